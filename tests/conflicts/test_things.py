"""Whether two persons, bodies or works can be one."""

import pytest

from testimonia.chronology.account import Thing
from testimonia.conflicts.things import is_generic, may_be_one, related_apart, same_person, surely_one
from tests.conflicts.making import thing


@pytest.mark.parametrize(
    ("one", "other", "can_be"),
    [
        (("Russian CP", True), ("The Russian party", False), True),
        (("CP", True), ("French Communist Party", True), True),
        (("Dutch CP", True), ("Russian CP", True), False),
        (("the Bolsheviks", False), ("the Mensheviks", False), False),
        (("the party", False), ("Dutch CP", True), True),
        (("C.G.T.", True), ("CGT", True), True),
        (("Tramway League", True), ("Spartacus League", True), False),
    ],
)
def test_bodies_by_their_names(one: tuple[str, bool], other: tuple[str, bool], can_be: bool) -> None:
    """Initials may stand for words, and a party that is only called so for any."""
    a, b = thing(one[0], named=one[1]), thing(other[0], named=other[1])
    assert may_be_one(a, b) is may_be_one(b, a) is can_be


def test_nobody_unnamed_is_another() -> None:
    """A cousin may be whoever is named; two full names are two persons."""
    vera, olga = Thing("v", "person", "Vera Holt"), Thing("o", "person", "Olga Holt")
    assert same_person(vera, Thing("c", "person", "her cousin", named=False))
    assert same_person(vera, Thing("h", "person", "Holt"))
    assert not same_person(vera, olga)


def test_what_is_only_of_a_kind_is_surely_nothing() -> None:
    """Nor is what no source names."""
    party = thing("the party", named=False)
    assert is_generic(party)
    assert not surely_one(party, party)
    assert not surely_one(None, thing("CGT"))
    assert may_be_one(None, thing("CGT"))
    assert surely_one(thing("CGT"), thing("CGT"))


def test_a_body_that_another_source_takes_for_a_place() -> None:
    """It is one by its name."""
    assert may_be_one(thing("Northern Circle", "place"), thing("Northern Circle"))
    assert not may_be_one(thing("Oslo", "place"), thing("Northern Circle"))


def test_two_groups_of_things_apart() -> None:
    """Only where each names some, and no one of the ones can be one of the others."""
    cgt, cp = thing("CGT"), thing("Communist Party")
    assert related_apart((cgt,), (cp,))
    assert not related_apart((cgt, cp), (cp,))
    assert not related_apart((), (cp,))
