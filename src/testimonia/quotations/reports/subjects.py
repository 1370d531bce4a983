"""Who says it where the parser is not sure of the subject.

A clause whose subject is in doubt has none, and nothing is stated from it. But a verb of saying makes what hangs on it
somebody's word all the same: that must not become the word of whoever tells of it.
"""

from collections.abc import Iterable

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.values import Clause, Phrase
from testimonia.model import Voice
from testimonia.quotations.reports.saying import role_of, says
from testimonia.quotations.voices import voice_of

SAID = "ccomp"
SUBJECT = "nsubj"
MISTAKEN = (SUBJECT, SAID, "dislocated", "obj")
"""What the parser calls a subject when it errs."""


def unsure(analysis: Analysis, found: Iterable[Scope]) -> list[Scope]:
    """Return what is said by a subject in doubt: by who stands right before the verb, else by nobody named."""
    words = analysis.language.speech()
    known = {scope.voice.cue.start for scope in found if scope.voice.cue is not None}
    added = []
    for clause in analysis.clauses:
        said = said_by(analysis, clause) if _in_doubt(analysis, clause) and says(clause, words) else None
        cue = analysis.locus(clause.verb.first, clause.verb.last)
        if said is None or cue.start in known:
            continue
        role = role_of(clause.verb, words)
        speaker = next(iter(subject_beside(analysis, clause)), None)
        voice = voice_of(speaker, analysis, role, cue) if speaker is not None else None
        nobody, denies = Voice(role, words.unnamed, cue=cue), clause.verb.lemma in words.denying
        added.append(Scope(*said, voice or nobody, denies, clause.verb.negated, speaker if voice else None))
    return added


def subject_beside(analysis: Analysis, clause: Clause) -> list[Phrase]:
    """Return the noun that touches the verb behind it, be it with an apposition: "her brother, Jan, wrote"."""
    structure, tree = analysis.structure, analysis.structure.tree
    hung = (unit for unit in tree.hanging(clause.unit, *MISTAKEN) if not tree.case(unit))
    near = (structure.phrase(unit) for unit in hung if structure.stretch(unit)[1] == clause.verb.first)
    objects = analysis.language.speech().not_speaking
    return [phrase for phrase in near if phrase is not None and phrase.word not in objects]


def said_by(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """Return the words of the clause that is what another says, without the "that" before it."""
    tree, content = analysis.structure.tree, analysis.language.speech().content
    said = next((unit for unit in tree.hanging(clause.unit, SAID) if unit > clause.unit), None)
    if said is None:
        return None
    first, last = analysis.structure.stretch(said)
    marks = (mark + 1 for mark in tree.hanging(said, "mark") if analysis.sentence.lower[mark] in content)
    first = max([first, clause.verb.last, *marks])
    return (first, last) if first < last else None


def _in_doubt(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a clause that tells something has no subject but for one that is in doubt."""
    if clause.verb.form != "finite" or clause.verb.passive or clause.subjects:
        return False
    hung = analysis.structure.tree.hanging(clause.unit, SUBJECT)
    return bool(hung or subject_beside(analysis, clause))
