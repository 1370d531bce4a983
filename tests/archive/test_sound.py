"""Telling what is wrong with an archive where something stumbles over it."""

import sqlite3
from pathlib import Path

import pytest

from testimonia.archive import stored
from testimonia.archive.sound import sound
from testimonia.archive.store import Archive, create_or_open
from testimonia.errors import ArchiveError, JudgementError
from tests.archive.helpers import told, write


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = create_or_open(tmp_path / "a.testimonia")
    write(made, told("a.txt", "[Ada Roth] was born 1872 in Lund."))
    return made


def test_what_stumbles_over_a_wrong_value_is_told_which(archive: Archive) -> None:
    """The place and the value, not the error of the code."""
    archive.execute("UPDATE source SET notes = '[1'")
    with pytest.raises(ArchiveError, match=r"a\.txt, notes: '\[1' is no JSON"), sound(archive):
        raise TypeError("'NoneType' is not iterable")


def test_where_nothing_is_wrong_the_fault_is_the_codes(archive: Archive) -> None:
    """Its error goes up as it came."""
    with pytest.raises(KeyError), sound(archive):
        raise KeyError("colour")


def test_a_value_that_says_itself_that_it_is_wrong_is_believed(archive: Archive) -> None:
    """Also where nothing else is found."""
    with pytest.raises(ArchiveError, match="no EDTF date"), sound(archive):
        stored.date("sometime")


def test_errors_for_the_user_go_up(archive: Archive) -> None:
    """They are in words already; what SQLite says is put into words."""
    with pytest.raises(JudgementError), sound(archive):
        raise JudgementError("nobody signs it")
    with pytest.raises(ArchiveError), sound(archive):
        raise sqlite3.DatabaseError("malformed")
