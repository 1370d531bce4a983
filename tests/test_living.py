"""Who may be alive: by a death, by a birth, by what was last told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.living import Life, Living, may_be_alive

TODAY = date(2026, 6, 15)


def day(year: int, month: int = 12, number: int = 31) -> int:
    return date(year, month, number).toordinal()


BIRTH, TOLD = "born by {} at the latest", "no birth is dated; the last dated statement is of {}"
NAMED = "no statement is dated; the last source that names them is of {}"
LONG, LATELY = "at least 110 years ago", "less than 110 years ago"


@pytest.mark.parametrize(
    ("life", "alive", "why", "day_told", "ago"),
    [
        (Life(born=day(1916, 6, 15)), False, BIRTH, "1916-06-15", LONG),
        (Life(born=day(1916, 6, 16)), True, BIRTH, "1916-06-16", LATELY),
        (Life(born=day(1900), last_told=day(1990)), False, BIRTH, "1900-12-31", LONG),
        (Life(last_told=day(1917)), True, TOLD, "1917-12-31", LATELY),
        (Life(last_told=day(1910), last_named=day(2020)), False, TOLD, "1910-12-31", LONG),
        (Life(last_named=day(1890)), False, NAMED, "1890-12-31", LONG),
    ],
)
def test_the_rule(life: Life, alive: bool, why: str, day_told: str, ago: str) -> None:
    """The birth decides, else the last dated statement, else the sources; the reason says which."""
    found = may_be_alive(life, TODAY)
    assert found == Living(alive, f"no death is stated; {why.format(day_told)}, {ago}")


def test_a_death_and_nothing_at_all() -> None:
    """A death ends a life whatever else is told; of whom nothing is dated may be alive."""
    assert may_be_alive(Life(dead=True, born=day(2000)), TODAY) == Living(
        False, "a source states their death"
    )
    assert may_be_alive(Life(), TODAY) == Living(True, "no death is stated, and nothing is dated")


def test_the_limit_is_the_readers() -> None:
    """A shorter limit holds more people to be dead."""
    life = Life(born=day(1920))
    assert may_be_alive(life, TODAY).alive
    assert not may_be_alive(life, TODAY, limit=100).alive


def test_leap_days() -> None:
    """On the 29th of February the years before may have no such day."""
    assert may_be_alive(Life(born=day(1918, 3, 1)), date(2028, 2, 29)).alive
    assert not may_be_alive(Life(born=day(1918, 2, 28)), date(2028, 2, 29)).alive


days = st.none() | st.integers(day(1000), day(2026))


@given(days, days, days, st.integers(1, 150))
def test_nobody_comes_to_life_again(
    born: int | None, told: int | None, named: int | None, limit: int
) -> None:
    """Who is held to be dead one year is so in the next, and a stated death always ends a life."""
    life = Life(False, born, told, named)
    if not may_be_alive(life, TODAY, limit).alive:
        assert not may_be_alive(life, date(2027, 6, 15), limit).alive
    assert not may_be_alive(Life(True, born, told, named), TODAY, limit).alive
