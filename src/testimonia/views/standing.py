"""How many independent sources stand on each side of a conflict."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from sqlite3 import Row

from testimonia.archive.store import Archive


def independent_sources(archive: Archive, rows: Sequence[Row]) -> Mapping[tuple[str, int], int]:
    """Return for each (conflict, side) how many of its sources do not rest on one another."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in rows:
        found[row["conflict_id"], row["side"]].add(row["source_id"])
    return {key: len(sources) for key, sources in found.items()}
