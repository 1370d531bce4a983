"""Numbers of pages in print."""

import pytest

from testimonia.readers.pdf.numbers import between, growing, numbers


@pytest.mark.parametrize(
    ("line", "values"),
    [("– 12 –", [12]), ("xiv", [14]), ("THE RECORD\t47", [47]), ("3 / 40", [3, 40]), ("no number", [])],
)
def test_a_line_may_have_a_number(line: str, values: list[int]) -> None:
    """Figures and Roman numerals are numbers; of several the first and the last may be that of the page."""
    assert [number.value for number in numbers(line)] == values


def test_where_a_number_stands() -> None:
    """A number is alone in its line, at an edge of it, or within."""
    alone, outer, inner = numbers("[12]")[0], numbers("12 The strike")[0], numbers("of 12 men")[0]
    assert (alone.alone, outer.alone, outer.outer, inner.outer) == (True, False, True, False)


def test_letters_within_words_are_no_numerals() -> None:
    """A Roman numeral between words is a word, and so are letters that make none."""
    assert numbers("what I saw there") == numbers("iiii") == numbers("mix") == []


def test_a_long_line_has_no_page_number() -> None:
    """A line of text is not looked at."""
    assert numbers("5 " + "word " * 40) == []


def test_numbers_that_grow_with_the_pages() -> None:
    """Most pages agree on how far their numbers are from their places; others have none."""
    pages = {n: numbers(f"{n + 11} THE RECORD of 1903") for n in range(4)} | {4: numbers("7")}
    assert {page: number.value for page, number in growing(pages, 3).items()} == {0: 11, 1: 12, 2: 13, 3: 14}


def test_roman_pages_before_the_others() -> None:
    """Each part of a book counts for itself."""
    pages = {n: numbers(words) for n, words in enumerate(("iii", "iv", "v", "1", "2", "3"))}
    assert [growing(pages, 3)[n].words for n in range(6)] == ["iii", "iv", "v", "1", "2", "3"]


def test_a_page_without_number_between_two_has_theirs() -> None:
    """Where the pages on both sides leave room for one number only, it is known."""
    assert between({1: "11", 4: "14", 6: "20"}) == {2: "12", 3: "13"}
