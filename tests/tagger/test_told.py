"""The heads for statements: triggers, and the words in their slots."""

from typing import Any

import numpy as np

from testimonia.parsing.protocol import ROOT, Parse
from testimonia.tagger.labels import SLOTS
from testimonia.tagger.told import LONGEST, ToldHeads, fillings
from testimonia.tagger.trees import Tree
from tests.tagger.fakes import silent

NOBODY = {slot: [(0, 0.01)] for slot in SLOTS}
CLASSES = ("birth.born", "death.died", "death.killed")


def heads() -> ToldHeads:
    """Return heads that take a word whose vector begins with 2 to tell of a death.

    A subject is each word whose vector has a one in the third place.
    """
    weights: dict[str, np.ndarray[Any, Any]] = silent() | {"classes": np.array(CLASSES)}
    weights["class_weight"] = np.zeros((3, 8), np.float32)
    inner = weights["trigger_in_weight"].copy()
    inner[0, 0] = 1.0
    outer, bias = np.zeros((3, 16), np.float32), np.full(3, -10.0, np.float32)
    outer[:, 0] = (0.0, 10.0, 9.0)
    outer[0, 1], inner[1, 1] = 20.0, 1.0
    weights |= {"trigger_in_weight": inner, "trigger_out_weight": outer, "trigger_out_bias": bias}
    of_word, out = weights["of_word_weight"].copy(), weights["argument_out_weight"].copy()
    of_word[0, 2], out[0, 0] = 1.0, 10.0
    bias = np.full(len(SLOTS), -5.0, np.float32)
    return ToldHeads(
        weights | {"of_word_weight": of_word, "argument_out_weight": out, "argument_out_bias": bias}
    )


def sentence(*words: tuple[float, float, float]) -> tuple[np.ndarray[Any, Any], Tree]:
    """Return vectors that begin so, and a tree in which all are a list that hangs on the first word."""
    vectors = np.zeros((len(words), 384), np.float32)
    vectors[:, :3] = np.reshape(words, (-1, 3))
    size = len(words)
    heads, relations = (ROOT, *(0,) * (size - 1))[:size], ("root", *("conj",) * size)[:size]
    parse = Parse(("X",) * size, ("NN",) * size, (), heads, relations, (1.0,) * size)
    return vectors, Tree.of(parse, [])


def test_a_trigger_and_its_subject() -> None:
    """The likeliest word fills each slot, however unlikely; a word has one role of a type."""
    found = list(heads()(*sentence((0, 0, 1), (2, 0, 0), (0, 0, 0))))
    assert [(each.type, each.role, each.word) for each in found] == [("death", "died", 1)]
    assert found[0].arguments["subject"][0] == 0
    assert found[0].sure == found[0].score * found[0].arguments["subject"][1] > 0.9
    assert found[0].arguments["time"][1] < 0.1


def test_two_subjects_are_two_statements() -> None:
    """Each of "Ida and Otto" died."""
    found = heads()(*sentence((0, 0, 1), (0, 0, 1), (2, 0, 0)))
    assert [each.arguments["subject"][0] for each in found] == [0, 1]


def test_without_a_likely_subject_it_is_unlikely() -> None:
    """A note may leave its subject out, so what is told is kept; in a sentence without words there is nothing."""
    (found,) = heads()(*sentence((0, 0, 0), (2, 0, 0)))
    assert found.score > 0.9
    assert found.sure < 0.1
    assert list(heads()(np.zeros((0, 384), np.float32), sentence()[1])) == []


def test_heads_that_know_nothing_say_nothing() -> None:
    """As before a first training."""
    assert list(ToldHeads(silent())(*sentence((0, 0, 1), (2, 0, 0)))) == []


def test_items_have_their_own() -> None:
    """In "at Graz from 1950 and at Linz from 1960" each place has its time, in order; else one time is for all."""
    slots = NOBODY | {"object": [(7, 0.9), (3, 0.8)], "time": [(9, 0.9), (5, 0.6)], "place": [(1, 0.7)]}
    each = list(fillings(slots))
    assert [(f["object"][0], f["time"][0], f["place"][0]) for _, f in each] == [(3, 5, 1), (7, 9, 1)]
    assert [sure for sure, _ in each] == [0.8, 1.0]
    shared = fillings(NOBODY | {"object": [(3, 0.9), (7, 0.8), (8, 0.8)], "time": [(9, 0.9)]})
    assert {f["time"] for _, f in shared} == {(9, 0.9)}


def test_what_nobody_paired_is_not_paired() -> None:
    """In "In 1950 and 1960 she taught Latin and Greek" neither has a year."""
    each = fillings(NOBODY | {"object": [(6, 0.9), (8, 0.8)], "time": [(1, 0.9), (3, 0.9)]})
    assert [f["time"][1] for _, f in each] == [0.0, 0.0]


def test_a_long_list_is_told_whole() -> None:
    """Of eighty who were shot eighty are."""
    slots = NOBODY | {"subject": [(n, 0.9) for n in range(80)]}
    assert len(list(fillings(slots))) == 80


def test_of_several_subjects_each_does_the_likeliest() -> None:
    """Two subjects and two objects are no four statements."""
    slots = NOBODY | {"subject": [(0, 0.9), (2, 0.9)], "object": [(5, 0.6), (7, 0.9)]}
    assert [(f["subject"][0], f["object"][0]) for _, f in fillings(slots)] == [(0, 7), (2, 7)]


def test_a_sentence_without_end_tells_nothing() -> None:
    """Ten thousand words without a stop are no sentence; its tree may be ten thousand deep."""
    size = 10_000
    chain = Tree(np.maximum(np.arange(size) - 1, 0), *(np.zeros(size, np.int64),) * 3)
    assert list(heads()(np.ones((size, 384), np.float32), chain)) == []
    assert size > LONGEST
