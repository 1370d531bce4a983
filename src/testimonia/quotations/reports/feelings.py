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
    prepositions = (
        _feels(ground, clause) | _stirred(ground, clause, subject) | _judges(ground, clause, subject)
    )
    found = (each for each in behind(ground, clause, prepositions) if _stirs(ground, clause, each[0]))
    for unit, leads in found:
        first, last = ground.reaches[unit]
        stretch = trimmed(ground, (max(first, leads + 1), last))
        return Told(stretch, "characterisation", said=False, shared=True, feels=True, particle=leads)
    return None


def _feels(ground: Ground, clause: Clause) -> frozenset[str]:
    """Return the prepositions behind an adjective of feeling."""
    adjective = ground.lower(clause.unit)
    return frozenset(prep for prep, known in ground.words.feelings.items() if adjective in known)


def _stirred(ground: Ground, clause: Clause, subject: Phrase) -> frozenset[str]:
    """Return the prepositions behind the participle of what somebody is stirred by: "was charmed by", "with"."""
    words, participle = ground.words, ground.lower(clause.unit)
    is_so = clause.verb.passive or bool(ground.tree.hanging(clause.unit, "cop"))
    known = is_so and participle in words.stirred | words.stung
    return words.stirred_by if known and minds(subject, ground.analysis) else frozenset()


def _stirs(ground: Ground, clause: Clause, unit: int) -> bool:
    """Tell whether what hurts or strikes somebody is words, where a thing could do so as well: "hurt by a beam"."""
    words = ground.words
    if ground.lower(clause.unit) not in words.stung:
        return True
    return ground.lower(unit) in words.documents | words.writings | words.utterances | words.claims


def _judges(ground: Ground, clause: Clause, subject: Phrase) -> frozenset[str]:
    """Return the prepositions behind a verb of judging, "" for its object; none where nobody can judge."""
    if clause.verb.passive or not minds(subject, ground.analysis):
        return frozenset()
    words, lemma = ground.words, clause.verb.lemma
    claimed = bool(clause.objects) and clause.objects[0][0].word in words.claims
    refused = frozenset({""}) if lemma in words.rejecting and claimed else frozenset()
    return words.attitudes.get(lemma, frozenset()) | refused
