"""References in running text: in brackets, behind a word that refers, behind a quotation, addresses and pages.

Each is bounded and the text is gone through from left to right, so that hostile text costs its length.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from testimonia.citations.csl import Item
from testimonia.citations.draft import Book, Draft, book_of
from testimonia.citations.recall import Works
from testimonia.citations.records import is_paper
from testimonia.citations.reference import reference
from testimonia.citations.shapes import ADDRESS, CAPITAL, ONE, PAGES, YEAR, cased, either
from testimonia.citations.taking import taken
from testimonia.citations.works import author_and_year
from testimonia.languages.parts.citing import Citing

LONGEST_ALONE = 400
LONGEST_BRACKET = 300
_CLOSING = '”’"»'
_CERTAIN = frozenset(("article-newspaper", "manuscript", "interview", "thesis"))
"""Types that no other words in brackets look like."""


@dataclass(frozen=True, slots=True)
class Found:
    """A reference in the text: its place, and the work as far as it is told."""

    start: int
    end: int
    item: Item = field(default_factory=dict)


def running(text: str, start: int, end: int, words: Citing, known: Works) -> list[Found]:
    """Return the references in ``text[start:end]``, in order; of two that overlap, the first kind that finds it."""
    found: list[Found] = []
    taken_up: list[tuple[int, int]] = []
    for each in _every(text, (start, end), book_of(words), known):
        if not any(left < each.end and each.start < right for left, right in taken_up[-50:]):
            found.append(each)
            taken_up.append((each.start, each.end))
    return sorted(found, key=lambda one: one.start)


def _every(text: str, span: tuple[int, int], book: Book, known: Works) -> Iterator[Found]:
    yield from _alone(text, span, book)
    yield from _bracketed(text, span, book, known)
    yield from _behind_quotation(text, span, book)
    yield from _told_in(text, span, book)
    yield from _referred_to(text, span, book)
    yield from _newspapers(text, span, book)
    yield from _bare(text, span, book)


def _alone(text: str, span: tuple[int, int], book: Book) -> Iterator[Found]:
    """Yield a passage that is a reference in full and nothing else."""
    start, end = span
    item = reference(text[start:end], book.words) if end - start <= LONGEST_ALONE else {}
    told = {"author", "title", "issued"} <= item.keys() and {
        "publisher",
        "publisher-place",
        "container-title",
    } & item.keys()
    if told and any("given" in name for name in item["author"]):
        yield Found(start, end, item)


# ---------------------------------------------------------------- in brackets


def _bracketed(text: str, span: tuple[int, int], book: Book, known: Works) -> Iterator[Found]:
    for begin, stop in brackets(text, *span):
        at = begin + 1
        near = text[max(begin - 4, span[0]) : begin].rstrip(" .,;")[-1:]
        outside = _outside(text, span, (begin, stop), book, known)
        if outside:
            yield outside
            continue
        for left, right in _pieces(text, at, stop - 1):
            item = _in_bracket(text[left:right], book, known, bool(near) and near in _CLOSING)
            if item:
                yield Found(left, right, item)


_YEAR_AND_PAGE = re.compile(rf"(?P<year>{YEAR})[a-z]?(?:[:,]\s?(?P<page>.{{1,30}}))?")
_NAMES = re.compile(
    rf"{CAPITAL}[\w’'-]{{1,30}}(?:\s(?:\w{{1,3}}|&)\s{CAPITAL}[\w’'-]{{1,30}})?(?:\s\w{{2}}\sal\.)?\s$"
)


def _outside(
    text: str, span: tuple[int, int], bracket: tuple[int, int], book: Book, known: Works
) -> Found | None:
    """Return "Falk (1931: 12)": a surname before a year in brackets, with a page, or known from a list of works."""
    begin, stop = bracket
    inside = _YEAR_AND_PAGE.fullmatch(text, begin + 1, stop - 1)
    names = _NAMES.search(text, max(span[0], begin - 80), begin) if inside else None
    if inside is None or names is None:
        return None
    page = f", {inside['page']}" if inside["page"] else ""
    item = _author_and_year(f"{names[0].strip()} {inside['year']}{page}", book)
    sure = "locator" in item or (bool(item) and known.has(item))
    return Found(names.start(), stop, item) if sure else None


def brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the outermost round brackets of a stretch that are short enough to hold a reference."""
    depth = begin = 0
    for match in re.finditer(r"[()\n]", text[start:end]):
        at = start + match.start()
        if match[0] == "(":
            depth, begin = depth + 1, at if depth == 0 else begin
        elif match[0] == ")" and depth:
            depth -= 1
            if depth == 0 and 3 < at - begin <= LONGEST_BRACKET:
                yield begin, at + 1
        if at - begin > LONGEST_BRACKET:
            depth = 0


def cites_by_year(text: str, spans: Sequence[tuple[int, int]], words: Citing) -> bool:
    """Tell whether a text cites by author and year: two such references that can be nothing else."""
    book = book_of(words)
    certain = (
        text[left:right]
        for span in spans
        for begin, stop in brackets(text, *span)
        for left, right in _pieces(text, begin + 1, stop - 1)
        if (short := _author_and_year(text[left:right], book)) and is_certain(short, text[left:right], book)
    )
    return len(list(islice(certain, 2))) == 2


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between semicolons."""
    at = start
    for piece in text[start:end].split(";"):
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield at + lead, at + len(piece.rstrip())
        at += len(piece) + 1


def _in_bracket(piece: str, book: Book, known: Works, tied: bool) -> Item:
    """Return the work that words in brackets give: an author with year and page, or a reference in full."""
    short = _author_and_year(piece, book)
    if short:
        return short if known.by_year or known.has(short) or is_certain(short, piece, book) else {}
    item = reference(piece, book.words, tied)
    return item if _is_sure(item, tied) else {}


def is_certain(short: Item, piece: str, book: Book) -> bool:
    """Tell whether an author and a year can be nothing but a reference: with a page, several authors, or a cue."""
    if "locator" in short or len(short["author"]) > 1:
        return True
    return book.shapes.others.search(piece) is not None or book.shapes.lead.match(piece) is not None


def _author_and_year(piece: str, book: Book) -> Item:
    """Return author and year of "Falk 1931: 12", "see Falk & Lund, 1944, p. 3"."""
    draft = taken(Draft(piece.strip(), book))
    match = re.fullmatch(rf"(?P<who>[^()\d]{{3,80}}?),?\s(?P<year>{YEAR})[a-z]?", draft.rest)
    if match is None:
        return {}
    told = author_and_year(Draft(f"{match['who'].rstrip(',')} ({match['year']}). ", book))
    bare = {"family"}, {"literal"} if book.shapes.lead.match(piece) else {"family"}
    if not told.has("author") or any(set(name) not in bare for name in told.item["author"]):
        return {}
    first = told.item["author"][0]["family"].lower()
    if first in book.words.months or first in book.words.seasons:
        return {}
    place = {"locator": draft.item["locator"]} if draft.has("locator") else {}
    return {"type": "document", **told.item, **place}


def _is_sure(item: Item, tied: bool) -> bool:
    """Tell whether words in brackets can be nothing but a reference."""
    if not item:
        return False
    if tied or item["type"] in _CERTAIN:
        return True
    placed = "locator" in item or "publisher" in item or "page" in item
    return (
        "title" in item
        and placed
        and bool({"author", "editor", "publisher", "container-title"} & item.keys())
    )


# ---------------------------------------------------------------- behind a quotation, behind a word


def _behind_quotation(text: str, span: tuple[int, int], book: Book) -> Iterator[Found]:
    """Yield what stands between the last quotation mark of a passage and its end: "“…” — Ida Falk, Exile, p. 3"."""
    start, end = span
    at = max(text.rfind(mark, max(start, end - LONGEST_BRACKET), end) for mark in _CLOSING)
    if at < 0:
        return
    match = re.compile(r"[.,]?\s*(?:[—–-]{1,2}\s*)?(?=[^\W\d_])").match(text, at + 1, end)
    if match is None:
        return
    words = text[match.end() : end].rstrip(" .")
    item = reference(words, book.words)
    if item and "title" in item and "author" in item:
        yield Found(match.end(), match.end() + len(words), item)


@cache
def _telling(book: Book) -> re.Pattern[str]:
    title = rf"[“‘\"*_]?{CAPITAL}[^().;\n]{{1,100}}?[”’\"*_]?"
    says = rf"\b{either(book.words.telling)}\s(?:[^().;,\n]{{0,40}}\s)?{cased(book.words.inside)}\s"
    return re.compile(rf"{says}(?P<ref>{title}\s\([^()\n]{{4,80}}\))")


def _told_in(text: str, span: tuple[int, int], book: Book) -> Iterator[Found]:
    """Yield "Grey Years (Leipzig, 1931)" behind "as Falk writes in"."""
    for match in _telling(book).finditer(text, *span):
        item = reference(match["ref"], book.words)
        if "title" in item and ("publisher-place" in item or "publisher" in item):
            yield Found(match.start("ref"), match.end("ref"), item)


@cache
def _cues(book: Book) -> re.Pattern[str]:
    """Return what refers to a text up to its year or page; a cue begins a clause, or is an abbreviation."""
    short = [word for word in book.words.leads if not word[-1].isalpha()]
    other = [word for word in book.words.leads if word[-1].isalpha()]
    before = [
        r"(?<=[(;,:.?!]\s)",
        r"(?<=[(\n])",
        r"\A",
        *(rf"(?<=\s{word}\s)" for word in book.words.leads_before),
    ]
    cue = rf"(?:(?<!\w){cased(short)}|(?:{'|'.join(before)}){cased(other)})"
    pages, places = cased(book.words.pages), cased([*book.words.pages, *book.words.sections])
    ends = rf"{YEAR}(?!\d)\)?(?:,?\s{pages}\s?{PAGES})?|,\s{places}\s?{PAGES}"
    return re.compile(
        rf"{cue}\s(?:{either(book.words.leads_on)},?\s)?(?P<ref>(?:[A-Z“‘\"*_À-Þ])[^;\n]{{2,120}}?(?:{ends}))"
    )


def _referred_to(text: str, span: tuple[int, int], book: Book) -> Iterator[Found]:
    """Yield what stands behind "see" and "cf."."""
    for match in _cues(book).finditer(text, *span):
        if re.search(r"[a-z]{3}[.?!]\s[A-Z]", match["ref"]):
            continue
        yield Found(match.start(), match.end(), reference(match["ref"], book.words))


def _newspapers(text: str, span: tuple[int, int], book: Book) -> Iterator[Found]:
    """Yield issues of newspapers: their name, behind an article, and the day."""
    for match in _named_issue(book).finditer(text, *span):
        if is_paper(match["name"], Draft("", book)):
            item = reference(match["ref"], book.words)
            if item.get("type") == "article-newspaper":
                yield Found(match.start("ref"), match.end("ref"), item)


@cache
def _named_issue(book: Book) -> re.Pattern[str]:
    article = either({word.title() for word in book.words.articles})
    return re.compile(
        rf"\b(?P<ref>(?P<name>{article}(?:\s{CAPITAL}[\w’'-]{{1,20}}){{1,4}})(?:\s\({CAPITAL}[^()\d]{{1,30}}\))?,"
        rf"\s(?:{book.shapes.issue},?\s)?{book.shapes.day}(?:[,:]\s(?:{cased(book.words.pages)}\s?){ONE})?)"
    )


# ---------------------------------------------------------------- addresses and pages


@cache
def _bare_pattern(book: Book) -> re.Pattern[str]:
    return re.compile(rf"\b{ADDRESS}|(?<![\w.]){cased(book.words.pages[:2])}\s?{ONE}(?!\w)")


def _bare(text: str, span: tuple[int, int], book: Book) -> Iterator[Found]:
    """Yield addresses, and numbers of pages by themselves."""
    for match in _bare_pattern(book).finditer(text, *span):
        words = match[0].rstrip(".,;:!?’'")
        item = reference(words, book.words) if words.startswith("http") else {}
        yield Found(match.start(), match.start() + len(words), item)
