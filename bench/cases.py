"""How much of what small texts say is read, and what is read into them: a line for each case, and in all.

    python -m bench.cases [NAME ...] [--cases DIR] [-v | -vv]

A case is a folder with its input (``input.txt``, ``.md``, ``.html``, or a folder ``input``) and ``expected.json``,
which says what a careful historian would take from the text and what must not be taken. NAME chooses the cases whose
names begin so. ``-v`` prints what is missing or wrong, ``-vv`` also what was said. Ends with 0 only if every case is
wholly right.

``expected.json`` holds ``about`` and ``kind``, for readers; ``required`` and ``forbidden``, lists of statement
patterns (cases_patterns.py); ``once``, patterns of which one statement at most may hold; ``persons_same``, lists of
members that must all be one person, and ``persons_apart``, pairs that must not be; ``metadata``, what the page tells
(for a folder: file name → what that file tells). A member is a name, or a pattern standing for the subject of what it
finds; one that is found nowhere is wrong in ``persons_same`` and right in ``persons_apart``. A metadata value must have
the same words; a list is of alternatives; null means that the page must tell nothing of the kind.

``right.txt`` beside the cases lists those that are read wholly right and must stay so (tests/bench/test_cases.py).
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.cases_score import PARTS, Outcome, score
from bench.code import ROOT

CASES = ROOT / "tests" / "data" / "cases"


def chosen(folder: Path, names: Sequence[str] = ()) -> list[Path]:
    """Return the cases of a folder in order of their names; with ``names``, those that begin with one of them."""
    cases = sorted(file.parent for file in folder.glob("*/expected.json"))
    return [case for case in cases if case.name.startswith(tuple(names) or ("",))]


def line(outcome: Outcome) -> str:
    """Return a case in one line."""
    wrong = {part: len(outcome.wrong[part]) for part in PARTS}
    required = outcome.asked["required"]
    return (
        f"{'right' if outcome.right else 'WRONG'}  {outcome.name:<38}"
        f"required {required - wrong['required']:>2}/{required:<2}  "
        f"forbidden violated {wrong['forbidden']}/{outcome.asked['forbidden']}  "
        f"said twice {wrong['once']}/{outcome.asked['once']}  "
        f"persons wrong {wrong['persons']}/{outcome.asked['persons']}  "
        f"metadata wrong {wrong['metadata']}/{outcome.asked['metadata']}"
    )


def totals(outcomes: Sequence[Outcome]) -> list[str]:
    """Return the totals of several cases, in lines."""
    asked = {part: sum(one.asked[part] for one in outcomes) for part in PARTS}
    wrong = {part: sum(len(one.wrong[part]) for one in outcomes) for part in PARTS}
    got, wanted = asked["required"] - wrong["required"], asked["required"]
    return [
        f"recall of required   {got}/{wanted} = {got / max(wanted, 1):.1%}",
        f"forbidden violated   {wrong['forbidden']}/{asked['forbidden']}",
        f"said twice           {wrong['once']}/{asked['once']}",
        f"persons wrong        {wrong['persons']}/{asked['persons']}",
        f"metadata wrong       {wrong['metadata']}/{asked['metadata']}",
        f"cases wholly right   {sum(one.right for one in outcomes)}/{len(outcomes)}",
    ]


def show(outcome: Outcome, verbose: int) -> None:
    """Print a case; with 1 also its misses, with 2 also what was said where something is wrong."""
    print(line(outcome), flush=True)
    for miss in (miss for part in PARTS for miss in outcome.wrong[part] if verbose):
        print(f"         {miss}")
    for said in outcome.said if verbose > 1 and not outcome.right else []:
        print(f"            {said}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the cases; return 0 only if all are wholly right."""
    parser = argparse.ArgumentParser(prog="python -m bench.cases", description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="cases whose names begin so (default: all)")
    parser.add_argument("--cases", type=Path, default=CASES, metavar="DIR")
    parser.add_argument(
        "-v", "--verbose", action="count", default=0, help="print misses; -vv: and what was said"
    )
    options = parser.parse_args(arguments)
    cases = chosen(options.cases, options.names)
    if not cases:
        parser.error(f"no case {' '.join(options.names)} in {options.cases}")
    outcomes = []
    for case in cases:
        outcomes.append(score(case))
        show(outcomes[-1], options.verbose)
    print("", *totals(outcomes), sep="\n")
    return 0 if all(one.right for one in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
