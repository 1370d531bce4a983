"""Whose words a text or an utterance is."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    "told",
    [
        "Anna Berg's memoir says", "The memoirs of Anna Berg say", "A pamphlet by Anna Berg said",
        "Anna Berg's answer stated", "Anna Berg's novel The Iron Heel tells",
    ],
)  # fmt: skip
def test_what_a_text_says_is_said_by_who_made_it(told: str) -> None:
    """By the possessor, or who stands behind "of" and "by"."""
    lines = statement_lines(f"{told} that Karl Weber joined the Labour Party in 1905.")
    assert "membership.joined | Karl Weber | > Labour Party | @1905 | says Anna Berg" in lines


def test_her_memoirs_are_hers() -> None:
    """A possessive pronoun means whom it means; the report is hers."""
    lines = statement_lines(
        "Anna Berg lived in Graz. Her memoirs say that Karl Weber had joined the Labour Party."
    )
    assert "membership.joined | Karl Weber | > Labour Party | says Anna Berg" in lines
    assert any(line.startswith("report.said | Anna Berg") for line in lines)


@pytest.mark.parametrize(
    "told", ["Anna Berg's doctor said", "The biography of Anna Berg says", "Anna Berg's obituary says"]
)
def test_who_is_told_of_or_has_somebody_is_no_maker(told: str) -> None:
    """A doctor speaks for himself, and a biography is not by whom it is about."""
    lines = statement_lines(f"{told} that Karl Weber joined the Labour Party in 1905.")
    assert not any("membership" in line and line.endswith("says Anna Berg") for line in lines)
