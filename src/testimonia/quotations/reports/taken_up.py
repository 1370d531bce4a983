"""Voices that a pronoun takes up though nobody knows them by name: "the minutes of the branch … They add that".

Who has a name is found by the reading of pronouns (``discourse``). Here stand those who have none: a clerk, two aides,
a newspaper, a report. A pronoun of which nobody knows whom it means stands for the last of them that it can mean, where
nobody else has been told of since whom it could mean as well.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.quotations.sources import speaks

FARTHEST = 3
"""Subjects and sources back to which a pronoun reaches."""
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
PLURAL, GENDERS = "plural", frozenset({"f", "m"})
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


def heard(analysis: Analysis) -> list[Heard]:
    """Return who can be taken up from a sentence, in order: its subjects, and whose words it reports."""
    phrases = {phrase for phrase in _told_of(analysis) if not phrase.implied and speaks(phrase, analysis)}
    return [_heard(phrase, analysis) for phrase in sorted(phrases, key=lambda phrase: phrase.first)]


def taken_up(analysis: Analysis, before: Sequence[Heard]) -> Mapping[Phrase, str]:
    """Return what pronouns that mean nobody known would stand for as voices; ``before`` was told of last."""
    if not before:
        return {}
    unknown = (phrase for phrase in analysis.phrases if phrase.pronoun and phrase not in analysis.resolved)
    found = ((phrase, _meant(phrase, analysis, before)) for phrase in unknown)
    return {phrase: label for phrase, label in found if label}


def _told_of(analysis: Analysis) -> Iterator[Phrase]:
    for clause in analysis.clauses:
        yield from clause.subjects
    yield from (scope.speaker for scope in analysis.scopes if scope.speaker is not None)


def _heard(phrase: Phrase, analysis: Analysis) -> Heard:
    return _pronoun(phrase, analysis) if phrase.pronoun else _noun(phrase, analysis)


def _pronoun(phrase: Phrase, analysis: Analysis) -> Heard:
    """Return whom a pronoun means, called as what it takes up itself."""
    group = analysis.language.discourse().pronouns.get(phrase.word, "")
    label = analysis.taken_up.get(phrase) or _label(phrase, analysis)
    person = phrase.word not in analysis.language.speech().it
    return Heard(label, person, group == PLURAL, group if group in GENDERS else "")


def _noun(phrase: Phrase, analysis: Analysis) -> Heard:
    entity, person = analysis.entity(phrase), _is_person(phrase, analysis)
    tag = analysis.sentence.tags[phrase.head] if phrase.head >= 0 else ""
    named = phrase.name is not None or (entity is not None and entity.named)
    label = "" if person and named else _label(phrase, analysis)
    return Heard(label, person, tag in PLURAL_TAGS, entity.gender if entity is not None else "")


def _is_person(phrase: Phrase, analysis: Analysis) -> bool:
    """Tell whether a noun phrase is for one person or several, and not for what they make or are together."""
    wording, entity = analysis.language.clauses(), analysis.entity(phrase)
    kinds = {phrase.entity, entity.kind if entity is not None else ""}
    if phrase.head < 0 or not kinds.isdisjoint(MADE):
        return False
    noun = wording.lemma(phrase.word, analysis.sentence.tags[phrase.head])
    return "person" in {*kinds, wording.kind(noun)} or noun in wording.person_nouns


def _label(phrase: Phrase, analysis: Analysis) -> str:
    """Return what to call a source: by its name, else by its words; "" of a pronoun, and of "people"."""
    entity = analysis.entity(phrase)
    if entity is not None and entity.label:
        return entity.label if entity.kind in MADE else ""
    words = analysis.text(phrase.first, analysis.structure.end(phrase)).split()
    return "" if phrase.pronoun or len(words) < SHORTEST else " ".join(words)


def _meant(phrase: Phrase, analysis: Analysis, before: Sequence[Heard]) -> str:
    """Return whom a pronoun takes up: the last that it can mean, "" if that is known by name or a pronoun too."""
    group = analysis.language.discourse().pronouns.get(phrase.word, "")
    thing = phrase.word in analysis.language.speech().it
    if group not in GENDERS | {PLURAL} and not thing:
        return ""
    fits = (one for one in reversed(before[-FARTHEST:]) if _fits(one, "" if thing else group))
    last = next(fits, None)
    return last.label if last is not None else ""


def _fits(one: Heard, group: str) -> bool:
    """Tell whether a pronoun can mean one told of: "it" ("") a thing, "they" several, "she" one person."""
    if group == PLURAL:
        return one.several
    return not one.several and one.person == bool(group) and one.gender in {"", group}
