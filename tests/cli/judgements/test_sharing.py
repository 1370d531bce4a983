"""``testimonia judgements export`` and ``import``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, log_of, persons_in, statement_of

BIRTH = "Ada Roth was born in Graz in 1878."
pytestmark = pytest.mark.usefixtures("signed")


@pytest.fixture
def file(archive: Path, command: Command) -> Path:
    """The exported log of two judgements."""
    command("judge", "reject", statement_of(archive, BIRTH))
    command("judge", "same", "Ada Roth", "Bruno Senn")
    command("judgements", "export", "-o", "judgements.jsonl")
    return archive.parent / "judgements.jsonl"


def test_the_log_goes_out_as_lines(file: Path, command: Command) -> None:
    """One entry a line, the same on the terminal and in the file."""
    assert [json.loads(line)["verdict"] for line in file.read_text("utf-8").splitlines()] == [
        "REJECTED",
        "SAME",
    ]
    assert command("judgements", "export")[1] == file.read_text("utf-8")


def test_another_archive_of_the_same_texts_takes_it_in(file: Path, archive: Path, command: Command) -> None:
    """The lines have their effect there; a second time all are known."""
    command("build", "lives", "-o", "other.testimonia", "--workers", "1")
    other = archive.with_name("other.testimonia")
    into = ("judgements", "import", str(file), "-a", str(other))
    assert command(*into) == (0, "2 new judgements, 0 known.\n", "")
    assert persons_in(other) == persons_in(archive)
    assert command(*into) == (0, "0 new judgements, 2 known.\n", "")
    assert command("judgements", "export", "-a", str(other))[1] == file.read_text("utf-8")


def test_a_damaged_line_is_named_and_the_rest_is_read(file: Path, archive: Path, command: Command) -> None:
    """No JSON, nothing signed, no UTF-8: each by file and number, exit code 1, and nothing else is lost."""
    good = file.read_bytes().splitlines(keepends=True)
    nobody = good[1].replace(b'"maker": "Ada"', b'"maker": " "')
    (archive.parent / "one.jsonl").write_bytes(b"\xef\xbb\xbf" + good[0] + b"{half\n\n" + nobody)
    (archive.parent / "two.jsonl").write_bytes(b"caf\xe9\n" + good[1].rstrip())
    command("build", "lives", "-o", "other.testimonia", "--workers", "1")
    code, out, _ = command("judgements", "import", "one.jsonl", "two.jsonl", "-a", "other.testimonia")
    assert code == 1
    lines = out.splitlines()
    assert lines[0].startswith("Line 2 of one.jsonl is no judgement: ")
    assert lines[1].startswith("Line 4 of one.jsonl is no judgement: ")
    assert lines[2] == "Line 1 of two.jsonl is no judgement: byte 4 of it is no UTF-8."
    assert lines[3] == "2 new judgements, 0 known, 3 faults."
    _, out, _ = command("judgements", "import", "one.jsonl", "two.jsonl", "-a", "other.testimonia", "--json")
    told = json.loads(out)
    assert (told["new"], told["known"], len(told["faults"]), told["queued"]) == (0, 2, 3, 0)


def test_a_file_that_is_no_text_changes_nothing(file: Path, archive: Path, command: Command) -> None:
    """UTF-16, as some shells write it, and a file that is not there."""
    (archive.parent / "wide.jsonl").write_bytes(file.read_text("utf-8").encode("utf-16"))
    before = log_of(archive)
    code, out, err = command("judgements", "import", str(file), "wide.jsonl")
    assert (code, out) == (1, "")
    assert "wide.jsonl is not UTF-8 text" in err
    assert "nowhere.jsonl: No such file" in command("judgements", "import", "nowhere.jsonl")[2]
    assert log_of(archive) == before


def test_what_finds_no_place_waits(file: Path, lives: Path, archive: Path, command: Command) -> None:
    """An archive of other texts takes the lines in, and says that they wait."""
    (lives / "roth.txt").write_text("Only of others.\n\nNo more.\n", "utf-8")
    command("build", "lives", "-o", "other.testimonia", "--workers", "1")
    code, out, _ = command("judgements", "import", str(file), "-a", "other.testimonia")
    assert code == 0
    assert "2 judgements waiting for a reader: testimonia judgements queue" in out
