"""Which of two stretches that are alike is the copy."""

from datetime import date

import pytest

from testimonia.witnesses.direction import Direction, Side, direction
from testimonia.witnesses.imprint import Imprint


def printed(first: str = "", last: str = "", author: str = "", paper: str = "") -> Imprint:
    days = [date.fromisoformat(day).toordinal() if day else None for day in (first, last or first)]
    return Imprint("s", "s.txt", (), (author,), (paper,), (), *days)


EARLY = printed("1921-05-03", author="Ida Falk", paper="The Southern Post")
LATE = printed("1931-05-03", author="Karl Lund")
UNDATED = printed()


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("copy", "first", "reason"),
    [
        (Side(LATE), Side(EARLY), "it came out later"),
        (Side(UNDATED, ("Ida Falk",)), Side(EARLY), "quoted from Ida Falk"),
        (Side(UNDATED, ("Southern Post",)), Side(EARLY), "quoted from Southern Post"),
        (Side(UNDATED, (), "the same title"), Side(LATE), "it cites the other: the same title"),
        (Side(EARLY, (), "the same title"), Side(LATE), "it cites the other: the same title"),
        (
            Side(EARLY, (), "the same title", True),
            Side(LATE, (), "an address"),
            "cited there: the same title",
        ),
    ],
)
def test_the_copy_is_told_from_either_side(copy: Side, first: Side, reason: str, turned: bool) -> None:
    """Quotation marks and citations tell it, then dates; whichever of the two is held to the other."""
    found = direction(first, copy) if turned else direction(copy, first)
    assert found == Direction(not turned, reason)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (Side(UNDATED), Side(EARLY), "which copies is not known: one is undated"),
        (Side(EARLY), Side(EARLY), "which copies is not known: both came out on one day"),
        (
            Side(printed("1921-01-01", "1921-12-31")), Side(EARLY),
            "which copies is not known: either may have come out first",
        ),
        (Side(EARLY, (), "an address"), Side(LATE, (), "the same title"), "each cites the other"),
    ],
)  # fmt: skip
def test_where_nothing_tells_it_is_not_known(one: Side, other: Side, reason: str) -> None:
    """The reason says what is missing."""
    assert direction(one, other) == direction(other, one) == Direction(None, reason)


def test_a_quotation_of_somebody_else_tells_nothing() -> None:
    """Both may quote the same words of a third."""
    assert direction(Side(UNDATED, ("Rosa Brandt",)), Side(EARLY)).first is None
