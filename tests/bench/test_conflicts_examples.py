"""The contradictions planted in the example collection, as the figures count them."""

from dataclasses import replace

import pytest

from bench.conflicts_examples import EXAMPLES, account_of, conflicts_in, given_right, planted_in, things_of
from bench.conflicts_match import outcome
from bench.lives import Text, read_collection
from testimonia.chronology.account import Account, Thing, When
from testimonia.edtf import earliest, latest

ANN = Thing("ann lee", "person", "Ann Lee")
JO = Thing("jo fox", "person", "Jo Fox")


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    """Return the texts of the example collection with what is expected of them."""
    return list(read_collection(EXAMPLES / "lives", EXAMPLES / "expected")[0])


def born(who: Thing, source: str, day: str) -> Account:
    when = When(day, earliest(day), latest(day), day)
    return Account(
        f"{source} {who.id}", source, "birth", "born", who, when=when, quote=f"{who.label}, born {day}"
    )


def test_each_place_of_what_is_planted_stands_in_its_text(texts: list[Text]) -> None:
    """A disagreement is quoted from two texts at least, and found where it is quoted from."""
    by_path = {text.path: text for text in texts}
    planted = planted_in(by_path)
    assert len(planted) > 20
    for one in planted:
        assert len({path for path, _, _ in one.spans}) >= 2, one.name
        assert all(begin < end <= len(by_path[path].text) for path, begin, end in one.spans), one.name


def test_of_statements_given_right_most_of_what_is_planted_is_found(texts: list[Text]) -> None:
    """More is found than missed; the figures themselves are printed, not held."""
    found = outcome(planted_in({text.path: text for text in texts}), given_right(texts))
    assert len(found.found) > len(found.missed)


def test_an_expected_statement_is_an_account(texts: list[Text]) -> None:
    """With its person, date and source; the author is no voice that it reports."""
    text = next(each for each in texts if each.path == "lexicon/small-lexicon.txt")
    line = next(each for each in text.expected["statements"] if each["type"] == "birth" and each["date"])
    account = account_of(text, line)
    assert (account.source, account.type, account.voices) == (text.path, "birth", ())
    assert account.when is not None
    assert account.when.edtf == line["date"]


def test_accounts_on_whomever_are_compared_by_person() -> None:
    """Two births of one person conflict; those of two persons do not; each conflict is there once."""
    assert conflicts_in([born(ANN, "a", "1880"), born(JO, "b", "1890")]) == []
    (found,) = conflicts_in([born(ANN, "a", "1880"), born(ANN, "b", "1890"), born(JO, "b", "1890")])
    assert (found.rule, found.persons) == ("born-twice", (ANN.id,))


def test_the_birth_of_kin_bounds_a_life() -> None:
    """A child that is born when its mother is nine years old: what is told of the one is held to the other."""
    child = Account("kin", "a", "kinship", "child", ANN, JO, quote="Jo Fox, the child of Ann Lee")
    found = conflicts_in([child, born(ANN, "a", "1880"), born(JO, "b", "1889")])
    assert {one.rule for one in found} == {"too-young-a-parent"}


def test_things_of_an_account_are_its_object_and_whoever_takes_part() -> None:
    """The subject is none of them."""
    met = Account(
        "met", "a", "acquaintance", "met", ANN, JO, related=(("by", Thing("x", "group", "X")),), quote=""
    )
    assert [thing.label for thing in things_of(met)] == ["Jo Fox", "X"]
    assert list(things_of(replace(met, object=None, related=()))) == []
