"""Statements from verbs: each clause is held against the frames of its verb."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.analysis import Analysis
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.arguments import Arguments
from testimonia.extractors.common import Draft, clause_date, persons, places_of, titled, value_text
from testimonia.extractors.fitting import form_fits
from testimonia.extractors.language import nouns, words
from testimonia.extractors.telling import told_after
from testimonia.languages.parts.frames import Spec, VerbFrame
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
    table = analysis.language.frames().verbs
    for clause in analysis.clauses:
        found = table.get(clause.verb.lemma)
        if found:
            yield from _clause(analysis, clause, found)


def _clause(analysis: Analysis, clause: Clause, frames: tuple[VerbFrame, ...]) -> Iterator[Draft]:
    for frame in frames:
        drafts = list(_match(Arguments(analysis, clause, _passive(clause, frame)), frame))
        yield from drafts
        if drafts and not frame.also:
            return


def _passive(clause: Clause, frame: VerbFrame) -> bool:
    """Tell whether a verb is in the passive; in notes ("Expelled 1924.", "Studied law.") the frame tells."""
    if clause.verb.head == clause.verb.first and any(subject.implied for subject in clause.subjects):
        return frame.who == "object" or frame.voice == "passive"
    return clause.verb.passive


def _match(arguments: Arguments, frame: VerbFrame) -> Iterator[Draft]:
    """Yield what a clause says by one frame, of each person it says it of."""
    if not form_fits(arguments, frame):
        return
    subjects = list(persons(arguments.analysis, _who(arguments, frame)))
    if not subjects:
        return
    content = _content(arguments, frame, subjects)
    together = frame.mutual and len(subjects) > 1
    if not _complete(arguments, frame, content, together=together):
        return
    for subject in subjects:
        if together and not content.objects:
            others = _others(arguments.analysis, subject, subjects)
            yield from _drafts(arguments, frame, subject, replace(content, objects=others)) if others else ()
        else:
            yield from _drafts(arguments, frame, subject, content)


# ---------------------------------------------------------------- of whom


def _who(arguments: Arguments, frame: VerbFrame) -> Sequence[Phrase]:
    """Return of whom the frame says it."""
    return [] if frame.who == "object" and _lacks_object(arguments) else arguments.slot(frame.who)


def _lacks_object(arguments: Arguments) -> bool:
    """Tell whether an active "-ing" stands without the object that it would be said of."""
    clause = arguments.clause
    return clause.verb.form == "ing" and not arguments.passive and not clause.objects


def _others(analysis: Analysis, subject: Phrase, subjects: list[Phrase]) -> list[Phrase]:
    """Return with whom somebody married: of two sisters last named together, "they" does not say it."""
    genders = {other: getattr(analysis.entity(other), "gender", "") for other in subjects}
    own = genders.pop(subject)
    return [other for other, gender in genders.items() if not own or gender != own]


# ---------------------------------------------------------------- what


def _content(arguments: Arguments, frame: VerbFrame, subjects: list[Phrase]) -> Content:
    """Return what fills the frame's object and value; an object that the frame asks for comes before others."""
    asked = {spec.slot for spec in frame.verb_when}
    specs = (*(spec for spec in frame.object if spec.slot in asked), *frame.object)
    objects = [phrase for phrase in _first(arguments, specs) if phrase not in subjects]
    said = (arguments.adverb(spec) or arguments.duration(spec) for spec in frame.value)
    return Content(objects, _values(arguments, frame), next(filter(None, said), None))


def _values(arguments: Arguments, frame: VerbFrame) -> list[Phrase]:
    """Return the noun phrases that are the frame's value; none where its first place holds a length of time."""
    if frame.value and arguments.duration(frame.value[0]):
        return []
    found = _first(arguments, frame.value)
    return [value for value in found if _describes(arguments, value)] if frame.speaks else found


def _first(arguments: Arguments, specs: tuple[Spec, ...]) -> list[Phrase]:
    return list(next(filter(None, map(arguments.find, specs)), ()))


def _describes(arguments: Arguments, value: Phrase) -> bool:
    """Tell a description from a form of address or a name: "called him a fanatic", not "called him comrade"."""
    behind_as = value in arguments.clause.complement(words(arguments.analysis).as_what)
    return value.name is None and not value.pronoun and (behind_as or value.head > value.first)


def _complete(arguments: Arguments, frame: VerbFrame, content: Content, *, together: bool) -> bool:
    """Tell whether one of what the frame needs is there; persons named together are each other's object."""
    given = {
        "object": bool(content.objects) or together,
        "value": bool(content.values or content.words),
        "time": clause_date(arguments.analysis, arguments.clause) is not None,
    }
    return not frame.need or any(given[need] for need in frame.need)


# ---------------------------------------------------------------- drafts


def _drafts(arguments: Arguments, frame: VerbFrame, subject: Phrase, content: Content) -> Iterator[Draft]:
    """Yield a draft for each object, with the title behind it as value where it has no other, and each value."""
    analysis = arguments.analysis
    draft = _draft(arguments, frame, subject, content)
    if draft.polarity == "denied" and draft.modality in {"intended", "possible"}:
        return  # what was not to happen, or may not have, says nothing of what did
    values = [_value(analysis, value) for value in content.values]
    targets: list[tuple[Phrase | None, str | None]] = [titled(analysis, one) for one in content.objects]
    for target, title in targets or [(None, None)]:
        for value in values or [content.words or title]:
            yield _filled(draft, target, value)


def _draft(arguments: Arguments, frame: VerbFrame, subject: Phrase, content: Content) -> Draft:
    """Return what is the same whatever the object and the value: who, how, when, where, and on whose word."""
    clause = arguments.clause
    polarity, modality = asserted(clause, arguments.analysis.language.modality())
    places = places_of(arguments.analysis, _fuller(arguments), frame.place_prepositions)
    return Draft(
        type=frame.type, role=_role(arguments, frame), subject=subject, reason=_reason(arguments),
        first=_first_word(clause, subject), last=max(clause.last, clause.verb.last), score=frame.score,
        date=_date(arguments, frame), places=tuple(place for place in places if place not in content.objects),
        related=_related(arguments, frame, subject), polarity=polarity, modality=modality,
        anchor=clause.verb.head, speaker=_speaker(arguments, frame),
    )  # fmt: skip


def _filled(draft: Draft, target: Phrase | None, value: str | None) -> Draft:
    """Return a draft with its object and value; a place that is its object is also where it was."""
    there = (target,) if target is not None and target.entity == "place" else ()
    reason = [draft.reason, target.entity if target is not None else "", "what" if value else ""]
    return replace(
        draft, object=target if target is not draft.subject else None, value=value, places=(*draft.places, *there),
        reason=" + ".join(filter(None, reason)),
    )  # fmt: skip


def _role(arguments: Arguments, frame: VerbFrame) -> str:
    """Return the frame's role, or the one it has behind "helped to"."""
    clause, help_ = arguments.clause, words(arguments.analysis).help
    governor = clause.governor if clause.verb.form == "inf" else None
    helped = governor is not None and governor.verb.lemma == help_
    return frame.helped_role if frame.helped_role and helped else frame.role


def _date(arguments: Arguments, frame: VerbFrame) -> EdtfDate | None:
    """Return when it was: by the clause's own times, else, of what plainly happened, by the order of telling."""
    clause = arguments.clause
    date = clause_date(arguments.analysis, _fuller(arguments))
    if date is not None or asserted(clause, arguments.analysis.language.modality()) != (
        "affirmed",
        "asserted",
    ):
        return date
    return told_after(arguments.analysis, clause, (frame.type, _role(arguments, frame)))


def _speaker(arguments: Arguments, frame: VerbFrame) -> Phrase | None:
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
    beside = subject.first < clause.verb.last or clause.relation != "participle"
    return min(clause.verb.first, subject.first) if beside else clause.verb.first


def _reason(arguments: Arguments) -> str:
    verb = arguments.clause.verb
    parts = (verb.lemma, verb.particle, "passive" if arguments.passive else "")
    return f"verb “{' '.join(filter(None, parts))}”"


def _related(arguments: Arguments, frame: VerbFrame, subject: Phrase) -> tuple[tuple[str, Phrase], ...]:
    """Return who did it, where the frame's subject is the one it was done to; else with whom, fronted ones last."""
    if frame.agent:
        return tuple(("agent", doer) for doer in arguments.doers() if doer.entity in ACTING)
    if frame.who == "owner":
        return ()
    clause, company = arguments.clause, words(arguments.analysis).company
    beside = [
        one
        for preposition, group in (*clause.complements, *clause.fronted)
        if preposition in company
        for one in group
    ]
    return tuple(("with", one) for one in beside if one.entity == "person" and one is not subject)


def _value(analysis: Analysis, phrase: Phrase) -> str | None:
    """Return the words of a value; an office takes "for Social Welfare" along, an Order "of the Red Banner"."""
    text = value_text(analysis, phrase)
    behind = analysis.structure.behind(phrase)
    if not text or not behind or not _goes_on(analysis, phrase, *behind[0]):
        return text
    whole = analysis.text(phrase.first, behind[0][1].last)
    return whole[whole.index(text) :] if text in whole else text


def _goes_on(analysis: Analysis, phrase: Phrase, preposition: str, following: Phrase) -> bool:
    """Tell whether what stands behind a noun belongs to its name: an office's field, an award's or title's "of"."""
    if phrase.proper and phrase.name is None:
        return preposition == words(analysis).of and following.proper
    office = nouns(analysis).is_occupation(phrase.word, "pb")
    return office and preposition in words(analysis).office_field and following.entity in {"", "work"}
