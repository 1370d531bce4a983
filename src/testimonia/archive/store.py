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
from testimonia.archive.refusals import code_of, damaged, in_words
from testimonia.archive.shape import wanting
from testimonia.errors import ArchiveError

_HEAD = 100
"""Bytes of the head of every SQLite file; what is shorter SQLite takes for a new one."""
BUSY = 30.0
"""Seconds a connection waits for another one's transaction."""
SOON_READ = 16_000_000
"""Bytes of an archive that SQLite looks through whenever it is opened: some hundredths of a second."""
SHOWN = 3
"""What is missing, at most so much of it in words."""
_UNLOCKED = frozenset(
    (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR)
)
"""Refusals of SQLite where it cannot make its lock files."""
_CLOSING = (sqlite3.Error, UnicodeDecodeError)
"""What may happen on closing, and must not hide an earlier error."""


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
            ArchiveError: the archive was opened for reading, is held by another program, or SQLite refused.
        """
        if not self.writable:
            raise ArchiveError(f"{self.path} was opened for reading only.")
        if self.connection.in_transaction:
            yield self
            return
        with in_words(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the file; what a writer wrote is then all in the one file, without a journal beside it."""
        if self.writable:
            with suppress(*_CLOSING):
                # a reader at work must not keep us here
                self.connection.execute("PRAGMA busy_timeout = 1000")
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
        ArchiveError: it is held by another run for longer than ``wait`` seconds, or by another program; it is no
            archive, is damaged, comes from a newer version, or cannot be made there.
    """
    path = Path(path)
    _check_place(path)
    lock = WriterLock(path)
    lock.acquire(wait)
    try:
        with in_words(path):
            return _for_writing(path, lock)
    except BaseException:
        lock.release()
        raise


def open_archive(path: Path | str, *, busy: float | None = None, whole: bool = True) -> Archive:
    """Open an archive for reading. A run may go on writing it; each query sees whole sources only.

    The connection is a normal one with writing switched off (``PRAGMA query_only``): SQLite's own read-only
    mode leaves its journal files behind. Where the file or its folder is write-protected, SQLite reads as is.
    ``busy`` are the seconds to wait where another program shuts everybody out, BUSY unless it is given. Unless
    ``whole``, also a file is opened in which something is missing or SQLite finds damage: to be looked through.

    Raises:
        ArchiveError: there is no such file, it is no archive, is damaged, or comes from another version.
    """
    path = Path(path)
    _check_there(path)
    with in_words(path):
        try:
            connection = _readable(path, _connect(path, "rw", busy), whole)
        except sqlite3.OperationalError as error:
            if code_of(error) not in _UNLOCKED:
                raise
            connection = _connect_unlocked(path, error, whole)
        connection.execute("PRAGMA query_only = ON")
    return Archive(path, connection, None)


def _check_place(path: Path) -> None:
    """Raise ArchiveError where no archive can lie at a path."""
    if path.is_dir():
        raise ArchiveError(
            f"{path} is a folder. Name a file for the archive, such as {path / 'lives.testimonia'}."
        )
    if path.is_symlink() and not path.exists():
        raise ArchiveError(f"{path} is a link to what is not there. Mend or remove the link.")
    if path.is_file() and 0 < path.stat().st_size < _HEAD:
        raise ArchiveError(
            f"{path} is not an archive: it breaks off within its first bytes. Name another file."
        )
    if path.exists() and not path.is_file():
        raise ArchiveError(f"{path} is a pipe, socket or device, not a file. Name another file.")


def _check_there(path: Path) -> None:
    """Raise ArchiveError where there is nothing that can be read."""
    if not path.is_file():
        _check_place(path)
        raise ArchiveError(f"There is no archive at {path}. Make one with: testimonia build FOLDER -o {path}")
    if not path.stat().st_size:
        raise ArchiveError(
            f"{path} is empty (0 bytes): the run that made it was ended at once, or it was emptied. "
            "Run testimonia build on its collection, or put a copy of it back."
        )
    if not os.access(path, os.R_OK, effective_ids=True):
        raise ArchiveError(f"{path} cannot be read: no permission. Change that with chmod u+r.")


def _for_writing(path: Path, lock: WriterLock) -> Archive:
    connection = _connect(path, "rwc")
    try:
        if _is_empty(connection):
            connection.execute("PRAGMA journal_mode = WAL")
            migrations.create(connection)
        _check_kind(path, connection)
        _bring_up_to_date(path, connection)
        _check_whole(path, connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")  # pages of 4 KiB: fewer waits for the disk
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return Archive(path, connection, lock)


def _connect(path: Path, mode: str, busy: float | None = None) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=BUSY if busy is None else busy, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    return connection


def _readable(path: Path, connection: sqlite3.Connection, whole: bool) -> sqlite3.Connection:
    """Look whether it is an archive that can be read, and close it unless it is."""
    try:
        _check_kind(path, connection)
        _check_present(path, connection)
        if whole:
            _check_whole(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_unlocked(path: Path, refusal: sqlite3.Error, whole: bool) -> sqlite3.Connection:
    """Open a file where SQLite cannot make its lock files, unless a journal lies beside it."""
    journal = path.with_name(path.name + "-wal")
    if os.access(path.parent, os.W_OK, effective_ids=True) or (journal.exists() and journal.stat().st_size):
        raise ArchiveError(
            f"{path} cannot be read where it lies ({refusal}). Copy it, with its -wal file, and open the copy."
        ) from refusal
    return _readable(path, _connect(path, "ro&immutable=1"), whole)


# ---------------------------------------------------------------- what it is


def _is_empty(connection: sqlite3.Connection) -> bool:
    """Tell whether nothing was ever laid out in the file: new, or its maker was killed before it began."""
    return not _things(connection) and migrations.version_of(connection) == 0


def _things(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


def _check_kind(path: Path, connection: sqlite3.Connection) -> None:
    """Raise ArchiveError unless the file is an archive of this version or an older one."""
    things = _things(connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if not things or application != migrations.APPLICATION:
        raise ArchiveError(f"{path} is a SQLite file, but not an archive of Testimonia. Name another file.")
    version = migrations.version_of(connection)
    if version > migrations.VERSION:
        raise ArchiveError(
            f"{path} was made by a newer Testimonia (archive version {version}; this one reads up to "
            f"{migrations.VERSION}). Install that Testimonia, or build the archive anew under another name."
        )
    if version < 1:
        raise damaged(path, f"it says that it is of version {version}, which there never was")


def _check_present(path: Path, connection: sqlite3.Connection) -> None:
    """Raise ArchiveError where an older version made the file."""
    version = migrations.version_of(connection)
    if version < migrations.VERSION:
        raise ArchiveError(
            f"{path} was made by an older Testimonia (archive version {version}, now {migrations.VERSION}). "
            "Run testimonia build on its collection once to bring it up to date."
        )


def _bring_up_to_date(path: Path, connection: sqlite3.Connection) -> None:
    version = migrations.version_of(connection)
    try:
        migrations.migrate(connection, migrations.STEPS)
    except (ValueError, TypeError, LookupError, AttributeError, sqlite3.OperationalError) as error:
        if isinstance(error, sqlite3.Error) and code_of(error) != sqlite3.SQLITE_ERROR:
            raise
        fault = f"it cannot be brought from version {version} to {migrations.VERSION} ({error})"
        raise damaged(path, fault) from error


def _check_whole(path: Path, connection: sqlite3.Connection) -> None:
    """Raise ArchiveError where tables or columns are missing, or SQLite finds a file damaged that is soon read."""
    lacking = wanting(connection)
    if lacking:
        more = f" and {len(lacking) - SHOWN:,} more" if len(lacking) > SHOWN else ""
        raise damaged(path, ", ".join(lacking[:SHOWN]) + more)
    if path.stat().st_size > SOON_READ:
        return
    (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise damaged(path, str(answer))
