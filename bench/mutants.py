"""Which conditions no test holds: predicates are changed, one at a time, and the tests are asked whether they notice.

    python -m bench.mutants [PACKAGE…] [--limit N] [--seed S] [--processes N]

A mutant is the code with one function that is annotated ``-> bool`` changed: it returns True, or False, or the
contrary; an "and" is an "or"; an operand is left out. For each of a sample (the same for the same seed) the tests
run until one fails, in a copy of the tree: the checkout is not touched. What survives is printed: a condition that
no test holds, or one that does not matter.
"""

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
SOURCE = "src/testimonia"
PACKAGES = ("clauses", "discourse", "extractors")
LIMIT = 58
TIME = 300
"""Seconds after which the tests of a mutant are ended: it has made something endless, which is noticed."""
ALWAYS = ("tests/extractors/test_patterns_cases.py", "tests/discourse", "tests/clauses")
"""What is run for each mutant, behind the tests of its own module."""
COPIED = ("src", "tests", "bench", "training", "examples", "docs")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True, order=True)
class Mutant:
    """One change: ``site`` is the number of the node in the walk over the module, ``operand`` that of a part."""

    path: str
    line: int
    function: str
    change: str
    site: int
    operand: int = 0
    words: str = ""

    def __str__(self) -> str:
        """Return "file:line  function: change"."""
        return f"{self.path}:{self.line}  {self.function}: {self.change}{self.words and ' in ' + self.words}"


# ---------------------------------------------------------------- changing code


def mutants(path: str, code: str) -> Iterator[Mutant]:
    """Yield all mutants of a module."""
    tree = ast.parse(code)
    number = {id(node): site for site, node in enumerate(ast.walk(tree))}
    for function in ast.walk(tree):
        if not isinstance(function, Function) or not _is_predicate(function):
            continue
        for change in ("return True", "return False"):
            yield Mutant(path, function.lineno, function.name, change, number[id(function)])
        for node in _inside(function):
            for change, operand in _changes(node):
                place = (path, node.lineno, function.name, change, number[id(node)])
                yield Mutant(*place, operand, ast.unparse(node)[:70])


def _is_predicate(function: Function) -> bool:
    """Tell whether a function returns True or False, and has a body."""
    says = isinstance(function.returns, ast.Name) and function.returns.id == "bool"
    return says and any(isinstance(node, ast.Return) for node in _inside(function))


def _inside(function: Function) -> Iterator[ast.Return | ast.BoolOp]:
    """Yield what can be changed in a function, but not in those that it defines."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, Function | ast.ClassDef | ast.Lambda):
            continue
        if isinstance(node, ast.Return | ast.BoolOp):
            yield node
        waiting += ast.iter_child_nodes(node)


def _changes(node: ast.Return | ast.BoolOp) -> Iterator[tuple[str, int]]:
    if isinstance(node, ast.Return):
        yield "negate", 0
        return
    yield "swap and, or", 0
    for operand, value in enumerate(node.values):
        yield f"drop “{ast.unparse(value)[:50]}”", operand


def mutated(code: str, mutant: Mutant) -> str:
    """Return a module with one change made; comments are lost."""
    tree = ast.parse(code)
    node = next(node for site, node in enumerate(ast.walk(tree)) if site == mutant.site)
    if isinstance(node, Function):
        described = ast.get_docstring(node) is not None
        node.body = [*node.body[:described], ast.Return(ast.Constant(mutant.change == "return True"))]
    elif isinstance(node, ast.Return):
        node.value = ast.UnaryOp(ast.Not(), node.value or ast.Constant(None))
    elif isinstance(node, ast.BoolOp) and mutant.change.startswith("drop"):
        del node.values[mutant.operand]
    elif isinstance(node, ast.BoolOp):
        node.op = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
    return ast.unparse(tree) + "\n"


def sample(every: Sequence[Mutant], limit: int, seed: int) -> list[Mutant]:
    """Return so many mutants, the same for the same seed."""
    drawn = random.Random(seed).sample(sorted(every), min(limit, len(every)))
    return sorted(drawn)


# ---------------------------------------------------------------- asking the tests


def matching(path: str, root: Path) -> list[str]:
    """Return the tests that a mutant of a module must get past, those of the module first."""
    inside = Path(path).relative_to(SOURCE)
    folder = root / "tests" / inside.parent
    own = sorted(folder.glob(f"test_{inside.stem}.py")) + sorted(folder.glob(f"test_{inside.stem}_*.py"))
    first = [each.relative_to(root).as_posix() for each in own]
    return list(dict.fromkeys([*first, *ALWAYS]))


def copied(folder: Path) -> Path:
    """Return a copy of what the tests need."""
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def passes(folder: Path, tests: Iterable[str], seconds: float = TIME) -> bool:
    """Tell whether the tests pass in a copy, within some time."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder / "src"), str(folder)])}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "pytest", "-x", "-q", *tests]
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def survives(mutant: Mutant, folders: "Queue[Path]") -> bool:
    """Tell whether no test notices a mutant; works in one of the copies, and leaves it as it was."""
    folder = folders.get()
    file = folder / mutant.path
    code = file.read_text("utf-8")
    try:
        _write(file, mutated(code, mutant))
        return passes(folder, matching(mutant.path, folder))
    finally:
        _write(file, code)
        folders.put(folder)


def _write(file: Path, code: str) -> None:
    """Write a module, and forget what was compiled of it: two changes within a second may be of one size."""
    file.write_text(code, "utf-8")
    for compiled in file.parent.glob(f"__pycache__/{file.stem}.*.pyc"):
        compiled.unlink()


def main() -> int:
    """Print what survives, and its share; return 1 where the tests fail with nothing changed."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.mutants", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("packages", nargs="*", default=PACKAGES, metavar="PACKAGE")
    parser.add_argument("--limit", type=int, default=LIMIT, help=f"how many are drawn  [{LIMIT}]")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    given = parser.parse_args()
    files = [file for package in given.packages for file in sorted((ROOT / SOURCE / package).rglob("*.py"))]
    names = {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in files}
    every = [mutant for name, code in names.items() for mutant in mutants(name, code)]
    with TemporaryDirectory(prefix="testimonia-mutants-") as place:
        folders: Queue[Path] = Queue()
        for number in range(given.processes):
            folders.put(copied(Path(place) / str(number)))
        if not passes(Path(place) / "0", ALWAYS):
            print(f"The tests fail, or take more than {TIME} s, with nothing changed.")
            return 1
        report(sample(every, given.limit, given.seed), len(every), folders)
    return 0


def report(drawn: Sequence[Mutant], whole: int, folders: "Queue[Path]") -> None:
    """Print the mutants that survive, as soon as each is known, and their share."""
    left = 0
    with ThreadPoolExecutor(folders.qsize()) as pool:
        asked = pool.map(lambda mutant: survives(mutant, folders), drawn)
        for mutant, survived in zip(drawn, asked, strict=True):
            left += survived
            if survived:
                print(f"survives  {mutant}", flush=True)
    print(f"{len(drawn)} mutants of {whole:,}: {left} survive ({left / max(1, len(drawn)):.1%})")


if __name__ == "__main__":
    sys.exit(main())
