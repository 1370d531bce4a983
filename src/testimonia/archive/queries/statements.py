"""Statements with what stands beside them: subject, object, date, source; then voices and participants."""

import json
from collections.abc import Iterable
from sqlite3 import Row

from testimonia.archive.store import Archive

_COLUMNS = """
    s.id, s.type, s.role, s.polarity, s.modality, s.value, s.edtf, s.earliest, s.latest, s.date_words,
    s.date_begin, s.date_end, s.date_rule, s.date_anchor, s.begin, s."end", s.quote, s.extractor, s.version,
    s.score, s.reason, s.source_id, source.title AS source_title, source.path AS source_path,
    sm.text AS subject_words, sm.begin AS subject_begin, sm."end" AS subject_end, sm.reason AS subject_reason,
    sr.id AS subject_referent, sr.label AS subject_name, sp.id AS person_id, sp.label AS person_label,
    om.text AS object_words, om.kind AS object_kind, orf.id AS object_referent, orf.label AS object_name,
    op.id AS object_person, op.label AS object_label,
    s.verdict, sm.source_id AS subject_source, sm.id AS subject_mention"""

_JOINS = """
    JOIN source ON source.id = s.source_id
    JOIN referent sr ON sr.id = sm.referent_id
    LEFT JOIN identification si ON si.referent_id = sr.id
    LEFT JOIN person sp ON sp.id = si.person_id
    LEFT JOIN mention om ON om.id = s.object_id
    LEFT JOIN referent orf ON orf.id = om.referent_id
    LEFT JOIN identification oi ON oi.referent_id = orf.id
    LEFT JOIN person op ON op.id = oi.person_id"""

_IN_TIME = """ORDER BY coalesce(s.earliest, s.latest) IS NULL, coalesce(s.earliest, s.latest), s.latest IS NULL,
        s.latest, s.source_id, s.begin, s.id"""
"""By the first day; "until then" stands at its last, and "from then on" behind what has an end."""


_SAID_OF = """FROM identification i JOIN mention sm ON sm.referent_id = i.referent_id
        JOIN told s ON s.subject_id = sm.id WHERE i.person_id = :person"""


def of_person(archive: Archive, person: str, kind: str, limit: int, offset: int = 0) -> list[Row]:
    """Return the statements of one type with this person as subject, in order of time, undated ones last."""
    sql = f"""WITH found AS MATERIALIZED (
            SELECT s.key AS found_key {_SAID_OF} AND s.type = :kind {_IN_TIME} LIMIT :limit OFFSET :offset)
        SELECT {_COLUMNS} FROM found CROSS JOIN told s ON s.key = found_key
        JOIN mention sm ON sm.id = s.subject_id {_JOINS} {_IN_TIME}"""  # noqa: S608 constants only
    return _all(archive, sql, {"person": person, "kind": kind, "limit": limit, "offset": offset})


def outline_of_person(archive: Archive, person: str) -> list[Row]:
    """Return (key, type, verdict) of every statement on this person, in order of time, undated ones last."""
    sql = f"SELECT s.key, s.type, s.verdict {_SAID_OF} {_IN_TIME}"
    return _all(archive, sql, {"person": person})


def by_keys(archive: Archive, keys: Iterable[int]) -> list[Row]:
    """Return the statements with these keys, in order of time, undated ones last."""
    sql = f"""SELECT {_COLUMNS} FROM json_each(:keys) wanted CROSS JOIN told s ON s.key = wanted.value
        JOIN mention sm ON sm.id = s.subject_id {_JOINS} {_IN_TIME}"""  # noqa: S608 constants only
    return _all(archive, sql, {"keys": json.dumps(list(keys))})


def naming_person(archive: Archive, person: str, limit: int) -> list[Row]:
    """Return up to ``limit`` statements on others in which this person is the object or takes part.

    Of a person with thousands of mentions, two hundred mentions for each wanted statement are looked at.
    """
    sql = f"""WITH named AS MATERIALIZED (
            SELECT m.id FROM identification i JOIN mention m ON m.referent_id = i.referent_id
            WHERE i.person_id = :person LIMIT :limit * 200),
        found AS MATERIALIZED (
            SELECT s.id FROM named CROSS JOIN statement s INDEXED BY statement_object ON s.object_id = named.id
            UNION SELECT a.statement_id FROM named CROSS JOIN participant a ON a.mention_id = named.id)
        SELECT {_COLUMNS} FROM told s JOIN mention sm ON sm.id = s.subject_id {_JOINS}
        WHERE s.id IN (SELECT id FROM found) AND sp.id IS NOT :person {_IN_TIME} LIMIT :limit"""  # noqa: S608 constants only
    return _all(archive, sql, {"person": person, "limit": limit})


def of_source(archive: Archive, source: str, begin: int, end: int, limit: int) -> list[Row]:
    """Return the statements of a source whose locus begins within ``begin:end``, in order of the text."""
    sql = f"""SELECT {_COLUMNS} FROM told s JOIN mention sm ON sm.id = s.subject_id {_JOINS}
        WHERE s.source_id = ? AND s.begin >= ? AND s.begin < ?
        ORDER BY s.begin, s."end", s.id LIMIT ?"""  # noqa: S608 constants only
    return _all(archive, sql, (source, begin, end, limit))


def by_ids(archive: Archive, ids: Iterable[str]) -> list[Row]:
    """Return the statements with these ids, in no particular order."""
    sql = f"""SELECT {_COLUMNS} FROM told s JOIN mention sm ON sm.id = s.subject_id {_JOINS}
        WHERE s.id IN (SELECT value FROM json_each(?))"""  # noqa: S608 constants only
    return _all(archive, sql, (json.dumps(list(ids)),))


def as_read(archive: Archive, ids: Iterable[str]) -> list[Row]:
    """Return the statements with these ids as they were read, before any reader amended them."""
    sql = f"""SELECT {_COLUMNS} FROM statement s JOIN mention sm ON sm.id = s.subject_id {_JOINS}
        WHERE s.id IN (SELECT value FROM json_each(?))"""  # noqa: S608 constants only
    return _all(archive, sql, (json.dumps(list(ids)),))


def voices(archive: Archive, ids: Iterable[str]) -> list[Row]:
    """Return the chains of voices of these statements, in order."""
    sql = """SELECT v.statement_id, v.role, v.label, v.named, v.named_begin, v.cue, v.cue_begin, v.direct, i.person_id
        FROM voice v
        LEFT JOIN mention m ON m.id = v.mention_id
        LEFT JOIN identification i ON i.referent_id = m.referent_id
        WHERE v.statement_id IN (SELECT value FROM json_each(?)) ORDER BY v.statement_id, v.n"""
    return _all(archive, sql, (json.dumps(list(ids)),))


def participants(archive: Archive, ids: Iterable[str]) -> list[Row]:
    """Return places and further participants of these statements, in order."""
    sql = """SELECT a.statement_id, a.role, m.text AS words, m.kind, r.id AS referent, r.label AS name,
               p.id AS person_id, p.label AS person_label
        FROM participant a JOIN mention m ON m.id = a.mention_id JOIN referent r ON r.id = m.referent_id
        LEFT JOIN identification i ON i.referent_id = r.id LEFT JOIN person p ON p.id = i.person_id
        WHERE a.statement_id IN (SELECT value FROM json_each(?)) ORDER BY a.statement_id, a.n"""
    return _all(archive, sql, (json.dumps(list(ids)),))


def _all(archive: Archive, sql: str, parameters: object) -> list[Row]:
    return archive.execute(sql, parameters).fetchall()
