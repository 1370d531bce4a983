"""Lists that a parser continues too far or breaks off: names of another list, a new subject, what a semicolon parts.

was the father of X (b. 1835), Y (1838–1901) and Z     Y and Z are children as X is
was a member of the league and Ida's father opposed    the father is no member: he opposed
X (1857–1930), a banker; Y (1858–1919), the mayor      the mayor is Y, whoever began the list
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import takewhile

from testimonia.clauses.arcs import NOUNS, Arcs
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name

LISTED = frozenset({"appos", "conj"})
SET_OFF = LISTED | {"parataxis"}
"""What a parser takes a noun for that a comma sets off behind a name."""
PREDICATIVE = frozenset({"appos", "conj", "advcl", "xcomp"})
"""Relations of a noun that tells what somebody before it is, who is no one of its own list then."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BEHIND_NOUN = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PUNCT", "ADV", "AUX", "PRON", "PART"})
"""What may stand between a noun with its apposition and the verb."""
COPULAS = frozenset({"cop", "case"})
"""What a parser takes a copula between a noun and a name for."""
OWN_JOINED = frozenset({"nmod:poss", "cc"})
"""Relations of what a joined noun has that belongs to somebody: "and his mother"."""
LONGEST = 20
"""Words of brackets behind a name: the days and places of a life."""
COMMA, SEMICOLON, OPENING, CLOSING = ",", ";", "(", ")"


def mend(arcs: Arcs, names: Sequence[Name], wording: Wording) -> None:
    """Mend the lists of a sentence, rule by rule: each sees what those before it made."""
    parted(arcs, names)
    set_behind(arcs, names)
    relatives_behind(arcs, names, wording)
    new_subjects(arcs)
    second_predicates(arcs)
    subjects_of_copulas(arcs)


def relatives_behind(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Let all names of "was the father of X, Y and Z" stand behind the "of", whatever brackets stand between."""
    persons = [arcs.of[name.first] for name in _persons(names)]
    for noun in {arcs.heads[unit] for unit in persons} - {ROOT}:
        if arcs.sentence.lower[noun] in wording.kin and _tells_what(arcs, noun):
            _list_behind(arcs, noun, persons)


def _list_behind(arcs: Arcs, noun: int, persons: Sequence[int]) -> None:
    first, others = _hung(arcs, persons, noun, {"nmod"}), _hung(arcs, persons, noun, LISTED)
    if first and any(_is_joined(arcs, unit, others) for unit in persons):
        for unit in filter(first[0].__lt__, others):
            arcs.move(unit, first[0], "conj")


def _hung(arcs: Arcs, units: Iterable[int], head: int, relations: Set[str]) -> list[int]:
    """Return those of some units that hang on another in one of some ways."""
    return [unit for unit in units if arcs.heads[unit] == head and arcs.relations[unit] in relations]


def _is_joined(arcs: Arcs, unit: int, others: Sequence[int]) -> bool:
    """Tell whether a name is joined, as one of some names or to one of them: what a list ends with."""
    return arcs.relations[unit] == "conj" and (unit in others or arcs.heads[unit] in others)


def _tells_what(arcs: Arcs, noun: int) -> bool:
    """Tell whether a noun says what somebody before it is."""
    return "cop" in _below(arcs, noun) or (arcs.relations[noun] in PREDICATIVE and arcs.heads[noun] < noun)


def _below(arcs: Arcs, unit: int) -> set[str]:
    """Return the relations of what hangs on a unit."""
    return {arcs.relations[other] for other in arcs.hanging(unit)}


def _has_subject(arcs: Arcs, verb: int) -> bool:
    return any(relation.startswith(("nsubj", "csubj")) for relation in _below(arcs, verb))


def _persons(names: Iterable[Name]) -> list[Name]:
    return [name for name in names if name.kind == "person"]


# ---------------------------------------------------------------- a new subject


def new_subjects(arcs: Arcs) -> None:
    """Let a possessed noun behind "and" be the subject of the verb behind it that has none."""
    for verb in [unit for unit in arcs.units if arcs.parse.tags[unit] in FINITE]:
        noun = _joined_before(arcs, verb)
        if noun == ROOT:
            continue
        first = arcs.heads[noun]
        if arcs.over(verb, first):
            arcs.move(first, arcs.heads[verb], arcs.relations[verb])
        arcs.move(verb, first, "conj")
        arcs.move(noun, verb, "nsubj")


def _joined_before(arcs: Arcs, verb: int) -> int:
    """Return the possessed noun joined to another, from which only its apposition parts a verb without a subject."""
    if arcs.parse.upos[verb] != "VERB" or _has_subject(arcs, verb):
        return ROOT
    noun = next(_joined_nouns(arcs, verb), ROOT)
    return noun if noun != ROOT and _is_new(arcs, noun, verb) else ROOT


def _joined_nouns(arcs: Arcs, verb: int) -> Iterator[int]:
    """Yield the joined nouns before a verb from which no other verb parts it, the nearest first."""
    before = reversed([unit for unit in arcs.units if unit < verb])
    near = takewhile(lambda unit: arcs.parse.upos[unit] in BEHIND_NOUN, before)
    return (unit for unit in near if arcs.relations[unit] == "conj" and arcs.parse.upos[unit] in NOUNS)


def _is_new(arcs: Arcs, noun: int, verb: int) -> bool:
    """Tell whether a noun has a possessor, "and", and a name in apposition whose comma stands right before a verb."""
    set_off, head = arcs.sentence.words[verb - 1] == COMMA, arcs.heads[noun]
    hangs_there = arcs.over(verb, head) or arcs.over(head, verb)
    return set_off and hangs_there and {*OWN_JOINED, "appos"} <= _below(arcs, noun)


def second_predicates(arcs: Arcs) -> None:
    """Let "his father was a clerk and his mother was Eva Stern" be two clauses, whatever name the second tells."""
    for copula, told, noun in _copulas(arcs, COPULAS):
        if not _is_second(arcs, copula) or arcs.over(told, noun):
            continue
        first = arcs.heads[noun]
        arcs.relations[copula] = "cop"
        if not arcs.over(told, first):
            arcs.move(told, first, "conj")
        arcs.move(noun, told, "nsubj")


def _is_second(arcs: Arcs, copula: int) -> bool:
    """Tell whether a copula stands between a joined noun with a possessor and what a parser sets beside a name."""
    told, noun = arcs.heads[copula], arcs.of[copula - 1]
    verbal = arcs.parse.upos[copula] == "AUX" and arcs.relations[told] in LISTED
    joined = arcs.relations[noun] == "conj" and _below(arcs, noun) >= OWN_JOINED
    return verbal and joined and told > copula and not _has_subject(arcs, told)


def subjects_of_copulas(arcs: Arcs) -> None:
    """Let a subject right before a copula be the copula's: "her father was X, who married" says who he was."""
    for copula, told, noun in _copulas(arcs, frozenset({"cop"})):
        beyond = arcs.relations[noun] == "nsubj" and arcs.heads[noun] > told > copula
        if beyond and not (_has_subject(arcs, told) or arcs.over(noun, told)):
            arcs.move(noun, told, "nsubj")


def _copulas(arcs: Arcs, relations: Set[str]) -> list[tuple[int, int, int]]:
    """Return what a parser hangs as copulas do, each with what it hangs on and the noun right before."""
    found = (unit for unit in arcs.units if unit > 0 and arcs.relations[unit] in relations)
    return [(unit, arcs.heads[unit], arcs.of[unit - 1]) for unit in found]


# ---------------------------------------------------------------- what a comma or semicolon parts


def parted(arcs: Arcs, names: Sequence[Name]) -> None:
    """Let what stands behind a name and its comma be said of that name, where a parser goes back over a semicolon."""
    persons = _persons(names) if SEMICOLON in arcs.sentence.words else []
    for name, before in _behind_semicolons(arcs, persons):
        unit, head = arcs.of[name.first], arcs.of[before.first]
        if arcs.relations[unit] == "appos" and not arcs.over(unit, head):
            arcs.move(unit, head, "conj")
    for noun, unit in _nouns_behind(arcs, persons):
        if arcs.apart(noun, arcs.heads[noun]):
            arcs.move(noun, unit, "appos")


def set_behind(arcs: Arcs, names: Iterable[Name]) -> None:
    """Let what no "and" joins be said of the name before its comma: "was a child of X (1872–1933), the president"."""
    for noun, unit in _nouns_behind(arcs, _persons(names)):
        head = arcs.heads[noun]
        behind = head not in {ROOT, unit} and arcs.relations[noun] != "appos" and arcs.over(head, unit)
        if behind and arcs.parse.upos[head] != "PROPN" and not _goes_on(arcs, head):
            arcs.move(noun, unit, "appos")


def _goes_on(arcs: Arcs, head: int) -> bool:
    """Tell whether something is joined to a noun with an "and"."""
    listed = (unit for unit in arcs.hanging(head) if arcs.relations[unit] == "conj")
    return any("cc" in _below(arcs, unit) for unit in listed)


def _behind_semicolons(arcs: Arcs, persons: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield the persons named right behind a semicolon, each with the first of the part before."""
    words, begin, first = arcs.sentence.words, 0, None
    at = {name.first: name for name in persons}
    for word in (word for word, written in enumerate(words) if written == SEMICOLON):
        first = at.get(next(filter(at.__contains__, range(begin, word)), ROOT), first)
        begin = word + 1
        if begin in at and first is not None:
            yield at[begin], first


def _nouns_behind(arcs: Arcs, persons: Iterable[Name]) -> Iterator[tuple[int, int]]:
    """Yield the nouns that a comma sets off behind a person, each with the unit of the name, if they may go there."""
    for name in persons:
        noun, unit = _noun_behind(arcs, name), arcs.of[name.first]
        if noun != ROOT and not arcs.over(noun, unit):
            yield noun, unit


def _noun_behind(arcs: Arcs, name: Name) -> int:
    """Return the noun that a comma sets off behind a name and its brackets, if it hangs as one said of somebody."""
    words, at = arcs.sentence.words, name.last
    if words[at : at + 1] == [OPENING]:
        at += words[at : at + LONGEST].index(CLOSING) + 1 if CLOSING in words[at : at + LONGEST] else 0
    noun = arcs.noun_behind(at + 1) if words[at : at + 1] == [COMMA] else None
    return noun if noun is not None and _is_set_off(arcs, noun) else ROOT


def _is_set_off(arcs: Arcs, noun: int) -> bool:
    plain = arcs.parse.upos[noun] == "NOUN" and not _has_subject(arcs, noun)
    return plain and arcs.relations[noun] in SET_OFF
