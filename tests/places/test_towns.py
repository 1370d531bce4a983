"""The table of towns that ships."""

import pytest

from testimonia.places.keys import key
from testimonia.places.towns import bearers, boxes, rows


@pytest.mark.parametrize(
    ("name_key", "name", "division"),
    [
        ("lemberg", "Lviv", "UA.15"),
        ("petrograd", "Saint Petersburg", "RU.66"),
        (key("תל אביב"), "Tel Aviv", "IL.05"),
    ],
)
def test_a_town_is_found_by_its_names(name_key: str, name: str, division: str) -> None:
    """Older names, and those of other scripts, lead to the town of today."""
    first = bearers(name_key).towns[0]
    assert (first.name, first.division) == (name, division)


def test_the_largest_comes_first() -> None:
    """Of those of one name the one with most people comes first, and smaller namesakes follow."""
    people = [town.people for town in bearers("cambridge").towns]
    assert people == sorted(people, reverse=True)
    assert len(people) > 5


def test_nobody_bears_it() -> None:
    """A name that no place has, one before all others and none at all bear nothing."""
    assert all(not bearers(name).towns for name in ("wobblethorpe upon nothing", "", "!", "zzzzzz", "~"))


def test_more_bear_it_than_the_table_has() -> None:
    """How many places bear a name besides is counted."""
    assert bearers("aleksandrovka").more > 5
    assert bearers("petrograd").more == 0


def test_boxes_hold_their_towns() -> None:
    """Each town lies within the box of its division, to a tenth of a degree."""
    for name in ("kiev", "anchorage", "suva", "auckland"):
        town = bearers(name).towns[0]
        box = boxes()[town.division]
        assert box.south - 0.1 <= town.latitude <= box.north + 0.1
        assert box.west - 0.1 <= town.longitude % 360 <= box.east + 0.1 or town.longitude >= box.west - 0.1


def test_the_file_credits_its_source() -> None:
    """Whoever opens the file reads whose data it is and under which licence."""
    text = str(rows("README"))
    assert "geonames.org" in text
    assert "CC BY 4.0" in text
