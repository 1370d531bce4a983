"""How two meanings lie to one another: towns by their distance, lands by what they hold."""

from dataclasses import dataclass
from typing import Literal

from testimonia.places.distance import between, between_divisions, reach, to_divisions
from testimonia.places.lands import Land
from testimonia.places.meanings import Meaning, Spot, Stretch

Kind = Literal["same", "within", "near", "apart", "unknown"]
NEAR = 30.0
"""Kilometres between their outskirts under which towns are near one another, and a town may have lain in a land."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How two places lie: the least kilometres there may be between them, None where not known; why, in words."""

    kind: Kind
    kilometres: float | None
    reason: str


def held_together(one: Meaning, other: Meaning) -> Relation:
    """Return how two meanings lie to one another."""
    if isinstance(one, Spot):
        return _spots(one, other) if isinstance(other, Spot) else _spot_in_land(one, other)
    return _spot_in_land(other, one) if isinstance(other, Spot) else _lands(one, other)


def _spots(one: Spot, other: Spot) -> Relation:
    names = f"{one.town.name} and {other.town.name}"
    if one.town == other.town:
        return _about_one_town(one, other)
    kilometres = between(one.town, other.town)
    if kilometres <= max(reach(one.town), reach(other.town)) and not (one.how or other.how):
        return Relation("within", 0.0, f"of {names}, one lies as far as the other reaches today")
    apart = max(0.0, kilometres - reach(one.town) - reach(other.town))
    least = max(0.0, apart - one.around - other.around)
    if least < apart and least < NEAR:
        return Relation("unknown", least, f"how far {names} lie apart is not told well enough")
    if least < NEAR:
        return Relation("near", least, f"{names} lie {least:.0f} km apart")
    return Relation("apart", least, f"{names} lie at least {least:.0f} km apart")


def _about_one_town(one: Spot, other: Spot) -> Relation:
    name = one.town.name
    if one.how and other.how:
        return Relation("unknown", 0.0, f"both lie in or near {name}")
    if "near" in (one.how, other.how):
        return Relation("near", 0.0, f"one is said to lie near {name}")
    if not (one.how or other.how) and one.around == other.around:
        return Relation("same", 0.0, f"both are names of {name}")
    return Relation("within", 0.0, f"one lies in {name}, or {name} in it")


def _spot_in_land(spot: Spot, stretch: Stretch) -> Relation:
    town, land = spot.town, stretch.land
    if stretch.how:
        return _spot_and_place_in_land(spot, stretch)
    if town.division in land.whole and spot.how != "near":
        return Relation("within", 0.0, f"{town.name} lies in {land.name}, or once did")
    if town.division in land.whole | land.part:
        return Relation("unknown", 0.0, f"{town.name} may lie in {land.name}, or have done so once")
    return _outside(spot, stretch)


def _spot_and_place_in_land(spot: Spot, stretch: Stretch) -> Relation:
    if spot.town.division in stretch.land.whole | stretch.land.part:
        return Relation("unknown", 0.0, f"one is only said to lie in or near {stretch.land.name}")
    return _outside(spot, stretch)


def _outside(spot: Spot, stretch: Stretch) -> Relation:
    """Return how a town lies to a land that does not hold it: apart where its borders are known and not near."""
    town, land = spot.town, stretch.land
    kilometres = to_divisions(town, land.whole | land.part)
    if kilometres is None:
        return Relation("unknown", None, f"where {land.name} lies is not known well enough")
    least = max(0.0, kilometres - spot.around)
    is_bounded = land.exact or land.state or town.division[:2] not in land.countries
    if least >= NEAR and is_bounded:
        return Relation("apart", least, f"{town.name} lies outside {land.name}, at least {least:.0f} km")
    return Relation("unknown", least, f"whether {town.name} lay in {land.name} is not known")


def _lands(one: Stretch, other: Stretch) -> Relation:
    all_one, all_other = _all(one.land), _all(other.land)
    names = f"{one.land.name} and {other.land.name}"
    if all_one & all_other:
        return _overlapping(one, other)
    kilometres = between_divisions(all_one, all_other)
    is_bounded = not one.land.countries & other.land.countries or (_is_bounded(one) and _is_bounded(other))
    if is_bounded and "near" not in (one.how, other.how):
        return Relation("apart", kilometres, f"{names} have no land in common")
    return Relation("unknown", kilometres, f"the bounds of {names} are not known well enough")


def _overlapping(one: Stretch, other: Stretch) -> Relation:
    names, hows = f"{one.land.name} and {other.land.name}", {one.how, other.how}
    if "" not in hows:
        return Relation(
            "unknown", 0.0, f"one lies in or near {one.land.name}, one in or near {other.land.name}"
        )
    if "near" in hows:
        return Relation("near", 0.0, f"one is said to lie near {names}")
    if hows == {""} and _is_one(one.land, other.land):
        return Relation("same", 0.0, f"both are names of {one.land.name}")
    if _may_hold(other, one) or _may_hold(one, other):
        return Relation("within", 0.0, f"of {names}, one lies in the other")
    return Relation("unknown", 0.0, f"{names} have land in common, or had")


def _is_one(one: Land, other: Land) -> bool:
    return one == other or bool(one.whole and one.whole == other.whole and one.part == other.part)


def _may_hold(outer: Stretch, inner: Stretch) -> bool:
    """Tell whether a land holds all of another, or the place in it."""
    if outer.how:
        return False
    return _all(inner.land) <= outer.land.whole or bool(inner.how and inner.land == outer.land)


def _all(land: Land) -> frozenset[str]:
    return land.whole | land.part


def _is_bounded(stretch: Stretch) -> bool:
    return stretch.land.exact or stretch.land.state
