"""What stands among the lines of a site."""

from testimonia.furniture import anchors
from testimonia.furniture.recurring import RECURRING
from testimonia.model import Region
from tests.furniture.factories import ANOTHER, BOOK, PARAGRAPH


def region(text: str, words: str, kind: str = RECURRING, reason: str = "") -> Region:
    start = text.index(words)
    return Region(kind, start, start + len(words), kind == RECURRING, reason)


def test_what_stands_below_a_recurring_line_is_the_sites() -> None:
    """Below the body, up to the end; with what stands above the line in its block."""
    text = "\n\n".join([PARAGRAPH, ANOTHER, "Opening hours\nBrowse this collection", "- QS Boxes and rolls"])
    found = anchors.among(text, [region(text, "Browse this collection")], RECURRING, BOOK)
    assert [text[one.start : one.end] for one in found] == ["Opening hours", "- QS Boxes and rolls"]


def test_without_a_recurring_line_below_the_body_there_is_nothing() -> None:
    """A line that recurs within the body says nothing of what stands below it."""
    text = "\n\n".join([PARAGRAPH, "Browse this collection", ANOTHER, "- QS Boxes and rolls"])
    assert not list(anchors.among(text, [region(text, "Browse this collection")], RECURRING, BOOK))
    assert not list(anchors.among("Menu\n\nBoats", [], RECURRING, BOOK))


def test_headings_recur_outside_the_body_alone() -> None:
    """Within it "Early life" is the article's; with figures a line is its own."""
    text = "\n\n".join(["Order a copy", PARAGRAPH, "Early life", ANOTHER, "Plan a visit", "Room 14"])
    reason = "a short line above a paragraph"
    loose = [
        region(text, words, "heading", reason) for words in ("Order a copy", "Early life", "Plan a visit")
    ]
    found = anchors.outside(text, loose, loose, BOOK)
    assert sorted(text[one.start : one.end] for one in found) == ["Order a copy", "Plan a visit"]
    assert anchors.outside(text, loose, [], BOOK) == set()
    assert all(anchors.is_loose(one) and anchors.may_recur(text, one) for one in loose)
    assert not anchors.may_recur(text, region(text, "Room 14", "heading", reason))
    assert not anchors.is_loose(region(text, "Early life", "heading", "marked as a heading"))
