"""What the columns of a table are: one holds the texts, others tell of them (``readers.fields``).

A row is its cells in order, each with the name of its column; a name may come more than once.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from testimonia.errors import ReadingError
from testimonia.model import Clue
from testimonia.readers import fields
from testimonia.readers.member import Member, Refused, Unpacking, too_large

Row = Sequence[tuple[str, str]]
Line = TypeVar("Line")
_ROWS = 50
"""Rows by which the column of the texts is guessed."""
_SAMPLE = 4_000_000
"""Characters of them, from which on fewer are enough."""
_LETTERS = 25
"""Letters and spaces that a text has at the least, on average."""
_SHARE = 0.7
"""Share of letters and spaces in what reads as text."""
_WORDS = 4
_LOOKED_AT = 5_000
"""Characters of a cell that are looked at."""
_LONGEST = 2_000
"""Characters that what tells of a text may have."""
_MARKUP = re.compile(r"\s*<(?:!doctype|!--|[a-z][a-z0-9]{0,20})(?:[\s/>])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TextColumn:
    """The column that holds the texts, the extension of their reader, and what had to be assumed."""

    name: str
    extension: str
    notes: tuple[str, ...] = ()

    def member(self, name: str, row: Row, how: Unpacking, notes: tuple[str, ...] = ()) -> Member | Refused:
        """Return the text of a row as a member; its parts are set apart by empty lines if it has several."""
        words = _joined(row, self.name)
        if not words.strip():
            return Refused(name, "empty", f"has nothing in column “{self.name}”")
        data = words.encode("utf-8", "backslashreplace")
        if len(data) > how.max_bytes:
            return Refused(name, "too-large", too_large(how.max_bytes))
        clues = tuple(clue for column, cell in row if column != self.name for clue in _told(column, cell))
        return Member(name, self.extension, data, "utf-8", clues, (*self.notes, *notes))


def sampled(lines: Iterator[Line], size: Callable[[Line], int]) -> tuple[list[Line], Iterator[Line]]:
    """Return the first lines, by which the columns are told, and the rest; ``size`` counts the characters of one.

    Where lines break off among the first, that is raised by the rest.
    """
    taken: list[Line] = []
    characters = 0
    try:
        for line in lines:
            taken.append(line)
            characters += size(line)
            if len(taken) >= _ROWS or characters > _SAMPLE:
                break
    except ReadingError as error:
        if not taken:
            raise
        return taken, _raising(error)
    return taken, lines


def _raising(error: ReadingError) -> Iterator[Any]:
    raise error
    yield


def text_column(names: Sequence[str], rows: Sequence[Row], how: Unpacking) -> TextColumn:
    """Return the column of the texts: the one that is asked for, else the one with the longest texts.

    Raises ``ReadingError`` ("no-text") where there is none.
    """
    name = _named(how.text_column, names) if how.text_column else _longest(names, rows)
    notes = () if how.text_column else (f"texts are in column “{name}” (guessed)",)
    cells = [_joined(row, name) for row in rows]
    marked_up = sum(bool(_MARKUP.match(cell)) for cell in cells if cell.strip())
    filled = sum(bool(cell.strip()) for cell in cells)
    return TextColumn(name, "html" if marked_up * 2 > filled else "txt", notes)


def _named(wanted: str, names: Sequence[str]) -> str:
    for name in names:
        if name.strip().casefold() == wanted.strip().casefold():
            return name
    raise ReadingError("no-text", f"has no column “{wanted}”; its columns are {_listed(names)}")


def _longest(names: Sequence[str], rows: Sequence[Row]) -> str:
    means = {name: _mean([_joined(row, name) for row in rows]) for name in names}
    best = max(means, key=means.__getitem__, default="")
    if means.get(best, 0) < _LETTERS:
        words = "has no column that reads as text; name it with --text-column, its columns are "
        raise ReadingError("no-text", words + _listed(names))
    return best


def _listed(names: Sequence[str]) -> str:
    more = len(names) - 30
    shown = ", ".join(f"“{name[:60]}”" for name in names[:30])
    return f"{shown} and {more} more" if more > 0 else shown or "none"


def _mean(cells: Sequence[str]) -> float:
    """Return how many letters and spaces those cells have that read as text, on average; 0 where most do not."""
    filled = [re.sub(r"<[^<>]{0,500}>", "", cell[:_LOOKED_AT]) for cell in cells if cell.strip()]
    texts = [cell for cell in filled if reads_as_text(cell)]
    if len(texts) * 2 < max(len(filled), len(cells) - 1):
        return 0
    return sum(map(_letters, texts)) / max(len(texts), 1)


def reads_as_text(cell: str) -> bool:
    """Tell words in a row from an address, a number or a key; a script without spaces has neither of these."""
    if _letters(cell) < _SHARE * len(cell):
        return False
    return len(cell.split()) >= _WORDS or sum(unicodedata.category(c) == "Lo" for c in cell) * 2 > len(cell)


def _letters(cell: str) -> int:
    return sum(c.isalpha() or c.isspace() or unicodedata.category(c) == "Mn" for c in cell)


def _joined(row: Row, name: str) -> str:
    return "\n\n".join(cell for column, cell in row if column == name)


def _told(column: str, cell: str) -> Iterator[Clue]:
    kind, value = fields.kind(column.rpartition(".")[2]), cell.strip()
    if kind and 0 < len(value) <= _LONGEST:
        yield Clue(kind, value, value, origin=f"column “{column}”")
