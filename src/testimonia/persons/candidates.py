"""Blocks: the keys under which referents are looked up, so that only those that share one are compared."""

from collections.abc import Iterable, Iterator

from testimonia.model import Reading, Statement
from testimonia.names.forms import skeleton
from testimonia.names.parts import PersonName
from testimonia.persons.portraits import NAME_ROLES, comparable_names


def block_keys(names: Iterable[PersonName]) -> frozenset[str]:
    """Return the blocks of somebody known by these names; none where no name can be compared."""
    return frozenset(f"surname {skeleton(name.surname)}" for name in names if name.surname)


def reading_blocks(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield (block, referent id) for the persons of a reading; without a comparable name one is alone."""
    aliases: dict[str, list[tuple[str, str]]] = {}
    for statement in reading.statements:
        if statement.value and is_name(statement):
            pair = (statement.role, statement.value)
            aliases.setdefault(statement.subject.referent, []).append(pair)
    for referent in reading.referents:
        if referent.kind == "person":
            names = comparable_names(referent.names, tuple(sorted(set(aliases.get(referent.id, ())))))
            for key in sorted(block_keys(names)) or [f"alone {referent.id}"]:
                yield key, referent.id


def is_name(statement: Statement) -> bool:
    """Tell whether a statement gives its subject another name to be recognised by."""
    plain = statement.polarity == "affirmed" and statement.modality == "asserted"
    return plain and statement.type == "name" and statement.role in NAME_ROLES
