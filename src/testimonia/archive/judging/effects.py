"""What follows from the log for the archive as it stands: derived tables, made anew by ``replay``.

    placement       where each anchor of each standing judgement was found, or why it was not: the queue is in it
    review          statements on which a verdict is in force, or disputed, with what an amendment says instead
    judged_pair     pairs of referents judged SAME or DIFFERENT, or disputed
    judged_person   labels that readers prefer, and whom they allow or forbid to publish

A judgement acts only where it was found as it was; what was found elsewhere waits for a MOVED entry.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass

from testimonia.archive.judging import placing
from testimonia.archive.judging.amending import NOTHING, amended
from testimonia.archive.judging.anchors import Anchor
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.log import standing
from testimonia.archive.judging.placing import Place
from testimonia.archive.judging.verdicts import PAIR, PERSON, REGION, STATEMENT
from testimonia.archive.judging.weighing import Standing, weighed
from testimonia.archive.store import Archive
from testimonia.model import RegionEdit

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A standing judgement with the places of its anchors, by the side of the target that they are on."""

    judgement: Judgement
    places: tuple[tuple[str, Place], ...]

    def kept(self, side: str) -> list[str]:
        """Return the things that one side of the target was found to be."""
        return [place.thing for own, place in self.places if own == side and place.state == "kept"]


def replay(archive: Archive) -> None:
    """Let every standing judgement find its place, and write what follows from those that did.

    Sources whose persons may be others now are marked for ``identify``.
    """
    with archive.transaction():
        placed = [_placed(archive, judgement) for judgement in standing(archive)]
        archive.execute("DELETE FROM placement")
        archive.executemany(
            'INSERT INTO placement(judgement, side, n, state, thing, source_id, begin, "end")'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [row for one in placed for row in _placements(one)],
        )
        _renew_keys(archive, _renewed(archive, "review", set(_reviews(archive, placed))))
        _renewed(archive, "judged_pair", set(_pairs(placed)))
        _mark(archive, _renewed(archive, "judged_person", set(_persons(placed))))


def regions(archive: Archive) -> dict[str, tuple[RegionEdit, ...]]:
    """Return the stretches judged of each source, by its digest: what the next reading of it heeds."""
    judged = []
    for one in standing(archive):
        if one.verdict in REGION:
            anchor = json.loads(one.target)["region"]
            judged.append(((anchor["digest"], anchor["start"], anchor["end"]), one))
    found: dict[str, list[RegionEdit]] = {}
    for (digest, start, end), stands in weighed(judged).items():
        if stands.verdict in REGION:
            edit = RegionEdit(start, end, stands.verdict == "RESTORED", stands.latest.maker)
            found.setdefault(digest, []).append(edit)
    return {digest: tuple(sorted(edits, key=lambda e: (e.start, e.end))) for digest, edits in found.items()}


# ---------------------------------------------------------------- finding


def _placed(archive: Archive, judgement: Judgement) -> Placed:
    target = json.loads(judgement.target)
    found = [(side, _place(archive, kind, anchor)) for side, kind, anchor in sides(target)]
    return Placed(judgement, tuple(found))


def sides(target: dict[str, object]) -> Iterator[tuple[str, str, Anchor]]:
    """Yield each anchor of a target with its side, and what kind of thing it is on."""
    for side in ("a", "b"):
        anchors = target.get(side, ())
        assert isinstance(anchors, list | tuple)
        yield from ((side, "person", anchor) for anchor in anchors)
    for kind in ("statement", "region", "person"):
        anchor = target.get(kind)
        if isinstance(anchor, dict):
            yield "on", kind, anchor


def _place(archive: Archive, kind: str, anchor: Anchor) -> Place:
    find = {"statement": placing.statement, "region": placing.region, "person": placing.person}[kind]
    return find(archive, anchor)


def _placements(one: Placed) -> Iterator[Row]:
    for n, (side, place) in enumerate(one.places):
        where = (place.source, place.begin, place.end) if place.source else (None, None, None)
        yield one.judgement.id, side, n, place.state, place.thing or None, *where


# ---------------------------------------------------------------- what follows


def _on(placed: Iterable[Placed], verdicts: Iterable[str]) -> Iterator[tuple[str, Judgement]]:
    """Yield each thing that was found with the judgements of these verdicts on it."""
    wanted = frozenset(verdicts)
    for one in placed:
        if one.judgement.verdict in wanted:
            yield from ((thing, one.judgement) for thing in one.kept("on"))


def _reviews(archive: Archive, placed: Iterable[Placed]) -> Iterator[Row]:
    for statement, stands in weighed(_on(placed, STATEMENT)).items():
        instead = amended(archive, stands.latest) if stands.verdict == "AMENDED" else NOTHING
        if instead is not None:
            yield statement, stands.verdict, stands.latest.id, *astuple(instead)


def _pairs(placed: Iterable[Placed]) -> Iterator[Row]:
    judged = (
        ((min(a, b), max(a, b)), one.judgement)
        for one in placed
        if one.judgement.verdict in PAIR
        for a in one.kept("a")
        for b in one.kept("b")
        if a != b
    )
    for (a, b), stands in weighed(judged).items():
        if stands.verdict != "UNSURE":
            yield a, b, stands.verdict, stands.latest.id


def _persons(placed: Iterable[Placed]) -> Iterator[Row]:
    placed = list(placed)
    for kind, verdicts in (("label", ["LABELLED"]), ("publish", [v for v in PERSON if v != "LABELLED"])):
        for referent, stands in weighed(_on(placed, verdicts)).items():
            yield referent, kind, *_told(kind, stands), stands.latest.id


def _told(kind: str, stands: Standing) -> tuple[str]:
    """Return a label, or whether one may be published; DISPUTED where readers differ."""
    if kind == "label" and stands.verdict == "LABELLED":
        return (str(json.loads(stands.latest.amendment)["label"]),)
    return (stands.verdict,)


def _renewed(archive: Archive, table: str, wanted: set[Row]) -> set[object]:
    """Make a derived table hold these rows; return the first columns of those that came or went."""
    held = {tuple(row) for row in archive.execute(f"SELECT * FROM {table}")}  # noqa: S608 one of three constants
    gone, come = held - wanted, wanted - held
    keys = 2 if table != "review" else 1
    columns = [row[1] for row in archive.execute(f"PRAGMA table_info({table})")][:keys]
    where = " AND ".join(f"{column} = ?" for column in columns)
    archive.executemany(f"DELETE FROM {table} WHERE {where}", [row[:keys] for row in sorted(gone, key=str)])  # noqa: S608
    for row in sorted(come, key=str):
        archive.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
    return {row[0] for row in gone | come}


def _renew_keys(archive: Archive, statements: Iterable[object]) -> None:
    """Have the keys of the sources of these statements made anew: a name that is rejected is none."""
    archive.executemany(
        "DELETE FROM keying WHERE source_id IN (SELECT source_id FROM statement WHERE id = ?)",
        [(statement,) for statement in sorted(map(str, statements))],
    )


def _mark(archive: Archive, referents: Iterable[object]) -> None:
    archive.executemany(
        "INSERT OR IGNORE INTO stale_block SELECT key FROM block WHERE referent_id = ?",
        [(referent,) for referent in sorted(map(str, referents))],
    )
