"""The words by which a source goes on speaking of somebody."""

import pytest

from testimonia.languages.parts.discourse import Discourse

WORDS = Discourse(female=frozenset({"widow"}), male=frozenset({"uncle"}))


@pytest.mark.parametrize(("noun", "gender"), [("widow", "f"), ("uncle", "m"), ("cousin", "")])
def test_nouns_tell_gender(noun: str, gender: str) -> None:
    """A noun of neither list tells none."""
    assert WORDS.gender_of(noun) == gender


def test_what_is_left_out_holds_nothing() -> None:
    """A language that brings no lists has no word that tells anything."""
    assert Discourse().gender_of("widow") == ""
    assert not Discourse().pronouns
