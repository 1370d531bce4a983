"""What the encoder can say."""

import pytest

from testimonia.tagger.labels import (
    DISTANCES,
    MENTION_KINDS,
    OBJECTS,
    RELATIONS,
    SHAPES,
    TAGS,
    distance,
    shape,
)


@pytest.mark.parametrize(
    ("word", "look"),
    [
        ("word", 1),
        ("Word", 2),
        ("W", 2),
        ("WORD", 3),
        ("McDonald", 4),
        ("1905", 5),
        ("–", 6),
        ("B2", 3),
        ("né", 1),
    ],
)
def test_a_word_has_one_look(word: str, look: int) -> None:
    """Small, capital, capitals, mixed, digits and marks are told apart; each is one of the classes."""
    assert shape(word) == look < SHAPES


def test_distances_fall_into_their_classes() -> None:
    """A lower bound opens its class; between two bounds it is the lower's; past the last, the last."""
    assert [distance(bound) for bound in DISTANCES] == list(range(len(DISTANCES)))
    assert (distance(5), distance(99), distance(10_000)) == (4, len(DISTANCES) - 2, len(DISTANCES) - 1)


def test_every_relation_says_what_it_leads_to() -> None:
    """Its second member is of kinds that there are, and each name kind has a first and a later tag."""
    assert OBJECTS.keys() == set(RELATIONS)
    assert set().union(*OBJECTS.values()) <= set(MENTION_KINDS)
    assert len(TAGS) == len(set(TAGS)) == 11
