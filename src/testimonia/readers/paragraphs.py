"""Where paragraphs begin and go on in the blocks of a page: by where lines stand, and what they end and begin with.

A block that is not said to be one paragraph is cut where a line is indented, or where one ends a sentence and is
shorter than the next. Any block is cut, without a blank line, where the first word of a line that begins with no small
letter would have fitted on the line above: lines of a title, of verse, of a list. Two blocks are one paragraph where
the sentence of the first evidently goes on: a word is broken, or the next begins with a small letter, or the last line
is a full one without a stop and the next stands right below it (a paragraph that a program cut in two).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from statistics import median

from testimonia.readers.sheets import Block, Box, Line

_STOPS = frozenset((*".!?…:;", ""))
_CLOSING = "\"'”’»)] "
_HYPHENS = frozenset("-‐¬\u00ad⸗=")
_SHORT = 0.12
"""Share of the width of a block that a line is shorter by where it ends a paragraph."""
_INDENTED = 0.8
"""Heights of a line that one is further to the right than those around it where it begins a paragraph."""
_NEAR = 2.0
"""Heights of a line from the foot of a block to the next that may go on with it."""
_SMALL_WORD = re.compile(r" [^\W\d_A-ZÀ-Þ]{1,3}$")
_SMALLEST_WORD = re.compile(r" [^\W\d_A-ZÀ-Þ]{1,2}$")
"""Small words at the end of a line, as "at" and "und" are: another may have to follow, or has to."""
_ROOM = 1.3
"""How many times as wide as the first word of a line the room above must be, since letters are not of one width."""
_MOST = 10
"""One line in how many may reach further to the right than its column."""


def cut(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the paragraphs of the blocks of a page; a block without boxes, of which nothing is known, as it is."""
    column = _columns(box for block in blocks for box in _boxes(block))
    for block in blocks:
        boxes = _boxes(block)
        if block.kind or not boxes:
            yield replace(block, whole=bool(block.kind) or block.whole)
        else:
            yield from _pieces(block, boxes, column(min(box.left for box in boxes), _height(boxes)))


def _boxes(block: Block) -> list[Box]:
    """Return where the lines of a block stand, none where that is not known of all."""
    boxes = [line.box for line in block.lines if line.box is not None]
    return boxes if len(boxes) == len(block.lines) else []


def _height(boxes: Iterable[Box]) -> float:
    return median(box.bottom - box.top for box in boxes)


def _columns(boxes: Iterable[Box]) -> Callable[[float, float], float]:
    """Return what tells how far to the right lines of a height go that begin where a block does."""
    edges = sorted((box.left, box.right) for box in boxes)

    @cache
    def column(left: float, height: float) -> float:
        first, last = bisect_left(edges, (left - 2 * height,)), bisect_right(edges, (left + 2 * height,))
        rights = sorted(right for _, right in edges[first:last])
        return rights[-1 - len(rights) // _MOST] if rights else left

    return column


def _pieces(block: Block, boxes: Sequence[Box], right: float) -> Iterator[Block]:
    """Yield a block cut where paragraphs begin, and where lines stand for themselves."""
    begun, close = 0, block.close
    for n in range(1, len(boxes) + 1):
        parted = n == len(boxes) or (not block.whole and _begins_paragraph(block.lines, boxes, n))
        if parted or _stands_alone(block.lines[n - 1 : n + 1], right):
            yield replace(block, lines=block.lines[begun:n], whole=True, close=close)
            begun, close = n, not parted


def _begins_paragraph(lines: Sequence[Line], boxes: Sequence[Box], n: int) -> bool:
    """Tell whether a paragraph begins with a line: it is indented, or the one above ends short and with a stop."""
    width = max(box.right for box in boxes) - min(box.left for box in boxes)
    above, here, below = boxes[n - 1], boxes[n], boxes[min(n + 1, len(boxes) - 1)]
    ends = _is_ended(lines[n - 1].text) and here.right - above.right > _SHORT * width
    further = _INDENTED * _height(boxes)
    back = here.left - below.left > further or n + 1 == len(boxes)
    return ends or (here.left - above.left > further and back)


def _stands_alone(pair: Sequence[Line], right: float) -> bool:
    """Tell whether the first word of the second of two lines would have fitted on the first, and is none of its."""
    above, here = pair
    assert above.box is not None
    assert here.box is not None
    if above.text[-1] in _HYPHENS or here.text[0].islower() or _SMALL_WORD.search(above.text):
        return False
    word = len(here.text.split()[0]) + 1
    return right - above.box.right > _ROOM * word * (here.box.right - here.box.left) / len(here.text)


def goes_on(above: Block, below: Block) -> bool:
    """Tell whether a sentence evidently goes on from one block of running text to the next."""
    last, first = above.lines[-1].text, below.lines[0].text
    if above.kind or below.kind or _is_ended(last):
        return False
    if last[-1] in _HYPHENS:
        return last[-2:-1].isalpha() and first[0].isalpha()
    return first[0].islower() or _is_open(last) or _is_cut_in_two(above, below)


def _is_ended(text: str) -> bool:
    """Tell whether a line ends with a stop, within a quotation or behind it, or has no words."""
    return text.rstrip(_CLOSING)[-1:] in _STOPS or not any(map(str.isalpha, text))


def _is_open(text: str) -> bool:
    """Tell whether something has to follow: behind a comma or a small word."""
    return text[-1] == "," or _SMALLEST_WORD.search(text) is not None


def _is_cut_in_two(above: Block, below: Block) -> bool:
    """Tell whether a block ends in a full line, and the next stands right below it and as far to the left."""
    over, under = _boxes(above), _boxes(below)
    if len(over) < 2 or not under:
        return False
    height = _height(over)
    left, right = min(box.left for box in over), max(box.right for box in (*over, *under))
    full = right - over[-1].right < _SHORT * (right - left)
    return full and abs(under[0].left - left) < _INDENTED * height and _is_near(over[-1], under[0], height)


def _is_near(above: Box, below: Box, height: float) -> bool:
    return 0 < below.top - above.top < _NEAR * height + (above.bottom - above.top)
