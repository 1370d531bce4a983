"""What SQLite refuses, in words."""

import sqlite3
from pathlib import Path

import pytest

from testimonia.archive.refusals import code_of, damaged, in_words
from testimonia.errors import ArchiveError

FILE = Path("lives.testimonia")


def refused(code: int | None) -> sqlite3.Error:
    error = sqlite3.DatabaseError("it said no")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_BUSY, "another program"), (sqlite3.SQLITE_FULL, "no room"),
        (sqlite3.SQLITE_IOERR | 2 << 8, "Check the disk"), (sqlite3.SQLITE_NOTADB, "no SQLite file"),
        (sqlite3.SQLITE_READONLY, "write-protected"), (sqlite3.SQLITE_CORRUPT, "is damaged"), (None, "is damaged"),
    ],
)  # fmt: skip
def test_each_refusal_names_the_file_and_the_next_step(code: int | None, words: str) -> None:
    """By its code, finer distinctions aside; what is not known is a damage."""
    with pytest.raises(ArchiveError, match=words) as caught, in_words(FILE):
        raise refused(code)
    assert str(caught.value).startswith(str(FILE))
    assert "it said no" in str(caught.value)
    assert caught.value.exit_code == 4


def test_what_only_wrong_code_causes_goes_up() -> None:
    """Nobody is told that an archive is damaged where a program is."""
    with pytest.raises(sqlite3.ProgrammingError), in_words(FILE):
        raise sqlite3.ProgrammingError("closed")


def test_bytes_that_are_no_text_are_a_damage() -> None:
    """The bytes themselves are not shown."""
    with pytest.raises(ArchiveError, match="no UTF-8") as caught, in_words(FILE):
        b"\xff\x1b[31m".decode("utf-8")
    assert "\x1b" not in str(caught.value)


def test_a_damage_is_told_on_one_line() -> None:
    """With what can be done."""
    assert "\n" not in str(damaged(FILE, "rows\nare gone."))
    assert code_of(sqlite3.DatabaseError()) == 0
