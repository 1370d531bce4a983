"""The customs of a language as patterns."""

import pytest

from testimonia.languages.parts.names import NameCustoms
from testimonia.names.customs import known
from tests.names.customs import CUSTOMS


@pytest.mark.parametrize(
    ("word", "suffix"), [("junior", "jr"), ("jnr", "jr"), ("senior", "sr"), ("iii", "iii")]
)
def test_ways_to_write_a_suffix_are_one(word: str, suffix: str) -> None:
    """All words for the younger of two are kept as the first of them, numbers as they are."""
    assert known(CUSTOMS).suffixes[word] == suffix


def test_a_language_without_customs_cuts_nothing() -> None:
    """Patterns of no words find nothing."""
    words = known(NameCustoms())
    assert not any(
        pattern.search("Anna Berg née Stein") for pattern in (words.birth, words.alias, words.rank)
    )
    assert words.endings == words.suffixes.keys()
