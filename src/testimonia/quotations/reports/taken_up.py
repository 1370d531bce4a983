"""Voices that a pronoun takes up though nobody knows them by name: "the minutes of the branch … They add that".

Who has a name is found by the reading of pronouns (``discourse``). Here stand those who have none: a clerk, two aides,
a newspaper, a report. A pronoun of which nobody knows whom it means stands for the last of them that it can mean, where
nobody else has been told of since whom it could mean as well. Who was only told of beside a subject ("I read the
minutes") is meant where no subject can be, if no other beside it can.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.quotations.sources import NUMBER, is_native, is_several, speaks, told_together
from testimonia.quotations.voices import label_of, listed

FARTHEST = 3
"""Subjects and sources back to which a pronoun reaches."""
NEAR = 2
"""Sentences back in which one only told of beside a subject is meant."""
PLURAL, GENDERS = "plural", frozenset({"f", "m"})
THIRD = GENDERS | {PLURAL}
"""Groups of pronouns for those who neither speak nor are spoken to."""
SHORTEST = 2
"""Words of a source that is no name: one alone ("people") is anybody."""
MADE = frozenset({"group", "work"})
"""Kinds of what "it" is, though people speak in it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One of whom was told; ``label`` is "" of somebody known by name or a pronoun, who is not taken up here."""

    label: str
    person: bool
    several: bool
    gender: str = ""
    beside: int = 0
    """Sentences back in which it was told of beside a subject, 0 of a subject and of who says something."""
    anybody: bool = False
    """It is no certain one: "people", "pamphlets"."""
    number: int = -1
    """Of its entity, -1 of nobody known."""
    here: bool = False
    """It was told of in the same paragraph."""
    fresh: bool = False
    """It was told of there in the sentence before."""


def heard(analysis: Analysis, before: Sequence[Heard] = ()) -> tuple[Heard, ...]:
    """Return who can be taken up behind a sentence, in order; ``before`` was told of last."""
    every = [*map(_aged, before), *_beside_now(analysis), *map(_now, _of(analysis, _told_of(analysis)))]
    subjects = [one for one in every if not one.beside]
    gone = {id(one) for one in subjects[:-FARTHEST]}
    return tuple(one for one in every if one.beside <= NEAR and id(one) not in gone)


def _aged(one: Heard) -> Heard:
    return replace(one, beside=one.beside + 1 if one.beside else 0, fresh=False)


def _now(one: Heard) -> Heard:
    return replace(one, here=True, fresh=True)


def _beside_now(analysis: Analysis) -> list[Heard]:
    """Return who is told of beside the subjects of a sentence, if they can be called anything."""
    found = _of(analysis, _told_beside(analysis))
    return [replace(_now(one), beside=1) for one in found if one.label]


def faded(before: Sequence[Heard]) -> tuple[Heard, ...]:
    """Return who was told of last, as they are when another paragraph begins."""
    return tuple(replace(one, here=False, fresh=False) for one in before)


def taken_up(analysis: Analysis, before: Sequence[Heard]) -> Mapping[Phrase, str]:
    """Return what pronouns that mean nobody known would stand for as voices; ``before`` was told of last."""
    if not before:
        return {}
    found = {phrase: _label_of(phrase, analysis, before) for phrase in analysis.phrases if phrase.pronoun}
    return {phrase: label for phrase, label in found.items() if label}


def _label_of(phrase: Phrase, analysis: Analysis, before: Sequence[Heard]) -> str:
    entity = analysis.entity(phrase)
    return _going_on(phrase, analysis, before) if entity is not None else _meant(phrase, analysis, before)


def _going_on(phrase: Phrase, analysis: Analysis, before: Sequence[Heard]) -> str:
    """Return whom a subject goes on with though it was read as another: who alone acted in the sentence before.

    "The governor thought us harmless. He feared …" is on him, whoever was named in a paragraph before; one named in
    the same may be the governor himself.
    """
    group = analysis.language.discourse().pronouns.get(phrase.word, "")
    acting = {one.label: one for one in before if one.fresh and not one.beside}
    if len(acting) != 1 or not _is_subject(phrase, analysis):
        return ""
    (one,) = acting.values()
    goes_on = group in GENDERS and _fits(one, group) and not _is_here(phrase, analysis, before)
    return one.label if goes_on else ""


def _is_subject(phrase: Phrase, analysis: Analysis) -> bool:
    return any(phrase in clause.subjects for clause in analysis.clauses)


def _is_here(phrase: Phrase, analysis: Analysis, before: Sequence[Heard]) -> bool:
    """Tell whether who a pronoun was read as was told of in the same paragraph."""
    entity = analysis.entity(phrase)
    return entity is not None and any(one.here and one.number == entity.number for one in before)


def _told_of(analysis: Analysis) -> Iterator[Phrase]:
    """Yield the subjects of a sentence, and whose words it reports."""
    for clause in analysis.clauses:
        yield from clause.subjects[:1]
    yield from (scope.speaker for scope in analysis.scopes if scope.speaker is not None)


def _told_beside(analysis: Analysis) -> Iterator[Phrase]:
    """Yield what stands beside the subjects of a sentence, the first of those told together; not what is behind it."""
    groups = [*chain.from_iterable(map(_beside, analysis.clauses))]
    inner = chain.from_iterable(map(analysis.structure.behind, chain.from_iterable(groups)))
    behind = {phrase for _, phrase in inner}
    return (group[0] for group in groups if group[0] not in behind and _is_certain(group, analysis))


def _beside(clause: Clause) -> Sequence[Sequence[Phrase]]:
    return *clause.objects, *(group for _, group in clause.complements)


def _is_certain(group: Sequence[Phrase], analysis: Analysis) -> bool:
    """Tell whether noun phrases are for these or those, or for one: "the minutes", "two letters", not "minutes"."""
    first = group[0]
    if first.pronoun or first.head < 0:
        return False
    known = first.owner is not None or first.name is not None or analysis.sentence.tags[first.first] == NUMBER
    definite = analysis.sentence.lower[first.first] in analysis.language.discourse().definite
    return known or definite or not (is_several(first, analysis) or len(group) > 1)


def _of(analysis: Analysis, phrases: Iterable[Phrase]) -> list[Heard]:
    """Return those of some noun phrases who can say something, in order."""
    telling = {phrase for phrase in phrases if not phrase.implied and _can_be_meant(phrase, analysis)}
    return [_heard(phrase, analysis) for phrase in sorted(telling, key=lambda phrase: phrase.first)]


def _can_be_meant(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a pronoun of the third person can take up a source: nobody who speaks or is spoken to."""
    group = analysis.language.discourse().pronouns.get(phrase.word, "")
    return speaks(phrase, analysis) and not (phrase.pronoun and group and group not in THIRD)


def _heard(phrase: Phrase, analysis: Analysis) -> Heard:
    return _pronoun(phrase, analysis) if phrase.pronoun else _noun(phrase, analysis)


def _pronoun(phrase: Phrase, analysis: Analysis) -> Heard:
    """Return whom a pronoun means, called as what it takes up itself."""
    group = analysis.language.discourse().pronouns.get(phrase.word, "")
    person = phrase.word not in analysis.language.speech().it
    entity, gender = analysis.entity(phrase), group if group in GENDERS else ""
    number = entity.number if entity is not None else -1
    return Heard(_label(phrase, analysis), person, group == PLURAL, gender, number=number)


def _noun(phrase: Phrase, analysis: Analysis) -> Heard:
    entity, person = analysis.entity(phrase), _is_person(phrase, analysis)
    together = told_together(phrase, analysis)
    if len(together) > 1:
        return Heard(listed([label_of(one, analysis) for one in together], analysis), person, several=True)
    label = "" if person and _has_name(phrase, analysis) else _label(phrase, analysis)
    anybody = phrase.last - phrase.first < SHORTEST and not _has_name(phrase, analysis)
    number = entity.number if entity is not None else -1
    several, gender = is_several(phrase, analysis), _gender(phrase, analysis)
    return Heard(label, person, several, gender, anybody=anybody, number=number)


def _has_name(phrase: Phrase, analysis: Analysis) -> bool:
    entity = analysis.entity(phrase)
    return phrase.name is not None or (entity is not None and entity.named)


def _gender(phrase: Phrase, analysis: Analysis) -> str:
    """Return the gender of whom a noun phrase stands for, by the noun where nobody knows them."""
    entity = analysis.entity(phrase)
    told = entity.gender if entity is not None else ""
    return told or analysis.language.discourse().gender_of(phrase.word)


def _is_person(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase is for one person or several, and not for what they make or are together."""
    wording, entity = analysis.language.clauses(), analysis.entity(phrase)
    kinds = {phrase.entity, entity.kind if entity is not None else ""}
    if phrase.head < 0 or not kinds.isdisjoint(MADE):
        return False
    noun = wording.lemma(phrase.word, analysis.sentence.tags[phrase.head])
    return (
        "person" in {*kinds, wording.kind(noun)}
        or noun in wording.person_nouns
        or is_native(phrase, analysis)
    )


def _label(phrase: Phrase, analysis: Analysis) -> str:
    """Return what to call a source: by its name, else by its words; "" of a person with a name, and of "people"."""
    entity, label = analysis.entity(phrase), label_of(phrase, analysis)
    if entity is not None and entity.label:
        return label if entity.kind in MADE or not entity.named else ""
    return label if len(label.split()) >= SHORTEST else ""


def _meant(phrase: Phrase, analysis: Analysis, before: Sequence[Heard]) -> str:
    """Return whom a pronoun takes up: the last that it can mean, "" if that is known by name or a pronoun too."""
    group = analysis.language.discourse().pronouns.get(phrase.word, "")
    thing = phrase.word in analysis.language.speech().it
    if group not in THIRD and not thing:
        return ""
    fits = [one for one in reversed(before) if _fits(one, "" if thing else group)]
    return fits[0].label if fits and not _has_rivals(fits) else ""


def _has_rivals(fits: Sequence[Heard]) -> bool:
    """Tell whether another than the nearest may be meant, where that was only told of beside a subject."""
    near = {0, fits[0].beside}
    labels = {one.label for one in fits if one.beside in near and not one.anybody}
    return fits[0].beside > 0 and len(labels) > 1


def _fits(one: Heard, group: str) -> bool:
    """Tell whether a pronoun can mean one told of: "it" ("") a thing, "they" several, "she" one person."""
    if group == PLURAL:
        return one.several
    return not one.several and one.person == bool(group) and one.gender in {"", group}
