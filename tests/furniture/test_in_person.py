"""Whether "I" tells a text, and of whom it tells."""

import pytest

from testimonia.furniture.in_person import Body
from tests.furniture.factories import ANOTHER, BOOK, PARAGRAPH, items


def body(*lines: str) -> Body:
    """Return the words of a page."""
    return Body.of(items(*lines), "\n\n".join(lines), BOOK)


@pytest.mark.parametrize(
    ("paragraph", "is_told"),
    [
        (
            "I came to the town in the winter of 1921, and nobody met me at the station of the little railway.",
            True,
        ),
        (
            "I’d come to the town in the winter of 1921, and nobody met me at the station of the railway.",
            True,
        ),
        (
            "“I came to the town in the winter,” she told us later, “and nobody met me or my mother there.”",
            False,
        ),
        (
            "Under Frederick I the town was rich, and under Henry I it was poor, as the books of the town show.",
            False,
        ),
        (PARAGRAPH, False),
    ],
)
def test_a_text_is_told_by_i_outside_quotation_marks(paragraph: str, is_told: bool) -> None:
    """A number behind the name of a king is no pronoun."""
    assert body(paragraph, ANOTHER).is_told == is_told


@pytest.mark.parametrize(
    ("said", "name", "is_told_of"),
    [
        (
            "I met Jan Kubin in the yard of the mill, and he gave me the key to the room behind it.",
            "Jan Kubin",
            True,
        ),
        (
            "It was Comrade Kubin’s room, and I never liked it, nor the smell of the mill behind it.",
            "Jan Kubin",
            True,
        ),
        (
            "I, Jan Kubin, was born in the room behind the mill, and my brothers were born there too.",
            "Jan Kubin",
            False,
        ),
        (
            "My father, Karl Kubin, kept the room behind the mill, and I was born in it in winter.",
            "Jan Kubin",
            False,
        ),
        (
            "My father kept the room behind the mill, and I was born in it in the winter of 1890.",
            "Jan Kubin",
            False,
        ),
    ],
)
def test_who_is_spoken_of_does_not_speak(said: str, name: str, is_told_of: bool) -> None:
    """A relative of the same surname is another; who says "I" before a name bears it."""
    assert body(said, ANOTHER).tells_of(name) == is_told_of


def test_a_part_of_a_name_is_enough_for_it_to_be_there() -> None:
    """A given name too; its particles are not."""
    assert body(PARAGRAPH, ANOTHER).has_any("Greta Moor")
    assert not body(PARAGRAPH, ANOTHER).has_any("Eva Moor")
