"""How readers left a conflict: open, explained, resolved for a side, or disputed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.archive.queries import conflict_states as queries
from testimonia.archive.store import Archive
from testimonia.views.judged import Judged, judged

OPEN = "OPEN"
IN_WORDS = {
    OPEN: "open", "EXPLAINED": "explained", "RESOLVED": "resolved by judgement", "DISPUTED": "readers differ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ConflictState:
    """The state of a conflict: OPEN, EXPLAINED, RESOLVED, or DISPUTED where readers differ.

    ``preferred`` are the ids of the statements preferred; ``since`` counts those that came after it was judged;
    ``judgements`` has the one of each reader that counts, in order of time.
    """

    state: str = OPEN
    preferred: tuple[str, ...] = ()
    since: int = 0
    judgements: tuple[Judged, ...] = ()

    @property
    def words(self) -> str:
        """The state in words, with who set it: "explained by Ada"."""
        makers = " and ".join(dict.fromkeys(one.maker for one in self.judgements))
        by = f" by {makers}" if makers and self.state != "DISPUTED" else ""
        return IN_WORDS[self.state] + by


def conflict_states(archive: Archive, conflicts: Sequence[str]) -> dict[str, ConflictState]:
    """Return the state of each of some conflicts."""
    of_readers = queries.on_conflicts(archive, conflicts)
    found = dict.fromkeys(conflicts, ConflictState())
    for row in queries.states(archive, conflicts):
        entries = tuple(judged(one) for one in of_readers.get(row["conflict_id"], ()))
        preferred = tuple(json.loads(row["preferred"]))
        found[row["conflict_id"]] = ConflictState(row["state"], preferred, row["since"], entries)
    return found
