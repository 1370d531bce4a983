"""Modules and the test modules that stand for them."""

import ast
from pathlib import Path

import pytest

from bench import house_mirror
from bench.house_mirror import mirrors, name_in


@pytest.mark.parametrize(
    ("test", "module", "same"),
    [
        ("readers/test_html.py", "readers/html", True),
        ("readers/test_html_tables.py", "readers/html", True),
        ("readers/test_html.py", "html", False),
        ("readers/test_htmlish.py", "readers/html", False),
        ("readers/test_readers.py", "readers", True),
        ("test_readers.py", "readers", True),
    ],
)
def test_a_test_mirrors_a_module_of_its_path(test: str, module: str, same: bool) -> None:
    """The same path; or a part of the module, told behind its name; or the package itself."""
    assert mirrors(Path(test), Path(module)) is same


def test_a_package_goes_by_its_folder() -> None:
    """The name of a package is that of its folder."""
    assert name_in(Path("src/readers/__init__.py"), Path("src")) == Path("readers")
    assert name_in(Path("src/readers/html.py"), Path("src")) == Path("readers/html")


@pytest.mark.parametrize(
    ("code", "needs"),
    [
        ("X = 1\n", False),
        ('class One(Protocol):\n    def name(self) -> str:\n        """Tell."""\n        ...\n', False),
        ("def one():\n    pass\n", False),
        ("def one():\n    return 1\n", True),
    ],
)
def test_only_logic_needs_tests(code: str, needs: bool) -> None:
    """Values and protocols need none."""
    assert house_mirror._has_logic(ast.parse(code)) is needs


def test_what_is_not_mirrored_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module without a test module, a test module without a module, and an exception for a file that is gone."""
    files = {
        "src/testimonia/one.py": "def one():\n    return 1\n",
        "src/testimonia/two.py": "def two():\n    return 2\n",
        "src/testimonia/bare.py": "X = 1\n",
        "tests/test_one.py": "",
        "tests/test_three.py": "",
    }
    for name, code in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(code, "utf-8")
    for name, path in {"ROOT": "", "SOURCE": "src/testimonia", "TESTS": "tests"}.items():
        monkeypatch.setattr(house_mirror, name, tmp_path / path)
    monkeypatch.setattr(house_mirror, "EXCEPTIONS", {"tests/test_gone.py": "it is gone"})
    assert house_mirror.untested() == ["src/testimonia/two.py"]
    assert house_mirror.unmirrored() == ["tests/test_three.py"]
    assert house_mirror.outdated() == ["tests/test_gone.py"]
