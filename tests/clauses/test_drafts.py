"""A clause while it is built, and the whole one made of it."""

from dataclasses import FrozenInstanceError

import pytest

from testimonia.clauses.drafts import Draft
from testimonia.clauses.values import Phrase

VERB = Phrase("vg", 2, 4, "left", head=3, lemma="leave")


def test_a_clause_is_whole() -> None:
    """It begins with its verb, hangs on a whole clause, and nothing of it is put elsewhere later."""
    outer = Draft(VERB, 3).clause(1, None)
    clause = Draft(VERB, 3, relation="sub", last=6, adverbs=["home"]).clause(4, outer)
    assert (clause.index, clause.first, clause.last, clause.adverbs) == (4, 2, 6, ("home",))
    assert clause.governor is outer
    with pytest.raises(FrozenInstanceError):
        clause.relation = "main"  # type: ignore[misc]  # that it cannot be is what is asked


def test_lists_become_values() -> None:
    """What the draft still adds to is closed in the clause: nothing put into the draft later reaches it."""
    subjects = [Phrase("np", 0, 1, "they", head=0)]
    draft = Draft(VERB, 3, subjects=subjects, complements=[("in", [VERB])])
    clause = draft.clause(0, None)
    subjects.append(VERB)
    draft.complements[0][1].append(VERB)
    assert clause.subjects == tuple(subjects[:1])
    assert clause.complements == (("in", (VERB,)),)
