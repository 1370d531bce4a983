"""Kilometres between towns and divisions."""

import pytest

from testimonia.places.distance import between, between_divisions, reach, to_divisions
from testimonia.places.towns import Town, bearers


def town(name: str) -> Town:
    return bearers(name).towns[0]


def test_between_towns() -> None:
    """Paris and Lyon lie some 390 km apart; a town and itself none."""
    assert between(town("paris"), town("lyon")) == pytest.approx(392, abs=5)
    assert between(town("paris"), town("paris")) == 0


def test_over_the_date_line() -> None:
    """Suva and Apia lie on both sides of 180°, and near all the same."""
    assert between(town("suva"), town("apia")) == pytest.approx(1_145, abs=40)


def test_a_town_and_its_own_division() -> None:
    """A town lies in its division: no distance. Nothing known of a division: none can be told."""
    paris = town("paris")
    assert to_divisions(paris, [paris.division]) == 0
    assert to_divisions(paris, ["XX."]) is None
    assert to_divisions(paris, []) is None


def test_the_nearest_of_several() -> None:
    """Of several divisions the nearest counts, and it is never farther than a town in it."""
    rome, lazio, sicily = town("rome"), ["IT.07"], ["IT.15"]
    assert between_divisions(lazio, sicily) == between_divisions(sicily, lazio)
    assert (to_divisions(rome, sicily) or 0) <= between(rome, town("palermo"))
    assert to_divisions(rome, [*sicily, *lazio]) == 0


def test_divisions_over_the_date_line() -> None:
    """Chukotka and Alaska come near where the days begin."""
    found = between_divisions(["RU.15"], ["US.AK"])
    assert found is not None
    assert found < 1_000


def test_a_larger_town_reaches_farther() -> None:
    """London reaches more than Lyon, a village not a kilometre."""
    assert reach(town("london")) > reach(town("lyon")) > 1
    assert reach(bearers("memel").towns[-1]) < 1
