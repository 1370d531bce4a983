"""The small shapes that references are made of."""

import re

import pytest

from testimonia.citations.shapes import cased, either, marked, shapes
from testimonia.languages.en.citing import citing
from testimonia.languages.parts.citing import Citing


def test_words_end_where_they_end() -> None:
    """A word that ends in a letter is no part of another; the longest is tried first; no words match nothing."""
    assert re.match(either(["ed", "ed.", "edited by"]), "edited by")[0] == "edited by"  # type: ignore[index]
    assert re.match(either(["ed"]), "edited") is None
    assert re.match(either([]), "") is None
    assert re.fullmatch(cased(["see"]), "See")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Grey Years, p. 12", "12"),
        ("Grey Years, pp. 12–14", "12–14"),
        ("Grey Years, S.12", "12"),
        ("Grey Years (1931), 12", "12"),
        ("Falk 1931: 12", "12"),
        ("Grey Years, p. xii", "xii"),
        ("Grey Years, ch. 4", "4"),
        ("Grey Years, p. 5n", "5n"),
        ("Grey Years", None),
        ("John 4:23", None),
        ("the shop. 12", None),
    ],
)
def test_the_place_in_a_work_stands_at_the_end(text: str, place: str | None) -> None:
    """Behind a word for it, or bare behind a comma, a year or a bracket."""
    match = shapes(citing()).page.search(text)
    assert (match and (match["cued"] or match["bare"])) == place


@pytest.mark.parametrize(
    "text", ["3 May 1921", "May 3, 1921", "2019-05-03", "3.5.1921", "May 1921", "spring 1921", "1921"]
)
def test_a_day_is_matched_whole(text: str) -> None:
    """Whatever comes first in it."""
    assert re.fullmatch(shapes(citing()).day, text)


def test_a_heading_is_a_heading_alone() -> None:
    """With a colon, in capitals, and nothing behind it."""
    heading = marked(citing().headings)
    assert heading.fullmatch("Notes")
    assert heading.fullmatch("REFERENCES:")
    assert not heading.fullmatch("Notes from Graz")


def test_a_language_without_words_has_patterns_that_match_nothing() -> None:
    """No rule holds for an empty list."""
    empty = shapes(Citing())
    assert empty.page.search("Grey Years, p. 12") is None
    assert empty.lead.match("see Falk") is None
