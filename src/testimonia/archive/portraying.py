"""What the archive tells of referents, as portraits: read from the statements as readers left them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from sqlite3 import Row

from testimonia.archive import stored
from testimonia.archive.further import Further, further
from testimonia.archive.store import Archive
from testimonia.archive.telling import Beside, Sources
from testimonia.persons.own import Named
from testimonia.persons.portraits import (
    Days,
    Pair,
    Portrait,
    bare_surnames,
    comparable_names,
    portrait_gender,
)


@dataclass(slots=True)
class Told:
    """What the statements with one referent as subject say, as far as a person's page sums it up."""

    births: list[Days] = field(default_factory=list)
    deaths: list[Days] = field(default_factory=list)
    born: set[Days] = field(default_factory=set)
    died: set[Days] = field(default_factory=set)
    mentions: int = 0
    statements: int = 0
    first_day: int | None = None
    last_day: int | None = None


@dataclass(frozen=True, slots=True)
class Portrayed:
    """Referents as portraits, what is told of each, and those whom a source calls relatives."""

    portraits: dict[str, Portrait] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)
    related: dict[str, set[str]] = field(default_factory=dict)
    """Referent → its relatives, some of whom may not be portrayed."""
    sources: Sources = field(default_factory=Sources)
    """What their sources tell of them all."""
    two_names: dict[str, set[str]] = field(default_factory=dict)
    """Referent → those of its source of whom one bears the other's name, some of whom may not be portrayed."""
    told_apart: set[str] = field(default_factory=set)
    """Referents whose source names another of the same given name and surname, portrayed or not."""

    def add(self, archive: Archive, referents: Collection[str]) -> None:
        """Portray more referents; those who are already portrayed, and who are no persons, are passed over."""
        new = [one for one in sorted(referents) if one not in self.portraits]
        if not new:
            return
        archive.execute("DELETE FROM temp.reached")
        archive.executemany("INSERT INTO temp.reached VALUES (?)", [(one,) for one in new])
        told, more = _told(archive), further(archive)
        for row in archive.execute(_REFERENTS).fetchall():
            one = row["id"]
            self.portraits[one] = _portrait(row, self._beside(archive, row), told[one], more[one])
            self.told[one] = told[one]
            if more[one].related:
                self.related[one] = more[one].related

    def _beside(self, archive: Archive, row: Row) -> Beside:
        beside = self.sources.beside(archive, row["source_id"])
        if row["id"] in beside.named.told_apart:
            self.told_apart.add(row["id"])
        for a, b in (pair for pair in beside.named.two_names if row["id"] in pair):
            self.two_names.setdefault(a, set()).add(b)
            self.two_names.setdefault(b, set()).add(a)
        return beside

    def named(self, referents: Collection[str]) -> Named:
        """Return portraits of some referents, with what their sources tell of their names."""
        pairs = {
            (min(a, b), max(a, b)) for a in self.two_names.keys() & set(referents) for b in self.two_names[a]
        }
        return Named(
            tuple(self.portraits[one] for one in referents),
            frozenset(pairs),
            frozenset(self.told_apart & set(referents)),
        )

    def pairs(self, referents: Collection[str]) -> set[Pair]:
        """Return the pairs of relatives among some referents, each in order."""
        return {
            (one, other)
            for one in referents
            for other in self.related.get(one, ())
            if one < other and other in self.portraits
        }


def prepare(archive: Archive) -> None:
    """Make the table of those who are read together, which lasts as long as the connection."""
    if archive.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'reached'").fetchone():
        return
    archive.execute("CREATE TEMP TABLE reached (id TEXT PRIMARY KEY) WITHOUT ROWID")
    archive.execute("INSERT INTO temp.reached VALUES ('')")
    archive.execute("ANALYZE temp.reached")  # taken to be long, whole tables would be read for it


_SAID = """
SELECT m.referent_id, s.type, s.edtf, s.earliest, s.latest,
       NOT EXISTS (SELECT 1 FROM voice v WHERE v.statement_id = s.id AND v.n > 0) AS by_author
FROM temp.reached CROSS JOIN mention m ON m.referent_id = reached.id
CROSS JOIN said s ON s.subject_id = m.id
WHERE s.type IN ('birth', 'death') AND s.role <> 'buried'
  AND s.polarity = 'affirmed' AND s.modality = 'asserted'
"""
_MENTIONED = """
SELECT m.referent_id, count(*) AS mentions FROM temp.reached
CROSS JOIN mention m ON m.referent_id = reached.id GROUP BY m.referent_id
"""
_COUNTED = """
SELECT m.referent_id, count(*) AS statements, min(s.earliest) AS first_day, max(s.latest) AS last_day
FROM temp.reached CROSS JOIN mention m ON m.referent_id = reached.id
CROSS JOIN said s ON s.subject_id = m.id GROUP BY m.referent_id
"""
_REFERENTS = """
SELECT r.id, r.source_id, r.label, r.names, r.gender FROM temp.reached
CROSS JOIN referent r ON r.id = reached.id WHERE r.kind = 'person'
"""


def _told(archive: Archive) -> dict[str, Told]:
    told: dict[str, Told] = defaultdict(Told)
    for row in archive.execute(_MENTIONED):
        told[row["referent_id"]].mentions = row["mentions"]
    for row in archive.execute(_COUNTED):
        one = told[row["referent_id"]]
        one.statements = row["statements"]
        one.first_day, one.last_day = row["first_day"], row["last_day"]
    for row in archive.execute(_SAID):
        _note(told[row["referent_id"]], row)
    return told


def _note(told: Told, row: Row) -> None:
    if row["edtf"] is None:
        return
    days = Days(row["earliest"], row["latest"], row["edtf"])
    birth = row["type"] == "birth"
    (told.births if birth else told.deaths).append(days)
    if row["by_author"]:
        (told.born if birth else told.died).add(days)


def _portrait(row: Row, beside: Beside, told: Told, more: Further) -> Portrait:
    one, written = row["id"], stored.strings(row["names"])
    names = beside.names.get(one) or comparable_names(written)
    return Portrait(
        one, row["source_id"], row["label"], names, portrait_gender(names, row["gender"]),
        in_order(told.births), in_order(told.deaths), bare_surnames(written), beside.stated.get(one, frozenset()),
        frozenset(more.kin), frozenset(more.traits), beside.company,
    )  # fmt: skip


def in_order(days: Iterable[Days]) -> tuple[Days, ...]:
    """Return each of some days once, in order of time."""
    return tuple(sorted(set(days), key=_by_time))


def _by_time(days: Days) -> tuple[bool, int, bool, int, str]:
    return (
        days.earliest is not None, days.earliest or 0, days.latest is not None, days.latest or 0, days.edtf,
    )  # fmt: skip
