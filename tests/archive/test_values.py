"""Values that cannot stand where they do."""

from pathlib import Path

import pytest

from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.values import PLACES, faults, unknown_words
from tests.archive.helpers import told, write


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = create_or_open(tmp_path / "a.testimonia")
    write(made, told("a.txt", "[Ada Roth] was born 1872 in Lund and died 1952."))
    return made


def test_an_archive_as_it_was_written_has_none(archive: Archive) -> None:
    """Every place is looked at."""
    assert list(faults(archive)) == []
    assert list(unknown_words(archive)) == []
    for place in PLACES:
        archive.execute(place.query).fetchall()


@pytest.mark.parametrize(
    ("sql", "place", "words"),
    [
        ("UPDATE statement SET edtf = '1872-13'", "edtf", "no EDTF date"),
        ("UPDATE source SET notes = '[1'", "notes", "no JSON"),
        ("UPDATE referent SET names = '{}'", "names", "no JSON list of texts"),
        ("UPDATE statement SET earliest = 800000 WHERE latest < 800000", "earliest", "later than the latest"),
        ("UPDATE statement SET latest = 9000000000000000", "latest", "number of no day"),
    ],
)
def test_each_is_named_with_its_place(archive: Archive, sql: str, place: str, words: str) -> None:
    """Table, row and column, and what is wrong there."""
    archive.execute(sql)
    found = list(faults(archive))
    assert any(where.endswith(place) and words in fault for where, fault in found)


def test_a_type_that_the_vocabulary_lacks_is_named(archive: Archive) -> None:
    """By the statement that has it."""
    archive.execute("UPDATE statement SET type = 'levitation'")
    assert all("levitation" in words for _, words in unknown_words(archive))
    assert list(unknown_words(archive))
