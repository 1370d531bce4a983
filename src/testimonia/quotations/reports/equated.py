"""What is said to be what somebody says or thinks: "What she said was that …", "His opinion is that …".

The clause behind the copula is what the words before it tell of.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.analysis import Scope
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.model import Voice
from testimonia.quotations.reports.endings import ended
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.nouns import claimed
from testimonia.quotations.reports.own import oneself
from testimonia.quotations.reports.saying import manner, role_of, speakers
from testimonia.quotations.stretch import Stretch
from testimonia.quotations.voices import voice_of

OUTER = "nsubj:outer"
RELATIVE = "acl"
PLAINLY = ("affirmed", "asserted")


@dataclass(frozen=True, slots=True)
class _Equated:
    """A clause, its predicate, and the unit of the words that are said to be the same."""

    stretch: Stretch
    unit: int
    subject: int


def equated(ground: Ground) -> Iterator[Scope]:
    """Yield the clauses that are said to be what somebody says, thinks, claims."""
    for unit in ground.clauses:
        for each in _equated(ground, unit):
            relative = next(iter(ground.tree.hanging(each.subject, RELATIVE)), None)
            saying = ground.clauses.get(relative) if relative is not None else None
            yield from _by_verb(ground, saying, each) if saying is not None else _by_noun(ground, each)


def _equated(ground: Ground, unit: int) -> Iterator[_Equated]:
    """Yield a clause with "that" behind a copula, and what stands before it."""
    tree, words = ground.tree, ground.words
    marks = [mark for mark in tree.hanging(unit, "mark") if ground.lower(mark) in words.content]
    for subject in tree.hanging(unit, "nsubj"):
        if tree.full_relation(subject) == OUTER and marks and subject < marks[0]:
            stretch = ended(ground, (marks[0] + 1, ground.reaches[unit][1]), unit)
            yield _Equated(stretch, unit, subject)


def _by_noun(ground: Ground, each: _Equated) -> Iterator[Scope]:
    """Yield it as the claim, the view, the words that a noun names."""
    noun, words = ground.analysis.structure.phrase(each.subject), ground.words
    known = noun is not None and noun.word in words.claims | words.views | words.utterances
    scope = claimed(ground, noun, each.stretch) if noun is not None and known and not noun.none else None
    if scope is not None:
        yield scope


def _by_verb(ground: Ground, clause: Clause, each: _Equated) -> Iterator[Scope]:
    """Yield it as what somebody says or thinks: "What she told us was that"."""
    how, analysis = manner(ground, clause), ground.analysis
    if how is None or how.shared:
        return
    told = asserted(clause, analysis.language.modality()) == PLAINLY and not clause.verb.negated
    denies, saying = clause.verb.lemma in ground.words.denying, speakers(ground, clause)
    for speaker in saying:
        voice = _voice(ground, clause, speaker)
        if voice is not None:
            yield Scope(*each.stretch, voice, denies, not told, speaker, said=how.said)
    if clause.verb.passive and told and not saying:
        cue = analysis.locus(clause.verb.first, clause.verb.last)
        yield Scope(*each.stretch, Voice("rumour", f"“{cue.quote}”", cue=cue), said=how.said)


def _voice(ground: Ground, clause: Clause, speaker: Phrase) -> Voice | None:
    """Return whose word it is, None of what whoever tells the rest only thinks."""
    words, verb, analysis = ground.words, clause.verb, ground.analysis
    cue, role = analysis.locus(verb.first, verb.last), role_of(verb, words)
    if speaker.word not in words.own:
        return voice_of(speaker, analysis, role, cue)
    said = verb.lemma in words.verbs - words.believing
    return oneself(speaker, analysis, role, cue) if said else None
