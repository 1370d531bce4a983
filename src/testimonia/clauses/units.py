"""A sentence's tree over units: a name, a time or a compound preposition counts as one word.

A unit is known by the word of its stretch that stands highest in the tree. Since that word is the highest, no circle
can come of it: whatever a unit hangs on stands higher still.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.clauses import attachments, between_names, kindred, mistaken_lists
from testimonia.clauses.antecedents import antecedents
from testimonia.clauses.arcs import Arcs
from testimonia.clauses.clefts import clefts
from testimonia.clauses.complements import complements
from testimonia.clauses.denied import denied_members
from testimonia.clauses.gaps import gaps
from testimonia.clauses.joined import joined_to_verbs
from testimonia.clauses.own_parts import behind_colons, own_parts
from testimonia.clauses.set_off import times_of_joined_verbs, times_of_participles
from testimonia.clauses.stretches import Span, compound_prepositions, placed
from testimonia.clauses.titles import titles
from testimonia.clauses.where import where_clauses
from testimonia.languages.parts.clauses import Wording
from testimonia.model import TemporalExpression
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name


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
    plain: tuple[str, ...]
    """How, without it; kept because it is asked for with every step over the tree."""
    sure: tuple[float, ...]
    """Probability of that; 1 where the words tell it."""
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
        return self.plain[unit]

    def full_relation(self, unit: int) -> str:
        """Return how a unit hangs, with the subtype."""
        return self.relations[unit]

    def hanging(self, unit: int, *relations: str) -> list[int]:
        """Return what hangs on a unit by any of the relations, named without their subtypes."""
        children, plain = self.children.get(unit), self.plain
        return [child for child in children if plain[child] in relations] if children else []

    def below(self, unit: int) -> list[int]:
        """Return a unit and all that hangs on it, each behind what it hangs on; of ``ROOT``, all units."""
        found = [unit]
        for at in found:
            found += self.children.get(at, ())
        return found

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
    names: Sequence[Name],
    times: Iterable[TemporalExpression],
    wording: Wording,
) -> Units:
    """Return the tree over units of a sentence with its names and temporal expressions."""
    named = frozenset(word for name in names for word in range(name.first, name.last))
    found = placed(sentence, parse, times, named, wording)
    taken: list[Span] = [*((name.first, name.last) for name in names), *found.alone]
    compounds = compound_prepositions(sentence, taken, wording)
    of, spans = _gathered(parse, [*taken, *compounds])
    prepositions = frozenset(of[first] for first, _ in compounds)
    of_names = {of[name.first]: name for name in names}
    of_times = {of[first]: time for (first, _), time in found.alone.items()}
    arcs = Arcs(sentence, parse, of, sorted(spans))
    _mend(arcs, names, tuple(of_times), prepositions, wording)
    return Units(
        sentence, parse, tuple(of), spans, tuple(arcs.heads), tuple(arcs.relations),
        tuple(relation.partition(":")[0] for relation in arcs.relations), tuple(arcs.sure),
        _children(spans, arcs.heads),
        of_names, of_times, found.events, prepositions,
    )  # fmt: skip


def _mend(
    arcs: Arcs, names: Sequence[Name], times: Sequence[int], prepositions: frozenset[int], wording: Wording
) -> None:
    """Mend the arcs of a sentence, rule by rule: each sees what those before it made."""
    of_times = frozenset(times)
    attachments.times_by_themselves(arcs, times)
    attachments.times_behind_brackets(arcs, times)
    attachments.compound_prepositions(arcs, sorted(prepositions))
    attachments.titles(arcs, names, wording)
    attachments.surnames_behind_brackets(arcs, names)
    attachments.possessors(arcs)
    attachments.prepositions(arcs)
    attachments.governed_subjects(arcs)
    attachments.participles(arcs, of_times)
    attachments.bracketed_participles(arcs, names)
    attachments.lists(arcs, names)
    joined_to_verbs(arcs, names, of_times)
    own_parts(arcs)
    behind_colons(arcs)
    attachments.appositions(arcs)
    titles(arcs, names)
    attachments.late_subjects(arcs, names)
    mistaken_lists.mend(arcs, names, wording)
    kindred.relatives(arcs, wording)
    kindred.only_relatives(arcs, names, wording)
    kindred.couples(arcs, names, wording)
    kindred.parents(arcs, wording)
    between_names.offices(arcs, names, wording)
    between_names.kin(arcs, names, wording)
    complements(arcs, names, wording)
    clefts(arcs, names, wording)
    antecedents(arcs, names, wording)
    where_clauses(arcs, names, wording)
    denied_members(arcs, wording)
    _mend_times(arcs, names, times, wording)


def _mend_times(arcs: Arcs, names: Sequence[Name], times: Sequence[int], wording: Wording) -> None:
    """Mend what the times of a sentence hang on, in the tree as it is then."""
    of_times, of_names = frozenset(times), frozenset(arcs.of[name.first] for name in names)
    attachments.parts(arcs, of_times)
    attachments.behind_times(arcs, of_times, wording.where)
    of_persons = frozenset(arcs.of[name.first] for name in names if name.kind == "person")
    attachments.persons_behind_times(arcs, of_times, of_persons, wording.one_of)
    attachments.fronted_times(arcs, times)
    attachments.ages_behind_times(arcs, of_times)
    times_of_joined_verbs(arcs, times)
    times_of_participles(arcs, times)
    attachments.bracketed_times(arcs, names, of_times)
    attachments.of_times(arcs, of_times, of_names)
    gaps(arcs, of_times)


def _gathered(parse: Parse, stretches: Iterable[Span]) -> tuple[list[int], dict[int, Span]]:
    """Return the unit of each word, and the words of each unit."""
    depth = _depths(parse.heads)
    of = list(range(len(parse)))
    spans = {word: (word, word + 1) for word in of}
    for first, last in stretches:
        highest = min(range(first, last), key=lambda word: (depth[word], -word))
        for word in range(first, last):
            of[word] = highest
            spans.pop(word, None)
        spans[highest] = (first, last)
    return of, spans


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
