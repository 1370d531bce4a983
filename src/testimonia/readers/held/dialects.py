"""How a table is written: what parts its cells, and what the quotation marks in it mean.

The library's own sniffer takes a letter for what parts cells, and minutes for some texts. Here each dialect that tables
are written in reads a sample, and the one whose rows fit the first row wins.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from typing import Any

_PARTED_BY = ",;\t|"
_QUOTED: tuple[tuple[str, dict[str, Any]], ...] = (
    ("", {}),
    ('\\"', {"escapechar": "\\", "doublequote": False}),
    (' "', {"skipinitialspace": True}),
    ('"', {"quoting": csv.QUOTE_NONE}),
)
"""What stands in a sample where marks may mean it → what they mean."""
_CUT_OFF = ("unexpected end", "field larger")
"""How the library's errors begin that say only that the sample ends within a cell, or the cell does not."""
_ROWS = 200
"""Rows of a sample that are counted."""
_NAME = 40
"""Characters that the name of a column may have."""
_EVEN = 0.6
"""Share of the rows that fit the first, below which what is read is no table of several columns."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """What parts the cells, and further parameters of the library's reader."""

    delimiter: str
    quotes: tuple[tuple[str, Any], ...] = ()

    def rows(self, lines: Iterator[str], strict: bool = False) -> Iterator[Sequence[str]]:
        """Yield the rows of a table. Raises ``csv.Error``."""
        return csv.reader(lines, delimiter=self.delimiter, strict=strict, **dict(self.quotes))


def sniffed(sample: str) -> Dialect:
    """Return the dialect of a table from its beginning; one column if no dialect makes it a table of several."""
    lines = list(StringIO(sample, newline=""))
    scored = [(_fit(dialect, lines), rank, dialect) for rank, dialect in _that_may_be(sample)]
    (share, _), _, best = max(scored, key=_fitness, default=((0.0, 0), 0, Dialect(",")))
    if share >= _EVEN:
        return best
    return Dialect(next((one for one in "\t|;," if one not in sample), "\x1f"))


def _that_may_be(sample: str) -> Iterator[tuple[int, Dialect]]:
    """Yield the dialects whose signs stand in a sample, each with a number that is higher for the more common."""
    delimiters = [one for one in _PARTED_BY if one in sample]
    for n, (sign, marks) in enumerate(_QUOTED):
        if sign in sample:
            yield from ((-n, Dialect(delimiter, tuple(marks.items()))) for delimiter in delimiters)


def _fitness(scored: tuple[tuple[float, int], int, Dialect]) -> tuple[float, int, int]:
    """Rank a dialect by the share of even rows, to a tenth, then by how common it is, then by its columns."""
    (share, columns), rank, _ = scored
    return round(share, 1), rank, columns


def _fit(dialect: Dialect, lines: Sequence[str]) -> tuple[float, int]:
    """Return which share of the rows fits the first one, and how many cells that has; none for one column.

    Where the first row names columns, a row may end before the last of them.
    """
    rows, is_broken = _sampled(dialect, lines)
    if not rows or len(rows[0]) < 2:
        return 0.0, 0
    most = len(rows[0])
    least = 2 if all(_is_name(cell) for cell in rows[0]) else most
    share = sum(least <= len(row) <= most for row in rows) / len(rows)
    return share / 2 if is_broken else share, most


def _is_name(cell: str) -> bool:
    return len(cell) <= _NAME and not cell.startswith(" ")


def _sampled(dialect: Dialect, lines: Sequence[str]) -> tuple[list[Sequence[str]], bool]:
    """Return the rows, without the last, which may be cut off, and whether one of them is ill-written."""
    rows: list[Sequence[str]] = []
    try:
        rows.extend(islice(filter(None, dialect.rows(iter(lines), strict=True)), _ROWS))
    except csv.Error as error:
        return rows, not str(error).startswith(_CUT_OFF)
    return rows[:-1] or rows, False
