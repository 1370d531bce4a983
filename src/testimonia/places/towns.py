"""The table of towns: which bear a name. Read from ``towns.zip`` where it is asked for, block by block.

The file is made by ``python -m training.places`` from GeoNames (https://www.geonames.org, CC BY 4.0).
"""

import zipfile
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

BLOCKS_KEPT = 32
"""Blocks of names and of towns that are kept unpacked, some 70 kB each."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town or village: its division ("UA.15"), degrees north and east, and its people of today in full thousands."""

    number: int
    name: str
    division: str
    latitude: float
    longitude: float
    people: int


@dataclass(frozen=True, slots=True)
class Box:
    """How far the places of a division reach, in degrees; ``east`` may be over 180."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class Bearers:
    """The towns that bear a name, largest first, and how many places bear it besides that the table does not have."""

    towns: tuple[Town, ...] = ()
    more: int = 0


def bearers(key: str) -> Bearers:
    """Return who bears a name, by its key."""
    block = bisect_right(_first_names(), key) - 1
    row = _names(block).get(key) if block >= 0 else None
    if row is None:
        return Bearers()
    numbers, more = row.split("\t")
    return Bearers(tuple(_town(int(number)) for number in numbers.split()), int(more or 0))


@cache
def boxes() -> dict[str, Box]:
    """Return how far each division reaches."""
    return {row[0]: Box(*map(float, row[1:])) for row in rows("divisions")}


def rows(name: str) -> list[list[str]]:
    """Return the rows of a member of the file."""
    return [line.split("\t") for line in _read(name).split("\n")]


def _town(number: int) -> Town:
    per_block = len(_towns(0))
    name, division, north, east, people = _towns(number // per_block)[number % per_block].split("\t")
    return Town(number, name, division, float(north), float(east), 1000 * int(people))


@cache
def _file() -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(files(__package__).joinpath("towns.zip").read_bytes()))


def _read(name: str) -> str:
    return _file().read(name).decode()


@cache
def _first_names() -> list[str]:
    return _read("names.txt").split("\n")


@lru_cache(BLOCKS_KEPT)
def _names(block: int) -> dict[str, str]:
    """Return the rest of each row by its key."""
    cut = (line.partition("\t") for line in _read(f"names/{block}").split("\n"))
    return {name: rest for name, _, rest in cut}


@lru_cache(BLOCKS_KEPT)
def _towns(block: int) -> list[str]:
    return _read(f"towns/{block}").split("\n")
