"""How fast somebody could travel."""

from math import nan

import pytest

from testimonia.places.travel import STEPS, fastest, together


@pytest.mark.parametrize(
    ("kilometres", "year", "days"),
    [
        (80, 1700, 1),
        (800, 1839, 10),
        (1000, 1845, 2),
        (1000, 1850, 1),
        (3000, 1949, 1),
        (10000, 1950, 1),
        (80, -44, 1),
    ],
)
def test_days_of_a_way(kilometres: float, year: int, days: float) -> None:
    """A way takes its kilometres by those of a day: coach, rail, air."""
    assert fastest(kilometres, year) == days


def test_nobody_became_slower() -> None:
    """Each step is faster than the one before."""
    assert sorted(STEPS) == list(STEPS)
    assert [pace for _, pace in STEPS] == sorted(pace for _, pace in STEPS)


@pytest.mark.parametrize("kilometres", [-1.0, nan])
def test_no_way(kilometres: float) -> None:
    """A way of less than nothing is refused."""
    with pytest.raises(ValueError, match="cannot be less than 0"):
        fastest(kilometres, 1900)


def test_on_one_day() -> None:
    """Lyon and Warsaw are too far for a day in 1921, not in 1960; Paris and Versailles never were."""
    assert not together("Lyon", "Warsaw", 1921)
    assert together("Lyon", "Warsaw", 1960)
    assert together("Paris", "Versailles", 1789)
    assert not together("Paris", "Lyon", 1789)
    assert together("Paris", "Lyon", 1900)


def test_what_is_not_known_is_possible() -> None:
    """A place that no table has keeps nobody from having been there; neither does a land that borders."""
    assert together("Upper Wobblethorpe", "Paris", 1800)
    assert together("Spain", "Portugal", 1800)
    assert together("", "Paris", 1800)
