"""``python -m bench.house``: how hard our own code is to read, in numbers that hide nothing.

python -m bench.house            of src/testimonia
python -m bench.house FOLDER     of another folder

    complexity    of a function, by radon: decisions, and each "and" and "or" is one
    condition     of an "if", a "return", a comprehension or anything else: how many "and" and "or" are in it
    methods       of a class together with those of its base classes that are ours; a property is none
    lines         of the parts that read a language
    language      where those parts spell English, or open the files of a pack (of our own folder only)
    mirrors       modules without a test module of their own, and the reverse (of our own folder only)

Where one is over its limit, it is named. tests/test_house.py holds the limits. Needs the extra "dev".
"""

import argparse
import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from radon.visitors import ComplexityVisitor, Function

from bench import house_language, house_mirror
from bench.code import ROOT, SOURCE, tree

COMPLEXITY = 8
"""Decisions up to which a function is easily followed."""
BOOLEANS = 3
"""How many "and" and "or" a condition may have."""
METHODS = 15
"""How many methods a class may have, with its bases."""
READING = ("languages", "extractors", "clauses", "parsing", "tagger")
"""The parts that read a language."""

Def = ast.FunctionDef | ast.AsyncFunctionDef
PROPERTIES = frozenset({"property", "cached_property", "overload"})


@dataclass(frozen=True, slots=True)
class Found:
    """A function, condition or class: where it stands, its name, and its measure."""

    path: Path
    line: int
    name: str
    measure: int

    def __str__(self) -> str:
        """Return "number  file:line  name"."""
        path = self.path.relative_to(ROOT) if self.path.is_relative_to(ROOT) else self.path
        return f"{self.measure:4}  {path.as_posix()}:{self.line}  {self.name}"


# ---------------------------------------------------------------- functions


def functions(paths: Iterable[Path]) -> Iterator[Found]:
    """Yield every function and method, those inside others too, with its complexity."""
    for path in paths:
        visitor = ComplexityVisitor.from_ast(tree(path))
        for one in _all_functions(visitor.functions, visitor.classes):
            yield Found(path, one.lineno, one.fullname, one.complexity)


def _all_functions(functions: Iterable[Function], classes: Iterable[object]) -> Iterator[Function]:
    for one in functions:
        yield one
        yield from _all_functions(one.closures, ())
    for each in classes:
        yield from _all_functions(each.methods, each.inner_classes)  # type: ignore[attr-defined]  # radon has no types


# ---------------------------------------------------------------- conditions


def conditions(paths: Iterable[Path]) -> Iterator[Found]:
    """Yield every condition, wherever it stands, with how many "and" and "or" are in it."""
    for path in paths:
        for node in _outermost(tree(path)):
            count = sum(len(one.values) - 1 for one in ast.walk(node) if isinstance(one, ast.BoolOp))
            yield Found(path, node.lineno, ast.unparse(node)[:60], count)


def _outermost(node: ast.AST) -> Iterator[ast.BoolOp]:
    if isinstance(node, ast.BoolOp):
        yield node
        return
    for child in ast.iter_child_nodes(node):
        yield from _outermost(child)


# ---------------------------------------------------------------- classes


@dataclass(frozen=True, slots=True)
class _Ours:
    """Our modules by their dotted names, and our classes by module and name."""

    files: Mapping[str, Path]
    classes: Mapping[tuple[str, str], ast.ClassDef]

    def defined(self, module: str, name: str) -> tuple[str, str] | None:
        """Return where a class is defined that a module imports or defines, None if it is not ours."""
        while (module, name) not in self.classes:
            if module not in self.files or name not in _imports(self.files[module]):
                return None
            module, name = _imports(self.files[module])[name]
        return module, name


def classes(paths: Iterable[Path]) -> Iterator[Found]:
    """Yield every class with the number of its methods, those of its bases among ``paths`` included."""
    files = {_module(path): path for path in paths}
    ours = _Ours(files, {(m, node.name): node for m, path in files.items() for node in _classes(path)})
    for (module, name), node in ours.classes.items():
        yield Found(files[module], node.lineno, name, len(_methods(module, node, ours)))


def _methods(module: str, node: ast.ClassDef, ours: _Ours) -> frozenset[str]:
    """Return the names of the methods of a class and of its bases; one that is overridden counts once."""
    names = {one.name for one in node.body if isinstance(one, Def) and not _is_property(one)}
    for base in node.bases:
        *before, name = ast.unparse(base.value if isinstance(base, ast.Subscript) else base).split(".")
        place = ours.defined(_named_by(before, module, ours), name)
        if place and ours.classes[place] is not node:
            names |= _methods(place[0], ours.classes[place], ours)
    return frozenset(names)


def _named_by(words: list[str], module: str, ours: _Ours) -> str:
    """Return the module that "walking" or "package.walking" means in a module, or that module for no words."""
    if not words:
        return module
    first = _imports(ours.files[module]).get(words[0], (words[0],))
    return ".".join([*first, *words[1:]])


def _is_property(method: Def) -> bool:
    named = {ast.unparse(one).rpartition(".")[2] for one in method.decorator_list}
    return bool(named & PROPERTIES or named & {"setter", "deleter"})


def _classes(path: Path) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef))


@cache
def _imports(path: Path) -> dict[str, tuple[str, str]]:
    """Return each imported name with the module and the name there."""
    return {
        name.asname or name.name: (node.module or "", name.name)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }


@cache
def _module(path: Path) -> str:
    """Return the dotted name of a file: its folders up to the outermost that is a package."""
    folder, parts = path.parent, [] if path.stem == "__init__" else [path.stem]
    while (folder / "__init__.py").exists():
        folder, parts = folder.parent, [folder.name, *parts]
    return ".".join(parts)


# ---------------------------------------------------------------- the table


def over(found: Iterable[Found], limit: int) -> list[Found]:
    """Return those over a limit, the worst first."""
    return sorted((one for one in found if one.measure > limit), key=lambda one: (-one.measure, str(one)))


def lines(folder: Path) -> dict[str, int]:
    """Return the lines of Python of each part that reads a language."""
    return {
        part: sum(len(path.read_text("utf-8").splitlines()) for path in (folder / part).rglob("*.py"))
        for part in READING
    }


def by_file(found: Iterable[Found]) -> list[str]:
    """Return "number  file" for each file, the most first."""
    counted = Counter(str(one).split()[1].partition(":")[0] for one in found)
    return [f"{number:4}  {path}" for path, number in counted.most_common()]


def main() -> None:
    """Print the numbers, and what is over a limit."""
    parser = argparse.ArgumentParser(prog="python -m bench.house", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=SOURCE)
    folder: Path = parser.parse_args().folder.resolve()
    paths = sorted(folder.rglob("*.py"))
    every = list(functions(paths))
    hard, long, large = (
        over(every, COMPLEXITY),
        over(conditions(paths), BOOLEANS),
        over(classes(paths), METHODS),
    )
    share = len(hard) / max(len(every), 1)
    told = {
        f"functions over a complexity of {COMPLEXITY}: {len(hard)} of {len(every)}, {share:.1%}": by_file(
            hard
        ),
        f"conditions with more than {BOOLEANS} of and, or: {len(long)}": [
            *by_file(long),
            "",
            *map(str, long),
        ],
        f"classes with more than {METHODS} methods, bases counted: {len(large)}": list(map(str, large)),
    }
    for heading, rows in told.items():
        print(heading, *rows, sep="\n  ", end="\n\n")
    read = lines(folder)
    print(f"lines of Python that read a language: {sum(read.values())}")
    print(*(f"  {number:6}  {part}" for part, number in read.items()), sep="\n")
    if folder == SOURCE.resolve():
        print(*_own(), sep="\n  ")


def _own() -> Iterator[str]:
    """Yield where our own code spells a language, and what is not mirrored."""
    words = list(house_language.spelt(house_language.modules()))
    yield from (f"\nwords and files of a language outside its pack: {len(words)}", *map(str, words))
    bare, loose = house_mirror.untested(), house_mirror.unmirrored()
    yield from (f"\nmodules without a test module: {len(bare)}", *bare)
    yield from (f"\ntest modules without a module: {len(loose)}", *loose)


if __name__ == "__main__":
    main()
