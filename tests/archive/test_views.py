"""The views that make sense in any SQLite tool."""

import sqlite3
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.store import create_or_open
from tests.archive.helpers import build, told
from tests.archive.test_writing import TEXT, full_reading


@pytest.fixture
def connection(tmp_path: Path) -> sqlite3.Connection:
    """Return an archive opened with nothing but the standard library."""
    path = build(tmp_path / "a", [full_reading(), told("b.txt", "[Pierre Monatte], born 1881; [Rosmer].")])
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


def test_as_readers_left_it(tmp_path: Path) -> None:
    """Readable rows are those that readers left, with their verdict; what is rejected is told, and not said."""
    path = build(tmp_path / "b", [told("b.txt", "[Pierre Monatte] was born 1881 and died 1960.")])
    with create_or_open(path) as archive:
        ids = {row["type"]: row["id"] for row in archive.execute("SELECT id, type FROM statement")}
        ada = deciding.By("Ada")
        deciding.statement(archive, ada, "AMENDED", ids["birth"], {"date": "1880", "value": "at night"})
        deciding.statement(archive, ada, "REJECTED", ids["death"])
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT type, date, date_words, value, verdict FROM statement_readable ORDER BY type"
    ).fetchall()
    assert rows == [
        ("birth", "1880", "1881", "at night", "AMENDED"),
        ("death", "1960", "1960", None, "REJECTED"),
    ]
    for view, types in (("told", ["birth", "death"]), ("said", ["birth"])):
        assert [row[0] for row in connection.execute(f"SELECT type FROM {view} ORDER BY type")] == types
    assert connection.execute("SELECT born, died, statements FROM person_summary").fetchall() == [
        ("1880", None, 1)
    ]
    connection.close()


def test_person_summary(connection: sqlite3.Connection) -> None:
    """A row tells a person's dates, how much is said, and in which sources."""
    rows = connection.execute(
        "SELECT label, born, died, statements, mentions, sources, source_paths FROM person_summary"
        " ORDER BY statements DESC, label"
    ).fetchall()
    assert rows[0] == ("Pierre Monatte", "1881", None, 2, 2, 2, "b.txt; full.txt")
    assert [row[0] for row in rows[1:]] == ["Rosmer", "Souvarine"]
