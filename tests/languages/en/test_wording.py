"""The words of English that the reading of clauses asks for."""

from dataclasses import fields

import pytest

from testimonia.languages.en.wording import wording


def test_every_list_has_words() -> None:
    """No list is empty: each is asked for by a rule."""
    words = wording()
    for field in fields(words):
        value = getattr(words, field.name)
        assert callable(value) or value, field.name


def test_words_are_in_small_letters() -> None:
    """Sentences are compared in small letters, so the lists are written so."""
    words = wording()
    for field in fields(words):
        value = getattr(words, field.name)
        for word in (value,) if isinstance(value, str) else () if callable(value) else value:
            assert word == word.lower() == word.strip(), field.name


@pytest.mark.parametrize(("word", "kind"), [("union", "group"), ("prison", "place"), ("strike", "event"),
                                            ("novel", "work"), ("widow", "person"),
                                            ("unions", "group"), ("tea", "")])  # fmt: skip
def test_kinds_of_nouns(word: str, kind: str) -> None:
    """A noun of the lists, or its plural, says what it stands for."""
    assert wording().kind(word) == kind


def test_it_is_made_once() -> None:
    """The lists are read once; what is asked of them is always the same."""
    assert wording() is wording()
    assert wording().lemma("left", "VBD") == "leave"
    assert wording().participle("wounded") == "wound"
    assert {"she": "f", "they": "plural"}.items() <= wording().pronouns.items()
