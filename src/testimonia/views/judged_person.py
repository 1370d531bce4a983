"""What readers decided on one person: pairs they are one of, labels, notes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from sqlite3 import Row

from testimonia.archive.judging import queue
from testimonia.archive.queries import judgements as queries
from testimonia.archive.store import Archive
from testimonia.views.judged import Judged, judged


@dataclass(frozen=True, slots=True)
class Named:
    """A mention that a judgement is on: what its source calls the person, and who it is held to be now."""

    label: str
    source: str
    person: str | None


@dataclass(frozen=True, slots=True)
class OnPerson:
    """A judgement on a person; ``here`` are their mentions it is on, ``others`` those of the other side.

    ``state`` says why it is not in force (disputed, contradiction, lost …), "" where it is.
    """

    judged: Judged
    here: tuple[Named, ...]
    others: tuple[Named, ...]
    state: str

    @property
    def of_pair(self) -> bool:
        """Whether it is on two persons."""
        return self.judged.verdict in {"SAME", "DIFFERENT", "UNSURE"}


def judged_person(archive: Archive, person_id: str) -> tuple[OnPerson, ...]:
    """Return the judgements on a person, the latest first."""
    rows = queries.on_person(archive, person_id)
    if not rows:
        return ()
    states: dict[str, str] = {one.judgement.id: one.state for one in queue.waiting(archive)}
    return tuple(
        _on_person(list(group), states.get(id_, "")) for id_, group in groupby(rows, lambda row: row["id"])
    )


def _on_person(rows: Sequence[Row], state: str) -> OnPerson:
    """Return a judgement of its rows; of a pair held to be one person, the second side is the other."""
    sides = {row["side"] for row in rows if row["here"]}
    own = min(sides)
    here, others = _named(rows, {own}), _named(rows, {"a", "b"} - {own})
    return OnPerson(judged(rows[0]), here, others, state)


def _named(rows: Iterable[Row], sides: set[str]) -> tuple[Named, ...]:
    found = (
        Named(row["label"], row["title"] or row["path"], row["person_id"])
        for row in rows
        if row["side"] in sides
    )
    return tuple(dict.fromkeys(found))
