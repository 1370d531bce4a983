"""What the pages of sources tell about themselves: every value, with where it was read."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.archive.queries import sources as queries
from testimonia.archive.store import Archive
from testimonia.furniture.clues import KINDS


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing the page tells about its source: ``words`` are those that tell it, at ``begin:end`` of the text.

    Both are None where it stands in the markup only.
    """

    kind: str
    value: str
    words: str
    begin: int | None = None
    end: int | None = None

    @property
    def read_in(self) -> str:
        """Where it was read: "text" or "markup"."""
        return "markup" if self.begin is None else "text"


def clues(archive: Archive, source_ids: Iterable[str]) -> dict[str, tuple[Clue, ...]]:
    """Return all clues of each source, in their order; a source without any is not in it."""
    found: dict[str, list[Clue]] = defaultdict(list)
    for row in queries.clues(archive, source_ids):
        clue = Clue(row["kind"], row["value"], row["words"], row["begin"], row["end"])
        found[row["source_id"]].append(clue)
    return {source: tuple(told) for source, told in found.items()}


def by_kind(told: Iterable[Clue]) -> dict[str, str | list[str]]:
    """Return what is told by kind: a value, or a list where there are several."""
    values: dict[str, list[str]] = {}
    for clue in told:
        values.setdefault(clue.kind, []).append(clue.value)
    each = {kind: list(dict.fromkeys(found)) for kind, found in values.items()}
    return {kind: found[0] if len(found) == 1 else found for kind, found in each.items()}


def labelled(told: Iterable[Clue]) -> tuple[tuple[str, tuple[Clue, ...]], ...]:
    """Return the label of each kind with its clues, each value once, in the order of kinds; the title left out."""
    kinds: dict[str, dict[str, Clue]] = {kind: {} for kind in KINDS if kind != "title"}
    for clue in told:
        if clue.kind in kinds:
            kinds[clue.kind].setdefault(clue.value, clue)
    return tuple((KINDS[kind], tuple(found.values())) for kind, found in kinds.items() if found)
