"""The step to version 6."""

import sqlite3
from pathlib import Path

from testimonia.archive import migrations
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


def test_where_judgements_stand_is_kept() -> None:
    """The table of places is laid out anew with what it holds, and has room for what readers prefer."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(OLD.read_text("utf-8"))
    migrations.migrate(connection, [step for step in migrations.STEPS if step.version < 6])
    connection.execute("INSERT INTO judgement VALUES (99, 'j', 'now', 'Ada', 'NOTED', '{}', '', '')")
    connection.execute("INSERT INTO placement VALUES ('j', 'on', 0, 'moved', 's', 'x', 3, 7)")
    migrations.migrate(connection, migrations.STEPS)
    rows = connection.execute("SELECT * FROM placement WHERE judgement = 'j'").fetchall()
    assert [tuple(row) for row in rows] == [("j", "on", 0, "moved", "s", "x", 3, 7)]
    connection.execute("INSERT INTO placement VALUES ('j', 'preferred', 1, 'lost', NULL, NULL, NULL, NULL)")
