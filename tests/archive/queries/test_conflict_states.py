"""How readers left conflicts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.queries import conflict_states as queries
from testimonia.archive.queries.judgements import on_statements
from testimonia.archive.queries.review import settled
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import build, told
from tests.archive.judging.conflicted import ADA, BO, CONFLICT, write

SOURCES = [told("a", "[Clara Lund] was born 1872."), told("b", "[Clara Lund] was born 1873.")]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive in which two births are in conflict."""
    with create_or_open(build(tmp_path / "a.testimonia", SOURCES)) as archive:
        one, other = births(archive)
        write(archive, {1: [one], 2: [other]})
        yield archive


def births(archive: Archive) -> list[str]:
    return [row["id"] for row in archive.execute("SELECT id FROM statement ORDER BY quote")]


def test_an_open_conflict(archive: Archive) -> None:
    """It has no row; it is called by its topic, and one that is no more by its id."""
    assert queries.states(archive, [CONFLICT]) == []
    assert queries.topic(archive, CONFLICT) == "the birth of Karl Marsh"
    assert queries.topic(archive, "gone") == "gone"
    assert queries.on_conflicts(archive, [CONFLICT]) == {}


def test_of_each_reader_the_latest_counts(archive: Archive) -> None:
    """In order of time, on the conflicts that were asked for."""
    deciding.on_conflict(archive, BO, "EXPLAINED", CONFLICT)
    ada = deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 1)
    bo = deciding.on_conflict(archive, BO, "RESOLVED", CONFLICT, 1)
    found = queries.on_conflicts(archive, [CONFLICT, "other"])
    assert {key: [row["id"] for row in rows] for key, rows in found.items()} == {CONFLICT: [ada.id, bo.id]}
    assert queries.on_conflicts(archive, ["other"]) == {}
    assert queries.of_judgement(archive, ada.id) == CONFLICT
    assert queries.of_judgement(archive, "other") == ""


def test_what_is_preferred(archive: Archive) -> None:
    """By its words and place."""
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
    (row,) = queries.preferred(archive, CONFLICT)
    assert (row["exact"], row["path"], row["start"]) == ("Clara Lund was born 1873.", "b", 0)
    (state,) = queries.states(archive, [CONFLICT])
    assert state["state"] == "RESOLVED"


def test_it_is_no_verdict_on_its_statements(archive: Archive) -> None:
    """None of them is reviewed by it, nor held to be judged by its maker."""
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
    assert on_statements(archive, births(archive)) == []
    assert settled(archive, births(archive), "Ada") == set()
