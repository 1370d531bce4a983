"""What counts as right in a parse."""

from dataclasses import replace

import pytest

from bench import parse_score as score
from testimonia.parsing.protocol import ROOT, Parse


def tree(*rows: str) -> Parse:
    """Return a parse; of each word is told "UPOS relation head", heads counted from 1, 0 for the root."""
    upos, relations, heads = zip(*(row.split() for row in rows), strict=True)
    found = tuple(int(head) - 1 for head in heads)
    return Parse(upos, upos, upos, found, relations, (1.0,) * len(rows))


SHE_WROTE_AND_SOLD_BOOKS = tree(
    "PRON nsubj 2", "VERB root 0", "CCONJ cc 4", "VERB conj 2", "NOUN obj 4", "PUNCT punct 2"
)


def test_accuracy_strips_subtypes() -> None:
    """A wrong subtype costs nothing, a wrong head UAS and LAS, a wrong relation LAS alone."""
    gold = tree("NOUN nsubj:pass 2", "VERB root 0", "NOUN obl 2", "PUNCT punct 2")
    told = tree("NOUN nsubj 2", "AUX root 0", "NOUN obj 2", "PUNCT punct 3")
    found = score.accuracy([(gold, told)])
    assert found == {
        "UPOS": 75,
        "XPOS": 75,
        "UAS": 75,
        "LAS": 50,
        "no punctuation": pytest.approx(66.67, abs=0.1),
    }


def test_relations_need_head_and_subtype() -> None:
    """What is told wrongly is extra for the one relation and missing for the other."""
    gold = tree("NOUN nsubj:pass 2", "VERB root 0", "NOUN obl 2")
    told = tree("NOUN nsubj 2", "VERB root 0", "NOUN obl 1")
    found = score.relations([(gold, told)])
    assert (found["nsubj:pass"].missed, found["nsubj"].wrong) == (1, 1)
    assert (found["obl"].missed, found["obl"].wrong) == (1, 1)
    assert (found["root"].precision, found["root"].recall) == (100, 100)


def test_lemmas_are_compared_in_small_letters() -> None:
    """Verbs with auxiliaries are one figure, nouns another; other words are not looked at."""
    gold = replace(SHE_WROTE_AND_SOLD_BOOKS, lemmas=("she", "write", "and", "sell", "Book", "."))
    told = replace(gold, lemmas=("her", "wrote", "und", "sell", "book", "!"))
    assert score.lemmas([(gold, told)]) == {"VERB and AUX": 50, "NOUN": 100}


def test_conjuncts_share_their_subject() -> None:
    """The second verb has the subject of the first, but not its object; a conjunct of a subject is one too."""
    assert score.arguments(SHE_WROTE_AND_SOLD_BOOKS) == ({1: {0}, 3: {0}}, {3: {4}})
    both = tree("PROPN nsubj 4", "CCONJ cc 3", "PROPN conj 1", "VERB root 0", "NOUN obj 4", "NOUN conj 5")
    assert score.arguments(both) == ({3: {0, 2}}, {3: {4, 5}})
    chain = tree("PRON nsubj 2", "VERB root 0", "VERB conj 2", "VERB conj 3", "NOUN conj 2")
    assert score.arguments(chain)[0] == {1: {0}, 2: {0}, 3: {0}}


def test_trees_of_a_text_are_joined() -> None:
    """Heads count through the text."""
    found = score.joined([SHE_WROTE_AND_SOLD_BOOKS, tree("NOUN root 0"), tree("VERB root 0", "NOUN obj 1")])
    assert found.heads[6:] == (ROOT, ROOT, 7)
    assert (len(found.upos), found.relations[-1]) == (9, "obj")


def test_any_part_of_a_phrase_is_as_good_as_its_head() -> None:
    """Of a name, an apposition and a title the head is the noun that they belong to."""
    name = tree(
        "NOUN nmod:desc 2", "PROPN nsubj 5", "PROPN flat 2", "NOUN appos 2", "VERB root 0", "NOUN nmod 4"
    )
    assert [score.head_of_phrase(name, word) for word in range(6)] == [1, 1, 1, 1, 4, 5]


def counted(gold: Parse, told: score.Found, words: str, which: int = 0) -> score.Arguments:
    found = score.Arguments()
    found.add(gold, words.split(), score.arguments(gold)[which], told)
    return found


def test_arguments_are_right_missing_or_extra() -> None:
    """Each argument counts once; what is told of a verb that has none counts only strictly."""
    words = "she wrote and sold books ."
    subjects = counted(SHE_WROTE_AND_SOLD_BOOKS, {1: {0}, 3: {4}}, words)
    assert (subjects.count.right, subjects.count.wrong, subjects.count.missed) == (1, 1, 1)
    objects = counted(SHE_WROTE_AND_SOLD_BOOKS, {1: {4}, 3: {4}}, words, 1)
    assert (objects.count.precision, objects.count.recall, objects.beside) == (100, 100, 1)
    assert objects.strict == 50


def test_relative_pronouns_are_left_out() -> None:
    """A clause with one as its subject is not measured, and one that is told is not counted."""
    who = tree("PROPN root 0", "PRON nsubj 3", "VERB acl:relcl 1")
    found = counted(who, {2: {0}}, "Ada who wrote")
    assert (found.count.right, found.count.wrong, found.beside) == (0, 0, 0)
    assert counted(SHE_WROTE_AND_SOLD_BOOKS, {1: {0, 2}}, "she wrote that sold books .").count.wrong == 0
