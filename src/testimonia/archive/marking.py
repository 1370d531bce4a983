"""Marks: whom ``identify`` has to look at again. Whatever changes them says so here, in its own transaction.

A mark (a row of ``stale_block``) is one of

    a key           of somebody who came, changed or went: all whom that may bear on are looked at
    a surname       all who bear it are
    !person …       all who were held to be this person are
    !referent …     this one is
"""

from collections.abc import Iterable

from testimonia.archive.store import Archive
from testimonia.persons.candidates import surname_of

PERSON, REFERENT = "!person ", "!referent "


def source(archive: Archive, source_id: str) -> None:
    """Mark all on whom it bears what a source tells."""
    archive.execute(
        "INSERT OR IGNORE INTO stale_block SELECT b.key FROM referent r JOIN block b ON b.referent_id = r.id"
        " WHERE r.source_id = ?",
        (source_id,),
    )


def gone(archive: Archive, source_id: str) -> None:
    """Mark all on whom it bears that a source is about to be removed."""
    source(archive, source_id)
    archive.execute(
        "INSERT OR IGNORE INTO stale_block SELECT ? || i.person_id FROM referent r"
        " JOIN identification i ON i.referent_id = r.id WHERE r.source_id = ?",
        (PERSON, source_id),
    )
    archive.execute(
        "INSERT OR IGNORE INTO stale_block SELECT ? || t.referent_id FROM referent r"
        " JOIN resting t ON t.target = r.id WHERE r.source_id = ?",
        (REFERENT, source_id),
    )


def concerned(archive: Archive, ids: Iterable[str]) -> None:
    """Mark all on whom it bears what is held of some referents."""
    archive.executemany(
        "INSERT OR IGNORE INTO stale_block SELECT key FROM block WHERE referent_id = ?",
        [(one,) for one in sorted(ids)],
    )


def everybody(archive: Archive) -> None:
    """Mark all there are."""
    rows = archive.execute("SELECT DISTINCT key FROM block WHERE key GLOB '* =*' OR key GLOB '!alone *'")
    archive.executemany(
        "INSERT OR IGNORE INTO stale_block(key) VALUES (?)",
        [(mark,) for mark in sorted({surname_of(row["key"]) or row["key"] for row in rows})],
    )


def persons(marks: Iterable[str]) -> set[str]:
    """Return the persons that some marks are on."""
    return {mark.removeprefix(PERSON) for mark in marks if mark.startswith(PERSON)}


def referents(marks: Iterable[str]) -> set[str]:
    """Return the referents that some marks are on."""
    return {mark.removeprefix(REFERENT) for mark in marks if mark.startswith(REFERENT)}
