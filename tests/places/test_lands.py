"""Lands of names: countries, states that are no more, regions."""

import re

import pytest

from testimonia.places.keys import key, table
from testimonia.places.lands import lands
from testimonia.places.towns import boxes, rows


def test_a_country_by_its_names() -> None:
    """A country is found by its name of today and by others."""
    assert lands("abyssinia")[0].name == "Ethiopia"
    assert {"Germany", "German Empire"} <= {land.name for land in lands("germany")}


def test_what_a_state_took_in() -> None:
    """The Empire held Kiev wholly, Lemberg perhaps, and Paris not."""
    (empire,) = lands("russian empire")
    assert "UA.12" in empire.whole
    assert "UA.15" in empire.part - empire.whole
    assert not any(division.startswith("FR.") for division in empire.whole | empire.part)
    assert empire.state


def test_states_of_the_usa() -> None:
    """A state of the USA is found by its name, with the borders of today."""
    (texas,) = lands("texas")
    assert (texas.whole, texas.exact, texas.state) == (frozenset(["US.TX"]), True, False)


def test_a_continent_holds_its_countries() -> None:
    """A continent is what its countries are."""
    assert "FR.11" in lands("europe")[0].whole
    assert "EG.11" in lands("africa")[0].whole


def test_nothing_of_that_name() -> None:
    """What is no land yields none."""
    assert lands("wobblethorpe") == ()


@pytest.mark.parametrize("entry", table("areas.toml")["land"], ids=lambda entry: str(entry["names"][0]))
def test_each_division_that_is_named_is_known(entry: dict[str, list[str]]) -> None:
    """Codes of the list kept by hand are those of the table; every name has a key."""
    countries = {row[0] for row in rows("countries")}
    continents = {f"@{row[2]}" for row in rows("countries")}
    codes = [*entry.get("whole", []), *entry.get("part", []), *entry.get("less", [])]
    assert codes
    assert not [code for code in codes if code not in boxes().keys() | countries | continents]
    assert all(key(name) for name in entry["names"])


def test_names_are_of_countries_that_are() -> None:
    """Each country that is given other names is one of the table."""
    countries = {row[0] for row in rows("countries")}
    assert not [code for code in table("areas.toml")["names"] if code not in countries]
    assert all(re.fullmatch("[A-Z]{2}", code) for code in countries)
