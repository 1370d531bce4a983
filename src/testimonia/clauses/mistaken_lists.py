"""Lists that a parser continues too far or breaks off: names of another list, a new subject, what a semicolon parts.

    was the father of X (b. 1835), Y (1838–1901) and Z     Y and Z are children as X is
    was a member of the league and Ida's father opposed    the father is no member: he opposed
    X (1857–1930), a banker; Y (1858–1919), the mayor      the mayor is Y, whoever began the list
"""

from collections.abc import Iterable, Iterator, Sequence

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
COMMA, SEMICOLON, OPENING, CLOSING = ",", ";", "(", ")"


def relatives_behind(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Let all names of "was the father of X, Y and Z" stand behind the "of", whatever brackets stand between."""
    persons = [arcs.of[name.first] for name in names if name.kind == "person"]
    for noun in {arcs.heads[unit] for unit in persons} - {ROOT}:
        if arcs.sentence.lower[noun] not in wording.kin or not _tells_what(arcs, noun):
            continue
        listed = [unit for unit in persons if arcs.heads[unit] == noun < unit]
        first = next((unit for unit in listed if arcs.relations[unit] == "nmod"), None)
        others = [unit for unit in listed if arcs.relations[unit] in LISTED]
        joined = (unit for unit in persons if arcs.relations[unit] == "conj")
        if first is None or not any(unit in others or arcs.heads[unit] in others for unit in joined):
            continue
        for unit in (unit for unit in others if unit > first):
            arcs.move(unit, first, "conj")


def _tells_what(arcs: Arcs, noun: int) -> bool:
    copular = any(arcs.relations[unit] == "cop" for unit in arcs.hanging(noun))
    return copular or (arcs.relations[noun] in PREDICATIVE and arcs.heads[noun] < noun)


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


def second_predicates(arcs: Arcs) -> None:
    """Let "his father was a clerk and his mother was Eva Stern" be two clauses, whatever name the second tells."""
    for copula in [unit for unit in arcs.units if arcs.relations[unit] in COPULAS and unit > 0]:
        told, noun = arcs.heads[copula], arcs.of[copula - 1]
        verbal = arcs.parse.upos[copula] == "AUX" and told > copula
        if not verbal or arcs.relations[told] not in LISTED or _has_subject(arcs, told):
            continue
        below = {arcs.relations[unit] for unit in arcs.hanging(noun)}
        if arcs.relations[noun] == "conj" and {"nmod:poss", "cc"} <= below and not arcs.over(told, noun):
            arcs.relations[copula] = "cop"
            first = arcs.heads[noun]
            if not arcs.over(told, first):
                arcs.move(told, first, "conj")
            arcs.move(noun, told, "nsubj")


def subjects_of_copulas(arcs: Arcs) -> None:
    """Let a subject right before a copula be the copula's: "her father was X, who married" says who he was."""
    for copula in [unit for unit in arcs.units if arcs.relations[unit] == "cop" and unit > 0]:
        told, noun = arcs.heads[copula], arcs.of[copula - 1]
        beyond = arcs.relations[noun] == "nsubj" and arcs.heads[noun] > told > copula
        if beyond and not _has_subject(arcs, told) and not arcs.over(noun, told):
            arcs.move(noun, told, "nsubj")


def _joined_before(arcs: Arcs, verb: int) -> int:
    """Return the possessed noun joined to another, from which only its apposition parts a verb without a subject."""
    if arcs.parse.upos[verb] != "VERB" or _has_subject(arcs, verb):
        return ROOT
    for noun in reversed([unit for unit in arcs.units if unit < verb]):
        if arcs.relations[noun] == "conj" and arcs.parse.upos[noun] in NOUNS:
            return noun if _is_new(arcs, noun, verb) else ROOT
        if arcs.parse.upos[noun] not in BEHIND_NOUN:
            return ROOT
    return ROOT


def _has_subject(arcs: Arcs, verb: int) -> bool:
    return any(arcs.relations[unit].startswith(("nsubj", "csubj")) for unit in arcs.hanging(verb))


def _is_new(arcs: Arcs, noun: int, verb: int) -> bool:
    """Tell whether a noun has a possessor, "and", and a name in apposition whose comma stands right before a verb."""
    below = {arcs.relations[unit] for unit in arcs.hanging(noun)}
    set_off = arcs.sentence.words[verb - 1] == COMMA
    hangs_there = arcs.over(verb, arcs.heads[noun]) or arcs.over(arcs.heads[noun], verb)
    return set_off and hangs_there and {"nmod:poss", "cc", "appos"} <= below


# ---------------------------------------------------------------- what a semicolon parts


def parted(arcs: Arcs, names: Sequence[Name]) -> None:
    """Let what stands behind a name and its comma be said of that name, where a parser goes back over a semicolon."""
    persons = [name for name in names if name.kind == "person"]
    if SEMICOLON not in arcs.sentence.words or not persons:
        return
    for name, before in _behind_semicolons(arcs, persons):
        unit, head = arcs.of[name.first], arcs.of[before.first]
        if arcs.relations[unit] == "appos" and not arcs.over(unit, head):
            arcs.move(unit, head, "conj")
    for name in persons:
        noun, unit = _noun_behind(arcs, name), arcs.of[name.first]
        if noun != ROOT and arcs.apart(noun, arcs.heads[noun]) and not arcs.over(noun, unit):
            arcs.move(noun, unit, "appos")


def set_behind(arcs: Arcs, names: Iterable[Name]) -> None:
    """Let what no "and" joins be said of the name before its comma: "was a child of X (1872–1933), the president"."""
    for name in names:
        noun, unit = (_noun_behind(arcs, name) if name.kind == "person" else ROOT), arcs.of[name.first]
        head = arcs.heads[noun] if noun != ROOT else ROOT
        if head in {ROOT, unit} or arcs.relations[noun] == "appos" or not arcs.over(head, unit):
            continue
        listed = [other for other in arcs.hanging(head) if arcs.relations[other] == "conj"]
        joined = any(arcs.relations[one] == "cc" for other in listed for one in arcs.hanging(other))
        if not joined and arcs.parse.upos[head] != "PROPN":
            arcs.move(noun, unit, "appos")


def _behind_semicolons(arcs: Arcs, persons: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield the persons named right behind a semicolon, each with the first of the part before."""
    words, begin, first = arcs.sentence.words, 0, None
    at = {name.first: name for name in persons}
    for word, written in enumerate(words):
        if written != SEMICOLON:
            continue
        first = next((at[k] for k in range(begin, word) if k in at), first)
        begin = word + 1
        if begin in at and first is not None:
            yield at[begin], first


def _noun_behind(arcs: Arcs, name: Name) -> int:
    """Return the noun that a comma sets off behind a name and its brackets, if it hangs as one said of somebody."""
    words, at = arcs.sentence.words, name.last
    if words[at : at + 1] == [OPENING]:
        at = next((k + 1 for k in range(at, len(words)) if words[k] == CLOSING), at)
    noun = arcs.noun_behind(at + 1) if words[at : at + 1] == [COMMA] else None
    if noun is None or arcs.parse.upos[noun] != "NOUN" or _has_subject(arcs, noun):
        return ROOT
    return noun if arcs.relations[noun] in SET_OFF else ROOT
