"""What the sources tell of lives, as far as it bears on who may be alive.

Nobody is published by accident: a death that readers dispute, or have amended or struck through at a place that has
moved since, is no death, and whoever was withheld where the words have moved stays withheld.
"""

from collections.abc import Iterator
from sqlite3 import Cursor, Row

from testimonia.archive.store import Archive

_LIVES = """
WITH doubted AS (
    SELECT p.thing FROM placement p JOIN judgement j ON j.id = p.judgement
    WHERE p.state = 'moved' AND j.verdict IN ('REJECTED', 'AMENDED') AND p.side = 'on'
    UNION ALL SELECT statement_id FROM review WHERE verdict = 'DISPUTED'),
told_of AS (
    SELECT i.person_id, s.id, s.type, s.role, s.edtf, s.latest, s.polarity, s.modality
    FROM identification i CROSS JOIN mention m ON m.referent_id = i.referent_id
    CROSS JOIN said s ON s.subject_id = m.id WHERE {whose}
    UNION ALL SELECT i.person_id, '', '', '', s.edtf, s.latest, s.polarity, s.modality
    FROM identification i CROSS JOIN mention m ON m.referent_id = i.referent_id
    CROSS JOIN statement t INDEXED BY statement_object ON t.object_id = m.id
    CROSS JOIN said s ON s.id = t.id WHERE {whose})
SELECT person_id,
       max(type = 'death' AND polarity = 'affirmed' AND modality = 'asserted'
           AND id NOT IN (SELECT thing FROM doubted WHERE thing IS NOT NULL)) AS dead,
       max(CASE WHEN type = 'birth' AND polarity = 'affirmed' THEN latest END) AS born,
       max(CASE WHEN polarity = 'affirmed' THEN latest END) AS last_told
FROM told_of GROUP BY person_id
"""
_NAMED = """
SELECT i.person_id, c.value FROM clue c JOIN referent r ON r.source_id = c.source_id
JOIN identification i ON i.referent_id = r.id
WHERE c.kind = 'published' AND {whose}
"""
_JUDGED = """
SELECT i.person_id, j.value FROM judged_person j JOIN identification i ON i.referent_id = j.referent_id
WHERE j.kind = 'publish' AND {whose}
UNION ALL SELECT i.person_id, j.verdict FROM placement p JOIN judgement j ON j.id = p.judgement
JOIN identification i ON i.referent_id = p.thing
WHERE j.verdict = 'WITHHELD' AND p.state = 'moved' AND {whose}
"""
_EVERY = "SELECT id, label, named FROM person WHERE :person IS NULL OR id = :person"


def _asked(archive: Archive, query: str, person: str | None) -> Cursor:
    """Ask of every person, or of one by the index of their referents (which an OR would leave unused)."""
    return archive.execute(
        query.format(whose="TRUE" if person is None else "i.person_id = :person"), {"person": person}
    )


def persons(archive: Archive, person: str | None = None) -> list[Row]:
    """Return id and label of every person, or of one."""
    return archive.execute(_EVERY, {"person": person}).fetchall()


def told(archive: Archive, person: str | None = None) -> dict[str, Row]:
    """Return of each person whether a death is stated, the latest day of birth, and of anything told."""
    return {row["person_id"]: row for row in _asked(archive, _LIVES, person)}


def published(archive: Archive, person: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield each person with the EDTF date of each dated source that names them."""
    for row in _asked(archive, _NAMED, person):
        yield row["person_id"], row["value"]


def judged(archive: Archive, person: str | None = None) -> list[Row]:
    """Return what readers decided on publishing persons: PUBLISHABLE, WITHHELD or DISPUTED."""
    return _asked(archive, _JUDGED, person).fetchall()
