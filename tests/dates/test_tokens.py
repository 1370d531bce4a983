"""Words, numbers and marks, each with its class."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.dates.tokens import tokenise
from tests.dates.factories import LEXICON


def _names(text: str) -> list[str]:
    tokens = tokenise(text, 0, len(text), LEXICON)
    return [tokens.name(place) for place in range(len(tokens.starts))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3 May 1931", ["n31", "month", "year"]),
        ("may", ["word"]),
        ("january", ["month"]),
        ("1,500 men", ["big", "counted"]),
        ("31st 32nd", ["o31", "onum"]),
        ("1920s 20s '20s", ["decade", "decade", "decade"]),
        ("1965's", ["year", "apostrophe", "word"]),
        ("'88", ["short"]),
        ("19999 0999 2150", ["number", "number", "number"]),
        ("T1905 1905x", ["name", "word", "word"]),
        ("3.5.1931 1931-05-03", ["dotted", "iso"]),
        ("10:30 a.m.", ["clock", "ampm"]),
        ("B.C. AD", ["era", "era"]),
        ("XIX Anna", ["roman", "name"]),
        ("a\n\nb", ["a", "break", "word"]),
    ],
)
def test_classes(text: str, names: list[str]) -> None:
    """A token's class says what it can stand for; a month needs its capital where it is a word as well."""
    assert _names(text) == names


@given(st.text(max_size=80), st.integers(0, 10))
def test_tokens_lie_in_order_within_the_text(text: str, start: int) -> None:
    """Tokens follow one another inside the span, none empty, one class each."""
    tokens = tokenise(text, min(start, len(text)), len(text), LEXICON)
    places = list(zip(tokens.starts, tokens.ends, strict=True))
    assert all(start <= left < right <= len(text) for left, right in places)
    assert all(one[1] <= two[0] for one, two in pairwise(places))
    assert len(tokens.classes) == len(places)
