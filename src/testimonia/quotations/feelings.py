"""What somebody judges or feels about, where no verb says so: "were furious about the decision", "opposes the plan".

The decision is the author's to tell; only that they were furious about it is told of them.
"""

from testimonia.clauses.values import Clause
from testimonia.quotations.demands import behind
from testimonia.quotations.endings import trimmed
from testimonia.quotations.ground import Ground
from testimonia.quotations.sources import minds
from testimonia.quotations.told import Told


def felt(ground: Ground, clause: Clause) -> Told | None:
    """Return what a finite clause tells somebody to judge or to feel about, None where it is nobody who can."""
    subject = clause.subjects[0] if clause.subjects and clause.verb.form == "finite" else None
    if subject is None or not minds(subject, ground.analysis):
        return None
    adjective = ground.lower(clause.unit)
    words, lemma = ground.words, clause.verb.lemma
    feels = frozenset(prep for prep, known in words.feelings.items() if adjective in known)
    judges = words.attitudes.get(lemma, frozenset()) if not clause.verb.passive else frozenset()
    for unit, leads in behind(ground, clause, feels | judges):
        first, last = ground.reaches[unit]
        stretch = trimmed(ground, (max(first, leads + 1), last))
        return Told(stretch, "characterisation", said=False, shared=True, particle=leads)
    return None
