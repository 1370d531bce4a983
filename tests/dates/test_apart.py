"""How many days lie between two things."""

import pytest

from testimonia.dates.apart import Apart, days_of, length_before, lengths
from testimonia.languages.en.pack import ENGLISH
from tests.dates.factories import LEXICON, read_linked

LENGTHS = lengths(LEXICON, ENGLISH.deeds().lengths)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Three days", (3, 3)),
        ("The day", (1, 1)),
        ("Two hours", (0, 1)),
        ("A week", (4, 10)),
        ("Six months", (167, 198)),
        ("Two years", (548, 913)),
        ("Two and a half years", (730, 1096)),
        ("Half a year", (0, 365)),
        ("Twenty-five years", (8949, 9314)),
        ("A decade", (1826, 5479)),
        ("About two years", (365, 1096)),
        ("More than two years", (730, 1096)),
        ("Less than two years", (0, 730)),
        ("At least two years", (730, None)),
        ("A few months", (61, 335)),
        ("Several years", (730, 3287)),
    ],
)
def test_a_length_has_a_least_and_a_most(words: str, days: Apart) -> None:
    """The words are held to be exact to half a unit, days to the day; "about" and "more than" leave more."""
    (link,) = read_linked(f"{words} before his death he moved.")
    assert (link.words, link.least, link.most) == (f"{words} before his death", *days)


def test_the_longest_length_that_ends_there_is_found() -> None:
    """What stands between the length and the end makes it another's."""
    text = "for one year, ten long years"
    match = length_before(text, 0, len(text), LENGTHS)
    assert match is not None
    assert (match.start, days_of(match, "")) == (text.index("ten"), (3470, 3835))
    assert length_before("two years ago", 0, 13, LENGTHS) is None


def test_without_a_pattern_there_is_no_length() -> None:
    """A language may leave it out."""
    assert length_before("two years", 0, 9, lengths(LEXICON, "")) is None
