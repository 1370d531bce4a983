"""Marks: whom ``identify`` has to look at again. Whatever changes them says so here, in its own transaction.

A mark (a row of ``stale_block``) is one of

    a key           all who hold it (``persons.candidates``)
    a surname       all who bear it
    !person …       all who were held to be this person
    !referent …     this one
"""

from collections.abc import Iterable

from testimonia.archive.store import Archive
from testimonia.persons.candidates import surname_of, touches

PERSON, REFERENT = "!person", "!referent"

_KEYS = "SELECT DISTINCT b.key FROM referent r JOIN block b ON b.referent_id = r.id WHERE r.source_id = ?"


def source(archive: Archive, source_id: str) -> None:
    """Mark all who may be one with somebody in a source."""
    keys = [row["key"] for row in archive.execute(_KEYS, (source_id,))]
    _insert(archive, {mark for key in keys for mark in touches(key)})


def gone(archive: Archive, source_id: str) -> None:
    """Mark all who may be one with somebody in a source that is about to be removed, and who was held to be."""
    source(archive, source_id)
    rows = archive.execute(
        "SELECT DISTINCT i.person_id FROM referent r JOIN identification i ON i.referent_id = r.id"
        " WHERE r.source_id = ?",
        (source_id,),
    )
    _insert(archive, {f"{PERSON} {row['person_id']}" for row in rows})


def referents(archive: Archive, ids: Iterable[str]) -> None:
    """Mark some referents."""
    _insert(archive, {f"{REFERENT} {one}" for one in ids})


def everybody(archive: Archive) -> None:
    """Mark all there are."""
    rows = archive.execute("SELECT DISTINCT key FROM block WHERE key GLOB '* =*' OR key GLOB '!alone *'")
    _insert(archive, {surname_of(row["key"]) or row["key"] for row in rows})


def persons(marks: Iterable[str]) -> set[str]:
    """Return the persons that some marks are on."""
    return {mark.partition(" ")[2] for mark in marks if mark.startswith(f"{PERSON} ")}


def _insert(archive: Archive, marks: Iterable[str]) -> None:
    archive.executemany(
        "INSERT OR IGNORE INTO stale_block(key) VALUES (?)", [(mark,) for mark in sorted(marks)]
    )
