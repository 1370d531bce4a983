"""The foot of a page, below the article's body."""

from testimonia.furniture.foot import body_end, body_start, foot, heads_notes, is_free, tells
from tests.furniture.factories import ANOTHER, BOOK, PARAGRAPH, free, items, kinds


def test_the_body_reaches_from_the_first_to_the_last_paragraph_that_tells_something() -> None:
    """A sentence that narrates nothing does not."""
    page = items(
        "The bindery", PARAGRAPH, ANOTHER, "The museum shop is open on every day but Monday in winter."
    )
    assert (body_start(page, BOOK), body_end(page, BOOK)) == (1, 2)
    assert [tells(item, BOOK) for item in page] == [False, True, True, False]


def test_sentences_below_lines_of_the_page_are_its_foot() -> None:
    """From the first line that patterns know; what stands between it and the body may be the article's."""
    shop = "The museum shop is open on every day but Monday in winter."
    assert kinds(PARAGRAPH, ANOTHER, shop, "Donate", shop)[2:] == ["", "appeal", "tail"]


def test_the_block_of_a_line_of_the_page_goes_with_it() -> None:
    """Up to the blank line above."""
    box = "MEMBERSHIP\nThe hall needs new windows, and windows cost money.\nDonate"
    assert kinds(PARAGRAPH, ANOTHER, box)[2:] == ["tail", "tail", "appeal"]


def test_a_sentence_right_below_the_body_is_the_articles() -> None:
    """Though lines of the page follow it without a blank line."""
    assert kinds(PARAGRAPH, ANOTHER, "The loft is empty and the lamps are out now.\nDonate")[2:] == [
        "",
        "appeal",
    ]


def test_what_tells_of_somebody_is_not_of_the_foot() -> None:
    """A sentence of a third person stays the article's below a line of the page."""
    line = "Her funeral will be at the old harbour church on Friday morning."
    assert line in free(PARAGRAPH, ANOTHER, "Donate", line)


def test_notes_below_lines_of_the_page_are_the_articles() -> None:
    """Up to the next line of the page."""
    noted = ["Notes", "1. Town archive of Lund, box nine"]
    assert kinds(PARAGRAPH, ANOTHER, "Share this", *noted)[3:] == ["apparatus", "apparatus"]
    assert heads_notes(items("Notes")[0], BOOK)


def test_a_marked_heading_is_not_free() -> None:
    """Nor is a fact, or a line that patterns know."""
    heading, fact, page, line = items("The harbour hall", "Born: 1903", "Donate", "The harbour hall")
    heading.heading = True
    assert [is_free(item, BOOK) for item in (heading, fact, page, line)] == [False, False, False, True]


def test_a_page_without_lines_of_the_page_has_no_foot() -> None:
    """Nor has one without an article."""
    assert foot(items(PARAGRAPH, ANOTHER), BOOK) == 2
    assert foot(items("Donate", "Contact"), BOOK) == 2
