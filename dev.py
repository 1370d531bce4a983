"""Sets everything up and runs it, on a machine that has Python 3.11 or newer and nothing else.

    python3 dev.py demo      build the archive of the example collection and open its reading room
    python3 dev.py test      run all tests, those in a browser included
    python3 dev.py check     the tests, and lint, format, types and the import contract

What is there already is not made again: a stamp in .venv holds the hash of pyproject.toml. Only the
standard library is used here.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"
OLDEST = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one of the commands; return its exit code."""
    if sys.version_info < OLDEST:
        return _say(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.")
    commands: dict[str, Callable[[list[str]], int]] = {"demo": demo, "test": test, "check": check}
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
    """Run lint, format, types, import contract and the tests with coverage; go on after a failure."""
    install("dev")
    need_tools()
    steps: tuple[list[str | Path], ...] = (
        [BIN / "ruff", "check"],
        [BIN / "ruff", "format", "--check"],
        [BIN / "mypy"],
        [BIN / "lint-imports", "--no-cache"],
        [PYTHON, "-m", "pytest", "--cov", "--cov-report=term", *rest],
    )
    failed = [step for step in steps if _run(step, show=True) != 0]
    for step in failed:
        _say("Failed: " + _shown(step))
    return 1 if failed else 0


# ---------------------------------------------------------------- setting up


def install(extra: str = "") -> None:
    """Make .venv and install the project into it, with an extra, unless that is done already."""
    stamp = VENV / "stamp"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    done = stamp.read_text("utf-8").split() if stamp.is_file() else []
    if done[:1] == [wanted] and extra in ["", *done[1:]] and PYTHON.exists():
        return
    make_venv()
    what = f".[{extra}]" if extra else "."
    _do([PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--editable", what])
    extras = {extra, *done[1:]} if done[:1] == [wanted] else {extra}
    stamp.write_text(" ".join([wanted, *sorted(extras - {""})]), "utf-8")


def make_venv() -> None:
    """Make .venv, where it is missing or not whole.

    Debian's python3 comes without ensurepip; its package python3-venv is installed where we may.

    Raises:
        SetupError: it has to be installed and we may not.
    """
    if PYTHON.exists() and _quiet([PYTHON, "-m", "pip", "--version"]):
        return
    _say("Setting up .venv …")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not _quiet([sys.executable, "-c", "import ensurepip"]) and not (
        apt_install(f"python{version}-venv") or apt_install("python3-venv")
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


def _quiet(command: Sequence[str | Path]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return done.returncode == 0


def _do(command: Sequence[str | Path]) -> None:
    subprocess.run(command, stdin=subprocess.DEVNULL, check=True)


def _run(command: Sequence[str | Path], *, show: bool = False) -> int:
    if show:
        _say("$ " + _shown(command))
    return subprocess.run(command, check=False).returncode


def _shown(command: Sequence[str | Path]) -> str:
    return " ".join(part.name if isinstance(part, Path) else part for part in command)


def _say(message: str) -> int:
    print(message, file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
