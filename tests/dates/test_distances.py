"""Lengths before or after a date."""

import pytest

from tests.dates.factories import read, said


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Two weeks after 3 May 1902 she sailed.", "Two weeks after 3 May 1902", "1902-05-17"),
        (
            "Three days before the 1st of March 1904 he fell.",
            "Three days before the 1st of March 1904",
            "1904-02-27",
        ),
        ("Ten years after 1880 he sold it.", "Ten years after 1880", "1890"),
        ("Some two months after 3 May 1902 she sailed.", "Some two months after 3 May 1902", "1902-07~"),
        ("About two weeks after 3 May 1902 she sailed.", "About two weeks after 3 May 1902", "1902-05-17~"),
    ],
)
def test_a_length_after_a_date_is_a_date(text: str, words: str, edtf: str) -> None:
    """It is as fine as its unit and the date allow, and keeps an "about"."""
    assert said(text) == [(words, edtf)]


def test_days_after_a_month_stay_open() -> None:
    """Three days after some day of May are no day of ours."""
    assert said("Three days after May 1902 she sailed.") == [("after May 1902", "[1902-05..]")]


def test_timex_counts_the_length_and_the_date() -> None:
    """TIMEX3 has both, the length with its own value."""
    (found,) = read("Two weeks after 3 May 1902 she sailed.")
    assert (found.timex_type, found.timex_value) == ("DURATION", "P2W/1902-05-03")
