"""Rows of persons, written where they differ."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import told, write


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of two persons of one surname, and one who may be either."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, told("a", "[Karl Berg]"), told("b", "[Otto Berg]"), told("c", "[Berg] wrote."))
        identify(archive, ())
        yield archive


def test_rows_that_are_right_are_left_alone(archive: Archive) -> None:
    """A rebuild that changes nothing writes no row of persons."""
    for table in ("person", "identification", "candidate", "resting"):
        for event in ("INSERT", "UPDATE", "DELETE"):
            archive.execute(
                f"CREATE TEMP TRIGGER {table}_{event} AFTER {event} ON main.{table}"
                " BEGIN SELECT raise(ABORT, 'written'); END"
            )
    assert identify(archive, None) == 3


def test_candidates_stand_between_persons(archive: Archive) -> None:
    """Where a person has another id now, the pairs left to judge follow."""
    before = {tuple(row) for row in archive.execute("SELECT referent_a, referent_b FROM candidate")}
    assert len(before) == 2
    for n in range(20):
        write(archive, told(f"more {n}", f"[Karl Berg] {n}"))
        identify(archive, ())
    ends = {one for row in archive.execute("SELECT referent_a, referent_b FROM candidate") for one in row}
    assert ends == {row[0] for row in archive.execute("SELECT id FROM person")}


def test_labels_that_readers_prefer(archive: Archive) -> None:
    """A preferred label is the person's; where readers differ it is not."""
    karl = archive.execute("SELECT id FROM referent WHERE label = 'Karl Berg'").fetchone()[0]
    archive.execute("INSERT INTO judged_person VALUES (?, 'label', 'Karl B.', 'j')", (karl,))
    identify(archive, None)
    assert archive.execute("SELECT label FROM person WHERE id = ?", (karl,)).fetchone()[0] == "Karl B."
    archive.execute("UPDATE judged_person SET value = 'DISPUTED'")
    identify(archive, None)
    assert archive.execute("SELECT label FROM person WHERE id = ?", (karl,)).fetchone()[0] == "Karl Berg"
