"""Who bears which name."""

import pytest

from testimonia.discourse.bearers import MANY, Bearers
from tests.names.customs import parse


def bearing(*names: str) -> Bearers:
    """Return bearers of a name each, numbered from 0 on."""
    bearers = Bearers()
    for number, name in enumerate(names):
        bearers.give(number, parse(name))
    return bearers


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Lund", [0]),
        ("Berg", [1, 2]),
        ("Clara", [0, 1]),
        ("Karl", [2]),
        ("Bill", [3]),
        ("WHN", [3]),
        ("Otto", []),
    ],
)
def test_who_can_be_called_by_a_word(word: str, expected: list[int]) -> None:
    """All whom it fits, by a surname, a given name or one of its forms, or initials; in the order they were named."""
    bearers = bearing("Clara Lund", "Clara Berg", "Karl Berg", "William Henry Nash")
    assert bearers.called(parse(word)) == expected


def test_who_is_called_by_the_very_word_comes_before_whom_it_only_recalls() -> None:
    """Where a Bill is named, Bill is not William."""
    assert bearing("William Nash", "Bill Hart").called(parse("Bill")) == [1]


def test_the_first_of_two_surnames_is_taken_where_nobody_else_is_fit() -> None:
    """A word that is only half of a double surname names its bearer as long as no other has it."""
    assert bearing("Clara Lund-Berg", "Otto Weiss").called(parse("Berg")) in ([0], [])
    assert bearing("Clara Lund Berg", "Karl Lund").called(parse("Lund")) == [1]


def test_a_person_bears_several_names() -> None:
    """All are kept in the order they were given, and each finds the person."""
    bearers = bearing("Clara Lund")
    bearers.give(0, parse("Clara Berg"))
    assert bearers.forms(0) == [parse("Clara Lund"), parse("Clara Berg")]
    assert bearers.called(parse("Lund")) == bearers.called(parse("Berg")) == [0]
    assert bearers.of[parse("Clara Berg")] == 0


def test_near_are_those_who_share_a_part() -> None:
    """Each once, and nobody else."""
    assert bearing("Clara Lund", "Otto Weiss", "Karl Lund").near(parse("Clara Lund")) == [0, 2]


def test_a_part_that_very_many_bear_tells_nobody_apart() -> None:
    """In a list of names that all begin alike that part finds nobody; the rest of the name does."""
    bearers = bearing(*(f"Clara L{chr(97 + i // 26)}{chr(97 + i % 26)}und" for i in range(MANY + 1)))
    assert bearers.near(parse("Clara")) == []
    assert bearers.of_given("clara") == []
    assert bearers.near(parse("Clara Laaund")) == [0]


def test_of_a_given_name() -> None:
    """Those who bear it in this spelling, not those who bear another form of it."""
    assert bearing("William Nash", "Bill Nash", "Clara Lund").of_given("william") == [0]


def test_whether_a_surname_is_borne() -> None:
    """It is where a name has it as a surname, not as a given name."""
    bearers = bearing("Clara Lund")
    assert bearers.has_surname("lund")
    assert not bearers.has_surname("clara")
    assert not bearers.has_surname("berg")


@pytest.mark.parametrize(
    ("plural", "family"), [("Lunds", [0, 2]), ("Weisses", [1]), ("Harris", [3]), ("Bergs", [])]
)
def test_the_plural_of_a_family(plural: str, family: list[int]) -> None:
    """It ends in "s" or "es", or is no other than the name; a name that nobody bears has no family."""
    bearers = bearing("Clara Lund", "Otto Weiss", "Karl Lund", "Ada Harris")
    assert bearers.family(plural, ("s", "es")) == family
