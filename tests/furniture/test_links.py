"""Lines that are links and nothing else."""

from tests.furniture.factories import ANOTHER, PARAGRAPH, kinds


def test_rows_of_links_are_of_the_page() -> None:
    """In Markdown, or numbered in brackets; a link alone between paragraphs is not."""
    assert kinds("[Mill](/m) | [Quay](/q)", PARAGRAPH)[0] in ("link", "navigation")
    assert kinds("[1]The Quay Archive [2]Boats [3]Help", PARAGRAPH)[0] == "link"
    assert kinds(PARAGRAPH, "[The mill](/mill)", ANOTHER)[1] == ""


def test_three_lines_of_links_are_a_list() -> None:
    """Two are not; nor are they below a heading of notes."""
    links = ["- [The mill](/mill)", "- [The quay](/quay)", "- [The loft](/loft)"]
    assert kinds(PARAGRAPH, *links, ANOTHER)[1:4] == ["link"] * 3
    assert kinds(PARAGRAPH, *links[:2], ANOTHER)[1:3] == ["", ""]
    assert "link" not in kinds(PARAGRAPH, "Sources", *links, ANOTHER)


def test_where_numbered_links_lead_is_of_the_page() -> None:
    """With the heading that the browser sets above them; one above notes of the article stays."""
    targets = ["1. https://quay.example/a", "2. https://quay.example/b"]
    assert kinds(PARAGRAPH, ANOTHER, "References", *targets)[2:] == ["link"] * 3
    assert kinds(PARAGRAPH, ANOTHER, "References", "Holm, Rooms, p. 4", *targets)[2] != "link"
