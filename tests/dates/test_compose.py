"""The words around a match, and its TIMEX3 values."""

import pytest

from testimonia.dates.compose import marked
from tests.dates.factories import read, said


@pytest.mark.parametrize(
    ("text", "mark", "result"),
    [
        ("1905", "~", "1905~"),
        ("1905~", "?", "1905%"),
        ("1905?", "?", "1905?"),
        ("", "?", ""),
        ("1905", "", "1905"),
    ],
)
def test_marked(text: str, mark: str, result: str) -> None:
    """Two qualifiers together are ``%``; no date is not marked."""
    assert marked(text, mark) == result


def test_ranges_have_two_timex_parts() -> None:
    """TIMEX3 has a value for each end of a range."""
    assert [each.timex_value for each in read("From 1919 to 1921, then 1936-39.")] == [
        "1919/1921",
        "1936/1939",
    ]


def test_what_does_not_make_an_interval_stays_apart() -> None:
    """A range that ends before it starts is two dates."""
    assert said("From 1921 to 1919.") == [("From 1921", "1921/.."), ("1919", "1919")]


def test_a_subject_is_not_a_time() -> None:
    """After a book or a talk, "about 1917" names a subject."""
    assert said("A book about 1917 came.") == [("1917", "1917")]
    assert said("She came about 1917.") == [("about 1917", "1917~")]
