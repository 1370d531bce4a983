"""What stands beside a word."""

import pytest

from testimonia.dates.beside import beside, is_filled, is_led_by, is_possessor
from testimonia.languages.en.nouns import nouns
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.parts.deeds import Where
from testimonia.languages.parts.nouns import NounClass

DEEDS = ENGLISH.deeds()


def filled(slot: str, text: str, *names: str) -> bool:
    where = Where(slot, tuple(nouns().classes[name] for name in names))
    return is_filled(where, beside(text, 0, len(text), DEEDS), 0)


@pytest.mark.parametrize(
    ("text", "land", "group"),
    [
        ("from Norway in 1905", True, False),
        ("from the Soviet Union", True, False),
        ("from the USSR", True, False),
        ("from the country", True, False),
        ("from the Peasant Union", False, True),
        ("from the KPD", False, True),
        ("from the party and", False, True),
        ("from Lund's party", False, False),
        ("from work", False, False),
        ("to Norway", False, False),
        ("from", False, False),
    ],
)
def test_a_name_is_told_by_its_words(text: str, land: bool, group: bool) -> None:
    """A land is in the list of nations or has no article; a group has a noun for one, or is in capitals."""
    assert (filled("from", text, "land"), filled("from", text, "group_joined")) == (land, group)


def test_any_noun_right_behind_a_verb_has_an_article_or_a_capital() -> None:
    """Else it may be an adverb: "was tried twice"."""
    where = Where("object", (NounClass(any=True),))
    texts = ("the judge", "Lund", "twice", "")
    assert [is_filled(where, beside(each, 0, len(each), DEEDS), 0) for each in texts] == [
        True,
        True,
        False,
        False,
    ]


def test_prepositions_of_two_words_are_one_slot() -> None:
    """A slot is led by its preposition where a word follows, no number."""
    words = beside("out of Russia", 0, 13, DEEDS)
    assert is_led_by("out of", words, 0)
    assert not is_led_by("out", beside("out.", 0, 4, DEEDS), 0)
    assert not is_led_by("object", words, 0)
    assert not is_led_by("in", beside("in 1905", 0, 7, DEEDS), 0)


def test_only_so_many_words_are_looked_at() -> None:
    """A word behind the last is empty."""
    text = "one " * 30
    words = beside(text, 0, len(text), DEEDS)
    assert (len(words.words), words.lower(40), words.is_word(40)) == (12, "", False)
    assert is_possessor("lund’s")
