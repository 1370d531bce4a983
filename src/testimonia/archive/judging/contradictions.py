"""Judgements on pairs that cannot hold together: a chain of SAME whose ends are judged DIFFERENT."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from sqlite3 import Row

from testimonia.archive.judging.entry import Judgement
from testimonia.archive.store import Archive

_Ties = Mapping[str, Mapping[str, str]]
"""Referent → referents judged the same → the judgement."""


def contradiction(archive: Archive, judgement: Judgement) -> str:
    """Return in words which standing judgements one contradicts now, "" where it contradicts none."""
    for row, judgements in _cycles(archive):
        if judgement.id in judgements:
            names = _names(archive, row["referent_a"], row["referent_b"])
            others = sorted(judgements - {judgement.id})
            return f"{names} are judged different, and by a chain of SAME one person: {_told(others)}."
    return ""


def contradictory(archive: Archive) -> frozenset[str]:
    """Return all judgements that take part in a contradiction."""
    return frozenset(one for _, judgements in _cycles(archive) for one in judgements)


def _cycles(archive: Archive) -> Iterator[tuple[Row, set[str]]]:
    """Yield each pair judged different whose ends a chain of SAME joins, with the judgements of both."""
    same = _ties(archive)
    part = _parts(same)
    for row in archive.execute("SELECT * FROM judged_pair WHERE verdict = 'DIFFERENT' ORDER BY 1, 2"):
        a, b = row["referent_a"], row["referent_b"]
        if a in part and part[a] == part.get(b):
            yield row, {*_chain(same, a, b), row["judgement"]}


def _told(others: list[str]) -> str:
    return f"see judgement{'s' if len(others) > 1 else ''} {', '.join(others)}, and withdraw one first"


def _ties(archive: Archive) -> _Ties:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in archive.execute("SELECT * FROM judged_pair WHERE verdict = 'SAME' ORDER BY 1, 2"):
        found[row["referent_a"]][row["referent_b"]] = row["judgement"]
        found[row["referent_b"]][row["referent_a"]] = row["judgement"]
    return found


def _parts(same: _Ties) -> dict[str, int]:
    """Return for each referent the number of those whom SAME joins, by any chain."""
    found: dict[str, int] = {}
    for number, start in enumerate(same):
        waiting = [start] if start not in found else []
        while waiting:
            here = waiting.pop()
            if here not in found:
                found[here] = number
                waiting += same[here]
    return found


def _chain(same: _Ties, start: str, end: str) -> list[str]:
    """Return the judgements on the shortest way between two referents whom a chain joins."""
    came: dict[str, str] = {start: start}
    waiting = deque([start])
    while end not in came:
        here = waiting.popleft()
        for other in same[here]:
            if other not in came:
                came[other] = here
                waiting.append(other)
    found = []
    while end != start:
        found.append(same[end][came[end]])
        end = came[end]
    return found


def _names(archive: Archive, *referents: str) -> str:
    rows = [archive.execute(
        "SELECT r.label, s.path FROM referent r JOIN source s ON s.id = r.source_id WHERE r.id = ?", (referent,)
    ).fetchone() for referent in referents]  # fmt: skip
    return " and ".join(f"{row['label']} ({row['path']})" for row in rows)
