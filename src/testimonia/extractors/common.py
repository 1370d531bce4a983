"""What all pattern extractors share: the values of arguments, the date of a clause, the making of a statement."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from testimonia.analysis import Analysis, same_voice
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.alternatives import is_alternative
from testimonia.extractors.asides import told_times
from testimonia.extractors.language import nouns, words
from testimonia.extractors.year_names import date_of
from testimonia.model import (
    ORDER_OF_TELLING,
    EdtfDate,
    Locus,
    Mention,
    Participant,
    Statement,
    TemporalExpression,
    Voice,
)
from testimonia.quotations.voices import voice_of

NAME = "patterns"
WEAK_MENTION = 0.9
"""Factor on the score when the subject is a pronoun or nominal, not a name."""
EMPTY = frozenset({("denied", "intended"), ("denied", "possible")})
"""What was not to happen, or may not have, says nothing of what did."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in the making: phrases still, not yet mentions."""

    type: str
    role: str
    subject: Phrase
    reason: str
    first: int
    last: int
    score: float = 0.9
    object: Phrase | None = None
    value: str | None = None
    date: EdtfDate | None = None
    places: tuple[Phrase, ...] = ()
    related: tuple[tuple[str, Phrase], ...] = ()
    polarity: str = "affirmed"
    modality: str = "asserted"
    anchor: int = -1
    """Word whose voices count: the verb, or the noun that says it."""
    locus: Locus | None = None
    speaker: Phrase | None = None
    """Whose word it is, beside the voices around it."""
    voices: tuple[Voice, ...] = ()
    """On whose word it stands, where that is not told by the words around it."""
    presupposed: bool = False
    """Told by the way, in the words of whoever reports: the title of whom a speaker speaks."""
    extractor: str = NAME
    """Name of what made it."""
    noun: Phrase | None = None
    """The noun that says it, where a clause says what somebody is."""
    beside: Phrase | None = None
    """Of whom it is said beside what the sentence tells, by a title or apposition: a choice of persons leaves it."""


def made(analysis: Analysis, draft: Draft) -> Statement | None:
    """Turn a draft into a statement; None where nobody knows who its subject is, or nothing is said of what was."""
    subject, target = analysis.mention(draft.subject), _target(analysis, draft)
    if subject is None or subject.kind != "person":
        return None
    if target is not None and (target.referent == subject.referent or _named_alike(analysis, draft)):
        return None
    anchor = draft.anchor if draft.anchor >= 0 else draft.first
    analysis = _as_quoted(analysis) if draft.presupposed else analysis
    if analysis.unsaid(anchor):
        return None
    polarity, modality = _polarity(analysis, draft, anchor), _modality(analysis, draft, anchor)
    if (polarity, modality) in EMPTY:
        return None
    return Statement(
        type=draft.type, role=draft.role, subject=subject, locus=draft.locus or locus_of(analysis, draft, subject),
        voices=_voices(analysis, draft, anchor), extractor=draft.extractor, score=_score(draft, subject),
        reason=draft.reason, object=target, value=_plain(_value(analysis, draft, target)), date=draft.date,
        places=_places(analysis, draft), related=_related(analysis, draft, subject),
        polarity=polarity,  # type: ignore[arg-type]  # literals all the way
        modality=modality,  # type: ignore[arg-type]  # as above
    )  # fmt: skip


def _as_quoted(analysis: Analysis) -> Analysis:
    """Return a sentence with those voices alone whose words it gives in quotation marks."""
    quoted = (scope for scope in analysis.scopes if scope.kind == "direct")
    return replace(analysis, scopes=tuple(quoted))


def _named_alike(analysis: Analysis, draft: Draft) -> bool:
    """Tell whether two siblings bear one name: they are one person, of whom a text was thought to speak as of two."""
    one, other = analysis.entity(draft.subject), analysis.entity(draft.object)
    if (draft.type, draft.role) != ("kinship", "sibling") or one is None or other is None:
        return False
    short, long = sorted((one.label.split(), other.label.split()), key=len)
    alike = short == long or (len(short) == 1 and short == long[-1:])
    return alike and one.named and other.named and {one.gender, other.gender} != {"f", "m"}


def _target(analysis: Analysis, draft: Draft) -> Mention | None:
    """Return the object of a draft; what is named as none of its kind is nobody's: "belonged to neither faction"."""
    return None if draft.object is None or draft.object.none else analysis.mention(draft.object)


def _value(analysis: Analysis, draft: Draft, target: Mention | None) -> str | None:
    """Return the draft's value, else the words of an object that nobody knows; those of a pronoun say nothing."""
    if draft.value is not None or target is not None:
        return draft.value
    if draft.object is None or draft.object.pronoun:
        return None
    return value_text(analysis, draft.object)


def _polarity(analysis: Analysis, draft: Draft, anchor: int) -> str:
    """Return whether it is affirmed or denied, turned round where the voice around it denies it."""
    if analysis.denied_by_voice(anchor):
        return "denied" if draft.polarity == "affirmed" else "affirmed"
    return draft.polarity


def _modality(analysis: Analysis, draft: Draft, anchor: int) -> str:
    """Return how it is said; what is plainly asserted is less so as hearsay, in a question, or if nobody says it."""
    if draft.modality != "asserted":
        return draft.modality
    if draft.polarity == "affirmed" and any(is_alternative(analysis, each) for each in _named(draft)):
        return "possible"
    if analysis.rumoured(anchor):
        return "reported"
    return "possible" if analysis.question else "asserted"


def _named(draft: Draft) -> Iterator[Phrase]:
    """Yield the phrases without which a draft would say something else."""
    every = (draft.subject, draft.object, draft.noun)
    yield from (each for each in every if each is not None and each is not draft.beside)


def _score(draft: Draft, subject: Mention) -> float:
    """Return how sure the draft is, less where its subject is not named."""
    return round(draft.score * (1.0 if subject.form == "name" else WEAK_MENTION), 3)


def _places(analysis: Analysis, draft: Draft) -> tuple[Mention, ...]:
    """Return the known places of a draft, each once."""
    known = (analysis.mention(phrase) for phrase in draft.places if _is_sure(analysis, draft, phrase))
    return tuple(dict.fromkeys(mention for mention in known if mention))


def _is_sure(analysis: Analysis, draft: Draft, place: Phrase) -> bool:
    """Tell whether a place is the only one, or the object of which only one of two is meant."""
    return place is draft.object or not is_alternative(analysis, place)


def _related(analysis: Analysis, draft: Draft, subject: Mention) -> tuple[Participant, ...]:
    """Return the known persons and groups beside the subject, with their roles."""
    known = ((role, analysis.mention(phrase)) for role, phrase in draft.related)
    return tuple(
        Participant(role, mention)
        for role, mention in known
        if mention is not None and mention.referent != subject.referent
    )


def _voices(analysis: Analysis, draft: Draft, anchor: int) -> tuple[Voice, ...]:
    """Return the voices around the draft, with the one whose word it is as the last."""
    around = draft.voices or analysis.voices(anchor)
    if draft.speaker is None or analysis.mention(draft.speaker) is None:
        return around
    verb = next((clause.verb for clause in analysis.clauses if clause.verb.head == anchor), None)
    cue = analysis.locus(verb.first, verb.last) if verb is not None else None
    voice = voice_of(draft.speaker, analysis, cue=cue)
    return (*around, voice) if voice is not None and not same_voice(voice, around[-1]) else around


def _plain(value: str | None) -> str | None:
    """Return a value without soft hyphens and line breaks; the locus keeps the source's own."""
    return " ".join(value.replace("\u00ad", "").split()) if value else value


def is_noun(phrase: Phrase) -> bool:
    """Tell whether a noun phrase says what somebody or something is: no name, no pronoun."""
    return phrase.name is None and not phrase.pronoun


def is_field(phrase: Phrase) -> bool:
    """Tell whether a noun phrase can be what an office is for: "Secretary of War", not "of the Socialist Party"."""
    alone = phrase.first == phrase.head and (phrase.entity == "event" or phrase.name is None)
    return phrase.entity in {"", "work"} or (alone and phrase.entity in {"event", "place"})


def is_named_person(phrase: Phrase) -> bool:
    """Tell whether a noun phrase holds the name of a person."""
    return phrase.name is not None and phrase.entity == "person"


def locus_of(analysis: Analysis, draft: Draft, subject: Mention) -> Locus:
    """Return the clause that says it, from its first word used to its last, date and subject included."""
    start, end = analysis.sentence.starts[draft.first], analysis.sentence.ends[draft.last - 1]
    inside = analysis.sentence
    if inside.start <= subject.start < inside.end:
        start, end = min(start, subject.start), max(end, subject.end)
    date = draft.date if draft.date is not None and draft.date.rule != ORDER_OF_TELLING else None
    if date is not None and inside.start <= date.start and date.end <= inside.end:
        start, end = min(start, _with_preposition(analysis, date.start)), max(end, date.end)
    return Locus(analysis.source.id, start, end, analysis.source.text[start:end])


def _with_preposition(analysis: Analysis, start: int) -> int:
    """Return where the "In" of "In 1893" begins, so that a locus does not open in the middle of a phrase."""
    word = bisect_right(analysis.sentence.starts, start) - 1
    before = word - 1
    if before >= 0 and analysis.sentence.tags[before] == "IN":
        return analysis.sentence.starts[before]
    return start


def pick_date(analysis: Analysis, times: Iterable[tuple[str, TemporalExpression]]) -> EdtfDate | None:
    """Return the date that tells when: the first that says when, an age or one behind "until" only if alone."""
    later: EdtfDate | None = None
    until = words(analysis).until
    for preposition, time in times:
        date = date_of(analysis, time)
        if date is None or time.kind in {"duration", "set"}:
            continue
        if preposition in until or time.kind == "age" or date is not time.date:
            later = later or date
        else:
            return date
    return later


def clause_date(analysis: Analysis, clause: Clause) -> EdtfDate | None:
    """Return the date of a clause, or for a participle or infinitive that of the clause it hangs on."""
    date = _own_date(analysis, clause)
    hangs = clause.verb.form == "inf" or clause.relation in {"reduced", "gerund"}
    if date is None and hangs and clause.governor is not None:
        date = pick_date(analysis, told_times(analysis, clause.governor))
    return date


def _own_date(analysis: Analysis, clause: Clause) -> EdtfDate | None:
    """Return the date that a clause itself tells; what had been done as of a day was done then or before."""
    times = told_times(analysis, clause)
    date = pick_date(analysis, times)
    before = clause.verb.perfect and any(case in words(analysis).by_then for case, _ in times)
    return _or_before(date) if before and date is not None else date


def _or_before(date: EdtfDate) -> EdtfDate | None:
    """Return "then or before" for a day, month or year: by it, something had been done."""
    plain = date.edtf.rstrip("~?%")
    if not plain.replace("-", "").isdigit():
        return None
    return replace(date, edtf=f"[..{plain}]", earliest=None)


def places_of(analysis: Analysis, clause: Clause, more: frozenset[str] = frozenset()) -> list[Phrase]:
    """Return the places in which the clause says it happened; ``more`` are prepositions beside the usual ones."""
    wanted = analysis.language.clauses().where | more
    groups = [group for preposition, group in (*clause.complements, *clause.fronted) if preposition in wanted]
    if _in_notes(analysis, clause):
        groups += clause.objects
    inside = (phrase for group in groups for phrase in group if is_place(analysis, phrase))
    return [phrase for phrase in inside if not _in_title(analysis, clause, phrase)]


def _in_title(analysis: Analysis, clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase stands in quotation marks without the verb: gave a talk "Winter in Vienna"."""
    first, last = sorted((clause.verb.first, phrase.first))
    return sum(each.kind == "quote" for each in analysis.phrases if first < each.first < last) % 2 == 1


def _in_notes(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a clause is a note, where a place needs no preposition: "b. Odessa 1878", "Born Odessa"."""
    return clause.verb.word in words(analysis).short or any(subject.implied for subject in clause.subjects)


def is_place(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a noun phrase is somewhere: not "in exile", not "writer in French"."""
    if phrase.entity != "place" or phrase.word in words(analysis).no_place:
        return False
    return phrase.word not in nouns(analysis).demonyms


def value_text(analysis: Analysis, phrase: Phrase) -> str:
    """Return a noun phrase's words without article or possessive pronoun."""
    return analysis.text(after_determiner(analysis, phrase), phrase.last)


def after_determiner(analysis: Analysis, phrase: Phrase) -> int:
    """Return the first word of a noun phrase behind its article, possessive pronoun or "one of the"."""
    first, wording = phrase.first, analysis.language.clauses()
    lower = analysis.sentence.lower
    if lower[first] in wording.one and first + 1 < phrase.last and lower[first + 1] in wording.one_of:
        first += 2
    while first < phrase.last - 1 and analysis.sentence.tags[first] in {"DT", "PRP$", "PDT"}:
        first += 1
    return first


def persons(analysis: Analysis, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases that stand for a known person."""
    for phrase in phrases:
        entity = analysis.entity(phrase)
        if entity is not None and entity.kind == "person":
            yield phrase
