"""Which two matches in a row are one date."""

import pytest

from testimonia.dates.joins import joined
from testimonia.dates.meanings import read_item
from testimonia.dates.recognise import recognise
from tests.dates.factories import LEXICON, said


def _joined(text: str) -> str:
    items = [item for match in recognise(text, 0, len(text), LEXICON) if (item := read_item(match))]
    return joined(items[0], items[-1])


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("from 1919 to 1921", "to"),
        ("from 1919, to 1921", "to"),
        ("from May 1919 until 1921", "to"),
        ("May 1919 – June 1921", "to"),
        ("between 1919 and 1921", "to"),
        ("in 1919 and 1921", ""),
        ("from 1903 until her death in 1952", "to"),
        ("1815 or 1816", "or"),
        ("from 1919 to about 1921", "to"),
        ("in 1919, 1921", ""),
        ("in 1919 she came to Ghent, until 1921", ""),
    ],
)
def test_words_between_two_dates(text: str, joins: str) -> None:
    """A dash, "to" and "until" join, "and" behind "between", "or" as a choice; anything else parts them."""
    assert _joined(text) == joins


def test_until_a_death_that_is_known() -> None:
    """Without the year too, the day of a death ends what began before."""
    assert said("She led it from 1903 until her death.", death="1952-03-09") == [
        ("from 1903 until her death", "1903/1952-03-09")
    ]
