"""Ids by their beginning."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.queries import ids
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import build, told


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of one source with one entry in its log."""
    with create_or_open(
        build(tmp_path / "a.testimonia", [told("a", "[Clara Lund] was born 1872.")])
    ) as archive:
        (birth,) = archive.execute("SELECT id FROM statement").fetchall()
        deciding.statement(archive, By("Ada"), "CONFIRMED", birth["id"])
        archive.execute(
            "INSERT INTO conflict VALUES (?, 'born-twice', 's', 't', 'birth', 1, '[]')", ("c" * 16,)
        )
        yield archive


@pytest.mark.parametrize(
    ("of", "table"),
    [
        (ids.people, "person"), (ids.statements, "statement"), (ids.judgements, "judgement"),
        (ids.conflicts, "conflict"),
    ],
)  # fmt: skip
def test_each_kind_is_found_by_a_beginning(archive: Archive, of: ids.Finder, table: str) -> None:
    """Of its own kind, and none that begins otherwise."""
    (row,) = archive.execute(f"SELECT id FROM {table}").fetchall()
    assert of(archive, row["id"][:6]) == of(archive, row["id"]) == [row["id"]]
    assert of(archive, "0" * 16) == []


def test_whoever_is_no_more_is_found_too(archive: Archive) -> None:
    """A link to them leads to what they became."""
    archive.execute("INSERT INTO person_was(id, referent_id, path, label) VALUES ('aaaaaaaa', 'r', 'p', 'X')")
    assert ids.people(archive, "aaaaaa") == ["aaaaaaaa"]
