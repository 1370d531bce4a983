"""Heads of pages and page numbers in scanned print."""

import pytest

from testimonia.furniture.items import Item
from testimonia.furniture.pages import RUNNING
from testimonia.furniture.regions import classify
from testimonia.model import Region
from tests.furniture.factories import ANOTHER, BOOK, PARAGRAPH, free, items, kinds

ABOVE = "Greta Holm was born in Malmö in 1879. In 1903 she was"
BELOW = "dismissed from the bindery, and on 3 June 1911 she left for Lübeck."


@pytest.mark.parametrize(
    "head",
    [
        "THE MILL AND THE SEA          112",
        "112      The Mill and the Sea",
        "112",
        "— 112 —",
        "[112]",
        "p. 112",
        "112      THE MILL AND THE SEA      [1903",
        "1903-4.]      THE MILL AND THE SEA      113",
    ],
)
def test_a_head_in_the_middle_of_a_sentence_is_a_running_head(head: str) -> None:
    """What stands above it breaks off, what stands below goes on in small letters; both are prose."""
    assert kinds(ABOVE, head, BELOW) == ["", RUNNING, ""]
    assert [item.prose for item in items(ABOVE, head, BELOW)] == [True, False, True]


def test_a_head_of_several_lines_is_one() -> None:
    """The number may stand on a line of its own, above the title in capitals."""
    assert kinds(ABOVE, "112", "THE MILL AND THE SEA", BELOW) == ["", RUNNING, RUNNING, ""]


def test_a_word_broken_over_a_page_goes_on() -> None:
    """A hyphen is an open end."""
    assert kinds("Greta Holm was then dis-", "112", "missed from the bindery.") == ["", RUNNING, ""]


@pytest.mark.parametrize(
    ("above", "line"),
    [
        (PARAGRAPH, "112"),
        (ABOVE, "The Strike"),
        (ABOVE, "THE STRIKE"),
        ("Short", "112"),
        (ABOVE, "in 1903 dismissed"),
    ],
)
def test_other_lines_are_no_running_heads(above: str, line: str) -> None:
    """A sentence must be broken off, and the line must have a page number or stand elsewhere too."""
    assert RUNNING not in kinds(above, line, BELOW)


def test_a_head_without_number_is_known_by_standing_elsewhere() -> None:
    """Of two equal lines in capitals each is a head, where a sentence goes on below it."""
    assert kinds(ABOVE, "THE MILL", BELOW, ABOVE, "THE MILL", BELOW).count(RUNNING) == 2


def test_between_paragraphs_a_head_must_stand_on_several_pages() -> None:
    """Three lines of the same words with growing numbers are furniture; one is left."""
    pages = [line for n in (4, 6, 8) for line in (f"{n}      The Mill and the Sea", PARAGRAPH)]
    assert free(ANOTHER, *pages)[1:] == [PARAGRAPH] * 3
    assert kinds(ANOTHER, "4      The Mill and the Sea", PARAGRAPH)[1] != "page head"


def test_the_year_at_the_other_edge_is_no_page_number() -> None:
    """The pages grow though the year that they tell of stays."""
    pages = [line for n in (6, 8, 10) for line in (f"{n}   THE MILL AND THE SEA   [1903", PARAGRAPH)]
    assert free(ANOTHER, *pages)[1:] == [PARAGRAPH] * 3


def test_years_above_paragraphs_are_no_pages() -> None:
    """A chronology that grows year by year is no run of page numbers."""
    lines = [line for n in (1903, 1904, 1905) for line in (str(n), PARAGRAPH)]
    found: list[Item] = items(*lines)
    assert "page head" not in [item.kind for item in found]


def test_what_stands_around_a_head_that_a_reader_found_is_prose() -> None:
    """Print tells by its places that a paragraph goes on over a foot and a head, whatever its parts are like."""
    parts = ("Ada Roth,", "112", "The Mill", "who died.")
    text = "\n\n".join(parts)
    marked = [
        Region(RUNNING, text.index(head), text.index(head) + len(head), True, "") for head in parts[1:3]
    ]
    found = classify(text, marked, BOOK)
    assert [item.kind for item in found] == ["", RUNNING, RUNNING, ""]
    assert found[0].prose
    assert found[3].prose


def test_heads_of_facing_pages_need_no_third_page() -> None:
    """In capitals, a number far from the words, on two pages with growing numbers; the first stands above all."""
    heads = ["QUAY GAZETTE, MAY 4, 1889.        5", "6        QUAY GAZETTE, MAY 4, 1889."]
    assert kinds(heads[0], PARAGRAPH, heads[1], ANOTHER) == ["page head", "", "page head", ""]
    assert kinds(heads[1], PARAGRAPH, heads[0], ANOTHER)[0] == ""
    assert kinds(heads[0], PARAGRAPH, ANOTHER)[0] == ""


def test_notices_below_a_head_do_not_end_its_sentence() -> None:
    """The sentence goes on in small letters behind them."""
    notices = ["PIANOS.—A bargain.", "Apply to Z., at this office."]
    page = kinds(ABOVE, "112      THE MILL", *notices, BELOW)
    assert page == ["", *[RUNNING] * 3, ""]
