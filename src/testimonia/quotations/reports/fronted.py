"""What stands before the verb that says it: "Whether the coat was hers, nobody can say", "That he lied, she denied"."""

from testimonia.clauses.values import Clause
from testimonia.quotations.reports.endings import trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.saying import manner
from testimonia.quotations.reports.told import Told

HUNG = ("ccomp", "advcl", "csubj", "dislocated", "parataxis")


def fronted(ground: Ground, clause: Clause) -> Told | None:
    """Return the clause with "that" or "whether" before a verb of saying behind which nothing is said."""
    how = manner(ground, clause)
    if how is None or how.shared or clause.verb.form != "finite" or ground.behind(clause.unit, *HUNG, "obj"):
        return None
    words, first = ground.words, min(clause.verb.first, *_before(ground, clause))
    for unit in ground.tree.hanging(clause.unit, *HUNG):
        start, last = ground.reaches[unit]
        mark = ground.lower(start)
        if last <= first and mark in words.content | words.asking:
            asked, denies = mark in words.asking, clause.verb.lemma in words.denying
            begins = start if asked else start + 1
            return Told(trimmed(ground, (begins, last)), said=how.said, denies=denies, asked=asked)
    return None


def _before(ground: Ground, clause: Clause) -> list[int]:
    """Return where those begin who say it."""
    return [speaker.first for speaker in ground.subjects(clause)[:1]] or [clause.verb.first]
