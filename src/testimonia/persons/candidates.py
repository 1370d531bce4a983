"""Blocks: the keys under which referents are looked up, so that only those that share one are compared."""

from collections.abc import Iterable

from testimonia.names.forms import skeleton
from testimonia.names.parts import PersonName
from testimonia.persons.portraits import comparable_names


def block_keys(names: Iterable[PersonName]) -> frozenset[str]:
    """Return the blocks of somebody known by these names; none where no name can be compared."""
    return frozenset(f"surname {skeleton(name.surname)}" for name in names if name.surname)


def referent_blocks(
    referent: str, written: Iterable[str], aliases: Iterable[tuple[str, str]] = ()
) -> list[str]:
    """Return the blocks of a referent with these names and (role, name) aliases; without a name it is alone."""
    names = comparable_names(tuple(written), tuple(sorted(set(aliases))))
    return sorted(block_keys(names)) or [f"alone {referent}"]
