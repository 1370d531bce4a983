"""How a table is written: what parts its cells, and what the quotation marks in it mean.

The library's own sniffer takes a letter for what parts cells, and minutes for some texts. Here each dialect that tables
are written in reads a sample, and the one whose rows have as many cells as the first row wins.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
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
_EVEN = 0.6
"""Share of the rows that have as many cells as the first, below which what is read is no table of several columns."""


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
    """Return which share of the rows has as many cells as the first, and how many that are; none for one column."""
    counts, broken = _counts(dialect, lines)
    if not counts or counts[0] < 2:
        return 0.0, 0
    share = counts.count(counts[0]) / len(counts)
    return share / 2 if broken else share, counts[0]


def _counts(dialect: Dialect, lines: Sequence[str]) -> tuple[list[int], bool]:
    """Return how many cells the rows have, the last, which may be cut off, left out, and whether one is ill-written."""
    counts: list[int] = []
    try:
        for row in dialect.rows(iter(lines), strict=True):
            if row:
                counts.append(len(row))
            if len(counts) > _ROWS:
                break
    except csv.Error as error:
        return counts, not str(error).startswith(_CUT_OFF)
    return counts[:-1] or counts, False
