"""Menus and buttons set in one row: short pieces that tabs or wide gaps part, or that each stand in brackets.

Two such rows may stand together ("Article  Talk" above "Read  Edit  View history"). More of them are a table, and rows
with figures are figures of one: both are the article's.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from testimonia.furniture.items import Item

_APART = re.compile(r"\t+|[ \u00a0]{2,}")
_BRACKETED = re.compile(r"(?:\[[^\[\]\n]{1,30}\]\s*){2,12}")
_BLANKS = re.compile(r"[._]{6,}")
_FEWEST = 3
"""Pieces of the rows that stand together."""
_MOST_WORDS = 4
"""Words of a piece."""
_MOST_ROWS = 2
_REASON = "pieces of a menu in one row"


def label(items: Sequence[Item], text: str) -> None:
    """Label the rows that are still free."""
    for run in _runs(items, text):
        if len(run) <= _MOST_ROWS and sum(len(pieces) for _, pieces in run) >= _FEWEST:
            for item, _ in run:
                item.label("navigation", _REASON)
    for item in filter(lambda one: not one.kind, items):
        _label_alone(item, text[item.unit.start : item.unit.end])


def _label_alone(item: Item, words: str) -> None:
    """Label a row of buttons in brackets, and one of blanks to fill in."""
    if _BRACKETED.fullmatch(words):
        item.label("navigation", "buttons in one row")
    elif len(_BLANKS.findall(words)) > 1:
        item.label("form", "blanks to fill in")


def _runs(items: Sequence[Item], text: str) -> Iterator[list[tuple[Item, list[str]]]]:
    """Yield the rows that stand together, parted in one way."""
    rows = [(item, _pieces(item, text)) for item in items]
    for sort, run in groupby(rows, lambda row: bool(row[1]) + _is_tabbed(row[0], text)):
        if sort:
            yield [row for row in run if row[1]]


def _is_tabbed(item: Item, text: str) -> bool:
    return "\t" in text[item.unit.start : item.unit.end]


def _pieces(item: Item, text: str) -> list[str]:
    """Return the pieces of a row; none where a unit is no row."""
    words = text[item.unit.start : item.unit.end]
    pieces = [piece.strip() for piece in _APART.split(words)] if _may_be_row(item, words) else []
    return pieces if len(pieces) > 1 and all(map(_is_piece, pieces)) else []


def _may_be_row(item: Item, words: str) -> bool:
    return "\n" not in words and not (item.kind or item.kept or item.prose)


def _is_piece(piece: str) -> bool:
    """Whether words are as short as what a button says, and give no figure."""
    return len(piece.split()) <= _MOST_WORDS and piece[:1].isalpha() and not any(map(str.isdigit, piece))
