"""The number that is printed on a page: a block of one short number above or below all else, or one that is typed so.

It is furniture, and the label of its page where the file gives none.
"""

import re
from dataclasses import replace

from testimonia.readers.sheets import Block, Sheet

NUMBER = "page number"
_PRINTED = re.compile(r"[\[(–—~-]{0,2} ?(\d{1,3}|[ivxlc]{1,8}) ?[\])–—~-]{0,2}\.?")
"""A year has more figures."""
_TYPED = re.compile(r"\d{1,4}|[ivxlcIVXLC]{1,8}")
_EDGE = 0.1
"""Share of the height of a page, from above and from below, in which its number stands whatever else does."""


def numbered(sheet: Sheet) -> Sheet:
    """Return a page with its number told as such, and with a label, where it has one."""
    edges = _edges(sheet)
    blocks = tuple(replace(one, kind=NUMBER) if _is_number(one, edges) else one for one in sheet.blocks)
    found = (match[0] for one in blocks if one.kind == NUMBER and (match := _TYPED.search(one.lines[0].text)))
    return replace(sheet, blocks=blocks, label=sheet.label or next(found, sheet.counted))


def _edges(sheet: Sheet) -> tuple[float, float]:
    """Return above and below which heights of a page its number stands: those where none of its prose does."""
    prose = [one.box for block in sheet.blocks if not _is_short(block) for one in block.lines if one.box]
    above = min((box.top for box in prose), default=0.0)
    below = max((box.bottom for box in prose), default=sheet.height)
    return max(above, _EDGE * sheet.height), min(below, (1 - _EDGE) * sheet.height)


def _is_short(block: Block) -> bool:
    return len(block.lines) == 1 and _PRINTED.fullmatch(block.lines[0].text) is not None


def _is_number(block: Block, edges: tuple[float, float]) -> bool:
    """Tell whether a block of no other kind is a number at the edge of its page."""
    box = block.lines[0].box
    if block.kind or box is None or not _is_short(block):
        return False
    return box.bottom <= edges[0] or box.top >= edges[1]
