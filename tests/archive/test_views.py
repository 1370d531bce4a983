"""The views that make sense in any SQLite tool."""

import sqlite3
from pathlib import Path

import pytest

from tests.archive.helpers import build, told
from tests.archive.test_writing import TEXT, full_reading


@pytest.fixture
def connection(tmp_path: Path) -> sqlite3.Connection:
    """Return an archive opened with nothing but the standard library."""
    path = build(tmp_path / "a", [full_reading(), told("b.txt", "[Pierre Monatte] was born 1881.")])
    return sqlite3.connect(path)


def test_statement_readable(connection: sqlite3.Connection) -> None:
    """A row tells who, what, when, where, in which words, in which source and on whose word."""
    rows = connection.execute(
        "SELECT person, type, role, object, value, date, date_words, places, voices, quote, source, path"
        " FROM statement_readable WHERE type = 'acquaintance'"
    ).fetchall()
    assert rows == [(
        "Pierre Monatte", "acquaintance", "met", "Souvarine", "chance", "1901", "1901", "Paris",
        "the paper › Rosmer", TEXT[TEXT.index("In 1901") :], "Full", "full.txt",
    )]  # fmt: skip


def test_person_summary(connection: sqlite3.Connection) -> None:
    """A row tells a person's dates, how much is said, and in which sources."""
    rows = connection.execute(
        "SELECT label, born, died, statements, mentions, sources, source_paths FROM person_summary"
        " ORDER BY statements DESC, label"
    ).fetchall()
    assert rows[0] == ("Pierre Monatte", "1881", None, 2, 2, 2, "b.txt; full.txt")
    assert [row[0] for row in rows[1:]] == ["Rosmer", "Souvarine"]
