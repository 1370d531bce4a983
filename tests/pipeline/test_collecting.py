"""What of a collection must be read."""

from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.files import FileRecord
from testimonia.model import RegionEdit
from testimonia.pipeline.collecting import Collected, Known, Making, collected
from testimonia.sources import Found, Limits

FILE = Found("a.txt", Path("a.txt"), 10, 1, "txt")
HOLDER = Found("a.mbox", Path("a.mbox"), 10, 1, "mbox", holds=True)
MEMBER = replace(FILE, path="a.mbox!/1", container="a.mbox", digest="d1")
READ = FileRecord("a.txt", 10, 1, "d1", "now", "s1")
OF_HOLDER = FileRecord("a.mbox", 10, 1, None, "now", holds=1)
OF_MEMBER = replace(READ, path="a.mbox!/1", container="a.mbox")


def known(*records: FileRecord, edits: dict[str, tuple[RegionEdit, ...]] | None = None) -> Known:
    return Known({record.path: record for record in records}, Making("now", edits or {}))


def test_a_walk_is_parted(tmp_path: Path) -> None:
    """Files, what holds many, and what is left out."""
    for name in ("a.txt", "b.lines", "c.webp"):
        (tmp_path / name).write_text("x")
    here = collected(tmp_path, Limits(containers={"lines": "tests.fakes:lines"}))
    assert (list(here.files), list(here.containers), list(here.skipped)) == (
        ["a.txt"],
        ["b.lines"],
        ["c.webp"],
    )
    assert here.paths == {"a.txt", "b.lines", "c.webp"}
    assert isinstance(here, Collected)


@pytest.mark.parametrize(
    ("record", "found", "expected"),
    [
        (None, FILE, "read"),
        (READ, FILE, None),
        (READ, replace(FILE, modified_ns=2), "compare"),
        (replace(READ, maker="before"), FILE, "read"),
        (replace(READ, reason="timeout", digest=None), FILE, "read"),
        (replace(READ, reason="duplicate"), FILE, None),
        (replace(READ, reason="duplicate"), replace(FILE, size=11), "read"),
        (OF_MEMBER, MEMBER, None),
        (OF_MEMBER, replace(MEMBER, modified_ns=9), None),
        (OF_MEMBER, replace(MEMBER, digest="d2"), "read"),
        (replace(OF_MEMBER, maker="before"), MEMBER, "read"),
    ],
)
def test_a_file_is_read_where_it_must(record: FileRecord | None, found: Found, expected: str | None) -> None:
    """New, read by something else, or not readable before; of a member the bytes decide, of a file size and time."""
    job = known(*([record] if record else [])).job(found)
    got = None if job is None else "compare" if job.digest else "read"
    assert got == expected


@pytest.mark.parametrize(
    ("records", "found", "opened"),
    [
        ((), HOLDER, True),
        ((OF_HOLDER, OF_MEMBER), HOLDER, False),
        ((OF_HOLDER, OF_MEMBER), replace(HOLDER, size=11), True),
        ((replace(OF_HOLDER, reason="damaged"), OF_MEMBER), HOLDER, True),
        ((OF_HOLDER, replace(OF_MEMBER, maker="before")), HOLDER, True),
        ((OF_HOLDER, replace(OF_MEMBER, reason="binary", digest=None)), HOLDER, False),
        ((OF_HOLDER, replace(OF_MEMBER, reason="timeout", digest=None)), HOLDER, True),
    ],
)
def test_a_container_is_opened_where_a_member_must_be_looked_at(
    records: tuple[FileRecord, ...], found: Found, opened: bool
) -> None:
    """What is wrong with a member's bytes stays wrong; what went wrong in reading them may not."""
    assert known(*records).must_be_opened(found) is opened


def test_what_readers_judged_makes_a_source_another_making() -> None:
    """Only of the bytes that they judged of."""
    edits: dict[str, tuple[RegionEdit, ...]] = {"d1": (RegionEdit(0, 3, "She", False, "Ada"),)}
    assert known(READ).job(FILE) is None
    assert known(READ, edits=edits).job(FILE) is not None
    assert known(replace(READ, digest="d2"), edits=edits).job(FILE) is None
