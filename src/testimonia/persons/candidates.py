"""Blocks: the keys under which referents are looked up, so that only those that share one are compared."""

from collections.abc import Iterator, Sequence

from testimonia.model import Reading
from testimonia.persons.names import parse
from testimonia.persons.variants import skeleton


def reading_names(reading: Reading) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each person of a reading as (referent id, names)."""
    for referent in reading.referents:
        if referent.kind == "person":
            yield referent.id, referent.names


def block_keys(names: Sequence[str]) -> frozenset[str]:
    """Return the blocks of a person who is known by these names."""
    return frozenset("surname " + skeleton(parse(name).surname) for name in names if parse(name).surname)
