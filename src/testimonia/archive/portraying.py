"""What the archive tells of referents, as portraits: read from the statements as readers left them."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from sqlite3 import Row

from testimonia.archive.store import Archive
from testimonia.persons.nodes import Pair
from testimonia.persons.portraits import Days, Portrait, bare_surnames, comparable_names, portrait_gender


@dataclass(slots=True)
class Told:
    """What the statements with one referent as subject say, as far as a person's page sums it up."""

    births: list[Days] = field(default_factory=list)
    deaths: list[Days] = field(default_factory=list)
    born: set[Days] = field(default_factory=set)
    died: set[Days] = field(default_factory=set)
    aliases: set[tuple[str, str]] = field(default_factory=set)
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

    def add(self, archive: Archive, referents: Collection[str]) -> None:
        """Portray more referents; those who are already portrayed, and who are no persons, are passed over."""
        new = [one for one in sorted(referents) if one not in self.portraits]
        if not new:
            return
        archive.execute("DELETE FROM temp.reached")
        archive.executemany("INSERT INTO temp.reached VALUES (?)", [(one,) for one in new])
        told = _told(archive)
        for portrait in _portraits(archive, told):
            self.portraits[portrait.referent] = portrait
            self.told[portrait.referent] = told[portrait.referent]
        for row in archive.execute(_RELATED):
            self.related.setdefault(row["one"], set()).add(row["other"])
            self.related.setdefault(row["other"], set()).add(row["one"])

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
    archive.execute("CREATE TEMP TABLE IF NOT EXISTS reached (id TEXT PRIMARY KEY) WITHOUT ROWID")


_SAID = """
SELECT m.referent_id, s.type, s.role, s.value, s.edtf, s.earliest, s.latest,
       NOT EXISTS (SELECT 1 FROM voice v WHERE v.statement_id = s.id AND v.n > 0) AS by_author
FROM temp.reached CROSS JOIN mention m ON m.referent_id = reached.id
CROSS JOIN said s ON s.subject_id = m.id
WHERE s.type IN ('birth', 'death', 'name') AND s.role <> 'buried'
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
_RELATED = """
SELECT DISTINCT m.referent_id AS one, o.referent_id AS other
FROM temp.reached CROSS JOIN mention m ON m.referent_id = reached.id
CROSS JOIN said s ON s.subject_id = m.id CROSS JOIN mention o ON o.id = s.object_id
WHERE s.type = 'kinship'
UNION
SELECT DISTINCT m.referent_id AS one, o.referent_id AS other
FROM temp.reached CROSS JOIN mention o ON o.referent_id = reached.id
CROSS JOIN said s ON s.object_id = o.id CROSS JOIN mention m ON m.id = s.subject_id
WHERE s.type = 'kinship'
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
    if row["type"] == "name":
        if row["value"]:
            told.aliases.add((row["role"], row["value"]))
        return
    if row["edtf"] is None:
        return
    days = Days(row["earliest"], row["latest"], row["edtf"])
    birth = row["type"] == "birth"
    (told.births if birth else told.deaths).append(days)
    if row["by_author"]:
        (told.born if birth else told.died).add(days)


def _portraits(archive: Archive, told: dict[str, Told]) -> list[Portrait]:
    return [_portrait(row, told[row["id"]]) for row in archive.execute(_REFERENTS).fetchall()]


def _portrait(row: Row, told: Told) -> Portrait:
    written = json.loads(row["names"])
    names = comparable_names(tuple(written), tuple(sorted(told.aliases)))
    return Portrait(
        row["id"], row["source_id"], row["label"], names, portrait_gender(names, row["gender"]),
        in_order(told.births), in_order(told.deaths), bare_surnames(written),
    )  # fmt: skip


def in_order(days: Iterable[Days]) -> tuple[Days, ...]:
    """Return each of some days once, in order of time."""
    return tuple(sorted(set(days), key=_by_time))


def _by_time(days: Days) -> tuple[bool, int, bool, int, str]:
    return (
        days.earliest is not None, days.earliest or 0, days.latest is not None, days.latest or 0, days.edtf,
    )  # fmt: skip
