"""What there is to review: pairs that may be one person, statements of a low score; what a reader judged."""

import json
from collections.abc import Iterable
from sqlite3 import Row

from testimonia.archive.store import Archive

_PERSONS = """JOIN identification ia ON ia.referent_id = c.referent_a JOIN person pa ON pa.id = ia.person_id
    JOIN identification ib ON ib.referent_id = c.referent_b JOIN person pb ON pb.id = ib.person_id"""
_SHOWN = """c.referent_a, c.referent_b, c.score, c.reason, pa.id AS person_a, pb.id AS person_b,
    pa.label AS label_a, pb.label AS label_b, pa.statements + pb.statements AS involved"""
_BY_WEIGHT = "ORDER BY involved DESC, c.score DESC, c.referent_a, c.referent_b"


def pairs(archive: Archive, limit: int) -> list[Row]:
    """Return pairs that may be one person: first those on whom most is said, then the likeliest."""
    sql = f"SELECT {_SHOWN} FROM candidate c {_PERSONS} WHERE pa.id <> pb.id {_BY_WEIGHT} LIMIT ?"  # noqa: S608 constants only
    return archive.execute(sql, (limit,)).fetchall()


def pairs_of_reason(archive: Archive, reason: str, limit: int) -> list[Row]:
    """Return pairs that may be one person for one reason."""
    sql = f"""SELECT {_SHOWN} FROM candidate c {_PERSONS}
        WHERE pa.id <> pb.id AND c.reason = ? {_BY_WEIGHT} LIMIT ?"""  # noqa: S608 constants only
    return archive.execute(sql, (reason, limit)).fetchall()


def pair(archive: Archive, a: str, b: str) -> Row | None:
    """Return a pair of referents with the persons they are; score and reason are NULL where it is no candidate."""
    sql = """WITH asked(referent_a, referent_b) AS (VALUES (:a, :b))
        SELECT asked.*, c.score, c.reason, ia.person_id AS person_a, ib.person_id AS person_b FROM asked
        JOIN identification ia ON ia.referent_id = asked.referent_a
        JOIN identification ib ON ib.referent_id = asked.referent_b
        LEFT JOIN candidate c ON c.referent_a = min(:a, :b) AND c.referent_b = max(:a, :b)"""
    row: Row | None = archive.execute(sql, {"a": a, "b": b}).fetchone()
    return row


def likeliest_pairs(archive: Archive, person: str | None) -> list[Row]:
    """Return pairs that may be one person, of all or of one of them, the likeliest first; two may come twice."""
    sql = f"""SELECT {_SHOWN} FROM candidate c {_PERSONS}
        WHERE pa.id <> pb.id AND (:person IS NULL OR :person IN (pa.id, pb.id))
        ORDER BY c.score DESC, min(pa.statements, pb.statements) DESC, pa.id, pb.id"""  # noqa: S608 constants only
    return archive.execute(sql, {"person": person}).fetchall()


def decided_pairs(archive: Archive) -> list[Row]:
    """Return the pairs of persons of whom readers hold that they are one, or two, or differ on it."""
    sql = """SELECT ia.person_id AS person_a, ib.person_id AS person_b FROM judged_pair j
        JOIN identification ia ON ia.referent_id = j.referent_a
        JOIN identification ib ON ib.referent_id = j.referent_b"""
    return archive.execute(sql).fetchall()


def unsure_pairs(archive: Archive) -> list[Row]:
    """Return pairs of persons with whoever was unsure of them, in order of time."""
    sql = """SELECT DISTINCT ia.person_id AS person_a, ib.person_id AS person_b, j.maker FROM judgement j
        JOIN placement a ON a.judgement = j.id AND a.side = 'a' JOIN placement b ON b.judgement = j.id AND b.side = 'b'
        JOIN identification ia ON ia.referent_id = a.thing JOIN identification ib ON ib.referent_id = b.thing
        WHERE j.verdict = 'UNSURE' ORDER BY j.made"""
    return archive.execute(sql).fetchall()


def weak_statements(archive: Archive, below: float, limit: int) -> list[Row]:
    """Return (id, score, reason) of statements with a score below this, the lowest first, if no verdict is in force."""
    sql = """SELECT id, score, reason FROM statement
        WHERE score < ? AND verdict IS NULL ORDER BY score, source_id, begin, id LIMIT ?"""
    return archive.execute(sql, (below, limit)).fetchall()


def every_statement(archive: Archive) -> list[Row]:
    """Return all statements with what an audit looks at: (id, type, extractor, verdict, title, path of the source)."""
    sql = """SELECT s.id, s.type, s.extractor, s.verdict, x.title, x.path FROM statement s
        JOIN source x ON x.id = s.source_id"""
    return archive.execute(sql).fetchall()


def verdicts(archive: Archive, ids: Iterable[str]) -> dict[str, str | None]:
    """Return the verdict in force on each of some statements, None where there is none; without those that are gone."""
    return {
        row["id"]: row["verdict"] for row in archive.among("SELECT id, verdict FROM statement WHERE id", ids)
    }


def disputed_statements(archive: Archive) -> list[str]:
    """Return the ids of the statements on which readers differ."""
    sql = "SELECT statement_id FROM review WHERE verdict = 'DISPUTED' ORDER BY statement_id"
    return [row["statement_id"] for row in archive.execute(sql)]


def settled(archive: Archive, ids: Iterable[str], maker: str) -> set[str]:
    """Return those of some statements on which a verdict is in force, that this reader judged, or that are no more."""
    sql = """SELECT wanted.value AS id FROM json_each(:ids) wanted LEFT JOIN statement s ON s.id = wanted.value
        WHERE s.id IS NULL OR (s.verdict IS NOT NULL AND s.verdict <> 'DISPUTED') OR EXISTS (
            SELECT 1 FROM placement p JOIN judgement j ON j.id = p.judgement
            WHERE p.thing = s.id AND p.side = 'on' AND j.maker = :maker
                AND j.verdict NOT IN ('NOTED', 'EXPLAINED', 'RESOLVED'))"""
    return {row["id"] for row in archive.execute(sql, {"ids": json.dumps(list(ids)), "maker": maker})}


def judged_pairs(archive: Archive, maker: str) -> set[tuple[str, str]]:
    """Return the pairs of persons, both ways round, that this reader judged."""
    sql = """SELECT DISTINCT ia.person_id AS a, ib.person_id AS b FROM judgement j
        JOIN placement a ON a.judgement = j.id AND a.side = 'a' JOIN placement b ON b.judgement = j.id AND b.side = 'b'
        JOIN identification ia ON ia.referent_id = a.thing JOIN identification ib ON ib.referent_id = b.thing
        WHERE j.maker = ?"""
    return {
        pair
        for row in archive.execute(sql, (maker,))
        for pair in ((row["a"], row["b"]), (row["b"], row["a"]))
    }


def judged_number(archive: Archive, maker: str) -> int:
    """Return how many judgements of this reader stand."""
    sql = """SELECT count(DISTINCT j.id) FROM judgement j JOIN placement p ON p.judgement = j.id WHERE j.maker = ?"""
    return int(archive.execute(sql, (maker,)).fetchone()[0])


def reasons(archive: Archive, below: float) -> list[Row]:
    """Return (kind, reason, number) for each reason of several pairs, or of several statements of a low score."""
    sql = f"""SELECT 'pair' AS kind, c.reason, count(*) AS number FROM candidate c {_PERSONS}
            WHERE pa.id <> pb.id GROUP BY c.reason HAVING number > 1
        UNION ALL SELECT 'statement', reason, count(*) AS number FROM statement
            WHERE score < ? AND verdict IS NULL GROUP BY reason HAVING number > 1
        ORDER BY kind, number DESC, reason"""  # noqa: S608 constants only
    return archive.execute(sql, (below,)).fetchall()


def statements_of_reason(archive: Archive, reason: str, below: float, limit: int) -> list[str]:
    """Return the ids of statements of a low score that were read for one reason, if no verdict is in force."""
    sql = """SELECT id FROM statement WHERE reason = ? AND score < ? AND verdict IS NULL
        ORDER BY score, source_id, begin, id LIMIT ?"""
    return [row["id"] for row in archive.execute(sql, (reason, below, limit))]


def mentions(archive: Archive, referent: str, limit: int) -> list[Row]:
    """Return the mentions of a referent: names within paragraphs first, the fullest before others."""
    sql = """SELECT m.source_id, m.begin, m."end", m.form, m.text FROM mention m WHERE m.referent_id = ?
        ORDER BY m.form <> 'name', NOT EXISTS (SELECT 1 FROM passage p WHERE p.source_id = m.source_id
            AND p.kind = 'paragraph' AND p.begin <= m.begin AND p."end" >= m."end"), length(m.text) DESC, m.begin
        LIMIT ?"""
    return archive.execute(sql, (referent, limit)).fetchall()
