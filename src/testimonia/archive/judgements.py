"""Readers' judgements: an append-only log that survives every re-run.

A judgement has a target (the id of a statement, or those of two referents) and, as ``content``, what makes up
that target: the digest of the source, the locus, and the statement as normalised. After a re-run it is looked
up again by content; one that finds no place, or more than one, stays in the log as an orphan and is never put
elsewhere. A withdrawal is a judgement on a judgement.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from sqlite3 import Row
from typing import Any, Literal, get_args

from testimonia.archive.store import Archive
from testimonia.errors import ArchiveError
from testimonia.model import content_id
from testimonia.names.fold import fold

PairVerdict = Literal["SAME", "DIFFERENT", "UNSURE"]
StatementVerdict = Literal["CONFIRMED", "REJECTED", "AMENDED"]
Verdict = Literal[PairVerdict, StatementVerdict, "WITHDRAWN"]
PAIR: tuple[str, ...] = get_args(PairVerdict)
STATEMENT: tuple[str, ...] = get_args(StatementVerdict)
WITHDRAWN = "WITHDRAWN"
JudgedPair = tuple[str, str, str]
"""(verdict, referent, referent), the referents in order."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict by one maker at one time. ``made`` is UTC, ISO 8601; ``content`` the target as JSON."""

    made: str
    maker: str
    verdict: str
    target: str
    content: str
    note: str = ""

    @property
    def id(self) -> str:
        """Identify the judgement by what it says, wherever its target now stands."""
        return content_id(self.made, self.maker, self.verdict, self.content, self.note)


def judge(archive: Archive, maker: str, verdict: str, *targets: str, note: str = "") -> Judgement:
    """Add a verdict on one statement (by its id) or on a pair of referents (by their ids).

    Raises:
        ArchiveError: no such verdict, or the archive has no such statement or referent.
    """
    content: object
    if verdict in STATEMENT and len(targets) == 1:
        content = _statement_content(archive, targets[0])
    elif verdict in PAIR and len(set(targets)) == 2:
        content = [_referent_content(archive, target) for target in sorted(targets)]
    else:
        raise ArchiveError(
            f"{verdict} on {len(targets)} targets is no judgement. On one statement: {', '.join(STATEMENT)}; "
            f"on two referents: {', '.join(PAIR)}."
        )
    made = datetime.now(UTC).isoformat(timespec="microseconds")
    judgement = Judgement(made, maker, verdict, " ".join(sorted(targets)), _canonical(content), note)
    _append(archive, [judgement])
    return judgement


def withdraw(archive: Archive, maker: str, judgement: Judgement, note: str = "") -> Judgement:
    """Take a judgement back; whatever stood before it stands again."""
    made = datetime.now(UTC).isoformat(timespec="microseconds")
    content = _canonical({"judgement": judgement.id})
    withdrawal = Judgement(made, maker, WITHDRAWN, judgement.id, content, note)
    _append(archive, [withdrawal])
    return withdrawal


def log(archive: Archive) -> Iterator[Judgement]:
    """Yield all judgements in the order they entered the archive."""
    for row in archive.execute("SELECT * FROM judgement ORDER BY id"):
        yield _judgement(row)


def standing(archive: Archive, *targets: str) -> Judgement | None:
    """Return the latest judgement on a target that was not withdrawn, or None."""
    target = " ".join(sorted(targets))
    rows = archive.execute("SELECT * FROM judgement WHERE target = ? ORDER BY made DESC, id DESC", (target,))
    return next((found for row in rows if not _withdrawn(archive, found := _judgement(row))), None)


def standing_pairs(archive: Archive) -> list[JudgedPair]:
    """Return the standing SAME and DIFFERENT judgements, in order."""
    rows = archive.execute(
        "SELECT DISTINCT j.target FROM judgement j WHERE j.verdict IN ('SAME', 'DIFFERENT', 'UNSURE')"
    ).fetchall()
    found = []
    for target in sorted(row["target"] for row in rows):
        a, b = target.split(" ")
        judgement = standing(archive, a, b)
        if judgement and judgement.verdict != "UNSURE" and _exists(archive, target):
            found.append((judgement.verdict, a, b))
    return found


def export_judgements(archive: Archive) -> Iterator[str]:
    """Yield the log as JSON lines, without line ends."""
    for judgement in log(archive):
        line = asdict(judgement) | {"content": json.loads(judgement.content)}
        yield json.dumps(line, ensure_ascii=False, sort_keys=True)


def import_judgements(archive: Archive, lines: Iterable[str]) -> int:
    """Add the judgements of exported lines that the log does not hold yet; return how many.

    Raises:
        ArchiveError: a line is no judgement; the message tells its number, and nothing is added.
    """
    held = {judgement.id for judgement in log(archive)}
    new = [judgement for judgement in _parsed(lines) if judgement.id not in held]
    _append(archive, new)
    replay(archive)
    return len(new)


def replay(archive: Archive) -> list[Judgement]:
    """Let every judgement find its target again by content; return those that find none, or several."""
    orphans = []
    with archive.transaction():
        for row in archive.execute(
            "SELECT * FROM judgement WHERE verdict <> ? ORDER BY id", (WITHDRAWN,)
        ).fetchall():
            if _exists(archive, row["target"]):
                continue
            target = _find(archive, json.loads(row["content"]))
            if target:
                archive.execute("UPDATE judgement SET target = ? WHERE id = ?", (target, row["id"]))
            else:
                orphans.append(_judgement(row))
    return orphans


# ---------------------------------------------------------------- rows and lines


def _append(archive: Archive, judgements: Iterable[Judgement]) -> None:
    with archive.transaction():
        archive.executemany(
            "INSERT INTO judgement(made, maker, verdict, target, content, note) VALUES (?, ?, ?, ?, ?, ?)",
            [(j.made, j.maker, j.verdict, j.target, j.content, j.note) for j in judgements],
        )


def _judgement(row: Row) -> Judgement:
    return Judgement(row["made"], row["maker"], row["verdict"], row["target"], row["content"], row["note"])


def _withdrawn(archive: Archive, judgement: Judgement) -> bool:
    sql = "SELECT 1 FROM judgement WHERE target = ? AND verdict = ?"
    return archive.execute(sql, (judgement.id, WITHDRAWN)).fetchone() is not None


def _parsed(lines: Iterable[str]) -> list[Judgement]:
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            record = json.loads(line)
            judgement = Judgement(**{**record, "content": _canonical(record["content"])})
        except (ValueError, TypeError, KeyError) as error:
            raise ArchiveError(f"Line {number} is not an exported judgement: {error}.") from error
        if judgement.verdict not in get_args(Verdict):
            raise ArchiveError(f"Line {number} has no known verdict: {judgement.verdict!r}.")
        found.append(judgement)
    return found


def _canonical(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


# ---------------------------------------------------------------- targets by content

_STATEMENT = """
SELECT s.id, source.digest, s.begin, s."end", s.quote, s.type, s.role, s.polarity, s.modality, s.value,
       subject.text AS subject, object.text AS object
FROM statement s JOIN source ON source.id = s.source_id JOIN mention subject ON subject.id = s.subject_id
LEFT JOIN mention object ON object.id = s.object_id
"""
_EXACT = ("digest", "begin", "end", "type", "role", "polarity", "modality")
_FOLDED = ("subject", "object", "value")


def _statement_content(archive: Archive, statement: str) -> dict[str, Any]:
    row = archive.execute(f"{_STATEMENT} WHERE s.id = ?", (statement,)).fetchone()
    if not row:
        raise ArchiveError(f"The archive has no statement {statement!r}.")
    return {key: row[key] for key in row.keys() if key != "id"}  # noqa: SIM118 iterating a Row gives its values


def _referent_content(archive: Archive, referent: str) -> dict[str, Any]:
    row = archive.execute(
        "SELECT source.digest, r.kind, r.label FROM referent r"
        " JOIN source ON source.id = r.source_id WHERE r.id = ?",
        (referent,),
    ).fetchone()
    if not row:
        raise ArchiveError(f"The archive has no referent {referent!r}.")
    return dict(row)


def _exists(archive: Archive, target: str) -> bool:
    ids = target.split(" ")
    table = "statement" if len(ids) == 1 else "referent"
    sql = f"SELECT 1 FROM {table} WHERE id = ?"  # noqa: S608 one of two constants
    return all(archive.execute(sql, (each,)).fetchone() for each in ids)


def _find(archive: Archive, content: Any) -> str | None:
    """Return the one target that has this content, or None."""
    if isinstance(content, dict):
        return _find_statement(archive, content)
    found = [_find_referent(archive, each) for each in content]
    return " ".join(sorted(filter(None, found))) if all(found) and len(set(found)) == 2 else None


def _find_statement(archive: Archive, content: dict[str, Any]) -> str | None:
    where = " AND ".join(f'{"source" if key == "digest" else "s"}."{key}" = :{key}' for key in _EXACT)
    rows = archive.execute(f"{_STATEMENT} WHERE {where}", content).fetchall()
    same = [
        row["id"] for row in rows if all(fold(row[key] or "") == fold(content[key] or "") for key in _FOLDED)
    ]
    return same[0] if len(same) == 1 else None


def _find_referent(archive: Archive, content: dict[str, Any]) -> str | None:
    rows = archive.execute(
        "SELECT r.id FROM referent r JOIN source ON source.id = r.source_id"
        " WHERE source.digest = :digest AND r.kind = :kind AND r.label = :label",
        content,
    ).fetchall()
    return rows[0]["id"] if len(rows) == 1 else None
