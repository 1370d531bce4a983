"""Lengths that rules speak of."""

import pytest

from testimonia.chronology.gaps import at_least, at_most
from testimonia.edtf import day_number


@pytest.mark.parametrize("year", [1893, 1896, 1899, 1900, 2000, -44])
@pytest.mark.parametrize("years", [10, 12, 56, 81, 106, 121])
def test_no_birthday_lies_outside(year: int, years: int) -> None:
    """Whatever the leap years, a birthday is neither sooner nor later, give or take the day of a leap year."""
    days = day_number(year + years, 3, 1) - day_number(year, 3, 1)
    assert at_least(years) - 1 <= days <= at_most(years) + 1
