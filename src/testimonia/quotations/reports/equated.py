"""What is said to be what somebody says or thinks: "What she said was that …", "His opinion is that …".

The clause behind the copula is what the words before it tell of.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.analysis import Scope
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause
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
    how, analysis, words = manner(ground, clause), ground.analysis, ground.words
    if how is None or how.shared:
        return
    told = asserted(clause, analysis.language.modality()) == PLAINLY and not clause.verb.negated
    cue, role = analysis.locus(clause.verb.first, clause.verb.last), role_of(clause.verb, words)
    for speaker in speakers(ground, clause):
        own = speaker.word in words.own
        if own and not (how.said and clause.verb.lemma not in words.believing):
            continue
        voice = oneself(speaker, analysis, role, cue) if own else voice_of(speaker, analysis, role, cue)
        if voice is not None:
            denies = clause.verb.lemma in words.denying
            yield Scope(*each.stretch, voice, denies, not told, speaker, said=how.said)
    if clause.verb.passive and told and not speakers(ground, clause):
        yield Scope(*each.stretch, Voice("rumour", f"“{cue.quote}”", cue=cue), said=how.said)
