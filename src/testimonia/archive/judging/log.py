"""The log of judgements: nothing in it is ever changed or taken out.

An entry's ``target`` is what it is on, by content (``anchors``); so the log can be carried to another archive of the
same sources. Its ``id`` follows from what it says, so that an entry that comes twice is one.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from sqlite3 import Row
from typing import Any

from testimonia.archive.judging.entry import LONGEST, LONGEST_NAME, Judgement, canonical, of_length, one_line
from testimonia.archive.judging.parts import CONFLICT, POINTERS, PREFERRED, parts
from testimonia.archive.judging.verdicts import ENTRY, MOVED, WITHDRAWN
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError
from testimonia.model import content_id


def now() -> str:
    """Return the time as entries have it."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def new(  # noqa: PLR0913 the fields of an entry
    maker: str, verdict: str, target: object, amendment: object = None, note: str = "", *, made: str = ""
) -> Judgement:
    """Return an entry made now, or at the time that it shares with others.

    Raises:
        JudgementError: nobody signs it; a signature or a note is too long.
    """
    signed = of_length(signature(maker), LONGEST_NAME, "A signature")
    if not signed:
        raise JudgementError("A judgement is signed: say who judges (--by NAME).")
    made = made or now()
    told = canonical(target), canonical(amendment) if amendment is not None else ""
    note = of_length("\n".join(map(one_line, note.strip().splitlines())), LONGEST, "A reason, or a note,")
    id_ = content_id(made, signed, verdict, *told, note)
    return Judgement(id_, made, signed, verdict, *told, note)


def signature(maker: str) -> str:
    """Return a name as it is signed."""
    return one_line(maker)


def append(archive: Archive, entries: Iterable[Judgement]) -> None:
    """Add entries behind those that the log has."""
    with archive.transaction():
        archive.executemany(
            "INSERT INTO judgement(id, made, maker, verdict, target, amendment, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(j.id, j.made, j.maker, j.verdict, j.target, j.amendment, j.note) for j in entries],
        )


def entries(archive: Archive) -> Iterator[Judgement]:
    """Yield all entries in the order in which they came into the archive."""
    return map(_judgement, archive.execute("SELECT * FROM judgement ORDER BY n").fetchall())


def in_time(entries: Iterable[Judgement]) -> list[Judgement]:
    """Return entries in the order in which they were made, which is the same in every archive."""
    return sorted(entries, key=lambda one: (one.made, one.id))


def made_together(entries: Iterable[Judgement]) -> list[Judgement]:
    """Return those entries that were made together with the last of some: one verdict of one maker, at one time."""
    every = in_time(entries)
    return [one for one in every if _act(one) == _act(every[-1])]


def _act(one: Judgement) -> tuple[str, str, str]:
    return one.made, one.maker, one.verdict


def entry(archive: Archive, judgement: str) -> Judgement:
    """Return the entry with this id.

    Raises:
        JudgementError: the log has none.
    """
    row = archive.execute("SELECT * FROM judgement WHERE id = ?", (judgement,)).fetchone()
    if row is None:
        raise JudgementError(f"There is no judgement {judgement!r}. testimonia judgements list shows all.")
    return _judgement(row)


def standing(archive: Archive) -> list[Judgement]:
    """Return the entries that nobody took back, in order of time, each on its target as it was last moved to."""
    return [ways[0] for ways in with_ways(archive)]


def with_ways(archive: Archive) -> list[tuple[Judgement, ...]]:
    """Return the entries that nobody took back, each as it was last moved, then as before, back to how it was made.

    A collection may come back to what it was, or lie in two states in two places: each move adds one to those in which
    an entry is known, and takes none away.
    """
    every = in_time(entries(archive))
    gone = _gone(every)
    left = [one for one in every if one.id not in gone]
    moves: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in left:
        if one.verdict == MOVED:
            moves[on(one)].insert(0, json.loads(one.amendment))
    return [_ways(one, moves[one.id]) for one in left if one.verdict not in ENTRY]


def withdrawn(archive: Archive) -> frozenset[str]:
    """Return the ids of all entries that were taken back."""
    return _gone(entries(archive))


def on(one: Judgement) -> str:
    """Return the id of the entry that a withdrawal or a move is on."""
    return str(json.loads(one.target)["judgement"])


def is_undoing(one: Judgement) -> bool:
    """Tell whether an entry only undoes another, so that it is not undone itself in its turn."""
    return one.verdict == WITHDRAWN and bool(json.loads(one.target).get("undo"))


def _gone(every: Iterable[Judgement]) -> frozenset[str]:
    """Return the ids of entries that a withdrawal which itself stands takes back, whenever each was made.

    Withdrawals that take back one another in a circle, which nobody can make here, take back nothing.
    """
    open_ = {one.id: on(one) for one in every if one.verdict == WITHDRAWN}
    gone: set[str] = set()
    while standing := open_.keys() - set(open_.values()):  # nothing that may still stand is against these
        back = {open_[withdrawal] for withdrawal in standing}
        gone |= back
        decided = standing | back
        open_ = {one: target for one, target in open_.items() if one not in decided}
    return frozenset(gone)


def _ways(one: Judgement, moves: Iterable[dict[str, Any]]) -> tuple[Judgement, ...]:
    """Return an entry on its places, the latest first; a move that does not fit it is none."""
    moved = (_moved(one, move) for move in moves)
    return (*(new for new in moved if _shape(new) == _shape(one) and _told(new) == _told(one)), one)


def _moved(one: Judgement, move: dict[str, Any]) -> Judgement:
    amendment = canonical(move["amendment"]) if "amendment" in move else one.amendment
    return replace(one, target=canonical(move["target"]), amendment=amendment)


def _told(one: Judgement) -> dict[str, Any]:
    """Return what an entry says beside where something stands: no move changes that."""
    pointers = {PREFERRED, *(side for side, _ in POINTERS)}
    conflict = json.loads(one.target).get(CONFLICT, {})
    told = {key: told for key, told in json.loads(one.amendment or "{}").items() if key not in pointers}
    return {**told, "rule": conflict.get("rule")}


def _shape(one: Judgement) -> list[tuple[str, str]]:
    return [(part.side, part.kind) for part in parts(one)]


def _judgement(row: Row) -> Judgement:
    return Judgement(
        row["id"], row["made"], row["maker"], row["verdict"], row["target"], row["amendment"], row["note"]
    )
