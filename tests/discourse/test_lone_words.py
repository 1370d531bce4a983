"""Words that only their place gives a capital name nobody."""

import pytest

from tests.extractors.reading import found_in

NAMED = "Anna Roth was born in Graz in 1880. "


def persons(text: str) -> set[str]:
    """Return the words by which persons are named."""
    return {
        mention.text
        for mention in found_in(text).mentions
        if (mention.kind, mention.form) == ("person", "name")
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Modesty was never her vice.",
        "Little is known about the years between.",
        "Little has come down to us of her letters.",
        "Vanity drove her, they said.",
        "Loyalty, it seems, was for others.",
        "Solitude did not suit her.",
        "Saddler.",
    ],
)
def test_a_common_word_at_the_opening_is_nobody(sentence: str) -> None:
    """Where it is a name nowhere else."""
    assert persons(NAMED + sentence) == {"Anna Roth"}


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        ("She met Arthur Little in Lund. Little was a printer.", "Little"),
        ("The union elected Modesty in 1903. Modesty was a printer.", "Modesty"),
        ("Kubin met her in Lund.", "Kubin"),
        ("Doherty met her in Lund.", "Doherty"),
        ("Grace met her in Lund.", "Grace"),
    ],
)
def test_a_name_stays_one(sentences: str, name: str) -> None:
    """A word that is a name elsewhere, a surname, and a listed given name."""
    assert name in persons(NAMED + sentences)
