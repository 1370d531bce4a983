"""A clause while it is built; nobody outside of the builder sees one."""

from dataclasses import dataclass, field

from testimonia.clauses.values import Clause, Complement, Phrase, Time

Behind = tuple[str, list[Phrase]]
"""Noun phrases with their preposition, still to be added to."""


@dataclass(slots=True, eq=False)
class Draft:
    """What a clause will hold, see ``Clause``; lists that two clauses share are the same list."""

    verb: Phrase
    unit: int
    relation: str = "main"
    subordinator: str = ""
    subjects: list[Phrase] = field(default_factory=list)
    objects: list[list[Phrase]] = field(default_factory=list)
    complements: list[Behind] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    governor: "Draft | None" = None
    last: int = 0
    fronted: list[Behind] = field(default_factory=list)
    adverbs: list[str] = field(default_factory=list)
    denied_of: Phrase | None = None

    def clause(self, index: int, governor: Clause | None) -> Clause:
        """Return the clause, at its place among the phrases, hanging on a clause that is whole."""
        return Clause(
            index, self.verb, self.unit, self.relation, self.subordinator, tuple(self.subjects),
            tuple(map(tuple, self.objects)), _whole(self.complements), tuple(self.times), governor, self.verb.first,
            self.last, _whole(self.fronted), tuple(self.adverbs),
            self.denied_of,
        )  # fmt: skip


def _whole(behind: list[Behind]) -> tuple[Complement, ...]:
    return tuple((preposition, tuple(group)) for preposition, group in behind)
