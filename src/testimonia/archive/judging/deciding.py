"""A new judgement, checked against what the archive holds, and put into effect at once.

    statement, pair, region, person     a verdict on one of these
    passage                             a stretch read whole, and what is missing in it
    on_conflict                         a conflict explained, or resolved for a side
    withdraw, undo, move                an entry taken back; the latest act of a maker; one found at its new place

Each is one transaction: what cannot stand leaves the log as it was.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.archive.identifying import identify
from testimonia.archive.judging import anchors, bystanders, conflicting, log, meant, missing, moving
from testimonia.archive.judging.amending import KEYS, kept
from testimonia.archive.judging.contradictions import contradiction
from testimonia.archive.judging.effects import apply, is_disputed
from testimonia.archive.judging.entry import LONGEST_NAME, Judgement, of_length, one_line
from testimonia.archive.judging.verdicts import (
    AMENDED,
    CONFLICT,
    ENTRY,
    EXPLAINED,
    FAMILIES,
    LABELLED,
    MOVED,
    NOTED,
    PAIR,
    PERSON,
    READ,
    REGION,
    RESOLVED,
    STATEMENT,
    WITHDRAWN,
)
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError, MovesOthersError


@dataclass(frozen=True, slots=True)
class By:
    """Who judges, and why; ``accept`` says that whoever else is moved by it was seen, and is wanted.

    What is judged together has one time, ``together``; so ``undo`` knows it. "" is the time of each.
    """

    name: str
    why: str = ""
    accept: bool = False
    together: str = ""


def statement(
    archive: Archive, by: By, verdict: str, target: str, amendment: Mapping[str, Any] | None = None
) -> Judgement:
    """Judge a statement by its id: CONFIRMED, REJECTED, AMENDED with what it should say, or NOTED.

    ``amendment`` has any of the keys of ``amending``: ``subject`` is the id of a person or referent, ``extent`` the
    start and end in the source, ``date`` EDTF or "" for none.

    Raises:
        JudgementError: there is no such statement, or nothing of this kind can be amended; nobody signs it; it was
            judged so already by the same.
        DateError, VocabularyError: an amended date is no EDTF date, a type or role is not in the vocabulary.
    """
    _known(verdict, (*STATEMENT, NOTED), "a statement")
    anchor = anchors.of_statement(archive, target)
    if (verdict == AMENDED) != bool(amendment):
        raise JudgementError(f"An amendment says what should stand instead: any of {', '.join(KEYS)}.")
    changed = kept(archive, target, anchor, amendment) if amendment else None
    return _made(archive, _new(by, verdict, {"statement": anchor}, changed))


def pair(archive: Archive, by: By, verdict: str, a: Sequence[str], b: Sequence[str]) -> Judgement:
    """Judge whether two are one person: SAME, DIFFERENT or UNSURE.

    Each side is given by ids of persons, or of referents where both sides are parts of one person.

    Raises:
        JudgementError: there is no such person; both sides name the same; standing judgements on other pairs
            contradict it; nobody signs it; it was judged so already by the same.
        MovesOthersError: others would be moved, and that was not accepted.
    """
    _known(verdict, PAIR, "a pair")
    first, second = meant.sides(archive, a, b)
    judgement = _new(by, verdict, meant.pair_target(archive, first, second))
    with archive.transaction():
        _not_twice(archive, judgement)
        identify(archive, ())  # what is still to be done is not this judgement's doing
        with bystanders.watched(archive) as changes:
            log.append(archive, [judgement])
            apply(archive)
        if found := contradiction(archive, judgement):
            raise JudgementError(found)
        if not by.accept and not is_disputed(archive, judgement.id):
            _nobody_else(bystanders.moved(archive, changes, verdict, first, second))
    return judgement


def region(archive: Archive, by: By, verdict: str, source: str, span: tuple[int, int]) -> Judgement:
    """Judge a stretch of a source: RESTORED, it is of the article; SET_ASIDE, it is not. The next build heeds it.

    Raises:
        JudgementError: nothing stands there; nobody signs it; it was judged so already by the same.
    """
    _known(verdict, REGION, "a region")
    anchor = anchors.of_stretch(archive, source, *span)
    return _made(archive, _new(by, verdict, {"region": anchor}))


def passage(
    archive: Archive, by: By, source: str, span: tuple[int, int], missed: Sequence[tuple[str, str]] = ()
) -> Judgement:
    """Note that a stretch of a source was read whole: READ, with the types and words of what is missing, if anything.

    Raises:
        JudgementError: nothing stands there; words of what is missing do not; nobody signs it; it was judged so already
            by the same.
        VocabularyError: a type is not in the vocabulary.
    """
    anchor = anchors.of_stretch(archive, source, *span)
    return _made(archive, _new(by, READ, {"region": anchor}, missing.kept(archive, source, span, missed)))


def person(archive: Archive, by: By, verdict: str, target: str, label: str = "") -> Judgement:
    """Judge one person: LABELLED, PUBLISHABLE, WITHHELD, or NOTED.

    Raises:
        JudgementError: there is no such person; a label is missing, too long, or given to another verdict; nobody signs
            it; it was judged so already.
    """
    _known(verdict, (*PERSON, NOTED), "a person")
    label = of_length(one_line(label), LONGEST_NAME, "A label")
    if (verdict == LABELLED) != bool(label):
        raise JudgementError(
            f"A label goes with {LABELLED}, and with nothing else: say how to call the person."
        )
    anchor = meant.anchor(archive, target)
    instead = {"label": label} if label else None
    return _made(archive, _new(by, verdict, {"person": anchor}, instead))


def on_conflict(
    archive: Archive, by: By, verdict: str, conflict: str, preferred_side: int | None = None
) -> Judgement:
    """Judge a conflict by its id: EXPLAINED, with what explains it as the reason, or RESOLVED for one of its sides.

    To make it open again is to withdraw the judgement.

    Raises:
        JudgementError: there is no such conflict, or no such side; nothing explains it; a side is preferred in what is
            explained; nobody signs it; it was judged so already by the same.
    """
    _known(verdict, CONFLICT, "a conflict")
    target = conflicting.kept(archive, conflict)
    if verdict == RESOLVED:
        amendment = conflicting.preferred(archive, conflict, preferred_side)
        return _made(archive, _new(by, verdict, target, amendment))
    if preferred_side is not None:
        raise JudgementError(f"{EXPLAINED} prefers no side; {RESOLVED} does.")
    if not one_line(by.why):
        raise JudgementError(
            "What explains a conflict is said with it, such as: old style and new style dates."
        )
    return _made(archive, _new(by, verdict, target))


def withdraw(archive: Archive, by: By, judgement: str) -> Judgement:
    """Take an entry back; whatever stood before it stands again.

    Raises:
        JudgementError: there is no such entry, or it was taken back already; nobody signs it.
    """
    return _taken_back(archive, by, {"judgement": judgement})


def undo(archive: Archive, by: By) -> list[Judgement]:
    """Take back the latest act of a maker that still stands, be it itself a withdrawal; but no undoing.

    What was judged together is one act.

    Raises:
        JudgementError: there is none.
    """
    with archive.transaction():
        return [undo_one(archive, by, one.id) for one in latest(archive, by)]


def latest(archive: Archive, by: By) -> list[Judgement]:
    """Return the entries that ``undo`` takes back.

    Raises:
        JudgementError: there is none.
    """
    gone = log.withdrawn(archive)
    mine = [one for one in log.entries(archive) if one.maker == log.signature(by.name)]
    left = [one for one in mine if one.id not in gone and not log.is_undoing(one)]
    if not left:
        raise JudgementError(f"There is no judgement by {by.name!r} to take back.")
    return log.made_together(left)


def undo_one(archive: Archive, by: By, judgement: str) -> Judgement:
    """Take back one entry as ``undo`` does: it is not undone in its turn.

    Raises:
        JudgementError: there is no such entry, or it was taken back already; nobody signs it.
    """
    return _taken_back(archive, by, {"judgement": judgement, "undo": True})


def move(archive: Archive, by: By, judgement: str) -> Judgement:
    """Apply a judgement at the place to which its words have moved.

    Raises:
        JudgementError: no such entry stands, or its words were not found at one new place; nobody signs it.
    """
    standing = {one.id: one for one in log.standing(archive)}
    if judgement not in standing:
        log.entry(archive, judgement)
        raise JudgementError(f"Judgement {judgement} is none that stands, so it has no place to move to.")
    instead = moving.moved(archive, standing[judgement])
    return _made(archive, _new(by, MOVED, {"judgement": judgement}, instead))


# ---------------------------------------------------------------- checks


def _new(by: By, verdict: str, target: object, amendment: object = None) -> Judgement:
    return log.new(by.name, verdict, target, amendment, by.why, made=by.together)


def _known(verdict: str, among: Iterable[str], what: str) -> None:
    if verdict not in among:
        raise JudgementError(f"{verdict} is no judgement on {what}. There are: {', '.join(among)}.")


def _taken_back(archive: Archive, by: By, target: Mapping[str, Any]) -> Judgement:
    taken = log.entry(archive, target["judgement"]).id
    if taken in log.withdrawn(archive):
        raise JudgementError(f"Judgement {taken} was taken back already.")
    return _made(archive, _new(by, WITHDRAWN, target))


def _made(archive: Archive, judgement: Judgement) -> Judgement:
    with archive.transaction():
        _not_twice(archive, judgement)
        log.append(archive, [judgement])
        apply(archive)
    return judgement


def _not_twice(archive: Archive, new: Judgement) -> None:
    """Refuse what its maker said last of the same thing already; of notes, whatever they noted already."""
    if new.verdict in ENTRY:
        return
    family = next(family for family in FAMILIES if new.verdict in family)
    mine = [
        one for one in log.standing(archive)
        if one.maker == new.maker and _on(one) == _on(new) and one.verdict in family
    ]  # fmt: skip
    for held in mine if new.verdict == NOTED else mine[-1:]:
        if _says(held) == _says(new):
            raise JudgementError(f"{new.maker} judged so already, on {held.made[:10]} (judgement {held.id}).")


def _nobody_else(others: str) -> None:
    if others:
        raise MovesOthersError(others)


def _on(one: Judgement) -> object:
    """Return what a judgement is on, whichever other sources name that too by now."""
    return _without_others(json.loads(one.target))


def _says(one: Judgement) -> tuple[object, ...]:
    said = _without_others(json.loads(one.amendment or "{}"))
    return (one.verdict, said, *([one.note] if one.verdict in (NOTED, EXPLAINED) else []))


def _without_others(value: Any) -> Any:
    """Return the anchors of a target or an amendment without those of the same in other sources (``meant.ALSO``)."""
    if isinstance(value, list):
        return [_without_others(one) for one in value]
    if isinstance(value, dict):
        return {key: _without_others(one) for key, one in value.items() if key != "also"}
    return value
