"""Statements from verbs: each clause is held against the frames of its verb."""

from collections.abc import Iterator

from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.arguments import Arguments
from testimonia.extractors.common import Draft, clause_date, persons, places_of, titled, value_text
from testimonia.extractors.frames import Frame, Spec, frame_table
from testimonia.extractors.telling import told_after
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import is_occupation
from testimonia.languages.en.modality import asserted
from testimonia.languages.en.plurals import COMPANY

BARE_ADVERBS = frozenset(
    "again back still already now then also there alone briefly temporarily once soon meanwhile later too "
    "only always".split()
)
"""What may stand between "was" and "in Paris"; "was active in Paris" is about something else."""


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
    if not _form_fits(arguments, frame):
        return
    subjects = list(persons(arguments.analysis, _who(arguments, frame)))
    if not subjects:
        return
    asked = {spec.slot for spec in frame.require}
    places = (*(spec for spec in frame.object if spec.slot in asked), *frame.object)
    objects = [phrase for phrase in _first(arguments, places) if phrase not in subjects]
    values = [
        value for value in _first(arguments, frame.value) if not frame.speaks or _describes(arguments, value)
    ]
    words = next(
        (word for spec in frame.value if (word := arguments.adverb(spec) or arguments.duration(spec))), None
    )
    if words and frame.value and arguments.duration(frame.value[0]):
        values = []
    given = {
        "object": bool(objects) or (frame.mutual and len(subjects) > 1), "value": bool(values or words),
        "time": clause_date(arguments.clause) is not None,
    }  # fmt: skip
    if frame.need and not (all if frame.all_needed else any)(given.get(need, False) for need in frame.need):
        return
    for subject in subjects:
        others = _others(arguments, subject, subjects) if frame.mutual and not objects else []
        if frame.mutual and len(subjects) > 1 and not (objects or others):
            continue
        yield from _drafts(arguments, frame, subject, (objects or others, values, words))


def _describes(arguments: Arguments, value: Phrase) -> bool:
    """Tell a description from a form of address or a name: "called him a fanatic", not "called him comrade"."""
    behind_as = any(
        value in group for preposition, group in arguments.clause.complements if preposition == "as"
    )
    return value.name is None and not value.pronoun and (behind_as or value.head > value.first)


def _others(arguments: Arguments, subject: Phrase, subjects: list[Phrase]) -> list[Phrase]:
    """Return with whom somebody married: of two sisters last named together, "they" does not say it."""
    gender = getattr(arguments.analysis.entity(subject), "gender", "")
    return [
        other for other in subjects
        if other is not subject and (not gender or getattr(arguments.analysis.entity(other), "gender", "") != gender)
    ]  # fmt: skip


def _form_fits(arguments: Arguments, frame: Frame) -> bool:
    clause = arguments.clause
    if not _particle_fits(arguments, frame.particle):
        return False
    if frame.bare and not _bare(arguments, frame):
        return False
    turned = frame.by and arguments.passive
    if frame.voice and not turned and arguments.passive != (frame.voice == "passive"):
        return False
    if frame.done and clause.verb.form == "finite" and clause.verb.word.endswith("ing"):
        return False
    return _conditions(arguments, frame)


def _conditions(arguments: Arguments, frame: Frame) -> bool:
    """Tell whether what the frame asks for stands there and what it forbids does not."""
    for wanted in (frame.require, frame.when):
        if wanted and not any(arguments.filled(spec) for spec in wanted):
            return False
    if any(arguments.filled(spec) for spec in frame.unless):
        return False
    return not (frame.unless_then and _then(arguments) in frame.unless_then)


def _then(arguments: Arguments) -> str:
    """Return the verb that follows, joined to this one: "shot and wounded"."""
    clauses, clause = arguments.analysis.clauses, arguments.clause
    following = next((c for c in clauses if c.index > clause.index), None)
    joined = following is not None and following.subjects == clause.subjects
    return following.verb.lemma if joined and following is not None else ""


def _bare(arguments: Arguments, frame: Frame) -> bool:
    """Tell whether the verb stands with a place and nothing else that it could be about: "was again in Paris"."""
    clause = arguments.clause
    first = clause.complements[0][0] if clause.complements else ""
    if clause.objects or arguments.passive or first not in {spec.slot for spec in frame.object}:
        return False
    return not set(clause.adverbs) - BARE_ADVERBS


def _particle_fits(arguments: Arguments, word: str) -> bool:
    """Tell whether the frame's particle is there; a noun or preposition can be in its place: "throw … out of"."""
    clause = arguments.clause
    if not word or word in {clause.verb.particle, *clause.adverbs[:1]}:
        return True
    if any(phrase.word == word for group in clause.objects for phrase in group):
        return True
    return any(preposition.split()[0] == word for preposition, _ in clause.complements)


def _who(arguments: Arguments, frame: Frame) -> list[Phrase]:
    if frame.by and arguments.passive:
        return arguments.agents()
    if frame.who == "subj":
        allowed = not arguments.passive or frame.passive_obj or frame.voice == "passive"
        return arguments.clause.subjects if allowed else []
    if (
        frame.who == "obj"
        and arguments.clause.verb.form == "ing"
        and not arguments.passive
        and not arguments.clause.objects
    ):
        return []
    return arguments.slot(frame.who)


def _first(arguments: Arguments, specs: tuple[Spec, ...]) -> list[Phrase]:
    for spec in specs:
        found = arguments.find(spec)
        if found:
            return found
    return []


def _drafts(
    arguments: Arguments, frame: Frame, subject: Phrase, found: tuple[list[Phrase], list[Phrase], str | None]
) -> Iterator[Draft]:
    objects, values, words = found
    analysis, clause = arguments.analysis, arguments.clause
    polarity, modality = asserted(clause)
    if polarity == "denied" and modality in {"intended", "possible"}:
        return  # what was not to happen, or may not have, says nothing of what did
    told = _fuller(arguments)
    places = [place for place in places_of(told, frame.place) if place not in objects]
    reason = " ".join(
        filter(None, [clause.verb.lemma, clause.verb.particle, "passive" if arguments.passive else ""])
    )
    plain = (polarity, modality) == ("affirmed", "asserted")
    later = told_after(analysis, clause, (frame.type, _role(frame, clause))) if plain else None
    targets: list[tuple[Phrase | None, str | None]] = [*(titled(analysis, one) for one in objects)]
    contents: list[Phrase | None] = [*values] or [None]
    for target, title in targets or [(None, None)]:
        for value in contents:
            text = words or title if value is None else _value(analysis, value)
            yield Draft(
                type=frame.type, role=_role(frame, clause), subject=subject,
                object=target if target is not subject else None, value=text, date=clause_date(told) or later,
                places=[*places, *([target] if target is not None and target.entity == "place" else [])],
                related=_agents(arguments, frame, subject), polarity=polarity, modality=modality, score=frame.score,
                reason=_reason(reason, target, text), first=_first_word(clause, subject),
                last=max(clause.last, clause.verb.last),
                anchor=clause.verb.head, speaker=_speaker(arguments, frame),
            )  # fmt: skip


def _role(frame: Frame, clause: Clause) -> str:
    """Return the frame's role, or the one it has behind "helped to"."""
    governor = clause.governor
    behind_help = clause.verb.form == "inf" and governor is not None and governor.verb.lemma == "help"
    return frame.helped if frame.helped and behind_help else frame.role


def _speaker(arguments: Arguments, frame: Frame) -> Phrase | None:
    """Return whose word it is that a person is so."""
    speakers = _doers(arguments) if frame.speaks else []
    return speakers[0] if speakers else None


def _doers(arguments: Arguments) -> list[Phrase]:
    return arguments.agents() if arguments.passive else arguments.clause.subjects


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


def _reason(verb: str, target: Phrase | None, value: str | None) -> str:
    parts = [f"verb “{verb}”"]
    if target is not None and target.entity:
        parts.append(target.entity)
    if value:
        parts.append("what")
    return " + ".join(parts)


def _agents(arguments: Arguments, frame: Frame, subject: Phrase) -> list[tuple[str, Phrase]]:
    """Return who did it, where the frame's subject is the one it was done to; else with whom."""
    clause = arguments.clause
    related: list[tuple[str, Phrase]] = []
    if frame.agent:
        related = [
            ("agent", doer) for doer in _doers(arguments) if doer.entity in {"person", "group", "event"}
        ]
    elif frame.who != "owner":
        fronted = [phrase for prep, group in clause.fronted if prep in COMPANY for phrase in group]
        with_whom = [*clause.complement(*COMPANY), *fronted]
        related = [
            ("with", phrase) for phrase in with_whom if phrase.entity == "person" and phrase is not subject
        ]
    return related


def _value(analysis: Analysis, phrase: Phrase) -> str | None:
    """Return the words of a value; an office takes its "for Social Welfare" along."""
    text = value_text(analysis, phrase)
    behind = analysis.structure.behind(phrase)
    if not text or not is_occupation(phrase.word, "pb") or not behind:
        return text
    preposition, following = behind[0]
    if preposition in {"for", "of"} and following.entity in {"", "work"}:
        whole = analysis.text(phrase.first, following.last)
        return whole[whole.index(text) :] if text in whole else text
    return text
