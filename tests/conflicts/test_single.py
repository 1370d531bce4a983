"""What a person can have only once."""

from testimonia.conflicts import single
from tests.conflicts.making import place, told


def test_born_on_two_days() -> None:
    """Two days are two sides; the burial is no death."""
    accounts = [
        told("a", "birth.born", "1870"), told("b", "birth.born", "1872"), told("a", "death.died", "1920"),
        told("b", "death.buried", "1921"),
    ]  # fmt: skip
    (found,) = single.born_twice(accounts)
    assert [side.answer for side in found.sides] == ["1870", "1872"]
    assert found.certain
    assert list(single.died_twice(accounts)) == []


def test_two_calendars_are_offered() -> None:
    """It is a conflict still, with what may explain it."""
    accounts = [told("a", "birth.born", "1872-03-19"), told("b", "birth.born", "1872-03-31")]
    (found,) = single.born_twice(accounts)
    assert found.because == ((single.CALENDARS, ""),)


def test_places_of_which_neither_holds_the_other() -> None:
    """A town and its country are no two places, and what has no name can be anywhere."""
    odessa, lyon = (
        told("a", "birth.born", places=(place("Odessa"),)),
        told("b", "birth.born", places=(place("Lyon"),)),
    )
    (found,) = single.born_in_two_places([odessa, lyon])
    assert [side.answer for side in found.sides] == ["Lyon", "Odessa"]
    france = told("c", "birth.born", places=(place("France"),))
    assert list(single.born_in_two_places([lyon, france])) == []


def test_killed_and_by_their_own_hand() -> None:
    """Who only died may have been killed."""
    killed, own = told("a", "death.executed", "1920"), told("b", "death.suicide", "1920")
    assert len(list(single.died_in_two_ways([killed, own]))) == 1
    assert list(single.died_in_two_ways([killed, told("b", "death.died")])) == []


def test_two_family_names_at_birth() -> None:
    """A fuller form of a name, and another spelling, are the same."""
    one, full = told("a", "name.born_as", value="Kjeldsen"), told("b", "name.born_as", value="Hanne Kjeldsen")
    assert list(single.born_under_two_names([one, full, told("c", "name.born_as", value="Kieldsen")])) == []
    assert len(list(single.born_under_two_names([one, full, told("c", "name.born_as", value="Brix")]))) == 1
