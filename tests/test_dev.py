"""The script that sets everything up, on machines that have more or less."""

import importlib.util
import re
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
        "LOCK": tmp_path / "requirements-dev.lock",
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


def lock_for(dev: ModuleType, version: str) -> None:
    dev.LOCK.write_text(f"# Python {version}; by: somebody\nsome==1.0\n", "utf-8")


def test_releases_are_those_of_the_lock(dev: ModuleType, done: list[list[str]]) -> None:
    """The lock constrains an installation on the Python it was made on, and a new lock is a reason to install."""
    lock_for(dev, f"{sys.version_info.major}.{sys.version_info.minor}")
    dev.install("dev")
    assert done[-1][-4:] == ["--constraint", str(dev.LOCK), "--editable", ".[dev]"]
    done.clear()
    dev.install("dev")
    assert done == []
    dev.LOCK.write_text(dev.LOCK.read_text("utf-8") + "other==2.0\n", "utf-8")
    dev.install("dev")
    assert installs(done) == [".[dev]"]


def test_without_a_fitting_lock_the_newest_are_installed(
    dev: ModuleType,
    done: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The lock of another Python is not looked at; where the locked releases cannot be had, others are."""
    lock_for(dev, "2.7")
    dev.install("dev")
    assert "--constraint" not in done[-1]
    assert "the lock is of another Python" in capsys.readouterr().err
    lock_for(dev, f"{sys.version_info.major}.{sys.version_info.minor}")
    monkeypatch.setattr(dev, "_run", lambda command, **_: 1)
    dev.install("dev")
    assert "--constraint" not in done[-1]


def test_the_lock_holds_releases_and_nothing_else(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written down are name and release; not where something was installed from."""
    listed = "some==1.0\n-e /somewhere\nother @ file:///somewhere/other\nmore.of-it==2.0.post1\n"
    monkeypatch.setattr(dev, "install", lambda extra="": None)
    monkeypatch.setattr(
        dev.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, stdout=listed)
    )
    assert dev.lock([]) == 0
    head, *releases = dev.LOCK.read_text("utf-8").splitlines()
    assert head.endswith("by: python3 dev.py lock")
    assert releases == ["some==1.0", "more.of-it==2.0.post1"]
    assert dev.locked()


def test_the_lock_of_the_project_names_no_place() -> None:
    """Behind its first line every line of the lock is a name and a release."""
    head, *releases = (ROOT / "requirements-dev.lock").read_text("utf-8").splitlines()
    assert head.startswith("# Python 3.")
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in releases)


# ---------------------------------------------------------------- other Pythons


def test_tests_run_on_every_other_python(
    dev: ModuleType,
    done: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One step for each that is found and can be set up; what is not there, or cannot, is told and does not fail."""
    monkeypatch.setattr(dev, "SUPPORTED", (sys.version_info[:2], (3, 97), (3, 98), (3, 99)))
    monkeypatch.setattr(dev, "find_python", lambda name: None if name == "3.97" else f"/bin/python{name}")
    monkeypatch.setattr(dev, "set_up", lambda python, folder: python.endswith("3.99"))
    (step,) = dev.on_others()
    assert step[0] == dev.ROOT / ".venv-3.99/bin/python"
    assert step[-len(dev.FAST) :] == list(dev.FAST)
    said = capsys.readouterr().err.splitlines()
    assert ["3.97" in said[0], "3.98" in said[1], len(said)] == [True, True, 2]


def test_other_pythons_are_found_on_the_path_or_with_pyenv(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name on the path that starts no Python is passed over; of pyenv's the newest is taken."""
    for release in ("3.12.1", "3.12.2"):
        (tmp_path / f"versions/{release}/bin").mkdir(parents=True)
        (tmp_path / f"versions/{release}/bin/python3.12").touch()
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/shims/{name}")
    monkeypatch.setattr(dev, "_quiet", lambda command: not str(command[0]).startswith("/shims"))
    assert dev.find_python("3.12") == str(tmp_path / "versions/3.12.2/bin/python3.12")
    assert dev.find_python("3.13") is None
    monkeypatch.setattr(dev, "_quiet", lambda command: True)
    assert dev.find_python("3.13") == "/shims/python3.13"


def test_another_python_is_set_up_once(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """A virtual environment with what the tests need; again only when the project changes, or when it failed."""
    ran: list[list[str]] = []
    works = {"install": False}

    def quiet(command: Sequence[str | Path], seconds: float | None = None) -> bool:
        ran.append([str(part) for part in command])
        (dev.ROOT / ".venv-3.99").mkdir(exist_ok=True)
        return "install" not in ran[-1] or works["install"]

    monkeypatch.setattr(dev, "_quiet", quiet)
    folder = dev.ROOT / ".venv-3.99"
    assert not dev.set_up("python3.99", folder)
    works["install"] = True
    assert dev.set_up("python3.99", folder)
    assert [ran[-2][1:3], ran[-1][-1]] == [["-m", "venv"], ".[test]"]
    ran.clear()
    assert dev.set_up("python3.99", folder)
    assert ran == []


def test_what_takes_too_long_has_failed(dev: ModuleType) -> None:
    """A command that is given some seconds is not waited for."""
    assert dev._quiet([sys.executable, "-c", ""])
    assert not dev._quiet([sys.executable, "-c", "import time; time.sleep(60)"], seconds=0.2)


def test_coverage_must_not_fall(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole suite has a floor; chosen tests have none."""
    ran: list[list[str]] = []

    def run(command: Sequence[str | Path], *, show: bool = False) -> int:
        ran.append([str(part) for part in command])
        return 0

    monkeypatch.setattr(dev, "_run", run)
    monkeypatch.setattr(dev, "_captured", lambda command: (0, ""))
    monkeypatch.setattr(dev, "install", lambda extra="": None)
    monkeypatch.setattr(dev, "need_tools", lambda: None)
    monkeypatch.setattr(dev, "on_others", lambda: iter(()))
    assert dev.check([]) == 0
    assert ran[-1][-1] == f"--cov-fail-under={dev.COVERED}"
    dev.check(["tests/readers"])
    assert ran[-1][-1] == "tests/readers"


def test_steps_side_by_side(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is run beside another step is told behind it, and fails the check as that would."""
    monkeypatch.setattr(dev, "_run", lambda command, show=False: 0)
    beside = [sys.executable, "-c", "print('beside'); raise SystemExit(3)"]
    assert dev._side_by_side([beside, ["seen"]]) == [beside]
    assert capsys.readouterr().out == "beside\n\n"


def test_what_fails_on_another_python_fails(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It counts as on this one, and is named with its environment."""
    other = dev.ROOT / ".venv-3.99/bin/python"
    monkeypatch.setattr(dev, "_run", lambda command, show=False: int(command[0] == other))
    monkeypatch.setattr(dev, "_captured", lambda command: (0, ""))
    monkeypatch.setattr(dev, "install", lambda extra="": None)
    monkeypatch.setattr(dev, "need_tools", lambda: None)
    monkeypatch.setattr(dev, "on_others", lambda: iter(([other, "-m", "pytest"],)))
    assert dev.check([]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "Failed: .venv-3.99/bin/python -m pytest"


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
    """A browser, strace and Tesseract are installed where they are missing, or it is said what is skipped."""
    there = {"google-chrome", "tesseract"}
    wanted: list[str] = []
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name in there else None)
    monkeypatch.setattr(dev, "apt_install", wanted.append)
    dev.need_tools()
    assert wanted == ["strace"]
    there.clear()
    dev.need_tools()
    assert wanted[1:] == ["chromium", "strace", "tesseract-ocr"]
    said = capsys.readouterr().err.splitlines()
    assert [line.partition(",")[0] for line in said] == [
        "No strace",
        "No Chromium",
        "No strace",
        "No Tesseract",
    ]
    there.update({"chromium", "strace"})

    def installs_it(package: str) -> bool:
        wanted.append(package)
        return True

    monkeypatch.setattr(dev, "apt_install", installs_it)
    dev.need_tools()
    assert wanted[4:] == ["tesseract-ocr", "tesseract-ocr-eng", "tesseract-ocr-deu"]
    assert capsys.readouterr().err == ""


def test_check_goes_on_after_a_failure_and_tells_it(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All steps are run; the failed ones are named at the end; the exit code is 1."""
    ran: list[str] = []

    def fail_types(command: Sequence[str | Path], *, show: bool = False) -> int:
        ran.append(Path(command[0]).name)
        return int(ran[-1] == "mypy")

    monkeypatch.setattr(dev, "_run", fail_types)
    monkeypatch.setattr(dev, "_captured", lambda command: (fail_types(command), ""))
    monkeypatch.setattr(dev, "install", lambda extra="": None)
    monkeypatch.setattr(dev, "need_tools", lambda: None)
    monkeypatch.setattr(dev, "on_others", lambda: iter(()))
    assert dev.check([]) == 1
    assert ran == ["ruff", "ruff", "mypy", "lint-imports", "python", "python"]
    assert capsys.readouterr().err.splitlines()[-1] == "Failed: mypy"


def test_the_script_needs_nothing_but_python() -> None:
    """It runs before anything is installed: isolated from all packages, it explains itself."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(ROOT / "dev.py"), "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "python3 dev.py demo" in done.stdout
