"""The clause that hangs on a verb of saying, thinking, showing: "said that …", "is said to have joined"."""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.clauses.values import Clause
from testimonia.parsing.protocol import ROOT
from testimonia.quotations.reports.endings import ended
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.saying import Manner, made_known, manner
from testimonia.quotations.reports.told import Told

COMPLEMENTS = frozenset({"ccomp", "csubj"})
PARTICIPLES = frozenset({"en", "ing"})
"""Forms of a verb that tell nothing by themselves: "in a cottage bought for her"."""
BEFORE = frozenset({",", ":", ";"})
"""Marks between the verb and what is said."""
ASKING = frozenset({"WP", "WRB"})
"""Tags of pronouns and adverbs by which is asked."""
NEAR = 9
"""Words behind a verb of saying among which its "that" is looked for."""
COLON = ":"


@dataclass(frozen=True, slots=True)
class _Verb:
    """A clause of saying, and how it says."""

    clause: Clause
    manner: Manner


def content(ground: Ground, clause: Clause) -> Told | None:
    """Return the clause that hangs on a verb by which something is said, thought or shown."""
    how = manner(ground, clause)
    if how is None:
        return _known(ground, clause)
    said = next(_said(ground, _Verb(clause, how)), None)
    if said is None:
        return _free(ground, clause, how) or _behind_that(ground, clause, how)
    first, last = ground.reaches[said.unit]
    knowledge = how.shared and _led_by_question(ground, said)
    return None if knowledge or first <= clause.verb.head < last else _told(ground, _Verb(clause, how), said)


def _told(ground: Ground, verb: _Verb, said: Clause) -> Told:
    """Return a clause as what another says, without its "that" and what its author adds; "whether" is asked too."""
    (first, last), how, words = ground.reaches[said.unit], verb.manner, ground.words
    behind = [mark + (ground.lower(mark) in words.content) for mark in _marks(ground, said)]
    first = _witnessed(ground, verb.clause, said) or max([first + _is_that(ground, first), *behind])
    first -= ground.tree.parse.tags[first - 1] in ASKING and ground.tree.heads[first - 1] == verb.clause.unit
    stretch = ended(ground, (_opened(ground, first), _quoted_on(ground, verb.clause, said, last)), said.unit)
    feels = not how.said and ground.lower(verb.clause.unit) in words.certain
    denies, asked = verb.clause.verb.lemma in words.denying, _asked(ground, said)
    return Told(stretch, feels=feels, said=how.said, shared=how.shared, denies=denies, asked=asked)


def _known(ground: Ground, clause: Clause) -> Told | None:
    """Return what somebody makes known: "made it clear that", "let it be known that"."""
    unit = made_known(ground, clause)
    places = (unit, clause.unit) if unit != ROOT else ()
    behind = (each for over in places for each in ground.behind(over, *COMPLEMENTS, "advcl"))
    clauses = (ground.clauses[each] for each in behind if each > unit and each in ground.clauses)
    said = next((each for each in clauses if each.subordinator in ground.words.content), None)
    return _told(ground, _Verb(clause, Manner()), said) if said is not None else None


def _free(ground: Ground, clause: Clause, how: Manner) -> Told | None:
    """Return a relative clause without a noun that is an object: "have not said why he left"."""
    tags, tree = ground.tree.parse.tags, ground.tree
    for unit in ground.behind(clause.unit, "obj", "obl", "advmod"):
        clauses = [each for each in tree.hanging(unit, "acl", "advcl") if not ground.infinitive(each)]
        if tags[unit] in ASKING and clauses and not how.shared:
            return Told(ended(ground, ground.reaches[unit], unit), said=how.said, shared=how.shared)
    return None


def _led_by_question(ground: Ground, said: Clause) -> bool:
    """Tell whether what is known begins with "what" or "how": it is knowledge, and no report."""
    return ground.tree.parse.tags[ground.reaches[said.unit][0]] in ASKING


def _behind_that(ground: Ground, clause: Clause, how: Manner) -> Told | None:
    """Return all behind a "that" which stands near a verb of saying, where the parser hung it elsewhere."""
    word = _that(ground, clause.verb.last) if how.said and clause.verb.form == "finite" else None
    if word is None or ground.lower(word + 1) in BEFORE or _of_claim(ground, word):
        return None
    return Told(ended(ground, (word + 1, _part_ends(ground, word)), clause.unit))


def _is_that(ground: Ground, word: int) -> bool:
    """Tell whether a word is a "that" which is no pronoun, whatever it hangs on."""
    return ground.lower(word) in ground.words.content and ground.tree.parse.tags[word] == "IN"


def _of_claim(ground: Ground, word: int) -> bool:
    """Tell whether a "that" begins what a noun of saying says: "repeated her claim that"."""
    unit = ground.tree.heads[word] if word in ground.tree.spans else ROOT
    noun = ground.tree.heads[unit] if unit != ROOT and ground.tree.relation(unit) == "acl" else ROOT
    return noun != ROOT and ground.lower(noun) in ground.words.claims


def _that(ground: Ground, first: int) -> int | None:
    """Return the next "that" which is no pronoun, None where a verb stands before it."""
    tags = ground.tree.parse.tags
    for word in range(first, min(first + NEAR, len(tags))):
        if tags[word].startswith("VB") or tags[word] == "MD":
            return None
        if _is_that(ground, word):
            return word
    return None


def _part_ends(ground: Ground, word: int) -> int:
    words = ground.analysis.sentence.words
    return next((k for k in range(word, len(words)) if words[k] == ";"), len(words))


def _said(ground: Ground, verb: _Verb) -> Iterator[Clause]:
    """Yield the clauses behind a verb that are what it says: what hangs on it before what hangs on a noun of it."""
    unit = verb.clause.unit
    hanging = [
        ground.clauses[child] for child in ground.tree.children.get(unit, ()) if child in ground.clauses
    ]
    under = ground.under.get(verb.clause, ())
    for other in [*hanging, *under]:
        if (
            other.verb.first > verb.clause.verb.head
            and other.unit != unit
            and _is_content(ground, verb, other)
        ):
            yield other


def _marks(ground: Ground, said: Clause) -> list[int]:
    """Return the "that" or "whether" of what is said."""
    marks = [mark for mark in ground.tree.hanging(said.unit, "mark") if mark < said.verb.first]
    words = ground.words
    return [mark for mark in marks if ground.lower(mark) in words.content | words.asking | words.condition]


def _asked(ground: Ground, said: Clause) -> bool:
    """Tell whether it is only asked: "asked whether he had joined", "wondered if"."""
    marks = {ground.lower(mark) for mark in _marks(ground, said)}
    return not marks.isdisjoint(ground.words.asking | ground.words.condition)


def _is_content(ground: Ground, verb: _Verb, other: Clause) -> bool:
    """Tell whether another clause is what this one says: "that …", "is said to have joined", "denied having joined"."""
    tree, clause = ground.tree, verb.clause
    if other.subordinator in ground.words.content and other.governor is clause:
        return tree.relation(other.unit) != "acl" or _of_medium(ground, clause, other)
    if verb.manner.said and _witnessed(ground, clause, other):
        return True
    own = tree.heads[other.unit] == clause.unit and not _is_condition(ground, clause, other)
    return own and _is_hung(ground, verb, other)


def _is_hung(ground: Ground, verb: _Verb, other: Clause) -> bool:
    """Tell whether a clause that hangs on a verb is a question, a verb form or a complement of it."""
    relation = ground.tree.relation(other.unit)
    asked_if = other.subordinator in ground.words.condition and relation == "advcl"
    if other.subordinator in ground.words.asking or asked_if:
        return True
    if relation == "xcomp" and not _is_finite(ground, other):
        return verb.manner.said and _is_claimed(ground, verb.clause, other)
    return _is_complement(ground, verb, other)


def _is_complement(ground: Ground, verb: _Verb, other: Clause) -> bool:
    """Tell whether a finite clause is a verb's complement, or stands behind a colon."""
    first, relation = ground.reaches[other.unit][0], ground.tree.relation(other.unit)
    colon = relation == "parataxis" and not verb.clause.verb.passive and ground.lower(first - 1) == COLON
    return (
        (relation in COMPLEMENTS or colon or _is_finite(ground, other))
        and other.verb.form not in PARTICIPLES
        and not ground.infinitive(other.unit)
    )


def _is_finite(ground: Ground, other: Clause) -> bool:
    """Tell whether a verb that a parser took for an infinitive has a subject and is none: "feared he would fall"."""
    own = ground.tree.relation(other.unit) == "xcomp" and bool(ground.tree.hanging(other.unit, "nsubj"))
    return own and other.verb.form == "finite"


def _is_condition(ground: Ground, clause: Clause, other: Clause) -> bool:
    """Tell whether a clause is a condition, not what is asked: "said it if he was asked"."""
    relation = ground.tree.relation(other.unit)
    asks = clause.verb.lemma in ground.words.questions and relation in COMPLEMENTS
    asks |= clause.verb.lemma in ground.words.inquiring and _is_next(ground, clause, other)
    return other.subordinator in ground.words.condition and not asks


def _is_next(ground: Ground, clause: Clause, other: Clause) -> bool:
    """Tell whether a clause stands right behind a verb or whom it asks: "asked him if", not "would ask him if"."""
    before = {clause.verb.last, *(group[0].last for group in clause.objects)}
    return ground.reaches[other.unit][0] in before and not clause.verb.modal


def _of_medium(ground: Ground, clause: Clause, other: Clause) -> bool:
    """Tell whether a clause that the parser hung on a noun is what the verb says: "said in a statement that"."""
    noun = ground.tree.heads[other.unit]
    beside = ground.tree.relation(noun) in {"obl", "nmod", "advmod"} or noun in ground.tree.times
    told = ground.tree.relation(noun) in {"obj", "iobj"} and ground.lower(noun) not in ground.words.claims
    return (beside or told) and ground.tree.heads[noun] == clause.unit


def _is_claimed(ground: Ground, clause: Clause, other: Clause) -> bool:
    """Tell whether a verb form is what is said: "is said to have joined", "denied having joined"."""
    lemma, words = clause.verb.lemma, ground.words
    if clause.verb.passive:
        done = other.verb.perfect or lemma not in words.meant
        return other.verb.form == "inf" and done and lemma not in words.demanding
    if other.verb.form == "ing":
        return lemma in words.gerund
    return other.verb.form == "inf" and other.verb.perfect and lemma in words.verbs


def _quoted_on(ground: Ground, clause: Clause, said: Clause, last: int) -> int:
    """Return where what is said ends, with the words in marks that it says in turn: "told him that Ida said, “…”"."""
    opening = {mark[0] for mark in ground.words.marks}
    first = last + (ground.lower(last) in BEFORE)
    quoted = said.verb.lemma in ground.words.verbs and ground.lower(first) in opening
    return max(last, ground.reaches[clause.unit][1]) if quoted else last


def _witnessed(ground: Ground, clause: Clause, other: Clause) -> int:
    """Return where the object begins that does what is told: "recalled her father leaving"; 0 for none."""
    if clause.verb.lemma not in ground.words.gerund or other.verb.form != "ing" or other.subordinator:
        return 0
    objects = (ground.analysis.structure.phrase(unit) for unit in ground.tree.hanging(clause.unit, "obj"))
    behind = (each for each in (*objects, *other.subjects) if each is not None and not each.implied)
    doing = (
        each.first for each in behind if clause.verb.last <= each.first and each.last == other.verb.first
    )
    return next(doing, 0)


def _opened(ground: Ground, first: int) -> int:
    """Return where words begin behind comma and colon: with the mark that opens a quotation, if one does."""
    while ground.lower(first) in BEFORE and ground.lower(first + 1):
        first += 1
    opening = {mark[0] for mark in ground.words.marks}
    return first - 1 if ground.lower(first - 1) in opening else first
