"""Code with one predicate changed, and whether tests notice."""

from pathlib import Path
from queue import Queue

import pytest

from bench import mutants as module
from bench.mutants import Mutant, matching, mutants, mutated, passes, report, sample, survives

CODE = '''"""A module."""


def tall(one: int, other: int) -> bool:
    """Tell."""
    if one > 3 and other:
        return one > other or one == 9 or other == 7
    return False


def length(one: str) -> int:
    return len(one or "")
'''
PATH = "src/testimonia/clauses/sizes.py"


def change(number: int) -> tuple[Mutant, str]:
    mutant = list(mutants(PATH, CODE))[number]
    return mutant, mutated(CODE, mutant)


def test_every_change_of_a_predicate_is_made() -> None:
    """Both values, each return negated, each "and" and "or" swapped, each operand dropped; no other function."""
    told = [mutant.change for mutant in mutants(PATH, CODE)]
    assert sorted(told) == sorted(
        [
            "return True", "return False", "negate", "negate", "swap and, or", "swap and, or",
            "drop “one > 3”", "drop “other”", "drop “one > other”", "drop “one == 9”", "drop “other == 7”",
        ]
    )  # fmt: skip
    assert {mutant.function for mutant in mutants(PATH, CODE)} == {"tall"}


@pytest.mark.parametrize(
    ("wanted", "line"),
    [
        ("return True", '    """Tell."""\n    return True\n\n'),
        ("return False", '    """Tell."""\n    return False\n\n'),
        ("negate", "        return not (one > other or one == 9 or other == 7)\n"),
        ("swap and, or", "    if one > 3 or other:\n"),
        ("drop “other”", "    if one > 3:\n"),
        ("drop “one == 9”", "        return one > other or other == 7\n"),
    ],
)
def test_one_change_is_made_at_a_time(wanted: str, line: str) -> None:
    """The changed line is there, and all other lines are those of the module."""
    made = [mutated(CODE, mutant) for mutant in mutants(PATH, CODE) if mutant.change == wanted]
    assert any(line in code for code in made)
    assert all("return len(one or '')" in code for code in made)


def test_a_mutant_says_where_it_is() -> None:
    """File, line, function, change, and the words that it changes."""
    told = {str(mutant) for mutant in mutants(PATH, CODE)}
    assert f"{PATH}:4  tall: return True" in told
    assert f"{PATH}:6  tall: drop “other” in one > 3 and other" in told


@pytest.mark.parametrize(
    "code",
    [
        "class One(Protocol):\n    def is_it(self) -> bool: ...\n",
        "def one() -> int:\n    def inner(x):\n        return x and 1\n    return 2\n",
    ],
    ids=["a protocol", "another type"],
)
def test_what_returns_nothing_is_left_alone(code: str) -> None:
    """A method without a body cannot be changed, and only what says that it is a predicate is one."""
    assert list(mutants(PATH, code)) == []


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    """So many are drawn, all where there are fewer."""
    every = list(mutants(PATH, CODE))
    assert sample(every, 4, 1) == sample(every[::-1], 4, 1)
    assert sample(every, 4, 1) != sample(every, 4, 2)
    assert sample(every, 99, 1) == sorted(every)


def test_the_tests_of_a_module_come_first(tmp_path: Path) -> None:
    """Its mirror and those of its parts, then those that are run for all."""
    folder = tmp_path / "tests/clauses"
    folder.mkdir(parents=True)
    for name in ("test_sizes.py", "test_sizes_small.py", "test_other.py"):
        (folder / name).touch()
    found = matching(PATH, tmp_path)
    assert found == ["tests/clauses/test_sizes.py", "tests/clauses/test_sizes_small.py", *module.ALWAYS]


TEST = (
    "from testimonia.clauses.sizes import tall\n\ndef test_it():\n    assert tall(5, 4) and not tall(2, 1)\n"
)


def test_tests_are_asked_in_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A change that a test notices does not survive, another does; the copy is as it was afterwards."""
    files = {PATH: CODE, "tests/clauses/test_sizes.py": TEST, "pyproject.toml": ""}
    for name in (*files, "src/testimonia/__init__.py", "src/testimonia/clauses/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(files.get(name, ""), "utf-8")
    monkeypatch.setattr(module, "ALWAYS", ())
    folders: Queue[Path] = Queue()
    folders.put(tmp_path)
    by_change = {mutant.change: mutant for mutant in mutants(PATH, CODE)}
    assert passes(tmp_path, matching(PATH, tmp_path))
    assert not survives(by_change["return True"], folders)
    report([by_change["drop “one == 9”"]], 11, folders)
    told = capsys.readouterr().out
    assert "survives  src/testimonia/clauses/sizes.py:7  tall: drop “one == 9”" in told
    assert told.endswith("1 mutants of 11: 1 survive (100.0%)\n")
    assert (tmp_path / PATH).read_text("utf-8") == CODE


def test_endless_tests_do_not_pass(tmp_path: Path) -> None:
    """What takes longer than it may is held for noticed."""
    (tmp_path / "test_it.py").write_text("import time\n\ndef test_it():\n    time.sleep(60)\n", "utf-8")
    assert not passes(tmp_path, ["test_it.py"], seconds=0.3)
