"""Who may still be alive, and is therefore withheld from what is published.

``may_be_alive`` is the one rule, a pure function of what the sources tell of a life:

1. A death that a source states as its own is an end, whenever it was.
2. Else whose latest possible birth lies at least ``LIMIT`` years back is held to be dead.
3. Where no birth is dated: whose last dated statement lies so far back; where none is dated: whom only sources name
   that are as old.
4. Of whom nothing is dated may be alive.

The limit is that of the field: genealogists' programs take 100 to 120 years (Gramps: 110).
"""

from dataclasses import dataclass
from datetime import date

from testimonia.edtf import iso_day

LIMIT = 110
"""Years after a birth, or after what was last told of somebody, from which they are held to be dead."""


@dataclass(frozen=True, slots=True)
class Life:
    """What is told of a life: days are ordinals, None where nothing is told or it has no end."""

    dead: bool = False
    """Whether a source states a death as its own."""
    born: int | None = None
    """Latest day on which they can have been born."""
    last_told: int | None = None
    """Latest day of a dated statement on them."""
    last_named: int | None = None
    """Latest day of the sources that name them."""


@dataclass(frozen=True, slots=True)
class Living:
    """Whether somebody may be alive, and why it is held so."""

    alive: bool
    reason: str


def may_be_alive(life: Life, today: date, limit: int = LIMIT) -> Living:
    """Tell whether somebody may be alive on a day."""
    if life.dead:
        return Living(False, "a source states their death")
    for day, told in (
        (life.born, "born by {day} at the latest"),
        (life.last_told, "no birth is dated; the last dated statement is of {day}"),
        (life.last_named, "no statement is dated; the last source that names them is of {day}"),
    ):
        if day is not None:
            recent = day > _years_before(today, limit)
            ago = f"{'less than' if recent else 'at least'} {limit} years ago"
            return Living(recent, f"no death is stated; {told.format(day=iso_day(day))}, {ago}")
    return Living(True, "no death is stated, and nothing is dated")


def _years_before(today: date, years: int) -> int:
    """Return the day so many years earlier; of 29 February the day before, where that year has none."""
    year = today.year - years
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return date(max(year, 1), today.month, day).toordinal()
