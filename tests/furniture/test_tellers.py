"""Who tells a text in the first person, by its head."""

import pytest

from tests.furniture.factories import ANOTHER, PARAGRAPH, marked

OWN = "I came to the town in the winter of 1921, and my brother and I shared a room above the bakery in Mill Street."
OF_ANOTHER = (
    "Greta Holm was the first whom I met there, and I never saw anybody bind a book as quickly as she did."
)


def told(*lines: str) -> list[tuple[str, str]]:
    """Return the clues of a page on title, author and what it was taken from."""
    _, clues = marked(*lines)
    return [clue for clue in clues if clue[0] in {"author", "title", "publication"}]


def authors(*lines: str) -> list[str]:
    """Return whom a page names as its authors."""
    return [value for kind, value in told(*lines) if kind == "author"]


@pytest.mark.parametrize(
    "head",
    [
        "From the memoirs of Ada Stolz",
        "# From the unpublished memoirs of Ada Stolz",
        "Recollections of the weaver Ada Stolz",
        "Pages from the prison diary of Ada Stolz, 1921",
        "An extract from the autobiography of Ada Stolz: the winter",
        "Ada Stolz remembers",
        "Ada Stolz, the weaver, recalls the strike",
        "Ada Stolz's memoirs",
        "The story of Ada Stolz, told by herself",
        "As remembered by Ada Stolz",
        "My name is Ada Stolz",
        "Letter from Ada Stolz to a friend",
        "Ada Stolz to Eva Moor, Lund, 3 May 1921",
        "The oral history of Ada Stolz",
    ],
)
def test_a_line_of_the_head_says_who_tells(head: str) -> None:
    """In a text told in the first person; where another is told of by it, the line says something else."""
    assert authors(head, OWN, OF_ANOTHER) == ["Ada Stolz"]
    assert authors(head, PARAGRAPH, ANOTHER) == []
    assert (
        authors(head, OWN, "Comrade Stolz was the first whom I met there, and she bound books quickly.") == []
    )


def test_words_about_a_memoir_are_no_head_of_one() -> None:
    """All of the line must say so."""
    assert authors("What the memoirs of Ada Stolz left out", OWN, OF_ANOTHER) == []
    assert authors("The story of Ada Stolz", OWN, OF_ANOTHER) == []


def test_a_byline_goes_before() -> None:
    """Who signs is the author."""
    assert authors("From the memoirs of Ada Stolz", "By Jane Roe", OWN, OF_ANOTHER) == ["Jane Roe"]


def test_a_name_before_a_title_is_the_authors() -> None:
    """Of a book above its chapter, which is the title then; and of a text that has no other title."""
    book = told("Ada Stolz: Rooms and Voices", "On Greta Holm", OWN, OF_ANOTHER)
    assert book == [
        ("title", "On Greta Holm"),
        ("author", "Ada Stolz"),
        ("publication", "Rooms and Voices"),
    ]
    assert authors("Greta Holm: Rooms and Voices", "A life", OWN, OF_ANOTHER) == []
    assert authors("Northern Lights: Rooms and Voices", "On Greta Holm", OWN, OF_ANOTHER) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Ada Stolz", "Rooms above the quay"), ["Ada Stolz"]),
        (("Rooms above the quay", "Ada Stolz"), ["Ada Stolz"]),
        (("Honora Raftenelly", "What I Remember, chapter nine"), ["Honora Raftenelly"]),
        (("Honora Raftenelly", "My years in the town"), ["Honora Raftenelly"]),
        (("Stormy Weather", "Rooms above the quay"), []),
        (("Greta Holm", "Rooms above the quay"), []),
        (("Ada Stolz",), []),
    ],
)
def test_a_name_alone_beside_a_title_is_the_authors(lines: tuple[str, ...], found: list[str]) -> None:
    """A given name that no list has needs a title of the first person or a chapter beside it."""
    assert authors(*lines, OWN, OF_ANOTHER) == found


def test_what_several_say_in_turn_is_told_by_none_of_them() -> None:
    """Labels that recur, or questions, make a conversation."""
    talk = ("Q: Were you cold in the winter when you came to the town?", f"A: {OWN}")
    assert authors("Ada Stolz", "My years in the town", *talk, "Q: And then?", f"A: {OF_ANOTHER}") == []
