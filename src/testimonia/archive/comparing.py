"""What cannot all hold, and when it can have been: derived, and brought up to date for whom it may have changed.

Triggers of the schema mark whose life may look otherwise (``stale_life``): whoever a statement on them came to or left,
was judged, or was identified anew. They are compared together with those they touch, whose births and deaths bound
theirs; sayings, works and bodies that they have a part in are compared across persons.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import testimonia
from testimonia import fingerprints
from testimonia.archive.accounts import COMPARED, accounts, own_statements, statements_on_kin
from testimonia.archive.store import Archive
from testimonia.chronology.account import Account, Thing
from testimonia.chronology.bounds import Bound
from testimonia.chronology.life import Life, life_of
from testimonia.conflicts.conflict import Conflict
from testimonia.conflicts.finding import of_a_life, of_a_topic
from testimonia.conflicts.topics import topics
from testimonia.model import content_id
from testimonia.names.fold import fold

BATCH = 1000
"""Lives compared in one transaction: bounds memory, and what a killed run has to do again."""
ENDS = frozenset({"birth", "death"})
BOUNDING = ENDS | {"kinship", "founding"}
"""Types of statements on others that bound a life."""

_MARKED = """
SELECT id FROM stale_life WHERE id IN (SELECT id FROM person)
UNION SELECT substr(id, 2) FROM stale_life WHERE id GLOB '!*' AND substr(id, 2) IN (SELECT id FROM person)
UNION SELECT i.person_id FROM stale_life JOIN identification i ON i.referent_id = stale_life.id
"""
_FOUNDINGS = f"""
SELECT s.id FROM referent r CROSS JOIN mention m ON m.referent_id = r.id
CROSS JOIN statement s INDEXED BY statement_object ON s.object_id = m.id
WHERE s.type = 'founding' AND {COMPARED} AND r.kind IN ('group', 'work') AND r.name_key
"""  # noqa: S608 a constant
_NAMING = """
WITH named AS MATERIALIZED (SELECT m.id FROM identification i JOIN mention m ON m.referent_id = i.referent_id
                            WHERE i.person_id IN (SELECT value FROM json_each(:persons))),
     telling AS MATERIALIZED (
        SELECT s.about_id AS mention FROM named CROSS JOIN statement s INDEXED BY statement_object
            ON s.object_id = named.id
        UNION SELECT s.about_id FROM named CROSS JOIN participant x ON x.mention_id = named.id
            JOIN statement s ON s.id = x.statement_id
        UNION SELECT s.object_id FROM named CROSS JOIN statement s INDEXED BY statement_about ON s.about_id = named.id
            WHERE s.type = 'kinship' AND s.object_id IS NOT NULL
        UNION SELECT s.about_id FROM named CROSS JOIN statement f INDEXED BY statement_about ON f.about_id = named.id
            JOIN mention fm ON fm.id = f.object_id JOIN referent fr ON fr.id = fm.referent_id
            JOIN referent r ON r.kind = fr.kind AND r.name_key = fr.name_key JOIN mention m ON m.referent_id = r.id
            CROSS JOIN statement s INDEXED BY statement_object ON s.object_id = m.id WHERE f.type = 'founding')
SELECT DISTINCT i.person_id FROM telling JOIN mention m ON m.id = telling.mention
JOIN identification i ON i.referent_id = m.referent_id
"""
"""Whom the lives of some persons bound: on whom statements name them or what they founded, and who is their kin."""


def maker() -> str:
    """Return the fingerprint of all that bears on what is held to be a conflict."""
    return content_id(testimonia.__version__, fingerprints.comparing(Path(testimonia.__file__).parent))


def compare(archive: Archive) -> int:
    """Bring conflicts and bounds up to date; return the number of lives compared."""
    with archive.transaction():
        _renew(archive)
        lives, touching, shared = _taken_up(archive)
    done: set[str] = set()
    while lives:
        for n in range(0, len(lives), BATCH):
            with archive.transaction():
                batch = _Batch.of(archive, lives[n : n + BATCH])
                shared |= batch.compare(archive)
                touching |= _renew_ends(archive, batch)
        done.update(lives)
        lives = sorted(_naming(archive, touching) - done)
        touching = set()
    with archive.transaction():
        _compare_topics(archive, sorted(shared))
        archive.execute("DELETE FROM stale_life")
    return len(done)


def _renew(archive: Archive) -> None:
    """Mark all lives where other code made what is there."""
    by = maker()
    if archive.execute("SELECT 1 FROM comparing WHERE maker = ?", (by,)).fetchone():
        return
    for table in ("conflict", "bound", "topic", "life", "comparing"):
        archive.execute(f"DELETE FROM {table}")  # noqa: S608 names of this line
    archive.execute("INSERT INTO comparing VALUES (?)", (by,))
    archive.execute("INSERT OR IGNORE INTO stale_life SELECT id FROM person")


def _taken_up(archive: Archive) -> tuple[list[str], set[str], set[str]]:
    """Return the lives to compare, those whose neighbours are too, and the topics; what is of nobody is removed."""
    lives = sorted(row["id"] for row in archive.execute(_MARKED))
    marks = [row["id"] for row in archive.execute("SELECT id FROM stale_life")]
    archive.execute(
        "DELETE FROM conflict WHERE scope NOT GLOB '* *' AND scope NOT IN (SELECT id FROM person)"
    )
    touching = {mark[1:] for mark in marks if mark.startswith("!")}
    return lives, touching, {mark for mark in marks if " " in mark}


def _naming(archive: Archive, persons: Collection[str]) -> set[str]:
    """Return whose lives are bounded by those of some persons."""
    if not persons:
        return set()
    asked = {"persons": json.dumps(sorted(persons))}
    return {row["person_id"] for row in archive.execute(_NAMING, asked)}


def _renew_ends(archive: Archive, batch: "_Batch") -> set[str]:
    """Note what of some lives bounds others; return those of whom it is other than it was."""
    rows = archive.among("SELECT * FROM life WHERE person_id", batch.persons)
    held = {row["person_id"]: row["ends"] for row in rows}
    ends = {person: content_id(*map(repr, batch.ends(person))) for person in batch.persons}
    changed = [(person, ends[person]) for person in batch.persons if held.get(person) != ends[person]]
    archive.executemany("INSERT OR REPLACE INTO life VALUES (?, ?)", changed)
    return {person for person, _ in changed}


# ---------------------------------------------------------------- lives


@dataclass(frozen=True, slots=True)
class _Batch:
    """Some persons with what is told of them and, of others, what bounds their lives."""

    persons: Sequence[str]
    own: Mapping[str, list[Account]]
    on_kin: Mapping[str, list[Account]]
    """Statements on others that make them kin of a person."""
    others: Mapping[str, list[Account]]
    """Births and deaths of whom they name."""
    foundings: Mapping[str, list[Account]]
    """Foundings, by the bodies and works that they name."""

    @classmethod
    def of(cls, archive: Archive, persons: Sequence[str]) -> "_Batch":
        own, on = own_statements(archive, persons), statements_on_kin(archive, persons)
        told = accounts(archive, {one for ids in (*own.values(), *on.values()) for one in ids})
        mine = {person: [told[one] for one in ids if one in told] for person, ids in own.items()}
        kin = {person: [told[one] for one in ids if one in told] for person, ids in on.items()}
        named = {thing.id for one in told.values() for thing in _persons_of(one)} | _subjects(kin)
        others = _births_and_deaths(archive, named - mine.keys())
        others |= {one: _of_ends(mine[one]) for one in named & mine.keys()}
        return cls(persons, mine, kin, others, _foundings(archive, mine))

    def compare(self, archive: Archive) -> set[str]:
        """Write what cannot all hold and when it can have been; return the topics that were told of."""
        archive.among("DELETE FROM conflict WHERE scope", self.persons)
        every = [one for accounts_ in self.own.values() for one in accounts_]
        archive.among("DELETE FROM bound WHERE statement_id", [one.id for one in every])
        for person in self.persons:
            if self.own.get(person) or self.on_kin.get(person):
                found = of_a_life(self.life(person))
                _write(archive, person, found.conflicts)
                _write_bounds(archive, found.bounds)
        return _note_topics(archive, every)

    def life(self, person: str) -> Life:
        """Return what is told of a person, and of others what bounds their life."""
        mine, kin = self.own.get(person, []), self.on_kin.get(person, [])
        touched = {thing.id for one in mine for thing in _persons_of(one)} | {one.subject.id for one in kin}
        beside = [each for one in sorted(touched - {person}) for each in self.others.get(one, ())]
        things = {one.object.id for one in mine if one.object is not None}
        founded = [each for one in sorted(things) for each in self.foundings.get(one, ())]
        every = {one.id: one for one in (*mine, *kin, *beside, *founded)}
        return life_of(_thing(person, [*mine, *kin]), every.values())

    def ends(self, person: str) -> list[Account]:
        """Return what of a life bounds others."""
        return sorted(
            (one for one in self.own.get(person, ()) if one.type in BOUNDING), key=lambda one: one.id
        )


def _thing(person: str, told: Sequence[Account]) -> Thing:
    """Return a person as accounts name them, as the subject or the object."""
    things = (thing for one in told for thing in (one.subject, one.object) if thing is not None)
    return next(thing for thing in things if thing.id == person)


def _foundings(archive: Archive, told: Mapping[str, list[Account]]) -> dict[str, list[Account]]:
    """Return what is told of the foundings of the groups and works that some accounts name, whoever founded them."""
    things = {one.object for every in told.values() for one in every if one.object is not None}
    names = {fold(thing.label) for thing in things if thing.kind in {"group", "work"}}
    found: dict[str, list[Account]] = defaultdict(list)
    ids = [row["id"] for row in archive.among(_FOUNDINGS, names)]
    for account in accounts(archive, ids).values():
        if account.object is not None:
            found[account.object.id].append(account)
    return found


def _persons_of(account: Account) -> Iterator[Thing]:
    """Yield the persons that an account names beside its subject."""
    things = [thing for _, thing in account.related]
    yield from (thing for thing in [account.object, *things] if thing is not None and thing.kind == "person")


def _subjects(told: Mapping[str, list[Account]]) -> set[str]:
    return {one.subject.id for accounts_ in told.values() for one in accounts_}


def _of_ends(told: Iterable[Account]) -> list[Account]:
    return [one for one in told if one.type in ENDS]


def _births_and_deaths(archive: Archive, persons: Collection[str]) -> dict[str, list[Account]]:
    found = own_statements(archive, persons)
    wanted = ", ".join(f"'{name}'" for name in sorted(ENDS))
    sql = f"SELECT id FROM told WHERE type IN ({wanted}) AND id"  # noqa: S608 names of this module
    ids = [row["id"] for row in archive.among(sql, {one for each in found.values() for one in each})]
    told = accounts(archive, ids)
    return {person: [told[one] for one in each if one in told] for person, each in found.items()}


# ---------------------------------------------------------------- topics


def _note_topics(archive: Archive, told: Iterable[Account]) -> set[str]:
    """Write what topics accounts are on; return those topics."""
    rows = sorted({(key, one.id) for one in told for key in topics(one)})
    archive.executemany("INSERT OR IGNORE INTO topic VALUES (?, ?)", rows)
    return {key for key, _ in rows}


def _compare_topics(archive: Archive, keys: Sequence[str]) -> None:
    for n in range(0, len(keys), BATCH):
        some = keys[n : n + BATCH]
        archive.among("DELETE FROM conflict WHERE scope", some)
        held: dict[str, list[str]] = defaultdict(list)
        for row in archive.among("SELECT key, statement_id FROM topic WHERE key", some):
            held[row["key"]].append(row["statement_id"])
        several = {key: ids for key, ids in held.items() if len(ids) > 1}
        told = accounts(archive, {one for ids in several.values() for one in ids})
        for key, ids in sorted(several.items()):
            _write(archive, key, of_a_topic(key, [told[one] for one in ids if one in told]))


# ---------------------------------------------------------------- rows


def _write(archive: Archive, scope: str, found: Iterable[Conflict]) -> None:
    for one in {each.id: each for each in found}.values():
        because = json.dumps(one.because, ensure_ascii=False)
        archive.execute(
            "INSERT OR REPLACE INTO conflict VALUES (?, ?, ?, ?, ?, ?, ?)",
            (one.id, one.rule, scope, one.topic, one.type, int(one.certain), because),
        )
        archive.executemany(
            "INSERT INTO conflict_statement VALUES (?, ?, ?, ?)",
            [
                (one.id, n, each, side.answer)
                for n, side in enumerate(one.sides, start=1)
                for each in side.statements
            ],
        )
        archive.executemany(
            "INSERT INTO conflict_person SELECT id, ? FROM person WHERE id = ?",
            [(one.id, person) for person in one.persons],
        )


def _write_bounds(archive: Archive, bounds: Iterable[Bound]) -> None:
    rows = [
        (
            one.statement, one.earliest, one.latest,
            json.dumps([(reason.words, reason.statement or None) for reason in one.reasons], ensure_ascii=False),
        )
        for one in bounds
    ]  # fmt: skip
    archive.executemany("INSERT OR REPLACE INTO bound VALUES (?, ?, ?, ?)", rows)
