"""The log of judgements: nothing in it is ever changed or taken out.

An entry's ``target`` is what it is on, by content (``anchors``); so the log can be carried to another archive of the
same sources. Its ``id`` follows from what it says, so that an entry that comes twice is one.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from sqlite3 import Row

from testimonia.archive.judging.entry import Judgement, canonical
from testimonia.archive.judging.verdicts import ENTRY, MOVED, WITHDRAWN
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError
from testimonia.model import content_id


def new(maker: str, verdict: str, target: object, amendment: object = None, note: str = "") -> Judgement:
    """Return an entry made now.

    Raises:
        JudgementError: nobody signs it.
    """
    signed = " ".join(maker.split())
    if not signed:
        raise JudgementError("A judgement is signed: say who judges (--by NAME).")
    made = datetime.now(UTC).isoformat(timespec="microseconds")
    told = canonical(target), canonical(amendment) if amendment is not None else ""
    id_ = content_id(made, signed, verdict, *told, note)
    return Judgement(id_, made, signed, verdict, *told, note)


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
    every = sorted(entries(archive), key=lambda one: (one.made, one.id))
    left = _not_withdrawn(every)
    targets = {on(one): canonical(json.loads(one.amendment)["target"])
               for one in left if one.verdict == MOVED}  # fmt: skip
    return [_moved(one, targets) for one in left if one.verdict not in ENTRY]


def withdrawn(archive: Archive) -> frozenset[str]:
    """Return the ids of all entries that were taken back."""
    every = list(entries(archive))
    return frozenset(one.id for one in every) - {one.id for one in _not_withdrawn(every)}


def on(one: Judgement) -> str:
    """Return the id of the entry that a withdrawal or a move is on."""
    return str(json.loads(one.target)["judgement"])


def _not_withdrawn(every: Iterable[Judgement]) -> list[Judgement]:
    """Return the entries that stand. A withdrawal can be withdrawn, so the last are looked at first."""
    gone: set[str] = set()
    left = []
    for one in sorted(every, key=lambda each: (each.made, each.id), reverse=True):
        if one.id in gone:
            continue
        if one.verdict == WITHDRAWN:
            gone.add(on(one))
        left.append(one)
    return left[::-1]


def _moved(one: Judgement, targets: dict[str, str]) -> Judgement:
    target = targets.get(one.id, one.target)
    return Judgement(one.id, one.made, one.maker, one.verdict, target, one.amendment, one.note)


def _judgement(row: Row) -> Judgement:
    return Judgement(
        row["id"], row["made"], row["maker"], row["verdict"], row["target"], row["amendment"], row["note"]
    )
