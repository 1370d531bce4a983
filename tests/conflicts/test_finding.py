"""All rules applied."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.chronology.account import Account
from testimonia.chronology.life import life_of
from testimonia.conflicts.finding import of_a_life, of_a_topic
from testimonia.conflicts.topics import topics
from tests.conflicts.making import ADA, BO, place, thing, told

CGT = thing("CGT")


def _told() -> list[Account]:
    return [
        told("a", "birth.born", "1870", places=(place("Odessa"),)),
        told("b", "birth.born", "1872", places=(place("Lyon"),)),
        told("a", "membership.joined", "1890", object=CGT),
        told("b", "membership.joined", "1892", object=CGT),
        told("c", "membership.expelled", "1893", object=CGT),
        told("a", "membership.left", "1893", object=CGT),
        told("d", "death.died", "1891"),
        told("d", "kinship.sibling", object=BO),
        told("a", "kinship.spouse", object=BO),
    ]


def test_each_rule_has_its_say() -> None:
    """What is told of one life can conflict in many ways."""
    found = {one.rule for one in of_a_life(life_of(ADA, _told())).conflicts}
    assert {
        "born-twice",
        "born-in-two-places",
        "happened-twice",
        "two-outcomes",
        "after-death",
        "kin-in-two-ways",
    } <= found


@given(st.randoms())
def test_no_order_matters(chance: random.Random) -> None:
    """The same conflicts come out in whatever order sources are read."""
    accounts = _told()
    mixed = accounts[:]
    chance.shuffle(mixed)
    assert of_a_life(life_of(ADA, accounts)) == of_a_life(life_of(ADA, mixed))


def test_a_life_that_all_agree_on_has_none() -> None:
    """A vaguer date, a town and its country, a member who joined."""
    accounts = [
        told("a", "birth.born", "1870-03-05", places=(place("Lyon"),)),
        told("b", "birth.born", "1870", places=(place("France"),)),
        told("a", "membership.joined", "1890", object=CGT),
        told("b", "membership.member", "1895", object=CGT),
        told("b", "death.died", "1930"),
    ]
    assert of_a_life(life_of(ADA, accounts)).conflicts == ()


@pytest.mark.parametrize(
    ("what", "rule", "more"),
    [
        ("quotation.said", "said-by-two", {"value": "Bread first, and then the rest of it."}),
        ("authorship.wrote", "work-by-two", {"object": thing("The Mill", "work")}),
        ("founding.founded", "founded-by-two", {"object": CGT}),
    ],
)
def test_of_several_persons(what: str, rule: str, more: dict[str, Any]) -> None:
    """By the topic that their statements share."""
    accounts = [told("a", what, **more), told("b", what, subject=BO, **more)]
    (key,) = {key for one in accounts for key in topics(one)}
    assert [one.rule for one in of_a_topic(key, accounts)] == [rule]


def test_what_two_who_are_kin_share_is_found_once() -> None:
    """Of the first of them: a sister of the one who is the wife of the other."""
    accounts = [told("a", "kinship.sibling", object=BO), told("b", "kinship.spouse", subject=BO, object=ADA)]
    (found,) = of_a_life(life_of(ADA, accounts)).conflicts
    assert (found.rule, found.persons) == ("kin-in-two-ways", (ADA.id, BO.id))
    assert of_a_life(life_of(BO, accounts)).conflicts == ()
