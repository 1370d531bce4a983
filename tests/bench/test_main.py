"""The table of ``python -m bench``."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.__main__ import print_table

ROOT = Path(__file__).parent.parent.parent


def test_rows_are_printed_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Machine first, then what, figure, goal and whether it is met, in columns of one width."""
    print_table(iter([("a", "1 s", "< 2 s", "yes"), ("b", "3 s", "< 2 s", "NO")]))
    machine, _, *table = capsys.readouterr().out.splitlines()
    assert machine.startswith("Python ")
    assert "cores" in machine
    assert len({len(line) for line in table}) == 1
    assert [cell.strip() for cell in table[-1].split("|")[1:-1]] == ["b", "3 s", "< 2 s", "NO"]


@pytest.mark.slow
def test_everything_is_measured(tmp_path: Path) -> None:
    """A tiny run ends with a figure or a reason in every row."""
    command = [sys.executable, "-m", "bench", "--sources", "20", "--texts", "3", "--pages", "4", "--folder"]
    done = subprocess.run([*command, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = [line.split("|")[1:-1] for line in done.stdout.splitlines() if line.startswith("| ")][1:]
    named = " ".join(row[0] for row in rows)
    assert all(row[1].strip() for row in rows)
    for what in (
        "1 core",
        "2 cores",
        "spaCy",
        "dateparser",
        "memory",
        "add one text",
        "person page",
        "--help",
    ):
        assert what in named
