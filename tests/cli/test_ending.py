"""Runs that are ended by a signal."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from testimonia.cli.ending import Ended, ending
from tests.cli.conftest import Command

ROOT = Path(__file__).parent.parent.parent
TESTIMONIA = [sys.executable, "-m", "testimonia"]
NUMBER = 120
IGNORING = "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])"


def started(folder: Path, *command: str) -> "subprocess.Popen[str]":
    """Start a command in a process group of its own."""
    environment = {
        **os.environ, "PYTHONPATH": os.pathsep.join(map(str, (ROOT / "src", ROOT))),
        "TESTIMONIA_BUILD_READER": "tests.fakes:read",
    }  # fmt: skip
    return subprocess.Popen(
        command, cwd=folder, env=environment, text=True, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def write_slow(lives: Path) -> None:
    """Add texts that take their time."""
    for n in range(NUMBER):
        words = (
            f"SLOW going on day {n}, and {n * 7919 % 1009} of them went.\n\nAda Roth died in {1800 + n}.\n"
        )
        (lives / f"slow{n}.txt").write_text(words, "utf-8")


def number_read(archive: Path) -> int:
    """Return how many sources an archive has so far."""
    if not archive.exists():
        return 0
    with closing(sqlite3.connect(archive)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM source").fetchone()[0])
        except sqlite3.OperationalError:  # nothing is laid out yet
            return 0


def wait_for_reading(archive: Path, running: "subprocess.Popen[str]") -> None:
    """Wait until a run is in the midst of reading."""
    while running.poll() is None and number_read(archive) < 5:
        time.sleep(0.02)


def own_processes(leader: int) -> list[str]:
    """Return the command lines of the processes of a group that still run."""
    listed = subprocess.run(["ps", "-eo", "pgid=,stat=,args="], capture_output=True, text=True, check=True)
    lines = (line.split(None, 2) for line in listed.stdout.splitlines())
    return [line[2] for line in lines if line[0] == str(leader) and not line[1].startswith("Z")]


@pytest.mark.usefixtures("ctrl_c")
@pytest.mark.parametrize(
    ("number", "words", "workers"),
    [
        (signal.SIGINT, "Interrupted", "1"),
        (signal.SIGINT, "Interrupted", "2"),
        (signal.SIGTERM, "Ended by SIGTERM", "2"),
        (signal.SIGHUP, "Ended by SIGHUP", "2"),
    ],
)
def test_a_signal_ends_a_run_with_one_line_and_keeps_what_was_read(
    number: signal.Signals, words: str, workers: str, lives: Path, command: Command
) -> None:
    """The whole group gets it: one line, 128 + n, no process and no journal left, and the archive is sound."""
    write_slow(lives)
    running = started(lives.parent, *TESTIMONIA, "build", "lives", "--workers", workers)
    archive = lives.with_name("lives.testimonia")
    wait_for_reading(archive, running)
    os.killpg(running.pid, number)
    out, err = running.communicate()
    assert (running.returncode, out) == (128 + number, "")
    assert err == f"{words}. What was read so far is kept; the same command goes on.\n"
    assert own_processes(running.pid) == []
    assert sorted(one.name for one in lives.parent.iterdir()) == ["lives", "lives.testimonia"]
    assert 5 <= number_read(archive) < NUMBER
    problems = json.loads(command("check", str(archive), "--json")[1])["problems"]
    assert {one["code"] for one in problems} <= {"unidentified"}


@pytest.mark.usefixtures("ctrl_c")
def test_the_same_command_goes_on(lives: Path, command: Command) -> None:
    """What was read stays, and the rest is read by the next run."""
    write_slow(lives)
    running = started(lives.parent, *TESTIMONIA, "build", "lives", "--workers", "2")
    archive = lives.with_name("lives.testimonia")
    wait_for_reading(archive, running)
    running.terminate()  # the parent alone: its workers end with it
    running.communicate()
    assert own_processes(running.pid) == []
    for path in list(lives.glob("slow*.txt"))[20:]:
        path.unlink()
    assert command("build", "lives")[0] == 0
    assert command("check", str(archive))[0] == 0


def test_a_hang_up_that_is_ignored_stays_ignored(lives: Path) -> None:
    """Started by nohup, a run outlives its terminal."""
    (lives / "slow.txt").write_text("SLOW going.\n\nAda Roth died in 1950.\n", "utf-8")
    running = started(lives.parent, sys.executable, "-c", IGNORING, *TESTIMONIA, "build", "lives", "--json")
    archive = lives.with_name("lives.testimonia")
    while running.poll() is None and not archive.exists():
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGHUP)
    out, err = running.communicate()
    assert (running.returncode, err) == (0, "")
    assert json.loads(out)["read"] == 4


@pytest.mark.usefixtures("ctrl_c")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_is_an_end_inside_only(number: signal.Signals) -> None:
    """Inside it raises ``Ended``, a KeyboardInterrupt; behind it whatever answered it before does so again."""
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    with pytest.raises(KeyboardInterrupt) as ended, ending():
        signal.raise_signal(number)
    assert isinstance(ended.value, Ended)
    assert ended.value.number == number
    assert {one: signal.getsignal(one) for one in before} == before


def _twice(done: list[str]) -> None:
    try:
        signal.raise_signal(signal.SIGTERM)
    finally:
        signal.raise_signal(signal.SIGHUP)
        signal.raise_signal(signal.SIGTERM)
        done.append("cleaned up")


def test_one_end_is_not_disturbed_by_another() -> None:
    """While a run cleans up, a second signal is nothing."""
    done: list[str] = []
    with pytest.raises(Ended), ending():
        _twice(done)
    assert done == ["cleaned up"]
