"""The statement types and their roles, read from ``vocabulary.toml``.

The file is the one place where a type is added; everything else asks here.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from testimonia.errors import VocabularyError


@dataclass(frozen=True, slots=True)
class StatementType:
    """One kind of statement: its label, roles (id to words), objects it may have and nearest standard terms."""

    id: str
    label: str
    roles: dict[str, str]
    objects: tuple[str, ...]
    events: tuple[str, ...]
    """Roles that are events, not states: only an event has a place in the order of telling."""
    alike: tuple[str, ...]
    """What it tells, as do other types that say nearly the same of the same two."""
    single: bool
    """A person can have only one: two that differ cannot both hold."""
    once: tuple[str, ...]
    """Roles that are usually done once to one thing."""
    exclusive: tuple[frozenset[str], ...]
    """Pairs of roles that shut one another out: one matter does not end in both."""
    implied: tuple[frozenset[str], ...]
    """Pairs of roles of which the one goes with the other: who joined was a member."""
    wikidata: str
    schema_org: str
    cidoc: str
    ftm: str


LISTS = ("objects", "events", "alike", "once")
PAIRS = ("exclusive", "implied")


@cache
def statement_types() -> dict[str, StatementType]:
    """Return all statement types by id, in the order in which a life is told."""
    table = tomllib.loads((files("testimonia") / "vocabulary.toml").read_text("utf-8"))
    return {name: StatementType(id=name, **entry | _lists(entry)) for name, entry in table.items()}


def _lists(entry: Mapping[str, Any]) -> dict[str, tuple[object, ...]]:
    pairs = {key: tuple(frozenset(pair) for pair in entry.get(key, ())) for key in PAIRS}
    return {key: tuple(entry.get(key, ())) for key in LISTS} | pairs


def statement_type(name: str) -> StatementType:
    """Return one type.

    Raises:
        VocabularyError: the vocabulary does not have it; the message lists what it has.
    """
    try:
        return statement_types()[name]
    except KeyError:
        known = ", ".join(statement_types())
        raise VocabularyError(f"No statement type {name!r}. The vocabulary has: {known}.") from None


def check_role(type_name: str, role: str) -> None:
    """Raise VocabularyError unless the type has the role."""
    kind = statement_type(type_name)
    if role not in kind.roles:
        raise VocabularyError(f"Type {type_name!r} has no role {role!r}. It has: {', '.join(kind.roles)}.")
