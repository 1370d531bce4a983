"""Clauses and infinitives that a verb takes, where a parser hangs their first words elsewhere.

told him that his lawyer says Ida has confessed    the "that" is of "says", whatever it was hung on
testified before the judge that X had sold it      no clause about the judge: it lacks nothing
a claim by an insider that X had sold it           it is the insider's, and what is claimed
heard Ida say so                                   Ida is heard
pledged never to return                            it is the return that is denied, not the pledge
"""

from collections.abc import Iterable, Iterator

from testimonia.clauses.arcs import Arcs
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name

RELATIVE = frozenset({"acl:relcl", "acl"})
CONTENT = "ccomp"
ADVERBIAL = "obl"
TOLD = frozenset({"person", "group"})
"""Kinds of whoever is told something."""
INFINITIVE = "TO"
COMPLETING = frozenset({"obj", "ccomp", "cop", "nsubj:pass"})
"""Relations of what leaves nothing for a relative pronoun to stand for, but for the subject."""
BELOW = frozenset({"xcomp", "ccomp"})
"""Relations of a verb to that which takes it."""
VERBAL = frozenset({"xcomp", "advcl"})
WITHIN = frozenset({"nmod", "appos", "conj", "flat", "compound"})
"""Relations of a noun to that over it in one phrase: "before witnesses in the café"."""
BESIDE = frozenset({"obl", "iobj", "obj"})
"""Relations of whoever is told something, or of that in which it is told."""
PRONOUN = "PRP"
VERBS = frozenset({"VERB", "AUX"})


def complements(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Mend what hangs on the verbs that take a clause or an infinitive."""
    denied_infinitives(arcs, wording)
    own_conjunctions(arcs, wording)
    doers(arcs, wording)
    told = frozenset(arcs.of[name.first] for name in names if name.kind in TOLD)
    for unit in arcs.units:
        if arcs.relations[unit] == CONTENT:
            _beyond_relatives(arcs, unit, wording)
        elif arcs.relations[unit] in RELATIVE and not _claimed(arcs, unit, wording):
            _content(arcs, unit, told, wording)


def denied_infinitives(arcs: Arcs, wording: Wording) -> None:
    """Let "never" right before "to" deny the infinitive, and not the verb before."""
    for unit in arcs.units:
        if unit + 1 >= len(arcs.of) or arcs.sentence.lower[unit] not in wording.negative:
            continue
        denied = arcs.heads[unit + 1] if arcs.parse.tags[unit + 1] == INFINITIVE else ROOT
        if denied > unit and arcs.heads[denied] == arcs.heads[unit]:
            arcs.move(unit, denied, arcs.relations[unit])


def doers(arcs: Arcs, wording: Wording) -> None:
    """Let who stands before a bare infinitive be the object of the verb before, and not of the infinitive."""
    for unit in arcs.units:
        verb = arcs.heads[unit]
        over = arcs.heads[verb] if verb != ROOT else ROOT
        bare = arcs.relations[unit] == "obj" and over < unit < verb and over != ROOT
        if bare and arcs.relations[verb] in BELOW and arcs.parse.lemmas[over] in wording.control:
            arcs.move(unit, over, "obj")


def own_conjunctions(arcs: Arcs, wording: Wording) -> None:
    """Let a "that" be of the next verb with a subject, not of one that is said, in turn, by that verb's."""
    for unit in arcs.units:
        said, over = arcs.heads[unit], ROOT
        if arcs.relations[unit] == "mark" and arcs.sentence.lower[unit] in wording.content:
            over = arcs.heads[said]
        if unit < over < said and arcs.relations[said] == CONTENT and _subject(arcs, over, unit) != ROOT:
            arcs.move(unit, over, "mark")


def _beyond_relatives(arcs: Arcs, unit: int, wording: Wording) -> None:
    """Let what is told hang on the verb, not on a clause about whoever is told: "told all who came that"."""
    relative = arcs.heads[unit]
    if relative == ROOT or arcs.relations[relative] not in RELATIVE or not _is_led(arcs, unit, wording):
        return
    verb = _telling(arcs, arcs.heads[relative], wording)
    if verb != ROOT and arcs.parse.lemmas[relative] not in wording.telling and arcs.over(verb, unit):
        arcs.move(unit, verb, CONTENT)


def _is_led(arcs: Arcs, unit: int, wording: Wording) -> bool:
    """Tell whether a clause begins with "that"."""
    marks = (word for word in arcs.hanging(unit) if arcs.relations[word] == "mark")
    return any(arcs.sentence.lower[word] in wording.content for word in marks)


def _content(arcs: Arcs, unit: int, names: frozenset[int], wording: Wording) -> None:
    """Let a clause behind "that" be no relative one where it lacks nothing: one that is told whoever stands before."""
    that, noun = _that(arcs, unit, wording), arcs.heads[unit]
    verb = _telling(arcs, noun, wording) if that != ROOT else ROOT
    if verb == ROOT or not arcs.over(verb, unit):
        return
    told = noun in names or _is_told(arcs, noun, wording)
    adverbial = arcs.relations[that].startswith(ADVERBIAL)
    lacks_nothing = told if adverbial else _complete(arcs, unit, that, wording)
    if lacks_nothing:
        arcs.move(unit, verb if told else noun, CONTENT if told else "acl")
        arcs.move(that, unit, "mark")


def _claimed(arcs: Arcs, unit: int, wording: Wording) -> bool:
    """Let a clause be what somebody's claim is, and the claim theirs, where they stand between: "a claim by X that"."""
    that = _that(arcs, unit, wording)
    case = _whose(arcs, that, wording) if that != ROOT else ROOT
    if case == ROOT or not (arcs.relations[that] == "mark" or _complete(arcs, unit, that, wording)):
        return False
    claim, whose = arcs.of[case - 1], arcs.heads[case]
    if not arcs.over(whose, claim):
        arcs.move(whose, claim, "nmod")
    if arcs.over(unit, claim):
        return False
    arcs.move(unit, claim, "acl")
    arcs.move(that, unit, "mark")
    return True


def _whose(arcs: Arcs, that: int, wording: Wording) -> int:
    """Return the preposition between a noun for what is claimed and whose it is, ``ROOT`` for none before a "that"."""
    for word in range(that - 1, 0, -1):
        if arcs.parse.upos[word] in VERBS:
            return ROOT
        if arcs.sentence.lower[word] in wording.claims_of and arcs.sentence.lower[word - 1] in wording.claims:
            return word if arcs.of[word] == word < arcs.heads[word] < that else ROOT
    return ROOT


def _that(arcs: Arcs, unit: int, wording: Wording) -> int:
    """Return the "that" before the subject of a clause, ``ROOT`` for none or where it is the subject itself."""
    first = next((word for word in arcs.hanging(unit) if arcs.sentence.lower[word] in wording.content), ROOT)
    if first == ROOT or first > unit or arcs.relations[first].startswith("nsubj"):
        return ROOT
    return first if _subject(arcs, unit, first) != ROOT else ROOT


def _subject(arcs: Arcs, verb: int, behind: int) -> int:
    """Return the subject that stands between a word and its verb, ``ROOT`` for none."""
    found = (unit for unit in arcs.hanging(verb) if arcs.relations[unit].startswith("nsubj"))
    return next((unit for unit in found if behind < unit < verb), ROOT)


def _complete(arcs: Arcs, unit: int, that: int, wording: Wording) -> bool:
    """Tell whether a clause lacks nothing that its "that" could stand for; of two objects one may."""
    others = [other for other in arcs.hanging(unit) if other != that]
    if arcs.parse.lemmas[unit] in wording.inverting or any(_has_object(arcs, other) for other in others):
        return True
    return any(arcs.relations[other] in COMPLETING and arcs.parse.tags[other] != PRONOUN for other in others)


def _has_object(arcs: Arcs, verb: int) -> bool:
    verbal = arcs.relations[verb] in VERBAL
    return verbal and any(arcs.relations[unit] == "obj" for unit in arcs.hanging(verb))


def _telling(arcs: Arcs, noun: int, wording: Wording) -> int:
    """Return the verb of telling behind which a noun stands, ``ROOT`` for none or where it has its content."""
    top = noun
    while arcs.relations[top].partition(":")[0] in WITHIN and arcs.heads[top] < top:
        top = arcs.heads[top]
    verb = arcs.heads[top]
    beside = arcs.relations[top].partition(":")[0] in BESIDE and ROOT < verb < top
    if not beside or arcs.parse.lemmas[verb] not in wording.telling:
        return ROOT
    return ROOT if any(_contents(arcs, verb)) else verb


def _contents(arcs: Arcs, verb: int) -> Iterator[int]:
    return (unit for unit in arcs.hanging(verb) if unit > verb and arcs.relations[unit] == CONTENT)


def _is_told(arcs: Arcs, noun: int, wording: Wording) -> bool:
    lemma = wording.lemma(arcs.sentence.lower[noun], arcs.parse.tags[noun])
    return lemma in wording.person_nouns or wording.kind(lemma) in TOLD
