"""How much words say."""

import pytest

from testimonia.readers.letters import squeeze, stops, weight


@pytest.mark.parametrize(
    ("words", "squeezed"),
    [
        ("Ida  Brandt,\n1907!", "idabrandt1907"), ("STRASSE Straße", "strassestrasse"), ("Она жила.", "онажила"),
        ("Ida\u00ad\u00a0B.", "idab"), ("… — !", ""), ("", ""),
    ],
)  # fmt: skip
def test_settings_of_the_same_words_are_the_same(words: str, squeezed: str) -> None:
    """Spaces, marks and capitals fall away in any script; letters and digits stay."""
    assert squeeze(words) == squeezed


@pytest.mark.parametrize(
    ("squeezed", "worth"),
    [("", 0), ("idabrandt", 9), ("онажила", 7), ("養蜂", 6), ("ida養蜂はち", 15), ("안녕", 2)],
)
def test_dense_scripts_weigh_more(squeezed: str, worth: int) -> None:
    """A letter of Chinese or Japanese is worth three of an alphabet."""
    assert weight(squeezed) == worth


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Ida kept bees.", True), ("“Bees!”", True), ("(bees?) ", True), ("彼女は養蜂家だった。」", True),
        ("वह गई।", True), ("Ida kept bees", False), ("Ida kept bees:", False), ("”", False), ("", False),
    ],
)  # fmt: skip
def test_a_sentence_ends_with_a_stop(words: str, end: bool) -> None:
    """A final stop of any script counts, behind it marks that close."""
    assert stops(words) is end
