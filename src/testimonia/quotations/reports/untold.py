"""What nobody is told to say: "wanted to say that", "it would be wrong to claim that", "pretended that".

It hangs on a verb of saying, of which no voice is found. It is nobody's word, least of all the author's.
"""

from collections.abc import Iterable

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause
from testimonia.languages.parts.speech import Speech
from testimonia.model import Voice
from testimonia.quotations.reports.saying import says
from testimonia.quotations.reports.subjects import said_by

NOBODY = Voice("rumour", "")
INFINITIVE = "inf"
PLAINLY = ("affirmed", "asserted")


def untold(analysis: Analysis, found: Iterable[Scope]) -> list[Scope]:
    """Return a scope without a voice for each stretch that nobody says and of which none is found."""
    words = analysis.language.speech()
    known = {scope.voice.cue.start for scope in found if scope.voice.cue is not None}
    added = []
    for clause in analysis.clauses:
        told = analysis.sentence.starts[clause.verb.first] in known or not _tells_nothing(
            analysis, clause, words
        )
        said = None if told else said_by(analysis, clause)
        if said is not None:
            added.append(Scope(*said, NOBODY, unsaid=True))
    return added


def _tells_nothing(analysis: Analysis, clause: Clause, words: Speech) -> bool:
    """Tell whether it is not told that somebody says what hangs on a verb, or told that they did not mean it."""
    lemma = clause.verb.lemma
    if lemma in words.pretending:
        return True
    if not says(clause, words) or lemma in words.hearers:
        return False
    standing = asserted(clause, analysis.language.modality())
    return clause.verb.form == INFINITIVE or (standing != PLAINLY and not _comes_out(clause, words))


def _comes_out(clause: Clause, words: Speech) -> bool:
    """Tell whether somebody says it by saying that they must or can: "I must add that", "I can confirm that"."""
    teller = bool(clause.subjects) and clause.subjects[0].word in words.own
    return (
        teller and clause.verb.modal in words.coming_out and not (clause.verb.negated or clause.verb.perfect)
    )
