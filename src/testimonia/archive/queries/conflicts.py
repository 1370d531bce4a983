"""Conflicts: lists by facet, their statements by sides, whose they are, and what readers hold of them."""

import json
from collections.abc import Iterable, Mapping
from sqlite3 import Row

from testimonia.archive.store import Archive

OPEN = "OPEN"
"""The state of a conflict that no reader has explained or resolved."""
_STATE = "coalesce((SELECT t.state FROM conflict_state t WHERE t.conflict_id = c.id), 'OPEN')"
_FACETS = {
    "rule": "c.rule = :rule",
    "state": f"{_STATE} = :state",
    "person": "c.id IN (SELECT conflict_id FROM conflict_person WHERE person_id = :person)",
    "source": """c.id IN (SELECT x.conflict_id FROM conflict_statement x JOIN statement s ON s.id = x.statement_id
        WHERE s.source_id = :source)""",
    "certain": "c.certain = :certain",
}
"""Facet → what it asks of a conflict."""
_ORDER = """ORDER BY c.certain DESC,
        (SELECT max(p.statements) FROM conflict_person x JOIN person p ON p.id = x.person_id WHERE x.conflict_id = c.id)
        DESC, c.scope, c.rule, c.id"""


def listed(archive: Archive, chosen: Mapping[str, str], limit: int, offset: int) -> list[Row]:
    """Return the conflicts of some facets: certain ones first, of the persons on whom most is said."""
    sql = f"SELECT c.* FROM conflict c {_where(chosen)} {_ORDER} LIMIT :limit OFFSET :offset"  # noqa: S608 constants
    return archive.execute(sql, {**chosen, "limit": limit, "offset": offset}).fetchall()


def by_ids(archive: Archive, ids: Iterable[str]) -> list[Row]:
    """Return some conflicts, certain ones first."""
    wanted = json.dumps(list(ids))
    sql = f"SELECT c.* FROM conflict c WHERE c.id IN (SELECT value FROM json_each(:ids)) {_ORDER}"  # noqa: S608 constants
    return archive.execute(sql, {"ids": wanted}).fetchall()


def of_person(archive: Archive, person: str) -> list[Row]:
    """Return all conflicts on a person, certain ones first."""
    return listed(archive, {"person": person}, -1, 0)


def of_statement(archive: Archive, statement: str) -> list[Row]:
    """Return all conflicts that a statement has a part in, certain ones first."""
    sql = f"""SELECT c.* FROM conflict c
        WHERE c.id IN (SELECT conflict_id FROM conflict_statement WHERE statement_id = :statement) {_ORDER}"""  # noqa: S608
    return archive.execute(sql, {"statement": statement}).fetchall()


def number(archive: Archive, chosen: Mapping[str, str]) -> int:
    """Return how many conflicts there are of some facets."""
    sql = f"SELECT count(*) FROM conflict c {_where(chosen)}"  # noqa: S608 constants
    return int(archive.execute(sql, chosen).fetchone()[0])


def by_rule(archive: Archive, chosen: Mapping[str, str]) -> list[Row]:
    """Return (value, number) of conflicts by rule."""
    return _counted(archive, "SELECT c.rule AS value, count(*) AS number FROM conflict c", chosen)


def by_state(archive: Archive, chosen: Mapping[str, str]) -> list[Row]:
    """Return (value, number) of conflicts by state."""
    return _counted(archive, f"SELECT {_STATE} AS value, count(*) AS number FROM conflict c", chosen)  # noqa: S608


def by_person(archive: Archive, chosen: Mapping[str, str], limit: int) -> list[Row]:
    """Return (value, label, number) of conflicts by person, those with most first."""
    sql = """SELECT p.id AS value, p.label, count(*) AS number FROM conflict c
        JOIN conflict_person x ON x.conflict_id = c.id JOIN person p ON p.id = x.person_id"""
    return _counted(archive, sql, chosen, limit)


def by_source(archive: Archive, chosen: Mapping[str, str], limit: int) -> list[Row]:
    """Return (value, label, number) of conflicts by source, those with most first."""
    sql = """SELECT o.id AS value, coalesce(nullif(o.title, ''), o.path) AS label, count(DISTINCT c.id) AS number
        FROM conflict c JOIN conflict_statement x ON x.conflict_id = c.id
        JOIN statement s ON s.id = x.statement_id JOIN source o ON o.id = s.source_id"""
    return _counted(archive, sql, chosen, limit)


def _counted(archive: Archive, select: str, chosen: Mapping[str, str], limit: int = -1) -> list[Row]:
    sql = f"{select} {_where(chosen)} GROUP BY 1 ORDER BY number DESC, value LIMIT :limit"
    return archive.execute(sql, {**chosen, "limit": limit}).fetchall()


def _where(chosen: Mapping[str, str]) -> str:
    asked = [_FACETS[name] for name in _FACETS if chosen.get(name)]
    return f"WHERE {' AND '.join(asked)}" if asked else ""


def statements(archive: Archive, conflicts: Iterable[str]) -> list[Row]:
    """Return (conflict, side, answer, statement, source, place) of the statements of conflicts, side by side."""
    sql = """SELECT x.conflict_id, x.side, x.answer, x.statement_id, s.source_id, s.begin, s."end"
        FROM json_each(?) wanted CROSS JOIN conflict_statement x ON x.conflict_id = wanted.value
        JOIN statement s ON s.id = x.statement_id JOIN source o ON o.id = s.source_id
        ORDER BY x.conflict_id, x.side, o.path, s.begin, s.id"""
    return archive.execute(sql, (json.dumps(list(conflicts)),)).fetchall()


def persons(archive: Archive, conflicts: Iterable[str]) -> list[Row]:
    """Return (conflict, id, label) of the persons that conflicts are on, those on whom most is said first."""
    sql = """SELECT x.conflict_id, p.id, p.label FROM json_each(?) wanted
        CROSS JOIN conflict_person x ON x.conflict_id = wanted.value JOIN person p ON p.id = x.person_id
        ORDER BY x.conflict_id, p.statements DESC, p.id"""
    return archive.execute(sql, (json.dumps(list(conflicts)),)).fetchall()


def voices(archive: Archive, statements_: Iterable[str]) -> list[Row]:
    """Return (statement, role, label, person) of those on whose word statements stand, their author first."""
    sql = """SELECT v.statement_id, v.role, v.label, i.person_id AS person FROM json_each(?) wanted
        CROSS JOIN voice v ON v.statement_id = wanted.value LEFT JOIN mention m ON m.id = v.mention_id
        LEFT JOIN identification i ON i.referent_id = m.referent_id ORDER BY v.statement_id, v.n"""
    return archive.execute(sql, (json.dumps(list(statements_)),)).fetchall()


def persons_in_conflict(archive: Archive, limit: int) -> list[Row]:
    """Return persons on whom there are conflicts, with how many and how many certain; those with most first."""
    sql = """SELECT p.*, count(*) AS conflicts, sum(c.certain) AS certain FROM conflict_person x
        JOIN conflict c ON c.id = x.conflict_id JOIN person p ON p.id = x.person_id
        GROUP BY p.id ORDER BY certain DESC, conflicts DESC, p.statements DESC, p.sort_key LIMIT ?"""
    return archive.execute(sql, (limit,)).fetchall()


def number_in_conflict(archive: Archive) -> int:
    """Return on how many persons there are conflicts."""
    return int(archive.execute("SELECT count(DISTINCT person_id) FROM conflict_person").fetchone()[0])


def everybody_in_conflict(archive: Archive) -> frozenset[str]:
    """Return all persons on whom there is a conflict."""
    return frozenset(
        row["person_id"] for row in archive.execute("SELECT DISTINCT person_id FROM conflict_person")
    )


def rules_of_persons(archive: Archive, persons_: Iterable[str]) -> list[Row]:
    """Return (person, rule, topic) of the conflicts on some persons, certain ones first."""
    sql = """SELECT x.person_id, c.rule, c.topic FROM json_each(?) wanted
        CROSS JOIN conflict_person x ON x.person_id = wanted.value JOIN conflict c ON c.id = x.conflict_id
        ORDER BY x.person_id, c.certain DESC, c.rule, c.topic"""
    return archive.execute(sql, (json.dumps(list(persons_)),)).fetchall()


def bounds(archive: Archive, statements_: Iterable[str]) -> list[Row]:
    """Return when some statements can have been so, where that is sharper than what they say."""
    sql = """SELECT b.* FROM json_each(?) wanted CROSS JOIN bound b ON b.statement_id = wanted.value"""
    return archive.execute(sql, (json.dumps(list(statements_)),)).fetchall()
