"""Counts over the whole archive."""

from pathlib import Path

from testimonia.archive.files import FileRecord
from testimonia.archive.identifying import identify
from testimonia.archive.queries import summary as queries
from testimonia.archive.store import create_or_open, open_archive
from testimonia.archive.writing import write_skipped
from tests.archive.helpers import told, write


def test_an_empty_archive_counts_nothing(tmp_path: Path) -> None:
    """All is nought, and no run was made."""
    with create_or_open(tmp_path / "a") as archive:
        assert set(queries.totals(archive).values()) == {0}
        assert (
            queries.by_type(archive) == queries.by_year(archive) == queries.skipped_by_reason(archive) == []
        )
        assert queries.undated(archive) == 0
        assert queries.last_run(archive) is None


def test_what_an_archive_holds(tmp_path: Path) -> None:
    """Sources, persons and statements by type and year; what is undated is counted apart."""
    with create_or_open(tmp_path / "a") as archive:
        write(
            archive,
            told("a", "[Clara Lund] was born 1872 and died 1952."),
            told("b", "[Karl Roth] was born 1872."),
            told("c", "[Otto Weiss] wept."),
        )
        identify(archive, ())
        for number, reason in enumerate(("binary", "large", "binary")):
            write_skipped(archive, FileRecord(f"{number}.bin", 9, 2, None, "test", None, reason, "not read"))
        totals = queries.totals(archive)
        assert {name: totals[name] for name in ("sources", "persons", "statements", "skipped")} == {
            "sources": 3,
            "persons": 3,
            "statements": 4,
            "skipped": 3,
        }
        assert {row["type"]: row["number"] for row in queries.by_type(archive)} == {
            "birth": 2,
            "death": 1,
            "occupation": 1,
        }
        assert [tuple(row) for row in queries.by_year(archive)] == [(1872, 2), (1952, 1)]
        assert queries.undated(archive) == 1
        assert [tuple(row) for row in queries.skipped_by_reason(archive)] == [("binary", 2), ("large", 1)]
        run = queries.last_run(archive)
        assert run is not None
        assert run["collection"] == "collection"


def test_a_change_by_another_is_noticed(tmp_path: Path) -> None:
    """Who reads sees another number once something was written."""
    path = tmp_path / "a"
    with create_or_open(path) as writer:
        write(writer, told("a", "[Clara Lund] wept."))
        with open_archive(path) as reader:
            before = queries.data_version(reader)
            assert queries.data_version(reader) == before
            write(writer, told("b", "[Karl Roth] wept."))
            assert queries.data_version(reader) != before
