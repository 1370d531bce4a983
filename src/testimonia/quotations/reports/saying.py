"""Clauses that say, think or show something, and who does."""

from dataclasses import dataclass

from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.parsing.protocol import ROOT
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.sources import speaks
from testimonia.quotations.voices import Role


@dataclass(frozen=True, slots=True)
class Manner:
    """How a clause tells what hangs on it: see ``analysis.Scope``."""

    said: bool = True
    shared: bool = False


def says(clause: Clause, words: Speech) -> bool:
    """Tell whether a clause is one of saying; "as she puts it" is."""
    it = bool(clause.objects) and clause.objects[0][0].word in words.it
    return clause.verb.lemma in words.verbs or (it and clause.verb.lemma in words.put)


def manner(ground: Ground, clause: Clause) -> Manner | None:
    """Return how a clause tells what hangs on it, None where it is no report: "caused", "the house shows that"."""
    if _said(ground, clause):
        words = ground.words
        heard = clause.verb.lemma in words.hearers and not clause.complement(*words.heard_from)
        return Manner(said=not heard, shared=heard)
    subject = next(iter(ground.subjects(clause)), None)
    if subject is None:
        return None
    if clause.verb.lemma in ground.words.showing and speaks(subject, ground.analysis):
        return Manner(said=False) if subject.entity != "person" else None
    return _of_mind(ground, clause)


def _said(ground: Ground, clause: Clause) -> bool:
    """Tell whether a clause is one of saying with somebody who says it, or of a rumour."""
    words, lemma = ground.words, clause.verb.lemma
    if lemma in words.put:
        return _has_it(ground, clause)
    if says(clause, words) and (lemma not in words.signs or tells(ground, clause)):
        return True
    return clause.verb.passive and lemma in words.rumour


def _has_it(ground: Ground, clause: Clause) -> bool:
    """Tell whether it is somebody who says what "it" stands for: "rumour has it", not "as luck would have it"."""
    words, subjects = ground.words, ground.subjects(clause)
    known = any(each.word in words.claims or speaks(each, ground.analysis) for each in subjects)
    it = (unit for unit in ground.tree.hanging(clause.unit, "expl", "obj") if ground.lower(unit) in words.it)
    return known and any(unit > clause.unit for unit in it)


def tells(ground: Ground, clause: Clause) -> bool:
    """Tell whether a clause has somebody who says it: "the roof threatened to collapse" has not."""
    words, lemma = ground.words, clause.verb.lemma
    if clause.verb.passive or lemma not in words.of_things | words.signs:
        return True
    return any(speaks(subject, ground.analysis) for subject in ground.subjects(clause))


def _of_mind(ground: Ground, clause: Clause) -> Manner | None:
    """Return how a clause tells what somebody thinks or wants."""
    words, lemma, adjective = ground.words, clause.verb.lemma, ground.lower(clause.unit)
    if lemma in words.thinking or lemma in words.willing:
        return Manner(said=False, shared=lemma in words.factive)
    if adjective in words.certain:
        return Manner(said=False, shared=adjective in words.certain_factive)
    return None


def made_known(ground: Ground, clause: Clause) -> int:
    """Return the "clear" of "made it clear", the "known" of "let it be known"; ``ROOT`` for none."""
    tree, words = ground.tree, ground.words
    it = any(ground.lower(unit) in words.it for unit in tree.hanging(clause.unit, "obj", "expl"))
    if clause.verb.lemma not in words.letting or not it or clause.verb.passive:
        return ROOT
    found = (
        unit for unit in tree.hanging(clause.unit, "xcomp", "ccomp") if ground.lower(unit) in words.clear
    )
    return next(found, ROOT)


def speakers(ground: Ground, clause: Clause) -> list[Phrase]:
    """Return who says it, outermost first: of "X heard from Y" both, since X passes on what Y said.

    Of a passive it is who stands behind "by".
    """
    words = ground.words
    if clause.verb.passive:
        return clause.complement(*words.agent)[:1]
    if clause.verb.form == "ing" and clause.subordinator in words.as_ and clause.governor is not None:
        return _quoted(ground, clause.governor)
    if clause.verb.lemma not in words.hearers | words.put:
        return ground.subjects(clause)[:1]
    source = [each for each in clause.complement(*words.heard_from)[:1] if speaks(each, ground.analysis)]
    return [*ground.subjects(clause)[:1], *source]


def _quoted(ground: Ground, over: Clause) -> list[Phrase]:
    """Return who is quoted "as saying" it, behind whoever quotes them."""
    subjects = ground.subjects(over)[:1]
    return subjects if over.verb.passive else [*subjects, *(group[0] for group in over.objects[:1])]


def role_of(verb: Phrase, words: Speech) -> Role:
    """Return as what somebody says it."""
    return "writer" if verb.lemma in words.writing else "speaker"
