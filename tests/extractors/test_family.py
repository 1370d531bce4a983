"""Relatives listed by name."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Pavel Orlov had two sons, Max Orlov and Paul Orlov.",
         ["kinship.child | Pavel Orlov | > Max Orlov", "kinship.child | Pavel Orlov | > Paul Orlov"]),
        ("Pavel Orlov had a brother, Max Orlov.", ["kinship.sibling | Pavel Orlov | > Max Orlov"]),
        ("Pavel Orlov had two dogs, Max Orlov and Paul Orlov.", []),
        ("Pavel Orlov visited two sons, Max Orlov and Paul Orlov.", []),
        ("Pavel Orlov had two sons.", []),
        ("Pavel Orlov left Karl Roth's sons, Max Roth and Paul Roth.",
         ["kinship.child | Karl Roth | > Max Roth", "kinship.child | Karl Roth | > Paul Roth"]),
    ],
)  # fmt: skip
def test_who_is_had_is_kin(text: str, lines: list[str]) -> None:
    """Names behind "had two sons" are children; behind a possessor they are his; another noun or verb says nothing."""
    assert statement_lines(text) == lines
