"""Constraints from dates and ages."""

from dataclasses import replace

from testimonia.chronology.account import Account
from testimonia.chronology.bounds import chronology
from testimonia.chronology.dating import dated, hull
from testimonia.chronology.life import Told
from testimonia.chronology.network import Constraint, Reason
from testimonia.edtf import day_number
from testimonia.model import ORDER_OF_TELLING
from tests.chronology.lives import born, died, joined, life, when


def ends(*dates: str) -> list[tuple[int, str] | None]:
    accounts = [born(f"s{number}", date) for number, date in enumerate(dates)]
    return [(end[0], end[1].id) if end else None for end in hull(accounts)]


def test_of_births_that_agree_the_sharpest_counts() -> None:
    """A day within a year is what is known; of equals the first statement gives it."""
    day = day_number(1893, 11, 5)
    assert ends("1893", "1893-11-05", "1893-11-05") == [(day, "s1"), (day, "s1")]
    assert ends("1893/..", "../1893-11-05", "") == [(day_number(1893), "s0"), (day, "s1")]


def test_of_births_that_disagree_all_are_covered() -> None:
    """The birth lies between the first and the last day that any tells; an end that one leaves open stays open."""
    assert ends("1895", "1893") == [(day_number(1893), "s1"), (day_number(1895, 12, 31), "s0")]
    assert ends("1893", "1895/..") == [(day_number(1893), "s0"), None]
    assert ends() == ends("") == [None, None]


def test_each_deed_by_its_own_date() -> None:
    """A deed is on some day of its date."""
    found = list(dated(Told(life(joined("s1", "1914")))))
    first, last = day_number(1914), day_number(1914, 12, 31)
    assert found == [
        Constraint("", "at:s1", first, Reason("joined the Bund on or after 1914-01-01", statement="s1")),
        Constraint("at:s1", "", -last, Reason("joined the Bund on or before 1914-12-31", statement="s1")),
    ]


def test_the_order_of_telling_is_soft() -> None:
    """A date that follows from the order of telling is only likely, and says so."""
    (found,) = dated(Told(life(joined("s1", when=when("[1917..]", rule=ORDER_OF_TELLING)))))
    assert found.reason.soft
    assert found.reason.words.endswith("by the order of telling")


def broken(*accounts: Account) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.rule, each.statements) for each in chronology(life(*accounts)).impossible]


def test_an_age_counts_from_the_birth() -> None:
    """A deed at 20 contradicts a birth 30 years before its date; with the year of birth it has a date."""
    aged = joined("s2", "1923", age=(7305, 7670))
    assert broken(born("s1", "1893"), aged) == [("out-of-order", ("s1", "s2"))]
    assert broken(born("s1", "1903"), aged) == []
    (bound,) = chronology(life(born("s1", "1893-11-05"), replace(aged, when=None))).bounds
    assert (bound.latest or 0) - (bound.earliest or 0) == 365


def test_an_age_that_ends_before_it_starts_counts_for_nothing() -> None:
    """Impossible ages bound nothing."""
    assert broken(born("s1", "1893"), joined("s2", "1923", age=(9, 1))) == []


def test_ages_at_death_contradict_each_other() -> None:
    """Of two ages at one death only one can be right."""
    assert broken(died("s1", age=(16000, 16365)), died("s2", age=(18000, 18365))) == [
        ("out-of-order", ("s1", "s2"))
    ]
