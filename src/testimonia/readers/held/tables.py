"""Tables of values parted by commas, semicolons, tabs or bars: each row is a text, named by its number from 1 on.

The first row names the columns if its cells are short, different and no values; it is not counted, and neither are
empty rows. Which column holds the texts is told or guessed (``columns``), the others tell of them.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO, TextIO

from testimonia.errors import ReadingError
from testimonia.readers import fields
from testimonia.readers.held.columns import Row, TextColumn, sampled, text_column
from testimonia.readers.held.dialects import Dialect, sniffed
from testimonia.readers.held.letters import decoded, encoding_of
from testimonia.readers.member import Held, Unpacking

_SAMPLE = 1 << 18
"""Characters by which the dialect is told."""
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""The line by which spreadsheets tell what parts the cells."""
_VALUE = re.compile(r"[\d\s.,:/+-]+|https?://.*|.*\s.*[.!?…。！？]|(?:\S+\s+){6}.*", re.DOTALL)
"""A number, day or address, a sentence, many words: what names no column."""
_NAME = 80
"""Characters that the name of a column may have."""


def read(stream: BinaryIO, how: Unpacking) -> Iterator[Held]:
    """Yield the texts of a table.

    Raises ``ReadingError``: "no-text" where no column holds texts, "binary" or "damaged" where it is no table.
    """
    csv.field_size_limit(2 * how.max_bytes)
    encoding = encoding_of(stream)
    sample = decoded(stream, encoding).read(_SAMPLE)
    text = decoded(stream, encoding)
    told = _SEPARATOR.match(sample)
    if told:
        text.readline()
    dialect = Dialect(told[1]) if told else sniffed(sample)
    rows = _rows(dialect, _lines(text, 2 * how.max_bytes))
    yield from _members(dialect, rows, how, encoding.notes)


def _members(
    dialect: Dialect, rows: Iterator[Sequence[str]], how: Unpacking, notes: tuple[str, ...]
) -> Iterator[Held]:
    first, rest = sampled(rows, lambda cells: sum(map(len, cells)))
    names = _header(first, how.text_column)
    if names is None:
        names = [str(n) for n in range(1, max(map(len, first), default=0) + 1)]
        notes = (*notes, "the first row reads like the others: columns are named by their numbers")
    else:
        del first[:1]
    column = text_column(names, [_row(names, cells) for cells in first], how)
    for number, cells in enumerate(chain(first, rest), 1):
        whole, odd = _fitted(cells, names, column, dialect)
        yield column.member(str(number), _row(names, whole), how, (*notes, *odd))


def _lines(text: TextIO, most: int) -> Iterator[str]:
    """Yield the lines of a text. Raises ``ReadingError`` ("damaged") at one that is too long for a table's."""
    while line := text.readline(most + 1):
        if len(line) > most:
            raise ReadingError(
                "damaged", f"is damaged, or no table: a line has more than {most:,} characters"
            )
        yield line


def _rows(dialect: Dialect, lines: Iterator[str]) -> Iterator[Sequence[str]]:
    """Yield the rows that have a cell. Raises ``ReadingError`` where a cell has no end."""
    number = 0
    try:
        for row in dialect.rows(lines):
            if any(row):
                number += 1
                yield row
    except csv.Error as error:
        words = (
            f"is damaged behind row {number}: a cell there does not end, or its quotation marks do not pair"
        )
        raise ReadingError("damaged", words) from error


def _header(rows: Sequence[Sequence[str]], wanted: str) -> list[str] | None:
    """Return the names of the columns; None where the first row is one like the others."""
    names = [cell.strip() or str(n) for n, cell in enumerate(rows[0], 1)] if rows else []
    if wanted.strip().casefold() in {name.casefold() for name in names}:
        return names
    if len(set(names)) < len(names) or any(map(_is_value, names)):
        return None
    return names


def _is_value(name: str) -> bool:
    if fields.kind(name):
        return False
    return len(name) > _NAME or (not name.isdecimal() and _VALUE.fullmatch(name) is not None)


def _row(names: Sequence[str], cells: Sequence[str]) -> Row:
    return list(zip(names, cells, strict=False))


def _fitted(
    cells: Sequence[str], names: Sequence[str], column: TextColumn, dialect: Dialect
) -> tuple[Sequence[str], tuple[str, ...]]:
    """Return the cells of a row that has more of them than the table has columns, the text whole, and say so.

    What is too many goes on with the text if its column is the last, and is told of otherwise.
    """
    if len(cells) <= len(names):
        return cells, ()
    note = "the row has more cells than the table has columns"
    if names[-1] != column.name:
        return cells, (f"{note}: what stands in one may belong to another",)
    text = dialect.delimiter.join(cells[len(names) - 1 :])
    return [*cells[: len(names) - 1], text], (f"{note}: the last are read as the end of the text",)
