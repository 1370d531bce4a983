"""The shape of the house: what lint does not look at."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import house, house_mirror
from bench.code import ROOT, SOURCE, tree
from bench.house import BOOLEANS, COMPLEXITY, METHODS

MODULES = sorted(SOURCE.rglob("*.py"))
CODE = [
    *MODULES,
    *sorted((ROOT / "bench").rglob("*.py")),
    *sorted((ROOT / "corpus").rglob("*.py")),
    *sorted((ROOT / "training").rglob("*.py")),
    ROOT / "dev.py",
]
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))

MODULE_LINES = 400
FUNCTION_LINES = 40
SHARE_OF_HARD = 0.04
LONG_CONDITIONS = 1

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def definitions(path: Path) -> Iterator[Definition]:
    for node in ast.walk(tree(path)):
        if isinstance(node, Definition):
            yield node


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in definitions(path):
        if not isinstance(node, ast.ClassDef):
            yield node


@pytest.mark.parametrize("path", [*CODE, *TESTS], ids=name_of)
def test_no_module_is_longer_than_a_reader_can_hold(path: Path) -> None:
    """A module has at most 400 lines, a test module too."""
    assert len(path.read_text("utf-8").splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    """A function has at most 40 lines, its docstring left out."""
    too_long = {}
    for function in functions(path):
        first = (
            function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
        )
        lines = (function.end_lineno or 0) - first.lineno + 1
        if lines > FUNCTION_LINES:
            too_long[function.name] = lines
    assert too_long == {}


def test_no_class_has_too_many_methods() -> None:
    """A class has at most 15 methods together with its bases that are ours, properties not counted."""
    assert said(house.over(house.classes(CODE), METHODS)) == ""


def test_few_functions_are_hard_to_follow() -> None:
    """At most four of a hundred functions have a complexity over 8, where each "and" and "or" counts."""
    every = list(house.functions(MODULES))
    hard = house.over(every, COMPLEXITY)
    assert len(hard) <= SHARE_OF_HARD * len(every), f"{len(hard)} of {len(every)}:\n{said(hard)}"


def test_few_conditions_are_long() -> None:
    """At most one condition in the whole house joins more than four things with "and" and "or"."""
    long = house.over(house.conditions(MODULES), BOOLEANS)
    assert len(long) <= LONG_CONDITIONS, f"{len(long)}:\n{said(long)}"


def said(found: list[house.Found]) -> str:
    return "\n".join(map(str, found))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_own_modules_are_imported_at_the_top_and_for_everyone(path: Path) -> None:
    """No import of ours inside a function, and none for type checking only: such imports hide circles."""
    hidden = [
        node.lineno
        for function in functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and _is_ours(node)
    ]
    assert hidden == []
    assert "TYPE_CHECKING" not in path.read_text("utf-8")


def _is_ours(node: ast.Import | ast.ImportFrom) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.level > 0 or (node.module or "").split(".")[0] == "testimonia"
    return any(name.name.split(".")[0] == "testimonia" for name in node.names)


@pytest.mark.parametrize("path", [*CODE, *TESTS], ids=name_of)
def test_onnxruntime_has_one_door(path: Path) -> None:
    """No module imports onnxruntime; tagger/runtime.py gives it out, kept from reporting on its use."""
    names = [
        name
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [n.name for n in node.names]
        )
    ]
    assert [name for name in names if name.split(".")[0] == "onnxruntime"] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_what_is_public_is_described(path: Path) -> None:
    """Every public module, class, function and method has a docstring."""
    assert ast.get_docstring(tree(path)), "the module"
    private = {
        id(inner)
        for outer in definitions(path)
        if outer.name.startswith("_") or not isinstance(outer, ast.ClassDef)
        for inner in ast.walk(outer)
        if inner is not outer
    }
    bare = [
        node.name
        for node in definitions(path)
        if not node.name.startswith("_") and id(node) not in private and not ast.get_docstring(node)
        and not _is_overload(node)
    ]  # fmt: skip
    assert bare == []


def _is_overload(node: Definition) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "overload" for one in node.decorator_list)


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_each_test_opens_with_a_sentence(path: Path) -> None:
    """A test's docstring says the behaviour it holds, in a sentence."""
    wordless = [
        one.name
        for one in functions(path)
        if one.name.startswith("test_")
        and not (ast.get_docstring(one) or "").strip().endswith((".", "?", "!"))
    ]
    assert wordless == []


def test_tests_mirror_the_modules() -> None:
    """tests/readers/test_html.py tests readers/html.py, and test_html_tables.py a part of it."""
    assert house_mirror.unmirrored() == []
    assert house_mirror.outdated() == []


def test_modules_have_tests_of_their_own() -> None:
    """Whatever has a line of logic is tested by itself, in a module of the same path."""
    assert house_mirror.untested() == []


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


PRIVATE = re.compile(
    r"/"
    r"work/|/home/[a-z]|/"
    r"root/|pypi"
    r"\.org|files\.python"
    r"hosted|api"
    r"[_-]key|BEGIN [A-Z ]*PRIVATE KEY"
)


def test_no_file_tells_of_the_machine_it_was_made_on() -> None:
    """No path of somebody's machine, no registry host and no secret stands in a tracked file."""
    found = []
    for path in tracked():
        if path.is_file() and path.suffix not in {".png", ".bin", ".npz", ".onnx", ".gz"}:
            for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
                if PRIVATE.search(line):
                    found.append(f"{name_of(path)}:{number}")
    assert found == []


def test_comments_do_not_postpone() -> None:
    """No TODO or FIXME: what is missing stands in an issue."""
    mark = re.compile("# *(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)")
    assert [name_of(path) for path in [*CODE, *TESTS] if mark.search(path.read_text("utf-8"))] == []
