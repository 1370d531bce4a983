"""Arcs while they are mended: no move makes a circle, and a noun phrase is looked for no farther than it can reach."""

import pytest

from testimonia.clauses.arcs import Arcs
from testimonia.parsing.protocol import ROOT
from tests.clauses.trees import Drawn, drawn

LEFT = drawn(
    "She/PRP/left/nsubj left/VBD the/DT/league/det old/JJ/league/amod league/NN/left/obj ; he/PRP/stayed/nsubj stayed/VBD/left/conj"
)


def arcs(tree: Drawn) -> Arcs:
    words = list(range(len(tree.sentence)))
    return Arcs(tree.sentence, tree.parse, words, words)


def test_what_stands_over_what() -> None:
    """A unit stands over itself and over all below it, not over what it hangs on."""
    found = arcs(LEFT)
    assert found.over(1, 2)
    assert found.over(1, 1)
    assert not found.over(4, 1)
    assert not found.over(0, 4)


def test_a_moved_unit_is_sure() -> None:
    """What is hung elsewhere by a rule is no longer in doubt."""
    found = arcs(drawn("She/PRP/left/nsubj? left/VBD home/NN/left/obj?"))
    found.move(0, 2, "nmod")
    assert (found.heads[0], found.relations[0], found.sure[0]) == (2, "nmod", 1.0)
    assert found.sure[2] < 1.0


def test_an_exchange_makes_no_circle() -> None:
    """A unit hung on one of those below it gives them its own place."""
    found = arcs(LEFT)
    found.exchange(1, 3, "nmod")
    assert (found.heads[1], found.heads[3], found.heads[4]) == (3, 4, ROOT)
    assert found.relations[4] == "root"


def test_an_exchange_with_another_branch_only_moves() -> None:
    """Where the other does not hang below, nothing takes the unit's place."""
    found = arcs(LEFT)
    found.exchange(0, 4, "nmod:poss")
    assert (found.heads[0], found.heads[4]) == (4, 1)


@pytest.mark.parametrize(
    ("one", "other", "apart"), [(1, 7, True), (7, 1, True), (1, 4, False), (7, ROOT, False)]
)
def test_a_semicolon_parts(one: int, other: int, apart: bool) -> None:
    """Units are apart where a semicolon stands between them, whichever comes first; nothing is apart from no unit."""
    assert arcs(LEFT).apart(one, other) is apart


@pytest.mark.parametrize(("word", "noun"), [(2, 4), (4, 4), (0, None), (5, None), (8, None)])
def test_the_noun_behind(word: int, noun: int | None) -> None:
    """Past articles and adjectives comes a noun, or there is none: a pronoun, a mark and the end are no noun."""
    assert arcs(LEFT).noun_behind(word) == noun


def test_the_noun_behind_is_the_last_of_several() -> None:
    """Of "her party congress" it is the congress; a noun that hangs on the one before it does not go on."""
    several = drawn(
        "She/PRP/left/nsubj left/VBD her/PRP$/congress/nmod:poss party/NN/congress/compound congress/NN/left/obj"
    )
    assert arcs(several).noun_behind(2) == 4
    apart = drawn(
        "She/PRP/called/nsubj called/VBD the/DT/union/det union/NN/called/obj party/NN/called/xcomp"
    )
    assert arcs(apart).noun_behind(2) == 3
