"""Marks: whom to look at again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive import marking
from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import told, write


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of three sources, nobody in it marked."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, told("a", "[Karl Berg]"), told("b", "[Berg] and [Rosa]"), told("c", "[Otto Berg]"))
        identify(archive, ())
        yield archive


def marks(archive: Archive) -> set[str]:
    return {row["key"] for row in archive.execute("SELECT key FROM stale_block")}


def source(archive: Archive, path: str) -> str:
    return str(archive.execute("SELECT id FROM source WHERE path = ?", (path,)).fetchone()[0])


def test_a_source_is_marked_by_keys(archive: Archive) -> None:
    """What a source tells bears on those who hold its keys."""
    marking.source(archive, source(archive, "a"))
    assert marks(archive) == {"berg =k", "berg 1m charles"}


def test_what_is_gone(archive: Archive) -> None:
    """Where a source goes, those who were one with somebody in it are marked, and on whom it rested who they are."""
    karl = archive.execute("SELECT id FROM referent WHERE label = 'Karl Berg'").fetchone()[0]
    bare = archive.execute("SELECT id FROM referent WHERE label = 'Berg'").fetchone()[0]
    marking.gone(archive, source(archive, "a"))
    assert marking.persons(marks(archive)) == {karl}
    assert marking.referents(marks(archive)) == {bare}


def test_everybody(archive: Archive) -> None:
    """All are marked by surname; whoever has none, alone."""
    marking.everybody(archive)
    rosa = archive.execute("SELECT id FROM referent WHERE label = 'Rosa'").fetchone()[0]
    assert marks(archive) == {"berg", f"!alone {rosa}"}


def test_whom_a_judgement_concerns(archive: Archive) -> None:
    """A referent is marked by its keys."""
    bare = archive.execute("SELECT id FROM referent WHERE label = 'Berg'").fetchone()[0]
    marking.concerned(archive, [bare])
    assert marks(archive) == {"berg *", "berg ="}
