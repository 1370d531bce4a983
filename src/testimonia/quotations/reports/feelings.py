"""What somebody judges or feels about, where no verb says so: "were furious about the decision", "opposes the plan".

The decision is the author's to tell; only that they were furious about it is told of them.
"""

from testimonia.clauses.values import Clause, Phrase
from testimonia.quotations.reports.demands import behind
from testimonia.quotations.reports.endings import trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.told import Told
from testimonia.quotations.sources import minds


def felt(ground: Ground, clause: Clause) -> Told | None:
    """Return what a finite clause tells somebody to judge or to feel about, None where it is nobody who can."""
    subject = next(iter(ground.subjects(clause)), None) if clause.verb.form == "finite" else None
    if subject is None:
        return None
    for unit, leads in behind(ground, clause, _feels(ground, clause) | _judges(ground, clause, subject)):
        first, last = ground.reaches[unit]
        stretch = trimmed(ground, (max(first, leads + 1), last))
        return Told(stretch, "characterisation", said=False, shared=True, feels=True, particle=leads)
    return None


def _feels(ground: Ground, clause: Clause) -> frozenset[str]:
    """Return the prepositions behind an adjective of feeling."""
    adjective = ground.lower(clause.unit)
    return frozenset(prep for prep, known in ground.words.feelings.items() if adjective in known)


def _judges(ground: Ground, clause: Clause, subject: Phrase) -> frozenset[str]:
    """Return the prepositions behind a verb of judging, "" for its object; none where nobody can judge."""
    if clause.verb.passive or not minds(subject, ground.analysis):
        return frozenset()
    words, lemma = ground.words, clause.verb.lemma
    claimed = bool(clause.objects) and clause.objects[0][0].word in words.claims
    refused = frozenset({""}) if lemma in words.rejecting and claimed else frozenset()
    return words.attitudes.get(lemma, frozenset()) | refused
