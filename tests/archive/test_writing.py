"""Writing what was read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.files import FileRecord, known_files
from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import (
    finish_run,
    mention_id,
    remove_missing,
    start_run,
    write_reading,
    write_skipped,
    write_unchanged,
)
from testimonia.errors import ArchiveError
from testimonia.model import (
    Citation,
    Clue,
    Participant,
    Passage,
    Quotation,
    Reading,
    Region,
    TemporalExpression,
    Voice,
    quote,
)
from testimonia.validate import check
from tests.archive.helpers import record, told, write
from tests.factories import make_date, make_mention, make_reading, make_referent, make_source, make_statement

TEXT = "Login here. In 1901 Rosmer wrote from Paris that Monatte met Souvarine. See Vie, p. 3."


def full_reading() -> Reading:
    """Return a reading that has something in every field."""
    source = make_source(TEXT, "full.txt")
    rosmer, monatte, souvarine = (make_mention(source, name) for name in ("Rosmer", "Monatte", "Souvarine"))
    paris = make_mention(source, "Paris", "place")
    wrote = quote(source, TEXT.index("wrote"), TEXT.index("wrote") + 5)
    voice = Voice("writer", "Rosmer", rosmer, quote(source, rosmer.start, rosmer.end), wrote)
    date = make_date(source, "1901", "1901", 693961, 694325)
    statement = make_statement(
        source, monatte, "acquaintance", "met", object=souvarine, date=date, places=(paris,), value="chance",
        related=(Participant("with", rosmer),), voices=(Voice("author", "the paper"), voice),
        modality="reported", locus=None,
    )  # fmt: skip
    start, vie = TEXT.index("In 1901"), TEXT.index("Vie")
    statement = replace(statement, locus=replace(statement.locus, start=start, quote=TEXT[start:]))
    return Reading(
        source=source, title="Full", regions=(Region("login", 0, 11, True, "asks to log in"),),
        clues=(Clue("publication", "Vie", "Vie", vie, vie + 3), Clue("title", "Full", "")),
        passages=(Passage(start, len(TEXT), verb=False),), mentions=(rosmer, monatte, souvarine, paris),
        referents=tuple(make_referent(source, m) for m in (rosmer, monatte, souvarine, paris)),
        times=(TemporalExpression(date.start, date.end, "1901", "date", date),),
        quotations=(Quotation(start + 8, len(TEXT) - 15, "indirect", voice),),
        citations=(
            Citation(TEXT.index("See"), len(TEXT), TEXT[TEXT.index("See") :], "{}", (start, start + 7), (vie, vie + 3)),
        ),
        statements=(statement,), refused=2, words=15,
    )  # fmt: skip


def rows(archive: Archive, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in archive.execute(f"SELECT * FROM {table}")]


def count(archive: Archive, *tables: str) -> dict[str, int]:
    return {table: archive.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


TABLES = (
    "source", "clue", "region", "passage", "referent", "mention", "expression", "quotation", "citation",
    "statement", "participant", "voice",
)  # fmt: skip


def test_every_part_of_a_reading_is_written(tmp_path: Path) -> None:
    """All that was read out of a source is found again in the archive, field by field."""
    reading = full_reading()
    source, statement = reading.source, reading.statements[0]
    with create_or_open(tmp_path / "a") as archive:
        write(archive, reading)
        assert all(count(archive, *TABLES).values())
        row = dict(archive.execute("SELECT * FROM source").fetchone())
        assert (row["text"], row["digest"], row["refused"], row["words"]) == (TEXT, source.digest, 2, 15)
        row = dict(archive.execute("SELECT * FROM statement").fetchone())
        assert row["id"] == statement.id
        assert row["subject_id"] == mention_id(source.id, statement.subject)
        assert (row["edtf"], row["earliest"], row["latest"]) == ("1901", 693961, 694325)
        assert (row["date_words"], row["value"], row["modality"]) == ("1901", "chance", "reported")
        assert row["quote"] == statement.locus.quote
        assert [r[1:3] for r in rows(archive, "participant")] == [(0, "place"), (1, "with")]
        assert [r[1:4] for r in rows(archive, "voice")] == [
            (0, "author", "the paper"),
            (1, "writer", "Rosmer"),
        ]
        assert [r[2:] for r in rows(archive, "passage")] == [
            (TEXT.index("In 1901"), len(TEXT), "paragraph", 0)
        ]
        assert rows(archive, "region") == [(source.id, 0, "login", 0, 11, 1, "asks to log in")]
        assert [problem.code for problem in check(archive)] == ["unidentified"] * 3


def test_a_new_version_replaces_the_old(tmp_path: Path) -> None:
    """When a file changed, nothing of what it said before remains, in the search index neither."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, full_reading())
        changed = told("full.txt", "[Emma Goldman] was born 1869.")
        write(archive, changed)
        assert count(archive, *TABLES) == {
            "source": 1, "clue": 0, "region": 0, "passage": 0, "referent": 1, "mention": 1, "expression": 0,
            "quotation": 0, "citation": 0, "statement": 1, "participant": 0, "voice": 1,
        }  # fmt: skip
        assert not archive.execute("SELECT 1 FROM source_fts WHERE source_fts MATCH 'Monatte'").fetchall()
        assert archive.execute("SELECT 1 FROM statement_fts WHERE statement_fts MATCH 'goldman'").fetchall()
        assert known_files(archive)["full.txt"].source_id == changed.source.id
        assert {problem.code for problem in check(archive)} == {"unidentified"}


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    """The same reading written again leaves the same rows."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, full_reading())
        before = {
            table: [row[:1] + row[2:] for row in rows(archive, table)]
            for table in TABLES
            if table != "source"
        }
        write(archive, full_reading())
        after = {
            table: [row[:1] + row[2:] for row in rows(archive, table)]
            for table in TABLES
            if table != "source"
        }
    assert before == after


def test_contradictory_reading_leaves_nothing(tmp_path: Path) -> None:
    """A mention without its referent is refused, and what the path held before stays."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, told("full.txt", "[Emma Goldman] was born 1869."))
        broken = replace(full_reading(), referents=())
        with pytest.raises(ArchiveError, match="FOREIGN KEY"):
            write_reading(archive, broken, 1, record(broken))
        assert archive.execute("SELECT text FROM source").fetchone()[0] == "Emma Goldman was born 1869."


@pytest.mark.parametrize(
    "order", [("a.txt", "b.txt", "c.txt"), ("c.txt", "a.txt", "b.txt"), ("b.txt", "c.txt", "a.txt")]
)
def test_same_bytes_at_several_paths(tmp_path: Path, order: tuple[str, ...]) -> None:
    """Of files with the same bytes the first by path is the source, whichever was written first."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, *(make_reading(path=path) for path in order))
        known = known_files(archive)
        assert archive.execute("SELECT path FROM source").fetchone()[0] == "a.txt"
        assert known["a.txt"].reason is None
        for path in ("b.txt", "c.txt"):
            assert known[path].reason == "duplicate"
            assert known[path].message == "The same bytes as a.txt, which is read instead."
        assert count(archive, "source", "statement") == {"source": 1, "statement": 1}


def test_file_that_becomes_a_duplicate(tmp_path: Path) -> None:
    """A file that now repeats another loses what it said before."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, make_reading(path="a.txt"), told("b.txt", "[Emma Goldman] was born 1869."))
        write(archive, make_reading(path="b.txt"))
        assert count(archive, "source", "statement") == {"source": 1, "statement": 1}
        assert known_files(archive)["b.txt"].reason == "duplicate"


def test_skipped_file(tmp_path: Path) -> None:
    """A file that can no longer be read is recorded with its reason, and its old statements go."""
    reading = make_reading()
    with create_or_open(tmp_path / "a") as archive:
        write(archive, reading)
        write_skipped(
            archive, FileRecord("a.txt", 0, 2, None, "test", None, "empty", "There is nothing in it.")
        )
        assert count(archive, "source", "statement") == {"source": 0, "statement": 0}
        assert known_files(archive)["a.txt"].reason == "empty"
        with pytest.raises(ArchiveError, match="without a reason"):
            write_skipped(archive, record(reading))


def test_unchanged_file(tmp_path: Path) -> None:
    """A file that only got a new time keeps its source; the time is noted."""
    reading = make_reading()
    with create_or_open(tmp_path / "a") as archive:
        write(archive, reading)
        write_unchanged(archive, record(reading, modified=7))
        assert known_files(archive)["a.txt"] == record(reading, modified=7, source_id=reading.source.id)


def test_missing_files_are_forgotten(tmp_path: Path) -> None:
    """What left the collection leaves the archive; the blocks of its persons wait for identification."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, told("a.txt", "[Emma Goldman] was born 1869."), told("b.txt", "[Ante Ciliga] spoke."))
        identify(archive, ())
        assert rows(archive, "stale_block") == []
        assert remove_missing(archive, ["b.txt"]) == ["a.txt"]
        assert list(known_files(archive)) == ["b.txt"]
        assert "goldman =e" in [row[0] for row in rows(archive, "stale_block")]
        assert remove_missing(archive, ["b.txt"]) == []


def test_same_statement_of_two_extractors(tmp_path: Path) -> None:
    """Of two statements with one id the better founded is kept."""
    reading = make_reading()
    weaker = replace(reading.statements[0], score=0.2, extractor="other", reason="guessed")
    with create_or_open(tmp_path / "a") as archive:
        write(archive, replace(reading, statements=(weaker, *reading.statements, weaker)))
        assert [row["reason"] for row in archive.execute("SELECT reason FROM statement")] == ["test"]


def test_one_mention_of_two_persons(tmp_path: Path) -> None:
    """Words that stand for two referents are two mentions."""
    source = make_source("The Kollontais moved.", "a.txt")
    both = [make_mention(source, "The Kollontais", referent=each) for each in ("one", "two")]
    reading = Reading(
        source=source, title="", mentions=tuple(both), referents=tuple(make_referent(source, m) for m in both)
    )
    with create_or_open(tmp_path / "a") as archive:
        write(archive, reading)
        assert count(archive, "mention", "referent") == {"mention": 2, "referent": 2}


def test_runs(tmp_path: Path) -> None:
    """A run is noted with its settings when it begins, and when it ends."""
    with create_or_open(tmp_path / "a") as archive:
        run = start_run(archive, "1.2", "lives", {"b": 1, "a": "ö"})
        row = archive.execute("SELECT * FROM run").fetchone()
        assert (row["version"], row["collection"], row["finished"]) == ("1.2", "lives", None)
        assert json.loads(row["settings"]) == {"a": "ö", "b": 1}
        finish_run(archive, run)
        assert archive.execute("SELECT finished FROM run").fetchone()[0] >= row["started"]


def test_index_survives_vacuum(tmp_path: Path) -> None:
    """After VACUUM, which renumbers rows, a search still finds the right source."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, *(told(f"{n}.txt", f"[Person{n} Berg] wrote word{n}.") for n in range(9)))
        remove_missing(archive, {f"{n}.txt" for n in range(3, 9)})
        archive.execute("VACUUM")
        row = archive.execute(
            "SELECT source.path FROM source_fts JOIN source ON source.key = source_fts.rowid"
            " WHERE source_fts MATCH 'word7'"
        ).fetchone()
        assert row["path"] == "7.txt"
        assert {problem.code for problem in check(archive)} == {"unidentified"}


def test_nul_bytes_are_kept(tmp_path: Path) -> None:
    """A text with a NUL in it is kept whole, searchable beyond it."""
    reading = told("a.txt", "[Emma Goldman]\0 was born 1869.")
    with create_or_open(tmp_path / "a") as archive:
        write(archive, reading)
        assert archive.execute("SELECT text FROM source").fetchone()[0] == reading.source.text
        assert archive.execute("SELECT 1 FROM source_fts WHERE source_fts MATCH 'born'").fetchall()
        assert {problem.code for problem in check(archive)} == {"unidentified"}
