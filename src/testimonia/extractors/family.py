"""Relatives given by name in a list: "leaves two sons, Max and Paul", "her sisters Rita Munn and Ida", "the late …".

The lists are read by ``discourse.kin_lists``; here is whose relatives they are. A given name in brackets behind a
relative is that one's partner, a year in brackets behind "the late Harold Abbot" that of his death.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, filterfalse, takewhile

from testimonia.analysis import Analysis
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.as_written import child_signs, partner_behind
from testimonia.discourse.kin_lists import Part, kin_noun, parts
from testimonia.extractors.asides import bracketed
from testimonia.extractors.common import Draft, is_named_person, is_noun, persons
from testimonia.extractors.language import words

KINSHIP, PARENT = "kinship", "parent"
SET_BESIDE = ("advcl", "obl", "dislocated", "parataxis", "xcomp")
"""Relations to a verb of a noun that says what its subject is."""
BETWEEN = 2
"""Words that may stand between a list's mark and the name: a title, "the late"."""


@dataclass(frozen=True, slots=True)
class Relatives:
    """A noun for relatives with those listed behind it, and whose they are."""

    noun: int
    """Its word in the sentence."""
    role: str
    owners: tuple[Phrase, ...]
    clause: Clause | None
    listed: tuple[Phrase, ...]


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield the relatives whom a sentence lists by name, their partners, and the deaths of the late."""
    for relatives in chain(_lists(analysis), _labelled(analysis)):
        yield from _each(relatives, analysis)
    yield from _signs(analysis)
    for clause in analysis.clauses:
        yield from _parents(analysis, clause)
    yield from _late(analysis)


def _lists(analysis: Analysis) -> Iterator[Relatives]:
    known = analysis.language.discourse()
    named = {phrase.name.first: phrase for phrase in _named(analysis) if phrase.name is not None}
    for word, noun in _kin_nouns(analysis, named.values()):
        owners, clause = _whose(analysis, word)
        several = analysis.sentence.lower[word] in known.kin_plurals
        behind = _behind(analysis, word, several)
        every = _of_parts(named, parts(analysis.sentence, behind, known))
        listed = tuple(filterfalse(partial(_tells_anew, analysis), every))
        if owners and (several or clause is not None):
            yield Relatives(word, _role(analysis, noun), owners, clause, listed)


def _labelled(analysis: Analysis) -> Iterator[Relatives]:
    """Yield those whom an entry names behind a noun without a verb: "mother: Ana Gil"."""
    known = analysis.language.discourse()
    named = {phrase.name.first: phrase for phrase in _named(analysis) if phrase.name is not None}
    for person, word in analysis.kin:
        noun = kin_noun(analysis.sentence, word, known)
        every = _of_parts(named, parts(analysis.sentence, word, known))
        inside = tuple(takewhile(partial(_before_stop, analysis, word), every))
        several = analysis.sentence.lower[word] in known.kin_plurals
        yield Relatives(word, _role(analysis, noun), (person,), None, inside if several else inside[:1])


def _before_stop(analysis: Analysis, noun: int, phrase: Phrase) -> bool:
    """Tell whether no semicolon stands between a noun of an entry and a name."""
    return ";" not in analysis.sentence.words[noun : phrase.first]


def _kin_nouns(analysis: Analysis, named: Iterable[Phrase]) -> Iterator[tuple[int, str]]:
    """Yield the nouns for relatives that are part of no name, each with its singular."""
    names = (phrase.name for phrase in named if phrase.name is not None)
    inside = set(chain.from_iterable(range(name.first, name.last) for name in names))
    sentence, known = analysis.sentence, analysis.language.discourse()
    words = (word for word in range(len(sentence) - 1) if word not in inside)
    return ((word, noun) for word in words if (noun := kin_noun(sentence, word, known)))


def _named(analysis: Analysis) -> Iterator[Phrase]:
    """Yield the phrases with a person's name, each once."""
    return (p for p in analysis.phrases if p.kind == "np" and is_named_person(p))


def _behind(analysis: Analysis, noun: int, several: bool) -> int:
    """Return the word behind which the list begins: the noun, or the "were" behind one for several."""
    tag, lower = analysis.sentence.tags[noun + 1], analysis.sentence.lower[noun + 1]
    lemma = analysis.language.clauses().lemma(lower, tag) if tag.startswith("VB") else ""
    return noun + 1 if several and lemma and lemma == analysis.language.clauses().being else noun


def _of_parts(named: dict[int, Phrase], listed: Iterator[Part]) -> Iterator[Phrase]:
    """Yield the person with whose name each part of a list opens."""
    for first, last in listed:
        near = range(first, min(last, first + BETWEEN + 1))
        found = next((named[word] for word in near if word in named), None)
        if found is not None:
            yield found


def _tells_anew(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a name opens a clause of its own: "had eleven children: Lind was struck by lightning"."""
    if analysis.sentence.words[phrase.first - 1] != ":":
        return False
    own = (clause for clause in analysis.clauses if list(clause.subjects) == [phrase])
    return any(clause.verb.first >= phrase.last for clause in own)


def _whose(analysis: Analysis, noun: int) -> tuple[tuple[Phrase, ...], Clause | None]:
    """Return whose relatives a noun means: its possessor's, or the subject's of the verb that tells of them."""
    around = (p for p in analysis.phrases if p.kind == "np" and p.first <= noun < p.last)
    owner = next((phrase.owner for phrase in around), None)
    if owner is not None and owner.last <= noun:
        return tuple(persons(analysis, analysis.several.get(owner, (owner,)))), None
    clause = _clause_before(analysis, noun)
    if clause is None or not _tells_of_kin(analysis, clause):
        return (), None
    return tuple(persons(analysis, clause.subjects)), clause


def _clause_before(analysis: Analysis, word: int) -> Clause | None:
    """Return the clause whose verb stands last before a word."""
    before = (clause for clause in analysis.clauses if clause.verb.last <= word)
    return max(before, key=lambda clause: clause.verb.last, default=None)


def _tells_of_kin(analysis: Analysis, clause: Clause) -> bool:
    outlived = analysis.language.discourse().outlived
    verbs = outlived if clause.verb.passive else words(analysis).having
    return clause.verb.lemma in verbs and clause.relation != "infinitive"


def _role(analysis: Analysis, noun: str) -> str:
    """Return what relatives of a noun are to whose they are: by "son" a child."""
    frames = analysis.language.frames().nouns.get(noun, ())
    role = next((frame.inverse or frame.role for frame in frames if frame.type == KINSHIP), "")
    return role or "relative"


def _each(relatives: Relatives, analysis: Analysis) -> Iterator[Draft]:
    modality = analysis.language.modality()
    polarity, mode = asserted(relatives.clause, modality) if relatives.clause else ("affirmed", "asserted")
    noun = analysis.text(relatives.noun, relatives.noun + 1)
    one = analysis.language.discourse().kin_plurals.get(noun.lower(), noun)
    for relative in relatives.listed:
        for owner in relatives.owners:
            yield Draft(
                KINSHIP, relatives.role, owner, f"“{noun}” with names", score=0.85, object=relative,
                first=min(owner.first, relatives.noun), last=relative.last, polarity=polarity, modality=mode,
                value=one if relatives.role == "relative" else None, anchor=relatives.noun,
            )  # fmt: skip
        yield from _partner(analysis, relative)


def _partner(analysis: Analysis, relative: Phrase) -> Iterator[Draft]:
    """Read "Neil (Sandra)": she is his partner."""
    assert relative.name is not None
    inner = partner_behind(analysis.sentence, relative.name.last)
    other = next(
        (p for p in _named(analysis) if inner and p.name is not None and p.name.first == inner), None
    )
    if other is not None:
        yield Draft(
            KINSHIP, "partner", relative, "a name in brackets behind a relative", score=0.8, object=other,
            first=relative.first, last=inner + 2, anchor=inner,
        )  # fmt: skip


def _parents(analysis: Analysis, clause: Clause) -> Iterator[Draft]:
    """Read "she was born in Leeds, a daughter of Angus and Mary Corrigan": beside a pronoun nothing is apposed."""
    belonging = analysis.language.discourse().belonging
    for noun in _beside_pronoun(analysis, clause):
        parents = [other for case, other in analysis.structure.behind(noun) if case in belonging]
        for owner in persons(analysis, clause.subjects):
            for parent in filter(is_named_person, parents):
                yield Draft(
                    KINSHIP, PARENT, owner, f"noun “{noun.word}” beside a pronoun", score=0.8, object=parent,
                    first=min(owner.first, clause.verb.first), last=parent.last, anchor=noun.head,
                )  # fmt: skip


def _beside_pronoun(analysis: Analysis, clause: Clause) -> Iterator[Phrase]:
    """Yield the nouns for children set behind the comma of a clause about "she"."""
    if not any(subject.pronoun for subject in clause.subjects):
        return
    structure, words = analysis.structure, analysis.sentence.words
    hung = structure.tree.hanging(clause.unit, *SET_BESIDE)
    for noun in (phrase for unit in hung if (phrase := structure.phrase(unit)) is not None):
        if _is_child(analysis, noun) and words[noun.first - 1] == ",":
            yield noun


def _is_child(analysis: Analysis, noun: Phrase) -> bool:
    """Tell whether a noun without a possessor says whose child somebody is."""
    frames = analysis.language.frames().nouns.get(noun.word, ())
    child = any((frame.type, frame.role) == (KINSHIP, PARENT) for frame in frames)
    return child and is_noun(noun) and noun.owner is None


def _signs(analysis: Analysis) -> Iterator[Draft]:
    """Read "Hamid s/o Yusof Karim"."""
    ending = {p.name.last: p for p in _named(analysis) if p.name is not None}
    begun = {p.name.first: p for p in ending.values() if p.name is not None}
    for first, last in child_signs(analysis.sentence, analysis.language.names()):
        if first in ending and last in begun:
            yield Draft(
                KINSHIP, PARENT, ending[first], f"“{analysis.text(first, last)}” between two names",
                object=begun[last], first=ending[first].first, last=begun[last].last, anchor=first,
            )  # fmt: skip


def _late(analysis: Analysis) -> Iterator[Draft]:
    """Read "the late Harold Abbot (1993)": the year in which he died."""
    tree = analysis.structure.tree
    for phrase in filter(lambda each: _is_dead(analysis, each), _named(analysis)):
        last = phrase.last
        time = tree.times.get(tree.of[last + 1]) if bracketed(analysis, last + 1, last + 2) else None
        if time is not None:
            yield Draft(
                "death", "died", phrase, "a year in brackets behind one who is dead", score=0.85, date=time.date,
                first=phrase.first, last=last + 3, anchor=phrase.head,
            )  # fmt: skip


def _is_dead(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether somebody is called late, or was outlived: "was predeceased by Jan (1970)"."""
    assert phrase.name is not None
    known, clause = analysis.language.discourse(), _clause_before(analysis, phrase.first)
    if not known.dead.isdisjoint(analysis.sentence.lower[phrase.first : phrase.name.first]):
        return True
    return clause is not None and clause.verb.passive and clause.verb.lemma in known.outliving
