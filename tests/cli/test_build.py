"""``testimonia build``."""

import json
from pathlib import Path

import click
import pytest

from testimonia.cli.build import LEFT_OUT, size
from tests.cli.conftest import Command, persons_in, statement_of


def test_a_summary_stands_at_the_end(lives: Path, command: Command) -> None:
    """Sources, persons, statements by type and what was left out, each with its reason, on stdout."""
    (lives / "empty.txt").touch()
    code, out, err = command("build", "lives", "--workers", "1")
    assert (code, err) == (0, "")
    assert "lives.testimonia" in out
    assert "3: 3 read, 0 unchanged, 0 removed, 1 skipped" in out
    assert "1 empty" in out
    assert "empty.txt is empty" in out
    lines = [line.split() for line in out.splitlines()]
    assert ["death", "3"] in lines
    assert ["birth", "2"] in lines
    assert ["all", "5"] in lines


def test_a_source_of_which_nothing_was_read_is_named(lives: Path, command: Command) -> None:
    """The summary says which, and what its text is held to be."""
    (lives / "menu.txt").write_text("Home\nNews\nContact\nSearch\n", "utf-8")
    _, out, _ = command("build", "lives", "--workers", "1")
    assert "Sources of which nothing was read: 1" in out
    assert "menu.txt: nothing was read of this source: all of its text is held to be navigation" in out
    _, out, _ = command("build", "lives", "--json", "--workers", "1")
    assert list(json.loads(out)["silent"]) == ["menu.txt"]


def test_json_says_the_same_for_machines(lives: Path, command: Command) -> None:
    """``--json`` prints one object and nothing else."""
    (lives / "picture.webp").write_bytes(b"\xff\xd8\xff")
    code, out, err = command("build", "lives", "--json", "--workers", "1")
    report = json.loads(out)
    assert (code, err) == (0, "")
    assert report["statements"] == {"birth": 2, "death": 3}
    assert (report["read"], report["sources"], report["persons"]) == (3, 3, 3)
    assert [(one["path"], one["reason"]) for one in report["skipped"]] == [("picture.webp", "extension")]


def test_strict_tells_by_its_exit_code_that_files_were_left_out(lives: Path, command: Command) -> None:
    """The archive is built all the same; only the exit code differs. A hidden file is never minded."""
    (lives / ".hidden.txt").touch()
    assert command("build", "lives", "--strict", "--workers", "1")[0] == 0
    (lives / "empty.txt").touch()
    assert command("build", "lives", "--workers", "1")[0] == 0
    assert command("build", "lives", "--strict", "--workers", "1")[0] == LEFT_OUT


def test_the_archive_lies_beside_its_collection(lives: Path, command: Command, tmp_path: Path) -> None:
    """Without ``--output`` the same folder has the same archive, from wherever the command is called."""
    command("build", "lives", "--workers", "1")
    code, out, _ = command("build", str(lives), "--json", "--workers", "1")
    assert (code, json.loads(out)["unchanged"]) == (0, 3)
    code, _, _ = command("build", "lives", "-o", "other.testimonia", "--workers", "1")
    assert code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "lives",
        "lives.testimonia",
        "other.testimonia",
    ]


def test_many_skipped_files_are_cut_short(lives: Path, command: Command) -> None:
    """A long list of skipped files ends with how many more there are, and which command lists them."""
    for n in range(30):
        (lives / f"{n:02d}.txt").touch()
    _, out, _ = command("build", "lives", "--workers", "1")
    assert "30 empty" in out
    assert "and 10 more: testimonia sources lives.testimonia" in out


@pytest.mark.parametrize(
    ("written", "bytes_"), [("500", 500), ("500k", 500_000), ("20 MB", 20_000_000), ("1G", 1_000_000_000)]
)
def test_sizes_are_written_as_people_write_them(written: str, bytes_: int) -> None:
    """Units are powers of 1,000, with or without a space and a B."""
    context = click.Context(click.Command("build"))
    assert size(context, click.Option(["--max-size"]), written) == bytes_


@pytest.mark.parametrize("written", ["", "-5", "2.5M", "20 mib", "1T", "9" * 20])
def test_what_is_no_size_is_refused(written: str) -> None:
    """The message shows what was written and how to write it."""
    context = click.Context(click.Command("build"))
    with pytest.raises(click.BadParameter, match="Write it like 500k"):
        size(context, click.Option(["--max-size"]), written)


def test_a_folder_without_texts_says_so(tmp_path: Path, command: Command) -> None:
    """An archive of nothing is no archive to read: the last line says what is missing."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "one.png").write_bytes(b"\x89PNG")
    code, out, _ = command("build", str(tmp_path / "pictures"))
    assert code == 0
    assert "holds no text that can be read" in out
    assert "testimonia serve" not in out


def test_judgements_are_read_and_counted(lives: Path, archive: Path, command: Command) -> None:
    """Lines of several files come in first; the summary tells how many stand and wait, and what was wrong."""
    command("judge", "reject", statement_of(archive, "Ada Roth was born in Graz in 1878."), "--by", "Ada")
    command("judge", "withhold", "Emil Kurz", "--by", "Ada")
    lines = command("judgements", "export")[1].splitlines(keepends=True)
    (lives.parent / "one.jsonl").write_text(lines[0] + "nonsense\n", "utf-8")
    (lives.parent / "two.jsonl").write_bytes(b"\xff\n" + lines[1].encode())
    (lives / "evil.txt").write_text("Another text.\n\nOf nobody.\n", "utf-8")
    given = (
        "--judgements",
        "one.jsonl",
        "--judgements",
        "two.jsonl",
        "-o",
        "other.testimonia",
        "--workers",
        "1",
    )
    code, out, _ = command("build", "lives", *given)
    assert code == 0
    assert "2 standing, 1 of them waiting for a reader; 2 added to the log; 2 faulty lines" in " ".join(
        out.split()
    )
    assert "  Line 2 of one.jsonl is no judgement: " in out
    assert "  Line 1 of two.jsonl is no judgement: " in out
    assert "1 judgement waiting for a reader: testimonia judgements queue -a other.testimonia" in out
    assert persons_in(lives.parent / "other.testimonia")["Ada Roth"][0] is None


def test_judgements_as_json(archive: Path, command: Command) -> None:
    """The same for machines; without judgements the text says nothing of them."""
    assert "Judgements" not in command("build", "lives", "--workers", "1")[1]
    report = json.loads(command("build", "lives", "--json", "--workers", "1")[1])
    assert report["judgements"] == {"standing": 0, "queued": 0, "added": 0, "faults": []}


def test_a_file_of_judgements_that_is_not_there_ends_it_before_it_begins(
    lives: Path, command: Command
) -> None:
    """No archive is made."""
    code, out, err = command("build", "lives", "--judgements", "nowhere.jsonl")
    assert (code, out) == (1, "")
    assert "nowhere.jsonl: No such file or directory" in err
    assert [path.name for path in lives.parent.iterdir()] == ["lives"]
