"""What a tagger without an encoder sees."""

from testimonia.tagger.sight import Sight


def test_it_knows_no_relations() -> None:
    """Whatever places are asked about."""
    assert Sight([], []).relations(0, [(0, 1, "person"), (3, 4, "place")]) == []


def test_nothing_speaks_for_any_candidate() -> None:
    """A pronoun has one probability a candidate, and each is nought: "none of them" has all."""
    assert Sight([], []).links((1, 0, 1), [(0, 0, 2), (0, 4, 5)]) == [0.0, 0.0]
