"""English nouns that lists know."""

import pytest

from testimonia.languages.en.nouns import demonyms, ideologies, nouns, singular
from testimonia.languages.parts.nouns import MEANT


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("secretaries", "secretary"), ("ties", "tie"), ("statesmen", "statesman"), ("omen", "ome" + "n"),
        ("weavers", "weaver"), ("boss", "boss"), ("weaver", "weaver"),
    ],
)  # fmt: skip
def test_a_plural_ending_is_undone_by_spelling(plural: str, one: str) -> None:
    """-ies, -men and -s; a double s is no plural, and short words keep what they have."""
    assert singular(plural) == one


def test_people_of_a_conviction_have_its_name() -> None:
    """“anarchist” gives anarchism; “revolutionist”, whose conviction has no name, the word itself."""
    assert ideologies()["anarchist"] == "anarchism"
    assert ideologies()["revolutionist"] == "revolutionist"


def test_adjectives_and_people_of_a_nation_give_the_country() -> None:
    """“Polish” and "Pole" are of the same one."""
    assert demonyms()["polish"] == demonyms()["pole"]
    assert all(word == word.lower() for word in demonyms())


def test_the_classes_refer_to_kinds_that_there_are() -> None:
    """A class is made of nouns and kinds; no class takes the name of one that has a meaning of its own."""
    classes = nouns().classes
    assert not classes.keys() & MEANT
    assert {kind for each in classes.values() for kind in each.kinds | each.named} <= MEANT
    assert {"descent", "family", "people", "punishment"} <= classes.keys()
