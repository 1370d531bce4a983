"""What cannot all hold, and when it can have been: derived, and brought up to date for whom it may have changed.

Triggers of the schema mark whose life may look otherwise (``stale_life``): whoever a statement on them came to or left,
was judged, or was identified anew. They are compared together with those they touch, whose births and deaths bound
theirs; sayings, works and bodies that they have a part in are compared across persons.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import testimonia
from testimonia import fingerprints
from testimonia.archive.accounts import accounts
from testimonia.archive.lives import Lives
from testimonia.archive.store import Archive
from testimonia.chronology.account import Account
from testimonia.chronology.bounds import Bound
from testimonia.conflicts.conflict import Conflict
from testimonia.conflicts.finding import of_a_life, of_a_topic
from testimonia.conflicts.topics import topics
from testimonia.model import content_id
from testimonia.protocols import Progress

BATCH = 1000
"""Lives compared in one transaction: bounds memory, and what a killed run has to do again."""

_MARKED = """
SELECT id FROM stale_life WHERE id IN (SELECT id FROM person)
UNION SELECT substr(id, 2) FROM stale_life WHERE id GLOB '!*' AND substr(id, 2) IN (SELECT id FROM person)
UNION SELECT i.person_id FROM stale_life JOIN identification i ON i.referent_id = stale_life.id
"""
_ON_TOPICS = """
statement_id IN (SELECT s.id FROM json_each(?) wanted CROSS JOIN identification i ON i.person_id = wanted.value
                 CROSS JOIN mention m ON m.referent_id = i.referent_id
                 CROSS JOIN statement s INDEXED BY statement_about ON s.about_id = m.id)
"""
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


def compare(archive: Archive, progress: Progress | None = None) -> int:
    """Bring conflicts and bounds up to date; return the number of lives compared."""
    with archive.transaction():
        _renew(archive)
        lives, touching, shared = _taken_up(archive)
    done: set[str] = set()
    if progress is not None:
        progress.begin("Comparing lives", len(lives))
    while lives:
        for n in range(0, len(lives), BATCH):
            with archive.transaction():
                batch = Lives.of(archive, lives[n : n + BATCH])
                shared |= _compare_lives(archive, batch)
                touching |= _renew_ends(archive, batch)
            if progress is not None:
                progress.advance(len(batch.persons))
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


def _renew_ends(archive: Archive, batch: Lives) -> set[str]:
    """Note what of some lives bounds others; return those of whom it is other than it was."""
    rows = archive.among("SELECT * FROM life WHERE person_id", batch.persons)
    held = {row["person_id"]: row["ends"] for row in rows}
    ends = {person: content_id(*map(repr, batch.ends(person))) for person in batch.persons}
    changed = [(person, ends[person]) for person in batch.persons if held.get(person) != ends[person]]
    archive.executemany("INSERT OR REPLACE INTO life VALUES (?, ?)", changed)
    touching = {person for person, _ in changed}
    marks = [(f"!{person}",) for person in sorted(touching)]
    archive.executemany(
        "INSERT OR IGNORE INTO stale_life VALUES (?)", marks
    )  # lest the run end before they are compared
    return touching


def _compare_lives(archive: Archive, batch: Lives) -> set[str]:
    """Write what cannot all hold and when it can have been; return the topics that were told of."""
    archive.among("DELETE FROM conflict WHERE scope", batch.persons)
    archive.among("DELETE FROM bound WHERE statement_id", [one.id for one in batch.told])
    for life in batch:
        found = of_a_life(life)
        _write(archive, life.person.id, found.conflicts)
        _write_bounds(archive, found.bounds)
    return _forget_topics(archive, batch.persons) | _note_topics(archive, batch.told)


# ---------------------------------------------------------------- topics


def _forget_topics(archive: Archive, persons: Sequence[str]) -> set[str]:
    """Remove what topics statements on some persons were on; return those topics."""
    asked = (json.dumps(list(persons)),)
    rows = archive.execute(f"SELECT DISTINCT key FROM topic WHERE {_ON_TOPICS}", asked).fetchall()  # noqa: S608
    archive.execute(f"DELETE FROM topic WHERE {_ON_TOPICS}", asked)  # noqa: S608 a constant
    return {row["key"] for row in rows}


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
