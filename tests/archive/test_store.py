"""Opening and closing an archive."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from testimonia.archive import migrations
from testimonia.archive.store import Archive, create_or_open, open_archive
from testimonia.errors import ArchiveError
from tests.archive.helpers import build, told

LIFE = told("a.txt", "[Clara Zetkin] was born 1857.")


def test_one_file_remains(tmp_path: Path) -> None:
    """When a writer or a reader closes, the archive is one file with nothing beside it."""
    path = build(tmp_path / "lives.testimonia", [LIFE])
    assert [entry.name for entry in tmp_path.iterdir()] == ["lives.testimonia"]
    with open_archive(path) as archive:
        assert archive.execute("SELECT count(*) FROM source").fetchone()[0] == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["lives.testimonia"]


def test_file_tells_what_it_is(tmp_path: Path) -> None:
    """The file bears our mark and schema version, keeps WAL, and rejects dangling references."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        assert archive.execute("PRAGMA application_id").fetchone()[0] == migrations.APPLICATION
        assert archive.execute("PRAGMA user_version").fetchone()[0] == migrations.VERSION
        assert archive.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        with pytest.raises(ArchiveError, match="FOREIGN KEY"), archive.transaction():
            archive.execute("INSERT INTO block VALUES ('surname nobody', 'nobody')")
        assert archive.execute("SELECT count(*) FROM block").fetchone()[0] == 0


def test_reader_cannot_write(tmp_path: Path) -> None:
    """Nothing can be written through an archive opened for reading."""
    path = build(tmp_path / "a.testimonia", [LIFE])
    with open_archive(path) as archive:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            archive.execute("DELETE FROM source")
        with pytest.raises(ArchiveError, match="reading only"), archive.transaction():
            pass


def _fail_halfway(archive: Archive) -> None:
    with archive.transaction():
        archive.execute("INSERT INTO stale_block VALUES ('one')")
        with archive.transaction():
            archive.execute("INSERT INTO stale_block VALUES ('two')")
        raise RuntimeError


def test_transaction_keeps_all_or_nothing(tmp_path: Path) -> None:
    """An error inside a transaction undoes it, an inner one being a part of the outer."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        with pytest.raises(RuntimeError):
            _fail_halfway(archive)
        assert archive.execute("SELECT count(*) FROM stale_block").fetchone()[0] == 0


def test_reader_sees_only_whole_transactions(tmp_path: Path) -> None:
    """While a run writes, a reader sees what was complete, without waiting."""
    path = build(tmp_path / "a.testimonia", [LIFE])
    with create_or_open(path) as writer, open_archive(path) as reader:
        with writer.transaction():
            writer.execute("DELETE FROM source")
            assert reader.execute("SELECT count(*) FROM source").fetchone()[0] == 1
        assert reader.execute("SELECT count(*) FROM source").fetchone()[0] == 0


@pytest.mark.parametrize("opening", [open_archive, create_or_open])
def test_no_sqlite_file(tmp_path: Path, opening: object) -> None:
    """A file of another kind is refused by name, and left as it was."""
    path = tmp_path / "notes.txt"
    path.write_text("These are notes on the congress, no archive at all. " * 40)
    with pytest.raises(ArchiveError, match=r"notes\.txt is not an archive"):
        opening(path)  # type: ignore[operator]
    assert path.read_text().startswith("These are notes")
    assert [entry.name for entry in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("opening", [open_archive, create_or_open])
def test_another_applications_file(tmp_path: Path, opening: object) -> None:
    """A SQLite file of another application is refused and not touched."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmark (url)")
    connection.close()
    with pytest.raises(ArchiveError, match="not an archive of Testimonia"):
        opening(path)  # type: ignore[operator]
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmark",)]
    connection.close()


@pytest.mark.parametrize("opening", [open_archive, create_or_open])
def test_newer_version(tmp_path: Path, opening: object) -> None:
    """An archive of a newer version is refused; the message names both versions and what to do."""
    path = build(tmp_path / "a.testimonia", [LIFE])
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(ArchiveError, match=rf"version 99; .* up to {migrations.VERSION}.*Install"):
        opening(path)  # type: ignore[operator]


def test_older_version_for_reading(tmp_path: Path) -> None:
    """An archive of an older version is not read as it is; the message says what brings it up to date."""
    path = build(tmp_path / "a.testimonia", [LIFE])
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 5")
    connection.close()
    with pytest.raises(ArchiveError, match="testimonia build"):
        open_archive(path)


def test_missing(tmp_path: Path) -> None:
    """Reading where there is no archive says how to make one, and makes none."""
    with pytest.raises(ArchiveError, match="testimonia build"):
        open_archive(tmp_path / "none.testimonia")
    assert not list(tmp_path.iterdir())


def test_no_place(tmp_path: Path) -> None:
    """A folder, or a path in a folder that is not there, is no place for an archive."""
    with pytest.raises(ArchiveError, match="is a folder"):
        create_or_open(tmp_path)
    with pytest.raises(ArchiveError, match="No such file"):
        create_or_open(tmp_path / "nowhere" / "a.testimonia")


def test_file_left_by_a_killed_maker(tmp_path: Path) -> None:
    """An empty file, as a run killed at its very beginning leaves it, becomes an archive."""
    path = tmp_path / "a.testimonia"
    path.touch()
    with pytest.raises(ArchiveError):
        open_archive(path)
    with create_or_open(path) as archive:
        assert archive.execute("SELECT count(*) FROM source").fetchone()[0] == 0


def test_damaged_file(tmp_path: Path) -> None:
    """A file cut short is reported as an error of the archive, not as a failure inside."""
    path = build(tmp_path / "a.testimonia", [LIFE])
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(ArchiveError):
        create_or_open(path)
    with pytest.raises(ArchiveError):
        open_archive(path)


def test_name_with_marks_of_a_uri(tmp_path: Path) -> None:
    """Characters that mean something in a URI are part of the name like any other."""
    path = build(tmp_path / "lives?of 50% & #1.testimonia", [LIFE])
    shutil.copy(path, tmp_path / "copy")
    with open_archive(path) as archive:
        assert archive.execute("SELECT count(*) FROM source").fetchone()[0] == 1


def test_among(tmp_path: Path) -> None:
    """A query is run once for many values, whatever they hold; those that are nowhere give no row."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        keys = ['o\'hara "=m"', "kern =j"]
        archive.executemany("INSERT INTO stale_block VALUES (?)", [(key,) for key in (*keys, "other")])
        found = archive.among("SELECT key FROM stale_block WHERE key", [*keys, "nobody"])
        assert {row["key"] for row in found} == set(keys)
