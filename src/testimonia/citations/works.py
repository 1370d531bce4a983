"""Who wrote what, in which journal or book: what is left of a reference without its edges."""

import re

from testimonia.citations.authors import INITIALS, Name, authors, is_turned
from testimonia.citations.draft import Draft
from testimonia.citations.shapes import CAPITAL, QUOTED, YEAR

_QUOTED = re.compile(QUOTED)
_YEARED = re.compile(
    rf"(?P<who>[^()\d]{{3,200}}?),?\s(?:\((?P<a>[^()]{{0,16}}{YEAR})[a-z]?\)|(?P<b>{YEAR})[a-z]?(?=[.:,]\s))[.,:]?\s"
)
_SHORT = re.compile(rf"(?P<who>[^(),;\d]{{3,100}}?),?\s(?P<year>{YEAR})[a-z]?")
_STOP = re.compile(rf"(?<![A-Z.])(?<!\b[A-Z][a-z])[.?!]\s(?={CAPITAL}|\d)|[?!]\s")
_INITIALED = re.compile(r"(?<!\w)[^\W\d_][a-z]?\.$|\bal\.$")
_EDGES = " .,;:"
_GAP = re.compile(r"[,:.]\s")
_TITLE = re.compile(rf"(?={CAPITAL}|\d).*?[^\W\d_]{{2}}")
_ROMAN = re.compile(r"[IVXLC]+")
_LONGEST_TITLE = 250


def author_and_year(draft: Draft) -> Draft:
    """Take authors with the year behind them at the beginning: "Falk, I. (1931). …", "Falk, Ida. 1931. …"."""
    match = _YEARED.match(draft.rest)
    if match is None:
        return _short(draft)
    who = _people(match["who"], draft)
    year = match["a"] or match["b"]
    if who is None or not _is_day(year, draft):
        return draft
    return draft.told(draft.rest[match.end() :], author=who).dated(year)


def _short(draft: Draft) -> Draft:
    """Take surnames and a year and nothing else, before a page: "Falk 1931: 12"."""
    match = _SHORT.fullmatch(draft.rest) if draft.has("locator") else None
    who = _people(match["who"], draft) if match else None
    if match is None or any(set(name) != {"family"} for name in who or [{}]):
        return draft
    return draft.told("", author=who).dated(match["year"])


def _is_day(when: str, draft: Draft) -> bool:
    return re.fullmatch(draft.book.shapes.day, when) is not None


def _people(text: str, draft: Draft) -> list[Name] | None:
    text = text.strip(" ,;:—–")
    bare = text if _INITIALED.search(text) else text.rstrip(".")
    return authors(bare, draft.book.shapes, draft.book.words)


def titled(draft: Draft) -> Draft:
    """Tell author, title, and what the work stands in."""
    match = _QUOTED.search(draft.rest)
    if match:
        return _in_marks(draft, match)
    if draft.has("author"):
        return _behind_year(draft)
    inside = draft.book.shapes.inside.search(draft.rest)
    if inside and inside["colon"] and inside.start():
        return _book(_author_title(draft.told(draft.rest[: inside.start()])), draft.rest[inside.end() :])
    return _author_title(draft)


# ---------------------------------------------------------------- titles in quotation marks


def _in_marks(draft: Draft, match: re.Match[str]) -> Draft:
    title = next(filter(None, match.groups())).rstrip(" .,;")
    before, behind = draft.rest[: match.start()].strip(_EDGES), draft.rest[match.end() :].strip(_EDGES)
    who = _people(before, draft) if before else []
    introduced = draft.rest[: match.start()].rstrip().endswith(":")
    if who is None or (introduced and any("given" not in name for name in who[:1])):
        return draft.told("")
    told = draft.told("", author=who or None, title=title)
    return _contained(told, behind) if behind else told


def _contained(draft: Draft, around: str) -> Draft:
    """Tell what a part stands in: behind "in" a book with its editors, else a journal or newspaper."""
    inside = draft.book.shapes.inside.match(around)
    return _book(draft, around[inside.end() :]) if inside else _journal(draft, around)


def _book(draft: Draft, around: str) -> Draft:
    book = _author_title(Draft(around.strip(_EDGES), draft.book))
    if not book.has("title"):
        return draft
    fields = {"editor": book.item.get("editor"), "container-author": book.item.get("author")}
    return draft.told(**fields, container_title=book.item["title"], chapter=True)


def _journal(draft: Draft, around: str) -> Draft:
    around = around.strip(_EDGES)
    match = draft.book.shapes.numbered.match(around)
    if match:
        return draft.told(
            container_title=match["name"].strip(), volume=match["volume"], issue=match["a"] or match["b"]
        )
    if len(around) < _LONGEST_TITLE and re.fullmatch(rf"{CAPITAL}[^,;.()\d]{{1,80}}", around):
        return draft.told(container_title=around)
    return draft


# ---------------------------------------------------------------- titles without marks


def _behind_year(draft: Draft) -> Draft:
    """Tell the title of "Falk, I. (1978). Title. Journal, 12(3)" and "(1931) Title, Leipzig: Tor"."""
    rest = draft.rest.strip(_EDGES)
    stop = next(_STOP.finditer(rest), None)
    head, tail = (rest[: stop.start()], rest[stop.end() :]) if stop else (rest, "")
    if not is_title(head):
        return draft
    told = draft.told("", title=head)
    if not tail:
        return told
    return _contained(told, tail)


def _author_title(draft: Draft) -> Draft:
    """Tell authors or editors and the title that stands behind them."""
    rest = draft.rest.strip(_EDGES)
    by = draft.book.shapes.written_by.search(rest)
    if by and "," not in rest[: by.start()]:
        who = _people(rest[by.end() :], draft)
        return _with_title(draft, rest[: by.start()], "author", who) if who else draft.told("")
    return _edited(draft, rest) or _split(draft, rest)


def _edited(draft: Draft, rest: str) -> Draft | None:
    """Return what "Lives, ed. Karl Lund" and "Karl Lund (ed.), Lives" tell; None where no editor is named."""
    behind = draft.book.shapes.edited_by.search(rest)
    if behind and _in_full(rest[behind.end() :], draft):
        return _author_title(draft.told(rest[: behind.start()], editor=_people(rest[behind.end() :], draft)))
    editor = draft.book.shapes.editors.search(rest)
    who = _people(rest[: editor.start()], draft) if editor else None
    return _with_title(draft, rest[editor.end() :], "editor", who) if editor and who else None


def _with_title(draft: Draft, title: str, role: str, who: list[Name]) -> Draft:
    title = title.strip(_EDGES)
    return draft.told("", **{role: who}, title=title) if is_title(title) else draft.told("")


def _split(draft: Draft, rest: str) -> Draft:
    """Divide at the first sign behind which a title may begin and before which there are only authors."""
    for gap in _gaps(rest, draft):
        who, title = rest[: gap.start()], rest[gap.end() :]
        if _ends_within_name(who, title) or not is_title(title):
            continue
        people = _people(who, draft)
        if people is None:
            break
        return draft.told("", author=people, title=title)
    return draft.told("", title=rest) if is_title(rest, alone=True) else draft.told("")


def _gaps(rest: str, draft: Draft) -> list[re.Match[str]]:
    """Return where authors may end: a colon or stop before a comma, in the order in which they are tried."""
    found = list(_GAP.finditer(rest[:200]))
    colons, stops, commas = ([gap for gap in found if gap[0][0] == sign] for sign in ":.,")
    ended = [gap for gap in (*colons, *stops) if _is_listed(rest[: gap.start()], draft)]
    several = (gap for gap in found if _several(rest[: gap.start()], draft))
    return [*ended[:1], *several, *commas[:3]]


def _is_listed(who: str, draft: Draft) -> bool:
    """Tell whether what stands before a colon or stop are names in full and nothing else."""
    ended = who.rsplit(" ", 1)[-1].rstrip(".")
    if "," not in who and INITIALS.fullmatch(f"{ended}."):
        return False
    return _in_full(who, draft)


def _in_full(who: str, draft: Draft) -> bool:
    """Tell whether words are names with given names and nothing else."""
    return all("given" in name for name in _people(who, draft) or [{}])


def _several(who: str, draft: Draft) -> bool:
    """Tell whether several people are named, all alike: in full, or all by surname."""
    if not draft.book.shapes.joined.search(who):
        return False
    full = {"given" in name for name in _people(who, draft) or ()}
    return len(full) == 1


def _ends_within_name(who: str, title: str) -> bool:
    """Tell whether a surname only stands before a comma and its given names behind it."""
    surname = re.split(r",\s", who)[-1]
    given = re.split(r"[,:.]\s", title)[0].strip(" ,")
    return is_turned(surname, given)


def is_title(text: str, alone: bool = False) -> bool:
    """Tell whether words may be a title; one without an author is written like one."""
    if _TITLE.match(text) is None or len(text) > _LONGEST_TITLE or _ROMAN.fullmatch(text):
        return False
    return not (alone and any(word[0].islower() and len(word) > 3 for word in text.split()))
