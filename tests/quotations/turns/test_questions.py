"""Interviews without labels."""

from testimonia.model import Clue
from tests.quotations.turns.talking import spoken, turns_of

MOOR = Clue("author", "Eva Moor", "Eva Moor")
BOLD = "A talk with Jan Kubin\n\nI met him in Kiel.\n\n**Were you cold?**\n\nI was.\n\nVery.\n\n**They say you ran.**\n\nI did."


def test_questions_in_bold_are_the_authors_and_answers_are_of_whom_the_head_names() -> None:
    """An answer has as many paragraphs as stand before the next question."""
    assert spoken(BOLD, MOOR) == [
        "Eva Moor: **Were you cold?**",
        "Jan Kubin: I was.\n\nVery.",
        "Eva Moor: **They say you ran.**",
        "Jan Kubin: I did.",
    ]


def test_before_the_first_question_the_author_speaks() -> None:
    """The turns begin with it, and have no label."""
    found = turns_of(BOLD, MOOR)
    assert found.at(BOLD.index("I met")) is None
    assert {turn.label for turn in found.turns} == {None}


def test_who_is_not_named_is_nobody() -> None:
    """The answers are not the author's, whoever gives them."""
    assert spoken(BOLD.partition("\n\n")[2], MOOR)[1] == "(person interviewed): I was.\n\nVery."


def test_plain_questions_count_where_the_head_names_who_is_asked() -> None:
    """Elsewhere a paragraph that ends in a question is one of the text."""
    plain = BOLD.replace("**", "").replace("They say you ran.", "Did you run?")
    assert len(spoken(plain, MOOR)) == 4
    assert spoken(plain.replace("A talk with Jan Kubin", "The winter of Jan Kubin"), MOOR) == []


def test_bold_paragraphs_are_no_questions_by_themselves() -> None:
    """Half of them must ask, each must be answered, and the answers talk."""
    assert spoken(BOLD.replace("?**", ".**")) == []
    assert spoken(BOLD.replace("I was.\n\nVery.\n\n", "")) == []
    assert spoken("**Who?**\n\nHe was cold.\n\n**Why?**\n\nIt was winter.") == []
