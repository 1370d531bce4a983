"""Who is quoted by what they do beside the quotation in the same paragraph: "X turned to Y. “…”"."""

from collections.abc import Sequence

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.quotations.direct.by_verb import is_person, owner_of
from testimonia.quotations.direct.cue import Cue
from testimonia.quotations.direct.marks import Direct

MAIN, FINITE = "main", "finite"
CLOSING = "\"'”’“‘«»"
ENDING = ".?!…—–-"
PLURAL = frozenset({"NNS", "NNPS"})


def beat(analyses: Sequence[Analysis], direct: Direct) -> Cue | None:
    """Return who the sentence right before a quotation is about, where the quotation is a sentence by itself."""
    before = next((a for a in reversed(analyses) if a.sentence.start < direct.start), None)
    if before is None or before.sentence.end > direct.start or not _alone(before.source.text, direct):
        return None
    return _about(before)


def _alone(text: str, direct: Direct) -> bool:
    """Tell whether a quotation is a whole sentence by itself: no title, no words held at a distance."""
    first, last = (
        text[direct.start + 1 : direct.start + 2],
        text[direct.start : direct.end].rstrip(CLOSING)[-1:],
    )
    return not first.islower() and last in ENDING


def _about(analysis: Analysis) -> Cue | None:
    """Return the person of whom a whole sentence tells that they did something; None where it tells of two."""
    acting = [clause for clause in analysis.clauses if clause.relation == MAIN and clause.verb.form == FINITE]
    if any(phrase.kind == "quote" for phrase in analysis.phrases) or any(map(_is_undone, acting)):
        return None
    subjects = {_identity(analysis, who): who for clause in acting for who in _persons(analysis, clause)}
    return _alone_acting(analysis, [*subjects.values()])


def _is_undone(clause: Clause) -> bool:
    return clause.verb.passive or clause.verb.negated


def _persons(analysis: Analysis, clause: Clause) -> list[Phrase]:
    """Return the persons who are subjects of a clause, or whose hand or voice is."""
    owners = [owner_of(analysis, subject) for subject in clause.subjects]
    return [who for who in owners if who.proper or is_person(analysis, who)]


def _alone_acting(analysis: Analysis, subjects: Sequence[Phrase]) -> Cue | None:
    """Return the only one who acts, None where several do."""
    single = len(subjects) == 1 and analysis.sentence.tags[subjects[0].head] not in PLURAL
    return Cue(analysis, subjects[0], "speaker", None) if single else None


def _identity(analysis: Analysis, phrase: Phrase) -> object:
    """Return what tells one subject from another: whom it stands for, as far as that is known."""
    entity = analysis.entity(phrase)
    return entity.number if entity is not None else phrase.word
