"""What stands behind a noun of saying: "the claim that …", "Sands's assertion that …", "fears among pilots that …"."""

from collections.abc import Iterator
from functools import partial

from testimonia.analysis import Scope
from testimonia.clauses.values import Clause, Phrase
from testimonia.model import Voice
from testimonia.parsing.protocol import ROOT
from testimonia.quotations.reports.endings import ended, to_be_done
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.own import oneself
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
    over = (
        ground.tree.heads[clause.unit],
        ground.tree.of[first - 1] if first else ROOT,
        *_spread(ground, clause),
    )
    nouns = (ground.analysis.structure.phrase(unit) for unit in over if known and unit != ROOT)
    return next((noun for noun in nouns if noun is not None and _takes(noun, known, first)), None)


def _spread(ground: Ground, clause: Clause) -> list[int]:
    """Return the subject of a verb of spreading between a noun and its clause: "a rumour went round that"."""
    over = ground.tree.heads[clause.unit]
    spreads = over != ROOT and ground.tree.parse.lemmas[over] in ground.words.spreading
    return ground.tree.hanging(over, "nsubj") if spreads and not ground.tree.hanging(over, "obj") else []


def _takes(noun: Phrase, known: frozenset[str], first: int) -> bool:
    return noun.word in known and noun.last <= first and not noun.none


def _known(ground: Ground, clause: Clause) -> frozenset[str]:
    """Return the nouns that take a clause of such a form."""
    words, form = ground.words, clause.verb.form
    if form == "inf":
        return words.claims_to if ground.tree.relation(clause.unit) == "acl" else frozenset()
    marked = bool(_marks(ground, clause)) or _misread(ground, clause)
    return words.claims if form == "finite" and marked else frozenset()


def _scope(ground: Ground, noun: Phrase, clause: Clause) -> Scope | None:
    speaker, _ = _whose(ground, noun)
    if speaker is not None and speaker.word in ground.words.own:
        return None
    stretch = ended(ground, _stretch(ground, clause), clause.unit)
    if clause.verb.form == "inf":
        stretch = to_be_done(ground, stretch, clause.unit)
    return claimed(ground, noun, stretch)


def claimed(ground: Ground, noun: Phrase, stretch: Stretch) -> Scope | None:
    """Return a stretch as what a noun names: the claim of whose it is, else a rumour where it needs nobody."""
    analysis, (speaker, denies) = ground.analysis, _whose(ground, noun)
    cue = analysis.locus(noun.head, noun.head + 1)
    if speaker is not None and speaker.word in ground.words.own:
        return Scope(
            *stretch, oneself(speaker, analysis, "speaker", cue), denies, speaker=speaker, said=False
        )
    voice = voice_of(speaker, analysis, cue=cue) if speaker is not None else None
    if voice is not None:
        return Scope(*stretch, voice, denies, speaker=speaker, said=False)
    if noun.word not in ground.words.claims_alone:
        return None
    return Scope(*stretch, Voice("rumour", f"“{cue.quote}”", cue=cue), said=False)


def _stretch(ground: Ground, clause: Clause) -> Stretch:
    first, last = ground.reaches[clause.unit]
    opened = [first + (ground.lower(first) in ground.words.content)]
    return max(opened + [mark + 1 for mark in _marks(ground, clause)]), last


def _marks(ground: Ground, clause: Clause) -> list[int]:
    """Return the "that" of a clause, which another word for a mark may stand before: "got about that"."""
    marks = ground.tree.hanging(clause.unit, "mark")
    return [mark for mark in marks if mark < clause.unit and ground.lower(mark) in ground.words.content]


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
