"""Statements from nouns that say what somebody is."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pavel Orlov was a poet.", True),
        ("Pavel Orlov was a would-be poet.", False),
        ("Pavel Orlov was no poet.", False),
        ("Pavel Orlov was not the first poet.", False),
        ("Pavel Orlov was not a poet.", True),
        ("Pavel Orlov was the first poet.", True),
        ("Pavel Orlov was poets.", False),
        ("Pavel Orlov, not a poet, sang.", False),
        ("It was Pavel Orlov, not the poet, who sang.", False),
        ("Pavel Orlov, a poet, sang.", True),
        ("Neither Karl Roth nor the poet Pavel Orlov sang.", True),
        ("Pavel Orlov was one of the poets.", True),
        ("Pavel Orlov and Karl Roth were poets.", True),
    ],
)
def test_the_noun_must_be_meant_of_the_person(text: str, found: bool) -> None:
    """Not who only would be one, nor a plural of one person, nor where a denial bears on "first"."""
    assert (
        any(line.startswith("occupation.worked_as | Pavel Orlov") for line in statement_lines(text)) is found
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Pavel Orlov was the leader of the Socialist League.",
         "leadership.led | Pavel Orlov | > Socialist League | = leader"),
        ("Pavel Orlov was the deputy leader of the Socialist League.",
         "position.held | Pavel Orlov | > Socialist League | = deputy leader"),
        ("Pavel Orlov was one of the founders of the Socialist League.",
         "founding.cofounded | Pavel Orlov | > Socialist League"),
        ("Pavel Orlov was the founder of the Socialist League.", "founding.founded | Pavel Orlov | > Socialist League"),
        ("Karl Roth's son Pavel Orlov sang.", "kinship.child | Karl Roth | > Pavel Orlov"),
        ("Pavel Orlov was the son of Karl Roth.", "kinship.parent | Pavel Orlov | > Karl Roth"),
        ("Anna Keller's partner, Pavel Orlov, sang.", "kinship.partner | Anna Keller | > Pavel Orlov"),
        ("Pavel Orlov was a Catholic.", "religion.of | Pavel Orlov | = Catholic"),
        ("Pavel Orlov was a born organiser.", "characterisation.described | Pavel Orlov | = a born organiser"),
        ("Pavel Orlov was a ruthless fanatic.", "characterisation.described | Pavel Orlov | = a ruthless fanatic"),
    ],
)  # fmt: skip
def test_a_noun_says_what_its_frame_says(text: str, line: str) -> None:
    """Of the person or of the possessor; deputies do not lead, one of several founded with others."""
    assert statement_lines(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Keller's business partner, Pavel Orlov, sang.",
        "Pavel Orlov was a leader.",
        "Pavel Orlov was a fanatic.",
        "The born organiser sang.",
    ],
)
def test_another_noun_says_nothing(text: str) -> None:
    """Without its object, with a word that makes another noun of it, or without a judgement."""
    assert statement_lines(text) == []


def test_a_text_may_call_somebody_by_what_they_are() -> None:
    """Who was said to be a weaver is "the weaver" further down."""
    lines = statement_lines("Pavel Orlov was a weaver.\nThe weaver joined the Socialist Party.")
    assert "membership.joined | Pavel Orlov | > Socialist Party" in lines


def test_who_is_set_apart_from_another_did_it() -> None:
    """Of "it was Pavel Orlov, not the mayor, who wrote it" he did."""
    lines = statement_lines(
        "It was Pavel Orlov, not the mayor, who founded the school in 1879. The mayor died in 1880."
    )
    assert lines == ["founding.founded | Pavel Orlov | > the school | @1879"]
