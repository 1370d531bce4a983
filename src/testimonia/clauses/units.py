"""A sentence's tree over units: a name, a time or a compound preposition counts as one word.

A unit is known by the word of its stretch that stands highest in the tree. Since that word is the highest, no circle
can come of it: whatever a unit hangs on stands higher still.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.clauses.attachments import NOUNS, Attachments
from testimonia.clauses.wording import Wording
from testimonia.languages.sentence import Sentence
from testimonia.model import TemporalExpression
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.tagger.sight import Name

Span = tuple[int, int]
LONGEST_PREPOSITION = 4
"""Words of a compound preposition."""


def is_event(time: TemporalExpression) -> bool:
    """Tell whether a time is told by an event: "in the Civil War"."""
    return time.date is not None and time.date.rule.startswith("event")


@dataclass(frozen=True, slots=True)
class Units:
    """The tree of one sentence; a unit is the number of a word, and each tuple has an item for every word."""

    sentence: Sentence
    parse: Parse
    of: tuple[int, ...]
    """The unit that a word belongs to."""
    spans: dict[int, Span]
    heads: tuple[int, ...]
    """The unit on which a word's unit hangs, ``ROOT`` for the highest."""
    relations: tuple[str, ...]
    """How, with the subtype."""
    children: dict[int, tuple[int, ...]]
    """The units that hang on a unit, in the order of the text."""
    names: dict[int, Name]
    times: dict[int, TemporalExpression]
    """Times that are no noun phrases."""
    events: dict[int, TemporalExpression]
    """Noun phrases that tell a time: by their last word."""
    prepositions: frozenset[int]
    """Compound prepositions."""

    def relation(self, unit: int) -> str:
        """Return how a unit hangs, without the subtype."""
        return self.relations[unit].partition(":")[0]

    def full_relation(self, unit: int) -> str:
        """Return how a unit hangs, with the subtype."""
        return self.relations[unit]

    def hanging(self, unit: int, *relations: str) -> list[int]:
        """Return what hangs on a unit by any of the relations, named without their subtypes."""
        return [child for child in self.children.get(unit, ()) if self.relation(child) in relations]

    def words(self, unit: int) -> str:
        """Return the words of a unit in small letters."""
        first, last = self.spans[unit]
        return " ".join(self.sentence.lower[first:last])

    def case(self, unit: int) -> str:
        """Return the preposition of a noun, "" if it has none: "in", "out of"; of a possessor "'s"."""
        found = [c for c in self.hanging(unit, "case") if self.spans[c][0] < self.spans[unit][0]]
        if not found:
            return ""
        return " ".join([self.words(found[-1]), *map(self.words, self.hanging(found[-1], "fixed"))])

    def possessive(self, unit: int) -> bool:
        """Tell whether a unit is a possessor: "her", "whose", "Rosa's"."""
        marked = any(self.parse.tags[c] == "POS" for c in self.hanging(unit, "case"))
        return marked or self.parse.tags[unit] in {"PRP$", "WP$"}


def units(
    sentence: Sentence,
    parse: Parse,
    found: tuple[Sequence[Name], Sequence[TemporalExpression]],
    wording: Wording,
) -> Units:
    """Return the tree over units; ``found`` are the names and the temporal expressions of the sentence."""
    names, times = found
    size = len(sentence)
    depth = _depths(parse.heads)
    placed, events = _placed_times(sentence, parse, names, times, wording)
    taken: list[Span] = [(name.first, name.last) for name in names] + [span for span, _ in placed]
    compounds = _compounds(sentence, taken, wording)
    of = list(range(size))
    spans = {i: (i, i + 1) for i in range(size)}
    for first, last in [*taken, *compounds]:
        unit = min(range(first, last), key=lambda i: (depth[i], -i))
        for i in range(first, last):
            of[i] = unit
            spans.pop(i, None)
        spans[unit] = (first, last)
    ordered, prepositions = sorted(spans), frozenset(of[first] for first, _ in compounds)
    named, timed = {of[name.first]: name for name in names}, {of[first]: time for (first, _), time in placed}
    arcs = Attachments(sentence, parse, of, ordered)
    arcs.prepositions(sorted(prepositions))
    arcs.titles(names, wording)
    arcs.possessors()
    arcs.governed()
    arcs.times(timed, frozenset(named))
    return Units(
        sentence, parse, tuple(of), spans, tuple(arcs.heads), tuple(arcs.relations), _children(ordered, arcs.heads),
        named, timed, events, prepositions,
    )  # fmt: skip


def _depths(heads: Sequence[int]) -> list[int]:
    """Return how many steps each word is from the root."""
    depth = [-1] * len(heads)
    for start in range(len(heads)):
        path, at = [], start
        while at != ROOT and depth[at] < 0:
            path.append(at)
            at = heads[at]
        base = depth[at] if at != ROOT else -1
        for steps, word in enumerate(reversed(path), 1):
            depth[word] = base + steps
    return depth


def _children(spans: Iterable[int], heads: Sequence[int]) -> dict[int, tuple[int, ...]]:
    found: dict[int, list[int]] = {}
    for unit in sorted(spans):
        found.setdefault(heads[unit], []).append(unit)
    return {unit: tuple(hanging) for unit, hanging in found.items()}


_Placed = tuple[list[tuple[Span, TemporalExpression]], dict[int, TemporalExpression]]


def _placed_times(
    sentence: Sentence,
    parse: Parse,
    names: Sequence[Name],
    times: Sequence[TemporalExpression],
    wording: Wording,
) -> _Placed:
    """Return the times that stand by themselves with their words, and those told by events, by their last word.

    "Daily" in the name of a paper is none; "in the Civil War" stays a noun phrase that bears its time.
    """
    named = {i for name in names for i in range(name.first, name.last)}
    placed: list[tuple[Span, TemporalExpression]] = []
    events: dict[int, TemporalExpression] = {}
    for time in times:
        inside = [
            i for i in range(len(sentence)) if sentence.starts[i] < time.end and time.start < sentence.ends[i]
        ]
        if not inside:
            continue
        if is_event(time) and sentence.lower[inside[0]] not in wording.only_when:
            events[inside[-1]] = time
        elif time.date is not None or not (named.issuperset(inside) or _describes(parse, inside)):
            free = [i for i in inside if i not in named]
            if free:
                placed.append(((free[0], free[-1] + 1), time))
    return placed, events


def _describes(parse: Parse, inside: Sequence[int]) -> bool:
    """Tell whether one word such as "weekly" or "daily" belongs to a noun: "a weekly paper", "the daily"."""
    word = inside[0]
    return len(inside) == 1 and (parse.relations[word] == "amod" or parse.upos[word] in NOUNS)


def _compounds(sentence: Sentence, taken: Sequence[Span], wording: Wording) -> list[Span]:
    """Return the compound prepositions of a sentence, the longest at each place."""
    blocked = {i for first, last in taken for i in range(first, last)}
    found: list[Span] = []
    i, size = 0, len(sentence)
    while i < size:
        for length in range(min(LONGEST_PREPOSITION, size - i), 1, -1):
            words = " ".join(sentence.lower[i : i + length])
            if words in wording.compound_prepositions and blocked.isdisjoint(range(i, i + length)):
                found.append((i, i + length))
                i += length - 1
                break
        i += 1
    return found
