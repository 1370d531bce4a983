"""What hangs on what, where the words tell it more surely than a parser does.

A compound preposition governs what stands behind it, a possessor belongs to the noun behind it, a name to the noun for
people right before it, a participle to the noun right before it, a time to its own part of the sentence. Each rule
mends arcs in place, and moves one only if no circle comes of it.
"""

from collections.abc import Iterable, Iterator, Sequence

from testimonia.clauses.antecedents import SUBJECTS
from testimonia.clauses.arcs import NOUNS, Arcs
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name

PREPOSITIONS = frozenset({"IN", "TO"})
"""Tags; a particle has another: "took up residence"."""
OPENING_QUOTE = "``"
LOOSE = frozenset({"mark", "advmod", "compound:prt", "obl"})
"""Relations of a word that may be the preposition of the noun behind it."""
GOVERNED = frozenset({"obj", "iobj", "xcomp", "obl", "nmod"})
NOMINAL = frozenset({"obl", "nmod", "root", "conj", "nsubj", "appos"})
ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
PARTICIPIAL = frozenset({"acl", "advcl", "acl:relcl"})
HELPERS = frozenset({"aux", "aux:pass", "advmod"})


def compound_prepositions(arcs: Arcs, found: Iterable[int]) -> None:
    """Let the noun behind a compound preposition hang where that does: X in "at the hands of X"."""
    for unit in found:
        hanging = list(arcs.hanging(unit))
        noun = next((other for other in hanging if other > unit), None)
        if noun is not None:
            _take_place(arcs, noun, unit, hanging)
        else:
            _govern(arcs, unit, len(arcs.of) - arcs.of[::-1].index(unit))


def _take_place(arcs: Arcs, noun: int, unit: int, hanging: list[int]) -> None:
    """Put a noun in the place of the preposition it hangs on, which becomes its case."""
    for other in hanging:
        arcs.heads[other] = noun
    own = arcs.relations[unit]
    arcs.move(noun, arcs.heads[unit], own if own in NOMINAL else "obl")
    arcs.move(unit, noun, "case")


def _govern(arcs: Arcs, unit: int, behind: int) -> None:
    """Make a preposition the case of the noun phrase that begins behind it, where a verb governs that."""
    noun = arcs.noun_behind(behind)
    if noun is not None and arcs.relations[noun] in GOVERNED and not arcs.over(unit, noun):
        arcs.move(unit, noun, "case")
        arcs.relations[noun] = "obl"


def prepositions(arcs: Arcs) -> None:
    """Let a preposition belong to the noun phrase right behind it, not to the verb before: "served in the navy"."""
    for word, relation in enumerate(arcs.parse.relations):
        if relation in LOOSE and arcs.parse.tags[word] in PREPOSITIONS:
            _govern(arcs, arcs.of[word], word + 1)
        elif relation == "case" and arcs.parse.tags[word] in PREPOSITIONS:
            _case_of_whole(arcs, arcs.of[word], word + 1)


def _case_of_whole(arcs: Arcs, unit: int, behind: int) -> None:
    """Let a preposition govern the noun, not the name before it: "in Harlan township"."""
    name = arcs.heads[unit]
    noun = arcs.heads[name] if name >= behind and arcs.relations[name] == "compound" else ROOT
    if noun > name and not arcs.over(unit, noun):
        arcs.move(unit, noun, "case")


def governed_subjects(arcs: Arcs) -> None:
    """Let what a preposition governs be no subject, but the noun's before it: "the birth of his daughter Ida"."""
    for unit in arcs.units:
        if arcs.relations[unit] in SUBJECTS and (case := _opening_case(arcs, unit)) != ROOT:
            noun = arcs.of[case - 1] if case > 0 else ROOT
            if noun != ROOT and arcs.relations[noun] in SUBJECTS and arcs.heads[noun] == arcs.heads[unit]:
                arcs.move(unit, noun, "nmod")


def _opening_case(arcs: Arcs, unit: int) -> int:
    """Return the preposition that governs a unit, ``ROOT`` where none does."""
    cases = (other for other in arcs.hanging(unit) if arcs.relations[other] == "case" and other < unit)
    return next((other for other in cases if arcs.parse.tags[other] in PREPOSITIONS), ROOT)


def titles(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Let a person's name hang on the noun for people right before it: "his sister Eva"."""
    for name in names:
        unit, noun = arcs.of[name.first], arcs.of[max(0, name.first - 1)]
        personal = arcs.parse.tags[noun] == "NN" and arcs.sentence.lower[noun] in wording.person_nouns
        if name.kind == "person" and personal and not arcs.over(unit, noun):
            arcs.move(unit, noun, "flat")


def surnames_behind_brackets(arcs: Arcs, names: Iterable[Name]) -> None:
    """Let the surname behind the bracket be one with the name before: "Neil (Sandra) Abbot"."""
    words = arcs.sentence.words
    for name in names:
        marks = words[name.last : name.last + 1] + words[name.last + 2 : name.last + 3]
        behind = name.last + 3
        if name.kind != "person" or marks != ["(", ")"] or behind >= len(words):
            continue
        if arcs.heads[arcs.of[behind]] == arcs.of[name.first] and arcs.parse.tags[behind] == "NNP":
            arcs.relations[arcs.of[behind]] = "flat"


def possessors(arcs: Arcs) -> None:
    """Let a possessor hang on the noun behind it: "her", "Rosa's"."""
    for word, tag in enumerate(arcs.parse.tags):
        if tag in {"PRP$", "POS"}:
            _possess(arcs, arcs.of[word - (tag == "POS" and word > 0)], word)


def _possess(arcs: Arcs, unit: int, word: int) -> None:
    """Hang a possessor, whose "'s" or own word is ``word``, on the noun behind, be it a title in quotation marks."""
    quoted = arcs.sentence.words[word + 1 : word + 2] and arcs.parse.tags[word + 1] == OPENING_QUOTE
    noun = arcs.noun_behind(word + (2 if quoted else 1))
    if noun is not None and noun != unit:
        arcs.exchange(unit, noun, "nmod:poss")
    mark = arcs.of[word]
    if not arcs.over(mark, unit):
        arcs.move(mark, unit, "case")


def participles(arcs: Arcs, times: frozenset[int]) -> None:
    """Let a participle right behind a noun belong to it: "the party founded by X", ", her sister having died"."""
    for unit in arcs.units:
        if arcs.parse.tags[unit] != "VBN" or arcs.relations[unit] not in PARTICIPIAL:
            continue
        first = _first_helper(arcs, unit)
        before = arcs.of[_outside_bracket(arcs, first) - 1] if first else unit
        if arcs.heads[unit] in times:  # "admitted the following year, suspended in 1925"
            arcs.move(unit, arcs.heads[arcs.heads[unit]], "conj")
        elif arcs.parse.upos[before] in NOUNS and not arcs.over(unit, before):
            arcs.move(unit, before, "acl")


def bracketed_participles(arcs: Arcs, names: Iterable[Name]) -> None:
    """Let a participle that opens a bracket behind a person be that one's: "married Eva Lie (born in 1869) in 1890"."""
    for name in names:
        verb, unit = _opening_participle(arcs, name.last), arcs.of[name.first]
        if verb != ROOT and name.kind == "person" and not arcs.over(verb, unit):
            arcs.move(verb, unit, "acl")


def _opening_participle(arcs: Arcs, bracket: int) -> int:
    """Return the participle right behind a bracket that opens at a word, ``ROOT`` for none; "b." is an abbreviation."""
    two = arcs.sentence.words[bracket : bracket + 2]
    if len(two) < 2 or two[0] != "(" or two[1].endswith("."):
        return ROOT
    return arcs.of[bracket + 1] if arcs.parse.tags[bracket + 1] == "VBN" else ROOT


def _outside_bracket(arcs: Arcs, first: int) -> int:
    """Return the bracket that opens right before a word, else the word: "Karl (born in 1871) and Otto (born 1874)"."""
    return first - 1 if first > 1 and arcs.sentence.words[first - 1] == "(" else first


def _first_helper(arcs: Arcs, unit: int) -> int:
    """Return the first of a participle and the auxiliaries right before it."""
    first = unit
    while first and arcs.heads[arcs.of[first - 1]] == unit and arcs.relations[arcs.of[first - 1]] in HELPERS:
        first -= 1
    return first


def lists(arcs: Arcs, names: Sequence[Name]) -> None:
    """Let the second name of "two sons, Max and Paul" go on the first, not the noun before."""
    _joined(arcs, names)
    persons = [arcs.of[name.first] for name in names if name.kind == "person"]
    for unit in persons:
        noun = arcs.heads[unit]
        if arcs.relations[unit] != "conj" or noun in {ROOT, *persons}:
            continue
        apposed = _apposed(arcs, persons, noun, unit)
        if apposed is not None and not arcs.over(unit, apposed):
            arcs.move(unit, apposed, "conj")


def _apposed(arcs: Arcs, persons: Iterable[int], noun: int, before: int) -> int | None:
    """Return the first of the persons that stands in apposition to a noun before a word."""
    beside = (person for person in persons if noun < person < before and arcs.heads[person] == noun)
    return next((person for person in beside if arcs.relations[person] == "appos"), None)


def _joined(arcs: Arcs, names: Iterable[Name]) -> None:
    """Let the second of "Anna and Piet Lund" go on the first, though a parser hung the surname there as its own."""
    for name in names:
        unit = arcs.of[name.first]
        words = range(name.first, name.last)
        joined = any(
            arcs.parse.relations[w] == "conj" and arcs.of[arcs.parse.heads[w]] == arcs.heads[unit]
            for w in words
        )
        if arcs.relations[unit] == "flat" and joined:
            arcs.relations[unit] = "conj"


def appositions(arcs: Arcs) -> None:
    """Let what one is, set behind two, be said of the nearer: "with X and Y, editor of Z"."""
    last: dict[int, int] = {}
    for unit in arcs.units:
        head, relation = arcs.heads[unit], arcs.relations[unit]
        if relation.partition(":")[0] == "conj" and head < unit:
            last[head] = unit
        single = arcs.parse.tags[unit] in {"NN", "NNP"}
        if relation == "appos" and single and head < last.get(head, ROOT) < unit:
            arcs.move(unit, last[head], "appos")


def late_subjects(arcs: Arcs, names: Iterable[Name]) -> None:
    """Let no second subject stand behind a verb: in "was hired by X, editor of Z" that is what X was."""
    for name in names:
        comma = arcs.sentence.words[name.last : name.last + 1] == [","]
        noun = arcs.noun_behind(name.last + 1) if comma else None
        unit = arcs.of[name.first]
        if noun is not None and _is_second_subject(arcs, noun, name.first) and not arcs.over(noun, unit):
            arcs.move(noun, unit, "appos")


def _is_second_subject(arcs: Arcs, noun: int, name: int) -> bool:
    """Tell whether a noun is a subject behind its verb and a name, and the verb has another before it."""
    verb = arcs.heads[noun]
    if not arcs.relations[noun].startswith("nsubj") or verb > name:
        return False
    return next(_subjects_before(arcs, verb, verb), None) is not None


def parts(arcs: Arcs, times: frozenset[int]) -> None:
    """Let no argument reach over a semicolon: "expelled 1914; member of the party from 1920"."""
    for unit in arcs.units:
        if unit not in times and arcs.relations[unit] in ARGUMENTS and arcs.apart(unit, arcs.heads[unit]):
            arcs.relations[unit] = "parataxis"


def bracketed_times(arcs: Arcs, names: Iterable[Name], times: frozenset[int]) -> None:
    """Let a time in brackets behind a name belong to the name: "was married to Harold Abbot (1993)"."""
    for name in names:
        if arcs.sentence.words[name.last : name.last + 1] != ["("] or name.last + 1 >= len(arcs.of):
            continue
        time, unit = arcs.of[name.last + 1], arcs.of[name.first]
        closed = arcs.sentence.words[_behind(arcs, time) : _behind(arcs, time) + 1] == [")"]
        if time in times and closed and name.kind == "person" and not arcs.over(time, unit):
            arcs.move(time, unit, "nmod")


def times_behind_brackets(arcs: Arcs, times: Iterable[int]) -> None:
    """Let a time behind a bracket hang on nothing within: "of the Weavers' Union (Hull) 1921", "(b. 1869) in 1890"."""
    words = arcs.sentence.words
    for unit in times:
        closing = _closing_before(arcs, unit)
        if closing == ROOT:
            continue
        opening = next((k for k in range(closing, -1, -1) if words[k] == "("), unit)
        head = arcs.heads[unit]
        while opening < head < unit:
            head = arcs.heads[head]
        if head not in {arcs.heads[unit], ROOT} and not arcs.over(unit, head):
            arcs.move(unit, head, arcs.relations[unit])


def _closing_before(arcs: Arcs, time: int) -> int:
    """Return the bracket that closes right before a time and its preposition, ``ROOT`` for none."""
    at = _first(arcs, time) - 1
    at -= at > 0 and arcs.parse.upos[at] == "ADP"
    return at if at >= 0 and arcs.sentence.words[at] == ")" else ROOT


def _first(arcs: Arcs, unit: int) -> int:
    """Return the first word of a unit."""
    word = unit
    while word > 0 and arcs.of[word - 1] == unit:
        word -= 1
    return word


def times_by_themselves(arcs: Arcs, times: Iterable[int]) -> None:
    """Let no time be an auxiliary, a copula or the end of a name, whatever the parser held it for."""
    for unit in times:
        relation = arcs.relations[unit].partition(":")[0]
        if relation in {"aux", "cop"}:
            arcs.relations[unit] = "obl"
        elif relation in {"flat", "compound"} and unit > arcs.heads[unit] != ROOT:
            arcs.relations[unit] = "nmod"


def ages_behind_times(arcs: Arcs, times: frozenset[int]) -> None:
    """Let a time set off right behind another hang where that does: "retired to X, where he died in 1878, aged 73"."""
    for unit in times:
        first = _first(arcs, unit)
        before = arcs.of[first - 2] if first > 1 and arcs.sentence.words[first - 1] == "," else ROOT
        if before in times and arcs.heads[before] > arcs.heads[unit] != ROOT:
            _hang_likewise(arcs, unit, before)


def _hang_likewise(arcs: Arcs, unit: int, other: int) -> None:
    if not arcs.over(unit, arcs.heads[other]):
        arcs.move(unit, arcs.heads[other], arcs.relations[other])


def fronted_times(arcs: Arcs, times: Iterable[int]) -> None:
    """Let a time set off before a participle or adjective be its verb's: "In 1931, worn out by hunger, she died"."""
    for unit in times:
        behind, verb = _behind(arcs, unit), arcs.heads[unit]
        set_off = arcs.sentence.words[behind : behind + 1] == [","] and verb > behind
        if set_off and arcs.parse.tags[verb] in {"VBN", "VBG", "JJ"} and arcs.relations[verb] == "advcl":
            arcs.move(unit, arcs.heads[verb], "obl")


def _behind(arcs: Arcs, unit: int) -> int:
    """Return the word behind all words of a unit."""
    word = unit + 1
    while word < len(arcs.of) and arcs.of[word] == unit:
        word += 1
    return word


def behind_times(arcs: Arcs, times: frozenset[int], where: frozenset[str]) -> None:
    """Let what stands behind a time hang on the time's verb: "Born 1881 in Leiden"; not "the summer of the strike"."""
    for unit in arcs.units:
        time = arcs.heads[unit]
        if time not in times or unit in times or arcs.heads[time] == ROOT or unit < time:
            continue
        case = _case_behind(arcs, time)
        if arcs.relations[unit].partition(":")[0] in {"nmod", "obl"} and case in where:
            arcs.move(unit, arcs.heads[time], "obl")


def persons_behind_times(
    arcs: Arcs, times: frozenset[int], persons: frozenset[int], of: frozenset[str]
) -> None:
    """Let the noun before a time be whose name stands behind: "the arrest in May of X" is no May of X."""
    for unit in persons:
        time = arcs.heads[unit]
        cased = any(arcs.sentence.lower[word] in of for word in arcs.hanging(unit) if word < unit)
        if time not in times or unit < time or not cased:
            continue
        first = min(word for word in range(time + 1) if arcs.of[word] == time)
        noun = arcs.of[max(0, first - 1 - (arcs.parse.upos[first - 1] == "ADP"))]
        if arcs.parse.upos[noun] == "NOUN" and not arcs.over(time, noun):
            arcs.move(time, noun, "nmod")
            arcs.move(unit, noun, "nmod")


def _case_behind(arcs: Arcs, time: int) -> str:
    """Return the word behind a time, over a comma: "on March 3, 1847, in Harlan"."""
    behind = _behind(arcs, time)
    two = arcs.sentence.lower[behind : behind + 2]
    return two[-1] if two[0] == "," else two[0]


def of_times(arcs: Arcs, times: Iterable[int], names: frozenset[int]) -> None:
    """Let a time hang on something in its own part of the sentence, and on a noun right before it."""
    for unit in times:
        for found in (_in_its_part(arcs, unit), _of_subject(arcs, unit, names)):
            if found != ROOT and not arcs.over(unit, found):
                arcs.heads[unit] = found


def _in_its_part(arcs: Arcs, time: int) -> int:
    """Return the verb before a time in its part of the sentence, if it hangs on something beyond a semicolon."""
    if not arcs.apart(time, arcs.heads[time]):
        return ROOT
    for word in range(time - 1, -1, -1):
        if arcs.sentence.words[word] == ";":
            break
        if arcs.parse.upos[word] == "VERB":
            return arcs.of[word]
    return ROOT


def _of_subject(arcs: Arcs, time: int, names: frozenset[int]) -> int:
    """Return the noun that a time follows before its verb, with no comma between: "his arrest in 1907 led"."""
    verb = arcs.heads[time]
    subjects = list(_subjects_before(arcs, verb, time)) if time < verb else []
    if not subjects or subjects[-1] in names or "," in arcs.sentence.words[subjects[-1] : time]:
        return ROOT
    return subjects[-1] if arcs.parse.upos[subjects[-1]] == "NOUN" else ROOT


def _subjects_before(arcs: Arcs, verb: int, word: int) -> Iterator[int]:
    """Yield the subjects of a verb that stand before a word."""
    return (unit for unit in arcs.hanging(verb) if unit < word and arcs.relations[unit].startswith("nsubj"))
