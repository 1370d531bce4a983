"""One run at a time writes an archive."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from testimonia.archive.lock import WriterLock
from testimonia.archive.store import create_or_open
from testimonia.errors import ArchiveError

HOLD = """
import sys, time
from testimonia.archive.store import create_or_open
with create_or_open(sys.argv[1]):
    print("held", flush=True)
    time.sleep(60)
"""


def hold(path: Path) -> subprocess.Popen[str]:
    """Start a process that holds the archive, and wait until it does."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.stdout
    process.stdout.close()


def test_says_who_holds_it(tmp_path: Path) -> None:
    """A second run is told which process holds the archive, where and since when."""
    path = tmp_path / "a.testimonia"
    process = hold(path)
    try:
        with pytest.raises(
            ArchiveError, match=rf"process {process.pid} on {socket.gethostname()}, started 20"
        ):
            create_or_open(path, wait=0.2)
    finally:
        kill(process)


def test_lock_of_a_killed_process_does_not_block(tmp_path: Path) -> None:
    """After a kill -9 the archive can be written at once, though the lock's file still lies there."""
    path = tmp_path / "a.testimonia"
    kill(hold(path))
    assert (tmp_path / "a.testimonia.lock").exists()
    with create_or_open(path, wait=0) as archive:
        assert archive.writable
    assert not (tmp_path / "a.testimonia.lock").exists()


def test_second_waits_for_the_first(tmp_path: Path) -> None:
    """A run that may wait gets the archive when the first one closes it."""
    path = tmp_path / "a.testimonia"
    first = create_or_open(path)
    release = threading.Timer(0.2, first.close)
    release.start()
    with create_or_open(path, wait=30) as second:
        assert second.writable
    release.join()


def test_only_one_of_many_holds_it(tmp_path: Path) -> None:
    """Of many takers that come and go at once, never two hold the lock."""
    holders, most = 0, 0
    counting = threading.Lock()

    def take() -> None:
        nonlocal holders, most
        for _ in range(10):
            lock = WriterLock(tmp_path / "a")
            lock.acquire(wait=60)
            with counting:
                holders += 1
                most = max(most, holders)
            time.sleep(0.001)
            with counting:
                holders -= 1
            lock.release()

    takers = [threading.Thread(target=take) for _ in range(4)]
    for taker in takers:
        taker.start()
    for taker in takers:
        taker.join()
    assert most == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", ["", "nonsense", "[1, 2]", '{"pid": 7}'])
def test_holder_unreadable(tmp_path: Path, content: str) -> None:
    """A lock whose file says nothing sensible still blocks, and the message gets by without it."""
    lock = WriterLock(tmp_path / "a")
    lock.acquire(wait=0)
    lock.path.write_text(content)
    with pytest.raises(ArchiveError, match="another process"):
        WriterLock(tmp_path / "a").acquire(wait=0)
    lock.release()


def test_file_tells_its_holder(tmp_path: Path) -> None:
    """The lock's file is JSON that names process, host and time."""
    lock = WriterLock(tmp_path / "a")
    lock.acquire(wait=0)
    holder = json.loads(lock.path.read_text())
    assert (holder["pid"], holder["host"]) == (os.getpid(), socket.gethostname())
    lock.release()
    lock.release()
