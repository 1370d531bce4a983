"""Telling of an archive what is wrong with it, wherever something stumbles over it.

    with open_archive(path) as archive, sound(archive):
        ...

SQLite tells of most damages. A wrong value (a NULL where none may be, half a JSON list) makes whatever reads it raise
one of a few errors instead; then the archive is looked through, and what is found is told. Where nothing is found the
error goes up as it came: the fault is in the code, and its traceback is needed.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

from testimonia.archive.refusals import damaged, in_words
from testimonia.archive.store import Archive
from testimonia.archive.stored import Unsound
from testimonia.archive.values import faults, unknown_words
from testimonia.errors import TestimoniaError

STUMBLES = (
    ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError, RuntimeError, StopIteration,
)  # fmt: skip
"""What a wrong value makes of code that is right."""


@contextmanager
def sound(archive: Archive) -> Iterator[Archive]:
    """Lend an archive; what goes wrong inside because of it is told in words.

    Raises:
        ArchiveError: SQLite cannot read or write it, or what stands in it is not what must stand there.
    """
    with in_words(archive.path):
        try:
            yield archive
        except (TestimoniaError, UnicodeDecodeError):
            raise
        except STUMBLES as error:
            fault = next(_found(archive), str(error) if isinstance(error, Unsound) else "")
            if not fault:
                raise
            raise damaged(archive.path, fault) from error


def _found(archive: Archive) -> Iterator[str]:
    """Yield what is wrong: the file as SQLite sees it, what points nowhere, values."""
    try:
        for (answer,) in archive.execute("PRAGMA quick_check(1)"):
            if answer != "ok":
                yield str(answer)
        for table, _, parent, _ in archive.execute("PRAGMA foreign_key_check"):
            yield f"a row of {table} points to one of {parent} that is not there"
        for place, words in chain(faults(archive), unknown_words(archive)):
            yield f"{place}: {words}"
    except (sqlite3.Error, UnicodeDecodeError, *STUMBLES) as error:
        yield str(error)
