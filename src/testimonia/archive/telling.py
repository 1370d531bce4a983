"""What a source as a whole tells of the names of its persons: which are their own, and beside whom they stand."""

from collections import defaultdict
from dataclasses import dataclass, replace
from sys import intern

from testimonia.archive import stored
from testimonia.archive.store import Archive
from testimonia.names.parts import PersonName
from testimonia.persons.company import company_of
from testimonia.persons.own import Named, named
from testimonia.persons.portraits import Portrait, comparable_names, parse_any, stated_names

_PERSONS = "SELECT id, label, names FROM referent WHERE source_id = ? AND kind = 'person' ORDER BY id"
_ALIASES = """
SELECT DISTINCT m.referent_id, s.role, s.value FROM said s JOIN mention m ON m.id = s.subject_id
WHERE m.source_id = ? AND s.type = 'name' AND s.value <> '' AND s.polarity = 'affirmed' AND s.modality = 'asserted'
"""


KEPT = 2**16
"""Sources of which it is kept in memory what they tell."""


@dataclass(frozen=True, slots=True)
class SourceTold:
    """What a source tells of the names of its persons."""

    named: Named
    """Portraits that hold nothing but names."""
    written: dict[str, tuple[str, ...]]
    """All that it calls each of them."""
    company: frozenset[str]
    other: frozenset[str]
    """Whose names may not simply be those written."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What of that does not follow from what is written of one person alone."""

    names: dict[str, tuple[PersonName, ...]]
    """Of those of whom they are not simply those written."""
    stated: dict[str, frozenset[PersonName]]
    named: Named
    """Whom it gives two names or tells apart; no portraits."""
    company: frozenset[str]


def of_source(archive: Archive, source: str) -> SourceTold:
    """Return what a source tells of the names of its persons."""
    rows = archive.execute(_PERSONS, (source,)).fetchall()
    written = {row["id"]: stored.strings(row["names"]) for row in rows}
    aliases = _aliases(archive, source)
    portraits = [
        Portrait(
            row["id"], source, row["label"], comparable_names(written[row["id"]], aliases.get(row["id"], ())),
            stated=stated_names(aliases.get(row["id"], ())),
        )
        for row in rows
    ]  # fmt: skip
    company = company_of((source, parse_any(row["label"])) for row in rows)
    told = named(portraits)
    other = {
        new.referent
        for old, new in zip(portraits, told.portraits, strict=True)
        if new is not old or new.stated
    }
    return SourceTold(told, written, company.get(source, frozenset()), frozenset(other) | aliases.keys())


class Sources:
    """What sources tell beside, read once and kept for a while."""

    def __init__(self) -> None:
        self._kept: dict[str, Beside] = {}

    def beside(self, archive: Archive, source: str) -> Beside:
        """Return what a source tells of its persons beside what is written of each."""
        if source not in self._kept:
            self.keep(source, of_source(archive, source))
        return self._kept[source]

    def keep(self, source: str, told: SourceTold) -> None:
        """Keep what a source tells."""
        if len(self._kept) >= KEPT:
            self._kept.clear()
        self._kept[source] = _beside(told)


def _beside(told: SourceTold) -> Beside:
    people = [portrait for portrait in told.named.portraits if portrait.referent in told.other]
    return Beside(
        {p.referent: p.names for p in people if p.names != comparable_names(told.written[p.referent])},
        {p.referent: p.stated for p in people if p.stated},
        replace(told.named, portraits=()),
        frozenset(map(intern, told.company)),
    )


def _aliases(archive: Archive, source: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the other names that statements of a source give, as (role, name) of each referent, in order."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in archive.execute(_ALIASES, (source,)):
        found[row["referent_id"]].add((row["role"], row["value"]))
    return {referent: tuple(sorted(names)) for referent, names in found.items()}
