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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lund lived in Oslo. There followed Frostbite (1921), Low Water (1924) and, her best-known book, "
         "The Last Ferry (1928), which Paul Dane translated in 1930.",
         ["authorship.translated | Paul Dane | > Last Ferry | @1930",
          "authorship.wrote | Ida Lund | > Frostbite | @1921",
          "authorship.wrote | Ida Lund | > Last Ferry | @1928", "authorship.wrote | Ida Lund | > Low Water | @1924"]),
        ("Ida Lund wrote Kyra (1914) and, best of all, The Last Ferry (1922).",
         ["authorship.wrote | Ida Lund | > Kyra | @1914", "authorship.wrote | Ida Lund | > Last Ferry | @1922"]),
    ],
)  # fmt: skip
def test_a_list_of_titles_goes_on_over_years_and_asides(text: str, expected: list[str]) -> None:
    """Where one of a list is called her best, all are hers; what another did with the last was done when it says."""
    assert works(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lund lived in Oslo. A life of her by Ernst Wolf, The Woman on the Ferry, appeared in 1962.",
         ["authorship.published | Ernst Wolf | = Woman on the Ferry | @1962"]),
        ("Ernst Wolf's life of Ida Lund, The Woman on the Ice (1958), was written in Lugano.",
         ["authorship.wrote | Ernst Wolf | > Woman on the Ice | @1958"]),
        ("Ida Lund lived in Oslo. Her life, The Times said, was over.", []),
        ("Ida Lund lived in Oslo. Her life appeared to be over in 1962.", []),
    ],
)  # fmt: skip
def test_a_life_of_somebody_is_a_book_by_who_wrote_it(text: str, expected: list[str]) -> None:
    """With its title, though that stands behind the author or the one told of; a life that is lived is none."""
    assert works(text) == expected


def test_a_place_before_a_noun_for_a_work_is_a_title() -> None:
    """Behind a book, a place would be where it was printed."""
    text = "Ida Lund lived in Oslo. The Hill Farm (1930), her most popular novel, was filmed by Georg Stein in 1934."
    told = [line.replace("= ", "> ") for line in works(text)]  # whether the tagger sees a place or a work
    assert told == ["authorship.wrote | Ida Lund | > Hill Farm | @1930"]
