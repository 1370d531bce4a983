"""Relatives."""

from testimonia.chronology.account import Thing
from testimonia.conflicts import kin
from tests.conflicts.making import ADA, told

VERA, OLGA = Thing("v", "person", "Vera Holt", gender="f"), Thing("o", "person", "Olga Brandt", gender="f")
KARL = Thing("k", "person", "Karl Holt", gender="m")


def test_two_mothers() -> None:
    """A mother and a father are none too many, nor is one who has no name."""
    vera, olga = told("a", "kinship.parent", object=VERA), told("b", "kinship.parent", object=OLGA)
    (found,) = kin.too_many_parents([vera, olga, told("b", "kinship.parent", object=KARL)])
    assert [side.answer for side in found.sides] == ["Olga Brandt", "Vera Holt"]
    unnamed = Thing("u", "person", "a weaver", named=False, gender="f")
    assert list(kin.too_many_parents([vera, told("b", "kinship.parent", object=unnamed)])) == []


def test_sister_and_wife() -> None:
    """Partner and wife shut out nothing."""
    sister = told("a", "kinship.sibling", object=VERA)
    assert len(list(kin.kin_in_two_ways([sister, told("b", "kinship.spouse", object=VERA)]))) == 1
    wed = [told("a", "kinship.partner", object=VERA), told("b", "kinship.spouse", object=VERA)]
    assert list(kin.kin_in_two_ways(wed)) == []
    assert list(kin.kin_in_two_ways([sister, told("b", "kinship.spouse", object=OLGA)])) == []


def test_told_of_the_other() -> None:
    """A mother's child has her for a mother, a widow had a spouse."""
    child = kin.turned(told("a", "kinship.child", object=VERA))
    assert (child.role, child.subject, child.object) == ("parent", VERA, ADA)
    assert kin.turned(told("a", "kinship.sibling", object=VERA)).role == "sibling"
