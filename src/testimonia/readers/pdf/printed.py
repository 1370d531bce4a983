"""What stands on the pages of a PDF, before it is a text: runs of print, rows of them, paragraphs of rows.

Lengths are points with the origin at the top left, in the frame in which the words are upright; ``frames`` leads from
there to the page as shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

ASLANT = -1
"""The turn of words that stand at no right angle to the page."""


_LEAST, _MOST = 0.65, 1.4
"""From where to where recognised letters are as large as most, in sizes of theirs."""


@dataclass(slots=True)
class Run:
    """A stretch of print on one line, without a wide gap.

    ``base`` is the line its letters stand on, ``size`` theirs, ``first`` the width of its first word, ``order`` its
    place among what the page draws.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    first: float
    bold: bool
    order: int

    @property
    def middle(self) -> float:
        """Its height on the page, halfway between top and bottom."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class Row:
    """A line of print: the runs that stand side by side in one column."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    first: float
    bold: bool
    turn: int = 0


@dataclass(slots=True)
class Sheet:
    """A page as shown; ``runs`` are what it holds, by the angle in degrees at which the words stand.

    ``outside`` counts the words beyond its edges, which nobody sees. ``problem`` says why it could not be read.
    """

    n: int
    width: float
    height: float
    label: str = ""
    runs: dict[int, list[Run]] = field(default_factory=dict)
    outside: int = 0
    unmapped: bool = False
    """Its letters are codes that nothing says the meaning of."""
    empty: bool = False
    """Nothing is drawn on it."""
    pictured: bool = False
    """Most of it is a picture, and it has hardly a letter: a stamp, or the name of a library."""
    recognised: bool = False
    """Its words are not drawn, but lie below or above a picture of them."""
    problem: str = ""

    @property
    def every(self) -> list[Run]:
        """All its runs, at whatever angle."""
        return [run for runs in self.runs.values() for run in runs]

    @property
    def main(self) -> int:
        """The angle at which most of its words stand."""
        return max(self.runs, key=lambda turn: sum(len(run.text) for run in self.runs[turn]), default=0)


@dataclass(slots=True)
class Paragraph:
    """Rows that are set as one; ``whole`` where every line end within is a mere wrap.

    ``indented``: its first row is, as those of its column are. ``full``: its last row reaches the edge of the column.
    ``goes_on``: it is the rest of a paragraph that began in the column, or on the page, before.
    """

    rows: list[Row]
    whole: bool = True
    indented: bool = False
    full: bool = False
    heading: bool = False
    goes_on: bool = False

    @property
    def size(self) -> float:
        """The size of its letters."""
        return size_of(self.rows)


@dataclass(slots=True)
class Edge:
    """A line of print at the edge of a page that is not of its text: what it is, and why that is known."""

    row: Row
    kind: str
    reason: str


@dataclass(slots=True)
class Set:
    """A page in the order of its text: heads, body, notes, what stands at another angle, feet."""

    heads: list[Edge] = field(default_factory=list)
    body: list[Paragraph] = field(default_factory=list)
    notes: list[Paragraph] = field(default_factory=list)
    turned: list[Paragraph] = field(default_factory=list)
    feet: list[Edge] = field(default_factory=list)


def steady(sheets: Sequence[Sheet]) -> None:
    """Let the recognised letters of scans be of one size, where their sizes differ as little as guesses do."""
    runs = [run for sheet in sheets if sheet.recognised for run in sheet.every]
    middle = median([run.size for run in runs] or [0.0])
    for run in runs:
        if _LEAST * middle <= run.size <= _MOST * middle:
            run.size = middle


def size_of(rows: Sequence[Row | Run]) -> float:
    """Return the size of most letters of some rows, 0 where there are none."""
    letters: dict[float, int] = {}
    for row in rows:
        size = round(row.size, 1)
        letters[size] = letters.get(size, 0) + len(row.text)
    return max(letters, key=lambda size: letters[size], default=0.0)
