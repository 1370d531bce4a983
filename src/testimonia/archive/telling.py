"""What a source as a whole tells of the names of its persons: which are their own, and beside whom they stand."""

import json
from collections import defaultdict
from dataclasses import dataclass

from testimonia.archive.store import Archive
from testimonia.persons.company import company_of
from testimonia.persons.own import Named, named
from testimonia.persons.portraits import Portrait, comparable_names, parse_any, stated_names

_PERSONS = "SELECT id, label, names FROM referent WHERE source_id = ? AND kind = 'person' ORDER BY id"
_ALIASES = """
SELECT DISTINCT m.referent_id, s.role, s.value FROM said s JOIN mention m ON m.id = s.subject_id
WHERE m.source_id = ? AND s.type = 'name' AND s.value <> '' AND s.polarity = 'affirmed' AND s.modality = 'asserted'
"""


@dataclass(frozen=True, slots=True)
class SourceTold:
    """What a source tells of the names of its persons."""

    named: Named
    portraits: dict[str, Portrait]
    """By referent; they hold nothing but names."""
    written: dict[str, tuple[str, ...]]
    """All that it calls each of them."""
    company: frozenset[str]


def of_source(archive: Archive, source: str) -> SourceTold:
    """Return what a source tells of the names of its persons."""
    rows = archive.execute(_PERSONS, (source,)).fetchall()
    written = {row["id"]: tuple(json.loads(row["names"])) for row in rows}
    aliases = _aliases(archive, source)
    portraits = [
        Portrait(
            row["id"], source, row["label"], comparable_names(written[row["id"]], aliases[row["id"]]),
            stated=stated_names(aliases[row["id"]]),
        )
        for row in rows
    ]  # fmt: skip
    company = company_of((source, parse_any(row["label"])) for row in rows)
    told = named(portraits)
    return SourceTold(
        told, {one.referent: one for one in told.portraits}, written, company.get(source, frozenset())
    )


def _aliases(archive: Archive, source: str) -> defaultdict[str, tuple[tuple[str, str], ...]]:
    """Return the other names that statements of a source give, as (role, name) of each referent, in order."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in archive.execute(_ALIASES, (source,)):
        found[row["referent_id"]].add((row["role"], row["value"]))
    return defaultdict(tuple, {referent: tuple(sorted(names)) for referent, names in found.items()})
