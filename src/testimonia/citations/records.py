"""References to what is no book: issues of newspapers, interviews, letters and papers in archives."""

import re

from testimonia.citations.draft import Draft
from testimonia.citations.shapes import CAPITAL, PAGES

_CODE = re.compile(
    r"(?:^|,\s)(?P<archive>[A-Z]{2,8}|[A-Z][A-Za-z]{0,4}[A-Z]{1,4})(?::|,)\s(?P<location>[^,;\n][^;\n]{1,120})$"
)
"""An archive by its initials, and where in it."""
_SHELF = re.compile(
    r"(?:[a-z]{1,5}\.?\s?\d{1,6}(?:,\s|$)){2,6}|[A-Z]{1,5}\s?\d{1,5}/\d[\d/]{0,20}(?:\.\d+)?|[A-Z]{1,4}\s\d{1,4}[-–]\d{1,4}"
)
"""Numbers of a shelf: "f. 17, op. 3, d. 5", "KV 2/1234"."""
_ENDS = " .,;:"


def record(draft: Draft) -> Draft | None:
    """Return what a reference to a record tells; None where it is none."""
    for kind in (_archived, _interview, _newspaper):
        found = kind(draft)
        if found is not None:
            return found
    return None


def _archived(draft: Draft) -> Draft | None:
    match = _CODE.search(draft.rest.strip(_ENDS))
    if match is None or not _is_shelf(match["location"], draft):
        return None
    before = draft.rest.strip(_ENDS)[: match.start()].strip(_ENDS)
    told = draft.told("", type="manuscript", archive=match["archive"], archive_location=match["location"])
    return _letter(told, before)


def _is_shelf(location: str, draft: Draft) -> bool:
    held = draft.book.shapes.holding.search(location) and re.search(r"\d", location)
    return bool(held) or _SHELF.match(location) is not None


def _letter(draft: Draft, before: str) -> Draft:
    """Tell what a record is: a letter, with its day."""
    day = re.search(rf",\s(?P<day>{draft.book.shapes.day})$", before)
    dated = draft.dated(day["day"]) if day else draft
    title = before[: day.start()] if day else before
    return dated.told(title=title) if draft.book.shapes.letter.fullmatch(title) else dated


def _interview(draft: Draft) -> Draft | None:
    rest = draft.rest.strip(_ENDS)
    match = draft.book.shapes.interview.match(rest)
    if match is None or not match["who"][:1].isupper():
        return None
    told = draft.told("", type="interview", title=match["title"].strip())
    behind = rest[match.end() :].strip(_ENDS)
    day = re.search(rf"(?:^|,\s)(?P<day>{draft.book.shapes.day})$", behind)
    told = told.dated(day["day"]) if day else told
    place = behind[: day.start()].strip(_ENDS) if day else behind
    return told.told(event_place=place) if re.fullmatch(rf"{CAPITAL}[^,;()\d]{{1,40}}", place) else told


_NEWSPAPER = (
    r"(?:^|[”’\"»][,.]?\s|[,.]\s)(?P<whole>{paper}),?\s(?:{issue},?\s)?(?P<day>{day})"
    r"(?:[,:]\s(?P<page>{pages}))?$"
)


def _newspaper(draft: Draft) -> Draft | None:
    """Return what a reference to an issue of a newspaper tells: its noun, and a day of a month, or of a year."""
    rest = draft.rest.strip(_ENDS)
    match = newspaper_pattern(draft).search(rest)
    if match is None or not is_paper(match["name"], draft):
        return None
    told = draft.dated(match["day"])
    if len(told.item["issued"]["date-parts"][0] if told.has("issued") else ()) < (2 if match["issue"] else 3):
        return None
    page = match["page"] or draft.item.get("locator")
    told = told.told(
        rest[: match.start("whole")], type="article-newspaper", container_title=match["name"].strip(),
        issue=match["issue"], page=page,
    )  # fmt: skip
    told.item.pop("locator", None)
    return told


def newspaper_pattern(draft: Draft) -> re.Pattern[str]:
    """Return the pattern of an issue of a newspaper at the end of a text."""
    shapes = draft.book.shapes
    return re.compile(
        _NEWSPAPER.format(paper=shapes.paper.pattern, issue=shapes.issue, day=shapes.day, pages=PAGES)
    )


def is_paper(name: str, draft: Draft) -> bool:
    """Tell whether a name ends, or begins behind an article, as those of newspapers do."""
    pieces = name.lower().split()
    return bool(pieces) and any(piece in draft.book.words.papers for piece in pieces)
