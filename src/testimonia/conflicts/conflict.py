"""A conflict, as a value: statements that cannot all hold, by sides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.chronology.account import Account
from testimonia.model import content_id

Step = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """What some statements agree on, and which they are, in order of their ids."""

    answer: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements that cannot all hold by one rule: ``sides`` are in order, ``persons`` are those it is about.

    ``certain`` unless it may be two events, or is only unlikely. ``because`` tells step by step why, in words, each
    with the statement it rests on, "" where it is a rule.
    """

    rule: str
    topic: str
    type: str
    certain: bool
    sides: tuple[Side, ...]
    persons: tuple[str, ...]
    because: tuple[Step, ...] = ()

    @property
    def id(self) -> str:
        """Identify by the rule and the first statements of two sides: more testimony mostly leaves it as it is."""
        firsts = sorted(min(side.statements) for side in self.sides)
        return content_id(self.rule, *firsts[:2])

    @property
    def statements(self) -> tuple[str, ...]:
        """All statements of it, each once, in order."""
        return tuple(sorted({one for side in self.sides for one in side.statements}))


Found = Iterable[Conflict]


def conflict(
    rule: str, sides: Sequence[tuple[str, Sequence[Account]]], certain: bool = True, topic: str = "",
    because: Sequence[Step] = (),
) -> Conflict:  # fmt: skip
    """Return the conflict between the accounts of some sides, each with its answer."""
    accounts = sorted((one for _, side in sides for one in side), key=lambda one: one.id)
    return Conflict(
        rule, topic, accounts[0].type, certain,
        tuple(sorted(Side(answer, tuple(sorted({one.id for one in side}))) for answer, side in sides)),
        tuple(sorted({one.subject.id for one in accounts})), tuple(because),
    )  # fmt: skip
