from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from testimonia.views.days import iso_day, year_of


@given(st.dates())
def test_days_of_our_era_are_iso_dates(day: date) -> None:
    """An ordinal is written as the standard library writes it."""
    assert iso_day(day.toordinal()) == day.isoformat()
    assert year_of(day.toordinal()) == day.year


def test_days_before_our_era_go_on_below_the_year_one() -> None:
    """Ordinal 0 is the last day of the year 0, and years below bear a minus."""
    assert iso_day(0) == "0000-12-31"
    assert iso_day(-365) == "0000-01-01"
    assert iso_day(-366) == "-0001-12-31"
    assert iso_day(None) is None
    assert year_of(-366) == -1


@given(st.integers(-2_000_000, 0))
def test_years_before_our_era_are_never_above_it(ordinal: int) -> None:
    """No day before 0001-01-01 is given a year above 0, and later days never have earlier years."""
    assert year_of(ordinal) <= year_of(ordinal + 1)
    assert year_of(ordinal) <= 0
