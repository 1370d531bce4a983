"""Who is meant by the ids that a reader gives: those of persons, or of the referents that make them up."""

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Row

from testimonia.archive.holding import members
from testimonia.archive.judging import anchors
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError

_MENTIONED = """
SELECT r.value AS id, m.source_id AS source, coalesce(max(m.form = 'name'), 0) AS named FROM json_each(?) r
LEFT JOIN judged_person j ON j.referent_id = r.value LEFT JOIN mention m ON m.referent_id = r.value
GROUP BY r.value ORDER BY max(j.judgement) IS NULL, count(m.id) DESC, r.value
"""
ALSO = 3
"""Other sources in which a person is anchored too, so that one name not seen in one source loses nobody."""


def sides(archive: Archive, a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the referents of two sides: of whole persons, unless both are parts of one; that with the smaller first.

    Raises:
        JudgementError: one referent is on both sides.
    """
    first, second = _persons(archive, a), _persons(archive, b)
    if set(first) & set(second):
        first, second = sorted(set(a)), sorted(set(b))
    if set(first) & set(second):
        raise JudgementError(
            "Both sides name the same. Name two persons, or mentions of one that are to be told apart."
        )
    return (first, second) if first < second else (second, first)


def anchor(archive: Archive, id_: str) -> anchors.Anchor:
    """Return the anchor of a person where they are best known; ``also`` are those in other sources that name them.

    They are best known where they were judged already, else where they are most often mentioned.

    Raises:
        JudgementError: there is no such person.
    """
    best, *others = archive.execute(_MENTIONED, (json.dumps(_members(archive, id_)),)).fetchall()
    also = [anchors.of_referent(archive, one) for one in _elsewhere(best, others)[:ALSO]]
    found = anchors.of_referent(archive, best["id"])
    return {**found, "also": also} if also else found


def _elsewhere(best: Row, others: Iterable[Row]) -> list[str]:
    """Return one referent of each other source that names them, the best known first."""
    found: dict[str, str] = {}
    for one in others:
        if one["named"] and one["source"] != best["source"]:
            found.setdefault(one["source"], one["id"])
    return list(found.values())


def pair_target(archive: Archive, a: Iterable[str], b: Iterable[str]) -> dict[str, list[anchors.Anchor]]:
    """Return the target of a judgement on two sides.

    Raises:
        JudgementError: there is no such person.
    """
    return {"a": anchors.of_referents(archive, a), "b": anchors.of_referents(archive, b)}


def _persons(archive: Archive, ids: Iterable[str]) -> list[str]:
    return sorted({referent for id_ in ids for referent in _members(archive, id_)})


def _members(archive: Archive, id_: str) -> list[str]:
    """Return the referents of a person, or the one referent."""
    return sorted(members(archive, [id_])) or [id_]
