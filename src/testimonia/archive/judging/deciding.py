"""A new judgement, checked against what the archive holds, and put into effect at once.

    statement, pair, region, person     a verdict on one of these
    withdraw, undo, move                an entry taken back; the latest of a maker's; one found at its new place

Each is one transaction: what cannot stand leaves the log as it was.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.archive.identifying import identify
from testimonia.archive.judging import anchors, log, moved
from testimonia.archive.judging.amending import KEYS
from testimonia.archive.judging.contradictions import contradiction
from testimonia.archive.judging.effects import replay
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.verdicts import (
    ENTRY,
    MOVED,
    NOTED,
    PAIR,
    PERSON,
    REGION,
    STATEMENT,
    WITHDRAWN,
)
from testimonia.archive.store import Archive
from testimonia.edtf import parse
from testimonia.errors import JudgementError
from testimonia.vocabulary import check_role


@dataclass(frozen=True, slots=True)
class By:
    """Who judges, and why; ``accept`` says that whoever else is moved by it was seen, and is wanted."""

    name: str
    why: str = ""
    accept: bool = False


def statement(
    archive: Archive, by: By, verdict: str, target: str, amendment: Mapping[str, Any] | None = None
) -> Judgement:
    """Judge a statement by its id: CONFIRMED, REJECTED, AMENDED with what it should say, or NOTED.

    ``amendment`` has any of the keys of ``amending``; its ``subject`` may be the id of a person or referent.

    Raises:
        JudgementError: there is no such statement, or nothing of this kind can be amended; nobody signs it; it was
            judged so already by the same.
        DateError, VocabularyError: an amended date is no EDTF date, a type or role is not in the vocabulary.
    """
    _known(verdict, (*STATEMENT, NOTED), "a statement")
    anchor = anchors.of_statement(archive, target)
    if (verdict == "AMENDED") != bool(amendment):
        raise JudgementError(f"An amendment says what should stand instead: any of {', '.join(KEYS)}.")
    changed = _amendment(archive, anchor, amendment) if amendment else None
    return _made(archive, log.new(by.name, verdict, {"statement": anchor}, changed, by.why))


def pair(archive: Archive, by: By, verdict: str, a: Sequence[str], b: Sequence[str]) -> Judgement:
    """Judge whether two are one person: SAME, DIFFERENT or UNSURE.

    Each side is given by ids of persons, or of referents where both sides are parts of one person.

    Raises:
        JudgementError: there is no such person; the two are one already by what was given; others would be moved or
            standing judgements say otherwise; nobody signs it.
    """
    _known(verdict, PAIR, "a pair")
    first, second = _sides(archive, a, b)
    target = {"a": anchors.of_referents(archive, first), "b": anchors.of_referents(archive, second)}
    judgement = log.new(by.name, verdict, target, note=by.why)
    with archive.transaction():
        _not_twice(archive, judgement)
        with moved.watched(archive) as changes:
            log.append(archive, [judgement])
            _effect(archive)
        if found := contradiction(archive, judgement):
            raise JudgementError(found)
        others = moved.others(archive, changes, verdict, first, second)
        if others and not by.accept:
            raise JudgementError(f"{others} Judge those first, or accept it (--accept).")
    return judgement


def region(archive: Archive, by: By, verdict: str, source: str, span: tuple[int, int]) -> Judgement:
    """Judge a stretch of a source: RESTORED, it is of the article; SET_ASIDE, it is not. The next build heeds it.

    Raises:
        JudgementError: nothing stands there; nobody signs it; it was judged so already by the same.
    """
    _known(verdict, REGION, "a region")
    anchor = anchors.of_stretch(archive, source, *span)
    return _made(archive, log.new(by.name, verdict, {"region": anchor}, note=by.why))


def person(archive: Archive, by: By, verdict: str, target: str, label: str = "") -> Judgement:
    """Judge one person: LABELLED, PUBLISHABLE, WITHHELD, or NOTED.

    Raises:
        JudgementError: there is no such person; a label is empty; nobody signs it; it was judged so already.
    """
    _known(verdict, (*PERSON, NOTED), "a person")
    label = " ".join(label.split())
    if (verdict == "LABELLED") != bool(label):
        raise JudgementError("Say by which label the person should be called.")
    anchor = anchors.of_referent(archive, _best_known(archive, target))
    instead = {"label": label} if label else None
    return _made(archive, log.new(by.name, verdict, {"person": anchor}, instead, by.why))


def withdraw(archive: Archive, by: By, judgement: str) -> Judgement:
    """Take an entry back; whatever stood before it stands again.

    Raises:
        JudgementError: there is no such entry, or it was taken back already; nobody signs it.
    """
    taken = log.entry(archive, judgement)
    if judgement in log.withdrawn(archive):
        raise JudgementError(f"Judgement {judgement} was taken back already.")
    return _made(archive, log.new(by.name, WITHDRAWN, {"judgement": taken.id}, note=by.why))


def undo(archive: Archive, by: By) -> Judgement:
    """Take back the latest entry of a maker that still stands.

    Raises:
        JudgementError: there is none.
    """
    gone = log.withdrawn(archive)
    mine = [one for one in log.entries(archive) if one.maker == " ".join(by.name.split())]
    left = [one for one in mine if one.id not in gone and one.verdict != WITHDRAWN]
    if not left:
        raise JudgementError(f"There is no judgement by {by.name!r} to take back.")
    return withdraw(archive, by, max(left, key=lambda one: (one.made, one.id)).id)


def move(archive: Archive, by: By, judgement: str) -> Judgement:
    """Apply a judgement at the place to which its words have moved.

    Raises:
        JudgementError: there is no such entry, or its words were not found at one new place; nobody signs it.
    """
    taken = log.entry(archive, judgement)
    target = moved.target(archive, taken)
    return _made(archive, log.new(by.name, MOVED, {"judgement": taken.id}, {"target": target}, by.why))


# ---------------------------------------------------------------- checks


def _known(verdict: str, among: Iterable[str], what: str) -> None:
    if verdict not in among:
        raise JudgementError(f"{verdict} is no judgement on {what}. There are: {', '.join(among)}.")


def _made(archive: Archive, judgement: Judgement) -> Judgement:
    with archive.transaction():
        _not_twice(archive, judgement)
        log.append(archive, [judgement])
        _effect(archive)
    return judgement


def _effect(archive: Archive) -> None:
    replay(archive)
    identify(archive, ())


def _not_twice(archive: Archive, new: Judgement) -> None:
    if new.verdict in ENTRY:
        return
    for held in log.standing(archive):
        same = (held.maker, held.verdict, held.target, held.amendment, held.note)
        if same == (new.maker, new.verdict, new.target, new.amendment, new.note):
            raise JudgementError(f"{new.maker} judged so already, on {held.made[:10]} (judgement {held.id}).")


def _amendment(archive: Archive, anchor: anchors.Anchor, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return an amendment as it is kept, by content."""
    if unknown := sorted(set(asked) - set(KEYS)):
        raise JudgementError(f"{', '.join(unknown)} cannot be amended. Any of these can: {', '.join(KEYS)}.")
    made = dict(asked)
    if "type" in made or "role" in made:
        check_role(made.get("type") or anchor["type"], made.get("role") or anchor["role"])
    if made.get("date"):
        parse(made["date"])
    if "subject" in made:
        made["subject"] = anchors.of_referent(archive, _best_known(archive, made["subject"]))
    if "extent" in made:
        made["extent"] = _extent(archive, anchor, made["extent"])
    return made


def _extent(archive: Archive, anchor: anchors.Anchor, asked: Sequence[int]) -> dict[str, Any]:
    row = archive.execute("SELECT id FROM source WHERE digest = ?", (anchor["digest"],)).fetchone()
    start, end = asked
    stretch = anchors.of_stretch(archive, row["id"], start, end)
    return {key: stretch[key] for key in ("start", "end", "exact")}


# ---------------------------------------------------------------- who is meant


def _sides(archive: Archive, a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the referents of the two sides: those of whole persons, unless both sides are of one person."""
    first, second = _persons(archive, a), _persons(archive, b)
    if set(first) & set(second):
        first, second = list(a), list(b)
    if set(first) & set(second):
        raise JudgementError(
            "Both sides name the same. Name two persons, or mentions of one that are to be told apart."
        )
    return first, second


def _persons(archive: Archive, ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(referent for id_ in ids for referent in _members(archive, id_)))


def _members(archive: Archive, id_: str) -> list[str]:
    """Return the referents of a person, or the one referent."""
    rows = archive.execute(
        "SELECT referent_id FROM identification WHERE person_id = ? ORDER BY 1", (id_,)
    ).fetchall()
    return [row["referent_id"] for row in rows] or [id_]


def _best_known(archive: Archive, id_: str) -> str:
    """Return the referent by which a person is best anchored: the one most often mentioned."""
    counted = (
        "SELECT referent_id, count(*) AS n FROM mention WHERE referent_id IN (SELECT value FROM json_each(?))"
    )
    rows = archive.execute(
        f"{counted} GROUP BY referent_id ORDER BY n DESC, referent_id", (json.dumps(_members(archive, id_)),)
    ).fetchall()
    return str(rows[0]["referent_id"]) if rows else id_
