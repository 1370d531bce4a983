"""From the schema of an earlier release to the present one.

``schema.sql`` always describes the present version, and a new archive is made from it. An older archive is
brought up to it by the steps of ``STEPS``, in order, each in its own transaction together with its new
version number. To change the schema: change ``schema.sql``, raise ``VERSION``, add a step, renew the hash in
``tests/archive/test_migrations.py``; a test holds that both ways lead to the same schema.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files

from testimonia.archive.migrating_comparison import compare
from testimonia.archive.migrating_judgements import give_judgements_their_effect

VERSION = 7
"""The schema's version, kept in the file as ``PRAGMA user_version``."""

APPLICATION = 0x54534D4E
"""``PRAGMA application_id`` of an archive: "TSMN"."""


@dataclass(frozen=True, slots=True)
class Step:
    """One migration: what brings an archive to ``version``, and its name in the archive's own record."""

    version: int
    name: str
    apply: Callable[[sqlite3.Connection], None]


def _keep_what_made_keys(connection: sqlite3.Connection) -> None:
    """Give no source a row: who made its keys was not written down, so they are made anew."""
    connection.execute(
        "CREATE TABLE keying (source_id TEXT PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,"
        " maker TEXT NOT NULL) STRICT, WITHOUT ROWID"
    )


def _give_voices_their_place(connection: sqlite3.Connection) -> None:
    """Add where a voice is named and by which words; quotations and citations are read anew by the next build."""
    new = ("named TEXT", "named_begin INTEGER", "cue TEXT", "cue_begin INTEGER")
    direct = "direct INTEGER NOT NULL DEFAULT 0 CHECK (direct IN (0, 1))"
    for column in (*new, direct):
        connection.execute(f"ALTER TABLE voice ADD COLUMN {column}")
    for sql in ("DROP TABLE quotation", "DROP TABLE citation", _QUOTATION, _QUOTATION_INDEX, _CITATION):
        connection.execute(sql)


def _tell_prose_from_lists(connection: sqlite3.Connection) -> None:
    """Add whether a sentence of a passage has a verb; the next build, which reads everything anew, looks."""
    connection.execute(
        "ALTER TABLE passage ADD COLUMN verb INTEGER NOT NULL DEFAULT 1 CHECK (verb IN (0, 1))"
    )


def _take_files_that_hold_many_and_pages(connection: sqlite3.Connection) -> None:
    """Add members of containers, languages of sources, origins of clues, and pages; the next build reads anew."""
    columns = (
        "file ADD COLUMN container TEXT", "file ADD COLUMN holds INTEGER",
        "source ADD COLUMN language TEXT NOT NULL DEFAULT ''", "clue ADD COLUMN origin TEXT NOT NULL DEFAULT ''",
    )  # fmt: skip
    for column in columns:
        connection.execute(f"ALTER TABLE {column}")
    for sql in ("CREATE INDEX file_container ON file(container)", _SURFACE, _ZONE, _PAGE_LINES):
        connection.execute(sql)


_SURFACE = """
CREATE TABLE surface (
    source_id TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE, n INTEGER NOT NULL, begin INTEGER NOT NULL,
    "end" INTEGER NOT NULL, label TEXT NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
    PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID
"""
_ZONE = """
CREATE TABLE zone (
    source_id TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE, n INTEGER NOT NULL, begin INTEGER NOT NULL,
    "end" INTEGER NOT NULL, surface INTEGER NOT NULL, "left" REAL NOT NULL, top REAL NOT NULL,
    "right" REAL NOT NULL, bottom REAL NOT NULL, confidence REAL, PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID
"""
_PAGE_LINES = """
CREATE TABLE page_lines (
    digest TEXT PRIMARY KEY, site TEXT NOT NULL, lines BLOB NOT NULL, paragraphs BLOB NOT NULL
) STRICT, WITHOUT ROWID
"""
_QUOTATION = """
CREATE TABLE quotation (
    source_id TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE, n INTEGER NOT NULL,
    begin INTEGER NOT NULL, "end" INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed', 'characterisation', 'citation')),
    voice_role TEXT NOT NULL, voice_label TEXT NOT NULL, mention_id TEXT REFERENCES mention(id),
    named TEXT, named_begin INTEGER, cue TEXT, cue_begin INTEGER, PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID
"""
_QUOTATION_INDEX = "CREATE INDEX quotation_mention ON quotation(mention_id)"
_CITATION = """
CREATE TABLE citation (
    source_id TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE, n INTEGER NOT NULL,
    begin INTEGER NOT NULL, "end" INTEGER NOT NULL, words TEXT NOT NULL, item TEXT,
    quoted_begin INTEGER, quoted_end INTEGER, note_begin INTEGER, note_end INTEGER, PRIMARY KEY (source_id, n)
) STRICT, WITHOUT ROWID
"""


STEPS: tuple[Step, ...] = (
    Step(2, "keep_what_made_keys", _keep_what_made_keys),
    Step(3, "give_voices_their_place", _give_voices_their_place),
    Step(4, "give_judgements_their_effect", give_judgements_their_effect),
    Step(5, "tell_prose_from_lists", _tell_prose_from_lists),
    Step(6, "compare", compare),
    Step(7, "take_files_that_hold_many_and_pages", _take_files_that_hold_many_and_pages),
)
"""All migrations there have been since the first release, which made version 1."""


def schema() -> str:
    """Return the present schema as SQL."""
    return (files("testimonia.archive") / "schema.sql").read_text("utf-8")


def create(connection: sqlite3.Connection) -> None:
    """Lay out an empty file as an archive of the present version, in one transaction."""
    marks = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
    connection.executescript(f"BEGIN IMMEDIATE;\n{schema()}\n{marks}\nCOMMIT;")


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version that the file says it has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, steps: Sequence[Step]) -> list[str]:
    """Apply the steps that lie beyond the file's version; return their names.

    A step that fails leaves the archive as the step before it left it, and its error goes up.
    """
    pending = [step for step in steps if step.version > version_of(connection)]
    if not pending:
        return []
    import sqlite_utils  # noqa: PLC0415 heavy, and only an archive of an older release needs it

    migrations = sqlite_utils.Migrations("testimonia")
    for step in pending:
        migrations(name=step.name)(_with_version(step))
    database = sqlite_utils.Database(connection, recursive_triggers=False, execute_plugins=False)
    migrations.apply(database)
    return [step.name for step in pending]


def _with_version(step: Step) -> Callable[..., None]:
    def run(database: object) -> None:
        connection: sqlite3.Connection = database.conn  # type: ignore[attr-defined]  # the library is untyped
        step.apply(connection)
        connection.execute(f"PRAGMA user_version = {step.version:d}")

    run.__name__ = step.name
    return run
