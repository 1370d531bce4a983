"""Why an archive cannot be read or written, in words: each names the file, what is wrong, and the next step.

``in_words`` turns what SQLite raises into ``ArchiveError``; it is the only place that does.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from testimonia.errors import ArchiveError

MEND = "Put a copy of it back, or keep its judgements if they can still be exported, remove it and build it anew."
"""The next step where a file is damaged."""
_REFUSED = {
    sqlite3.SQLITE_BUSY: "is held by another program ({}). Close it there, then run the same command again.",
    sqlite3.SQLITE_LOCKED: "is held by another program ({}). Close it there, then run the same command again.",
    sqlite3.SQLITE_FULL: "could not be written: no room is left ({}). Make room on the disk, then run the same command"
    " again; what was written before is kept.",
    sqlite3.SQLITE_READONLY: "cannot be written ({}): the file or its folder is write-protected. Change that with"
    " chmod u+w, or work on a copy.",
    sqlite3.SQLITE_PERM: "cannot be opened ({}). Check the permissions of the file and its folder.",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened ({}). Check the permissions of the file and its folder.",
    sqlite3.SQLITE_IOERR: "could not be read or written ({}). Check the disk, then run the same command again.",
    sqlite3.SQLITE_NOTADB: "is not an archive: it is no SQLite file, or its beginning is damaged ({}). Name another"
    " file, or put a copy of it back.",
    sqlite3.SQLITE_CONSTRAINT: "could not be written: {}. What it holds does not agree with itself: testimonia check"
    " tells where.",
}  # fmt: skip
"""What a refusal of SQLite means, by its code; any other is a damage."""
_OURS = (sqlite3.ProgrammingError, sqlite3.InterfaceError)
"""Errors of SQLite that only wrong code causes."""


def damaged(path: Path, fault: str) -> ArchiveError:
    """Return the error that tells of a damage."""
    return ArchiveError(f"{path} is damaged: {' '.join(fault.split()).rstrip('.')}. {MEND}")


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's code of an error without its finer distinctions; 0 where it has none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into words.

    Raises:
        ArchiveError: SQLite cannot read or write the file.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite's message itself quotes what is damaged
        raise damaged(path, f"it has bytes that are no UTF-8 ({error.reason})") from error
    except _OURS:
        raise
    except sqlite3.Error as error:
        words = _REFUSED.get(code_of(error))
        raise (
            ArchiveError(f"{path} {words.format(error)}") if words else damaged(path, str(error))
        ) from error
