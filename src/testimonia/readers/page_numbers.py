"""The number that is printed on a page: a block of one short number at the head or foot of it, or one that is typed so.

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
"""Share of the height of a page, from above and from below, in which its number stands."""


def numbered(sheet: Sheet) -> Sheet:
    """Return a page with its number told as such, and with a label, where it has one."""
    blocks = tuple(replace(one, kind=NUMBER) if _is_number(one, sheet) else one for one in sheet.blocks)
    found = (match[0] for one in blocks if one.kind == NUMBER and (match := _TYPED.search(one.lines[0].text)))
    return replace(sheet, blocks=blocks, label=sheet.label or next(found, ""))


def _is_number(block: Block, sheet: Sheet) -> bool:
    """Tell whether a block of no other kind is a number at the edge of its page."""
    box = block.lines[0].box
    plain = not block.kind and len(block.lines) == 1
    if not plain or box is None or not _PRINTED.fullmatch(block.lines[0].text):
        return False
    return box.bottom < _EDGE * sheet.height or box.top > (1 - _EDGE) * sheet.height
