"""Whether a file is laid out as an archive."""

import sqlite3

import pytest

from testimonia.archive.migrations import create
from testimonia.archive.shape import wanting


@pytest.fixture
def connection() -> sqlite3.Connection:
    made = sqlite3.connect(":memory:", isolation_level=None)
    create(made)
    return made


def test_a_new_archive_lacks_nothing(connection: sqlite3.Connection) -> None:
    """Nor does one that has something beside."""
    assert wanting(connection) == []
    connection.execute("CREATE TABLE beside (a)")
    assert wanting(connection) == []


def test_every_table_is_missed(connection: sqlite3.Connection) -> None:
    """Each by its name, one after the other."""
    names = [row[0] for row in connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        if not row[0].startswith("sqlite")]  # fmt: skip
    assert "block" in names
    for name in names:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("SAVEPOINT before")
        connection.execute(f"DROP TABLE {name}")
        assert f"table {name} is missing" in wanting(connection)
        connection.execute("ROLLBACK TO before")
    assert wanting(connection) == []


def test_a_column_that_is_missing_or_of_another_type_is_named(connection: sqlite3.Connection) -> None:
    """With what should be there."""
    connection.execute("ALTER TABLE file DROP COLUMN message")
    connection.execute("DROP TABLE page_lines")
    connection.execute("CREATE TABLE page_lines (digest TEXT PRIMARY KEY, site TEXT, lines TEXT)")
    found = wanting(connection)
    assert "column file.message is missing" in found
    assert any(one.startswith("column page_lines.lines is TEXT") for one in found)


def test_an_index_or_a_view_that_is_missing_is_named(connection: sqlite3.Connection) -> None:
    """Reading would only be slow without the one, and fail without the other."""
    connection.execute("DROP INDEX file_digest")
    assert wanting(connection) == ["index file_digest is missing"]
