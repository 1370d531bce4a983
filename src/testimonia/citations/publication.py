"""Where and when a work came out: "(Leipzig: Tor, 1931)", ", Leipzig 1931", ". Leipzig: Tor, 1931"."""

import re
from collections.abc import Iterator

from testimonia.citations.authors import looks_like_name
from testimonia.citations.draft import Draft
from testimonia.citations.shapes import CAPITAL, YEAR
from testimonia.citations.works import titled

_NAME = rf"{CAPITAL}[\w’'.-]*(?:[ /](?:{CAPITAL}[\w’'.-]*|\w{{1,3}}|&|-)){{0,5}}"
_PLACE = rf"(?P<place>{_NAME})"
_HOUSE = r"(?P<house>[^:;,()\n]{1,80}?)"
_WHEN = rf"(?:c\. ?|\[)?(?P<year>{YEAR})[a-z]?\]?"
_PLAIN = rf"{CAPITAL}[\w’'.-]*(?: {CAPITAL}[\w’'.-]*){{0,3}}"
_BRACKET = re.compile(r"[\s,]\((?P<inside>[^()]{4,160})\)$")
_GAP = re.compile(r"[.,:?!]\s")
_TAILS = tuple(
    re.compile(rf"[.,?!]\s{end}$")
    for end in (
        rf"{_PLACE}:\s{_HOUSE},?\s{_WHEN}",
        rf"{_PLACE}\s{_WHEN}",
        rf"(?:{_PLAIN},\s){{1,2}}{_WHEN}",
        rf"{_WHEN}",
    )
)
"""Place, publisher and year; place and year; a place or publisher, which of them is not sure; the year alone."""
_UNSURE = _TAILS[2]
_PLACE_AND_HOUSE = re.compile(rf"[.,?!]\s{_PLACE}:\s{_HOUSE}$")
_INSIDE = tuple(
    re.compile(pattern)
    for pattern in (rf"{_PLACE}:\s(?P<house>[^:;()]{{1,80}}?)(?:,\s{_WHEN})?", rf"{_PLACE},?\s{_WHEN}", _WHEN)
)
_FARTHEST = 200


def bracketed(draft: Draft) -> Draft:
    """Take a bracket at the end that tells place, publisher and year, the thesis it is, or the day."""
    draft = draft.told(draft.rest.rstrip(" .,;"))
    match = _BRACKET.search(draft.rest[-_FARTHEST:])
    if match is None:
        return draft
    rest = draft.rest[: len(draft.rest) - len(match[0])]
    inside = _without_missing(match["inside"], draft)
    thesis = draft.book.shapes.thesis.match(inside)
    if thesis:
        return _thesis(draft.told(rest), thesis, inside)
    if re.fullmatch(draft.book.shapes.day, inside):
        return draft.dated(inside).told(rest, published=True)
    for pattern in _INSIDE:
        told = pattern.fullmatch(inside)
        if told:
            return _told(draft.told(rest, published=True), told)
    return draft


def _without_missing(inside: str, draft: Draft) -> str:
    """Return what a bracket tells without the words for what the work does not."""
    pieces = re.split(r"(?<=[:,])\s", inside)
    kept = [piece for piece in pieces if piece.strip(" ,:").lower() not in draft.book.words.missing]
    joined = " ".join(kept).rstrip(" ,:")
    return re.sub(r":\s(?=\d{4}$)", ", ", joined)


def _thesis(draft: Draft, match: re.Match[str], inside: str) -> Draft:
    rest = inside[match.end() :].strip(" ,")
    pieces = [piece.strip() for piece in rest.split(",")]
    school = next((piece for piece in pieces if draft.book.shapes.university.search(piece)), None)
    return draft.told(genre=match["genre"].strip(), publisher=school).dated(pieces[-1])


def _told(draft: Draft, match: re.Match[str]) -> Draft:
    groups = match.groupdict()
    house, place, when = groups.get("house"), groups.get("place"), groups.get("year")
    if place and not house and draft.book.shapes.house.search(place):
        house, place = place, None
    told = draft.told(publisher=house and house.strip(" ,"), publisher_place=place)
    return told.dated(when) if when else told


def trailing(draft: Draft) -> Draft:
    """Take place, publisher and year that stand without a bracket at the end; author and title must be left."""
    draft = draft.told(draft.rest.rstrip(" .,"))
    if draft.has("published"):
        return draft
    patterns = (_PLACE_AND_HOUSE,) if draft.has("issued") else _TAILS
    ends = (match for pattern in patterns for match in _ends(pattern, draft.rest))
    for match in ends:
        left = draft.rest[: match.start()]
        if match.re is _TAILS[-1] or _is_whole(left, draft):
            return _told(draft.told(left), match)
    return draft


def _ends(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the ends of a text that a pattern is, the shortest first; the longest where it is not sure."""
    gaps = [gap.start() for gap in _GAP.finditer(text, max(0, len(text) - _FARTHEST))]
    for gap in gaps if pattern is _UNSURE else reversed(gaps):
        match = pattern.match(text, gap)
        if match:
            yield match


def of_day(draft: Draft) -> Draft:
    """Take a day, or a month of a year, that stands at the end."""
    end = draft.rest.rstrip(" .,")
    match = re.search(rf"[.,”’\"»]\s(?P<day>{draft.book.shapes.day})$", end[-40:])
    told = draft.dated(match["day"]) if match else draft
    if match is None or len(told.item["issued"]["date-parts"][0]) < 2:
        return draft
    return told.told(end[: len(end) - len(match["day"])].rstrip(" ,"))


def _is_whole(left: str, draft: Draft) -> bool:
    """Tell whether what is left is more than the authors of a work."""
    if draft.has("author"):
        return bool(left.strip(" .,"))
    told = titled(Draft(left, draft.book))
    if told.has("author", "editor", "container-title"):
        return told.has("title")
    return told.has("title") and not looks_like_name(left)
