"""There: the place named last."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    "text",
    [
        "Karl Roth moved to Hull in 1901. He was arrested there in 1905.",
        "Karl Roth moved to Leeds and to Hull in 1901. He was arrested there in 1905.",
        "Karl Roth lived in Leeds. He moved to Hull in 1901. There he was arrested in 1905.",
        "Karl Roth, who lived in Hull, was arrested there in 1905.",
    ],
    ids=["sentence before", "last of two", "before the verb", "same sentence"],
)
def test_there_is_the_place_named_last(text: str) -> None:
    """In the sentence before, or earlier in its own."""
    assert "detention.arrested | Karl Roth | @1905 | in Hull" in statement_lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Roth moved to Hull in 1901. He was ill. He was arrested there in 1905.",
        "Karl Roth was arrested there in 1905. He moved to Hull.",
        "Karl Roth joined the Socialist Party. He was arrested there in 1905.",
    ],
    ids=["two sentences back", "named later", "a party"],
)
def test_there_is_nowhere_where_no_place_is_near(text: str) -> None:
    """What is farther back, comes later or is no place is not meant."""
    assert "detention.arrested | Karl Roth | @1905" in statement_lines(text)


def test_there_was_tells_no_place() -> None:
    """What is said to have been is said of nowhere."""
    text = "Karl Roth came to Hull. There was a strike in 1905, and Karl Roth was arrested."
    assert not any("arrested" in line and "in Hull" in line for line in statement_lines(text))
