"""What is read from vectors: names that are well formed, relations only where they are possible."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.tagger.heads import REACH, Heads, log_softmax, spans
from testimonia.tagger.labels import RELATIONS, TAGS
from tests.tagger.fakes import weights


def scores(*tags: str) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Return scores that are sure of these tags."""
    rows = np.full((len(tags), len(TAGS)), -9.0, np.float32)
    for row, tag in enumerate(tags):
        rows[row, TAGS.index(tag)] = 0.0
    return log_softmax(rows)


def test_tags_become_names() -> None:
    """A name goes from its first word to its last; two may stand side by side."""
    found = spans(scores("B-person", "I-person", "B-place", "O", "B-group", "I-group"))
    assert [(s.first, s.last, s.kind) for s in found] == [(0, 2, "person"), (2, 3, "place"), (4, 6, "group")]
    assert all(span.probability > 0.9 for span in found)


def test_a_name_cannot_begin_in_its_middle() -> None:
    """Where the best tags word by word contradict each other, the best row of tags as a whole is taken."""
    found = spans(scores("O", "I-person", "I-person"))
    assert all(span.first >= 1 for span in found)
    assert spans(scores("B-person", "I-place"))[0].kind in {"person", "place"}


@given(st.lists(st.lists(st.floats(-9, 9, width=32), min_size=len(TAGS), max_size=len(TAGS)), max_size=20))
def test_names_never_overlap(rows: list[list[float]]) -> None:
    """Whatever the scores, names are in order, apart, and within the sentence."""
    values = log_softmax(np.array(rows, np.float32).reshape(-1, len(TAGS)))
    found = spans(values)
    ends = [0, *(span.last for span in found)]
    assert all(end <= span.first < span.last <= len(rows) for end, span in zip(ends, found, strict=False))


def test_only_persons_have_relations_and_only_what_fits() -> None:
    """A place is no subject, and nobody is born in a person."""
    heads = Heads(weights())
    words = np.random.default_rng(1).normal(0, 1, (9, 384)).astype(np.float32)
    asked, chances = heads.pairs(words, [(0, 2, "person"), (3, 4, "place"), (5, 6, "date"), (7, 8, "person")])
    assert {s for s, _ in asked} == {0, 3}
    assert (0, 1) in asked
    assert (1, 0) not in asked
    of = dict(zip(asked, chances, strict=True))
    assert of[0, 3][RELATIONS.index("birth place")] == 0
    assert of[0, 1][RELATIONS.index("spouse")] == 0
    assert of[0, 2][RELATIONS.index("birth date")] > 0


def test_order_and_distance_bear_on_a_relation() -> None:
    """That X is the son of Y is not that Y is the son of X."""
    heads = Heads(weights())
    words = np.random.default_rng(2).normal(0, 1, (9, 384)).astype(np.float32)
    places = [(0, 1, "person"), (6, 7, "person")]
    asked, chances = heads.pairs(words, places)
    assert asked == [(0, 1), (1, 0)]
    assert not np.allclose(chances[0], chances[1])


def test_nothing_to_ask() -> None:
    """A sentence without persons has no pairs."""
    asked, chances = Heads(weights()).pairs(np.zeros((3, 384), np.float32), [(0, 1, "place")])
    assert asked == []
    assert chances.shape == (0, len(RELATIONS))


def test_probabilities_sum_to_one() -> None:
    """The logarithms are those of probabilities."""
    assert np.exp(scores("O", "B-work")).sum(-1) == pytest.approx([1, 1])


def test_a_thousand_names_in_one_sentence_stay_bounded() -> None:
    """Names far from each other are no pair, so that a list of names costs no more than its length."""
    places = [(i, i + 1, "person") for i in range(1000)]
    asked, _ = Heads(weights()).pairs(np.zeros((1000, 384), np.float32), places)
    assert len(asked) < 1000 * 2 * (REACH + 2)
    assert all(abs(s - o) <= REACH + 1 for s, o in asked)


def test_whom_a_mention_stands_for_is_a_distribution() -> None:
    """The probabilities of the candidates and of nobody sum to one; order and distance bear on them."""
    vectors = np.random.default_rng(3).normal(0, 1, (4, 384)).astype(np.float32)
    near, far = (Heads(weights()).links(vectors, gaps) for gaps in ([30, 9, 2], [90, 60, 50]))
    assert 0 < near.sum() < 1
    assert len(near) == 3
    assert not np.allclose(near, far)
