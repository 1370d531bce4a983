"""What stands below the last paragraph."""

from tests.furniture.factories import ANOTHER, PARAGRAPH, marked


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
