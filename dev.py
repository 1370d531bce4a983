"""Sets everything up and runs it, on a machine that has Python 3.11 or newer and nothing else.

    python3 dev.py demo      build the archive of the example collection and open its reading room
    python3 dev.py test      run all tests, those in a browser included
    python3 dev.py check     the tests, and lint, format, types and the import contract
    python3 dev.py lock      write down the releases that are installed in .venv

What is there already is not made again: a stamp in .venv holds the hash of pyproject.toml and of the lock. The
check also runs some fast tests on every other supported Python that is found. Only the standard library is used here.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"
SUPPORTED = ((3, 11), (3, 12), (3, 13))
OLDEST = SUPPORTED[0]
LOCK = ROOT / "requirements-dev.lock"
LOCKED_FOR = "# Python "
QUICKLY = ("-m", "not browser and not slow", "-W", "ignore::pytest.PytestUnraisableExceptionWarning")
"""Python 3.13 complains of connections to SQLite that tests leave to be closed by the garbage collector."""
PATIENCE = 150
"""Seconds that installing for another Python may take: the check must not wait for it."""
COVERED = 97
"""Percent of our lines and branches that the tests must run: a point below what they did when it was set."""
FAST = ("tests/readers", "tests/dates", "tests/persons", "tests/exporters", "tests/archive")
"""What is run on other Pythons: what depends on the standard library, and takes seconds."""
RECOGNISER = ("tesseract-ocr", "tesseract-ocr-eng", "tesseract-ocr-deu")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one of the commands; return its exit code."""
    if sys.version_info < OLDEST:
        return _say(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.")
    commands: dict[str, Callable[[list[str]], int]] = {
        "demo": demo,
        "test": test,
        "check": check,
        "lock": lock,
    }
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=commands)
    chosen, rest = parser.parse_known_args(arguments)
    os.chdir(ROOT)
    try:
        return commands[chosen.command](rest)
    except KeyboardInterrupt:
        return 130
    except SetupError as problem:
        return _say(str(problem))
    except subprocess.CalledProcessError as problem:
        return _say(f"This failed with code {problem.returncode}: {' '.join(map(str, problem.cmd))}")


class SetupError(Exception):
    """Something is missing that only the user can provide; the message says which command does."""


def demo(rest: list[str]) -> int:
    """Build the archive of the example collection and open its reading room; ``rest`` goes to it."""
    install()
    return _run([BIN / "testimonia", "demo", *rest])


def test(rest: list[str]) -> int:
    """Run all tests; ``rest`` goes to pytest."""
    install("dev")
    need_tools()
    return _run([PYTHON, "-m", "pytest", *rest])


def check(rest: list[str]) -> int:
    """Run lint, format, types, import contract, the tests with coverage and other Pythons; go on after a failure.

    Coverage must not fall, unless ``rest`` chooses some tests.
    """
    install("dev")
    need_tools()
    steps: tuple[list[str | Path], ...] = (
        [BIN / "ruff", "check"],
        [BIN / "ruff", "format", "--check"],
        [BIN / "mypy"],
        [BIN / "lint-imports", "--no-cache"],
    )
    failed = [step for step in steps if _run(step, show=True) != 0]
    failed += _side_by_side(_tests(rest))
    failed += [step for step in on_others() if _run(step, show=True) != 0]
    for step in failed:
        _say("Failed: " + _shown(step))
    return 1 if failed else 0


def _tests(rest: list[str]) -> tuple[list[str | Path], ...]:
    """Return the runs of the tests: those chosen, or the slow ones, which coverage would slow further, and the rest."""
    run: list[str | Path] = [PYTHON, "-m", "pytest"]
    if rest:
        return ([*run, *rest],)
    covered = ["--cov", "--cov-report=term", "-m", "not slow", f"--cov-fail-under={COVERED}"]
    return [*run, "-m", "slow"], [*run, *covered]


def _side_by_side(steps: Sequence[list[str | Path]]) -> list[list[str | Path]]:
    """Run the last of some steps in sight and the others beside it, whose output follows; return those that failed."""
    with ThreadPoolExecutor() as pool:
        others = [(step, pool.submit(_captured, step)) for step in steps[:-1]]
        failed = [step for step in steps[-1:] if _run(step, show=True) != 0]
        for step, done in others:
            code, said = done.result()
            _say("$ " + _shown(step))
            print(said, flush=True)
            failed += [step] if code != 0 else []
    return failed


def lock(rest: list[str]) -> int:
    """Write the releases installed in .venv into the lock; it holds for this version of Python only."""
    install("dev")
    listed = subprocess.run(
        [PYTHON, "-m", "pip", "freeze", "--exclude-editable"], capture_output=True, text=True, check=True
    )
    releases = [line for line in listed.stdout.splitlines() if re.fullmatch(r"[\w.-]+==\S+", line)]
    LOCK.write_text("\n".join([f"{LOCKED_FOR}{_version()}; by: python3 dev.py lock", *releases, ""]), "utf-8")
    return 0


# ---------------------------------------------------------------- other Pythons


def on_others() -> Iterator[list[str | Path]]:
    """Yield, for each other supported Python that is found and can be set up, the step that runs fast tests on it."""
    for version in SUPPORTED:
        name = f"{version[0]}.{version[1]}"
        if version == sys.version_info[:2]:
            continue
        python = find_python(name)
        if python is None:
            _say(f"No Python {name} on this machine: nothing is tested with it.")
        elif not set_up(python, ROOT / f".venv-{name}"):
            _say(
                f"Python {name} is here, but what the tests need cannot be installed for it: not tested with it."
            )
        else:
            yield [ROOT / f".venv-{name}/bin/python", "-m", "pytest", *QUICKLY, *FAST]


def find_python(version: str) -> str | None:
    """Return a Python of a version that can make virtual environments, from the path or from pyenv."""
    name = f"python{version}"
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    found = [
        shutil.which(name),
        *map(str, sorted(root.glob(f"versions/{version}.*/bin/{name}"), reverse=True)),
    ]
    return next((each for each in found if each and _quiet([each, "-c", "import ensurepip"])), None)


def set_up(python: str, folder: Path) -> bool:
    """Make a virtual environment for another Python, unless that is done already; return whether it is there."""
    stamp = folder / "stamp"
    wanted = _wanted(python)
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return True
    _say(f"Setting up {folder.name} …")
    pip: list[str | Path] = [
        folder / "bin/python",
        "-m",
        "pip",
        "install",
        "-qq",
        "--disable-pip-version-check",
    ]
    made = _quiet([python, "-m", "venv", "--clear", folder])
    if not made or not _quiet([*pip, "--editable", ".[test]"], seconds=PATIENCE):
        return False
    stamp.write_text(wanted, "utf-8")
    return True


# ---------------------------------------------------------------- setting up


def install(extra: str = "") -> None:
    """Make .venv and install the project into it, with an extra, unless that is done already."""
    stamp = VENV / "stamp"
    wanted = _wanted(sys.version)
    done = stamp.read_text("utf-8").split() if stamp.is_file() else []
    if done[:1] == [wanted] and extra in ["", *done[1:]] and PYTHON.exists():
        return
    make_venv()
    what = f".[{extra}]" if extra else "."
    pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if not locked() or _run([*pip, "--constraint", LOCK, "--editable", what]) != 0:
        _say("Installing the newest releases that fit: the lock is of another Python, or cannot be had here.")
        _do([*pip, "--editable", what])
    extras = {extra, *done[1:]} if done[:1] == [wanted] else {extra}
    stamp.write_text(" ".join([wanted, *sorted(extras - {""})]), "utf-8")


def _wanted(python: str) -> str:
    """Return a hash of what an installation depends on."""
    files = (ROOT / "pyproject.toml", LOCK)
    return hashlib.sha256(
        b"".join(file.read_bytes() for file in files if file.is_file()) + python.encode()
    ).hexdigest()


def locked() -> bool:
    """Tell whether there is a lock, and for this version of Python."""
    return LOCK.is_file() and LOCK.read_text("utf-8").startswith(f"{LOCKED_FOR}{_version()};")


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def make_venv() -> None:
    """Make .venv, where it is missing or not whole.

    Debian's python3 comes without ensurepip; its package python3-venv is installed where we may.

    Raises:
        SetupError: it has to be installed and we may not.
    """
    if PYTHON.exists() and _quiet([PYTHON, "-m", "pip", "--version"]):
        return
    _say("Setting up .venv …")
    if not _quiet([sys.executable, "-c", "import ensurepip"]) and not (
        apt_install(f"python{_version()}-venv") or apt_install("python3-venv")
    ):
        raise SetupError(
            "Python's venv is missing. Install it, then run this again: sudo apt-get install python3-venv"
        )
    _do([sys.executable, "-m", "venv", "--clear", VENV])


def need_tools() -> None:
    """Install from the system's packages what some tests need, where it is missing and we may; say what is skipped."""
    if not any(shutil.which(name) for name in BROWSERS) and not apt_install("chromium"):
        _say("No Chromium, and no right to install it: the browser tests will be skipped.")
    if not shutil.which("strace") and not apt_install("strace"):
        _say("No strace, and no right to install it: that nothing is sent will not be tested.")
    if not shutil.which("tesseract") and not all(map(apt_install, RECOGNISER)):
        _say("No Tesseract, and no right to install it: tests that recognise page images will be skipped.")


def apt_install(package: str) -> bool:
    """Install a Debian package without asking; return whether that worked."""
    apt = shutil.which("apt-get")
    sudo = shutil.which("sudo")
    if apt is None:
        return False
    if os.geteuid() == 0:
        before: list[str] = []
    elif sudo and _quiet([sudo, "-n", "true"]):
        before = [sudo, "-n"]
    else:
        return False
    _say(f"Installing {package} …")
    install_it = [*before, apt, "install", "-y", "-qq", "--no-install-recommends", package]
    if _quiet(install_it):
        return True
    return _quiet([*before, apt, "update", "-qq"]) and _quiet(install_it)


# ---------------------------------------------------------------- running things


def _quiet(command: Sequence[str | Path], seconds: float | None = None) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _do(command: Sequence[str | Path]) -> None:
    subprocess.run(command, stdin=subprocess.DEVNULL, check=True)


def _run(command: Sequence[str | Path], *, show: bool = False) -> int:
    if show:
        _say("$ " + _shown(command))
    return subprocess.run(command, check=False).returncode


def _captured(command: Sequence[str | Path]) -> tuple[int, str]:
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.returncode, done.stdout


def _shown(command: Sequence[str | Path]) -> str:
    """Return a command as it is typed here; of the programs of .venv only the names."""
    return " ".join(map(_short, command))


def _short(part: str | Path) -> str:
    if not isinstance(part, Path):
        return part
    return part.name if part.parent == BIN or not part.is_relative_to(ROOT) else str(part.relative_to(ROOT))


def _say(message: str) -> int:
    print(message, file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
