"""Which modules have no test module of their own, and which test modules no module.

``tests/PATH/test_NAME.py`` mirrors ``src/testimonia/PATH/NAME.py``, or a file of that name in the root; a part of it is
tested in ``test_NAME_part.py``. A package is mirrored by ``test_PACKAGE.py``, in its folder or beside it. A module
without a line of logic needs no test: one that holds only values, protocols or words.
"""

import ast
from pathlib import Path

from bench.code import ROOT, SOURCE, tree

TESTS = ROOT / "tests"
EXCEPTIONS = {
    "src/testimonia/__main__.py": "calls the command line, which tests/cli tests",
    "tests/test_house.py": "the shape of all code",
    "tests/test_language_neutral.py": "the words of all that reads",
    "tests/test_conflict_cases_valid.py": "the cases of the conflict rules",
    "tests/test_docs.py": "the documentation",
    "tests/test_docs_dates.py": "the documentation of the dates",
    "tests/test_docs_frames.py": "the documentation of the frames",
    "tests/test_examples.py": "the example collection",
    "tests/test_examples_valid.py": "what is expected of the example collection",
    "tests/test_privacy.py": "that nothing is sent, whatever is run",
    "tests/archive/test_kill.py": "an archive whose writer is killed",
    "tests/archive/test_views.py": "the views of schema.sql",
    "tests/languages/test_made_up.py": "a language that only the tests have, from its pack to the archive",
    "tests/bench/test_main.py": "bench/__main__.py",
    "tests/corpus/test_main.py": "corpus/__main__.py",
}
"""Module without a test module, or test module without a module → why."""


def modules() -> list[Path]:
    """Return the modules that need tests."""
    return [
        path for path in sorted(SOURCE.rglob("*.py")) if _has_logic(tree(path)) and not _is_excepted(path)
    ]


def tests() -> list[Path]:
    """Return the test modules that must mirror a module."""
    return [path for path in sorted(TESTS.rglob("test_*.py")) if not _is_excepted(path)]


def _is_excepted(path: Path) -> bool:
    return path.is_relative_to(ROOT) and path.relative_to(ROOT).as_posix() in EXCEPTIONS


def _has_logic(module: ast.Module) -> bool:
    """Tell whether a function does something: more than a docstring, "..." or the value of one name."""
    functions = (
        node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return any(not _is_bare(statement) for function in functions for statement in function.body)


def _is_bare(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


def name_in(path: Path, folder: Path) -> Path:
    """Return the path by which a module is mirrored: that of a package without its __init__."""
    relative = path.relative_to(folder).with_suffix("")
    return relative.parent if relative.stem == "__init__" else relative


def mirrors(test: Path, module: Path) -> bool:
    """Tell whether a test module (below tests) is that of a module (see ``name_in``), or of a part of it."""
    stem = test.stem.removeprefix("test_")
    beside = test.parent == module.parent and (stem == module.name or stem.startswith(f"{module.name}_"))
    return beside or (test.parent == module and stem == module.name)


def untested() -> list[str]:
    """Return the modules that no test module mirrors."""
    found = [path.relative_to(TESTS) for path in TESTS.rglob("test_*.py")]
    return [
        path.relative_to(ROOT).as_posix()
        for path in modules()
        if not any(mirrors(test, name_in(path, SOURCE)) for test in found)
    ]


def unmirrored() -> list[str]:
    """Return the test modules that mirror nothing."""
    names = [name_in(path, SOURCE) for path in SOURCE.rglob("*.py")]
    names += [
        name_in(path, ROOT)
        for folder in ("bench", "corpus", "training")
        for path in (ROOT / folder).rglob("*.py")
    ]
    names.append(Path("dev"))
    return [
        path.relative_to(ROOT).as_posix()
        for path in tests()
        if not any(mirrors(path.relative_to(TESTS), name) for name in names)
    ]


def outdated() -> list[str]:
    """Return the exceptions that there is no file for."""
    return [name for name in EXCEPTIONS if not (ROOT / name).exists()]
