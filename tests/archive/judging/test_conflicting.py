"""A conflict as a judgement keeps it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import anchors, conflicting
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError
from tests.archive.judging.conflicted import BIRTHS, write
from tests.archive.judging.helpers import Room, statement


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of three births, open for writing."""
    room = Room(tmp_path, BIRTHS)
    room.build()
    with room.open() as opened:
        yield opened


def test_rule_and_statements(archive: Archive) -> None:
    """The statements in the order of their sources, whatever side they are on; no id of the archive."""
    one, other, third = (statement(archive, path, "birth") for path in BIRTHS)
    id_ = write(archive, {1: [third], 2: [one, other]})
    kept = conflicting.kept(archive, id_)
    assert kept == {
        "conflict": {
            "rule": "born-twice",
            "statements": [anchors.of_statement(archive, each) for each in (one, other, third)],
        }
    }
    assert id_ not in str(kept)
    assert [each["path"] for each in conflicting.preferred(archive, id_, 2)["preferred"]] == [
        "a.txt", "b.txt",
    ]  # fmt: skip


def test_no_such_conflict_or_side(archive: Archive) -> None:
    """What can be done next is said."""
    one, other, _ = (statement(archive, path, "birth") for path in BIRTHS)
    id_ = write(archive, {1: [one], 2: [other]})
    with pytest.raises(JudgementError, match="testimonia conflicts lists them"):
        conflicting.kept(archive, "0" * 16)
    with pytest.raises(JudgementError, match="with itself"):
        conflicting.kept(archive, write(archive, {1: [one], 2: [one]}, "e" * 16))
    with pytest.raises(JudgementError, match=r"one of its sides: 1, 2, not 3\. Say which"):
        conflicting.preferred(archive, id_, 3)
    with pytest.raises(JudgementError, match=r"one of its sides: 1, 2\. Say which"):
        conflicting.preferred(archive, id_, None)
