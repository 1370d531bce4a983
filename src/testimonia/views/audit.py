"""How right an archive is, by a reader's own word: statements drawn by chance, and what was judged of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.queries import review as queries
from testimonia.archive.store import Archive
from testimonia.views.agenda import Question
from testimonia.views.makers import maker
from testimonia.views.recall import Recall
from testimonia.views.sampling import Sample, Share
from testimonia.views.statements import type_label


@dataclass(frozen=True, slots=True)
class Audit:
    """What was judged of a sample; ``kinds`` are type, maker and source, each with its shares, most judged first."""

    name: str
    statements: int
    """Of which the sample was drawn."""
    drawn: int
    whole: Share
    amended: int
    rejected: int
    disputed: int
    waiting: int
    later: int
    """Judged before their turn: counted when all before them are."""
    kinds: tuple[tuple[str, tuple[Share, ...]], ...]
    recall: Recall | None = None
    """The other half, where both are shown."""


def drawn(archive: Archive, sample: Sample) -> list[str]:
    """Return the ids of the statements of a sample, in the order in which they are asked."""
    return [row["id"] for row in _drawn(queries.every_statement(archive), sample)]


def questions(archive: Archive, sample: Sample) -> tuple[Question, ...]:
    """Return the sample as questions to a reader."""
    ids = drawn(archive, sample)
    return tuple(
        Question(f"s.{one}", (f"drawn by chance, {n} of {len(ids)}",)) for n, one in enumerate(ids, 1)
    )


def open_questions(archive: Archive, asked: Sequence[Question]) -> tuple[Question, ...]:
    """Return those questions of a sample on whose statement no verdict is in force, or readers differ."""
    held = queries.verdicts(archive, (one.ids[0] for one in asked))
    return tuple(one for one in asked if held.get(one.ids[0], "gone") in {None, "DISPUTED"})


def audit(archive: Archive, sample: Sample) -> Audit:
    """Return what was judged of a sample: right is what was confirmed as it was read.

    What was judged for another reason before its turn came, as statements of a low score are, would shift the share. So
    only those are counted that were asked up to the first that nobody judged.
    """
    every = queries.every_statement(archive)
    rows = _drawn(every, sample)
    turn = next((n for n, row in enumerate(rows) if row["verdict"] is None), len(rows))
    count = Counter(row["verdict"] for row in rows[:turn])
    judged = [row for row in rows[:turn] if row["verdict"] != "DISPUTED"]
    by: tuple[tuple[str, Callable[[Row], str]], ...] = (
        ("type", lambda row: type_label(row["type"])),
        ("maker", lambda row: maker(row["extractor"])),
        ("source", lambda row: str(row["title"] or row["path"])),
    )
    waiting = sum(row["verdict"] is None for row in rows)
    return Audit(
        sample.name, len(every), len(rows), _share("all", judged), count["AMENDED"], count["REJECTED"],
        count["DISPUTED"], waiting, len(rows) - turn - waiting,
        tuple((kind, _shares(judged, label)) for kind, label in by),
    )  # fmt: skip


def _drawn(every: Sequence[Row], sample: Sample) -> list[Row]:
    return sample.drawn(every, lambda row: (row["type"], row["extractor"]), lambda row: str(row["id"]))


def _shares(judged: Iterable[Row], label: Callable[[Row], str]) -> tuple[Share, ...]:
    groups: dict[str, list[Row]] = {}
    for row in judged:
        groups.setdefault(label(row), []).append(row)
    found = (_share(name, rows) for name, rows in groups.items())
    return tuple(sorted(found, key=lambda one: (-one.judged, one.label)))


def _share(label: str, judged: Sequence[Row]) -> Share:
    right = sum(row["verdict"] == "CONFIRMED" for row in judged)
    return Share.of(label, right, len(judged))
