"""The script that sets everything up, on machines that have more or less."""

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, working in an empty project that has only a pyproject.toml."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    venv = tmp_path / ".venv"
    for name, path in {
        "ROOT": tmp_path,
        "VENV": venv,
        "BIN": venv / "bin",
        "PYTHON": venv / "bin/python",
    }.items():
        monkeypatch.setattr(module, name, path)
    return module


@pytest.fixture
def done(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would be run; making the virtual environment makes its Python appear."""
    commands: list[list[str]] = []

    def note(command: Sequence[str | Path], **_: object) -> int:
        commands.append([str(part) for part in command])
        if "venv" in commands[-1]:
            dev.PYTHON.parent.mkdir(parents=True, exist_ok=True)
            dev.PYTHON.touch()
        return 0

    monkeypatch.setattr(dev, "_do", note)
    monkeypatch.setattr(dev, "_run", note)
    monkeypatch.setattr(dev, "_quiet", lambda command: "pip" not in [str(one) for one in command])
    return commands


def installs(commands: list[list[str]]) -> list[str]:
    return [command[-1] for command in commands if "install" in command]


def test_what_is_set_up_is_not_set_up_again(dev: ModuleType, done: list[list[str]]) -> None:
    """The first call installs; the second, with nothing changed, does nothing."""
    dev.install("dev")
    assert installs(done) == [".[dev]"]
    done.clear()
    dev.install("dev")
    dev.install()
    assert done == []


def test_a_changed_project_is_installed_anew(dev: ModuleType, done: list[list[str]]) -> None:
    """Another pyproject.toml, or an extra that was not asked for before, is a reason to install."""
    dev.install()
    dev.install("dev")
    assert installs(done) == [".", ".[dev]"]
    (dev.ROOT / "pyproject.toml").write_text("[project]\nname = 'other'\n", "utf-8")
    dev.install()
    assert installs(done) == [".", ".[dev]", "."]
    dev.install("dev")
    assert installs(done) == [".", ".[dev]", ".", ".[dev]"]


def test_a_python_without_venv_is_told_what_to_install(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Debian's python3 has no ensurepip: without the right to install, one command is named."""
    monkeypatch.setattr(dev, "_quiet", lambda command: False)
    monkeypatch.setattr(dev, "apt_install", lambda package: False)
    assert dev.main(["demo"]) == 1
    assert "sudo apt-get install python3-venv" in capsys.readouterr().err


def test_packages_are_installed_only_by_who_may(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root directly, with a sudo that asks nothing through it, and otherwise not at all."""
    ran: list[list[str]] = []
    allowed = {"sudo": False}

    def quiet(command: Sequence[str]) -> bool:
        ran.append([Path(part).name for part in command])
        return "true" not in command or allowed["sudo"]

    monkeypatch.setattr(dev, "_quiet", quiet)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    assert not dev.apt_install("chromium")
    assert ran == [["sudo", "-n", "true"]]
    allowed["sudo"] = True
    assert dev.apt_install("chromium")
    assert ran[-1][:4] == ["sudo", "-n", "apt-get", "install"]
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    assert dev.apt_install("chromium")
    assert ran[-1][:2] == ["apt-get", "install"]


def test_what_tests_need_is_installed_or_told(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A browser and strace are installed where they are missing; where that fails, it is said what is skipped."""
    there = {"google-chrome"}
    wanted: list[str] = []
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name in there else None)
    monkeypatch.setattr(dev, "apt_install", wanted.append)
    dev.need_tools()
    assert wanted == ["strace"]
    there.clear()
    dev.need_tools()
    assert wanted[1:] == ["chromium", "strace"]
    said = capsys.readouterr().err.splitlines()
    assert [line.partition(",")[0] for line in said] == ["No strace", "No Chromium", "No strace"]
    there.update({"chromium", "strace"})
    dev.need_tools()
    assert (wanted[3:], capsys.readouterr().err) == ([], "")


def test_check_goes_on_after_a_failure_and_tells_it(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All steps are run; the failed ones are named at the end; the exit code is 1."""
    ran: list[str] = []

    def fail_types(command: Sequence[str | Path], *, show: bool = False) -> int:
        ran.append(Path(command[0]).name)
        return int(ran[-1] == "mypy")

    monkeypatch.setattr(dev, "_run", fail_types)
    monkeypatch.setattr(dev, "install", lambda extra="": None)
    monkeypatch.setattr(dev, "need_tools", lambda: None)
    assert dev.check([]) == 1
    assert ran == ["ruff", "ruff", "mypy", "lint-imports", "python"]
    assert capsys.readouterr().err == "Failed: mypy\n"


def test_the_script_needs_nothing_but_python() -> None:
    """It runs before anything is installed: isolated from all packages, it explains itself."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(ROOT / "dev.py"), "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "python3 dev.py demo" in done.stdout
