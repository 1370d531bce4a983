"""What somebody promises, demands, warns of: an infinitive or a noun behind the verb, no clause of its own."""

from collections.abc import Iterator

from testimonia.clauses.values import Clause
from testimonia.quotations.reports.endings import trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.saying import tells
from testimonia.quotations.reports.told import Told
from testimonia.quotations.sources import minds

COMPLEMENTS = ("xcomp", "ccomp")
LOOSE = ("advcl", "acl")
"""Relations by which a parser hangs the infinitive of a demand where it takes it for a purpose."""
BEHIND = ("obl", "obj", "nmod", "advcl", "acl", "xcomp", "ccomp")
"""Relations of a noun or gerund behind a preposition."""


def wanted(ground: Ground, clause: Clause) -> Told | None:
    """Return the infinitive of what is promised or demanded: "promised to return", "urged them to leave"."""
    for unit in _infinitives(ground, clause):
        first, last = ground.reaches[unit]
        while ground.lower(first) == ",":
            first += 1
        if first > clause.verb.head:
            return Told(trimmed(ground, (first, last)), said=False)
    return None


def _infinitives(ground: Ground, clause: Clause) -> Iterator[int]:
    """Yield the infinitives behind a verb of promising or demanding."""
    if _commits(ground, clause):
        loose = () if clause.objects else LOOSE[:1]
        yield from filter(ground.infinitive, ground.behind(clause.unit, *COMPLEMENTS, *loose))
    if clause.verb.lemma in ground.words.demanding and _asked(ground, clause):
        nouns = (unit for group in clause.objects[:1] for unit in ground.analysis.structure.units(group[0]))
        for over in (clause.unit, *nouns):
            yield from filter(ground.infinitive, ground.behind(over, *COMPLEMENTS, *LOOSE))


def _commits(ground: Ground, clause: Clause) -> bool:
    """Tell whether somebody says what they are to do themselves."""
    commits = clause.verb.lemma in ground.words.committing and not clause.verb.passive
    return commits and tells(ground, clause)


def _asked(ground: Ground, clause: Clause) -> bool:
    """Tell whether somebody is named who is to do it."""
    lemma, words = clause.verb.lemma, ground.words
    if clause.verb.passive:
        return lemma in words.verbs or bool(clause.complement(*words.agent))
    known = words.asked_of.get(lemma)
    objects = [group[0] for group in clause.objects[:1]] if known is None else clause.complement(*known)
    addressed = ground.analysis.language.talk().addressed
    return any(phrase.word in addressed or minds(phrase, ground.analysis) for phrase in objects)


def named(ground: Ground, clause: Clause) -> Told | None:
    """Return the noun or gerund that is said or demanded: "called for a strike", "accused her of theft"."""
    prepositions = ground.words.contents.get(clause.verb.lemma, frozenset())
    denies = clause.verb.lemma in ground.words.denying
    if not tells(ground, clause) or (denies and _refuses(ground, clause)):
        return None
    for unit, leads in behind(ground, clause, prepositions):
        if leads < 0 and not _is_thing(ground, unit):
            continue
        first, last = ground.reaches[unit]
        stretch = trimmed(ground, (max(first, leads + 1), last))
        return Told(stretch, said=False, denies=denies, particle=leads)
    return None


def _refuses(ground: Ground, clause: Clause) -> bool:
    """Tell whether what is denied is not said but withheld: "denied her a visa"."""
    return len(clause.objects) > 1 or bool(ground.behind(clause.unit, "iobj"))


def behind(ground: Ground, clause: Clause, prepositions: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the nouns and gerunds behind a verb with one of some prepositions, and that; "" is for an object."""
    objects = ground.behind(clause.unit, "obj")
    for over in (clause.unit, *(unit for unit in objects if _is_mind(ground, unit))):
        for unit in ground.behind(over, *BEHIND):
            leads = ground.leads(unit)
            if leads > clause.verb.head and ground.lower(leads) in prepositions - {""}:
                yield unit, leads
    if "" in prepositions and not clause.verb.passive:
        yield from ((unit, -1) for unit in objects if not _is_relative(ground, unit))


def _is_mind(ground: Ground, unit: int) -> bool:
    phrase = ground.analysis.structure.phrase(unit)
    return phrase is not None and minds(phrase, ground.analysis)


def _is_relative(ground: Ground, unit: int) -> bool:
    return ground.lower(unit) in ground.analysis.language.clauses().relative


def _is_thing(ground: Ground, unit: int) -> bool:
    """Tell whether an object is what is said, and nobody to whom: not "threatened her"."""
    phrase = ground.analysis.structure.phrase(unit)
    known = ground.analysis.entity(phrase)
    kinds = {phrase.entity if phrase is not None else "", known.kind if known is not None else ""}
    return "person" not in kinds and (phrase is None or not phrase.pronoun)
