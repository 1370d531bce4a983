"""The strict reading of publication dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.furniture.days import edtf
from tests.furniture.factories import BOOK


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3 May 1931", "1931-05-03"),
        ("the 3rd of May, 1931", "1931-05-03"),
        ("Tuesday, May 3rd, 1931", "1931-05-03"),
        ("Sat 14 Mar 1936", "1936-03-14"),
        ("Sept. 1931", "1931-09"),
        ("May 1931", "1931-05"),
        ("Autumn 1931", "1931-23"),
        ("1931", "1931"),
        ("1931-05-03T08:00:00+02:00", "1931-05-03"),
        ("1931-05", "1931-05"),
        ("14.6.2004", "2004-06-14"),
        ("6/14/2004", "2004-06-14"),
        ("3/5/1931", "[1931-03-05,1931-05-03]"),
        ("5.5.1931", "1931-05-05"),
    ],
)
def test_date_lines_are_read(words: str, expected: str) -> None:
    """Each usual form of a date line gives its EDTF string."""
    assert edtf(words, BOOK) == expected


@pytest.mark.parametrize(
    "words", ["", "31 February 1931", "13/13/1931", "last week", "Mayor 1931", "1931-13-01", "32"]
)
def test_what_is_no_date_is_none(words: str) -> None:
    """Words that are no date, and days that do not exist, give nothing."""
    assert edtf(words, BOOK) is None


@given(st.dates())
def test_every_day_is_read_back(day: date) -> None:
    """A day of the years 1000 to 2099 written out in English is that day."""
    if 1000 <= day.year <= 2099:
        assert edtf(f"{day.day} {day:%B} {day.year}", BOOK) == day.isoformat()
