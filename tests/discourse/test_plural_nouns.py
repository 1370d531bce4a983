"""Whom a noun for several persons means: those of its kind who were just named, if they are as many."""

import pytest

from testimonia.discourse.plural_nouns import Asked
from tests.extractors.reading import statement_lines


def jailed(text: str) -> list[str]:
    """Return who is said to have been arrested in 1917, in the order of the alphabet."""
    lines = statement_lines(text)
    return sorted(
        line.split(" | ")[1] for line in lines if line.startswith("detention.arrested") and "1917" in line
    )


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Otto and Karl Lindner lived at Worms. The brothers were arrested in 1917.", ["Karl Lindner", "Otto Lindner"]),
        ("Greta Lorm shared a flat with Ida Falk. The two women were arrested in 1917.", ["Greta Lorm", "Ida Falk"]),
        ("Otto Falk and Karl Weiss spoke. Both men were arrested in 1917.", ["Karl Weiss", "Otto Falk"]),
        ("Otto Falk and Karl Weiss spoke. The two old printers were arrested in 1917.", ["Karl Weiss", "Otto Falk"]),
        ("Greta Lorm was a cook. She wrote to Ida Falk and Otto Falk. The two women were arrested in 1917.",
         ["Greta Lorm", "Ida Falk"]),
        ("Otto Falk, Karl Weiss and Emil Stein spoke. The three men were arrested in 1917.",
         ["Emil Stein", "Karl Weiss", "Otto Falk"]),
    ],
    ids=["brothers", "two of a gender", "both", "what they are", "two of the three just named", "three"],
)  # fmt: skip
def test_a_noun_means_those_of_its_kind(text: str, persons: list[str]) -> None:
    """What is said of the brothers, or of the two women, is said of each."""
    assert jailed(text) == persons


@pytest.mark.parametrize(
    "noun",
    [
        "The brothers", "The two men", "The other two women", "The two women of the village", "The women", "Two women",
        "The three women", "The two women in the next cell", "Her sisters", "The two cats",
    ],
)  # fmt: skip
def test_another_noun_means_nobody(noun: str) -> None:
    """Not those of another gender or number, those told anew, or those not known from the text."""
    assert jailed(f"Greta Lorm met Ida Falk in 1916. {noun} were arrested in 1917.") == []


def test_too_many_are_nobody() -> None:
    """Which two of three women are meant nobody can tell."""
    assert jailed("Greta Lorm met Ida Falk and Rosa Stein. The two women were arrested in 1917.") == []


def test_what_a_noun_asks() -> None:
    """A gender that nothing shows may be any; a number is kept to."""
    assert Asked("f", 2).fits(["f", ""])
    assert Asked("", 0).fits(["m", "f", ""])
    assert not Asked("f", 2).fits(["f", "m"])
    assert not Asked("f", 2).fits(["f"])
