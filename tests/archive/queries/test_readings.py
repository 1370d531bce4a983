"""Passages to be read whole, what is stated in them, and by whom they were read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.queries import readings as queries
from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Passage
from tests.archive.helpers import build
from tests.archive.prose import FIRST, SECOND, prose

READING = prose("a.txt")
ID = READING.source.id
PLACE = (ID, 0, len(FIRST))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of a source with two passages, and one with a heading and a list."""
    listed = replace(
        prose("b.txt", ("The life of Ada Roth", "Linz, Graz, Ghent"), ()),
        passages=(Passage(0, 20, "heading"), Passage(22, 39, verb=False)),
    )
    with create_or_open(build(tmp_path / "a.testimonia", [READING, listed])) as opened:
        yield opened


def test_headings_and_what_has_no_verb_are_out(archive: Archive) -> None:
    """What is left is prose; a passage is found by its place, exactly."""
    assert [(row["path"], row["begin"]) for row in queries.prose(archive)] == [
        ("a.txt", 0), ("a.txt", len(FIRST) + 2),
    ]  # fmt: skip
    found = queries.passage(archive, *PLACE)
    assert found is not None
    assert (found["end"], found["title"]) == (len(FIRST), "a.txt")
    assert queries.passage(archive, ID, 1, len(FIRST)) is None


def test_what_is_stated_is_told_as_readers_left_it(archive: Archive) -> None:
    """Beside the type that stands the one that was read; rejected ones are there with their verdict."""
    (row,) = queries.stated(archive, *PLACE)
    assert (row["type"], row["verdict"]) == ("birth", None)
    deciding.statement(archive, By("Ada"), "AMENDED", row["id"], {"type": "residence", "role": "lived"})
    (row,) = queries.stated(archive, *PLACE)
    assert (row["type"], row["read_type"], row["verdict"]) == ("residence", "birth", "AMENDED")
    deciding.statement(archive, By("Ada"), "REJECTED", row["id"])
    assert [row["verdict"] for row in queries.stated(archive, *PLACE)] == ["REJECTED"]
    assert [row["quote"] for row in queries.stated(archive, ID, len(FIRST), 999)] == [SECOND[20:39]]


def test_who_read_what(archive: Archive) -> None:
    """In order of time, with its place; what was taken back is not there."""
    deciding.passage(archive, By("Ada"), ID, (0, len(FIRST)))
    deciding.passage(archive, By("Bo"), ID, (0, len(FIRST)), [("detention", "jailed in Linz")])
    assert [(row["maker"], row["begin"]) for row in queries.read_whole(archive)] == [("Ada", 0), ("Bo", 0)]
    deciding.undo(archive, By("Bo"))
    assert [row["maker"] for row in queries.read_whole(archive)] == ["Ada"]
