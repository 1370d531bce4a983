"""Times that stand by themselves, and compound prepositions."""

from dataclasses import replace

import pytest

from testimonia.clauses.stretches import Times, compound_prepositions, is_event, placed
from testimonia.languages.en.wording import wording
from testimonia.model import TemporalExpression
from tests.clauses.trees import Drawn, drawn

WAR = "She/PRP/left/nsubj left/VBD {before}/IN/War/case the/DT/War/det War/NNP/left/obl ."


def times(tree: Drawn, *named: int) -> Times:
    return placed(tree.sentence, tree.parse, tree.times, frozenset(named), wording())


def test_an_event_tells_a_time() -> None:
    """A time by the rule of an event is one, a time by a date or without any is none."""
    text = WAR.format(before="in")
    assert [is_event(drawn(text, **{kind: "War"}).times[0]) for kind in ("events", "times", "undated")] == [
        True,
        False,
        False,
    ]


def test_an_event_stays_a_noun_where_it_happened() -> None:
    """Where she was is told by "in the War" too; "before the War" only tells when."""
    inside = times(drawn(WAR.format(before="in"), events="in the War"))
    assert (list(inside.events), inside.alone) == ([4], {})
    before = times(drawn(WAR.format(before="before"), events="before the War"))
    assert (before.events, list(before.alone)) == ({}, [(2, 5)])


def test_a_name_takes_its_words_from_a_time() -> None:
    """A May in somebody's name is no month; what is left of a time stands alone."""
    tree = drawn(
        "She/PRP/left/nsubj left/VBD in/IN/May/case May/NNP/left/obl 1907/CD/May/nummod .", times="May 1907"
    )
    assert list(times(tree).alone) == [(3, 5)]
    assert list(times(tree, 3).alone) == [(4, 5)]
    assert times(tree, 3, 4).alone == {}


def test_a_word_in_which_two_times_meet_is_the_first_ones() -> None:
    """A mark misread for a hyphen joins two numbers into a word: no word is of two units."""
    tree = drawn("Died/VBN aged/IN/sixty’four/case sixty’four/CD/years/nummod years/NNS/Died/obl .")
    start = tree.sentence.starts
    first = TemporalExpression(start[1], start[2] + 5, "aged sixty", "age", None)
    second = replace(first, words="four years", start=start[2] + 6, end=start[3] + 5)
    found = placed(tree.sentence, tree.parse, (first, second), frozenset(), wording())
    assert found.alone == {(1, 3): first, (3, 4): second}


@pytest.mark.parametrize(
    ("tree", "alone"),
    [
        (drawn("a/DT/paper/det weekly/JJ/paper/amod paper/NN", undated="weekly"), False),
        (drawn("the/DT/daily/det daily/NN/fell/nsubj fell/VBD", undated="daily"), False),
        (drawn("daily/NN/fell/nsubj fell/VBD", undated="daily"), True),
        (drawn("It/PRP/fell/nsubj fell/VBD weekly/RB/fell/advmod", undated="weekly"), True),
        (drawn("a/DT/paper/det weekly/JJ/paper/amod paper/NN", times="weekly"), True),
        (drawn("the/DT/day/det next/JJ/day/amod day/NN/fell/obl fell/VBD", undated="next day"), True),
    ],
    ids=["of a noun", "a noun", "no article", "adverb", "with a date", "two words"],
)  # fmt: skip
def test_a_word_that_describes_is_no_time(tree: Drawn, alone: bool) -> None:
    """Papers are "a weekly paper" and "the daily"; what has a date, or stands with the verb, is a time."""
    assert bool(times(tree).alone) is alone


def test_the_longest_preposition_is_taken() -> None:
    """All of "in support of" is one; "in" is none, and words that belong to a name are nobody's."""
    words = "in/IN/War/case support/NN/in/fixed of/IN/in/fixed the/DT/War/det War/NNP out/IN/Bern/case of/IN/out/fixed Bern/NNP/War/nmod"
    sentence = drawn(words).sentence
    assert compound_prepositions(sentence, [], wording()) == [(0, 3), (5, 7)]
    assert compound_prepositions(sentence, [(1, 2)], wording()) == [(5, 7)]
