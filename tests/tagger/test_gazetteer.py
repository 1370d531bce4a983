"""The word lists that the tagger and the language pack share."""

import pytest

from testimonia.tagger import gazetteer


def test_the_lists_are_well_formed() -> None:
    """No list is empty, no entry has white space around it."""
    for words in (
        gazetteer.places(),
        gazetteer.never_names(),
        gazetteer.titles(),
    ):
        assert words
        assert all(word == word.strip() == word.lower() != "" for word in words)


@pytest.mark.parametrize(
    "words", ["bolsheviks", "old bolsheviks", "south korean", "social democrats", "october", "polish"]
)
def test_peoples_and_convictions_are_never_names(words: str) -> None:
    """What bears a capital but mentions nobody is known, single or with what goes before."""
    assert gazetteer.is_never_name(words.split())


@pytest.mark.parametrize("words", ["german democratic republic", "georgia", "rosa", "polish socialist party"])
def test_names_with_such_words_in_them_are_names(words: str) -> None:
    """Countries, given names, and names built with a nationality are not excluded."""
    assert not gazetteer.is_never_name(words.split())


def test_papers_in_small_letters_are_known_as_written() -> None:
    """Only newspapers that end with a word in small letters are listed, each as it is written."""
    assert "La Vie ouvrière" in gazetteer.small_papers()
    assert all(paper.split()[-1].islower() for paper in gazetteer.small_papers())


@pytest.mark.parametrize(
    ("words", "kind", "bare"),
    [
        ("comrade anna berg 's", "person", "anna berg"),
        ("the komintern", "group", "komintern"),
        ("general strike", "event", "general strike"),
        ("mother", "person", "mother"),
    ],
)
def test_titles_articles_and_possessives_stand_outside(words: str, kind: str, bare: str) -> None:
    """Only a person has titles, and a single word stays a name."""
    lower = words.split()
    first, last = gazetteer.bare(lower, 0, len(lower), kind)
    assert " ".join(lower[first:last]) == bare
