"""Statements from verbs: each clause is held against the frames of its verb."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from testimonia.analysis import Analysis
from testimonia.clauses.modality import Standing
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.anew import said_again
from testimonia.extractors.arguments import Arguments
from testimonia.extractors.common import Draft, clause_date, persons, places_of
from testimonia.extractors.fitting import form_fits
from testimonia.extractors.language import words
from testimonia.extractors.shares import Content, shares
from testimonia.extractors.standing import PLAINLY, against, fell_short, standing
from testimonia.extractors.telling import told_after
from testimonia.extractors.value_words import is_bare_post, value_words
from testimonia.extractors.works import dates_of, further_works, titled
from testimonia.languages.parts.frames import Spec, VerbFrame
from testimonia.model import EdtfDate

ACTING = frozenset({"person", "group", "event"})
"""What can be named as having done it."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what the verbs of a sentence say."""
    table = analysis.language.frames().verbs
    for clause in map(partial(_completed, analysis), analysis.clauses):
        found = table.get(clause.verb.lemma)
        if found:
            yield from _clause(analysis, clause, found)


def _completed(analysis: Analysis, clause: Clause) -> Clause:
    """Return a clause with what the verb over it tells: "helped found the league", "let the congress be held"."""
    governor, verb = clause.governor, clause.verb
    if governor is None:
        return clause
    if governor.verb.lemma == words(analysis).help and verb.form == "en" and clause.objects:
        own = replace(verb, lemma=verb.word, form="inf", passive=False)  # no participle has an object there
        return replace(clause, relation="infinitive", verb=own)
    if governor.objects and _is_let(analysis, clause, governor):
        return replace(clause, subjects=governor.objects[0])
    return clause


def _is_let(analysis: Analysis, clause: Clause, governor: Clause) -> bool:
    """Tell whether a passive without a subject says what another clause lets be done: "let the congress be held"."""
    causative = governor.verb.lemma in analysis.language.modality().causative
    return causative and clause.verb.passive and not clause.subjects


def _clause(analysis: Analysis, clause: Clause, frames: tuple[VerbFrame, ...]) -> Iterator[Draft]:
    passive = clause.verb.passive or _goes_on_passive(analysis, clause)
    for frame in frames:
        drafts = list(_match(Arguments(analysis, clause, _passive(analysis, clause, frame, passive)), frame))
        yield from drafts
        if drafts and not frame.also:
            return


def _passive(analysis: Analysis, clause: Clause, frame: VerbFrame, told: bool) -> bool:
    """Tell whether a verb is in the passive, as its clause tells; in notes ("Expelled 1924.") the frame does.

    What is no participle ("Knew Karl Marx") is active there too.
    """
    alone = clause.verb.head == clause.verb.first
    if alone and any(subject.implied for subject in clause.subjects):
        past = analysis.language.clauses().past_alone(clause.verb.word)
        return not past and (frame.who == "object" or frame.voice == "passive")
    if alone and clause.verb.form == "finite" and clause.objects:
        return False  # a past that was taken for a participle: "the section expelled him"
    return told


def _goes_on_passive(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a verb shares the passive before it: "was arrested and handed over to the army".

    A parser may take its participle for a past; it lacks the object then, and is always done to somebody.
    """
    tree, frames = analysis.structure.tree, analysis.language.frames().verbs
    first = next((one for one in analysis.clauses if one.unit == tree.heads[clause.unit]), None)
    joined = tree.relation(clause.unit) == "conj" and not tree.hanging(clause.unit, "nsubj", "aux")
    if first is None or not joined or not first.verb.passive or clause.objects:
        return False
    own = [one for one in frames.get(clause.verb.lemma, ()) if one.particle == clause.verb.particle]
    return bool(own) and all(frame.who == "object" for frame in own)


def _match(arguments: Arguments, frame: VerbFrame) -> Iterator[Draft]:
    """Yield what a clause says by one frame, of each person it says it of."""
    if not form_fits(arguments, frame):
        return
    subjects = _told_of(arguments, persons(arguments.analysis, _who(arguments, frame)))
    if not subjects:
        return
    content = _content(arguments, frame, subjects)
    if frame.mutual:
        subjects, content = _parted(arguments, subjects, content)
    together = _together(frame, subjects)
    if not _complete(arguments, frame, content, together=together):
        return
    if together and not content.objects:
        yield from _of_each_other(arguments, frame, subjects, content)
        return
    for subject in subjects:
        yield from _drafts(arguments, frame, subject, content)


def _told_of(arguments: Arguments, subjects: Iterable[Phrase]) -> list[Phrase]:
    """Return the subjects of whom a clause tells it: one of what was not done by somebody tells it of nobody else."""
    denied_of = arguments.clause.denied_of
    return [one for one in subjects if denied_of is None or one is denied_of]


def _together(frame: VerbFrame, subjects: list[Phrase]) -> bool:
    """Tell whether a frame says of several persons what they did with one another."""
    return frame.mutual and len(subjects) > 1


def _of_each_other(
    arguments: Arguments, frame: VerbFrame, subjects: list[Phrase], content: Content
) -> Iterator[Draft]:
    """Yield what a frame says of persons that are each other's object: "X and Y married"."""
    for subject in subjects:
        others = _others(arguments.analysis, subject, subjects)
        if others:
            yield from _drafts(arguments, frame, subject, replace(content, objects=others))


# ---------------------------------------------------------------- of whom


def _parted(arguments: Arguments, subjects: list[Phrase], content: Content) -> tuple[list[Phrase], Content]:
    """Take what stands behind the verb for its object: of "X married secondly Y" a parser may make two subjects."""
    before = [one for one in subjects if one.last <= arguments.clause.verb.first]
    if content.objects or arguments.passive or not before:
        return subjects, content
    return before, replace(content, objects=[one for one in subjects if one not in before])


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
    objects = [phrase for phrase in _first(arguments, _asked_first(frame)) if phrase not in subjects]
    objects += further_works(arguments.analysis, arguments.clause, objects)
    said = (arguments.adverb(spec) or arguments.duration(spec) for spec in frame.value)
    values = _values(arguments, frame)
    return Content(objects, [] if set(values) & set(objects) else values, next(filter(None, said), None))


def _asked_first(frame: VerbFrame) -> tuple[Spec, ...]:
    """Return where a frame's object can stand, first where the frame asks that something stands."""
    asked = {spec.slot for spec in frame.verb_when}
    return (*(spec for spec in frame.object if spec.slot in asked), *frame.object)


def _values(arguments: Arguments, frame: VerbFrame) -> list[Phrase]:
    """Return the noun phrases that are the frame's value; none where its first place holds a length of time."""
    if frame.value and arguments.duration(frame.value[0]):
        return []
    found = _first(arguments, frame.value)
    if frame.role == "held":
        found = [value for value in found if not is_bare_post(arguments.analysis, value)]
    return [value for value in found if _describes(arguments, value)] if frame.speaks else found


def _first(arguments: Arguments, specs: tuple[Spec, ...]) -> list[Phrase]:
    return list(next(filter(None, map(arguments.find, specs)), ()))


def _describes(arguments: Arguments, value: Phrase) -> bool:
    """Tell a description from a form of address or a name: "called him a fanatic", not "called him comrade"."""
    behind_as = value in arguments.clause.complement(words(arguments.analysis).as_what)
    return value.name is None and not value.pronoun and (behind_as or value.head > value.first)


def _complete(arguments: Arguments, frame: VerbFrame, content: Content, *, together: bool) -> bool:
    """Tell whether one of what the frame needs is there; persons named together are each other's object."""
    if not frame.need:
        return True
    given = {
        "object": bool(content.objects) or together,
        "value": bool(content.values or content.words),
        "time": clause_date(arguments.analysis, arguments.clause) is not None,
    }
    return any(given[need] for need in frame.need)


# ---------------------------------------------------------------- drafts


def _drafts(arguments: Arguments, frame: VerbFrame, subject: Phrase, content: Content) -> Iterator[Draft]:
    """Yield a draft for each object, with the title behind it as value where it has no other, and each value."""
    draft = _draft(arguments, frame, subject, content)
    for share in shares(arguments.analysis, content, arguments.clause):
        own = replace(draft, date=share.date) if share.apart else draft
        yield from _shared(arguments.analysis, own, share)


def _shared(analysis: Analysis, draft: Draft, share: Content) -> Iterator[Draft]:
    """Yield a draft for each object and each value that belong together."""
    values = [value_words(analysis, value) for value in share.values]
    for own, target, title in _with_object(analysis, draft, share):
        for value in values or [share.words or title]:
            yield _filled(own, target, value)


def _with_object(
    analysis: Analysis, draft: Draft, share: Content
) -> Iterator[tuple[Draft, Phrase | None, str | None]]:
    """Yield the draft for each object, dated by it, with the object or, where only words name it, with these."""
    targets = [title for one in share.objects for title in titled(analysis, one)]
    if not targets:
        yield draft, None, None
    dates = dates_of(analysis, targets, draft.date, draft.role)
    for (target, title), date in zip(targets, dates, strict=True):
        places = _places_beside(analysis, draft, [one for one, _ in targets if one is not target])
        yield replace(draft, date=date, places=places), target if title is None else None, title


def _places_beside(analysis: Analysis, draft: Draft, others: list[Phrase]) -> tuple[Phrase, ...]:
    """Return the places of a draft without those of other objects: "for the Post and for a paper in Kiev"."""
    theirs = {place for other in others for _, place in analysis.structure.behind(other)}
    return tuple(place for place in draft.places if place not in theirs)


def _draft(arguments: Arguments, frame: VerbFrame, subject: Phrase, content: Content) -> Draft:
    """Return what is the same whatever the object and the value: who, how, when, where, and on whose word."""
    clause = arguments.clause
    type_, role = frame.type, _role(arguments, frame)
    related = _related(arguments, frame, subject)
    polarity, modality = stands = _stands(arguments, frame)
    if frame.short_of and fell_short(arguments.analysis, clause):
        (type_, _, role), (polarity, modality) = frame.short_of.partition("."), PLAINLY
    places = places_of(arguments.analysis, _fuller(arguments), frame.place_prepositions)
    return Draft(
        type=type_, role=role, subject=subject, reason=_reason(arguments),
        first=_first_word(clause, subject), last=max(clause.last, clause.verb.last), score=frame.score,
        date=_date(arguments, frame, stands), places=tuple(one for one in places if one not in content.objects),
        related=tuple(each for each in related if each[1] not in content.objects), polarity=polarity, modality=modality,
        anchor=clause.verb.head, speaker=_speaker(arguments, frame),
    )  # fmt: skip


def _stands(arguments: Arguments, frame: VerbFrame) -> Standing:
    """Return whether it was so: by the clause, and by a verb that tells itself that it was not, or only meant."""
    polarity, modality = standing(arguments.analysis, arguments.clause)
    if not frame.standing or (polarity, modality) != PLAINLY:
        return polarity, "possible" if frame.standing == "denied" and polarity == "denied" else modality
    return ("denied", modality) if frame.standing == "denied" else (polarity, "intended")


def _filled(draft: Draft, target: Phrase | None, value: str | None) -> Draft:
    """Return a draft with its object and value; a place that is its object is also where it was."""
    there = (target,) if target is not None and target.entity == "place" else ()
    reason = [draft.reason, target.entity if target is not None else "", "what" if value else ""]
    return replace(
        draft, object=target if target is not draft.subject else None, value=value, places=(*draft.places, *there),
        reason=" + ".join(filter(None, reason)),
    )  # fmt: skip


def _role(arguments: Arguments, frame: VerbFrame) -> str:
    """Return the frame's role, or the one it has behind "helped to", or where it was done again."""
    clause, help_ = arguments.clause, words(arguments.analysis).help
    governor = clause.governor if clause.verb.form == "inf" else None
    helped = governor is not None and governor.verb.lemma == help_
    if frame.again_role and said_again(arguments.analysis, clause):
        return frame.again_role
    return frame.helped_role if frame.helped_role and helped else frame.role


def _date(arguments: Arguments, frame: VerbFrame, stands: Standing) -> EdtfDate | None:
    """Return when it was: by the clause's own times, else, of what plainly happened, by the order of telling."""
    clause = arguments.clause
    date = clause_date(arguments.analysis, _fuller(arguments))
    if date is not None or stands != PLAINLY:
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
        doers = () if against(arguments.analysis, arguments.clause) else arguments.doers()
        return tuple(("agent", doer) for doer in doers if doer.entity in ACTING)
    return (
        ()
        if frame.who == "owner"
        else tuple(("with", one) for one in _company(arguments) if one is not subject)
    )


def _company(arguments: Arguments) -> Iterator[Phrase]:
    """Yield the persons behind "with" and its like."""
    clause, company = arguments.clause, words(arguments.analysis).company
    for preposition, group in (*clause.complements, *clause.fronted):
        if preposition in company:
            yield from (one for one in group if one.entity == "person")
