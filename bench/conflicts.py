"""How many of the contradictions between sources are found, and how many are found that are none: one table.

    python -m bench.conflicts              the examples: from their texts, and from statements given right
    python -m bench.conflicts --cases      the cases of tests/data/conflicts
    python -m bench.conflicts --made       200 generated lives: from text, and from statements given right
    python -m bench.conflicts --cost       what comparing costs: 100,000 statements, one source more, a page
    python -m bench.conflicts --records F  records of persons with conflicting births, F historical_50k.csv

Beside Testimonia stands what anyone can do in a line: two sources contradict each other where two statements of one
person, type and role have dates that are not the same string.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from bench import conflicts_cases, conflicts_examples, conflicts_lives, conflicts_of_records, conflicts_scale

Rows = Iterator[tuple[str, ...]]


def main() -> None:
    """Print the table that is asked for."""
    asked = _parser().parse_args()
    for row in _rows(asked):
        print("  ".join(f"{cell:<28}" if n == 0 else f"{cell:>14}" for n, cell in enumerate(row)))


def _rows(asked: argparse.Namespace) -> Rows:
    if asked.cost:
        return conflicts_scale.table()
    if asked.records:
        return conflicts_of_records.table(asked.records)
    if asked.made:
        return conflicts_lives.table(asked.show, asked.number, asked.seed)
    return conflicts_cases.table(asked.show) if asked.cases else conflicts_examples.table(asked.show)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", action="store_true", help="the cases of tests/data/conflicts")
    parser.add_argument("--made", action="store_true", help="generated lives")
    parser.add_argument("--number", type=int, default=200, help="how many  [200]")
    parser.add_argument("--seed", type=int, default=1, help="of which seed  [1]")
    parser.add_argument("--records", type=Path, help="the file historical_50k.csv")
    parser.add_argument("--cost", action="store_true", help="what comparing costs at 100,000 statements")
    parser.add_argument("--show", action="store_true", help="list what is missed and what is false")
    return parser


if __name__ == "__main__":
    main()
