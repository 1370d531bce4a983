"""Who says what stands in quotation marks, by a verb beside them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.quotations.direct.cue import Beside, Cue
from testimonia.quotations.reports.saying import role_of, says

SPEAKING = frozenset({"person", "group"})
"""Kinds of what can speak where a name alone tells it: "X: “…”"."""
SILENT = frozenset({"place", "event"})
"""Kinds of what never speaks behind its verb."""
INFINITIVE = "inf"
TOLD = frozenset({"asserted", "reported"})
"""How a clause stands that tells what happened."""
PARTICLES = frozenset({"prep", "adv"})
"""Kinds of what may stand between a verb and who speaks: "went on X", "put in X"."""


def said(beside: Beside, verb: Phrase, instead: Phrase | None = None) -> Cue | None:
    """Return who says it by a verb of saying outside the quotation: its subject, ``instead`` where it has none."""
    clause = clause_of(beside.analysis, verb)
    if clause is None or not beside.outside(verb):
        return None
    saying = _behind(beside, clause)
    if saying is not None:
        return told(beside, saying)
    return told(beside, clause, instead) if says(clause, beside.words) else None


def _behind(beside: Beside, clause: Clause) -> Clause | None:
    """Return the clause of saying in the infinitive that a verb leads up to: "is said to have answered"."""
    behind = (
        one for one in beside.analysis.clauses if one.governor is clause and one.verb.form == INFINITIVE
    )
    return next((one for one in behind if says(one, beside.words) and one.relation == "infinitive"), None)


def _happened(beside: Beside, clause: Clause) -> bool:
    """Tell whether what hangs on another verb is told to have happened, be it as hearsay: not "refused to answer"."""
    polarity, modality = asserted(clause, beside.analysis.language.modality())
    return polarity == "affirmed" and modality in TOLD


def told(beside: Beside, clause: Clause, instead: Phrase | None = None) -> Cue | None:
    """Return who says it by a clause that is held to tell it; None where that is not told: "never said", "tried to".

    In the passive nobody may be told to say it: the speaker is None then.
    """
    verb = clause.verb
    if (verb.negated and _denied(beside, verb)) or verb.modal in beside.analysis.language.modality().possible:
        return None
    if verb.form == INFINITIVE and not _happened(beside, clause):
        return None
    speaker = _agent(beside, clause) if verb.passive else _active(beside, clause) or instead
    nobody = not verb.passive if speaker is None else speaker.none
    words = beside.analysis.locus(verb.first, verb.last)
    return Cue(beside.analysis, speaker, role_of(verb, beside.words), words) if not nobody else None


def _denied(beside: Beside, verb: Phrase) -> bool:
    """Tell whether a word outside the quotation denies a verb: in "“Never,” said X" it does not."""
    sentence, wording = beside.analysis.sentence, beside.analysis.language.clauses()
    told = [
        word
        for word, start in zip(sentence.lower[: verb.last], sentence.starts, strict=False)
        if not beside.direct.holds(start)
    ]
    words = f" {' '.join(told)} "
    denying = (*wording.negative, *wording.nobody, *wording.negative_phrases)
    return any(f" {each} " in words for each in denying)


def _active(beside: Beside, clause: Clause) -> Phrase | None:
    return _heard(beside, clause.verb) or _quoted(beside, clause) or _speaker(beside, clause)


def _quoted(beside: Beside, clause: Clause) -> Phrase | None:
    """Return whose words somebody only says again: "Y quoted X", "Y would repeat after X"."""
    if clause.verb.lemma not in beside.words.repeating:
        return None
    objects = clause.objects[0] if clause.objects else ()
    others = (*clause.complement(*beside.words.repeated_from), *objects)
    return next((one for one in others if one.entity in SPEAKING and beside.outside(one)), None)


def _heard(beside: Beside, verb: Phrase) -> Phrase | None:
    """Return who is heard to say it: "Y heard X say"."""
    who, saying = (beside.analysis.after(verb, step) for step in (1, 2))
    if verb.lemma not in beside.words.hearers or who is None or saying is None:
        return None
    clause = clause_of(beside.analysis, saying)
    return who if who.kind == "np" and clause is not None and who in clause.subjects else None


def clause_of(analysis: Analysis, verb: Phrase) -> Clause | None:
    """Return the clause of a verb."""
    return next((clause for clause in analysis.clauses if clause.verb is verb), None)


def is_person(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a noun phrase is somebody, named or not: "the minister"."""
    known = analysis.language.discourse()
    return phrase.entity == "person" or phrase.word in known.occupations | known.persons


def can_name(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a noun phrase alone can name who speaks: a person or a group."""
    return phrase.entity in SPEAKING or is_person(analysis, phrase)


def _agent(beside: Beside, clause: Clause) -> Phrase | None:
    """Return by whom it is said in the passive: "Y was told by X"."""
    return next(iter(clause.complement(*beside.words.agent)), None)


def _speaker(beside: Beside, clause: Clause) -> Phrase | None:
    """Return the subject of the verb of saying; behind a quotation it may follow: "…,” said Balabanoff"."""
    subjects = (*inverted(beside, clause), *clause.subjects)
    speaker = next(filter(beside.outside, subjects), None)
    return owner_of(beside.analysis, speaker) if speaker is not None else None


def owner_of(analysis: Analysis, phrase: Phrase) -> Phrase:
    """Return who speaks by what is part of them: "a girl's voice called"; else the phrase itself."""
    part = phrase.word in analysis.language.speech().body
    return phrase.owner if part and phrase.owner is not None else phrase


def inverted(beside: Beside, clause: Clause) -> Iterator[Phrase]:
    """Yield who follows a verb with quotation marks before it, where no subject stands in between."""
    analysis, verb, mark = beside.analysis, clause.verb, _last_mark(beside, clause.verb)
    if mark < 0 or any(mark <= subject.first < verb.first for subject in clause.subjects):
        return
    following, further = analysis.after(verb), analysis.after(verb, 2)
    if (
        following is not None
        and following.kind in PARTICLES
        and not any(map(beside.outside, clause.subjects))
    ):
        following = further
    if following is not None and can_speak(beside, verb, following):
        yield following


def can_speak(beside: Beside, verb: Phrase, behind: Phrase) -> bool:
    """Tell whether a noun phrase right behind a verb can be who speaks: not "him", nor whoever is told."""
    told = verb.lemma in beside.words.telling or behind.word in beside.words.not_speaking
    return behind.kind == "np" and not told and behind.entity not in SILENT


def _last_mark(beside: Beside, verb: Phrase) -> int:
    """Return the word behind the last quotation mark before a verb, -1 if there is none.

    A sentence that begins right behind the quotation has it before its first word; an apostrophe may be its mark.
    """
    starts, end = beside.analysis.sentence.starts, beside.direct.end
    behind = bisect_left(starts, end) if end <= starts[verb.first] else -1
    return max(_marks(beside.analysis.phrases, verb), default=behind)


def _marks(phrases: Iterable[Phrase], verb: Phrase) -> Iterator[int]:
    return (phrase.last for phrase in phrases if phrase.kind == "quote" and phrase.first < verb.first)


def begins_behind(beside: Beside) -> bool:
    """Tell whether the sentence begins behind the quotation."""
    return beside.analysis.sentence.start >= beside.direct.end
