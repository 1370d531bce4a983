"""Scores life facts in the two corpora's own forms.

KnowledgeNet   a fact is right when its property is that of a marked one in the same passage, and subject and
               object overlap the marked ones (``exact``: are the same). As in the corpus's own script,
               what is right is counted by marked facts, and a fact of a property for which the passage was
               not annotated does not count.
Re-DocRED      a pair of vertices is right when some relation of its property holds between marked vertices
               with which they share tokens. A vertex that is no marked one makes its pair wrong.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bench.life_facts_formats import TURNED, WIKIDATA, Entry
from bench.life_facts_read import MORE, PROPERTIES, SYMMETRIC

Pair = tuple[str, int, int]
"""Property, and the numbers of two vertices."""
Same = Callable[[tuple[int, int], tuple[int, int]], bool]


@dataclass(slots=True)
class Count:
    """How many of what was found are right and wrong, and how many of what was to be found were."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    missed: int = 0

    def add(self, other: "Count") -> None:
        """Add another count."""
        self.right += other.right
        self.wrong += other.wrong
        self.found += other.found
        self.missed += other.missed

    @property
    def precision(self) -> float:
        """Share of what was found that is right, in percent."""
        return 100 * self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """Share of what was to be found that was, in percent."""
        return 100 * self.found / max(self.found + self.missed, 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)


Counts = dict[str, Count]
"""By property."""


def overall(counts: Counts) -> Count:
    """Return the sum over the ten properties of both corpora."""
    total = Count()
    for name in PROPERTIES:
        total.add(counts.get(name, Count()))
    return total


def added(many: Iterable[Counts]) -> Counts:
    """Return the sum of several documents' counts."""
    total: Counts = defaultdict(Count)
    for counts in many:
        for name, count in counts.items():
            total[name].add(count)
    return total


# ---------------------------------------------------------------- KnowledgeNet


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def exact(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two spans are the same."""
    return one == other


def knowledgenet(gold: Entry, predicted: Entry, same: Same = overlap) -> Counts:
    """Return the counts of one document, by property."""
    counts: Counts = defaultdict(Count)
    ours = {passage["passageId"]: passage["facts"] for passage in predicted["passages"]}
    for passage in gold["passages"]:
        asked = {each["propertyName"] for each in passage["exhaustivelyAnnotatedProperties"]}
        _passage(counts, passage["facts"], ours.get(passage["passageId"], []), (asked, same))
    return counts


def _passage(counts: Counts, gold: list[Entry], found: list[Entry], by: tuple[set[str], Same]) -> None:
    asked, same = by
    matched = []
    for fact in gold:
        hits = [each for each in found if _agree(fact, each, same)]
        matched += hits
        count = counts[_property(fact)]
        count.found += bool(hits)
        count.right += bool(hits)
        count.missed += not hits
    for fact in found:
        if _property(fact) in asked and not any(_agree(fact, each, same) for each in matched):
            counts[_property(fact)].wrong += 1


def _property(fact: Entry) -> str:
    name: str = fact["humanReadable"].split("> <")[1]
    return name


def _agree(one: Entry, other: Entry, same: Same) -> bool:
    return one["propertyId"] == other["propertyId"] and all(
        same((one[f"{side}Start"], one[f"{side}End"]), (other[f"{side}Start"], other[f"{side}End"]))
        for side in ("subject", "object")
    )


# ---------------------------------------------------------------- Re-DocRED


def redocred(gold: Entry, predicted: Entry) -> Counts:
    """Return the counts of one document, by property."""
    counts: Counts = defaultdict(Count)
    wanted = {pair for pair in pairs(gold) if gold["vertexSet"][pair[1]][0]["type"] == "PER"}
    here = [tokens(vertex) for vertex in gold["vertexSet"]]
    met: set[Pair] = set()
    for name, head, tail in pairs(predicted):
        heads, tails = (_touched(here, tokens(predicted["vertexSet"][each])) for each in (head, tail))
        hits = {(name, h, t) for h in heads for t in tails} & wanted
        met |= hits
        counts[name].right += bool(hits)
        counts[name].wrong += not hits
    for pair in wanted:
        counts[pair[0]].found += pair in met
        counts[pair[0]].missed += pair not in met
    return counts


def pairs(entry: Entry) -> set[Pair]:
    """Return the pairs of a document whose relation is one of the properties."""
    return set(_pairs(entry))


def _pairs(entry: Entry) -> Iterator[Pair]:
    for label in entry["labels"]:
        name = WIKIDATA.get(label["r"])
        if name in PROPERTIES or name in MORE:
            head, tail = (label["t"], label["h"]) if label["r"] in TURNED else (label["h"], label["t"])
            yield name, head, tail
            if name in SYMMETRIC:
                yield name, tail, head


def tokens(vertex: list[Entry]) -> set[tuple[int, int]]:
    """Return the tokens of a vertex: sentence and place in it."""
    return {(mention["sent_id"], i) for mention in vertex for i in range(*mention["pos"])}


def _touched(here: list[set[tuple[int, int]]], ours: set[tuple[int, int]]) -> list[int]:
    return [number for number, theirs in enumerate(here) if not ours.isdisjoint(theirs)]
