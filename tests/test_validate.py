"""Each check sees the archive that breaks its rule, and a sound archive passes all of them."""

import sqlite3
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.store import create_or_open, open_archive
from testimonia.validate import ARCHIVE_CHECKS, FILE_CHECKS, PAGE_CHECKS, Problem, check
from tests.archive.helpers import build, told
from tests.archive.test_writing import full_reading

BREAKS = {
    "schema": "DROP TABLE block",
    "integrity": (
        "PRAGMA writable_schema = ON;"
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'clue')"
        " WHERE name = 'citation'"
    ),
    "foreign-keys": "DELETE FROM run",
    "values": "UPDATE statement SET edtf = 'in spring' WHERE role = 'born'",
    "locus": "UPDATE statement SET quote = quote || '!'",
    "mention": "UPDATE mention SET begin = begin + 1 WHERE text = 'Paris'",
    "clue": "UPDATE clue SET words = 'Mort' WHERE kind = 'publication'",
    "date-words": "UPDATE expression SET words = '1902'",
    "voice-words": "UPDATE quotation SET cue_begin = cue_begin + 1",
    "statement-id": "UPDATE statement SET value = 'by design' WHERE value = 'chance'",
    "mention-id": "UPDATE mention SET kind = 'group' WHERE text = 'Paris'",
    "foreign-mention": (
        "UPDATE voice SET mention_id = (SELECT id FROM mention WHERE text = 'Emma Goldman') WHERE n = 1"
    ),
    "extent": 'UPDATE passage SET "end" = 99999',
    "furniture": 'UPDATE region SET "end" = 40',
    "vocabulary": "UPDATE statement SET role = 'embraced' WHERE role = 'met'",
    "voice": "DELETE FROM voice WHERE n = 0",
    "unidentified": "DELETE FROM identification WHERE reason LIKE '%'",
    "review": "UPDATE statement SET verdict = 'REJECTED' WHERE role = 'born'",
    "judged": (
        "INSERT INTO review(statement_id, verdict, judgement, redated) SELECT id, 'CONFIRMED', 'none', 0"
        " FROM statement"
    ),
    "search": "INSERT INTO statement_fts(statement_fts, rowid, quote, value) VALUES ('delete', 1, 'no', '')",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a sound archive of two sources."""
    return build(
        tmp_path / "a.testimonia", [full_reading(), told("goldman.txt", "[Emma Goldman] born 1869.")]
    )


def problems(path: Path) -> list[Problem]:
    with open_archive(path, whole=False) as archive:
        return list(check(archive))


def test_sound_archive_passes(path: Path) -> None:
    """Nothing is found in an archive that was built."""
    assert problems(path) == []


def test_every_check_is_broken_once() -> None:
    """Each code has its broken archive here."""
    assert list(BREAKS) == ["schema", "integrity", *FILE_CHECKS, *PAGE_CHECKS, *ARCHIVE_CHECKS]


@pytest.mark.parametrize("code", BREAKS)
def test_broken_archive_is_seen(path: Path, code: str) -> None:
    """An archive broken on purpose is reported under the check's code, naming the thing."""
    connection = sqlite3.connect(path)
    connection.executescript(BREAKS[code])
    connection.close()
    found = [problem for problem in problems(path) if problem.code == code]
    assert found
    assert all(problem.thing and problem.message for problem in found)


def test_message_says_what_stands_there(path: Path) -> None:
    """A misquotation is reported with the place, what stands there, and what was claimed."""
    with create_or_open(path) as archive:
        archive.execute("UPDATE statement SET quote = 'Emma Goldman born 1870.' WHERE role = 'born'")
        found = next(problem for problem in check(archive) if problem.code == "locus")
    assert found.thing.startswith("goldman.txt: statement ")
    assert "At 0:23 stands 'Emma Goldman born 1869.', not 'Emma Goldman born 1870.'." in found.message


def test_judgement_that_was_not_looked_for(path: Path) -> None:
    """A judgement that stands has a place, be it that it was found nowhere."""
    with create_or_open(path) as archive:
        birth = archive.execute("SELECT id FROM statement WHERE role = 'born'").fetchone()[0]
        made = deciding.statement(archive, deciding.By("Ada"), "CONFIRMED", birth)
        assert list(check(archive)) == []
        archive.execute("DELETE FROM placement")
        (found,) = check(archive)
    assert (found.code, found.thing) == ("judged", f"judgement {made.id}")


def test_state_of_a_conflict_that_readers_did_not_set(path: Path) -> None:
    """What is explained, or open, must follow from the log."""
    with create_or_open(path) as archive:
        archive.execute("INSERT INTO conflict_state VALUES ('c', 'EXPLAINED', 'none', '[]', 0)")
        found = [(problem.code, problem.thing) for problem in check(archive)]
    assert found == [("judged", "table conflict_state"), ("judged", "conflict c")]


def test_checking_writes_nothing(path: Path) -> None:
    """The file is the same after all checks, and reading stays reading."""
    before = path.read_bytes()
    with open_archive(path) as archive:
        assert list(check(archive)) == []
        with pytest.raises(sqlite3.OperationalError):
            archive.execute("DELETE FROM person")
    assert path.read_bytes() == before


@pytest.mark.parametrize(("begin", "end", "words"), [(-4, 3, ""), (9000, 9005, ""), (5, 3, "")])
def test_offsets_outside_the_text(path: Path, begin: int, end: int, words: str) -> None:
    """Offsets before the beginning, beyond the end or the wrong way round are no place, even for no words."""
    with create_or_open(path) as archive:
        sql = "UPDATE mention SET begin = ?, \"end\" = ?, text = ? WHERE text = 'Paris'"
        archive.execute(sql, (begin, end, words))
        assert "mention" in {problem.code for problem in check(archive)}
