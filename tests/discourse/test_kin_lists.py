"""Lists of relatives: what their parts are, and where they end."""

import pytest

from testimonia.discourse.kin_lists import kin_noun, listed_words, parts
from testimonia.languages.en.discourse import discourse
from testimonia.languages.en.tokens import tokenise
from testimonia.sentence import Sentence
from testimonia.tagger.encoder import shipped

WORDS = discourse()


def tagged(text: str) -> Sentence:
    """Return a text as one sentence with its tags."""
    sentence = tokenise(text, 0, len(text))
    sentence.tags = list(shipped()([sentence]).parses[0].tags)
    return sentence


def listed(text: str, noun: str) -> list[str]:
    """Return the parts of the list behind a noun."""
    sentence = tagged(text)
    found = parts(sentence, sentence.words.index(noun), WORDS)
    return [" ".join(sentence.words[first:last]) for first, last in found]


@pytest.mark.parametrize(
    ("text", "noun", "found"),
    [
        ("He had two sons, Ole and Jens Vik.", "sons", ["Ole", "Jens Vik"]),
        ("She leaves three children: Tora Lie, of Moss, Ole Vik and Jens Vik, both of Oslo.", "children",
         ["Tora Lie", "of Moss", "Ole Vik", "Jens Vik", "both of Oslo"]),
        ("Her sons Ole (Ida) Vik and the late Jens sang.", "sons", ["Ole ( Ida ) Vik", "the late Jens"]),
        ("Her sisters Tora and Ida and her brother Ole sang.", "sisters", ["Tora", "Ida"]),
        ("He had two sons, a daughter and a dog.", "sons", []),
        ("Their sons left.", "sons", []),
        ("The sons of Ole Vik, Jens and Knut, left.", "sons", []),
        ("She had sons", "sons", []),
    ],
)  # fmt: skip
def test_a_list_goes_on_as_long_as_its_parts_are_names(text: str, noun: str, found: list[str]) -> None:
    """Marks and "and" part it; a verb, a pronoun or another noun ends it; behind "of" stands whose they are."""
    assert listed(text, noun) == found


def test_what_is_endless_is_no_part() -> None:
    """A bracket that nobody closes, or a part too long for a name, ends the list."""
    assert listed("Her sons Ole ( " + "Vik " * 40 + ".", "sons") == []


def test_a_noun_for_relatives_is_known_by_its_singular() -> None:
    """Of a plural the singular is told, of another noun nothing."""
    sentence = tagged("mother grandparents house")
    assert [kin_noun(sentence, word, WORDS) for word in range(3)] == ["mother", "grandparent", ""]


def test_the_words_of_lists_count_where_relatives_of_two_kinds_are_told() -> None:
    """The brothers Ole and Jens are brothers to each other; a son and a sister are not."""
    assert not listed_words(tagged("The brothers Ole and Jens left."), WORDS)
    assert listed_words(tagged("Her son Ole and her sister Ida left."), WORDS) == {2, 6}


def test_no_part_opens_with_a_preposition() -> None:
    """What goes on behind a colon as a sentence does is no list."""
    assert listed("They had two sons: In an era before cars, Max Lund left.", "sons") == []
