"""ALTO (1 to 4): the pages of a digitised book or paper, with a box for every word.

Blocks come in the order of the file, or of its ``ReadingOrder``; what stands in the top and bottom margin is furniture,
unless the page has nothing else. A word that is broken at the end of a line stays as printed, with its hyphen. Lengths
stay in the file's own unit (pixels, tenths of a millimetre, 1/1200 inch): page and boxes have the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from testimonia.readers.kinds import kind_named
from testimonia.readers.page import Page, Raw
from testimonia.readers.setting_out import set_out
from testimonia.readers.sheets import Block, Box, Line, Sheet, Word
from testimonia.readers.trees import Tree, below, child, children, name, number, parsed, words

_MARGINS = {"TopMargin": "page header", "BottomMargin": "page footer"}
_PLACES = ("TopMargin", "LeftMargin", "PrintSpace", "RightMargin", "BottomMargin")
"""The parts of a page in the order in which they are read; the file has another."""
_HYPHENS = "-‐¬\u00ad⸗="


def read(raw: Raw) -> Page:
    """Read ALTO. Raises ``ReadingError`` ("damaged", "no-text")."""
    return of_tree(parsed(raw))


def of_tree(tree: Tree) -> Page:
    """Read ALTO that is parsed. Raises ``ReadingError`` ("no-text")."""
    told = _Told({tag.get("ID"): tag.get("LABEL", "") for tag in _tags(tree.root)}, _ranks(tree.root))
    sheets = [_sheet(page, told) for page in below(tree.root, "Page")]
    return set_out(_labelled(sheets), tree.encoding, (*tree.notes, *_makers(tree.root)))


class _Told(NamedTuple):
    """What a file says of its blocks by their ids: labels of tags, places in the reading order."""

    labels: Mapping[str, str]
    ranks: Mapping[str, int]


def _tags(root: Any) -> Iterator[Any]:
    for tags in children(root, "Tags"):
        yield from tags.iterchildren("*")


def _makers(root: Any) -> Iterator[str]:
    """Yield who recognised the text, each once."""
    found = dict.fromkeys(
        f"{words(software)} {words(child(software.getparent(), 'softwareVersion'))}".strip()
        for software in below(root, "softwareName")
    )
    yield from (f"text recognised by {maker[:80]}" for maker in found if maker)


def _labelled(sheets: list[Sheet]) -> list[Sheet]:
    """Return pages without their numbers in the file where that counts them from 0: those are nobody's."""
    if any(sheet.counted == "0" for sheet in sheets):
        return [replace(sheet, counted="") for sheet in sheets]
    return sheets


def _sheet(page: Any, told: _Told) -> Sheet:
    label, counted = (
        " ".join((page.get(one) or "").split()) for one in ("PRINTED_IMG_NR", "PHYSICAL_IMG_NR")
    )
    blocks = [block for place in _places(page) for block in _blocks(place, told)]
    width, height = number(page, "WIDTH") or 0.0, number(page, "HEIGHT") or 0.0
    return Sheet(tuple(blocks), label, width, height, counted)


def _places(page: Any) -> list[Any]:
    """Return the parts of a page in reading order."""
    return sorted(children(page, *_PLACES), key=lambda place: _PLACES.index(name(place)))


def _blocks(place: Any, told: _Told) -> Iterator[Block]:
    """Yield the blocks of a part of a page, in the order that the file gives, else in its own."""
    margin = _MARGINS.get(name(place), "") if _has_text(place.getparent(), "PrintSpace") else ""
    for block in sorted(below(place, "TextBlock"), key=lambda block: _rank(block, told.ranks)):
        lines = tuple(_line(line) for line in children(block, "TextLine"))
        yield Block(lines, margin or _kind(block, told.labels))


def _has_text(page: Any, part: str) -> bool:
    return any(True for one in children(page, part) for _ in below(one, "String"))


def _ranks(root: Any) -> dict[str, int]:
    """Return the places that a file gives its blocks, or what they stand in, in the reading order."""
    orders = below(root, "ReadingOrder")
    return {
        ref.get("REF"): n for n, ref in enumerate(ref for one in orders for ref in below(one, "ElementRef"))
    }


def _rank(block: Any, ranks: Mapping[str, int]) -> int:
    """Return the place of a block in the order; one that the order leaves out comes last."""
    if not ranks:
        return 0
    ids = (one.get("ID") for one in (block, *block.iterancestors()))
    return next((ranks[one] for one in ids if one in ranks), len(ranks))


def _kind(block: Any, labels: Mapping[str, str]) -> str:
    """Return what tags or type say of a block, or of what it stands in; empty for running text."""
    for one in (block, *block.iterancestors("{*}ComposedBlock")):
        named = [labels.get(tag, "") for tag in (one.get("TAGREFS") or "").split()]
        for told in (*named, one.get("TYPE") or ""):
            if kind := kind_named(told):
                return kind
    return ""


def _line(line: Any) -> Line:
    found: list[Word] = []
    text, spaced = "", True
    for part in line:
        spaced = spaced or name(part) == "SP"
        word = _word(part)
        if word is not None:
            touches = not spaced and _touch(found[-1], word)
            text += word.text if touches else f" {word.text}"
            found.append(word)
            spaced = False
    return Line(text + _hyphen(line, found), _box(line), tuple(found))


def _touch(before: Word, word: Word) -> bool:
    """Tell whether a stop or hyphen stands right behind a word, which its file keeps apart."""
    if before.box is None or word.box is None or any(map(str.isalnum, word.text)):
        return False
    return abs(word.box.left - before.box.right) <= 1


def _word(part: Any) -> Word | None:
    """Return a word as printed: a broken one is the part of it that stands on the line."""
    content = " ".join((part.get("CONTENT") or "").split())
    if name(part) != "String" or not content:
        return None
    return Word(content, _box(part), number(part, "WC"))


def _hyphen(line: Any, found: Iterable[Word]) -> str:
    """Return the hyphen that stands apart at the end of a line, unless its last word has it."""
    hyphen = child(line, "HYP")
    last = [word.text for word in found][-1:]
    if hyphen is None or not last or last[0][-1] in _HYPHENS:
        return ""
    return str(hyphen.get("CONTENT") or "-").strip() or "-"


def _box(element: Any) -> Box | None:
    left, top, width, height = (number(element, one) for one in ("HPOS", "VPOS", "WIDTH", "HEIGHT"))
    if left is None or top is None or width is None or height is None:
        return None
    return Box(left, top, left + width, top + height)
