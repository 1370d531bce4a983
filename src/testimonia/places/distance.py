"""How far places lie apart, in kilometres on a sphere of 6,371 km; divisions are the boxes about the places in them."""

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from testimonia.places.towns import Box, Town, boxes

RADIUS = 6371.0
KM_A_MILLION = 5.0
"""How far a town of a million people reaches from its middle, others as the root of their people: our assumption."""
KM_A_DEGREE = 111.0
"""Of latitude, a little less than any."""


def between(one: Town, other: Town) -> float:
    """Return the kilometres between the middles of two towns, as the crow flies."""
    return _great_circle(one.latitude, other.latitude, one.longitude - other.longitude)


def reach(town: Town) -> float:
    """Return how many kilometres a town reaches from its middle, about."""
    return KM_A_MILLION * sqrt(town.people / 1_000_000)


def to_divisions(town: Town, divisions: Iterable[str]) -> float | None:
    """Return the kilometres from a town to the nearest of some divisions; None where none has a known place."""
    here = Box(town.latitude, town.longitude, town.latitude, town.longitude)
    return _nearest([here], _known(divisions))


def between_divisions(some: Iterable[str], others: Iterable[str]) -> float | None:
    """Return the kilometres between the nearest of two lots of divisions; None where one has no known place."""
    return _nearest(_known(some), _known(others))


def _known(divisions: Iterable[str]) -> list[Box]:
    return [boxes()[division] for division in divisions if division in boxes()]


def _nearest(some: list[Box], others: list[Box]) -> float | None:
    best: float | None = None
    for one in some:
        for other in others:
            if best is None or KM_A_DEGREE * _gap_north(one, other) < best:
                kilometres = _between_boxes(one, other)
                best = kilometres if best is None else min(best, kilometres)
    return best


def _between_boxes(one: Box, other: Box) -> float:
    """Return about the least distance of two boxes: on the parallels where they come nearest."""
    low, high = max(one.south, other.south), min(one.north, other.north)
    if low <= high:  # they share parallels: the one nearest to a pole is the shortest
        north = max(abs(low), abs(high))
        return _great_circle(north, north, _gap_east(one, other))
    return _great_circle(low, high, _gap_east(one, other))


def _gap_north(one: Box, other: Box) -> float:
    return max(0.0, max(one.south, other.south) - min(one.north, other.north))


def _gap_east(one: Box, other: Box) -> float:
    """Return the degrees of longitude between two boxes, the shorter way round."""
    eastward, westward = (other.west - one.east) % 360, (one.west - other.east) % 360
    widths = one.east - one.west + other.east - other.west
    return 0.0 if eastward + westward + widths > 360.01 else min(eastward, westward)


def _great_circle(north: float, other_north: float, east: float) -> float:
    """Return the kilometres between two latitudes so many degrees of longitude apart, by the haversine formula."""
    here, there = radians(north), radians(other_north)
    chord = sin((here - there) / 2) ** 2 + cos(here) * cos(there) * sin(radians(east) / 2) ** 2
    return 2 * RADIUS * asin(min(1.0, sqrt(chord)))
