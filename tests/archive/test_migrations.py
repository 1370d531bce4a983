"""From one version of the schema to the next."""

import re
import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest

from testimonia.archive import migrations
from testimonia.archive.migrations import Step, create, migrate, schema, version_of
from testimonia.archive.store import create_or_open

DATA = Path(__file__).parents[1] / "data" / "archives"
SCHEMA = {
    1: "d660501bc613f2a6df9359012e9390f2066ed4766957207d5d1426507e449803",
    2: "823ef8229d38e8fd14efd1974d3e3197b58fad6cc8e707189c048d4b09c1a911",
    3: "939f2bc22792d62b321e8847de53453d136d0bebe71f52de1ef20b6cf3dd1bde",
    4: "6ff0fc8fd8735cf6f7b4c5733a0d82a98d7e10b984f42f8c029c00c67d761c60",
    5: "e1c6bea55bac2b37293bb9ebf32015a5b58e0740fb7b62f77affa009e66c0d08",
    6: "e4adede2b8cbb9c90f5163a8019921053d3ba6d4f6fd893a3222fcce6c8a1929",
    7: "de0223e3a479de1bbe6be331536758e6a01d7a01133929e7acaa479cfd5e6ced",
}
"""SHA-256 of schema.sql at each version: whoever changes the schema adds a version, a step and a hash."""


@pytest.fixture
def connection() -> sqlite3.Connection:
    """Return an archive in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    create(connection)
    return connection


def add_colour(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE person ADD COLUMN colour TEXT")


def fail(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE half_done (a)")
    raise RuntimeError("no further")


def test_schema_is_guarded() -> None:
    """The schema does not change without a new version."""
    assert max(SCHEMA) == migrations.VERSION
    assert sha256(schema().encode()).hexdigest() == SCHEMA[migrations.VERSION]


def test_every_version_has_its_step() -> None:
    """Steps lead from the first release to the present version, one by one."""
    assert [step.version for step in migrations.STEPS] == list(range(2, migrations.VERSION + 1))


def test_tables_are_strict(connection: sqlite3.Connection) -> None:
    """Every ordinary table is STRICT."""
    rows = connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    )
    assert [name for name, strict in rows if not strict and not name.startswith("sqlite_")] == []


def test_references_have_indexes(connection: sqlite3.Connection) -> None:
    """Every column that refers to another table is indexed, so that deleting a source is quick."""
    tables = [
        name for (name,) in connection.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")
    ]
    bare = []
    for table in tables:
        firsts = {
            connection.execute("SELECT name FROM pragma_index_info(?) WHERE seqno = 0", (index,)).fetchone()[
                0
            ]
            for (index,) in connection.execute("SELECT name FROM pragma_index_list(?)", (table,))
        }
        keys = connection.execute('SELECT "from" FROM pragma_foreign_key_list(?)', (table,))
        bare += [f"{table}.{column}" for (column,) in keys if column not in firsts]
    assert bare == ["source.run_id"]  # runs are never deleted


def test_step_is_applied_once(connection: sqlite3.Connection) -> None:
    """A step beyond the file's version is applied, raises the version, and is not applied again."""
    step = Step(migrations.VERSION + 1, "add_colour", add_colour)
    assert migrate(connection, [step]) == ["add_colour"]
    assert version_of(connection) == migrations.VERSION + 1
    assert "colour" in [row[1] for row in connection.execute("PRAGMA table_info(person)")]
    assert migrate(connection, [step]) == []


def test_failed_step_leaves_the_one_before(connection: sqlite3.Connection) -> None:
    """A step that fails leaves nothing of itself, and what came before it stays."""
    steps = [
        Step(migrations.VERSION + 1, "add_colour", add_colour),
        Step(migrations.VERSION + 2, "fail", fail),
    ]
    with pytest.raises(RuntimeError, match="no further"):
        migrate(connection, steps)
    assert version_of(connection) == migrations.VERSION + 1
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half_done'").fetchall()


def layout(connection: sqlite3.Connection) -> dict[str, object]:
    """Return the columns and references of every table, and what views, triggers and indexes say."""
    rows = connection.execute("SELECT name, type, sql FROM sqlite_master").fetchall()
    found: dict[str, object] = {}
    for name, kind, sql in rows:
        if kind == "table":
            columns = connection.execute("SELECT * FROM pragma_table_info(?)", (name,)).fetchall()
            keys = connection.execute("SELECT * FROM pragma_foreign_key_list(?)", (name,)).fetchall()
            found[name] = sorted(map(str, columns)), sorted(map(str, keys))
        elif sql:
            found[name] = re.sub(r"--.*|\s", "", sql)
    return {name: told for name, told in found.items() if "_sqlite_migrations" not in name}


def third_version() -> sqlite3.Connection:
    """Return an archive in memory as the release that made version 3 laid it out."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript((DATA / "version_3.sql").read_text("utf-8"))
    return connection


FIRST_VERSION = """
DROP TABLE keying;
ALTER TABLE voice DROP COLUMN named;
ALTER TABLE voice DROP COLUMN named_begin;
ALTER TABLE voice DROP COLUMN cue;
ALTER TABLE voice DROP COLUMN cue_begin;
ALTER TABLE voice DROP COLUMN direct;
DROP TABLE quotation;
CREATE TABLE quotation (source_id TEXT, n INTEGER, direct INTEGER, cue TEXT, mention_id TEXT) STRICT;
DROP TABLE citation;
CREATE TABLE citation (source_id TEXT, n INTEGER, words TEXT) STRICT;
PRAGMA user_version = 1;
"""
"""Takes an archive of the third version back to the first, as far as the steps since then look."""


@pytest.mark.parametrize("back", ["", FIRST_VERSION], ids=["version 3", "version 1"])
def test_both_ways_lead_to_one_schema(connection: sqlite3.Connection, back: str) -> None:
    """An archive of an earlier version, brought up step by step, is laid out as a new one."""
    new, old = layout(connection), third_version()
    old.executescript(back)
    assert layout(old) != new
    migrate(old, migrations.STEPS)
    assert layout(old) == new


def test_opening_for_writing_migrates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening an archive of an older release for writing brings it to the present version."""
    path = tmp_path / "a.testimonia"
    create_or_open(path).close()
    newer = migrations.VERSION + 1
    monkeypatch.setattr(migrations, "VERSION", newer)
    monkeypatch.setattr(migrations, "STEPS", (Step(newer, "add_colour", add_colour),))
    with create_or_open(path) as archive:
        assert version_of(archive.connection) == newer
        archive.execute("SELECT colour FROM person")
        archive.execute("PRAGMA foreign_key_check")
