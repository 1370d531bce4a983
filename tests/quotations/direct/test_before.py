"""Who is quoted by the words before quotation marks."""

import pytest

from tests.quotations.direct.speaking import voices

SHUT = "“The mill is shut for good.”"
NOBODY = "speaker not named"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (
            "Asked by the reporter M. Jan Dekker whether she would resign, Olga Stern replied:",
            "Olga Stern (replied)",
        ),
        ("Olga Stern turned to her brother and said with a smile that nobody believed:", "Olga Stern (said)"),
        ("An old weaver who had not spoken for six years got up and said:", "An old weaver (said)"),
        ("Olga Stern is quoted as saying", "Olga Stern (saying)"),
        ("As Olga Stern put it,", "Olga Stern (put)"),
        ("The Morning Post wrote:", "Morning Post (wrote)"),
        ("Jan Dekker said very slowly –", "Jan Dekker (said)"),
    ],
)
def test_by_a_verb_of_saying(before: str, expected: str) -> None:
    """It may stand far before a colon, behind what asked for it, or before a dash."""
    assert voices(f"{before} {SHUT}") == [expected]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Olga Stern looked up at the clock:", "Olga Stern (looked)"),
        ("Then, as Olga Stern faced us again:", "Olga Stern (faced)"),
        ("Olga Stern sighed,", "Olga Stern (sighed)"),
        ("Olga Stern:", "Olga Stern"),
        ("Olga Stern to Jan Dekker:", "Olga Stern"),
        ("One thing was clear to all of us:", NOBODY),
        ("Olga Stern did not look up:", NOBODY),
    ],
)
def test_by_a_mark_that_sets_off(before: str, expected: str) -> None:
    """Behind a colon somebody speaks of whom a clause tells, or whose name stands alone; a thing does not."""
    assert voices(f"{before} {SHUT}") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Roth wrote her first novel, “The Way of the Miners”, in a barn.",
        "Anna Roth was painting, and “Property of the Orrin Hotel” stood on her brush.",
    ],
)
def test_a_title_is_nobodys_words(text: str) -> None:
    """A work before a comma is called by what stands in marks, and what somebody does beside it says nothing."""
    assert voices(text) == []
