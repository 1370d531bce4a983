"""Where and when a work came out."""

from typing import Any

import pytest

from testimonia.citations.draft import Draft, book_of
from testimonia.citations.publication import bracketed, of_day, trailing
from testimonia.languages.en.citing import citing
from tests.citations.schema import flat


def told(draft: Draft) -> tuple[str, dict[str, Any]]:
    return draft.rest, {key: value for key, value in flat(draft.item).items() if key != "published"}


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("Leipzig: Tor, 1931", {"publisher": "Tor", "publisher-place": "Leipzig", "issued": "1931"}),
        ("Leipzig, 1931", {"publisher-place": "Leipzig", "issued": "1931"}),
        ("Mur Press, 1931", {"publisher": "Mur Press", "issued": "1931"}),
        ("Leipzig: n.p., 1931", {"publisher-place": "Leipzig", "issued": "1931"}),
        ("1931", {"issued": "1931"}),
        ("3 May 1931", {"issued": "1931-05-03"}),
        (
            "MA thesis, University of Graz, 1978",
            {"genre": "MA thesis", "publisher": "University of Graz", "issued": "1978"},
        ),
    ],
)
def test_a_bracket_tells_place_publisher_and_year(inside: str, expected: dict[str, str]) -> None:
    """As far as they are in it, and it is gone."""
    assert told(bracketed(Draft(f"Grey Years ({inside})", book_of(citing())))) == ("Grey Years", expected)


def test_another_bracket_stays() -> None:
    """Years of a life, a remark."""
    for text in ("Grey Years (1889–1937)", "Grey Years (a novel)", "Grey Years"):
        assert told(bracketed(Draft(text, book_of(citing())))) == (text, {})


@pytest.mark.parametrize(
    ("text", "rest", "expected"),
    [
        ("Ida Falk, Exile, Leipzig: Tor, 1931.", "Ida Falk, Exile", {"publisher": "Tor", "publisher-place": "Leipzig", "issued": "1931"}),
        ("Ida Falk, Exile, Leipzig 1931", "Ida Falk, Exile", {"publisher-place": "Leipzig", "issued": "1931"}),
        ("Ida Falk, Exile, Tor, Leipzig, 1931", "Ida Falk, Exile", {"issued": "1931"}),
        ("Ida Falk, Exile, 1931", "Ida Falk, Exile", {"issued": "1931"}),
        ("Ida Falk, Exile: A Life, 1931", "Ida Falk, Exile: A Life", {"issued": "1931"}),
        ("Ida Falk, Exile", "Ida Falk, Exile", {}),
    ],
)  # fmt: skip
def test_without_a_bracket_they_stand_at_the_end(text: str, rest: str, expected: dict[str, str]) -> None:
    """Author and title are left; which of two is the publisher is told only by a colon."""
    assert told(trailing(Draft(text, book_of(citing())))) == (rest, expected)


def test_a_full_day_stands_at_the_end() -> None:
    """A year by itself is no day."""
    assert told(of_day(Draft("“Exile”, Strike Notes, 7 June 2014", book_of(citing())))) == (
        "“Exile”, Strike Notes", {"issued": "2014-06-07"},
    )  # fmt: skip
    assert told(of_day(Draft("Exile, 1931", book_of(citing())))) == ("Exile, 1931", {})
