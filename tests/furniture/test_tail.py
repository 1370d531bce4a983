"""What stands below the last paragraph."""

from tests.furniture.factories import ANOTHER, PARAGRAPH, free, marked


def test_a_note_on_the_author_is_furniture_and_names_them() -> None:
    """The last paragraph that tells who the author is gives the author, and no statement."""
    note = "Jane Roe is a historian and teaches at Leiden."
    regions, clues = marked(PARAGRAPH, ANOTHER, note)
    assert regions == {note: ("author note", True)}
    assert clues == [("author", "Jane Roe")]


def test_a_name_alone_below_the_article_signs_it() -> None:
    """A full name below the last paragraph, borne by nobody in the article, is the author's."""
    assert marked(PARAGRAPH, ANOTHER, "Nick Heath")[1] == [("author", "Nick Heath")]
    assert ("author", "Greta Holm") not in marked(PARAGRAPH, ANOTHER, "Greta Holm")[1]


def test_notes_below_the_article_are_its_own() -> None:
    """From the heading "Notes" on, what stands there is of the article, and no prose."""
    regions, _ = marked(PARAGRAPH, ANOTHER, "Notes", "1. Letter to her sister, in the town archive of Ghent")
    assert set(regions.values()) == {("apparatus", False)}


def test_a_short_line_below_the_last_paragraph_is_of_the_page() -> None:
    """A title of the page and a line drawn across are furniture; speech and list items are not."""
    regions, _ = marked(PARAGRAPH, ANOTHER, "* * *", "Winter programme", "- the second hall")
    assert list(regions.values()) == [("rule", True), ("tail", True)]


def test_a_last_line_that_tells_something_is_the_articles() -> None:
    """Right below the last paragraph, with or without a stop; not below lines of the page, where others speak."""
    line = "She died in Lille in 1931, where she was born"
    assert line in free(PARAGRAPH, ANOTHER, line)
    assert line not in free(PARAGRAPH, ANOTHER, "Leave a comment", line)


def test_verse_and_what_leads_on_to_it_are_the_articles() -> None:
    """A line that ends in a comma, a semicolon or a colon is no title of the page."""
    verse = [
        "The ringers say of him:",
        "Ash was wet and Ash was green,",
        "We burned him long, we burned him well;",
    ]
    assert set(verse) <= set(free(PARAGRAPH, ANOTHER, *verse))


def test_a_note_on_the_author_is_told_among_lines_of_the_page() -> None:
    """Though more than a few of them stand below it."""
    note = "Jane Roe is a historian and teaches at Leiden."
    regions, _ = marked(PARAGRAPH, ANOTHER, "Praise", note, *["A marvel of a book, says the Echo."] * 5)
    assert regions[note] == ("author note", True)
