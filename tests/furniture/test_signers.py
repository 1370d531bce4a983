"""Notes below the article on who signed or publishes it."""

from tests.furniture.factories import ANOTHER, PARAGRAPH, free, marked


def test_a_line_below_that_begins_with_the_authors_name_is_a_note() -> None:
    """Without a word that authors are known by; with the heading above it."""
    note = "Ida Berg keeps bees on a roof above the harbour."
    regions, _ = marked("The bindery", "By Ida Berg", PARAGRAPH, ANOTHER, "Voices", note)
    assert regions[f"{note}"] == ("author note", True)


def test_whom_the_article_tells_of_is_told_of_below_it_too() -> None:
    """As where somebody tells their own life."""
    line = "Greta Holm keeps bees on a roof above the harbour."
    assert line in free("The bindery", "By Greta Holm", PARAGRAPH, ANOTHER, line)


def test_a_line_below_that_begins_with_the_papers_name_is_a_note() -> None:
    """The name stands above the headline."""
    note = "The Quay Echo is published by a society of its readers."
    regions, _ = marked(
        "The Quay Echo", "Home", "The bindery of Malmö", "By Ida Berg", PARAGRAPH, ANOTHER, note
    )
    assert regions[note] == ("author note", True)
