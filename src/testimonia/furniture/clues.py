"""What furniture, head and markup tell about a source, as clues with their exact place.

``KINDS`` is the table of kinds. A value is tidied for its kind: a date is EDTF, a part or a total is digits
(or "last"), everything else is the source's words.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from testimonia.furniture import bylines, days, own_lines
from testimonia.furniture.bylines import MAKERS, PLACES_APART
from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook, groups
from testimonia.model import Clue

KINDS: dict[str, str] = {
    "title": "Title",
    "standfirst": "Standfirst",
    "author": "Author",
    "interviewer": "Interviewer",
    "recorder": "As told to",
    "translator": "Translator",
    "editor": "Editor",
    "publication": "Publication",
    "issue": "Issue",
    "volume": "Volume",
    "page": "Page",
    "section": "Section",
    "series": "Series",
    "part": "Part",
    "parts": "Parts in all",
    "published": "Published",
    "age": "Age of the article",
    "retrieved": "Retrieved",
    "place": "Written at",
    "url": "Address",
    "language": "Language",
    "copyright": "Copyright",
    "caption": "Caption",
    "photo": "Picture credit",
    "tags": "Tags",
}
"""Kind of clue → its label on a page, in the order in which they are shown."""

_ORDER = {kind: n for n, kind in enumerate(KINDS)}
_TEXT_FIRST = frozenset(("title", "standfirst"))
_TAGS = re.compile(r"\s*(?:[,;|·]|(?<=\S)\s(?=#))\s*")
_WHOLE = {"headline": "title", "standfirst": "standfirst", "section": "section", "caption": "caption"}
"""Kinds of units that are a clue as they stand → its kind."""
_OTHERS_CLUES = frozenset(("comment", "other stories", "headline"))
"""Kinds of units whose match tells of something else than the source."""
_POINTED = {"byline": "author", "day": "published"}
"""What readers call the words of elements that are marked as telling a kind of clue → that kind."""
_SENTENCE = 6
"""Words from which on a line that tells the series says something of the article too."""
_OWN = frozenset((*MAKERS, "published", "age"))
"""Kinds of clues that a line of the site's, or of another story, tells of something else."""
_DATES = frozenset(("published", "retrieved"))
_ROMAN = {"i": 1, "v": 5, "x": 10}


def of_items(items: Sequence[Item], book: Rulebook) -> Iterator[Clue]:
    """Yield the clues of labelled units, in the order of the text.

    A date line above the headline comes last: it may be the day on which the page was saved.
    """
    apart = {kind: own_lines.others(items, kind) for kind in ("author", "published", "part")}
    for n, item in _early_dates_last(items):
        foreign = _OWN if item.kind in PLACES_APART else _foreign(n, apart)
        yield from _of_item(item, foreign, book)
    kinds = {item.kind for item in items}
    if "headline" not in kinds:
        yield from _titled_by_series(items, book)
    if "standfirst" not in kinds:
        yield from _standing_first(items, book)


def _foreign(n: int, apart: Mapping[str, frozenset[int]]) -> frozenset[str]:
    """Return the kinds of clues that a unit tells on something else."""
    return frozenset(kind for kind, places in apart.items() if n in places)


def _early_dates_last(items: Sequence[Item]) -> list[tuple[int, Item]]:
    """Return the units with their positions in order, but the date lines above the headline at the end."""
    headline = next((n for n, item in enumerate(items) if item.kind == "headline"), 0)
    return sorted(enumerate(items), key=lambda place: place[0] < headline and place[1].kind == "date line")


def _of_item(item: Item, foreign: Collection[str], book: Rulebook) -> Iterator[Clue]:
    """Yield the clue that a unit is as it stands, and those that the match of its rule names, of kinds not foreign."""
    if item.kind in _WHOLE:
        yield _whole(_WHOLE[item.kind], item, book)
    if item.matches and item.kind not in _OTHERS_CLUES:
        yield from (clue for clue in _matched(item, book) if clue.kind not in foreign)
    elif item.kind == "masthead":
        yield _whole("publication", item, book)


def _matched(item: Item, book: Rulebook) -> Iterator[Clue]:
    for match in item.matches:
        yield from of_match(item, match, book)


def _titled_by_series(items: Sequence[Item], book: Rulebook) -> Iterator[Clue]:
    """Take "A life (part 2/5)" for the title where no other line is one."""
    for item in items:
        if item.kind == "series" and item.match is not None:
            found = [(words, at) for group, words, at in groups(item.match) if group == "series"]
            yield from (_placed("title", words, item, at, book) for words, at in found)
            return


def _standing_first(items: Sequence[Item], book: Rulebook) -> Iterator[Clue]:
    """Take "Third part of our series on …" right below the headline for the standfirst where no line is one."""
    for above, item in pairwise(items):
        if above.kind == "headline" and item.kind == "series" and _is_title(item):
            yield _whole("standfirst", item, book)


def of_markup(declared: Iterable[Clue], book: Rulebook) -> Iterator[Clue]:
    """Yield the clues that the markup declares, their values tidied; a date that is none is left out."""
    clues = list(declared)
    given = list(_of_declared((clue for clue in clues if clue.kind not in _POINTED), book))
    yield from given
    papers = {clue.value.casefold() for clue in given if clue.kind == "publication"}
    kinds = {clue.kind for clue in given if clue.kind != "author" or clue.value.casefold() not in papers}
    pointed = (replace(clue, kind=_POINTED[clue.kind]) for clue in clues if clue.kind in _POINTED)
    yield from _of_declared((clue for clue in pointed if clue.kind not in kinds), book)


def _is_title(item: Item) -> bool:
    return item.unit.words >= _SENTENCE and not item.unit.stop


def _of_declared(declared: Iterable[Clue], book: Rulebook) -> Iterator[Clue]:
    """Yield what is declared, its value tidied; each maker for itself."""
    for clue in declared:
        if clue.kind in MAKERS:
            yield from (_within(clue, *found) for found in _declared_makers(clue, book))
        elif value := _tidy(clue.kind, clue.value, book):
            yield replace(clue, value=value)


def _declared_makers(clue: Clue, book: Rulebook) -> Iterator[tuple[str, str, int]]:
    """Yield kind, name and place of each of those whom a declared byline names; one that cannot be read is a name."""
    pieces = bylines.read(clue.value, book)
    if pieces:
        yield from _makers_in(pieces, book)
    else:
        named = bylines.names(clue.value, book)
        yield from ((clue.kind, name, place) for name, place in named if bylines.is_shaped(name))


def _makers_in(pieces: Sequence[re.Match[str]], book: Rulebook) -> Iterator[tuple[str, str, int]]:
    for kind, words, at in (found for match in pieces for found in groups(match) if found[0] in MAKERS):
        yield from ((kind, name, at + place) for name, place in bylines.names(words, book))


def _within(clue: Clue, kind: str, words: str, at: int) -> Clue:
    """Return a clue for words at a place of another's, where that stands in the text."""
    if clue.start is None or clue.value != clue.words:
        return Clue(kind, words, words, origin=clue.origin)
    return Clue(kind, words, words, clue.start + at, clue.start + at + len(words), clue.origin)


def merged(own: Iterable[Clue], declared: Iterable[Clue]) -> tuple[Clue, ...]:
    """Return each kind and value once, by kind in the order of ``KINDS``, the most trusted first.

    A publication that signs is no author. Of headline and standfirst the text's own come first, of all else what
    the markup declares. One with a place in the text is kept before the same without.
    """
    ranked = [(clue.kind not in _TEXT_FIRST, clue) for clue in own] + [
        (clue.kind in _TEXT_FIRST, clue) for clue in declared
    ]
    ordered = sorted(ranked, key=lambda pair: (_ORDER[pair[1].kind], _is_year_alone(pair[1]), pair[0]))
    return _once([clue for _, clue in ordered])


def _is_year_alone(clue: Clue) -> bool:
    """Whether a day of publication is a year and no more, which many a notice below an article gives."""
    return clue.kind == "published" and len(clue.value) == len("1931")


def _once(ranked: Sequence[Clue]) -> tuple[Clue, ...]:
    """Return each kind and value once, without the publications among the authors."""
    kept: dict[tuple[str, str], Clue] = {}
    for clue in ranked:
        key = (clue.kind, clue.value.casefold())
        kept[key] = max((kept.get(key, clue), clue), key=lambda one: one.start is not None)
    papers = {("author", value) for kind, value in kept if kind == "publication"}
    return tuple(clue for key, clue in kept.items() if key not in papers)


def _whole(kind: str, item: Item, book: Rulebook) -> Clue:
    text = item.unit.text
    lead = len(text) - len(text.lstrip("#*_= "))
    words = text[lead:].rstrip("#*_= ") or text
    return _placed(kind, words, item, lead, book)


def _placed(kind: str, words: str, item: Item, index: int, book: Rulebook) -> Clue:
    start, end = item.unit.at(index), item.unit.at(index + len(words) - 1) + 1
    return Clue(kind, _tidy(kind, words, book) or words, words, start, end)


def of_match(item: Item, match: re.Match[str], book: Rulebook) -> Iterator[Clue]:
    """Yield a clue for each named group of a pattern's match; "third and last part" tells that there are three."""
    yield from _parts_told_by_last(item, match, book)
    for group, words, at in groups(match):
        kind = "part" if group == "last" else group
        if kind == "tags":
            yield from _several(kind, _TAGS, (words, at), item, book)
        elif kind in MAKERS and item.kind != "caption":
            yield from _makers(kind, words, at, item, book)
        elif kind in KINDS and _tidy(kind, words, book):
            yield _placed(kind, words, item, at, book)


def _parts_told_by_last(item: Item, match: re.Match[str], book: Rulebook) -> Iterator[Clue]:
    named = {group: (words, at) for group, words, at in groups(match)}
    if {"part", "last"} <= named.keys() and "parts" not in named:
        words, at = named["part"]
        if _number(words, book).isdigit():
            yield _placed("parts", words, item, at, book)


def _makers(kind: str, words: str, at: int, item: Item, book: Rulebook) -> Iterator[Clue]:
    """Yield each of those whom words name; a paper or publisher that signs is the publication."""
    for name, place in bylines.names(words, book):
        is_paper = kind == "author" and bylines.is_paper(name, book)
        yield _placed("publication" if is_paper else kind, name, item, at + place, book)


def _several(
    kind: str, apart: re.Pattern[str], found: tuple[str, int], item: Item, book: Rulebook
) -> Iterator[Clue]:
    """Yield the pieces of words, found at a place, without the marks of tags."""
    words, at = found
    begin = 0
    for match in [*apart.finditer(words), None]:
        end = match.start() if match else len(words)
        piece = words[begin:end]
        if piece.strip(" #"):
            lead = len(piece) - len(piece.lstrip(" #"))
            yield _placed(kind, piece.strip(" #"), item, at + begin + lead, book)
        begin = match.end() if match else end


def _tidy(kind: str, words: str, book: Rulebook) -> str | None:
    clean = words.strip()
    if kind in _DATES:
        return days.edtf(clean, book)
    if kind in ("series", "publication"):
        clean = clean.rstrip(" .,:;–—-")
    if kind in ("part", "parts"):
        return _number(clean, book)
    return clean or None


def _number(words: str, book: Rulebook) -> str:
    low = words.lower()
    if low in book.numbers:
        return book.numbers[low]
    if low and set(low) <= set(_ROMAN):
        values = [_ROMAN[letter] for letter in low]
        pairs = zip(values, [*values[1:], 0], strict=True)
        return str(sum(-here if here < after else here for here, after in pairs))
    return low
