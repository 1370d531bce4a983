"""Whom a relative clause tells of: the person before its pronoun, with what stands in apposition to that person.

In "X, a miller, who was killed" it is X who was killed, in "X, cashier of the bank, whose father died" X whose father
it is. A verb that is joined to such a clause before anything closes it is said of the same person: in "she had a
brother, X, who was drafted and died at Y" he died. Parsers hang that verb on the first of the sentence.
"""

from collections.abc import Container, Iterable, Iterator, Sequence

from testimonia.clauses.arcs import NOUNS, Arcs
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name

RELATIVE = "acl:relcl"
OWNER, PRONOUNS = "WP$", frozenset({"WP", "WP$"})
SLOTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
"""Relations of a relative pronoun, or of the noun behind "whose", to the verb."""
ASKED = frozenset({"ccomp", "xcomp", "csubj"})
"""Relations of a clause that is no noun's: "asked who fled"."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
WITHIN = frozenset({"nmod", "nmod:desc", "appos", "flat", "conj"})
"""Relations of a noun to that over it in what may be one apposition: "cashier of the bank"."""
HELPERS = frozenset({"AUX", "ADV", "PART"})
VERBAL = frozenset({"VERB", "AUX"})
DESCRIBING = frozenset({"DET", "ADJ", "NOUN"})
"""What may stand before a noun in its phrase."""
PASSED = frozenset({"ADP", "PUNCT"})
"""What may stand between a noun and its relative pronoun."""
COMMA, OPENING, CLOSING = ",", "(", ")"


def antecedents(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Hang relative clauses on the persons they tell of, and what goes on with them on the clauses."""
    persons = frozenset(arcs.of[name.first] for name in names if name.kind == "person")
    for pronoun, verb in list(_clauses(arcs, wording)):
        person = _person_before(arcs, pronoun, persons, wording)
        well = person == ROOT or _hangs_well(arcs, verb, person, persons, wording)
        if not well and not arcs.over(verb, person):
            arcs.move(verb, person, RELATIVE)
        if arcs.relations[verb] == RELATIVE and _is_subject(arcs, pronoun):
            go_on(arcs, pronoun, verb)


def word_before(words: Sequence[str], upos: Sequence[str], pronoun: int, nay: Container[str]) -> int:
    """Return the last word of the noun before a relative pronoun, over marks, brackets and "of"; -1 for none.

    What it was not is passed over: "it was Ida Lenz, not the vicar, who wrote it".
    """
    word = first = _last_before(words, upos, pronoun)
    while first > 0 and upos[first - 1] in DESCRIBING:
        first -= 1
    return _last_before(words, upos, first - 1) if first > 0 and words[first - 1] in nay else word


def _last_before(words: Sequence[str], upos: Sequence[str], behind: int) -> int:
    """Return the word before another, over marks, brackets and "of"; -1 for none."""
    word = behind - 1
    while word >= 0 and upos[word] in PASSED:
        word = _opening(words, word) if words[word] == CLOSING else word - 1
    return word


def _opening(words: Sequence[str], closing: int) -> int:
    """Return the word before the bracket that a closing one belongs to, before the closing one if there is none."""
    found = (word for word in range(closing - 1, -1, -1) if words[word] == OPENING)
    return next(found, closing) - 1


def _clauses(arcs: Arcs, wording: Wording) -> Iterator[tuple[int, int]]:
    """Yield the relative pronouns of a sentence, each with the verb of its clause."""
    for word in range(1, len(arcs.parse)):
        tag, unit = arcs.parse.tags[word], arcs.of[word]
        if tag not in PRONOUNS or arcs.sentence.lower[word] not in wording.relative:
            continue
        if tag != OWNER and ROOT < arcs.heads[unit] < word:
            _turn_round(arcs, unit)
        slot = arcs.heads[unit] if tag == OWNER else unit
        verb = arcs.heads[slot] if slot != ROOT else ROOT
        if verb > word and arcs.relations[slot] in SLOTS and arcs.relations[verb] not in ASKED:
            yield word, verb


def _turn_round(arcs: Arcs, pronoun: int) -> None:
    """Let a relative pronoun that a parser hung on a word before it be the subject of the verb right behind."""
    word = pronoun + 1
    while word < len(arcs.parse) and arcs.parse.upos[word] in HELPERS:
        word += 1
    verb = arcs.of[word] if word < len(arcs.parse) else pronoun
    if arcs.parse.upos[verb] == "VERB" and not arcs.over(pronoun, verb):
        arcs.move(pronoun, verb, "nsubj")


def _is_subject(arcs: Arcs, pronoun: int) -> bool:
    """Tell whether a relative pronoun, or the noun behind "whose", is the subject of its clause."""
    unit = arcs.of[pronoun]
    slot = arcs.heads[unit] if arcs.parse.tags[pronoun] == OWNER else unit
    return arcs.relations[slot] in SUBJECTS


# ---------------------------------------------------------------- whom it tells of


def _hangs_well(arcs: Arcs, verb: int, person: int, persons: frozenset[int], wording: Wording) -> bool:
    """Tell whether a relative clause hangs on somebody: a name, or a noun for people that is nobody's apposition.

    The person before its pronoun, if named, is it rather than the noun of "was the father of X, who".
    """
    noun = arcs.heads[verb]
    if arcs.relations[verb] != RELATIVE or noun == ROOT:
        return False
    people = _is_people(arcs, noun, wording) and _named_over(arcs, noun, persons) == ROOT
    told = _is_predicate(arcs, noun) or "cop" in arcs.relations[noun:person]
    return noun in persons or (people and not (person in persons and told))


def _is_predicate(arcs: Arcs, noun: int) -> bool:
    """Tell whether a noun says what a subject is: "was the father of X, who", "became the wife of X, who"."""
    copular = any(arcs.relations[other] == "cop" for other in arcs.hanging(noun))
    return copular or arcs.relations[noun] == "xcomp"


def _person_before(arcs: Arcs, pronoun: int, persons: frozenset[int], wording: Wording) -> int:
    """Return the person before a relative pronoun: the one named last, or whom the noun there is apposed to."""
    word = word_before(arcs.sentence.words, arcs.parse.upos, pronoun, wording.nay)
    unit = arcs.of[max(word, 0)]
    if (
        unit in persons
        or arcs.parse.upos[word] not in NOUNS
        or not _asks_person(arcs, pronoun, unit, wording)
    ):
        return unit if unit in persons else ROOT
    while unit != ROOT and unit not in persons:
        if _is_people(arcs, unit, wording) and _named_over(arcs, unit, persons) == ROOT:
            return unit
        unit = arcs.heads[unit] if arcs.relations[unit] in WITHIN else ROOT
    return unit


def _asks_person(arcs: Arcs, pronoun: int, unit: int, wording: Wording) -> bool:
    """Tell whether a pronoun can only mean a person: "who", "whose father"; "the bank, whose hall" is the bank's."""
    if arcs.parse.tags[pronoun] != OWNER:
        return arcs.sentence.lower[pronoun] in wording.personal_relative
    possessed = arcs.heads[arcs.of[pronoun]]
    return arcs.sentence.lower[possessed] in wording.kin or _is_people(arcs, unit, wording)


def _is_people(arcs: Arcs, unit: int, wording: Wording) -> bool:
    return arcs.sentence.lower[unit] in wording.person_nouns


def _named_over(arcs: Arcs, noun: int, persons: frozenset[int]) -> int:
    """Return the person to whose name a noun is apposed, ``ROOT`` for nobody's."""
    head = arcs.heads[noun]
    return head if arcs.relations[noun] == "appos" and head in persons else ROOT


# ---------------------------------------------------------------- what goes on with it


def go_on(arcs: Arcs, pronoun: int, verb: int) -> None:
    """Hang the verbs that are joined to a relative clause on its first; one that may be joined to either on none."""
    set_off = COMMA in arcs.sentence.words[max(0, pronoun - 2) : pronoun]
    for unit in [unit for unit in arcs.units if unit > verb]:
        if _joined_over(arcs, unit, verb, pronoun) and _is_open(arcs, pronoun, verb, unit):
            if set_off:
                arcs.move(unit, verb, "conj")
            else:
                arcs.sure[unit] = 0.0


def _joined_over(arcs: Arcs, unit: int, verb: int, pronoun: int) -> bool:
    """Tell whether a verb without a subject is joined to one before the relative clause, over which it stands."""
    head = arcs.heads[unit]
    if arcs.relations[unit] != "conj" or not ROOT < head < pronoun or not arcs.over(head, verb):
        return False
    below = {arcs.relations[other] for other in arcs.hanging(unit)}
    predicate = arcs.parse.upos[unit] in VERBAL or "cop" in below
    return predicate and SUBJECTS.isdisjoint(below)


def _is_open(arcs: Arcs, pronoun: int, verb: int, unit: int) -> bool:
    """Tell whether nothing closes a relative clause before the "and" of a verb: no comma, no part of another clause."""
    joint = next((other for other in arcs.hanging(unit) if arcs.relations[other] == "cc"), None)
    if joint is None or joint < verb or any(_closes(arcs, word) for word in range(verb, joint)):
        return False
    between = {arcs.of[word] for word in range(pronoun, joint) if arcs.parse.upos[word] != "PUNCT"}
    return all(arcs.over(verb, other) for other in between)


def _closes(arcs: Arcs, word: int) -> bool:
    """Tell whether a word is a comma behind which a clause before may go on: ", and", ", who was a clerk, in 1903"."""
    if arcs.sentence.words[word] != COMMA or arcs.of[word] == arcs.of[word + 1]:
        return False
    return arcs.parse.upos[word + 1] in {"CCONJ", "ADP"}
