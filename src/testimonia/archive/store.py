"""Opening and closing an archive: one SQLite file, one writer, any number of readers.

create_or_open(path, wait=…)    for writing, under the writer's lock
open_archive(path)              for reading; nothing can be written through it
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from testimonia.archive import migrations
from testimonia.archive.lock import WriterLock
from testimonia.errors import ArchiveError

BUSY = 30.0
"""Seconds a connection waits for another one's transaction."""


class Archive:
    """An open archive. Rows come as ``sqlite3.Row``; a context manager that closes it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: WriterLock | None) -> None:
        self.path = path
        self.connection = connection
        self._lock = lock

    @property
    def writable(self) -> bool:
        """Whether this is the one writer."""
        return self._lock is not None

    def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
        """Run one SQL statement."""
        return self.connection.execute(sql, parameters)

    def among(self, sql: str, values: Iterable[str]) -> sqlite3.Cursor:
        """Run a query that ends with a column, for the rows where that is one of some values."""
        query = f"{sql} IN (SELECT value FROM json_each(?))"  # noqa: S608 the values are bound
        return self.execute(query, (json.dumps(list(values)),))

    def executemany(self, sql: str, rows: Any) -> sqlite3.Cursor:
        """Run one SQL statement for each row of parameters."""
        return self.connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[Self]:
        """Keep all that is done inside, or nothing. Inside another transaction it is a part of that one.

        Raises:
            ArchiveError: the archive was opened for reading, or SQLite refused (disk full, rule broken).
        """
        if not self.writable:
            raise ArchiveError(f"{self.path} was opened for reading only.")
        if self.connection.in_transaction:
            yield self
            return
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self
            self.connection.execute("COMMIT")
        except BaseException as error:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise ArchiveError(f"{self.path} could not be written: {error}.") from error
            raise

    def close(self) -> None:
        """Close the file; what a writer wrote is then all in the one file, without a journal beside it."""
        if self.writable:
            with suppress(sqlite3.Error):  # what happens on closing must not hide an earlier error
                self.connection.execute(
                    "PRAGMA busy_timeout = 1000"
                )  # a reader at work must not keep us here
                self.connection.execute("PRAGMA optimize")
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def create_or_open(path: Path | str, *, wait: float = 0.0) -> Archive:
    """Open an archive for writing, making it where there is none, and bring an older one up to date.

    Raises:
        ArchiveError: it is held by another run for longer than ``wait`` seconds, is no archive, comes from
            a newer version, or cannot be made there.
    """
    path = Path(path)
    if path.is_dir():
        raise ArchiveError(
            f"{path} is a folder. Name a file for the archive, such as {path / 'lives.testimonia'}."
        )
    lock = WriterLock(path)
    try:
        lock.acquire(wait)
    except OSError as error:
        raise ArchiveError(f"No archive can be written at {path}: {error.strerror}.") from error
    try:
        return _for_writing(path, lock)
    except BaseException:
        lock.release()
        raise


def open_archive(path: Path | str) -> Archive:
    """Open an archive for reading. A run may go on writing it; each query sees whole sources only.

    The connection is a normal one with writing switched off (``PRAGMA query_only``): SQLite's own read-only
    mode leaves its journal files behind. Where the file or its folder is write-protected, SQLite reads as is.

    Raises:
        ArchiveError: there is no such file, it is no archive, or it comes from another version.
    """
    path = Path(path)
    if not path.is_file():
        raise ArchiveError(f"There is no archive at {path}. Make one with: testimonia build FOLDER -o {path}")
    connection = _connect(path, "rw")
    try:
        _check_readable(path, connection)
    except sqlite3.OperationalError:
        connection.close()
        connection = _connect_unlocked(path)
    except BaseException:
        connection.close()
        raise
    connection.execute("PRAGMA query_only = ON")
    return Archive(path, connection, None)


def _for_writing(path: Path, lock: WriterLock) -> Archive:
    connection = _connect(path, "rwc")
    try:
        if _is_empty(path, connection):
            connection.execute("PRAGMA journal_mode = WAL")
            migrations.create(connection)
        _check_kind(path, connection)
        migrations.migrate(connection, migrations.STEPS)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")  # pages of 4 KiB: fewer waits for the disk
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error as error:
        connection.close()
        raise ArchiveError(f"{path} cannot be opened for writing: {error}.") from error
    except BaseException:
        connection.close()
        raise
    return Archive(path, connection, lock)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    try:
        connection = sqlite3.connect(
            uri, uri=True, isolation_level=None, timeout=BUSY, check_same_thread=False
        )
    except sqlite3.Error as error:
        raise ArchiveError(f"{path} cannot be opened: {error}.") from error
    connection.row_factory = sqlite3.Row
    return connection


def _connect_unlocked(path: Path) -> sqlite3.Connection:
    """Open a file where SQLite cannot make its lock files, unless a journal lies beside it."""
    journal = path.with_name(path.name + "-wal")
    if os.access(path.parent, os.W_OK) or (journal.exists() and journal.stat().st_size):
        raise ArchiveError(
            f"{path} cannot be read where it lies. Copy it, with its -wal file, and open the copy."
        )
    connection = _connect(path, "ro&immutable=1")
    try:
        _check_readable(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_empty(path: Path, connection: sqlite3.Connection) -> bool:
    """Tell whether nothing was ever laid out in the file: new, or its maker was killed before it began."""
    return not _schema_rows(path, connection) and migrations.version_of(connection) == 0


def _schema_rows(path: Path, connection: sqlite3.Connection) -> int:
    try:
        return int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        raise ArchiveError(
            f"{path} is not an archive: it is no SQLite file, or is damaged ({error})."
        ) from error


def _check_kind(path: Path, connection: sqlite3.Connection) -> None:
    """Raise ArchiveError unless the file is an archive of this version or an older one."""
    rows = _schema_rows(path, connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if not rows or application != migrations.APPLICATION:
        raise ArchiveError(f"{path} is a SQLite file, but not an archive of Testimonia. Name another file.")
    version = migrations.version_of(connection)
    if version > migrations.VERSION:
        raise ArchiveError(
            f"{path} was made by a newer Testimonia (archive version {version}; this one reads up to "
            f"{migrations.VERSION}). Install that Testimonia, or build the archive anew under another name."
        )


def _check_readable(path: Path, connection: sqlite3.Connection) -> None:
    _check_kind(path, connection)
    version = migrations.version_of(connection)
    if version < migrations.VERSION:
        raise ArchiveError(
            f"{path} was made by an older Testimonia (archive version {version}, now {migrations.VERSION}). "
            "Run testimonia build on its collection once to bring it up to date."
        )
