"""The clauses of a sentence with other phrases put in their places."""

from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.filling import filled, rebuilt

VERB = Phrase("vg", 1, 2, "met", head=1, lemma="meet")
THEY, EMMA, KARL, IT, PARTY, THERE = (
    Phrase("np", i, i + 1, word) for i, word in enumerate("they emma karl it party there".split())
)
OUTER = Clause(0, VERB, subjects=(THEY,), objects=((IT,), (KARL,)), complements=(("with", (THEY, KARL)),))
INNER = Clause(1, VERB, subjects=(EMMA,), governor=OUTER)
PAIR = {THEY: (EMMA, KARL)}


def test_a_plural_gives_way_to_each() -> None:
    """As a subject and behind a preposition, in its place in the list; the rest stays."""
    (clause,) = filled([OUTER], PAIR, {})
    assert list(clause.subjects) == [EMMA, KARL]
    assert [(case, list(group)) for case, group in clause.complements] == [("with", [EMMA, KARL, KARL])]
    assert clause.objects == OUTER.objects


def test_an_object_gives_way() -> None:
    """Where "it" is the party the other object stays as it is."""
    (clause,) = filled([OUTER], {IT: (PARTY,)}, {})
    assert [list(group) for group in clause.objects] == [[PARTY], [KARL]]
    assert clause.subjects == OUTER.subjects


def test_a_plural_that_is_nobody_leaves_no_empty_place() -> None:
    """Neither among the objects nor behind a preposition stands a group of none."""
    (clause,) = filled([OUTER], {IT: (), THEY: (), KARL: ()}, {})
    assert (clause.subjects, clause.objects, clause.complements) == ((), (), ())


def test_more_is_put_behind_a_verb() -> None:
    """What "there" means stands behind the complements that were there."""
    (clause,) = filled([OUTER], {}, {OUTER: (("in", (THERE,)),)})
    assert [(case, list(group)) for case, group in clause.complements] == [
        ("with", [THEY, KARL]),
        ("in", [THERE]),
    ]


def test_what_is_not_touched_is_the_same_clause() -> None:
    """No new value is made where nothing changes."""
    assert filled([OUTER, INNER], {PARTY: (KARL,)}, {}) == [OUTER, INNER]
    assert rebuilt([OUTER], {}) == [OUTER]


def test_a_clause_hangs_on_the_new_form_of_its_governor() -> None:
    """Whichever of the two stands first."""
    for order in ([OUTER, INNER], [INNER, OUTER]):
        found = filled(order, PAIR, {})
        inner, outer = (found[order.index(clause)] for clause in (INNER, OUTER))
        assert inner.governor is outer
        assert list(outer.subjects) == [EMMA, KARL]
        assert inner.subjects == INNER.subjects


def test_the_old_values_stay_what_they_were() -> None:
    """Nothing is changed in place."""
    filled([OUTER], PAIR, {OUTER: (("in", (THERE,)),)})
    assert OUTER.subjects == (THEY,)
    assert OUTER.complements == (("with", (THEY, KARL)),)
