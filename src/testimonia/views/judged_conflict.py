"""What each reader holds of a conflict: more than the one judgement behind its state, where readers differ."""

from collections.abc import Sequence

from testimonia.archive.queries import conflict_states as queries
from testimonia.archive.store import Archive
from testimonia.views.judged import Judged, judged


def judged_conflicts(archive: Archive, conflicts: Sequence[str]) -> dict[str, tuple[Judged, ...]]:
    """Return the judgements that count on some conflicts, the latest of each reader, in order of time.

    A conflict that is open has none.
    """
    found = queries.on_conflicts(archive, conflicts)
    return {one: tuple(map(judged, found.get(one, ()))) for one in conflicts}
