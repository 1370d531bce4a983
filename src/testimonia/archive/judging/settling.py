"""The state that readers set of a conflict: explained, or resolved for a side; derived, made anew by ``settle``.

A judgement on a conflict is in force on the one of the same rule that holds most of its statements, at least two on
different sides: others may have come since, or gone. One that prefers a side is in force only where some of what it
prefers is found there, and not on every side.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.log import standing
from testimonia.archive.judging.renewing import Row, renew
from testimonia.archive.judging.verdicts import CONFLICT, EXPLAINED, RESOLVED
from testimonia.archive.judging.weighing import Standing, Vote, disputed, weighed
from testimonia.archive.store import Archive

_HOLDING = """
SELECT p.judgement, c.conflict_id, count(DISTINCT c.statement_id) AS found, count(DISTINCT c.side) AS sides,
       (SELECT count(DISTINCT e.statement_id) FROM conflict_statement e WHERE e.conflict_id = c.conflict_id) AS every
FROM json_each(?) j CROSS JOIN placement p ON p.judgement = j.key AND p.side = 'on' AND p.state = 'kept'
CROSS JOIN conflict_statement c ON c.statement_id = p.thing
CROSS JOIN conflict k ON k.id = c.conflict_id AND k.rule = j.value
GROUP BY p.judgement, c.conflict_id
HAVING found >= 2 AND sides >= 2 ORDER BY p.judgement, found, every DESC, c.conflict_id DESC
"""
_NAMED = """
SELECT p.judgement, p.side, p.state, p.thing FROM judgement j CROSS JOIN placement p ON p.judgement = j.id
WHERE j.verdict IN ('EXPLAINED', 'RESOLVED') AND p.thing IS NOT NULL
"""
_FORGET = """
DELETE FROM disputed WHERE judgement IN (SELECT id FROM judgement WHERE verdict IN ('EXPLAINED', 'RESOLVED'))
"""
_Sides = Mapping[int, set[str]]
"""Side of a conflict → its statements."""


def settle(archive: Archive) -> None:
    """Write the state of every conflict that a judgement is in force on, and which judgements differ on one.

    It is called when judgements have found their places, and when conflicts were compared.
    """
    with archive.transaction():
        stand = weighed(votes(archive))
        renew(archive, "conflict_state", set(_states(archive, stand)), 1)
        archive.execute(_FORGET)
        archive.executemany(
            "INSERT INTO disputed VALUES (?)", [(one,) for one in sorted(disputed(stand.values()))]
        )


def states(archive: Archive) -> set[Row]:
    """Return the rows of ``conflict_state`` that follow from the log and the conflicts as they are."""
    return set(_states(archive, weighed(votes(archive))))


def votes(archive: Archive) -> list[tuple[str, Vote]]:
    """Return every judgement that counts on a conflict, with the id of that, in order of time.

    A vote says which statements are preferred: all on the sides on which those are that the reader preferred.
    """
    every = [one for one in standing(archive) if one.verdict in CONFLICT]
    at = _holding(archive, every)
    sides, wanted = _sides(archive, at.values()), _things(archive, "preferred", "kept")
    there = [(at[one.id], one) for one in every if one.id in at]
    given = [(conflict, Vote(one, _preferred(sides[conflict], wanted[one.id]))) for conflict, one in there]
    return [(conflict, vote) for conflict, vote in given if _counts(vote)]


def _counts(vote: Vote) -> bool:
    return vote.judgement.verdict == EXPLAINED or bool(vote.says)


def _holding(archive: Archive, every: Iterable[Judgement]) -> dict[str, str]:
    """Return for each judgement the conflict that it is in force on, if there is one."""
    rules = {one.id: json.loads(one.target)["conflict"]["rule"] for one in every}
    rows = archive.execute(_HOLDING, (json.dumps(rules),))
    return {row["judgement"]: row["conflict_id"] for row in rows}


def _preferred(sides: _Sides, wanted: set[str]) -> tuple[str, ...]:
    """Return the statements of the sides that have all that is preferred, else of those that have any.

    None where nothing preferred is found, or something on every side: then it is not known what is preferred.
    """
    if not wanted:
        return ()
    whole = [those for those in sides.values() if wanted <= those]
    found = whole or [those for those in sides.values() if wanted & those]
    return () if len(found) == len(sides) else tuple(sorted(set().union(*found)))


def _states(archive: Archive, stand: Mapping[str, Standing]) -> Iterator[Row]:
    sides, named = _sides(archive, stand), _things(archive, "on", "")
    for conflict, stands in stand.items():
        latest = stands.latest.judgement
        preferred = stands.latest.says if stands.verdict == RESOLVED else ()
        since = len(set().union(*sides[conflict].values()) - named[latest.id])
        yield conflict, stands.verdict, latest.id, json.dumps(preferred), since


def _sides(archive: Archive, conflicts: Iterable[str]) -> Mapping[str, _Sides]:
    found: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    rows = archive.among(
        "SELECT conflict_id, side, statement_id FROM conflict_statement WHERE conflict_id", conflicts
    )
    for row in rows:
        found[row["conflict_id"]][row["side"]].add(row["statement_id"])
    return found


def _things(archive: Archive, side: str, state: str) -> Mapping[str, set[str]]:
    """Return the statements that judgements name on a side, where they were found in this state, "" in any."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in archive.execute(_NAMED):
        if row["side"] == side and state in {"", row["state"]}:
            found[row["judgement"]].add(row["thing"])
    return found
