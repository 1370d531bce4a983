"""Lists of nouns."""

import pytest

from testimonia.languages.en.nouns import singular
from testimonia.languages.parts.nouns import Nouns

LISTED = Nouns(occupations={"weaver": "o", "consul": "p", "secretary": "b"}, singular=singular)


@pytest.mark.parametrize(
    ("word", "codes", "is_one"),
    [
        ("weaver", "obp", True),
        ("weavers", "obp", True),
        ("ribbon-weaver", "obp", True),
        ("weaver", "pb", False),
        ("consul", "p", True),
        ("secretary", "p", False),
        ("secretaries", "b", True),
        ("weave", "obp", False),
    ],
)
def test_an_occupation_is_of_the_codes_asked_for(word: str, codes: str, is_one: bool) -> None:
    """Plurals and compounds are known by their singular and their last part."""
    assert LISTED.is_occupation(word, codes) is is_one


def test_a_language_without_lists_knows_none() -> None:
    """What a pack leaves out is empty."""
    assert not Nouns().is_occupation("weaver")


def test_two_nations_are_a_people_too() -> None:
    """Of "russian-italian" both are nations; of "russian-speaking" one is."""
    nouns = Nouns(demonyms={"russian": "Russia", "italian": "Italy"})
    assert nouns.is_people("russian-italian")
    assert nouns.is_people("russian")
    assert not nouns.is_people("russian-speaking")
