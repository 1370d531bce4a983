"""What nobody is told to say."""

import pytest

from tests.extractors.reading import statement_lines

LEFT = "that Karl Weber had left the Labour Party"


@pytest.mark.parametrize(
    "told",
    [
        "Anna Berg wanted to say {}.", "It would be wrong to claim {}.", "To say {} is a lie.",
        "I cannot say {}.", "I could say {}.", "Josef Novak asked Anna Berg to testify {}.", "Anna Berg pretended {}.", "Anna Berg lied {}.", "Anna Berg never wrote {}.",
    ],
)  # fmt: skip
def test_what_is_not_said_is_stated_by_nobody(told: str) -> None:
    """Neither by who was to say it, nor by the author."""
    assert not any(line.startswith("membership") for line in statement_lines(told.format(LEFT)))


@pytest.mark.parametrize(
    "told",
    [
        "Anna Berg wrote {}.",
        "Anna Berg learned {}.",
        "Anna Berg seems to have heard {}.",
        "I must add {}.",
        "I can confirm {}.",
    ],
)
def test_what_is_said_stays(told: str) -> None:
    """A voice has said it; who learns of it makes it no less so."""
    assert any(line.startswith("membership") for line in statement_lines(told.format(LEFT)))
