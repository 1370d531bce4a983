"""Threads of comments without a line that opens them."""

import pytest

from tests.furniture.factories import ANOTHER, PARAGRAPH, free, kinds

ENTRY = "I was told by my mother that she had been there, and that it was cold in the hall."
ARTICLE = [PARAGRAPH, ANOTHER, PARAGRAPH.replace("Holm", "Dahl"), ANOTHER.replace("strike", "lockout")]


@pytest.mark.parametrize("day", ["January 19, 2022", "Mar 17", "3 days ago", "4 May 2013 at 9:12 am", "2d"])
def test_names_with_days_below_them_are_a_thread(day: str) -> None:
    """Below a line of the page; what stands there is of others, paragraphs too."""
    thread = ["Connie Aas", day, ENTRY, "Duane F.", "lit a candle", day, "Rest well."]
    assert free(*ARTICLE, "Share this", *thread) == ARTICLE
    assert set(kinds(*ARTICLE, "Share this", *thread)[5:]) <= {"comment", "age"}


def test_days_before_the_net_head_no_comments() -> None:
    """Letters that an article quotes have names and days too."""
    letters = ["Connie Aas", "January 19, 1922", ENTRY, "Duane F.", "January 20, 1922", ENTRY]
    assert ENTRY in free(*ARTICLE, "Share this", *letters)


def test_one_entry_or_none_of_the_page_above_is_no_thread() -> None:
    """Two below a line of the page make one, or three anywhere."""
    entry = ["Connie Aas", "January 19, 2022", ENTRY]
    assert ENTRY in free(*ARTICLE, "Share this", *entry)
    assert ENTRY in free(*ARTICLE, *entry, *entry)
    assert ENTRY not in free(*ARTICLE, *entry, *entry, *entry)


def test_a_page_of_entries_is_its_own_article() -> None:
    """Where more is told by them than above them."""
    entries = [
        line for name in ("Ada", "Bo", "Cleo", "Dag") for line in (name, "May 3, 2013", ENTRY, PARAGRAPH)
    ]
    assert PARAGRAPH in free(ANOTHER, "Share this", *entries)
