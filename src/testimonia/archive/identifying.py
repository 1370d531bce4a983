"""Persons across sources, kept up to date in the archive: derived, and rebuildable from what was read.

Only blocks marked stale are worked on, each together with all it is connected to by shared names and
judgements, so that the result is the one a full rebuild would reach.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from sqlite3 import Row

from testimonia.archive import keying
from testimonia.archive.portraits import Further, company, further
from testimonia.archive.store import Archive
from testimonia.languages.installed import name_customs
from testimonia.names.keys import sort_key
from testimonia.persons.clusters import Clustering, Member, cluster
from testimonia.persons.portraits import (
    Days,
    Pair,
    Portrait,
    bare_surnames,
    comparable_names,
    name_level,
    portrait_gender,
    stated_names,
)

BATCH = 200
"""Stale blocks taken up in one transaction: bounds memory, and what a killed run has to do again."""


JudgedPair = tuple[str, str, str]
"""(SAME or DIFFERENT, referent, referent), the referents in order."""


@dataclass(slots=True)
class _Told:
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


def identify(archive: Archive, changed: Collection[str] | None = None) -> int:
    """Bring persons, identifications and candidates up to date; return the number of persons worked on.

    ``changed`` names sources whose persons are looked at beside those already marked stale (making keys,
    removing sources, and judging pairs mark them); None rebuilds all. Where other code or customs made the keys,
    they are made anew, and with them all persons.

    Raises:
        PluginError: an installed language pack cannot be imported.
    """
    keying.renew(archive, keying.maker())
    with archive.transaction():
        judged = _judged_pairs(archive)
        _mark(archive, changed)
        _mark_judged(archive, judged)
    worked = 0
    archive.execute("CREATE TEMP TABLE IF NOT EXISTS reach (key TEXT PRIMARY KEY) WITHOUT ROWID")
    archive.execute("CREATE TEMP TABLE IF NOT EXISTS reached (id TEXT PRIMARY KEY) WITHOUT ROWID")
    while archive.execute("SELECT 1 FROM stale_block LIMIT 1").fetchone():
        with archive.transaction():
            worked += _work_batch(archive, judged)
    with archive.transaction():
        archive.execute(
            "DELETE FROM person WHERE NOT EXISTS"
            " (SELECT 1 FROM identification i WHERE i.person_id = person.id)"
        )
    return worked


def _judged_pairs(archive: Archive) -> list[JudgedPair]:
    """Return the pairs on which a verdict is in force, in order."""
    rows = archive.execute(
        "SELECT verdict, referent_a, referent_b FROM judged_pair WHERE verdict <> 'DISPUTED' ORDER BY 1, 2, 3"
    )
    return [(row["verdict"], row["referent_a"], row["referent_b"]) for row in rows]


def _mark(archive: Archive, changed: Collection[str] | None) -> None:
    if changed is None:
        archive.execute("INSERT OR IGNORE INTO stale_block SELECT key FROM block")
        return
    archive.executemany(
        "INSERT OR IGNORE INTO stale_block SELECT b.key FROM referent r JOIN block b ON b.referent_id = r.id"
        " WHERE r.source_id = ?",
        [(source,) for source in sorted(changed)],
    )


def _mark_judged(archive: Archive, judged: Collection[JudgedPair]) -> None:
    """Make a block of each judged pair, and mark all blocks of pairs whose judgement is new or gone."""
    wanted = {(f"judged {verdict} {a} {b}", referent) for verdict, a, b in judged for referent in (a, b)}
    rows = archive.execute("SELECT key, referent_id FROM block WHERE key GLOB 'judged *'")
    held = {(row["key"], row["referent_id"]) for row in rows}
    archive.executemany("DELETE FROM block WHERE key = ? AND referent_id = ?", sorted(held - wanted))
    archive.executemany("INSERT INTO block VALUES (?, ?)", sorted(wanted - held))
    archive.executemany(
        "INSERT OR IGNORE INTO stale_block SELECT key FROM block WHERE referent_id = ?",
        sorted({(referent,) for _, referent in held ^ wanted}),
    )


def _work_batch(archive: Archive, judged: Collection[JudgedPair]) -> int:
    _reach(archive)
    told = _told(archive)
    portraits = _portraits(archive, told)
    inside = {portrait.referent for portrait in portraits}
    pairs = [pair for pair in judged if {pair[1], pair[2]} <= inside]
    same = {(a, b) for verdict, a, b in pairs if verdict == "SAME"}
    different = {(a, b) for verdict, a, b in pairs if verdict == "DIFFERENT"}
    found = cluster(portraits, same, different, _related(archive))
    _write_persons(
        archive, found, _Known({one.referent: one for one in portraits}, told, _preferred(archive))
    )
    _write_identifications(archive, found)
    _write_candidates(archive, found)
    archive.execute("DELETE FROM stale_block WHERE key IN (SELECT key FROM temp.reach)")
    return len(found.persons)


# ---------------------------------------------------------------- reading


def _reach(archive: Archive) -> None:
    """Fill temp.reach with the blocks connected to the next stale ones, temp.reached with their referents."""
    archive.execute("DELETE FROM temp.reach")
    archive.execute("DELETE FROM temp.reached")
    archive.execute(
        "INSERT INTO temp.reach WITH RECURSIVE connected(key) AS ("
        "  SELECT key FROM (SELECT key FROM stale_block ORDER BY key LIMIT ?)"
        "  UNION SELECT other.key FROM connected"
        "    CROSS JOIN block mine ON mine.key = connected.key"
        "    CROSS JOIN block other ON other.referent_id = mine.referent_id"
        ") SELECT key FROM connected",
        (BATCH,),
    )
    archive.execute(
        "INSERT OR IGNORE INTO temp.reached SELECT block.referent_id FROM temp.reach"
        " CROSS JOIN block ON block.key = reach.key"
    )


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


def _told(archive: Archive) -> dict[str, _Told]:
    told: dict[str, _Told] = defaultdict(_Told)
    for row in archive.execute(_MENTIONED):
        told[row["referent_id"]].mentions = row["mentions"]
    for row in archive.execute(_COUNTED):
        one = told[row["referent_id"]]
        one.statements = row["statements"]
        one.first_day, one.last_day = row["first_day"], row["last_day"]
    for row in archive.execute(_SAID):
        _note(told[row["referent_id"]], row)
    return told


def _note(told: _Told, row: Row) -> None:
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


_RELATED = """
SELECT DISTINCT m.referent_id AS one, o.referent_id AS other
FROM temp.reached CROSS JOIN mention m ON m.referent_id = reached.id
CROSS JOIN said s ON s.subject_id = m.id CROSS JOIN mention o ON o.id = s.object_id
WHERE s.type = 'kinship'
"""


def _related(archive: Archive) -> set[Pair]:
    """Return the pairs of which a source says that one is the other's relative."""
    rows = archive.execute(_RELATED).fetchall()
    return {(min(row["one"], row["other"]), max(row["one"], row["other"])) for row in rows}


def _preferred(archive: Archive) -> dict[str, str]:
    """Return the labels that readers prefer, of the referents that are worked on."""
    rows = archive.execute(
        "SELECT j.referent_id, j.value FROM temp.reached CROSS JOIN judged_person j ON j.referent_id = reached.id"
        " WHERE j.kind = 'label' AND j.value <> 'DISPUTED'"
    )
    return {row["referent_id"]: row["value"] for row in rows}


def _portraits(archive: Archive, told: Mapping[str, _Told]) -> list[Portrait]:
    rows = archive.execute(
        "SELECT r.id, r.source_id, r.label, r.names, r.gender FROM temp.reached"
        " CROSS JOIN referent r ON r.id = reached.id"
    )
    more, beside = further(archive), company(archive)
    portraits = (_portrait(row, told[row["id"]], more[row["id"]]) for row in rows)
    return [replace(each, company=beside.get(each.source, frozenset())) for each in portraits]


def _portrait(row: Row, told: _Told, more: Further) -> Portrait:
    written = json.loads(row["names"])
    names = comparable_names(tuple(written), tuple(sorted(told.aliases)))
    return Portrait(
        row["id"], row["source_id"], row["label"], names, portrait_gender(names, row["gender"]),
        _in_order(told.births), _in_order(told.deaths), bare_surnames(written),
        stated_names(told.aliases), frozenset(more.kin), frozenset(more.places), frozenset(more.traits),
    )  # fmt: skip


def _in_order(days: Iterable[Days]) -> tuple[Days, ...]:
    return tuple(sorted(set(days), key=_by_time))


def _by_time(days: Days) -> tuple[bool, int, bool, int, str]:
    return (
        days.earliest is not None, days.earliest or 0, days.latest is not None, days.latest or 0, days.edtf,
    )  # fmt: skip


# ---------------------------------------------------------------- writing

_PERSON = (
    "id", "label", "named", "sort_key", "gender", "born", "died", "sources", "mentions", "statements",
    "first_day", "last_day",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the referents that are worked on, by their ids."""

    portraits: Mapping[str, Portrait]
    told: Mapping[str, _Told]
    preferred: Mapping[str, str]
    """Labels that readers prefer."""


def _write_persons(archive: Archive, found: Clustering, known: _Known) -> None:
    rows = [_person_row([member.referent for member in members], known) for members in found.persons]
    sets = ", ".join(f"{column} = excluded.{column}" for column in _PERSON[1:])
    differs = " OR ".join(f"{column} IS NOT excluded.{column}" for column in _PERSON[1:])
    marks = ", ".join("?" * len(_PERSON))
    archive.executemany(
        f"INSERT INTO person({', '.join(_PERSON)}) VALUES ({marks})"  # noqa: S608 constants of this module
        f" ON CONFLICT(id) DO UPDATE SET {sets} WHERE {differs}",
        rows,
    )


def _person_row(members: list[str], known: _Known) -> tuple[object, ...]:
    people = [known.portraits[member] for member in members]
    told = [known.told[member] for member in members]
    preferred = {known.preferred[member] for member in members if member in known.preferred}
    label = preferred.pop() if len(preferred) == 1 else _label(people)
    return (
        min(members), label, int(any(person.names for person in people)),
        sort_key(label, name_customs()), _gender(people),
        _dates(one.born for one in told), _dates(one.died for one in told),
        len({person.source for person in people}),
        sum(one.mentions for one in told), sum(one.statements for one in told),
        *_first_and_last(told),
    )  # fmt: skip


def _gender(people: Iterable[Portrait]) -> str:
    """Return the first gender that a source tells, "" where none does."""
    return next((person.gender for person in people if person.gender), "")


def _first_and_last(told: Iterable[_Told]) -> tuple[int | None, int | None]:
    """Return the first and the last day of which the statements tell, None where they tell of none."""
    bounds = [(one.first_day, one.last_day) for one in told]
    firsts = (first for first, _ in bounds if first is not None)
    lasts = (last for _, last in bounds if last is not None)
    return min(firsts, default=None), max(lasts, default=None)


def _label(people: Iterable[Portrait]) -> str:
    """Return the name by which most sources call the person, full names before short ones."""
    counts: dict[str, int] = defaultdict(int)
    for person in people:
        counts[" ".join(person.label.replace("\N{SOFT HYPHEN}", "").split())] += 1
    return min(counts, key=lambda label: (-_fullness(label), -counts[label], len(label), label))


def _fullness(label: str) -> int:
    return max(map(name_level, comparable_names((label,))), default=0) if label != label.lower() else -1


def _dates(told: Iterable[set[Days]]) -> str | None:
    """Return the different EDTF dates of all sources in order of time, divided by a bar."""
    dates = _in_order(days for each in told for days in each)
    return "|".join(dict.fromkeys(days.edtf for days in dates)) or None


def _write_identifications(archive: Archive, found: Clustering) -> None:
    rows = archive.execute(
        "SELECT i.* FROM temp.reached CROSS JOIN identification i ON i.referent_id = reached.id"
    )
    held = {row["referent_id"]: tuple(row) for row in rows}
    wanted = [_identification(members[0].referent, member) for members in found.persons for member in members]
    archive.executemany(
        "INSERT INTO identification(referent_id, person_id, score, reason) VALUES (?, ?, ?, ?)"
        " ON CONFLICT(referent_id) DO UPDATE SET"
        " person_id = excluded.person_id, score = excluded.score, reason = excluded.reason",
        [row for row in wanted if held.get(row[0]) != row],
    )


def _identification(person: str, member: Member) -> tuple[str, str, float, str]:
    return member.referent, person, member.score, member.reason


def _write_candidates(archive: Archive, found: Clustering) -> None:
    for column in ("referent_a", "referent_b"):
        archive.execute(
            f"DELETE FROM candidate WHERE {column} IN (SELECT id FROM temp.reached)"  # noqa: S608 two constants
        )
    archive.executemany(
        "INSERT INTO candidate(referent_a, referent_b, score, reason) VALUES (?, ?, ?, ?)",
        [(one.referent_a, one.referent_b, one.score, one.reason) for one in found.candidates],
    )
