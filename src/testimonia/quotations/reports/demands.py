"""What somebody promises, demands, warns of: an infinitive or a noun behind the verb, no clause of its own."""

from collections.abc import Iterator

from testimonia.clauses.values import Clause
from testimonia.quotations.reports.endings import to_be_done, trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.saying import tells
from testimonia.quotations.reports.told import Told
from testimonia.quotations.sources import minds

COMPLEMENTS = ("xcomp", "ccomp")
LOOSE = ("advcl", "acl")
"""Relations by which a parser hangs the infinitive of a demand where it takes it for a purpose."""
NONE = -1
GERUNDS = ("acl",)
BEHIND = ("obl", "obj", "nmod", "advcl", "acl", "xcomp", "ccomp")
"""Relations of a noun or gerund behind a preposition."""


def wanted(ground: Ground, clause: Clause) -> Told | None:
    """Return the infinitive of what is promised or demanded: "promised to return", "urged them to leave"."""
    for unit in _infinitives(ground, clause):
        first, last = ground.reaches[unit]
        while ground.lower(first) == ",":
            first += 1
        if first > clause.verb.head:
            return Told(to_be_done(ground, (first, last), unit), said=False)
    return None


def _infinitives(ground: Ground, clause: Clause) -> Iterator[int]:
    """Yield the infinitives behind a verb of promising or demanding."""
    if _commits(ground, clause):
        loose = LOOSE[:1] if not clause.objects or _of_themselves(ground, clause) else ()
        yield from filter(ground.infinitive, ground.behind(clause.unit, *COMPLEMENTS, *loose))
    if clause.verb.lemma in ground.words.demanding and _asked(ground, clause):
        nouns = (unit for group in clause.objects[:1] for unit in ground.analysis.structure.units(group[0]))
        for over in (clause.unit, *nouns):
            yield from filter(ground.infinitive, ground.behind(over, *COMPLEMENTS, *LOOSE))


def _commits(ground: Ground, clause: Clause) -> bool:
    """Tell whether somebody says what they are to do themselves: "promised to", "bound herself to"."""
    lemma, words = clause.verb.lemma, ground.words
    bound = lemma in words.binding and _of_themselves(ground, clause)
    return (lemma in words.committing or bound) and not clause.verb.passive and tells(ground, clause)


def _of_themselves(ground: Ground, clause: Clause) -> bool:
    """Tell whether the object is the subject itself: "pledged themselves to"."""
    reflexive = ground.analysis.language.discourse().reflexive
    return any(group[0].word in reflexive for group in clause.objects)


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
    found = behind(ground, clause, prepositions)
    unit, leads = next((one for one in found if one[1] != NONE or _is_thing(ground, one[0])), (NONE, NONE))
    if unit == NONE:
        return None
    done = _is_done(ground, unit, leads)
    first = max(ground.reaches[unit][0], leads + (not done))
    stretch = trimmed(ground, (first, _last(ground, clause, (unit, leads))))
    return Told(stretch, said=False, denies=denies, particle=NONE if done else leads)


def _last(ground: Ground, clause: Clause, named: tuple[int, int]) -> int:
    """Return where what is named behind a preposition, if there is one, ends."""
    unit, leads = named
    last = ground.reaches[unit][1]
    return _on_condition(ground, clause, _with_participle(ground, clause, last) if leads != NONE else last)


def _is_done(ground: Ground, unit: int, leads: int) -> bool:
    """Tell whether a gerund stands behind the word of infinitives, which is a part of what is said: "to having"."""
    clause = ground.clauses.get(unit)
    gerund = ground.tree.relation(leads) == "mark" if leads >= 0 else False
    return gerund and clause is not None and ground.lower(leads) in ground.words.to


def _with_participle(ground: Ground, clause: Clause, last: int) -> int:
    """Return where a noun ends with the participle right behind it: "boasted of a prisoner thanking him"."""
    for unit in ground.behind(clause.unit, "advcl"):
        doing = ground.clauses.get(unit)
        if (
            doing is not None
            and doing.verb.form == "ing"
            and ground.reaches[unit][0] == last == doing.verb.first
        ):
            return ground.reaches[unit][1]
    return last


def _on_condition(ground: Ground, clause: Clause, last: int) -> int:
    """Return where what is promised ends, with the condition right behind it: "promised him a post if they won"."""
    if clause.verb.lemma not in ground.words.committing:
        return last
    conditions = ground.words.condition | ground.analysis.language.clauses().at_that_time
    for unit in ground.behind(clause.unit, "advcl"):
        first, end = ground.reaches[unit]
        opened = next(word for word in range(first, end) if ground.lower(word)[0].isalnum())
        if opened - 2 <= last <= first + 1 and ground.lower(opened) in conditions:
            return end
    return last


def _refuses(ground: Ground, clause: Clause) -> bool:
    """Tell whether what is denied is not said but withheld: "denied her a visa"."""
    return len(clause.objects) > 1 or bool(ground.behind(clause.unit, "iobj"))


def behind(ground: Ground, clause: Clause, prepositions: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the nouns and gerunds behind a verb with one of some prepositions, and that; "" is for an object."""
    for over, relations in _places(ground, clause):
        led = ((unit, ground.leads(unit)) for unit in ground.behind(over, *relations))
        known = prepositions - {""}
        yield from ((unit, at) for unit, at in led if at > clause.verb.head and ground.lower(at) in known)
    kept = not clause.verb.passive or bool(clause.complement(*ground.words.agent))
    if "" in prepositions and kept:
        objects = ground.behind(clause.unit, "obj")
        yield from ((unit, NONE) for unit in objects if not _is_relative(ground, unit))


def _places(ground: Ground, clause: Clause) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield on what that may hang, and how: also on whom it is told of, and on a bare noun beside them.

    A gerund may hang on any object: "suspected the lodger of stealing".
    """
    yield clause.unit, BEHIND
    for unit in ground.behind(clause.unit, "obj"):
        yield unit, BEHIND if _is_mind(ground, unit) else GERUNDS
    yield from ((unit, BEHIND) for unit in ground.behind(clause.unit, "obl") if _is_bare(ground, unit))


def _is_bare(ground: Ground, unit: int) -> bool:
    """Tell whether a noun stands alone with its preposition: of "boasted at table of" the verb takes the "of"."""
    own = [child for child in ground.tree.children.get(unit, ()) if child < unit]
    named = unit in ground.tree.names or unit in ground.tree.times or ground.tree.parse.tags[unit] != "NN"
    return not named and [ground.tree.relation(child) for child in own] == ["case"]


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
