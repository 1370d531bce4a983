"""Names, times and compound prepositions as one word each, in a tree that is still one."""

import pytest
from hypothesis import given, settings

from testimonia.clauses.units import Units
from testimonia.parsing.protocol import ROOT
from tests.clauses.jumbles import jumbles
from tests.clauses.trees import Drawn, drawn

LIFE = drawn(
    "Isaac/NNP/left/nsubj Roth/NNP/Isaac/flat left/VBD because/IN/illness/case of/IN/because/fixed his/PRP$/illness/nmod:poss "
    "illness/NN/left/obl in/IN/summer/case the/DT/summer/det summer/NN/left/obl of/IN/1907/case 1907/CD/summer/nmod .",
    person="Isaac Roth", times="the summer of 1907",
)  # fmt: skip


def stretches(tree: Units) -> list[str]:
    return [tree.words(unit) for unit in sorted(tree.spans, key=lambda unit: tree.spans[unit])]


def test_names_times_and_compound_prepositions_are_one_unit_each() -> None:
    """What is one thing is one unit, in the order of the text; any other word is a unit by itself."""
    assert stretches(LIFE.units) == [
        "isaac roth", "left", "because of", "his", "illness", "in", "the summer of 1907", ".",
    ]  # fmt: skip


def test_a_unit_is_known_by_its_highest_word() -> None:
    """Every word of a stretch belongs to the word of it that stands highest in the tree."""
    found = LIFE.units
    assert [found.of[word] for word in range(found.spans[LIFE.unit("1907")][1])] == [
        0,
        0,
        2,
        3,
        3,
        5,
        6,
        7,
        9,
        9,
        9,
        9,
    ]
    assert (set(found.names), set(found.times), set(found.prepositions)) == ({0}, {9}, {3})


def test_relations_with_and_without_their_subtypes() -> None:
    """One can ask for a relation in general and for the very one."""
    unit = LIFE.unit("his")
    assert (LIFE.units.relation(unit), LIFE.units.full_relation(unit)) == ("nmod", "nmod:poss")
    assert LIFE.units.hanging(LIFE.unit("illness"), "case", "nmod") == [3, 5]
    assert LIFE.units.hanging(LIFE.unit("illness"), "det") == []


@pytest.mark.parametrize(
    ("tree", "word", "case"),
    [
        (LIFE, "illness", "because of"),
        (LIFE, "1907", "in"),
        (LIFE, "Roth", ""),
        (drawn("left/VBD except/IN/May/case for/IN/except/fixed May/NNP/left/obl"), "May", "except for"),
        (drawn("left/VBD from/IN/Bern/case near/IN/Bern/case Bern/NNP/left/obl"), "Bern", "near"),
        (drawn("Rosa/NNP/brother/nmod:poss 's/POS/Rosa/case brother/NN"), "Rosa", ""),
    ],
)
def test_the_preposition_of_a_noun(tree: Drawn, word: str, case: str) -> None:
    """A preposition is told with all its words; of several the nearest; what stands behind the noun is none."""
    assert tree.units.case(tree.unit(word)) == case


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("her/PRP$/brother/nmod:poss brother/NN", "her", True),
        ("whose/WP$/brother/nmod:poss brother/NN", "whose", True),
        ("Rosa/NNP/brother/nmod:poss 's/POS/Rosa/case brother/NN", "Rosa", True),
        ("the/DT/brother/det brother/NN of/IN/Rosa/case Rosa/NNP/brother/nmod", "Rosa", False),
    ],
)
def test_possessors(text: str, word: str, *, expected: bool) -> None:
    """Pronouns and names with 's possess; who is told behind "of" is looked for there."""
    tree = drawn(text)
    assert tree.units.possessive(tree.unit(word)) is expected


# ---------------------------------------------------------------- times


def test_an_event_stays_a_noun_phrase_that_bears_its_time() -> None:
    """The war in "fought in the war" is both where and when."""
    tree = drawn("fought/VBD in/IN/war/case the/DT/war/det war/NN/fought/obl", events="the war")
    assert (tree.units.times, list(tree.units.events)) == ({}, [3])


def test_an_event_that_only_tells_when_is_a_time() -> None:
    """The war in "before the war" is no place to be."""
    tree = drawn("left/VBD before/IN/war/case the/DT/war/det war/NN/left/obl", events="before the war")
    assert (list(tree.units.times), tree.units.events) == ([3], {})


@pytest.mark.parametrize(
    ("text", "undated", "found"),
    [
        ("a/DT/paper/det weekly/JJ/paper/amod paper/NN", "weekly", 0),
        ("edited/VBD the/DT/daily/det daily/NN/edited/obj", "daily", 0),
        ("wrote/VBD weekly/RB/wrote/advmod", "weekly", 1),
        ("wrote/VBD every/DT/week/det week/NN/wrote/obl", "every week", 1),
    ],
)
def test_how_often_is_no_time_where_it_describes_a_noun(text: str, undated: str, found: int) -> None:
    """A weekly paper and a daily are papers; who writes weekly does it at times."""
    assert len(drawn(text, undated=undated).units.times) == found


def test_a_time_inside_a_name_is_part_of_the_name() -> None:
    """The Daily Herald is a paper, not a time."""
    tree = drawn(
        "edited/VBD the/DT/Herald/det Daily/NNP/Herald/compound Herald/NNP/edited/obj",
        work="Daily Herald",
        undated="Daily",
    )
    assert (tree.units.times, list(tree.units.names)) == ({}, [3])


# ---------------------------------------------------------------- compound prepositions


def test_the_longest_compound_preposition_is_taken() -> None:
    """The words "under the name of" are one, not "under the name" with "of" left over."""
    tree = drawn(
        "wrote/VBD under/IN/name/case the/DT/name/det name/NN/wrote/obl of/IN/Roth/case Roth/NNP/name/nmod"
    )
    assert "under the name of" in stretches(tree.units)


def test_no_compound_preposition_is_seen_inside_a_name() -> None:
    """The words of a name are the name's."""
    tree = drawn(
        "read/VBD Out/IN/Night/case of/IN/Night/case the/DT/Night/det Night/NNP/read/obj",
        work="Out of the Night",
    )
    assert stretches(tree.units) == ["read", "out of the night"]


# ---------------------------------------------------------------- whatever the tree


@settings(max_examples=300)
@given(jumbles())
def test_units_part_the_sentence(tree: Drawn) -> None:
    """Every word is of one unit, a unit's words stand side by side, and its own word is among them."""
    found = tree.units
    covered = [word for first, last in sorted(found.spans.values()) for word in range(first, last)]
    assert covered == list(range(len(tree.sentence)))
    for unit, (first, last) in found.spans.items():
        assert {found.of[word] for word in range(first, last)} == {unit}
    assert {found.heads[unit] for unit in found.spans} <= {ROOT, *found.spans}
