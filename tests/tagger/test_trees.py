"""Trees as numbers: the classes of ways and distances that the heads for statements see."""

import numpy as np

from testimonia.parsing.protocol import ROOT, Parse
from testimonia.tagger.sight import Name
from testimonia.tagger.trees import FARTHEST, PATHS, STEPS, Tree

# Ida's brother left Riga
PARSE = Parse(
    ("PROPN", "PART", "NOUN", "VERB", "PROPN"), ("NNP", "POS", "NN", "VBD", "NNP"), (), (2, 0, 3, ROOT, 3),
    ("nmod:poss", "case", "nsubj", "root", "obj"), (1.0,) * 5,
)  # fmt: skip


def tree() -> Tree:
    return Tree.of(PARSE, [Name(0, 1, "person", 1.0), Name(4, 5, "place", 1.0)])


def test_labels_are_numbers() -> None:
    """Names give their words a kind, the root hangs on itself, what no label is is 0."""
    found = tree()
    assert found.heads.tolist() == [2, 0, 3, 3, 3]
    assert (found.kind > 0).tolist() == [True, False, False, False, True]
    assert found.kind[0] != found.kind[4]
    assert Tree.of(Parse(("X",), ("?",), (), (ROOT,), ("?",), (1.0,)), []).xpos.tolist() == [0]


def test_ways_go_up_and_down() -> None:
    """From the verb to its subject is one step down, from "Ida" to "Riga" two up and one down."""
    found = tree()
    assert found.paths(3).tolist() == [2, 3, 1, 0, 1]
    assert found.paths(0)[4] == 2 * STEPS + 1
    assert found.paths(2)[2] == 0


def test_no_way_between_two_trees() -> None:
    """Two roots have no word over both; a circle, which no parser should give, ends."""
    apart = Tree(np.array([0, 1]), *(np.zeros(2, np.int64),) * 3)
    assert apart.paths(0).tolist() == [0, PATHS - 1]
    assert len(Tree(np.array([1, 0]), *(np.zeros(2, np.int64),) * 3).paths(0)) == 2


def test_distances_end() -> None:
    """Words far behind are of one class."""
    size = 3 * FARTHEST
    long = Tree(np.zeros(size, np.int64), *(np.zeros(size, np.int64),) * 3)
    assert long.distances(0)[[0, 1, size - 1]].tolist() == [FARTHEST, FARTHEST + 1, 2 * FARTHEST]
    assert long.distances(size - 1)[0] == 0


def test_the_word_on_which_a_span_hangs() -> None:
    """Of "Ida's brother" it is "brother"."""
    assert tree().top(0, 3) == 2
    assert tree().top(0, 2) == 0
    assert tree().top(3, 5) == 3


def test_words_of_a_list() -> None:
    """Jan, Max and Otto: each is of the list, whichever is asked; what hangs on one of them is not."""
    relations = ("root", "conj", "amod", "conj")
    parse = Parse(("X",) * 4, ("NN",) * 4, (), (ROOT, 0, 1, 1), relations, (1.0,) * 4)
    found = Tree.of(parse, [])
    assert found.joined(0) == found.joined(1) == found.joined(3) == [0, 1, 3]
    assert found.joined(2) == [2]
