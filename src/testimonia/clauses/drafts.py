"""A clause while it is built; nobody outside of the builder sees one."""

from dataclasses import dataclass, field

from testimonia.clauses.values import Clause, Complement, Phrase, Time


@dataclass(slots=True, eq=False)
class Draft:
    """What a clause will hold, see ``Clause``; lists that two clauses share are the same list."""

    verb: Phrase
    unit: int
    relation: str = "main"
    subordinator: str = ""
    subjects: list[Phrase] = field(default_factory=list)
    objects: list[list[Phrase]] = field(default_factory=list)
    complements: list[Complement] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    governor: "Draft | None" = None
    last: int = 0
    fronted: list[Complement] = field(default_factory=list)
    adverbs: list[str] = field(default_factory=list)

    def clause(self, index: int, governor: Clause | None) -> Clause:
        """Return the clause, at its place among the phrases, hanging on a clause that is whole."""
        return Clause(
            index, self.verb, self.unit, self.relation, self.subordinator, self.subjects or [], self.objects,
            self.complements, tuple(self.times), governor, self.verb.first, self.last, tuple(self.fronted),
            tuple(self.adverbs),
        )  # fmt: skip
