"""What readers decided: on a statement, on a person, and the log of it all."""

import json
from collections.abc import Iterable
from sqlite3 import Row

from testimonia.archive.store import Archive

_ENTRY = "j.id, j.made, j.maker, j.verdict, j.target, j.amendment, j.note"


def on_statements(archive: Archive, ids: Iterable[str]) -> list[Row]:
    """Return (statement, judgement) for all that stands on these statements, in order of time; none on conflicts."""
    sql = f"""SELECT p.thing AS statement_id, {_ENTRY} FROM json_each(?) wanted
        CROSS JOIN placement p ON p.thing = wanted.value AND p.side = 'on' AND p.state = 'kept'
        JOIN judgement j ON j.id = p.judgement AND j.verdict NOT IN ('EXPLAINED', 'RESOLVED')
        ORDER BY j.made, j.id"""  # noqa: S608 constants only
    return archive.execute(sql, (json.dumps(list(ids)),)).fetchall()


def on_regions(archive: Archive, source_id: str) -> list[Row]:
    """Return what stands on stretches of a source, with where they are, in order of time."""
    sql = f"""SELECT p.begin, p."end", {_ENTRY} FROM placement p JOIN judgement j ON j.id = p.judgement
        WHERE p.source_id = ? AND p.thing IS NULL AND p.state = 'kept'
            AND j.verdict IN ('RESTORED', 'SET_ASIDE', 'READ')
        ORDER BY j.made, j.id"""  # noqa: S608 constants only
    return archive.execute(sql, (source_id,)).fetchall()


def on_person(archive: Archive, person_id: str) -> list[Row]:
    """Return all that stands on a person, a row for each mention it is on, the latest first.

    ``here`` tells whether that mention is held to be this person now.
    """
    sql = f"""WITH held AS MATERIALIZED (
            SELECT DISTINCT p.judgement FROM identification i JOIN placement p ON p.thing = i.referent_id
            WHERE i.person_id = :person AND p.state = 'kept')
        SELECT {_ENTRY}, p.side, p.thing, r.label, source.title, source.path, i.person_id,
               person.label AS person_label, i.person_id IS :person AS here
        FROM held JOIN judgement j ON j.id = held.judgement JOIN placement p ON p.judgement = j.id
        JOIN referent r ON r.id = p.thing JOIN source ON source.id = r.source_id
        LEFT JOIN identification i ON i.referent_id = r.id LEFT JOIN person ON person.id = i.person_id
        ORDER BY j.made DESC, j.id, p.n"""  # noqa: S608 constants only
    return archive.execute(sql, {"person": person_id}).fetchall()


def joining(archive: Archive, person_id: str) -> list[Row]:
    """Return (id, maker) of the judgements by which parts of a person are one, in order of time."""
    sql = """SELECT DISTINCT j.id, j.maker FROM identification i JOIN judged_pair p ON p.referent_a = i.referent_id
        JOIN judgement j ON j.id = p.judgement WHERE i.person_id = ? AND p.verdict = 'SAME' ORDER BY j.made"""
    return archive.execute(sql, (person_id,)).fetchall()


def differ_on_pair(archive: Archive, a: Iterable[str], b: Iterable[str]) -> bool:
    """Tell whether readers differ on whether any referent of one side is one person with any of the other."""
    sql = """SELECT 1 FROM json_each(:a) a JOIN json_each(:b) b JOIN judged_pair p
        ON p.referent_a = min(a.value, b.value) AND p.referent_b = max(a.value, b.value)
        WHERE p.verdict = 'DISPUTED' LIMIT 1"""
    sides = {"a": json.dumps(list(a)), "b": json.dumps(list(b))}
    return archive.execute(sql, sides).fetchone() is not None


def differ_on_person(archive: Archive, referent: str, kind: str) -> bool:
    """Tell whether readers differ on the label of a person, or on publishing them; ``kind`` is label or publish."""
    sql = """SELECT 1 FROM identification mine JOIN identification i ON i.person_id = mine.person_id
        JOIN judged_person j ON j.referent_id = i.referent_id
        WHERE mine.referent_id = ? AND j.kind = ? AND j.value = 'DISPUTED'"""
    return archive.execute(sql, (referent, kind)).fetchone() is not None


def newest(archive: Archive, limit: int, offset: int) -> list[Row]:
    """Return entries of the log, the latest first."""
    sql = f"SELECT {_ENTRY} FROM judgement j ORDER BY j.made DESC, j.n DESC LIMIT ? OFFSET ?"  # noqa: S608 constants only
    return archive.execute(sql, (limit, offset)).fetchall()


def number(archive: Archive) -> int:
    """Return how many entries the log has."""
    return int(archive.execute("SELECT count(*) FROM judgement").fetchone()[0])


def entries(archive: Archive, ids: Iterable[str]) -> list[Row]:
    """Return the entries with these ids."""
    sql = f"SELECT {_ENTRY} FROM judgement j WHERE j.id IN (SELECT value FROM json_each(?))"  # noqa: S608 constants only
    return archive.execute(sql, (json.dumps(list(ids)),)).fetchall()


def withdrawals(archive: Archive) -> list[Row]:
    """Return the entries that take another one back, in order of time."""
    sql = f"SELECT {_ENTRY} FROM judgement j WHERE j.verdict = 'WITHDRAWN' ORDER BY j.made, j.id"  # noqa: S608 constants only
    return archive.execute(sql).fetchall()


def places(archive: Archive, ids: Iterable[str]) -> list[Row]:
    """Return where these judgements stand now, with the person of a mention, in the order of their anchors."""
    sql = """SELECT p.judgement, p.side, p.n, p.state, p.thing, p.source_id, p.begin, p."end", i.person_id
        FROM placement p LEFT JOIN identification i ON i.referent_id = p.thing
        WHERE p.judgement IN (SELECT value FROM json_each(?)) ORDER BY p.judgement, p.n"""
    return archive.execute(sql, (json.dumps(list(ids)),)).fetchall()
