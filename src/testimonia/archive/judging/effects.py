"""What follows from the log for the archive as it stands: derived tables, made anew by ``replay``.

    placement       where each anchor of each standing judgement was found, or why it was not: the queue is in it
    disputed        judgements of which one speaks against another: none of them is applied
    review          statements on which a verdict is in force, or disputed, with what an amendment says instead
    judged_pair     pairs of referents judged SAME or DIFFERENT, or disputed
    judged_person   labels that readers prefer, and whom they allow or forbid to publish
    conflict_state  which conflicts are explained or resolved: see ``settling``

A judgement acts only where it was found as it was; what was found elsewhere waits for a MOVED entry.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace

from testimonia.archive import marking
from testimonia.archive.comparing import compare
from testimonia.archive.identifying import identify
from testimonia.archive.judging import placing, regions
from testimonia.archive.judging.amending import NOTHING, Amended, amended
from testimonia.archive.judging.entry import Judgement, one_line
from testimonia.archive.judging.log import with_ways
from testimonia.archive.judging.parts import Part, Side, parts
from testimonia.archive.judging.placing import Place
from testimonia.archive.judging.renewing import Row, renew
from testimonia.archive.judging.settling import settle
from testimonia.archive.judging.verdicts import AMENDED, LABELLED, PAIR, PUBLISHING, STATEMENT
from testimonia.archive.judging.weighing import DISPUTED, UNSURE, Standing, Vote, disputed, weighed
from testimonia.archive.store import Archive


@dataclass(frozen=True, slots=True)
class Placed:
    """A standing judgement with the places of its anchors."""

    judgement: Judgement
    places: tuple[tuple[Part, Place], ...]

    def kept(self, side: Side) -> list[str]:
        """Return the things that the anchors of one side were found to be."""
        return [place.thing for part, place in self.places if part.side == side and place.state == "kept"]

    def amendment(self) -> dict[str, Place] | None:
        """Return where what the amendment points to stands; None where some of it was not found."""
        found: dict[str, Place] = {part.side: place for part, place in self.places if part.side in _POINTING}
        return found if all(place.state == "kept" for place in found.values()) else None


_POINTING = ("subject", "extent")


def apply(archive: Archive) -> None:
    """Put the log into effect: let judgements find their places, identify whom they move, compare, settle conflicts."""
    with archive.transaction():
        replay(archive)
        identify(archive, ())
        compare(archive)
        settle(archive)


def replay(archive: Archive) -> None:
    """Let every standing judgement find its place, and write what follows from those that did.

    Persons who may be others now are marked for ``identify``.
    """
    with archive.transaction():
        placed = [_placed(archive, ways) for ways in with_ways(archive)]
        renew(archive, "placement", {row for one in placed for row in _placements(one)}, 3)
        reviews, pairs = weighed(_on_statements(archive, placed)), weighed(_on_pairs(placed))
        persons = weighed(_on_persons(placed))
        against = disputed([*reviews.values(), *pairs.values(), *persons.values()]) | regions.disputed(
            archive
        )
        renew(archive, "disputed", {(one,) for one in against}, 1)
        renew(archive, "review", set(_reviews(reviews)), 1)
        renew(archive, "judged_pair", set(_pairs(pairs, against)), 2)
        changed = renew(archive, "judged_person", set(_persons(persons)), 2)
        marking.concerned(archive, {str(row[0]) for row in changed})


def is_disputed(archive: Archive, judgement: str) -> bool:
    """Tell whether another judgement speaks against one, so that neither is in force."""
    sql = "SELECT 1 FROM disputed WHERE judgement = ?"
    return archive.execute(sql, (judgement,)).fetchone() is not None


# ---------------------------------------------------------------- finding


def _placed(archive: Archive, ways: Sequence[Judgement]) -> Placed:
    """Return where a judgement stands, given as it was last moved, and before: each anchor where one is kept."""
    found = [_best_found(archive, anchors) for anchors in zip(*map(parts, ways), strict=True)]
    if ways[0].verdict == AMENDED and found[0][1].state == "changed":
        found[0] = _read_as_amended(archive, ways, found[0])
    return Placed(ways[0], tuple(_told_apart(ways[0], found)))


def _read_as_amended(
    archive: Archive, ways: Sequence[Judgement], found: tuple[Part, Place]
) -> tuple[Part, Place]:
    """Return the statement that says now what an amendment says, where the amended one is not read any more."""
    places = (
        placing.as_amended(archive, parts(way)[0].anchor, json.loads(way.amendment or "{}")) for way in ways
    )
    return found[0], next((place for place in places if place.thing), found[1])


def _best_found(archive: Archive, ways: Sequence[Part]) -> tuple[Part, Place]:
    """Return where one anchor stands: as it was in one of the states it is known in, else moved from one of them."""
    latest = _place(archive, ways[0])
    if latest.state == "kept":
        return ways[0], latest
    places = [latest, *(_place(archive, part) for part in ways[1:])]
    found = (place for state in ("kept", "moved") for place in places if place.state == state)
    return ways[0], next(found, latest)


def _place(archive: Archive, part: Part) -> Place:
    find = {"statement": placing.statement, "region": placing.region, "person": placing.person}[part.kind]
    return find(archive, part.anchor)


def _told_apart(judgement: Judgement, found: Sequence[tuple[Part, Place]]) -> Iterator[tuple[Part, Place]]:
    """Yield places; two judged DIFFERENT of whom a source now makes one are not those who were judged."""
    sides = [
        {place.thing for part, place in found if part.side == side and place.thing} for side in ("a", "b")
    ]
    one = sides[0] & sides[1] if judgement.verdict == "DIFFERENT" else set()
    for part, place in found:
        yield part, replace(place, state="changed", thing="") if place.thing in one else place


def _placements(one: Placed) -> Iterator[Row]:
    for n, (part, place) in enumerate(one.places):
        where = (place.source, place.begin, place.end) if place.source else (None, None, None)
        yield one.judgement.id, part.side, n, place.state, place.thing or None, *where


# ---------------------------------------------------------------- what was judged of each thing


def _on_statements(archive: Archive, placed: Iterable[Placed]) -> Iterator[tuple[str, Vote]]:
    for one in placed:
        pointing = one.amendment()
        if one.judgement.verdict in STATEMENT and pointing is not None:
            for statement in one.kept("on"):
                yield statement, Vote(one.judgement, amended(archive, one.judgement, pointing))


def _on_pairs(placed: Iterable[Placed]) -> Iterator[tuple[tuple[str, str], Vote]]:
    for one in placed:
        if one.judgement.verdict in PAIR:
            vote = Vote(one.judgement)
            pairs = ((a, b) for a in one.kept("a") for b in one.kept("b") if a != b)
            yield from (((min(pair), max(pair)), vote) for pair in pairs)


def _on_persons(placed: Iterable[Placed]) -> Iterator[tuple[tuple[str, str], Vote]]:
    for one in placed:
        if one.judgement.verdict == LABELLED:
            label = one_line(json.loads(one.judgement.amendment)["label"])
            yield from (((referent, "label"), Vote(one.judgement, label)) for referent in one.kept("on"))
        elif one.judgement.verdict in PUBLISHING:
            yield from (((referent, "publish"), Vote(one.judgement)) for referent in one.kept("on"))


# ---------------------------------------------------------------- what is in force


def _reviews(weighed_statements: dict[str, Standing]) -> Iterator[Row]:
    for statement, stands in weighed_statements.items():
        instead = stands.latest.says if stands.verdict != DISPUTED else NOTHING
        assert isinstance(instead, Amended)
        yield statement, stands.verdict, stands.latest.judgement.id, *astuple(instead)


def _pairs(weighed_pairs: dict[tuple[str, str], Standing], against: set[str]) -> Iterator[Row]:
    """Yield pairs with their verdict; where it is disputed of a part of two persons, it is in force of no part."""
    for (a, b), stands in weighed_pairs.items():
        if stands.verdict != UNSURE:
            verdict = DISPUTED if stands.judgements <= against else stands.verdict
            yield a, b, verdict, stands.latest.judgement.id


def _persons(weighed_persons: dict[tuple[str, str], Standing]) -> Iterator[Row]:
    for (referent, kind), stands in weighed_persons.items():
        told = stands.latest.says if stands.verdict == LABELLED else stands.verdict
        yield referent, kind, told, stands.latest.judgement.id
