"""Statements from verbs: each clause is held against the frames of its verb."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.analysis import Analysis
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.plurals import COMPANY
from testimonia.extractors.arguments import Arguments
from testimonia.extractors.common import Draft, clause_date, persons, places_of, titled, value_text
from testimonia.extractors.fitting import form_fits
from testimonia.extractors.frames import Frame, Spec, frame_table
from testimonia.extractors.telling import told_after
from testimonia.languages.en.nouns import is_occupation
from testimonia.model import EdtfDate

ACTING = frozenset({"person", "group", "event"})
"""What can be named as having done it."""


@dataclass(frozen=True, slots=True)
class Content:
    """What fills a frame beside its subject."""

    objects: list[Phrase]
    values: list[Phrase]
    words: str | None
    """A value that is no noun phrase: an adverb or a length of time."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what the verbs of a sentence say."""
    table = frame_table("verb")
    for clause in analysis.clauses:
        found = table.get(clause.verb.lemma)
        if found:
            yield from _clause(analysis, clause, found)


def _clause(analysis: Analysis, clause: Clause, frames: tuple[Frame, ...]) -> Iterator[Draft]:
    arguments = Arguments(analysis, clause)
    for frame in frames:
        arguments.passive = _passive(clause, frame)
        drafts = list(_match(arguments, frame))
        yield from drafts
        if drafts and not frame.also:
            return


def _passive(clause: Clause, frame: Frame) -> bool:
    """Tell whether a verb is in the passive; in notes ("Expelled 1924.", "Studied law.") the frame tells."""
    if clause.verb.head == clause.verb.first and any(subject.implied for subject in clause.subjects):
        return frame.who == "obj" or frame.voice == "passive"
    return clause.verb.passive


def _match(arguments: Arguments, frame: Frame) -> Iterator[Draft]:
    """Yield what a clause says by one frame, of each person it says it of."""
    if not form_fits(arguments, frame):
        return
    subjects = list(persons(arguments.analysis, _who(arguments, frame)))
    if not subjects:
        return
    content = _content(arguments, frame, subjects)
    together = frame.mutual and len(subjects) > 1
    if not _complete(arguments.clause, frame, content, together=together):
        return
    if together and not content.objects:
        yield from _of_one_another(arguments, frame, subjects, content)
        return
    for subject in subjects:
        yield from _drafts(arguments, frame, subject, content)


def _of_one_another(
    arguments: Arguments, frame: Frame, subjects: list[Phrase], content: Content
) -> Iterator[Draft]:
    """Yield what persons named together did with one another: "they married"."""
    for subject in subjects:
        others = _others(arguments, subject, subjects)
        if others:
            yield from _drafts(arguments, frame, subject, replace(content, objects=others))


# ---------------------------------------------------------------- of whom


def _who(arguments: Arguments, frame: Frame) -> list[Phrase]:
    """Return of whom the frame says it."""
    if frame.by and arguments.passive:
        return arguments.agents()
    if frame.who == "subj":
        return _grammatical_subject(arguments, frame)
    if frame.who == "obj" and _lacks_object(arguments):
        return []
    return arguments.slot(frame.who)


def _grammatical_subject(arguments: Arguments, frame: Frame) -> list[Phrase]:
    """Return the subject; of a passive only where the frame says that of its subject too."""
    allowed = not arguments.passive or frame.passive_obj or frame.voice == "passive"
    return arguments.clause.subjects if allowed else []


def _lacks_object(arguments: Arguments) -> bool:
    """Tell whether an active "-ing" stands without the object that it would be said of."""
    clause = arguments.clause
    return clause.verb.form == "ing" and not arguments.passive and not clause.objects


def _others(arguments: Arguments, subject: Phrase, subjects: list[Phrase]) -> list[Phrase]:
    """Return with whom somebody married: of two sisters last named together, "they" does not say it."""
    gender = getattr(arguments.analysis.entity(subject), "gender", "")
    return [
        other for other in subjects
        if other is not subject and (not gender or getattr(arguments.analysis.entity(other), "gender", "") != gender)
    ]  # fmt: skip


# ---------------------------------------------------------------- what


def _content(arguments: Arguments, frame: Frame, subjects: list[Phrase]) -> Content:
    """Return what fills the frame's object and value; an object that the frame asks for comes before others."""
    asked = {spec.slot for spec in frame.require}
    specs = (*(spec for spec in frame.object if spec.slot in asked), *frame.object)
    objects = [phrase for phrase in _first(arguments, specs) if phrase not in subjects]
    words = next(
        filter(None, (arguments.adverb(spec) or arguments.duration(spec) for spec in frame.value)), None
    )
    return Content(objects, _values(arguments, frame), words)


def _values(arguments: Arguments, frame: Frame) -> list[Phrase]:
    """Return the noun phrases that are the frame's value; none where its first place holds a length of time."""
    if frame.value and arguments.duration(frame.value[0]):
        return []
    found = _first(arguments, frame.value)
    return [value for value in found if _describes(arguments, value)] if frame.speaks else found


def _first(arguments: Arguments, specs: tuple[Spec, ...]) -> list[Phrase]:
    for spec in specs:
        found = arguments.find(spec)
        if found:
            return found
    return []


def _describes(arguments: Arguments, value: Phrase) -> bool:
    """Tell a description from a form of address or a name: "called him a fanatic", not "called him comrade"."""
    behind_as = value in arguments.clause.complement("as")
    return value.name is None and not value.pronoun and (behind_as or value.head > value.first)


def _complete(clause: Clause, frame: Frame, content: Content, *, together: bool) -> bool:
    """Tell whether one of what the frame needs is there, or all of it; persons named together are each other's."""
    given = {
        "object": bool(content.objects) or together,
        "value": bool(content.values or content.words),
        "time": clause_date(clause) is not None,
    }
    there = [given.get(need, False) for need in frame.need]
    return not there or (all(there) if frame.all_needed else any(there))


# ---------------------------------------------------------------- drafts


def _drafts(arguments: Arguments, frame: Frame, subject: Phrase, content: Content) -> Iterator[Draft]:
    """Yield a draft for each object with each value."""
    analysis = arguments.analysis
    draft = _draft(arguments, frame, subject, content)
    if draft.polarity == "denied" and draft.modality in {"intended", "possible"}:
        return  # what was not to happen, or may not have, says nothing of what did
    values = [_value(analysis, value) for value in content.values]
    for target, title in _targets(analysis, content):
        for value in values or [content.words or title]:
            yield _filled(draft, target, value)


def _targets(analysis: Analysis, content: Content) -> list[tuple[Phrase | None, str | None]]:
    """Return the objects, each with the title that stands behind it; one that is nothing where there is none."""
    if not content.objects:
        return [(None, None)]
    return [titled(analysis, one) for one in content.objects]


def _draft(arguments: Arguments, frame: Frame, subject: Phrase, content: Content) -> Draft:
    """Return what is the same whatever the object and the value: who, how, when, where, and on whose word."""
    clause = arguments.clause
    polarity, modality = asserted(clause, arguments.analysis.language.modality())
    places = places_of(_fuller(arguments), frame.place)
    return Draft(
        type=frame.type, role=_role(frame, clause), subject=subject, reason=_verb(arguments),
        first=_first_word(clause, subject), last=max(clause.last, clause.verb.last), score=frame.score,
        date=_date(arguments, frame), places=[place for place in places if place not in content.objects],
        related=_related(arguments, frame, subject), polarity=polarity, modality=modality,
        anchor=clause.verb.head, speaker=_speaker(arguments, frame),
    )  # fmt: skip


def _filled(draft: Draft, target: Phrase | None, value: str | None) -> Draft:
    """Return a draft with its object and value; a place that is its object is also where it was."""
    there = [target] if target is not None and target.entity == "place" else []
    return replace(
        draft, object=target if target is not draft.subject else None, value=value, places=[*draft.places, *there],
        reason=_reason(draft.reason, target, value),
    )  # fmt: skip


def _role(frame: Frame, clause: Clause) -> str:
    """Return the frame's role, or the one it has behind "helped to"."""
    governor = clause.governor
    behind_help = clause.verb.form == "inf" and governor is not None and governor.verb.lemma == "help"
    return frame.helped if frame.helped and behind_help else frame.role


def _date(arguments: Arguments, frame: Frame) -> EdtfDate | None:
    """Return when it was: by the clause's own times, else, of what plainly happened, by the order of telling."""
    clause = arguments.clause
    date = clause_date(_fuller(arguments))
    if date is not None:
        return date
    if asserted(clause, arguments.analysis.language.modality()) != ("affirmed", "asserted"):
        return None
    return told_after(arguments.analysis, clause, (frame.type, _role(frame, clause)))


def _speaker(arguments: Arguments, frame: Frame) -> Phrase | None:
    """Return whose word it is that a person is so."""
    speakers = arguments.doers() if frame.speaks else []
    return speakers[0] if speakers else None


def _fuller(arguments: Arguments) -> Clause:
    """Return the clause that holds time and place: in "was born and raised in Odessa" it is the second's."""
    clause, tree = arguments.clause, arguments.analysis.structure.tree
    if clause.complements or clause.objects or clause.times or clause.fronted:
        return clause
    joined = tree.hanging(clause.unit, "conj")
    return next((c for c in arguments.analysis.clauses if c.unit in joined), clause)


def _first_word(clause: Clause, subject: Phrase) -> int:
    used = [clause.verb.first] + [subject.first] * (
        subject.first < clause.verb.last or clause.relation != "participle"
    )
    return min(used)


def _verb(arguments: Arguments) -> str:
    """Return the words by which a reason names the verb: "throw out passive"."""
    verb = arguments.clause.verb
    return " ".join(filter(None, [verb.lemma, verb.particle, "passive" if arguments.passive else ""]))


def _reason(verb: str, target: Phrase | None, value: str | None) -> str:
    parts = [f"verb “{verb}”"]
    if target is not None and target.entity:
        parts.append(target.entity)
    if value:
        parts.append("what")
    return " + ".join(parts)


def _related(arguments: Arguments, frame: Frame, subject: Phrase) -> list[tuple[str, Phrase]]:
    """Return who did it, where the frame's subject is the one it was done to; else with whom."""
    if frame.agent:
        return [("agent", doer) for doer in arguments.doers() if doer.entity in ACTING]
    if frame.who == "owner":
        return []
    company = _company(arguments.clause)
    return [("with", one) for one in company if one.entity == "person" and one is not subject]


def _company(clause: Clause) -> list[Phrase]:
    """Return who stands behind "with" and its like, fronted ones last."""
    fronted = [phrase for prep, group in clause.fronted if prep in COMPANY for phrase in group]
    return [*clause.complement(*COMPANY), *fronted]


def _value(analysis: Analysis, phrase: Phrase) -> str | None:
    """Return the words of a value; an office takes "for Social Welfare" along, an Order "of the Red Banner"."""
    text = value_text(analysis, phrase)
    behind = analysis.structure.behind(phrase)
    if not text or not behind or not _goes_on(phrase, *behind[0]):
        return text
    whole = analysis.text(phrase.first, behind[0][1].last)
    return whole[whole.index(text) :] if text in whole else text


def _goes_on(phrase: Phrase, preposition: str, following: Phrase) -> bool:
    """Tell whether what stands behind a noun belongs to its name: an office's field, an award's or title's "of"."""
    if phrase.proper and phrase.name is None:
        return preposition == "of" and following.proper
    office = is_occupation(phrase.word, "pb")
    return office and preposition in {"for", "of"} and following.entity in {"", "work"}
