"""How hard code is to read, counted."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from bench import house

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """An empty package."""
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "__init__.py").touch()
    return folder


def write(folder: Path, **modules: str) -> list[Path]:
    """Write modules into a package; return all of its files."""
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(dedent(text), "utf-8")
    return sorted(folder.rglob("*.py"))


def test_every_and_and_or_is_a_decision(package: Path) -> None:
    """An "if" with three things is a complexity of four; methods and functions inside others are counted too."""
    text = """
        def plain(a, b, c):
            if a and b or c:
                return a

        class Holder:
            def method(self):
                def inner(x):
                    return x or self
                return inner
    """
    found = house.functions(write(package, one=text))
    assert {one.name: one.measure for one in found} == {"plain": 4, "Holder.method": 1, "inner": 2}


def test_a_condition_is_counted_as_a_whole(package: Path) -> None:
    """Brackets, "not" and what is asked inside of it make no second condition; where it stands is no matter."""
    text = """
        def asks(a, b, c):
            found = a and not (b or c and a)
            return [x for x in found if a or any(x or y for y in b)] or None
    """
    assert [one.measure for one in house.conditions(write(package, one=text))] == [3, 3]


def test_methods_of_bases_are_counted_with_a_class(package: Path) -> None:
    """A ladder of bases over several modules is one class; what is overridden counts once, a property not at all."""
    files = write(
        package,
        low="""
            from typing import Generic, TypeVar
            T = TypeVar("T")

            class Low(Generic[T]):
                def one(self): ...
                def two(self): ...
                @property
                def known(self): ...
        """,
        middle="from ours.low import Low as Lowest\n",
        high="""
            from ours import low
            from ours.middle import Lowest

            class High(Lowest[int]):
                def two(self): ...
                @staticmethod
                def three(): ...

            class Highest(High, Exception):
                async def four(self): ...

            class Beside(low.Low[str]): ...
        """,
    )
    found = {one.name: one.measure for one in house.classes(files)}
    assert found == {"Low": 2, "High": 3, "Highest": 4, "Beside": 2}


def test_the_worst_stand_first(package: Path) -> None:
    """What is over a limit is sorted, and says where it stands."""
    files = write(package, one="a = b or c or d or e or f\nb = a and c\nc = a or b or c or d or e or f\n")
    found = house.over(house.conditions(files), 3)
    assert [(one.measure, one.line) for one in found] == [(5, 3), (4, 1)]
    assert str(found[1]).endswith("one.py:1  b or c or d or e or f")


def test_the_table_is_printed() -> None:
    """The command names the numbers of our own code, and what is not as it should be."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.house"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    heads = [line for line in done.stdout.splitlines() if line and line[0] != " "]
    assert [head.split()[0] for head in heads] == [
        "functions", "conditions", "classes", "lines", "words", "modules", "test",
    ]  # fmt: skip
