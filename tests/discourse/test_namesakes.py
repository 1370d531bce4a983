"""Whom a name alone means where several bear it."""

import pytest

from testimonia.discourse.bearers import Bearers
from testimonia.discourse.namesakes import CLOSE, Namesakes
from tests.discourse.making import use
from tests.discourse.meaning import all_meant
from tests.extractors.reading import statement_lines
from tests.names.customs import parse

WEIL, LUND, KARL = 0, 1, 2


def namesakes(*forms: str) -> Namesakes:
    """Return those of a source with these names, by number."""
    bearers = Bearers()
    for number, form in enumerate(forms):
        bearers.give(number, parse(form))
    return Namesakes(bearers)


def test_who_was_called_so_goes_on_to_be_called_so() -> None:
    """Of two Johns it is the one of whom the text has spoken as John, while nobody else of the name is near."""
    known = namesakes("John Weil", "John Lund")
    for number, name, start in ((WEIL, "John Weil", 0), (WEIL, "John", 100), (LUND, "John Lund", 200)):
        known.note(number, use(name, start))
    far = use("John", 200 + 2 * CLOSE)
    assert known.sure([WEIL, LUND], WEIL, far, set()) is not None
    assert known.sure([WEIL, LUND], LUND, far, set()) is None
    assert known.sure([WEIL, LUND], WEIL, use("John", 300), set()) is None


def test_whom_the_text_is_about_needs_no_more_than_the_name() -> None:
    """Of two who were never called by it alone; nobody is meant where it is about neither."""
    known = namesakes("John Weil", "John Lund")
    known.note(WEIL, use("John Weil", 0))
    known.note(LUND, use("John Lund", 100))
    far = use("John", 100 + 2 * CLOSE)
    assert known.meant([WEIL, LUND], far, {WEIL}) == WEIL
    assert known.meant([WEIL, LUND], far, set()) is None
    assert known.meant([WEIL, LUND], use("John", 200), {WEIL}) is None


def test_a_relative_known_by_nothing_else_leaves_it_to_nobody() -> None:
    """Beside "his son John" the father is no longer called John for sure."""
    known = namesakes("John Weil")
    known.note(WEIL, use("John Weil", 0))
    known.note(LUND, use("John", 100))
    assert known.sure([WEIL, LUND], WEIL, use("John", 5000), {WEIL}) is None


def test_another_form_of_a_given_name_is_no_namesake() -> None:
    """Shura is one Alexandra of the text, however many there are."""
    known = namesakes("Alexandra Weil", "Alexandra Lund")
    known.note(WEIL, use("Alexandra Weil", 0))
    known.note(LUND, use("Alexandra Lund", 100))
    assert known.sure([WEIL, LUND], WEIL, use("Shura", 200), {WEIL}) is not None


def test_who_tells_himself_apart_by_a_suffix_takes_nothing_from_the_other() -> None:
    """Beside John Weil Jr. the father goes on to be called John."""
    known = namesakes("John Weil", "John Weil Jr.")
    known.note(WEIL, use("John Weil", 0))
    known.note(LUND, use("John Weil Jr.", 100))
    assert known.sure([WEIL, LUND], WEIL, use("John", 200), {WEIL}) is not None


def test_a_surname_is_not_hers_whom_the_text_calls_by_the_given_name() -> None:
    """In a text on Dora, who was never called Pike alone, Pike may be her husband."""
    known = namesakes("Dora Pike", "Karl Pike")
    for start, name in ((0, "Dora Pike"), (100, "Dora"), (200, "Dora")):
        known.note(WEIL, use(name, start))
    known.note(LUND, use("Karl Pike", 300))
    assert known.sure([WEIL, LUND], WEIL, use("Pike", 400), {WEIL}) is None
    assert known.sure([WEIL, LUND], WEIL, use("Pike", 300 + 2 * CLOSE), {WEIL}) is not None


@pytest.mark.parametrize("text", ["John died in 1850. He left a mill.", "John Weil, a judge, died in 1850."])
def test_an_unsaid_name_and_its_pronouns_say_nothing(text: str) -> None:
    """Neither father nor son of one name is said to have died, by the name or by "he"."""
    before = "John Weil was a miller. His son John Weil was a clerk in Graz. "
    assert not [line for line in statement_lines(before + text) if line.startswith("death")]


def test_the_name_of_several_is_the_mention_of_none() -> None:
    """The bare name behind two wives of that name stands for nobody."""
    text = "Otto Kern married Maria Holt. In 1812 he married Maria Frey. Maria died in 1850."
    assert all_meant(text, "Maria") == []
