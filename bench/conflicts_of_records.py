"""Records of persons whose births conflict: found, and found where there is none."""

from collections.abc import Iterator
from pathlib import Path

from bench.conflicts_records import records
from testimonia.conflicts.single import born_twice


def table(file: Path) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table."""
    contradicted = found = agreed = false = 0
    for one in records(file):
        is_found = any(True for _ in born_twice(one.births))
        contradicted += one.is_contradicted
        agreed += not one.is_contradicted
        found += is_found and one.is_contradicted
        false += is_found and not one.is_contradicted
    yield ("records", "contradicted", "found", "agreed", "false")
    yield (file.stem, str(contradicted), str(found), str(agreed), str(false))
