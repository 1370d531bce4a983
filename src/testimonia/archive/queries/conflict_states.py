"""How readers left conflicts."""

from collections.abc import Iterable
from sqlite3 import Row

from testimonia.archive.judging.settling import votes
from testimonia.archive.queries import judgements
from testimonia.archive.store import Archive


def topic(archive: Archive, conflict: str) -> str:
    """Return what a conflict is on, in words; its id where it is no more."""
    row = archive.execute("SELECT topic FROM conflict WHERE id = ?", (conflict,)).fetchone()
    return str(row["topic"]) if row is not None else conflict


def states(archive: Archive, conflicts: Iterable[str]) -> list[Row]:
    """Return the states that readers set of some conflicts; no row for one that is open, or no more."""
    return archive.among("SELECT * FROM conflict_state WHERE conflict_id", conflicts).fetchall()


def preferred(archive: Archive, conflict: str) -> list[Row]:
    """Return words and place of the statements of a conflict that readers prefer, by their sides."""
    sql = """SELECT s.quote AS exact, source.path, s.begin AS start, s."end"
        FROM conflict_state k JOIN json_each(k.preferred) p
        JOIN conflict_statement c ON c.conflict_id = k.conflict_id AND c.statement_id = p.value
        JOIN statement s ON s.id = p.value JOIN source ON source.id = s.source_id
        WHERE k.conflict_id = ? ORDER BY c.side, source.path, s.begin, s.id"""
    return archive.execute(sql, (conflict,)).fetchall()


def on_conflicts(archive: Archive, conflicts: Iterable[str]) -> dict[str, list[Row]]:
    """Return the judgements that count on each of some conflicts, the latest of each reader, in order of time."""
    wanted = set(conflicts)
    of_maker: dict[tuple[str, str], str] = {}
    for conflict, vote in votes(archive):
        if conflict in wanted:
            of_maker[conflict, vote.judgement.maker] = vote.judgement.id
    rows = {row["id"]: row for row in judgements.entries(archive, of_maker.values())}
    found: dict[str, list[Row]] = {}
    for (conflict, _), id_ in of_maker.items():
        found.setdefault(conflict, []).append(rows[id_])
    return {
        conflict: sorted(those, key=lambda row: (row["made"], row["id"])) for conflict, those in found.items()
    }


def of_judgement(archive: Archive, judgement: str) -> str:
    """Return the conflict that a judgement counts on; "" where there is none."""
    return next((conflict for conflict, vote in votes(archive) if vote.judgement.id == judgement), "")
