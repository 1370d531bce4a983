"""References in running text: in brackets, behind a word that refers, behind a quotation, addresses and pages.

Each is bounded and the text is gone through from left to right, so that hostile text costs its length.
"""

import re
from collections.abc import Iterator
from functools import cache

from testimonia.citations.brackets import LONGEST_BRACKET, brackets, pieces
from testimonia.citations.by_year import is_certain, narrated, surname_and_year
from testimonia.citations.csl import Item
from testimonia.citations.draft import Book, Draft, book_of
from testimonia.citations.found import Found
from testimonia.citations.recall import Works
from testimonia.citations.records import is_paper
from testimonia.citations.reference import reference
from testimonia.citations.shapes import ADDRESS, CAPITAL, ONE, PAGES, YEAR, cased, either
from testimonia.languages.parts.citing import Citing

LONGEST_ALONE = 400
_CLOSING = '”’"»'
_CERTAIN = frozenset(("article-newspaper", "manuscript", "interview", "thesis"))
"""Types that no other words in brackets look like."""


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
        outside = narrated(text, span[0], (begin, stop), book, known)
        if outside:
            yield outside
            continue
        for left, right in pieces(text, at, stop - 1):
            item = _in_bracket(text[left:right], book, known, bool(near) and near in _CLOSING)
            if item:
                yield Found(left, right, item)


def _in_bracket(piece: str, book: Book, known: Works, tied: bool) -> Item:
    """Return the work that words in brackets give: an author with year and page, or a reference in full."""
    short = surname_and_year(piece, book)
    if short:
        return short if known.by_year or known.has(short) or is_certain(short, piece, book) else {}
    item = reference(piece, book.words, tied)
    return item if _is_sure(item, tied) else {}


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
        if "publisher" in item or ("publisher-place" in item and " " in item.get("title", "")):
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
