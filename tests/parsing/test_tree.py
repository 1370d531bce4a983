"""From scores to trees."""

import itertools
import tracemalloc
from collections.abc import Callable, Iterable, Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from testimonia.parsing.tree import best_tree, circle

Scores = NDArray[np.float64]
GENERATOR = np.random.default_rng(1917)


def scores(most: int) -> st.SearchStrategy[Scores]:
    """Return tables of scores of up to so many words, ties among them."""
    figures = st.floats(-50, 50) | st.integers(-2, 2).map(float)
    return st.integers(1, most).flatmap(lambda n: arrays.arrays(np.float64, (n, n + 1), elements=figures))


def is_tree(heads: tuple[int, ...] | list[int]) -> bool:
    """Tell whether there is one root, and every word comes to it."""
    steps = {0: 0}
    for start in range(1, len(heads) + 1):
        path, at = [], start
        while at not in steps:
            if at in path:
                return False
            path.append(at)
            at = heads[at - 1]
        steps.update(dict.fromkeys(path, 1))
    return list(heads).count(0) == 1


def trees(size: int) -> Iterator[tuple[int, ...]]:
    """Yield every tree over so many words."""
    return filter(is_tree, itertools.product(range(size + 1), repeat=size))


def total(table: Scores, heads: Iterable[int]) -> float:
    return float(sum(table[word, head] for word, head in enumerate(heads)))


@given(scores(30))
def test_whatever_the_scores_there_is_one_root_and_no_circle(table: Scores) -> None:
    """Every word comes to the one root."""
    assert is_tree(best_tree(table).tolist())


@given(scores(4))
def test_no_other_tree_is_better(table: Scores) -> None:
    """Of all trees with one root, none has a higher sum of scores."""
    best = max(total(table, heads) for heads in trees(len(table)))
    assert total(table, best_tree(table).tolist()) == pytest.approx(best)


def test_no_other_tree_of_five_words_is_better() -> None:
    """Nor is there a better one over five words."""
    every = list(trees(5))
    for table in GENERATOR.normal(size=(30, 5, 6)):
        best = max(total(table, heads) for heads in every)
        assert total(table, best_tree(table).tolist()) == pytest.approx(best)


def test_the_best_heads_are_taken_where_they_make_a_tree() -> None:
    """Nothing is changed where each word's best head leads to the one root."""
    table = np.zeros((4, 5))
    table[[0, 1, 2, 3], [2, 0, 4, 2]] = 1
    assert best_tree(table).tolist() == [2, 0, 4, 2]


def test_a_circle_is_opened_where_it_costs_least() -> None:
    """Two words that want each other: the one that can do with another head gets it."""
    table = np.array([[0.0, 0, 9, 1], [0.0, 9, 0, 7], [9.0, 0, 0, 0]])
    assert best_tree(table).tolist() == [2, 3, 0]


def test_the_tree_as_a_whole_decides_on_the_root() -> None:
    """The root is not the word that loses most by another head, where the rest is better with another root."""
    table = np.array([[0.0, 0, 0, 1], [1.0, 0, 0, 0], [1.0, 0, -1, 0]])
    assert total(table, best_tree(table).tolist()) == max(total(table, heads) for heads in trees(3)) == 2


@pytest.mark.parametrize("size", [0, 1])
def test_short_sentences(size: int) -> None:
    """No word, no head; one word is the root."""
    assert best_tree(np.zeros((size, size + 1))).tolist() == [0] * size


def test_circles_are_found() -> None:
    """The words of a circle, from whichever side it is reached."""
    assert circle(np.array([0, 0, 1, 2])) is None
    assert sorted(circle(np.array([0, 2, 3, 2])) or []) == [2, 3]


def in_pairs(size: int) -> Scores:
    """Every two words want each other, as in a table of names and figures."""
    table = GENERATOR.normal(size=(size, size + 1))
    for word in range(0, size - 1, 2):
        table[word, word + 2] = table[word + 1, word + 1] = 20
    return table


def nested(size: int) -> Scores:
    """Each circle opens only into the next."""
    table = GENERATOR.normal(size=(size, size + 1))
    for word in range(1, size):
        table[word, word] = table[word - 1, word + 1] = size - word + 20
    return table


@pytest.mark.parametrize("make", [in_pairs, nested])
def test_many_circles_do_not_take_for_ever(make: Callable[[int], Scores]) -> None:
    """With as many circles as 400 words can make, memory grows with the square of the words, and no faster."""
    table = make(400)
    tracemalloc.start()
    try:
        heads = best_tree(table).tolist()
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert is_tree(heads)
    assert most < 50 * 400**2
