"""Statements from event nouns: "his expulsion from the party in 1924", "the arrest of Nin", "her return to Moscow"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import dropwhile

from testimonia.analysis import Analysis
from testimonia.clauses.reach import reach
from testimonia.clauses.values import Clause, Phrase
from testimonia.dates import Known, read_date
from testimonia.errors import DateError
from testimonia.extractors.arguments import Arguments
from testimonia.extractors.classes import fits
from testimonia.extractors.common import Draft, persons, pick_date
from testimonia.extractors.fitting import form_fits
from testimonia.extractors.language import words
from testimonia.languages.parts.frames import EventFrame, Spec, VerbFrame
from testimonia.model import EdtfDate, TemporalExpression
from testimonia.parsing.protocol import ROOT

NOT_BEHIND = frozenset({"adverb", "time", "infinitive", "subject", "doer", "agent"})
"""Slots that hold no noun phrase behind a verb."""
PERSON = "person"
Behind = list[tuple[str, Phrase]]
"""Noun phrases behind a noun, with their prepositions."""
Tail = tuple[Behind, list[tuple[str, TemporalExpression]], int]
"""What stands behind a noun, the times with their prepositions, and the word behind all of it."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what the event nouns of a sentence say."""
    table = analysis.language.frames().events
    for clause in analysis.clauses:
        yield from _within_time(analysis, clause)
    nouns = [phrase for phrase in filter(_is_noun, analysis.phrases) if phrase.word in table]
    by_verbs = set(_told_by_verbs(analysis)) if nouns else set()
    for noun in nouns:
        yield from _noun(analysis, noun, tuple(f for f in table[noun.word] if (noun, f.type) not in by_verbs))


def _is_noun(phrase: Phrase) -> bool:
    return phrase.kind == "np" and phrase.name is None


def _told_by_verbs(analysis: Analysis) -> Iterator[tuple[Phrase, str]]:
    """Yield what is part of what a verb says, with its type: "his brother met his death" is no second death."""
    for clause in analysis.clauses:
        told = Arguments(analysis, clause, passive=False)
        for frame in analysis.language.frames().verbs.get(clause.verb.lemma, ()):
            nouns = _conditions(told, frame)
            if nouns and form_fits(told, frame):
                yield from ((noun, frame.type) for noun in nouns)


def _conditions(told: Arguments, frame: VerbFrame) -> list[Phrase]:
    """Return the nouns behind a verb by which a frame knows that it holds."""
    specs = (spec for spec in (*frame.when, *frame.verb_when) if spec.slot not in NOT_BEHIND)
    return [noun for spec in specs for noun in told.find(spec)]


def _within_time(analysis: Analysis, clause: Clause) -> Iterator[Draft]:
    """Read "until his death in 1938", where the event only tells when: it is that of the one spoken of."""
    entity = analysis.entity(clause.subjects[0]) if len(clause.subjects) == 1 else None
    if entity is None or entity.kind != "person":
        return
    genders, own_end = analysis.language.clauses().pronouns, words(analysis).own_end
    for phrase, time in _times_of(analysis, clause):
        said = own_end.search(time.words)
        if said and entity.gender in {"", genders[said["whose"].lower()]}:
            end = _own_end(analysis, phrase, said)
            yield replace(end, subject=clause.subjects[0], date=_own_date(analysis, time, said))


def _times_of(analysis: Analysis, clause: Clause) -> Iterator[tuple[Phrase, TemporalExpression]]:
    """Yield the phrases that are a clause's times."""
    for phrase in analysis.phrases:
        if phrase.time is not None and any(phrase.time is time for _, time in clause.times):
            yield phrase, phrase.time


def _own_end(analysis: Analysis, phrase: Phrase, said: re.Match[str]) -> Draft:
    """Return the end of a life, told by a time with the event in it."""
    frame = analysis.language.frames().events[said["event"].lower()][0]
    return Draft(
        frame.type, frame.role, phrase, f"noun “{said['event']}”", first=phrase.first,
        last=phrase.last, score=frame.score * 0.9, anchor=phrase.first,
    )  # fmt: skip


def _own_date(analysis: Analysis, time: TemporalExpression, said: re.Match[str]) -> EdtfDate | None:
    """Return the date behind the event's noun; "until" belongs to the clause around it."""
    try:
        date = read_date(said["when"], Known(), analysis.language.dates())
    except DateError:
        return None
    start = time.start + said.start("when")
    return replace(date, words=said["when"], start=start, end=start + len(said["when"]))


def _noun(analysis: Analysis, noun: Phrase, frames: tuple[EventFrame, ...]) -> Iterator[Draft]:
    """Yield what the first of the noun's frames says that says anything."""
    behind, _, _ = tail(analysis, noun)
    for frame in frames:
        who, whom = _two(analysis, noun, frame, behind) or (_whose(analysis, noun, frame, behind), None)
        if who is None or phrases_behind(behind, *frame.without) or not _plain(analysis, noun, frame):
            continue
        draft = _draft(analysis, noun, who, frame)
        draft = draft if whom is None else replace(draft, object=whom)
        if _complete(draft, frame):
            yield draft
            return


def _complete(draft: Draft, frame: EventFrame) -> bool:
    """Tell whether one of what the frame needs is there."""
    there = {"object": draft.object is not None, "value": draft.value is not None}
    return not frame.need or any(there[need] for need in frame.need)


def _draft(analysis: Analysis, noun: Phrase, who: Phrase, frame: EventFrame) -> Draft:
    """Return a draft with what stands behind the noun, and what the clause around it tells."""
    behind, times, last = tail(analysis, noun)
    clause, value = clause_around(analysis, noun), _find(analysis, frame.value, behind)
    telling = _clause_telling(analysis, noun, clause, behind)
    agents = phrases_behind(behind, *words(analysis).agents) if frame.agent else []
    return Draft(
        type=frame.type, role=frame.role, subject=who, object=_find(analysis, frame.object, behind),
        value=analysis.text(value.first, value.last) if value else None,
        date=pick_date(analysis, times) or (pick_date(analysis, telling.times) if telling else None),
        places=_places(analysis, behind) or _places(analysis, _complements(telling)),
        related=tuple(("agent", agent) for agent in agents),
        polarity="denied" if noun.none else "affirmed", modality=modality_of(analysis, clause, noun),
        score=frame.score * 0.95, reason=f"noun “{noun.word}”", first=noun.first, last=last, anchor=noun.head,
    )  # fmt: skip


def _whose(analysis: Analysis, noun: Phrase, frame: EventFrame, behind: Behind) -> Phrase | None:
    """Return whose event it is: "his arrest", "the arrest of Nin"; in "his murder of Nin" it is Nin's."""
    of = _of_what(analysis, behind)
    who = of[0] if of and (frame.agent or noun.owner is None) else noun.owner
    entity = analysis.entity(who)
    return who if entity is not None and entity.kind == "person" else None


def _two(analysis: Analysis, noun: Phrase, frame: EventFrame, behind: Behind) -> tuple[Phrase, Phrase] | None:
    """Return the two whose event it is: "the wedding of X and Y", "the break between X and Y"."""
    if not behind or noun.owner is not None or not _joins(analysis, behind[0][0], frame):
        return None
    both = [
        one for unit in analysis.structure.units(behind[0][1])[:1] for one in analysis.structure.group(unit)
    ]
    named = list(persons(analysis, both))
    return (named[0], named[1]) if len(both) == len(named) == 2 else None


def _joins(analysis: Analysis, case: str, frame: EventFrame) -> bool:
    """Tell whether the two of an event between persons may stand behind a preposition."""
    of_persons = any(PERSON in spec.classes for spec in frame.object)
    return of_persons and (case in words(analysis).between or (frame.mutual and case == words(analysis).of))


def _of_what(analysis: Analysis, behind: Behind) -> list[Phrase]:
    """Return the phrase behind "of", right behind the noun or behind its places: "the death in Bern of Karl Roth"."""
    rest = dropwhile(lambda pair: pair[0] not in words(analysis).of and pair[1].entity == "place", behind)
    return phrases_behind(list(rest)[:1], words(analysis).of)


def _plain(analysis: Analysis, noun: Phrase, frame: EventFrame) -> bool:
    """Tell whether no word stands with the noun that makes it something else: "house arrest", "his debut release"."""
    before = range(max(noun.first, noun.owner.last if noun.owner else 0), noun.head)
    tags, lower, of_order = analysis.sentence.tags, analysis.sentence.lower, words(analysis).of_order
    if not frame.unless.isdisjoint(lower[k] for k in before):
        return False
    return not frame.plain or all(tags[k] in {"DT", "POS", "PRP$"} or lower[k] in of_order for k in before)


def tail(analysis: Analysis, noun: Phrase) -> Tail:
    """Return the prepositional phrases and times behind a noun: (preposition, phrase), (preposition, time), end."""
    return reach(analysis.structure, noun)


def phrases_behind(behind: Behind, *prepositions: str) -> list[Phrase]:
    """Return the noun phrases behind any of the prepositions, in order."""
    return [phrase for preposition, phrase in behind if preposition in prepositions]


def _find(analysis: Analysis, specs: tuple[Spec, ...], behind: Behind) -> Phrase | None:
    """Return the first noun phrase that is what a spec asks for."""
    for spec in specs:
        for phrase in phrases_behind(behind, spec.slot):
            if fits(analysis, phrase, *spec.classes):
                return phrase
    return None


def clause_around(analysis: Analysis, noun: Phrase) -> Clause | None:
    """Return the first clause that has the noun as an argument."""
    for clause in analysis.clauses:
        behind = (group for _, group in clause.complements)
        if any(noun in group for group in (clause.subjects, *clause.objects, *behind)):
            return clause
    return None


def _clause_telling(analysis: Analysis, noun: Phrase, around: Clause | None, behind: Behind) -> Clause | None:
    """Return the clause that says no more than that the event was: "his death came in 1937", "..., which occurred".

    Only events occur, so a relative clause may hang on whatever stands behind the noun.
    """
    if around is not None and _is_coming(analysis, around) and _is_told_by(analysis, around, noun):
        return around
    of_noun = [noun, *(phrase for _, phrase in behind)]
    return next(
        (c for c in analysis.clauses if _tells_happening(analysis, c) and _meets(c.subjects, of_noun)), None
    )


def _is_coming(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a clause says no more of its subject than that it came; "who came" is a person's."""
    return clause.relation != "relative" and clause.verb.lemma in words(analysis).coming


def _is_told_by(analysis: Analysis, clause: Clause, noun: Phrase) -> bool:
    """Tell whether a noun is what a clause is about: its subject, or what "it came to"."""
    known, subjects = words(analysis), clause.subjects
    outcome = [phrase for case, group in clause.complements if case in known.coming_to for phrase in group]
    return noun in subjects or (noun in outcome and all(each.word in known.it for each in subjects))


def _tells_happening(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a relative clause says only that something was, when or where."""
    lemma = clause.verb.lemma
    said = {lemma, *(f"{lemma} {phrase.word}" for group in clause.objects for phrase in group)}
    return clause.relation == "relative" and not said.isdisjoint(words(analysis).happening)


def _meets(some: Iterable[Phrase], others: Iterable[Phrase]) -> bool:
    return not set(some).isdisjoint(others)


def _complements(clause: Clause | None) -> Behind:
    """Return the noun phrases behind a clause's prepositions, with these."""
    return [(case, phrase) for case, group in clause.complements for phrase in group] if clause else []


def _places(analysis: Analysis, behind: Behind) -> tuple[Phrase, ...]:
    return tuple(p for p in phrases_behind(behind, *words(analysis).event_places) if p.entity == "place")


def modality_of(analysis: Analysis, clause: Clause | None, noun: Phrase) -> str:
    """Return whether what a noun says happened or was only meant: "called for his release", "saw no murder of Nin"."""
    tree = analysis.structure.tree
    over = {tree.heads[unit] for unit in analysis.structure.units(noun)} - {ROOT}
    unreal = words(analysis).unreal
    if any(tree.parse.lemmas[unit] in unreal and analysis.structure.phrase(unit) for unit in over):
        return "intended"
    if clause is None or noun in clause.subjects:
        return "asserted"
    return "intended" if clause.verb.lemma in unreal or clause.verb.negated else "asserted"
