"""What stands before the verb that says it: "Whether the coat was hers, nobody can say", "That he lied, she denied"."""

from collections.abc import Iterator

from testimonia.clauses.values import Clause
from testimonia.quotations.reports.endings import trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.saying import manner
from testimonia.quotations.reports.told import Told
from testimonia.quotations.stretch import Stretch

HUNG = ("ccomp", "advcl", "csubj", "dislocated", "parataxis")


def fronted(ground: Ground, clause: Clause) -> Told | None:
    """Return the clause with "that" or "whether" before a verb of saying behind which nothing is said."""
    how = manner(ground, clause) if clause.verb.form == "finite" else None
    if how is None or how.shared or ground.behind(clause.unit, *HUNG, "obj"):
        return None
    denies = clause.verb.lemma in ground.words.denying
    for start, last in _before(ground, clause):
        asked = ground.lower(start) in ground.words.asking
        stretch = trimmed(ground, (start if asked else start + 1, last))
        return Told(stretch, said=how.said, denies=denies, asked=asked)
    return None


def _before(ground: Ground, clause: Clause) -> Iterator[Stretch]:
    """Yield the clauses with such a mark before a verb and who says it."""
    marks = ground.words.content | ground.words.asking
    first = min([clause.verb.first, *(speaker.first for speaker in ground.subjects(clause)[:1])])
    for unit in ground.tree.hanging(clause.unit, *HUNG):
        start, last = ground.reaches[unit]
        if last <= first and ground.lower(start) in marks:
            yield start, last
