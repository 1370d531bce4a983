from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from testimonia.views.values import Paging, PersonRef, iso_day, year_of


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


def test_life_years_show_every_year_that_is_given() -> None:
    """Two dates within one year are no difference of years; an uncertain date stays as uncertain as it is."""
    person = PersonRef("p", "A", ("1872", "1873"), ("1952-03", "1952-03-09"), 1, 2)
    assert person.years == "1872 or 1873 – 1952"
    assert person.differ
    assert not PersonRef("p", "A", (), ("1952-03", "1952"), 1, 2).differ
    assert PersonRef("p", "A", ("1872~",), (), 1, 2).years == "born 1872~"
    assert PersonRef("p", "A", (), (), 1, 2).years == ""


@given(st.integers(1, 50), st.integers(1, 60), st.integers(0, 3000))
def test_a_page_never_shows_more_than_there_is(page: int, size: int, total: int) -> None:
    """First and last lie within the list, whatever page is asked for."""
    paging = Paging(page, size, total)
    assert 0 <= paging.first <= total
    assert paging.last <= total
    assert (paging.pages - 1) * size < max(total, 1) <= paging.pages * size
