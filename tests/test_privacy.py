"""Nothing leaves the machine, and nothing is left on it but the archive."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TEXT = "Olga Tareeva was born in Riga in 1884. In 1906 she joined the Norwegian Labour Party.\n"
FOLDERS = {
    "HOME": "home",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "TMPDIR": "tmp",
}
BUILD = ["-m", "testimonia", "build"]
BUILD_AND_STAY = [
    "-c",
    "import time, testimonia.cli as c; c.run(['build', 'lives', '--workers', '1']); time.sleep(15)",
]
"""A collector is not looked up at once: onnxruntime takes nine seconds, longer than a small build lasts."""
TALK = re.compile(r"sa_family=AF_INET|nscd/socket|systemd\.resolve|systemd/resolve|avahi")
"""An address of the network, or a service that looks up names in the place of the process."""


@dataclass(frozen=True)
class Home:
    """The empty folders of a user, with a collection beside them."""

    folder: Path

    def run(self, *arguments: str, traced: bool = False) -> str:
        """Run Python there; return its calls that connect or send, or "" if not traced."""
        for name in FOLDERS.values():
            (self.folder / name).mkdir()
        lives = self.folder / "lives"
        lives.mkdir()
        for name in ("one.txt", "two.md"):
            (lives / name).write_text(TEXT + name, "utf-8")
        trace = self.folder / "trace"
        calls = "trace=connect,sendto,sendmsg,sendmmsg"
        before = ["strace", "-f", "-qq", "-e", calls, "-o", str(trace)] if traced else []
        environment = {variable: str(self.folder / name) for variable, name in FOLDERS.items()}
        subprocess.run(
            [*before, sys.executable, "-W", "error", *arguments], cwd=self.folder, check=True,
            env=environment | {"PATH": os.environ["PATH"], "COLUMNS": "80"}, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        assert (self.folder / "lives.testimonia").stat().st_size > 0
        return trace.read_text("utf-8", errors="replace") if traced else ""

    def left(self) -> Iterator[str]:
        """Yield what now lies in the folders."""
        for name in FOLDERS.values():
            for path in (self.folder / name).rglob("*"):
                yield path.relative_to(self.folder).as_posix()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.fixture(scope="session")
def strace() -> None:
    """Skip the test where calls cannot be traced."""
    if shutil.which("strace") is None:
        pytest.skip("no strace on this machine: sudo apt-get install strace")
    if subprocess.run(
        ["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False
    ).returncode:
        pytest.skip("strace may trace nothing here")


def test_a_build_leaves_nothing_in_the_folders_of_its_user(home: Home) -> None:
    """Home, cache, configuration, data and temporary files: all that were empty are empty afterwards."""
    home.run(*BUILD, "lives")
    assert list(home.left()) == []


@pytest.mark.usefixtures("strace")
def test_a_build_calls_nobody(home: Home) -> None:
    """No process of a build connects, sends or looks up a name."""
    trace = home.run(*BUILD, "lives", "--workers", "2", traced=True)
    assert [line for line in trace.splitlines() if TALK.search(line)] == []


@pytest.mark.slow
@pytest.mark.usefixtures("strace")
def test_who_stays_for_a_while_calls_nobody_either(home: Home) -> None:
    """A program that builds and lives on is as quiet, for longer than a collector waits."""
    trace = home.run(*BUILD_AND_STAY, traced=True)
    assert [line for line in trace.splitlines() if TALK.search(line)] == []
    assert list(home.left()) == []
