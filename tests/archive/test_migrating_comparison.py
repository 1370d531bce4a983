"""The step to version 6."""

import sqlite3
from pathlib import Path

from testimonia.archive.store import create_or_open

OLD = Path(__file__).parents[1] / "data" / "archives" / "version_3.sql"


def test_an_older_archive_is_compared_by_the_next_build(tmp_path: Path) -> None:
    """An archive of an earlier release gets the tables of what is compared, empty."""
    path = tmp_path / "old.testimonia"
    with sqlite3.connect(path) as connection:
        connection.executescript(OLD.read_text("utf-8"))
    connection.close()
    with create_or_open(path) as archive:
        assert archive.execute("SELECT count(*) FROM conflict").fetchone()[0] == 0
        assert archive.execute("SELECT count(*) FROM time_link").fetchone()[0] == 0
