"""What furniture, head and markup tell about a source."""

from tests.furniture.factories import ANOTHER, PARAGRAPH, marked


def test_a_standfirst_is_read_without_its_links() -> None:
    """A value shows what a Markdown link shows; the words stay the source's own."""
    standfirst = "How a strike began in [a bakery](https://bakery.example/old) of the Nordkaj"
    _, clues = marked("# The Girl from the Bindery", standfirst, "By Jane Roe", PARAGRAPH, ANOTHER)
    assert ("standfirst", "How a strike began in a bakery of the Nordkaj") in clues


def test_the_day_of_saving_is_not_the_day_of_publication() -> None:
    """Of two date lines the one below the headline comes first."""
    _, clues = marked("22 Nov, 2026 Sun", "The bindery", "12 Apr 2014", PARAGRAPH, ANOTHER, between="\n")
    assert [value for kind, value in clues if kind == "published"] == ["2014-04-12", "2026-11-22"]
