"""Who holds which keys, and on whom it rests who somebody is, as the archive has it."""

from collections.abc import Iterable
from sqlite3 import Row

from testimonia.archive.keying import JUDGED, NAMED
from testimonia.archive.person_rows import ANYBODY, CALLED
from testimonia.archive.store import Archive
from testimonia.persons.candidates import FULLER, surnames
from testimonia.persons.portraits import Portrait


def holders(archive: Archive, keys: Iterable[str]) -> dict[str, list[str]]:
    """Return for each key those who hold it; for a surname without more, all who bear it."""
    found: dict[str, list[str]] = {key: [] for key in keys}
    for row in archive.among("SELECT key, referent_id FROM block WHERE key", filter(_is_whole, found)):
        found[row["key"]].append(row["referent_id"])
    for surname in (key for key in found if not _is_whole(key)):
        rows = archive.execute(
            "SELECT DISTINCT referent_id FROM block WHERE key >= ? AND key < ?",
            (f"{surname} =", f"{surname} >"),
        )
        found[surname] = [row["referent_id"] for row in rows]
    return found


def _is_whole(key: str) -> bool:
    """Tell whether it is more than a surname."""
    return " " in key


_OF_SURNAME = "(b.key = :bare OR (b.key >= :first AND b.key < :last))"
"""Who bears a surname and is known by less than a full name."""
_OPEN = f"""
SELECT b.referent_id, o.target FROM block b
CROSS JOIN resting o ON o.referent_id = b.referent_id AND o.target IN ('{ANYBODY}', '{CALLED}')
WHERE {_OF_SURNAME}
"""  # noqa: S608 constants
_JUDGED = f"""
SELECT b.referent_id FROM block b
CROSS JOIN block j ON j.referent_id = b.referent_id AND j.key >= '{JUDGED} ' AND j.key < '{JUDGED}!'
WHERE {_OF_SURNAME}
"""  # noqa: S608 constants


def _short(surname: str) -> dict[str, str]:
    return {"bare": f"{surname} *", "first": f"{surname} ?", "last": f"{surname} @"}


def still_open(archive: Archive, surname: str) -> dict[str, str]:
    """Return those of a surname and less than a full name whom one more could make somebody else, and which."""
    return {row["referent_id"]: row["target"] for row in archive.execute(_OPEN, _short(surname))}


def fitting_nobody(archive: Archive, surname: str) -> set[str]:
    """Return those of them who fit nobody, and so may be one with each other."""
    nobody = (
        " AND NOT EXISTS (SELECT 1 FROM resting t WHERE t.referent_id = b.referent_id AND t.target <> '')"
    )
    return {row["referent_id"] for row in archive.execute(_OPEN + nobody, _short(surname))}


def judged(archive: Archive, surname: str) -> set[str]:
    """Return those of them of whom a pair is judged: a reader may have made them one with somebody of a full name."""
    return {row["referent_id"] for row in archive.execute(_JUDGED, _short(surname))}


def of_two_names(archive: Archive, surname: str) -> set[str]:
    """Return those of them whom their source makes one with another of its persons."""
    rows = archive.execute(
        "SELECT referent_id FROM block WHERE key >= ? AND key < ?",
        (f"{NAMED} {surname} ", f"{NAMED} {surname}!"),
    )
    return {row["referent_id"] for row in rows}


def resting_on(archive: Archive, referents: Iterable[str]) -> set[str]:
    """Return for whom it rests on any of some referents who they are."""
    rows = archive.among("SELECT referent_id FROM resting WHERE target", referents)
    return {row["referent_id"] for row in rows}


def fuller_in_their_source(archive: Archive, portraits: Iterable[Portrait]) -> set[str]:
    """Return those whom the sources of some name more fully than them by their surname."""
    return {
        row["referent_id"]
        for one in portraits
        for surname in surnames(one.names)
        for row in archive.execute(
            "SELECT DISTINCT b.referent_id FROM block short JOIN referent r ON r.source_id = :source"
            " JOIN block b ON b.referent_id = r.id AND b.key >= :first AND b.key < :last"
            " WHERE short.referent_id = :one AND short.key = :apart",
            {
                "one": one.referent, "apart": f"{surname} {FULLER}", "source": one.source,
                "first": f"{surname} =", "last": f"{surname} >",
            },
        )
    }  # fmt: skip


def members(archive: Archive, persons: Iterable[str]) -> set[str]:
    """Return all who were held to be one of some persons."""
    rows = archive.among("SELECT referent_id FROM identification WHERE person_id", persons)
    return {row["referent_id"] for row in rows}


def persons_of(archive: Archive, referents: Iterable[str]) -> set[str]:
    """Return all who were held to be one person with any of some referents."""
    rows = archive.among("SELECT DISTINCT person_id FROM identification WHERE referent_id", referents)
    return members(archive, [row["person_id"] for row in rows])


def page(archive: Archive, after: tuple[str, str], last: str, size: int) -> list[Row]:
    """Return the next (key, referent) behind one, up to a key."""
    return archive.execute(
        "SELECT key, referent_id FROM block WHERE (key, referent_id) > (?, ?) AND key < ?"
        " ORDER BY key, referent_id LIMIT ?",
        (*after, last, size),
    ).fetchall()
