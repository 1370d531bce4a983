"""References by author and year: "(Falk 1931: 12)", "Falk (1931: 12)", "(see Falk & Lund, 1944)"."""

import re
from collections.abc import Sequence
from itertools import islice

from testimonia.citations import csl
from testimonia.citations.brackets import brackets, pieces
from testimonia.citations.csl import Item
from testimonia.citations.draft import Book, Draft, book_of
from testimonia.citations.found import Found
from testimonia.citations.recall import Works
from testimonia.citations.shapes import CAPITAL, YEAR
from testimonia.citations.taking import taken
from testimonia.citations.works import author_and_year
from testimonia.languages.parts.citing import Citing

_YEAR_AND_PAGE = re.compile(rf"(?P<year>{YEAR})[a-z]?(?:[:,]\s?(?P<page>.{{1,30}}))?")
_NAMES = re.compile(
    rf"{CAPITAL}[\w’'-]{{1,30}}(?:\s(?:\w{{1,3}}|&)\s{CAPITAL}[\w’'-]{{1,30}})?(?:\s\w{{2}}\sal\.)?\s$"
)


def narrated(text: str, start: int, bracket: tuple[int, int], book: Book, known: Works) -> Found | None:
    """Return "Falk (1931: 12)": a surname before a year in brackets, with a page, or known from a list of works."""
    inside = _YEAR_AND_PAGE.fullmatch(text, bracket[0] + 1, bracket[1] - 1)
    names = _NAMES.search(text, max(start, bracket[0] - 80), bracket[0]) if inside else None
    if inside is None or names is None:
        return None
    item = surname_and_year(f"{names[0].strip()} {inside[0].replace(':', ',')}", book)
    return Found(names.start(), bracket[1], item) if "locator" in item or known.has(item) else None


def cites_by_year(text: str, spans: Sequence[tuple[int, int]], words: Citing) -> bool:
    """Tell whether a text cites by author and year: two such references that can be nothing else."""
    book = book_of(words)
    certain = (
        text[left:right]
        for span in spans
        for begin, stop in brackets(text, *span)
        for left, right in pieces(text, begin + 1, stop - 1)
        if (short := surname_and_year(text[left:right], book)) and is_certain(short, text[left:right], book)
    )
    return len(list(islice(certain, 2))) == 2


def is_certain(short: Item, piece: str, book: Book) -> bool:
    """Tell whether an author and a year can be nothing but a reference: with a page, several authors, or a cue."""
    if "locator" in short or len(short["author"]) > 1:
        return True
    return book.shapes.others.search(piece) is not None or book.shapes.lead.match(piece) is not None


def surname_and_year(piece: str, book: Book) -> Item:
    """Return author and year of "Falk 1931: 12", "see Falk & Lund, 1944, p. 3"."""
    draft = taken(Draft(piece.strip(), book))
    match = re.fullmatch(rf"(?P<who>[^()\d]{{3,80}}?),?\s(?P<year>{YEAR})[a-z]?", draft.rest)
    if match is None:
        return {}
    told = author_and_year(Draft(f"{match['who'].rstrip(',')} ({match['year']}). ", book))
    if not _are_surnames(told.item, piece, book):
        return {}
    place = {"locator": draft.item["locator"]} if draft.has("locator") else {}
    return {"type": "document", **told.item, **place}


def _are_surnames(item: Item, piece: str, book: Book) -> bool:
    """Tell whether the authors are given by surname alone and are no months; behind a cue, one may be of two words."""
    several = {"literal"} if book.shapes.lead.match(piece) else {"family"}
    times = {*book.words.months, *book.words.seasons}
    people = item.get("author", [{}])
    return (
        all(set(name) in ({"family"}, several) for name in people)
        and csl.families(item)[0].lower() not in times
    )
