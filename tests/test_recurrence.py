"""Lines that recur on the pages of a site."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.recurrence import Lines, Recurrence, packed, unpacked


def page(lines: Iterable[int] = (), paragraphs: Iterable[int] = (), site: str = "lund.example") -> Lines:
    return Lines(site, frozenset(lines), frozenset(paragraphs))


def compared(pages: dict[str, Lines]) -> Recurrence:
    made = Recurrence()
    made.add(pages)
    return made


def recurring(*pages: Lines) -> dict[str, set[int]]:
    made = compared({str(n): one for n, one in enumerate(pages)})
    return {key: set(lines) for key, lines in made.lines.items()}


def test_a_line_of_many_pages_recurs() -> None:
    """On each page that has it; what stands on two only, or on no other site, does not."""
    pages = [page([1, 10]), page([1, 11, 2]), page([1, 12, 2]), page([13]), page([1], site="malmo.example")]
    assert recurring(*pages) == {"0": {1}, "1": {1}, "2": {1}}


def test_a_few_of_very_many_pages_are_not_enough() -> None:
    """A phrase that three of twenty articles have is theirs."""
    assert recurring(*(page([n, 1] if n > 117 else [n]) for n in range(100, 120))) == {}


def test_a_paragraph_must_stand_on_more_pages() -> None:
    """Three share a line of that number, four a paragraph."""
    three = [page(paragraphs=[1, 10 + n, 20 + n, 30 + n]) for n in range(3)]
    assert recurring(*three) == {}
    assert recurring(*three, page(paragraphs=[1, 99, 98, 97]))["0"] == {1}


def test_copies_of_one_article_count_once() -> None:
    """Four reprints of an obituary make nothing of it furniture, beside pages of their own."""
    reprints = [page([1, 2, n], [3, 4]) for n in range(50, 54)]
    others = [page([60 + n], [70 + n, 80 + n]) for n in range(4)]
    assert recurring(*reprints, *others) == {}


def test_copies_of_a_short_text_count_once() -> None:
    """One text in ten formats, none of its paragraphs long, is ten times the article."""
    assert recurring(*(page([1, 2, 3, 4, 100 + n]) for n in range(10))) == {}


def test_pages_of_little_beside_their_sites_lines_are_no_copies() -> None:
    """Four short lines of its own beside ten of the site make a page."""
    pages = [page([*range(10), *range(100 * n, 100 * n + 4)]) for n in range(1, 7)]
    assert recurring(*pages)["0"] == set(range(10))


def test_what_all_pages_of_a_site_share_makes_them_no_copies() -> None:
    """A long appeal on each page, longer than the articles, is the site's."""
    pages = [page(paragraphs=[1, 2, 100 + n]) for n in range(8)]
    assert recurring(*pages)["0"] == {1, 2}


def test_pages_that_come_later_are_compared_with_those_before() -> None:
    """A line may come to recur on a page that was read long ago, and cease to when others come."""
    made = compared({"a": page([1, 10]), "b": page([1, 11])})
    assert made.lines == {}
    made.add({"c": page([1, 12])})
    assert set(made.lines) == {"a", "b", "c"}
    made.add({f"d{n}": page([200 + n]) for n in range(20)})
    assert made.lines == {}
    made.renew({key: page([1, n]) for n, key in enumerate("abc", 5)})
    assert set(made.lines) == {"a", "b", "c"}


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_in_which_pages_come_does_not_matter(turned: bool) -> None:
    """What recurs is a function of the pages."""
    pages = {str(n): page([1, n], [n % 3, 100 + n]) for n in range(12)}
    made = Recurrence()
    for key in sorted(pages, reverse=turned):
        made.add({key: pages[key]})
    assert made.lines == compared(pages).lines


@given(st.frozensets(st.integers(-(2**63), 2**63 - 1)))
def test_numbers_are_kept_as_bytes(keys: frozenset[int]) -> None:
    """Eight for each, and the same come back."""
    assert unpacked(packed(keys)) == keys
    assert len(packed(keys)) == 8 * len(keys)
