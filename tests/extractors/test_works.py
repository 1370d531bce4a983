"""Titles beside a noun for works, and the years behind them."""

import pytest

from tests.extractors.reading import statement_lines


def works(text: str) -> list[str]:
    return sorted(line for line in statement_lines(text) if line.startswith("authorship"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lund lived in Oslo. Her best books – above all The Last Ferry and Under the Ice – were forbidden.",
         ["authorship.wrote | Ida Lund | > Last Ferry", "authorship.wrote | Ida Lund | > Under the Ice"]),
        ("Ida Lund lived in Oslo. Her books include Frostbite (1921) and Under the Ice.",
         ["authorship.wrote | Ida Lund | > Frostbite | @1921", "authorship.wrote | Ida Lund | > Under the Ice"]),
        ("Ida Lund wrote novels such as Frostbite and Under the Ice.",
         ["authorship.wrote | Ida Lund | > Frostbite", "authorship.wrote | Ida Lund | > Under the Ice"]),
        ("Ida Lund is the author of Frostbite and Under the Ice.",
         ["authorship.wrote | Ida Lund | > Frostbite", "authorship.wrote | Ida Lund | > Under the Ice"]),
        ("Ida Lund lived in Oslo. Her novels - she wrote three - were forbidden.", []),
        ("Ida Lund lived in Oslo. Her book, a success, was forbidden.", []),
    ],
)  # fmt: skip
def test_titles_with_a_noun_are_works_of_its_possessor(text: str, expected: list[str]) -> None:
    """In apposition, between dashes, behind "such as" or "include"; a clause or a description is no title."""
    assert works(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lund wrote Kyra (1924), Under the Ice (1929) and The Last Ferry (1931).",
         ["authorship.wrote | Ida Lund | > Kyra | @1924", "authorship.wrote | Ida Lund | > Last Ferry | @1931",
          "authorship.wrote | Ida Lund | > Under the Ice | @1929"]),
        ("Ida Lund wrote Kyra and Under the Ice (1929).",
         ["authorship.wrote | Ida Lund | > Kyra", "authorship.wrote | Ida Lund | > Under the Ice | @1929"]),
        ("Ida Lund wrote Kyra and Under the Ice in 1929.",
         ["authorship.wrote | Ida Lund | > Kyra | @1929", "authorship.wrote | Ida Lund | > Under the Ice | @1929"]),
    ],
)  # fmt: skip
def test_a_year_in_brackets_is_that_of_its_title(text: str, expected: list[str]) -> None:
    """The year behind one title is not that of another; the clause's is that of all."""
    assert works(text) == expected


def test_years_of_a_life_are_no_date() -> None:
    """Behind a person brackets hold the years of a life; a single year is that of the marriage."""
    text = "Ida Lund married Olaf Berg (1880-1950). Ida Lund married Karl Roth (1931)."
    spouses = [line for line in statement_lines(text) if line.startswith("kinship")]
    assert "kinship.spouse | Ida Lund | > Olaf Berg" in spouses
    assert "kinship.spouse | Ida Lund | > Karl Roth | @1931" in spouses


def test_nothing_is_translated_that_is_only_a_person_spoken_for() -> None:
    """To translate "him" is to interpret; an author with a name stands for what they wrote."""
    assert works("Ida Lund had to translate him.") == []
    assert works("Ida Lund translated Gogol.") == ["authorship.translated | Ida Lund | > Gogol"]
