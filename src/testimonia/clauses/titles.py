"""Titles of works behind a person: they are no apposition to him, but to the noun for the work before him.

In "a life of Anna Corsi by Carlo Moro, The Doctor of Milan, appeared" the life bears the title. A title is a name of a
work, or a noun whose article has a capital letter inside a sentence.
"""

from collections.abc import Iterable, Iterator, Mapping

from testimonia.clauses.arcs import Arcs
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name

BEHIND_NOUN, BEHIND_VERB = "nmod", "obl"


def titles(arcs: Arcs, names: Iterable[Name]) -> None:
    """Hang the titles that a parser took for what a person is on the noun of which the person is told."""
    kinds = {arcs.of[name.first]: name.kind for name in names}
    for unit in (unit for unit in arcs.units if arcs.relations[unit] == "appos"):
        person = arcs.heads[unit]
        if kinds.get(person) != "person" or not (kinds.get(unit) == "work" or _is_capital(arcs, unit, kinds)):
            continue
        noun = next(_nouns_over(arcs, person, kinds), ROOT)
        if noun != ROOT and not arcs.over(unit, noun):
            arcs.move(unit, noun, "appos")


def _is_capital(arcs: Arcs, unit: int, kinds: Mapping[int, str]) -> bool:
    """Tell whether the article of a noun that is no name has a capital letter: ", The Doctor of Milan,"."""
    articles = (other for other in arcs.hanging(unit) if arcs.relations[other] == "det" and other > 0)
    return unit not in kinds and any(arcs.sentence.words[other][:1].isupper() for other in articles)


def _nouns_over(arcs: Arcs, person: int, kinds: Mapping[int, str]) -> Iterator[int]:
    """Yield the nouns before a person that he belongs to: "life of X", or by whom: "the life appeared by X"."""
    head, relation = arcs.heads[person], arcs.relations[person].partition(":")[0]
    if head == ROOT:
        return
    subjects = (other for other in arcs.hanging(head) if arcs.relations[other].startswith("nsubj"))
    nouns = [head] if relation == BEHIND_NOUN else list(subjects) if relation == BEHIND_VERB else []
    for noun in nouns:
        if arcs.parse.upos[noun] == "NOUN" and noun < person and noun not in kinds:
            yield noun
        elif kinds.get(noun) == "person":
            yield from _nouns_over(arcs, noun, kinds)
