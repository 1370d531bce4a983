"""The step to version 4: judgements of the first release hold in the archive that is brought up."""

import json
import sqlite3
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding, log, queue
from testimonia.archive.migrating_judgements import give_judgements_their_effect
from testimonia.archive.store import create_or_open
from testimonia.model import content_id
from testimonia.validate import check
from tests.archive.judging.helpers import ADA, LIVES, Room, lines, person, verdicts, waiting
from tests.archive.test_migrations import third_version

TIME = "2026-01-01T00:00:{:02d}.000000+00:00"


def as_version_3(room: Room) -> sqlite3.Connection:
    """Make the archive of a room one of version 3, without judgements; return it open."""
    new, old = sqlite3.connect(room.path), third_version()
    for (table,) in old.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%'"
    ):
        if table != "judgement":
            columns = ", ".join(f'"{row[1]}"' for row in old.execute(f"PRAGMA table_info({table})"))
            rows = new.execute(f"SELECT {columns} FROM {table}").fetchall()
            marks = ", ".join("?" * len(old.execute(f"PRAGMA table_info({table})").fetchall()))
            old.executemany(f"INSERT INTO {table}({columns}) VALUES ({marks})", rows)
    new.close()
    room.path.unlink()
    file = sqlite3.connect(room.path, isolation_level=None)
    old.backup(file)
    old.close()
    return file


class Log:
    """A log as the first release wrote it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.digests = dict(connection.execute("SELECT path, digest FROM source").fetchall())

    def judge(self, second: int, verdict: str, content: object, note: str = "sì") -> str:
        """Add an entry; return its id."""
        made, told = TIME.format(second), json.dumps(content, ensure_ascii=False, sort_keys=True)
        self.connection.execute(
            "INSERT INTO judgement(made, maker, verdict, target, content, note) VALUES (?, 'Ada', ?, 'x', ?, ?)",
            (made, verdict, told, note),
        )
        return content_id(made, "Ada", verdict, told, note)

    def statement(self, path: str, quote: str, kind: str, role: str) -> dict[str, object]:
        """Return what made up a statement."""
        begin = LIVES[path].index(quote)
        subject = " ".join(quote.split()[:2])
        return {
            "digest": self.digests[path], "begin": begin, "end": begin + len(quote), "quote": quote, "type": kind,
            "role": role, "polarity": "affirmed", "modality": "asserted", "value": None, "subject": subject,
            "object": None,
        }  # fmt: skip

    def pair(self, *sides: tuple[str, str]) -> list[dict[str, str]]:
        """Return what made up a pair, given by path and label."""
        return [{"digest": self.digests[path], "kind": "person", "label": label} for path, label in sides]


@pytest.fixture
def old(tmp_path: Path) -> Room:
    """Return a room whose archive is of version 3, with a judgement of each kind."""
    room = Room(tmp_path, LIVES)
    room.build()
    connection = as_version_3(room)
    entries = Log(connection)
    born = entries.statement("a.txt", "Karl Marsh was born in 1890.", "birth", "born")
    died = entries.statement("c.txt", "Konrad Marek died in 1955.", "death", "died")
    entries.judge(1, "CONFIRMED", born)
    entries.judge(2, "REJECTED", born, "")
    entries.judge(3, "AMENDED", died)
    taken = entries.judge(4, "REJECTED", died)
    entries.judge(5, "WITHDRAWN", {"judgement": taken})
    entries.judge(6, "SAME", entries.pair(("a.txt", "Karl Marsh"), ("c.txt", "Konrad Marek")))
    entries.judge(7, "UNSURE", entries.pair(("b.txt", "Anna Senn"), ("c.txt", "Konrad Marek")))
    apart = entries.judge(8, "DIFFERENT", entries.pair(("a.txt", "Karl Marsh"), ("b.txt", "Karl Marsh")))
    back = entries.judge(9, "WITHDRAWN", {"judgement": apart})
    entries.judge(10, "WITHDRAWN", {"judgement": back})
    entries.judge(11, "CONFIRMED", {**born, "digest": "of no source"})
    connection.close()
    return room


def test_brought_up_by_a_build(old: Room) -> None:
    """The next build brings the archive up; every judgement that stands is in force, or waits, as before."""
    report = old.build()
    assert (report.judgements.standing, report.judgements.queued) == (7, 1)
    with old.open() as archive:
        assert verdicts(archive) == {"a.txt birth": "REJECTED", "c.txt death": "AMENDED"}
        assert person(archive, "a.txt", "Karl Marsh") == person(archive, "c.txt", "Konrad Marek")
        assert person(archive, "a.txt", "Karl Marsh") != person(archive, "b.txt", "Karl Marsh")
        assert waiting(archive) == [("CONFIRMED", "lost")]
        assert len(log.withdrawn(archive)) == 2
        assert list(check(archive)) == []
        deciding.undo(archive, ADA)
        assert queue.waiting(archive) == []


def test_the_log_is_the_same_log(old: Room) -> None:
    """All entries are there, in their order; brought up once more from its lines, it is the same."""
    with create_or_open(old.path) as archive:
        entries = list(log.entries(archive))
        assert [one.made for one in entries] == [TIME.format(second) for second in range(1, 12)]
        assert {one.note for one in entries} == {"sì", ""}
        written = lines(archive)
    old.path.unlink()
    old.build(judgements=written)
    with old.open() as archive:
        assert lines(archive) == written
        assert verdicts(archive) == {"a.txt birth": "REJECTED", "c.txt death": "AMENDED"}


def test_the_same_entry_twice() -> None:
    """An entry that the log of the first release has twice is one."""
    connection = third_version()
    for _ in range(2):
        Log(connection).judge(1, "WITHDRAWN", {"judgement": "x"})
    give_judgements_their_effect(connection)
    assert connection.execute("SELECT count(*) FROM judgement").fetchone()[0] == 1
