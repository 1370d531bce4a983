"""Peoples and convictions out of the words of a noun."""

import pytest

from tests.extractors.reading import statement_lines


def told(text: str) -> list[str]:
    lines = statement_lines(text)
    return sorted(line for line in lines if line.startswith(("nationality", "political", "ethnicity")))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The Catalan communist Isaac Roth sang.",
         ["nationality.citizen | Isaac Roth | = Catalan", "political_affiliation.of | Isaac Roth | = communist"]),
        ("Isaac Roth (Riga, 13 May 1883 – Graz, 1942) was a Dutch weaver.",
         ["nationality.citizen | Isaac Roth | = Dutch"]),
        ("Isaac Roth was a French weaver in 1920.", ["nationality.citizen | Isaac Roth | = French"]),
        ("Isaac Roth became a communist in 1920.", ["political_affiliation.became | Isaac Roth | = communist | @1920"]),
        ("Isaac Roth became a Frenchman in 1920.", ["nationality.citizen | Isaac Roth | = Frenchman | @1920"]),
        ("Isaac Roth was a German leader of the Socialist League.", ["nationality.citizen | Isaac Roth | = German"]),
    ],
)  # fmt: skip
def test_a_word_before_the_noun_is_the_persons(text: str, lines: list[str]) -> None:
    """A nation has a date only where it was taken; a conviction has that of its clause."""
    assert told(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "Isaac Roth was a French teacher.",
        "Isaac Roth was the German leader of the Socialist League.",
        "Isaac Roth was a Communist party secretary.",
        "The U.S. secretary Isaac Roth sang.",
        "The Native American writer Isaac Roth sang.",
        "As a German weaver, Isaac Roth sang.",
        "Isaac Roth was a French problem.",
        "Karl Roth's French tailor was Isaac Roth.",
    ],
)
def test_a_word_of_the_noun_is_not_the_persons(text: str) -> None:
    """What is taught, which one it was, the party's, the state's: none of it is the person's."""
    assert told(text) == []
