"""Namesakes in one family."""

import pytest

from testimonia.clauses.values import Phrase
from testimonia.discourse.kin import Kin
from testimonia.discourse.told_apart import Relative, ToldApart
from testimonia.languages.en.tokens import sentences
from testimonia.tagger.sight import Name
from tests.discourse.making import WORDS, ledger
from tests.discourse.meaning import persons
from tests.extractors.reading import statement_lines
from tests.names.customs import CUSTOMS

TEXT = "His son John Weil left."
SENTENCE = sentences(TEXT, 0, len(TEXT))[0]
SON = Phrase("np", 0, 4, "weil", head=3, entity="person", name=Name(2, 4, "person", 1.0))


@pytest.mark.parametrize(("owners", "another"), [([0], True), ([1, 0], True), ([1], False), ([None], False)])
def test_nobody_is_a_relative_of_his_own(owners: list[int | None], another: bool) -> None:
    """Nor of his own relatives: "her father's sister" is not she."""
    found = ledger(TEXT, "John Weil", "Karl Roth")
    told = ToldApart(found, Kin(found, WORDS), CUSTOMS)
    number = told.who(0, Relative(SON, "son", owners), SENTENCE)
    assert (number != 0) is another
    assert found.register.label(number) == "John Weil"


def test_whose_relative_a_namesake_is_tells_who_he_is() -> None:
    """Where the name alone may be any of several, "his son John" is who was told to be the son before."""
    found = ledger(TEXT, "Karl Roth", "John Roth")
    kin = Kin(found, WORDS)
    nobody = found.register.add("person", 8, "John")
    told = ToldApart(found, kin, CUSTOMS)
    assert told.who(nobody, Relative(SON, "son", [0]), SENTENCE) == nobody
    kin.learn(0, "son", 1)
    assert told.who(nobody, Relative(SON, "son", [0]), SENTENCE) == 1


def test_a_name_that_a_relative_bears_too_is_unsure_once_he_was_spoken_of() -> None:
    """Behind "his father George Falk owned a mill" George is neither; a surname alone is whose it was."""
    text = "Ida Falk was born in Hull. She married George Falk. His father George Falk owned a mill. {} died in 1901."
    assert len(persons(text.format("He"))) == 3
    assert not [line for line in statement_lines(text.format("George")) if line.startswith("death")]
    aside = "George Falk, son of George Falk, was born in Hull. George Falk died in 1901."
    assert "death.died | George Falk | @1901" in statement_lines(aside)


def test_what_is_unsaid_is_kept_in_mind_for_pronouns() -> None:
    """Somebody without a name is as present to the reader as who is named there."""
    found = ledger(TEXT, "Karl Roth")
    nobody = found.register.add("person", 8, "John")
    ToldApart(found, Kin(found, WORDS), CUSTOMS).unsaid(SON, "subject", nobody)
    assert found.salience.weight[nobody] > 0
