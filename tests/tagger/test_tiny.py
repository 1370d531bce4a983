"""The small tagger enters by the same door as the encoder."""

from testimonia.plugins import tagger
from tests.tagger.test_encoder import LIFE, read


def test_it_finds_names_and_no_relations() -> None:
    """Names come from the linear model; relations are left to the patterns."""
    read_ = read(LIFE)
    sight = tagger("tiny")(read_)
    assert ("Olga", "Tareeva") in [tuple(read_[0].words[n.first : n.last]) for n in sight.names[0]]
    assert sight.relations(0, [(0, 2, "person"), (5, 6, "place")]) == []
