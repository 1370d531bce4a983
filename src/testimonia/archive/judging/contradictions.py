"""Judgements on pairs that cannot hold together: a chain of SAME whose ends are judged DIFFERENT."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping

from testimonia.archive.judging.entry import Judgement
from testimonia.archive.store import Archive

_Ties = Mapping[str, Mapping[str, str]]
"""Referent → referents judged the same → the judgement."""


def contradiction(archive: Archive, judgement: Judgement) -> str:
    """Return in words which standing judgements contradict each other now, "" where none do."""
    for (a, b), judgements in _cycles(archive):
        names = _names(archive, a, b)
        others = sorted(judgements - {judgement.id})
        return f"{names} are judged different, and by a chain of SAME one person: {_told(others)}."
    return ""


def contradictory(archive: Archive) -> frozenset[str]:
    """Return all judgements that take part in a contradiction."""
    return frozenset(one for _, judgements in _cycles(archive) for one in judgements)


def _cycles(archive: Archive) -> Iterator[tuple[tuple[str, str], set[str]]]:
    """Yield each pair judged different whose ends a chain of SAME joins, with the judgements of both."""
    same = _ties(archive, "SAME")
    for row in archive.execute("SELECT * FROM judged_pair WHERE verdict = 'DIFFERENT' ORDER BY 1, 2"):
        ends = row["referent_a"], row["referent_b"]
        if chain := _chain(same, *ends):
            yield ends, {*chain, row["judgement"]}


def _told(others: list[str]) -> str:
    return f"see judgement{'s' if len(others) > 1 else ''} {', '.join(others)}, and withdraw one first"


def _ties(archive: Archive, verdict: str) -> _Ties:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in archive.execute("SELECT * FROM judged_pair WHERE verdict = ?", (verdict,)):
        found[row["referent_a"]][row["referent_b"]] = row["judgement"]
        found[row["referent_b"]][row["referent_a"]] = row["judgement"]
    return found


def _chain(same: _Ties, start: str, end: str) -> list[str]:
    """Return the judgements on the shortest way between two referents, none where there is no way."""
    ways: dict[str, list[str]] = {start: []}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for other, judgement in same.get(here, {}).items():
            if other not in ways:
                ways[other] = [*ways[here], judgement]
                waiting.append(other)
    return ways.get(end, [])


def _names(archive: Archive, *referents: str) -> str:
    rows = [archive.execute(
        "SELECT r.label, s.path FROM referent r JOIN source s ON s.id = r.source_id WHERE r.id = ?", (referent,)
    ).fetchone() for referent in referents]  # fmt: skip
    return " and ".join(f"{row['label']} ({row['path']})" for row in rows)
