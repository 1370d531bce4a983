"""How the table of places is made."""

from pathlib import Path
from typing import Any

from testimonia.places.keys import key
from training.places import choose, keys, others, write


def place(number: int, name: str, people: int, *other: str) -> dict[str, Any]:
    return {"geonameid": number, "name": name, "population": people, "alternatenames": list(other)}


def test_names_that_somebody_writes() -> None:
    """Codes, romanisations in small letters and, of smaller towns, names of other scripts are left out."""
    town = place(1, "Lviv", 700_000, "LWO", "li wo fu", "Lemberg", "Lwów", "Львів", "Lw")
    assert keys(town) == {"lviv", "lemberg", "lwow"}  # Львів folds to lviv
    assert key("רומא") in keys(place(2, "Rome", 2_000_000, "רומא"))
    assert keys(place(3, "Rome", 36_000, "רומא")) == {"rome"}


def test_towns_and_their_smaller_namesakes() -> None:
    """A village is taken where it bears the name of a town; by another of its names it is only counted."""
    places = [
        place(1, "Orle", 20_000, "Adlerstadt"),
        place(2, "Adlerstadt", 900),
        place(3, "Gorze", 800, "Orle"),
        place(4, "Wobble", 700),
    ]
    chosen, index = choose(places)
    assert [town["geonameid"] for town in chosen] == [1, 2]
    assert index == {"orle": [0], "adlerstadt": [0, 1]}
    assert others(places, index) == {"orle": 1}


def test_the_same_texts_make_the_same_file(tmp_path: Path) -> None:
    """The file depends on what is in it alone, not on the time or the order."""
    write(tmp_path / "one.zip", {"a": "alpha", "b": "beta"})
    write(tmp_path / "two.zip", {"b": "beta", "a": "alpha"})
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
