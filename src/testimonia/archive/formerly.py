"""Persons whose identifier is no more: a link to one leads to what became of it, or says that it is gone.

The id of a person is that of one of its referents. While that referent is there, it is found by it. What else is
known of a person that goes (the places of its referents) is kept here, so that it is found again when its sources
were edited or read anew.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.store import Archive


@dataclass(frozen=True, slots=True)
class Former:
    """A person whose id is no more: what it was called, where it was told of, and who its referents are now."""

    labels: tuple[str, ...]
    paths: tuple[str, ...]
    now: tuple[str, ...]
    """Persons, whom most of its referents are first."""


def remember(archive: Archive, source_id: str) -> None:
    """Keep what is known of the persons whose identifier goes with a source that is about to be removed."""
    rows = archive.execute(
        "SELECT p.id, i.referent_id FROM referent r JOIN person p ON p.id = r.id"
        " JOIN identification i ON i.person_id = p.id WHERE r.source_id = ?",
        (source_id,),
    )
    _keep(archive, [(row["id"], row["referent_id"]) for row in rows])


def settle(archive: Archive, left: Mapping[str, Collection[str]], present: Iterable[str]) -> None:
    """Remove those of some persons whom all their referents left; of ``present`` ones nothing need be kept."""
    gone = [one for one in sorted(left) if not _is_somebody(archive, one)]
    _keep(archive, [(one, referent) for one in gone for referent in left[one]])
    archive.executemany("DELETE FROM person WHERE id = ?", [(one,) for one in gone])
    if archive.execute("SELECT 1 FROM person_was LIMIT 1").fetchone():
        archive.executemany("DELETE FROM person_was WHERE id = ?", [(one,) for one in present])


def former(archive: Archive, person_id: str) -> Former | None:
    """Return what became of a person whose identifier is no more; None where none was ever known by it."""
    rows = archive.execute(
        "SELECT * FROM person_was WHERE id = ? ORDER BY referent_id", (person_id,)
    ).fetchall()
    if not rows:
        return None
    own = sorted(rows, key=lambda row: row["referent_id"] != person_id)
    now = Counter(one for row in own if (one := _now(archive, row)))
    return Former(
        tuple(dict.fromkeys(row["label"] for row in own)), tuple(dict.fromkeys(row["path"] for row in own)),
        tuple(one for one, _ in now.most_common()),
    )  # fmt: skip


def successor(archive: Archive, person_id: str) -> str | None:
    """Return the one person that a former one became, None where there is none or several."""
    found = former(archive, person_id)
    return found.now[0] if found and len(found.now) == 1 else None


def _is_somebody(archive: Archive, person_id: str) -> bool:
    return bool(archive.execute("SELECT 1 FROM identification WHERE person_id = ?", (person_id,)).fetchone())


def _keep(archive: Archive, referents: Iterable[tuple[str, str]]) -> None:
    """Keep (person, referent) with where the referent stands; of one that is gone nothing new is known."""
    archive.executemany(
        "INSERT OR REPLACE INTO person_was(id, referent_id, path, label, words, begin)"
        " SELECT ?, r.id, s.path, r.label, m.text, m.begin FROM referent r JOIN source s ON s.id = r.source_id"
        " LEFT JOIN mention m ON m.id = (SELECT id FROM mention f WHERE f.referent_id = r.id"
        "  ORDER BY f.form <> 'name', f.begin, f.id LIMIT 1)"
        " WHERE r.id = ?",
        list(referents),
    )


def _now(archive: Archive, row: Row) -> str | None:
    """Return who one referent of a former person is now: itself, or who stands in its words' place in its source."""
    found = archive.execute(
        "SELECT person_id FROM identification WHERE referent_id = ?", (row["referent_id"],)
    ).fetchone() or archive.execute(
        "SELECT i.person_id FROM source s JOIN mention m ON m.source_id = s.id AND m.text = :words"
        " JOIN identification i ON i.referent_id = m.referent_id"
        " WHERE s.path = :path ORDER BY abs(m.begin - :begin), m.id LIMIT 1",
        dict(row),
    ).fetchone()  # fmt: skip
    return str(found["person_id"]) if found else None
