"""What the chronology of lives finds, and what it costs: ``python -m bench.chronology [--lives N] [--statements N]``.

One table. First for each rule: in lives of which all that is told is true but for one planted contradiction, how many
of the planted were found by that rule, how many sets were found in which nothing planted takes part (false), and of all
sets found how many are minimal: contradict each other alone, and no longer without any one statement. Lives in which
nothing was planted come first. Then networks by size: the time of all (constraints, the network with soft rules and
without, bounds) and of the one network that bounds rest on, beside that of networkx, if it is installed, for the two
shortest-path searches that give the same bounds (Bellman and Ford's algorithm), and whether they are the same.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from random import Random
from typing import Any

from bench.chronology_made import PLANTS, Made, Plant, made, planted
from testimonia.chronology.bounds import Chronology, Impossible, chronology
from testimonia.chronology.life import Life
from testimonia.chronology.network import DAY_0, Constraint, solve
from testimonia.chronology.rules import constraints

Row = tuple[str, ...]
HEAD: Row = (
    "",
    "lives",
    "planted",
    "found",
    "false",
    "minimal",
    "in all",
    "network",
    "networkx",
    "same bounds",
)
SIZES = ((200, 1), (5_000, 1), (100, 1_000), (5_000, 20))
"""Statements of a life, and lives: one life of 200 and of 5,000, and 100,000 statements in short and in long lives."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.chronology", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--lives", type=int, default=200, help="lives for each rule  [200]")
    parser.add_argument("--statements", type=int, default=40, help="statements of each of them  [40]")
    parser.add_argument("--seed", type=int, default=1, help="what the lives are made from  [1]")
    options = parser.parse_args()
    _print(HEAD)
    for row in accuracy(options.lives, options.statements, options.seed):
        _print(row)
    for statements, lives in SIZES:
        for row in cost(statements, lives, options.seed):
            _print(row)


def _print(row: Row) -> None:
    cells = [*row, *[""] * (len(HEAD) - len(row))]
    print(f"{cells[0]:<66}" + "".join(f"{cell:>12}" for cell in cells[1:]), flush=True)


def accuracy(lives: int, statements: int, seed: int) -> Iterator[Row]:
    """Yield a row for true lives, and one for each way to contradict them."""
    yield _row("nothing planted", None, [made(statements, Random(f"{seed} {n}")) for n in range(lives)])
    for plant in PLANTS:
        name = plant.accounts.__name__.strip("_").replace("_", " ")
        made_for_it = []
        for number in range(lives):
            chance = Random(f"{seed} {name} {number}")
            made_for_it.append(planted(made(statements, chance), plant, chance))
        yield _row(f"{plant.code} ({name})", plant, made_for_it)


def _row(name: str, plant: Plant | None, lives: Sequence[Made]) -> Row:
    began = time.process_time()
    results = [chronology(each.life) for each in lives]
    spent = time.process_time() - began
    found = sum(_is_found(each, life, plant) for each, life in zip(results, lives, strict=True))
    sets = [(one, life) for each, life in zip(results, lives, strict=True) for one in each.impossible]
    false = sum(life.planted.isdisjoint(one.statements) for one, life in sets)
    minimal = sum(is_minimal(one, life.life) for one, life in sets)
    number = len(lives) if plant else 0
    return (
        name, f"{len(lives)}", f"{number}", f"{found}", f"{false}", f"{minimal}/{len(sets)}",
        f"{1000 * spent / len(lives):.1f} ms each",
    )  # fmt: skip


def _is_found(result: Chronology, life: Made, plant: Plant | None) -> bool:
    return plant is not None and any(
        one.rule == plant.code and not life.planted.isdisjoint(one.statements) for one in result.impossible
    )


def is_minimal(one: Impossible, life: Life) -> bool:
    """Tell whether statements contradict each other alone, and no longer if any one of them is missing."""
    accounts = [each for each in life.accounts if each.id in one.statements]
    rest = ([each for each in accounts if each.id != left] for left in one.statements)
    return bool(_found(life, accounts)) and not any(_found(life, each) for each in rest)


def _found(life: Life, accounts: Sequence[Any]) -> tuple[Impossible, ...]:
    return chronology(replace(life, accounts=tuple(accounts))).impossible


def cost(statements: int, lives: int, seed: int) -> Iterator[Row]:
    """Yield what lives of so many statements cost, without a contradiction and with one."""
    true = [made(statements, Random(f"{seed} cost {number}")) for number in range(lives)]
    name = f"{statements:,} statements a life"
    yield _cost(name, true, _networkx([_hard(each) for each in true]))
    yield _cost(
        f"{name}, one contradicted", [planted(each, PLANTS[0], Random(seed)) for each in true], ("", "")
    )


def _cost(name: str, lives: Sequence[Made], peer: tuple[str, str]) -> Row:
    began = time.process_time()
    results = [chronology(each.life) for each in lives]
    spent = time.process_time() - began
    networks = [_hard(each) for each in lives]
    began = time.process_time()
    for each in networks:
        solve(each)
    alone = time.process_time() - began
    found = sum(bool(each.impossible) for each in results)
    number = sum(bool(each.planted) for each in lives)
    return (
        f"{name}, {sum(map(len, networks)):,} constraints", f"{len(lives):,}", f"{number:,}", f"{found:,}", "", "",
        f"{1000 * spent:,.0f} ms", f"{1000 * alone:,.0f} ms", *peer,
    )  # fmt: skip


def _hard(life: Made) -> list[Constraint]:
    return [each for each in constraints(life.life) if not each.reason.soft]


def _networkx(networks: Sequence[Sequence[Constraint]]) -> tuple[str, str]:
    """Return what the bounds of networks cost networkx, and whether they are the same."""
    try:
        networkx = import_module("networkx")
    except ImportError:
        return "not installed", ""
    spent, same = 0.0, True
    for each in networks:
        began = time.process_time()
        latest, earliest = (_lengths(networkx, each, back) for back in (False, True))
        spent += time.process_time() - began
        solution = solve(each)
        same = same and solution.latest == latest
        same = same and solution.earliest == {name: -day for name, day in earliest.items()}
    return f"{1000 * spent:,.0f} ms", "yes" if same else "NO"


def _lengths(networkx: Any, found: Sequence[Constraint], back: bool) -> dict[str, int]:
    """Return how far each event is from day 0: the longest of parallel edges counts, turned for latest days."""
    edges: dict[tuple[str, str], int] = {}
    for each in found:
        ends = (each.before, each.after) if back else (each.after, each.before)
        edges[ends] = min(-each.least, edges.get(ends, -each.least))
    graph = networkx.DiGraph()
    graph.add_node(DAY_0)
    graph.add_weighted_edges_from((one, two, least) for (one, two), least in edges.items())
    lengths = networkx.single_source_bellman_ford_path_length(graph, DAY_0)
    return {name: day for name, day in lengths.items() if name}


if __name__ == "__main__":
    main()
