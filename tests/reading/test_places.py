"""Where relations can hold: names, dates, and single words that stand for somebody or something."""

import pytest

from testimonia.languages.en.pack import ENGLISH
from testimonia.model import TemporalExpression
from testimonia.reading.places import apart, places, standing_in, word_kind
from testimonia.tagger.sight import Name
from tests.clauses.trees import joined

NOUNS = ENGLISH.nouns()


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("she", "pronoun"),
        ("She", "pronoun"),
        ("which", "relative"),
        ("Dutch", "demonym"),
        ("Marxist", "ideology"),
        ("marxist", ""),
        ("polish", ""),
        ("table", ""),
    ],
)
def test_what_a_word_stands_for_by_itself(word: str, kind: str) -> None:
    """Pronouns do however they are written; nations and convictions with a capital only, for one polishes shoes."""
    assert word_kind(word.lower(), word[0].isupper(), NOUNS) == kind


def test_words_that_stand_for_somebody_are_found_with_their_place() -> None:
    """Each is a place of one word."""
    sentence = joined("She met the Dutch weaver , which left".split())
    assert standing_in(sentence, NOUNS) == [(0, 1, "pronoun"), (3, 4, "demonym"), (6, 7, "relative")]


def test_names_come_before_the_words_in_them_and_dates_before_names() -> None:
    """No two places overlap: the Dutch of the Dutch League is no nation, May of 1905 is no person."""
    sentence = joined("In May 1905 she left the Dutch League".split())
    may = TemporalExpression(sentence.starts[1], sentence.ends[2], "May 1905", "date", None)
    names = [Name(1, 2, "person", 1.0), Name(6, 8, "group", 1.0)]
    assert places(sentence, names, [may], NOUNS) == [(1, 3, "date"), (3, 4, "pronoun"), (6, 8, "group")]


@pytest.mark.parametrize("kind", ["duration", "set", "time"])
def test_only_a_date_is_a_place(kind: str) -> None:
    """Nothing holds between a person and how long it took."""
    sentence = joined("For two years".split())
    time = TemporalExpression(4, 13, "two years", kind, None)  # type: ignore[arg-type]
    assert places(sentence, [], [time], NOUNS) == []


def test_a_date_of_another_sentence_is_none() -> None:
    """Where no word of it begins here it has no place."""
    sentence = joined("Rain fell".split())
    assert places(sentence, [], [TemporalExpression(40, 44, "1905", "date", None)], NOUNS) == []


def test_of_two_that_overlap_the_first_in_the_list_stays() -> None:
    """The rest come in the order of the words."""
    assert apart([(4, 6, "group"), (5, 7, "person"), (0, 1, "pronoun"), (6, 7, "demonym")]) == [
        (0, 1, "pronoun"),
        (4, 6, "group"),
        (6, 7, "demonym"),
    ]
