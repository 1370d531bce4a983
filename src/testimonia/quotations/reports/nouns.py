"""What stands behind a noun of saying: "the claim that …", "Sands's assertion that …", "fears among pilots that …"."""

from collections.abc import Iterator
from functools import partial

from testimonia.analysis import Scope
from testimonia.clauses.values import Clause, Phrase
from testimonia.model import Voice
from testimonia.parsing.protocol import ROOT
from testimonia.quotations.reports.endings import ended, to_be_done
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.stretch import Stretch
from testimonia.quotations.voices import voice_of

OBJECTS = frozenset({"obj", "nsubj:pass"})


def by_nouns(ground: Ground) -> Iterator[Scope]:
    """Yield what is claimed, feared, promised by a noun and the clause behind it."""
    for clause in ground.clauses.values():
        noun = _noun(ground, clause)
        scope = _scope(ground, noun, clause) if noun is not None else None
        if noun is not None and scope is not None:
            yield scope
            yield from _relayed(ground, noun, scope)


def _relayed(ground: Ground, noun: Phrase, scope: Scope) -> Iterator[Scope]:
    """Yield the claim of another as the words of who passes it on: "published a claim by X that"."""
    if scope.speaker is None or scope.speaker not in _owners(ground, noun):
        return
    for over in filter(partial(_relays, ground), _over(ground, noun)):
        cue = ground.analysis.locus(over.verb.first, over.verb.last)
        for speaker in ground.subjects(over)[:1]:
            voice = voice_of(speaker, ground.analysis, cue=cue)
            if voice is not None and not speaker.none:
                yield Scope(noun.first, scope.last, voice, speaker=speaker)


def _relays(ground: Ground, over: Clause) -> bool:
    """Tell whether a clause tells that its subject passes something on."""
    return over.verb.lemma in ground.words.relaying and not over.verb.passive and not over.verb.negated


def _noun(ground: Ground, clause: Clause) -> Phrase | None:
    """Return the noun whose content a clause is; what the parser hung on the verb stands right behind its noun."""
    first, known = ground.reaches[clause.unit][0], _known(ground, clause)
    over = (ground.tree.heads[clause.unit], ground.tree.of[first - 1] if first else ROOT)
    nouns = (ground.analysis.structure.phrase(unit) for unit in over if known and unit != ROOT)
    return next((noun for noun in nouns if noun is not None and _takes(noun, known, first)), None)


def _takes(noun: Phrase, known: frozenset[str], first: int) -> bool:
    return noun.word in known and noun.last <= first and not noun.none


def _known(ground: Ground, clause: Clause) -> frozenset[str]:
    """Return the nouns that take a clause of such a form."""
    words, form = ground.words, clause.verb.form
    if form == "inf":
        return words.claims_to if ground.tree.relation(clause.unit) == "acl" else frozenset()
    marked = clause.subordinator in words.content or _misread(ground, clause)
    return words.claims if form == "finite" and marked else frozenset()


def _scope(ground: Ground, noun: Phrase, clause: Clause) -> Scope | None:
    analysis = ground.analysis
    cue = analysis.locus(noun.head, noun.head + 1)
    first, last = ended(ground, _stretch(ground, clause), clause.unit)
    if clause.verb.form == "inf":
        first, last = to_be_done(ground, (first, last), clause.unit)
    speaker, denies = _whose(ground, noun)
    voice = voice_of(speaker, analysis, cue=cue) if speaker is not None else None
    if speaker is not None and speaker.word in ground.words.own:
        return None
    if voice is None and noun.word not in ground.words.claims_alone:
        return None
    if voice is None:
        return Scope(first, last, Voice("rumour", f"“{cue.quote}”", cue=cue), said=False)
    return Scope(first, last, voice, denies, speaker=speaker, said=False)


def _stretch(ground: Ground, clause: Clause) -> Stretch:
    first, last = ground.reaches[clause.unit]
    return first + (ground.lower(first) in ground.words.content), last


def _misread(ground: Ground, clause: Clause) -> bool:
    """Tell whether a "that" taken for a relative pronoun can be none, as its clause lacks nothing."""
    tree, first = ground.tree, ground.reaches[clause.unit][0]
    hung = tree.relation(clause.unit) == "acl" and ground.lower(first) in ground.words.content
    if not hung or not tree.hanging(clause.unit, "nsubj") or tree.relation(first) == "nsubj":
        return False
    others = [unit for unit in tree.hanging(clause.unit, "obj", "obl", "ccomp", "xcomp") if unit != first]
    return bool(others) or tree.heads[first] != clause.unit or bool(tree.hanging(clause.unit, "cop"))


def _whose(ground: Ground, noun: Phrase) -> tuple[Phrase | None, bool]:
    """Return whose claim it is, and whether they say that it is not so."""
    owners = _owners(ground, noun)
    return (owners[0], False) if owners else _by_copula(ground, noun) or _by_verb(ground, noun)


def _owners(ground: Ground, noun: Phrase) -> list[Phrase]:
    """Return whose claim it is by words of the noun phrase: "his claim", "a claim by"."""
    if noun.owner is not None:
        return [noun.owner]
    return [
        phrase for case, phrase in ground.analysis.structure.behind(noun) if case in ground.words.claims_of
    ]


def _by_copula(ground: Ground, noun: Phrase) -> tuple[Phrase, bool] | None:
    """Return who "is of the opinion that"."""
    clause = next(
        (ground.clauses[u] for u in ground.analysis.structure.units(noun) if u in ground.clauses), None
    )
    held = clause is not None and ground.tree.case(clause.unit) in ground.words.claims_of
    return (clause.subjects[0], False) if clause is not None and held and clause.subjects else None


def _by_verb(ground: Ground, noun: Phrase) -> tuple[Phrase | None, bool]:
    """Return who makes the claim by a verb of which it is the object: "voiced the fear that"; or rejects it."""
    words = ground.words
    for over in _over(ground, noun):
        subjects = over.complement(*words.agent) if over.verb.passive else [*over.subjects]
        known = over.verb.lemma in words.making | words.rejecting
        if known and subjects and not over.verb.negated:
            return subjects[0], over.verb.lemma in words.rejecting
    return None, False


def _over(ground: Ground, noun: Phrase) -> Iterator[Clause]:
    """Yield the clauses whose object a noun is."""
    tree = ground.tree
    for unit in ground.analysis.structure.units(noun):
        over = ground.clauses.get(tree.heads[unit])
        if over is not None and tree.full_relation(unit) in OBJECTS:
            yield over
