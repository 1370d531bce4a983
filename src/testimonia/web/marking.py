"""How statements are numbered and marked in the text of a source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.views.source import MentionView
from testimonia.views.values import StatementView


@dataclass(frozen=True, slots=True)
class Marking:
    """Numbers of statements by id; the numbers that end at an offset; mentions by key."""

    numbers: dict[str, int]
    ends: dict[int, str]
    statements: dict[str, StatementView]
    mentions: dict[str, MentionView]

    def statements_of(self, keys: Iterable[str]) -> list[str]:
        """Return the ids of statements among the keys of a segment, the narrowest first."""
        return [key for key in keys if key in self.numbers]

    def all_rejected(self, ids: Iterable[str]) -> bool:
        """Tell whether readers rejected each of some statements."""
        return all(self.statements[one].rejected for one in ids)

    def mention_of(self, keys: Iterable[str]) -> MentionView | None:
        """Return the narrowest mention among the keys of a segment."""
        return next((self.mentions[key] for key in keys if key in self.mentions), None)


def marking(statements: Sequence[StatementView], mentions: Iterable[MentionView] = ()) -> Marking:
    """Number the statements of a page in order of the text."""
    numbers = {one.id: number for number, one in enumerate(statements, 1)}
    ends: dict[int, list[str]] = {}
    for one in statements:
        ends.setdefault(one.evidence.end, []).append(str(numbers[one.id]))
    return Marking(
        numbers, {offset: " ".join(marks) for offset, marks in ends.items()},
        {one.id: one for one in statements}, {one.key: one for one in mentions},
    )  # fmt: skip
