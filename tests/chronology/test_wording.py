"""Constraints in words."""

from testimonia.chronology.wording import at_age, on_or_after, on_or_before, what
from testimonia.edtf import day_number
from tests.chronology.lives import ADA, BEN, account, born, joined


def test_what_is_told() -> None:
    """The role's words and what it is done to; of others who they are; of what is long its beginning."""
    assert what(joined("s1"), ADA) == "joined the Bund"
    assert what(born("s1", subject=BEN), ADA) == "Ben Lind was born"
    assert what(account("s1", "occupation.worked_as", value="a clerk"), ADA) == "worked as a clerk"
    assert what(account("s1", "occupation.worked_as", value="x" * 99), ADA) == f"worked as {'x' * 59}…"
    assert what(account("s1", "nothing.known"), ADA) == "known"


def test_days_are_given_as_iso() -> None:
    """A bound is told as a day; a date that is about right says so."""
    assert (
        on_or_before(joined("s1", "1890"), ADA, day_number(1890, 12, 31))
        == "joined the Bund on or before 1890-12-31"
    )
    assert on_or_after(born("s1", "-0043~"), ADA, day_number(-45)) == (
        "was born on or after -0045-01-01 (given as about -0043~: 730 days of grace)"
    )


def test_ages() -> None:
    """An age is told in years."""
    assert at_age(joined("s1", age=(7305, 7670)), ADA) == "joined the Bund at the age of 20"
    assert at_age(joined("s1", age=(7305, 10957)), ADA) == "joined the Bund at the age of 20 to 30"
