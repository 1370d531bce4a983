"""What the archive knows of the collection's files."""

from pathlib import Path

from testimonia.archive.files import FileRecord, freed_duplicates, known_files, missing_files
from testimonia.archive.store import create_or_open
from testimonia.archive.writing import remove_missing, write_skipped
from tests.archive.helpers import record, told, write

LIFE = "[Pierre Monatte] was born 1881 and set type."


def test_known_files(tmp_path: Path) -> None:
    """A file that was read is known with its size, time, digest and source; one that was not, with why."""
    reading = told("a.txt", LIFE)
    with create_or_open(tmp_path / "a") as archive:
        write(archive, reading)
        write_skipped(archive, FileRecord("b.bin", 9, 2, None, "test", None, "binary", "It is no text."))
        known = known_files(archive)
    assert known["a.txt"] == record(reading, source_id=reading.source.id)
    assert (known["b.bin"].reason, known["b.bin"].message) == ("binary", "It is no text.")
    assert list(known) == ["a.txt", "b.bin"]


def test_duplicate_is_known_while_its_twin_is_there(tmp_path: Path) -> None:
    """A duplicate need not be read again, until the file it repeats has left the archive."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, told("a.txt", LIFE), told("b.txt", LIFE))
        assert known_files(archive)["b.txt"].reason == "duplicate"
        assert freed_duplicates(archive) == []
        remove_missing(archive, {"b.txt"})
        assert known_files(archive) == {}
        assert freed_duplicates(archive) == ["b.txt"]


def test_missing_files(tmp_path: Path) -> None:
    """Files that the collection no longer has are told in order."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, told("c.txt", "One."), told("a.txt", "Two."), told("b.txt", "Three."))
        assert missing_files(archive, ["b.txt"]) == ["a.txt", "c.txt"]
