"""Whose the links in time are."""

import pytest

from tests.extractors.reading import found_in


def words_of(text: str) -> list[str]:
    return [link.words for link in found_in(text).links]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Jon Dahl lived in Lund. He left Norway two years before his arrest.",
            "two years before his arrest",
        ),
        ("Jon Dahl lived in Lund. After his release he moved to Oslo.", "After his release"),
        ("Jon Dahl lived in Lund. He was jailed, and before his death he lived in Oslo.", "before his death"),
        ("Two years before her marriage Ida Holm left Norway.", "Two years before her marriage"),
        ("Ida Holm left Norway after being arrested in Bergen.", "after being arrested"),
        ("Ida Holm lived in Lund. She left Norway after she was released.", "after she was released"),
        ("Ida Holm is old. Until her marriage it rained.", "Until her marriage"),
        (
            "Ida Holm and Jon Dahl left Norway two years before their marriage.",
            "two years before their marriage",
        ),
    ],
)
def test_the_deed_is_that_of_whom_something_is_told(text: str, words: str) -> None:
    """The pronoun means who the statement beside it is on, by who is known to be meant, else by gender."""
    assert words_of(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Dahl lived in Lund. After his death Ida Holm moved to Oslo.",
        "Jon Dahl and Ida Holm lived in Lund. Ida Holm left Norway soon after his arrest.",
        "Jon Dahl died in Lund. Two years after his death Ida Holm moved to Oslo.",
        "Jon Dahl and Ida Holm met in Lund. She left Norway two years before his arrest.",
    ],
)
def test_another_s_deed_puts_nothing_in_order(text: str) -> None:
    """What is told of her from his death is no order within her life."""
    assert words_of(text) == []


def test_a_statement_of_another_sentence_is_not_beside_it() -> None:
    """What was told before of somebody else does not speak against a link."""
    text = "Jon Dahl lived in Lund. Ida Holm moved to Oslo. Until his death it rained."
    assert words_of(text) == ["Until his death"]
