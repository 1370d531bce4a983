"""An archive survives kill -9 at any point, and two runs at once."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from testimonia.archive.files import known_files
from testimonia.archive.lines import format_line, statement_lines
from testimonia.archive.store import create_or_open, open_archive
from testimonia.validate import check

ROOT = Path(__file__).parent.parent.parent
SEED, NUMBER, KILLS, STEP = 1917, 300, 24, 12


def start(path: Path, lines: str = "") -> subprocess.Popen[str]:
    """Start a writer; with ``lines`` it writes one source for each, and waits, without them all."""
    command = [sys.executable, "-m", "tests.archive.writer", str(path), str(SEED), str(NUMBER)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert process.stdin
    process.stdin.write(lines)
    process.stdin.flush() if lines else process.stdin.close()
    return process


def finish(process: subprocess.Popen[str]) -> None:
    """Let a writer come to its end."""
    with process:
        assert process.stdout
        told = process.stdout.read()
    assert process.returncode == 0, told


def kill(process: subprocess.Popen[str], written: int, delay: float) -> bool:
    """Kill a writer some time after it wrote a number of sources; tell whether it was still at work."""
    with process:
        assert process.stdout
        for _ in range(written):
            process.stdout.readline()
        time.sleep(delay)
        process.kill()
    return process.returncode == -signal.SIGKILL


def contents(path: Path) -> dict[str, list[Any]]:
    """Return all that an archive says, without what depends on when it was built."""
    with open_archive(path) as archive:
        tables: dict[str, list[Any]] = {
            table: sorted(tuple(row) for row in archive.execute(f"SELECT * FROM {table}"))
            for table in ("file", "referent", "mention", "person", "identification", "candidate", "block")
        }
        assert list(check(archive)) == []
        return {"lines": list(map(format_line, statement_lines(archive))), **tables}


def test_killed_at_random_points(tmp_path: Path) -> None:
    """Killed again and again, what is there is always sound, and the end is that of an undisturbed run."""
    finish(start(tmp_path / "undisturbed"))
    chance = random.Random(SEED)
    path = tmp_path / "killed"
    before = 0
    for _ in range(KILLS):
        number = chance.randrange(1, STEP)
        assert kill(start(path, "\n" * number), number - 1, chance.random() * 0.002)
        with create_or_open(path) as archive:
            now = len(known_files(archive))
            assert before <= now < NUMBER
            before = now
            assert [problem for problem in check(archive) if problem.code != "unidentified"] == []
    finish(start(path))
    assert contents(path) == contents(tmp_path / "undisturbed")


def test_killed_while_identifying(tmp_path: Path) -> None:
    """Killed after the last source was written, the next run still identifies all persons."""
    finish(start(tmp_path / "undisturbed"))
    path = tmp_path / "killed"
    chance = random.Random(SEED)
    kill(start(path), NUMBER, 0)
    for _ in range(6):
        kill(start(path), 0, 0.1 + chance.random() * 0.2)
    finish(start(path))
    assert contents(path) == contents(tmp_path / "undisturbed")


def test_two_writers_at_once(tmp_path: Path) -> None:
    """Of two runs on one archive the second waits; together they leave what one leaves."""
    both = [start(tmp_path / "both") for _ in range(2)]
    for process in both:
        finish(process)
    finish(start(tmp_path / "one"))
    assert contents(tmp_path / "both") == contents(tmp_path / "one")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["both", "one"]
