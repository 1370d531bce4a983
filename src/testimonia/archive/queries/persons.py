"""Persons, the names sources give them, and the reasons why mentions are held to be one person."""

from sqlite3 import Row

from testimonia.archive.store import Archive


def person(archive: Archive, person_id: str) -> Row | None:
    """Return a person by id, or None."""
    row: Row | None = archive.execute("SELECT * FROM person WHERE id = ?", (person_id,)).fetchone()
    return row


def person_of_referent(archive: Archive, referent: str) -> str | None:
    """Return the id of the person a referent is identified with, or None."""
    row = archive.execute(
        "SELECT person_id FROM identification WHERE referent_id = ?", (referent,)
    ).fetchone()
    return row["person_id"] if row else None


def where_told(archive: Archive, referent: str) -> Row | None:
    """Return label, path and number of sources of the person of this id, or of the person of one source."""
    sql = """SELECT coalesce(p.label, r.label) AS label, s.path, (SELECT count(DISTINCT o.source_id)
            FROM identification i JOIN referent o ON o.id = i.referent_id WHERE i.person_id = :id) AS sources
        FROM referent r JOIN source s ON s.id = r.source_id LEFT JOIN person p ON p.id = r.id WHERE r.id = :id"""
    row: Row | None = archive.execute(sql, {"id": referent}).fetchone()
    return row


def parts(archive: Archive, person_id: str) -> list[Row]:
    """Return (id, label, path) of the persons of single sources that make up a person, in order of path."""
    sql = """SELECT r.id, r.label, s.path FROM identification i JOIN referent r ON r.id = i.referent_id
        JOIN source s ON s.id = r.source_id WHERE i.person_id = ? ORDER BY s.path, r.id"""
    return archive.execute(sql, (person_id,)).fetchall()


def persons_by_weight(archive: Archive, limit: int) -> list[Row]:
    """Return the persons on whom most is said."""
    return archive.execute(
        "SELECT * FROM person WHERE named = 1 ORDER BY statements DESC, sort_key LIMIT ?", (limit,)
    ).fetchall()


def all_persons(archive: Archive) -> list[Row]:
    """Return every person, in order of their names: the whole table, for an index that is kept."""
    return archive.execute(
        "SELECT id, label, named, sort_key, born, died, sources, mentions, statements, first_day, last_day"
        " FROM person ORDER BY sort_key, id"
    ).fetchall()


def person_types(archive: Archive) -> list[Row]:
    """Return every (person, statement type) pair of the archive once."""
    sql = """SELECT DISTINCT i.person_id, s.type FROM said s JOIN mention m ON m.id = s.subject_id
        JOIN identification i ON i.referent_id = m.referent_id"""
    return archive.execute(sql).fetchall()


def persons_of_source(archive: Archive, source: str) -> list[Row]:
    """Return the persons a source names, those it names most often first."""
    sql = """SELECT p.id, p.label, p.born, p.died, p.statements, p.sources, count(*) AS here
        FROM referent r JOIN identification i ON i.referent_id = r.id JOIN person p ON p.id = i.person_id
        JOIN mention m ON m.referent_id = r.id
        WHERE r.source_id = ? GROUP BY p.id ORDER BY here DESC, p.sort_key"""
    return archive.execute(sql, (source,)).fetchall()


def sources_with_persons(archive: Archive, limit: int) -> list[Row]:
    """Return (source, title, persons) for the sources that name most persons."""
    sql = """SELECT source.id, source.title, source.path, count(*) AS persons FROM referent r
        JOIN source ON source.id = r.source_id WHERE r.kind = 'person'
        GROUP BY source.id ORDER BY persons DESC, source.title LIMIT ?"""
    return archive.execute(sql, (limit,)).fetchall()


def persons_by_name(archive: Archive, key: str, limit: int) -> list[Row]:
    """Return persons whom a source calls by a name whose key begins with this, the weightiest first."""
    sql = """SELECT p.* FROM person p WHERE p.id IN (
            SELECT i.person_id FROM referent r JOIN identification i ON i.referent_id = r.id
            WHERE r.kind = 'person' AND r.name_key >= ? AND r.name_key < ? LIMIT 5000)
        ORDER BY p.named DESC, p.statements DESC, p.sort_key LIMIT ?"""
    return archive.execute(sql, (key, key + "\U0010ffff", limit)).fetchall()


def names_of_person(archive: Archive, person_id: str, limit: int) -> list[Row]:
    """Return referents held to be this person, each with its source, its names and the reason."""
    sql = """WITH held AS MATERIALIZED (
            SELECT r.id, r.label, r.names, r.source_id, i.score, i.reason FROM identification i
            JOIN referent r ON r.id = i.referent_id
            WHERE i.person_id = ? ORDER BY r.source_id, r.id LIMIT ?)
        SELECT held.*, source.title, source.path,
               (SELECT count(*) FROM mention m WHERE m.referent_id = held.id) AS mentions,
               (SELECT min(m.begin) FROM mention m WHERE m.referent_id = held.id) AS first_begin,
               (SELECT m."end" FROM mention m WHERE m.referent_id = held.id
                ORDER BY m.begin LIMIT 1) AS first_end
        FROM held JOIN source ON source.id = held.source_id ORDER BY source.title, held.id"""
    return archive.execute(sql, (person_id, limit)).fetchall()


def candidates_of_person(archive: Archive, person_id: str, limit: int) -> list[Row]:
    """Return persons that might be this one and were not joined with it, with score and reason."""
    sql = """WITH mine AS (SELECT referent_id AS id FROM identification WHERE person_id = :person),
        pairs AS (
            SELECT referent_a AS own, referent_b AS other, score, reason FROM candidate WHERE referent_a IN mine
            UNION ALL SELECT referent_b, referent_a, score, reason FROM candidate WHERE referent_b IN mine)
        SELECT p.id, p.label, p.born, p.died, p.statements, p.sources, max(pairs.score) AS score,
               pairs.reason, pairs.own, pairs.other FROM pairs
        JOIN identification i ON i.referent_id = pairs.other JOIN person p ON p.id = i.person_id
        WHERE p.id <> :person GROUP BY p.id ORDER BY score DESC, p.sort_key LIMIT :limit"""
    return archive.execute(sql, {"person": person_id, "limit": limit}).fetchall()
