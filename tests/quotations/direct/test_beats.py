"""Who is quoted by what they do right before the quotation."""

import pytest

from tests.quotations.direct.speaking import voices

NOBODY = "speaker not named"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Olga Stern, smiling, turned to Jan Dekker.", "Olga Stern"),
        ("Olga Stern’s lip trembled.", "Olga Stern"),
        ("There was a long silence, and Olga Stern rose.", "Olga Stern"),
        ("Olga Stern rose, and Jan Dekker sat down.", NOBODY),
        ("The mill had closed in May.", NOBODY),
        ("Olga Stern was dismissed.", NOBODY),
        ("Olga Stern did not rise.", NOBODY),
        ("The weavers rose.", NOBODY),
    ],
)
def test_the_sentence_before(before: str, expected: str) -> None:
    """It names the one person who acts; where two do, or nobody, nobody is named."""
    assert voices(f"{before} “I shall not resign.”") == [expected]


def test_not_in_another_paragraph() -> None:
    """A paragraph that opens with a quotation may be anybody's."""
    assert voices("Olga Stern rose.\n“I shall not resign.”") == [NOBODY]


@pytest.mark.parametrize("quotation", ["“the Way of Miners”", "“The Way of Miners”"])
def test_words_held_at_a_distance(quotation: str) -> None:
    """What is no sentence by itself is not said by who acts before it."""
    assert voices(f"Olga Stern turned round. {quotation} was the song that they sang.") == []
