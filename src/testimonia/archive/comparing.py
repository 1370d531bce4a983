"""What cannot all hold, and when it can have been: derived, and brought up to date for whom it may have changed.

Triggers of the schema mark whose life may look otherwise (``stale_life``): whoever a statement on them came to or left,
was judged, or was identified anew. They are compared together with those they touch, whose births and deaths bound
theirs; sayings, works and bodies that they have a part in are compared across persons.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import testimonia
from testimonia import fingerprints
from testimonia.archive.accounts import accounts, own_statements, statements_on_kin
from testimonia.archive.store import Archive
from testimonia.chronology.account import Account, Thing
from testimonia.chronology.bounds import Bound
from testimonia.chronology.life import Life
from testimonia.conflicts.conflict import Conflict
from testimonia.conflicts.finding import of_a_life, of_a_topic
from testimonia.conflicts.topics import topics
from testimonia.model import content_id

BATCH = 1000
"""Lives compared in one transaction: bounds memory, and what a killed run has to do again."""
BOUNDING = frozenset({"birth", "death", "kinship"})
"""Types of statements on others that bound a life."""

_MARKED = """
SELECT id FROM stale_life WHERE id IN (SELECT id FROM person)
UNION SELECT i.person_id FROM stale_life JOIN identification i ON i.referent_id = stale_life.id
"""


def maker() -> str:
    """Return the fingerprint of all that bears on what is held to be a conflict."""
    return content_id(testimonia.__version__, fingerprints.comparing(Path(testimonia.__file__).parent))


def compare(archive: Archive) -> int:
    """Bring conflicts and bounds up to date; return the number of lives compared."""
    with archive.transaction():
        _renew(archive)
        lives, scopes = _taken_up(archive)
    shared = set(scopes)
    for n in range(0, len(lives), BATCH):
        with archive.transaction():
            shared |= _compare_lives(archive, lives[n : n + BATCH])
    with archive.transaction():
        _compare_topics(archive, sorted(shared))
        archive.execute("DELETE FROM stale_life")
    return len(lives)


def _renew(archive: Archive) -> None:
    """Mark all lives where other code made what is there."""
    by = maker()
    if archive.execute("SELECT 1 FROM comparing WHERE maker = ?", (by,)).fetchone():
        return
    for table in ("conflict", "bound", "topic", "comparing"):
        archive.execute(f"DELETE FROM {table}")  # noqa: S608 names of this line
    archive.execute("INSERT INTO comparing VALUES (?)", (by,))
    archive.execute("INSERT OR IGNORE INTO stale_life SELECT id FROM person")


def _taken_up(archive: Archive) -> tuple[list[str], list[str]]:
    """Return the lives to compare, those touched included, and the topics; what is of nobody any more is removed."""
    marked = {row["id"] for row in archive.execute(_MARKED)}
    lives = sorted(marked | _touched(archive, marked))
    scopes = [row["id"] for row in archive.execute("SELECT id FROM stale_life WHERE id GLOB '* *'")]
    archive.execute(
        "DELETE FROM conflict WHERE scope IN (SELECT id FROM stale_life) AND scope NOT IN (SELECT id FROM person)"
    )
    return lives, scopes


def _touched(archive: Archive, persons: Collection[str]) -> set[str]:
    """Return the persons whose lives are bounded by those of some others: their kin, by whichever was told."""
    own = own_statements(archive, persons)
    kin = accounts(archive, [one for ids in own.values() for one in ids])
    objects = {
        one.object.id for one in kin.values() if one.object is not None and one.object.kind == "person"
    }
    on = accounts(archive, [one for ids in statements_on_kin(archive, persons).values() for one in ids])
    return (objects | {one.subject.id for one in on.values()}) & _persons(archive, objects | _subjects(on))


def _subjects(told: Mapping[str, Account]) -> set[str]:
    return {one.subject.id for one in told.values()}


def _persons(archive: Archive, ids: Collection[str]) -> set[str]:
    return {row["id"] for row in archive.among("SELECT id FROM person WHERE id", ids)}


# ---------------------------------------------------------------- lives


def _compare_lives(archive: Archive, persons: Sequence[str]) -> set[str]:
    """Compare some lives anew; return the topics they have a part in."""
    own = own_statements(archive, persons)
    told = accounts(archive, [one for ids in own.values() for one in ids])
    lives = _lives(archive, persons, own, told)
    archive.among("DELETE FROM conflict WHERE scope", persons)
    archive.among("DELETE FROM bound WHERE statement_id", told)
    for life in lives:
        found = of_a_life(life)
        _write(archive, life.person.id, found.conflicts)
        _write_bounds(archive, found.bounds)
    return _note_topics(archive, told.values())


def _lives(
    archive: Archive, persons: Sequence[str], own: Mapping[str, list[str]], told: Mapping[str, Account]
) -> list[Life]:
    beside = _bounding(archive, persons, told)
    lives = []
    for person in persons:
        mine = [told[one] for one in own.get(person, ()) if one in told]
        if mine:
            lives.append(
                Life(mine[0].subject, tuple(sorted([*mine, *beside[person]], key=lambda one: one.id)))
            )
    return lives


def _bounding(
    archive: Archive, persons: Sequence[str], told: Mapping[str, Account]
) -> dict[str, list[Account]]:
    """Return for each person what bounds their life of what is told of others: births, deaths and kinship."""
    on = statements_on_kin(archive, persons)
    kin = accounts(archive, [one for ids in on.values() for one in ids])
    touching: dict[str, set[str]] = defaultdict(set)
    for account in told.values():
        touching[account.subject.id] |= {thing.id for thing in _others(account)}
    for person, ids in on.items():
        touching[person] |= {kin[one].subject.id for one in ids if one in kin}
    others = {one for every in touching.values() for one in every}
    of_others = _births_and_deaths(archive, others)
    return {
        person: [kin[one] for one in on.get(person, ()) if one in kin]
        + [each for one in sorted(touching[person] - {person}) for each in of_others.get(one, ())]
        for person in persons
    }


def _others(account: Account) -> Iterator[Thing]:
    things = [thing for _, thing in account.related]
    yield from (thing for thing in [account.object, *things] if thing is not None and thing.kind == "person")


def _births_and_deaths(archive: Archive, persons: Collection[str]) -> dict[str, list[Account]]:
    found = own_statements(archive, persons)
    wanted = {
        row["id"]
        for row in archive.among(
            "SELECT id FROM statement WHERE type IN ('birth', 'death') AND id",
            [one for ids in found.values() for one in ids],
        )
    }
    told = accounts(archive, wanted)
    return {person: [told[one] for one in ids if one in told] for person, ids in found.items()}


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
