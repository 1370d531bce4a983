"""Whether a noun phrase is of a class: by what it stands for, by a list, by a word inside it."""

import pytest

from tests.extractors.reading import statement_lines


def said(text: str) -> list[str]:
    return [line.split(" | ")[0] for line in statement_lines(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pavel Orlov led the orchestra.", ["leadership.led"]),
        ("Pavel Orlov led the horse.", []),
        ("Pavel Orlov led it.", []),
        ("Pavel Orlov met Karl Roth.", ["acquaintance.met"]),
        ("Pavel Orlov met a deadline.", []),
        ("Pavel Orlov met it in 1910.", []),
    ],
)
def test_a_kind_is_a_class(text: str, found: list[str]) -> None:
    """A name or noun that stands for a group or person is of that class; a pronoun nobody knows is of none."""
    assert said(text) == found


def test_it_is_what_it_was_found_to_stand_for() -> None:
    """Of "it" only what it stands for counts."""
    lines = statement_lines("Pavel Orlov joined the Socialist League. He led it in 1907.")
    assert "leadership.led | Pavel Orlov | > Socialist League | @1907" in lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pavel Orlov worked as a lathe operator.", ["occupation.worked_as"]),
        ("Pavel Orlov worked as a carpenter.", ["occupation.worked_as"]),
        ("Pavel Orlov worked as a punishment.", []),
        ("Pavel Orlov was elected secretary.", ["position.elected"]),
        ("Pavel Orlov was elected carpenter.", []),
    ],
)
def test_occupations_and_offices_are_of_their_list(text: str, found: list[str]) -> None:
    """An occupation is known by its last word or its last two; an office is not any occupation."""
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pavel Orlov left the country.", True),
        ("Pavel Orlov left the room.", False),
        ("Pavel Orlov received the Order of Lenin.", True),
        ("Pavel Orlov received an order.", False),
        ("Pavel Orlov received the order of the day.", False),
        ("Pavel Orlov took his own life.", True),
        ("Pavel Orlov took his hat.", False),
        ("Pavel Orlov shot himself.", True),
        ("Pavel Orlov shot it.", False),
        ("Pavel Orlov was released from prison.", True),
        ("Pavel Orlov was released from his duties.", False),
    ],
)
def test_a_list_knows_heads_and_words_inside(text: str, found: bool) -> None:
    """A head, a word inside, a word inside a name, a pronoun: each is enough where the class says so."""
    assert bool(said(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pavel Orlov was Jewish.", True),
        ("Pavel Orlov was tired.", False),
        ("Pavel Orlov fell ill.", True),
        ("Pavel Orlov fell silent.", False),
    ],
)
def test_a_word_by_itself_is_of_a_class(text: str, found: bool) -> None:
    """An adjective or adverb that is no noun phrase is held against the same lists."""
    assert bool(said(text)) is found
