"""A conflict as a judgement keeps it: by content, since its id may be another when sources come or go.

The target of such a judgement has ``conflict``: the ``rule`` that finds it, and ``statements``, the anchors of all that
are in it. The amendment of RESOLVED has ``preferred``: the anchors of those of the side that a reader prefers.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from testimonia.archive.judging import anchors
from testimonia.archive.judging.entry import LONGEST_NAME, canonical, of_length, one_line
from testimonia.archive.judging.parts import CONFLICT, PREFERRED
from testimonia.archive.judging.verdicts import EXPLAINED, RESOLVED
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError

LEAST = 2
"""Statements that are in a conflict at least."""


def kept(archive: Archive, conflict: str) -> dict[str, Any]:
    """Return a conflict as the target of a judgement.

    Raises:
        JudgementError: the archive has no such conflict, or it is one of a statement with itself.
    """
    row = archive.execute("SELECT rule FROM conflict WHERE id = ?", (conflict,)).fetchone()
    if row is None:
        raise JudgementError(f"There is no conflict {conflict!r}. testimonia conflicts lists them.")
    every = {statement for of_side in _sides(archive, conflict).values() for statement in of_side}
    if len(every) < LEAST:
        raise JudgementError("This conflict is one of a statement with itself: judge the statement.")
    return {CONFLICT: {"rule": row["rule"], "statements": _anchored(archive, every)}}


def preferred(archive: Archive, conflict: str, side: int | None) -> dict[str, Any]:
    """Return that a side of a conflict is preferred, as the amendment of a judgement.

    Raises:
        JudgementError: no side is given, or none that the conflict has.
    """
    sides = _sides(archive, conflict)
    if side not in sides:
        given = "" if side is None else f", not {side}"
        raise JudgementError(
            f"A conflict is resolved for one of its sides: {', '.join(map(str, sides))}{given}. Say which."
        )
    return {PREFERRED: _anchored(archive, sides[side])}


def check_target(target: Mapping[str, Any]) -> None:
    """Check that a target, if it is a conflict, has a rule and several statements.

    Raises:
        ValueError, TypeError, KeyError: it has not; the message says what is wrong.
    """
    if CONFLICT in target:
        conflict = target[CONFLICT]
        if not isinstance(conflict, dict) or set(conflict) != {"rule", "statements"}:
            raise TypeError("a conflict has a rule and statements, and nothing else")
        _check_rule(conflict["rule"])
        _check_statements(conflict["statements"])


def _check_rule(rule: object) -> None:
    if not isinstance(rule, str) or not rule or one_line(rule) != rule:
        raise ValueError(f"{rule!r} is no rule")
    of_length(rule, LONGEST_NAME, "A rule")


def _check_statements(statements: object) -> None:
    if not isinstance(statements, list) or len(statements) < LEAST:
        raise ValueError("a conflict is between several statements")


def check_said(verdict: str, target: Mapping[str, Any], amendment: Mapping[str, Any], note: str) -> None:
    """Check what a judgement says of a conflict, given by its sound target.

    Raises:
        ValueError: EXPLAINED does not say why, or says more; RESOLVED prefers nothing, or what is not of the conflict.
    """
    if verdict == EXPLAINED and not one_line(note):
        raise ValueError("it does not say what explains the conflict")
    if set(amendment) != ({PREFERRED} if verdict == RESOLVED else set()):
        raise ValueError(
            f"{RESOLVED} says which statements are preferred, {EXPLAINED} nothing beside its note"
        )
    if verdict == RESOLVED and not _of(amendment[PREFERRED], target[CONFLICT]["statements"]):
        raise ValueError("the statements preferred are none of the conflict")


def _of(some: object, every: list[Any]) -> bool:
    return isinstance(some, list) and bool(some) and all(one in every for one in some)


def _sides(archive: Archive, conflict: str) -> dict[int, list[str]]:
    sql = (
        "SELECT side, statement_id FROM conflict_statement WHERE conflict_id = ? ORDER BY side, statement_id"
    )
    found: dict[int, list[str]] = defaultdict(list)
    for row in archive.execute(sql, (conflict,)):
        found[row["side"]].append(row["statement_id"])
    return dict(found)


def _anchored(archive: Archive, statements: Iterable[str]) -> list[anchors.Anchor]:
    """Return the anchors of statements in the order of their sources and places."""
    found = (anchors.of_statement(archive, one) for one in statements)
    return sorted(found, key=lambda anchor: (anchor["path"], anchor["start"], canonical(anchor)))
