"""PAGE-XML (2010 to 2019): a page as Transkribus, OCR-D, eScriptorium and kraken save it.

Regions come in the order that ``ReadingOrder`` gives them, those it leaves out after them; lines in the order of the
file, or of the index that Transkribus notes. Of several readings of a line the one with the lowest index is taken,
else the surest; a line without one is what its words are.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from testimonia.readers.kinds import kind_named
from testimonia.readers.page import Page, Raw
from testimonia.readers.setting_out import set_out
from testimonia.readers.sheets import Block, Box, Line, Sheet, Word, line_of
from testimonia.readers.trees import Tree, below, child, children, name, number, parsed, words

_ORDERED = re.compile(r"readingOrder\s*\{[^}]{0,100}?index\s*:\s*(\d{1,6})")
_STRUCTURE = re.compile(r"\b(?:structure|type)\s*\{[^}]{0,100}?type\s*:\s*([^;}]{1,60})")
_POINT = re.compile(r"(-?\d{1,7}(?:\.\d{1,9})?)\s*,\s*(-?\d{1,7}(?:\.\d{1,9})?)")


def read(raw: Raw) -> Page:
    """Read PAGE-XML. Raises ``ReadingError`` ("damaged", "no-text")."""
    return of_tree(parsed(raw))


def of_tree(tree: Tree) -> Page:
    """Read PAGE-XML that is parsed. Raises ``ReadingError`` ("no-text")."""
    sheets = [_sheet(page) for page in children(tree.root, "Page")]
    maker = words(child(tree.root, "Metadata", "Creator"))
    notes = (f"pages laid out or recognised by {maker[:80]}",) if maker else ()
    return set_out(sheets, tree.encoding, (*tree.notes, *notes))


def _sheet(page: Any) -> Sheet:
    regions = _in_order(list(_regions(page)), page)
    blocks = tuple(block for region in regions for block in _blocks(region))
    return Sheet(blocks, "", number(page, "imageWidth") or 0.0, number(page, "imageHeight") or 0.0)


def _regions(page: Any) -> Iterator[Any]:
    """Yield the regions with a text of their own, those within tables and adverts too."""
    return (region for region in below(page, "TextRegion") if _is_read(region))


def _is_read(region: Any) -> bool:
    """Tell whether a region has lines, or a reading that is not that of the regions within it."""
    if child(region, "TextLine") is not None:
        return True
    return child(region, "TextEquiv") is not None and child(region, "TextRegion") is None


def _in_order(regions: list[Any], page: Any) -> list[Any]:
    """Return regions in reading order: that of the page, else that which each notes of itself."""
    order = child(page, "ReadingOrder")
    if order is not None:
        ranks = {ref: n for n, ref in enumerate(_references(order))}
        return sorted(regions, key=lambda region: _rank(region, ranks))
    return _by_index(regions)


def _references(group: Any) -> Iterator[str]:
    """Yield the ids of regions in the order of a group and those within it."""
    parts = [part for part in group if name(part)]
    for part in sorted(parts, key=lambda part: number(part, "index") or 0.0):
        if part.get("regionRef"):
            yield part.get("regionRef")
        yield from _references(part)


def _rank(region: Any, ranks: dict[str, int]) -> int:
    """Return the place of a region, or of what it stands in, in the order; one that is left out comes last."""
    ids = (one.get("id") for one in (region, *region.iterancestors()))
    return next((ranks[one] for one in ids if one in ranks), len(ranks))


def _by_index(parts: list[Any]) -> list[Any]:
    """Return parts in the order of the index that each notes of itself, where all do."""
    noted = [_ORDERED.search(part.get("custom") or "") for part in parts]
    if not all(noted):
        return parts
    ranks = [int(found[1]) for found in noted if found]
    return [part for _, part in sorted(zip(ranks, parts, strict=True), key=lambda pair: pair[0])]


def _blocks(region: Any) -> Iterator[Block]:
    """Yield the lines of a region, those together that are of a kind; one without lines has those of its reading."""
    kind = _first(map(_kind, (region, *region.iterancestors())))
    lines = [(_kind(line) or kind, _line(line)) for line in _by_index(list(children(region, "TextLine")))]
    if not any(line.text.strip() for _, line in lines):
        lines = [(kind, Line(one, _box(region))) for one in _reading(region)[0].splitlines()]
    for own, group in groupby(lines, key=itemgetter(0)):
        yield Block(tuple(line for _, line in group), own)


def _first(kinds: Iterable[str]) -> str:
    return next(filter(None, kinds), "")


def _kind(part: Any) -> str:
    """Return what a region or line is: by its own type, by what Transkribus notes, by its name."""
    noted = _STRUCTURE.search(part.get("custom") or "")
    return _first(map(kind_named, (part.get("type") or "", noted[1] if noted else "", name(part))))


def _line(line: Any) -> Line:
    found = [_word(word) for word in children(line, "Word")]
    text, confidence = _reading(line)
    if not text.strip():
        return line_of([word for word in found if word.text.strip()], _box(line))
    return Line(text, _box(line), tuple(found), None if found else confidence)


def _word(word: Any) -> Word:
    text, confidence = _reading(word)
    if not text:
        text = "".join(_reading(glyph)[0] for glyph in children(word, "Glyph"))
    return Word(text, _box(word), confidence)


def _reading(element: Any) -> tuple[str, float | None]:
    """Return the text of an element and how sure its recogniser was of it."""
    readings = list(children(element, "TextEquiv"))
    if not readings:
        return "", None
    chosen = _chosen(readings)
    texts = (one.text for wanted in ("Unicode", "PlainText") for one in children(chosen, wanted))
    return next((text for text in texts if text), ""), number(chosen, "conf")


def _chosen(readings: Sequence[Any]) -> Any:
    """Return the reading with the lowest index, where one has an index, else the surest, else the first."""
    indexed = [one for one in readings if number(one, "index") is not None]
    if indexed:
        return min(indexed, key=lambda one: number(one, "index") or 0.0)
    return max(readings, key=lambda one: number(one, "conf") or 0.0)


def _box(element: Any) -> Box | None:
    """Return the rectangle around the corners of an element."""
    outline = child(element, "Coords")
    points = [] if outline is None else list(_points(outline))
    if not points:
        return None
    across, down = [point[0] for point in points], [point[1] for point in points]
    return Box(min(across), min(down), max(across), max(down))


def _points(outline: Any) -> Iterable[tuple[float, float]]:
    """Yield the corners of an outline; before 2013 each was an element."""
    for x, y in _POINT.findall(outline.get("points") or ""):
        yield float(x), float(y)
    for point in children(outline, "Point"):
        yield number(point, "x") or 0.0, number(point, "y") or 0.0
