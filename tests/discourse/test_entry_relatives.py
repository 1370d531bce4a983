"""Births and deaths in an entry that are a relative's named right before them."""

import pytest

from tests.extractors.reading import statement_lines
from tests.extractors.test_learnt import Seen, seeing


def ends(text: str) -> list[str]:
    """Return the births and deaths that an entry tells, in the order of the alphabet."""
    return sorted(line for line in statement_lines(text) if line.startswith(("birth", "death")))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("LUND, Torsten, daughter Hulda Lund, b. 20 Feb. 1931; smith.", ["birth.born | Hulda Lund | @1931-02-20"]),
        ("QUAYLE, Hannah, husband John Corlett, d. 1916; typist.", ["death.died | John Corlett | @1916"]),
        (
            "OYELARAN, Samuel, b. Lagos 1901, son Joseph Oyelaran, b. 1930; clerk.",
            ["birth.born | Joseph Oyelaran | @1930", "birth.born | Samuel Oyelaran | @1901 | in Lagos"],
        ),
        (
            "ULLMANN, Ernst, two sons, Karl, b. 1911, and Fritz, b. 1914; baker.",
            ["birth.born | Fritz | @1914", "birth.born | Karl | @1911"],
        ),
        (
            "CROWE, Peter, b. Fife 1860. Sons John, b. 1890, and Alec, b. 1894.",
            ["birth.born | Alec | @1894", "birth.born | John | @1890", "birth.born | Peter Crowe | @1860 | in Fife"],
        ),
    ],
)  # fmt: skip
def test_it_is_whose_name_stands_right_before(text: str, lines: list[str]) -> None:
    """Behind a noun of kin with a name and nothing but a comma, whether the headword's own is told or not."""
    assert ends(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("KOLBE, Marta, b. Kassel 1889, wife of Otto Kolbe, b. 1884; teacher.",
         ["birth.born | Marta Kolbe | @1889 | in Kassel", "birth.born | Otto Kolbe | @1884"]),
        ("MARCHAND, Louis, son of Pierre Marchand, b. Lyon 1880; smith.",
         ["birth.born | Louis Marchand | @1880 | in Lyon"]),
        ("AMSEL, Berta, pupil of Karl Roth, b. Kiel 1880; painter.", ["birth.born | Berta Amsel | @1880 | in Kiel"]),
        ("WESTON, Alice, daughter of a smith, b. Wigan 1877.", ["birth.born | Alice Weston | @1877 | in Wigan"]),
    ],
)  # fmt: skip
def test_whose_relative_the_headword_is(text: str, lines: list[str]) -> None:
    """By "son of" the entry goes on with its headword, unless that was born already."""
    assert ends(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("MEIER, Karl, mother Anna Berg, b. Kassel 1889, d. Kiel 1950; teacher.", []),
        ("EVANS, Owen, m. Mary Price, b. 1870; quarryman.", []),
        ("AMSEL, Berta, b. Kiel 1880, pupil of Karl Roth, b. Ulm 1841; painter.",
         ["birth.born | Berta Amsel | @1880 | in Kiel"]),
    ],
)  # fmt: skip
def test_what_is_open_is_not_told(text: str, lines: list[str]) -> None:
    """A whole life behind a relative can be the headword's; what stands behind a spouse, or a stranger, either's."""
    assert ends(text) == lines


def test_the_rest_of_the_entry_is_the_headwords() -> None:
    """Behind a semicolon, and in the next sentence."""
    text = "FABRE, Jeanne (b. Ulm 1870). Husband Paul Fabre, d. 1915; tailor. Arrested 1917."
    assert "detention.arrested | Jeanne Fabre | @1917" in statement_lines(text)
    assert "death.died | Paul Fabre | @1915" in statement_lines(text)


def test_the_model_tells_no_other_subject() -> None:
    """What the grammar knows to be the daughter's birth is not her father's as well."""
    seen: Seen = ("birth.born", "b.", {"subject": "LUND", "time": "1931"})
    lines = statement_lines("LUND, Torsten, daughter Hulda Lund, b. 1931; smith.", tagger=seeing(seen))
    assert [line for line in lines if line.startswith("birth")] == ["birth.born | Hulda Lund | @1931"]
