"""Options of the commands that decide."""

import subprocess
from pathlib import Path

import pytest

from testimonia.archive import migrations
from testimonia.archive.store import create_or_open
from tests.cli.conftest import Command, log_of, persons_in, statement_of
from tests.cli.test_cli import process

BIRTH = "Ada Roth was born in Graz in 1878."
REJECT = ("judge", "reject")


@pytest.mark.parametrize("name", ["TESTIMONIA_BY", "TESTIMONIA_JUDGE_BY"])
def test_the_name_may_stand_in_the_environment(
    name: str, archive: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under either name; what is written on the command line goes before."""
    monkeypatch.setenv(name, "Clio  Muse")
    assert command(*REJECT, statement_of(archive, BIRTH))[0] == 0
    assert command("judge", "confirm", statement_of(archive, BIRTH), "--by", "Ben")[0] == 0
    assert log_of(archive) == [("Clio Muse", "REJECTED"), ("Ben", "CONFIRMED")]


def test_a_judgement_makes_no_archive(lives: Path, command: Command) -> None:
    """Where there is none, that is said, and nothing is left behind."""
    code, _, err = command(*REJECT, "123456", "--by", "Ada", "-a", "missing.testimonia")
    assert code == 4
    assert "no archive at missing.testimonia" in err
    assert [path.name for path in lives.parent.iterdir()] == ["lives"]


def test_an_archive_of_an_older_version_is_to_be_built_first(archive: Path, command: Command) -> None:
    """No judgement changes its layout, and none is lost in it."""
    with create_or_open(archive) as held:
        held.execute(f"PRAGMA user_version = {migrations.VERSION - 1}")
    before = archive.read_bytes()
    for arguments in (
        [*REJECT, "123456", "--by", "Ada"],
        ["judgements", "list"],
        ["judgements", "import", "x"],
    ):
        (archive.parent / "x").touch()
        code, _, err = command(*arguments)
        assert code == 4
        assert "Run testimonia build" in err
    assert archive.read_bytes() == before


def test_another_run_at_work_is_named_and_can_be_waited_for(archive: Path, command: Command) -> None:
    """The message says who writes and how to wait."""
    with create_or_open(archive):
        code, _, err = command(*REJECT, statement_of(archive, BIRTH), "--by", "Ada", "--wait", "0.1")
    assert code == 4
    assert "is being written by process" in err
    assert "--wait" in err
    assert log_of(archive) == []


def test_readers_at_once_lose_nothing(archive: Path) -> None:
    """Six processes judge, import and build at the same time: each waits its turn, and all is in the log."""
    birth, death = statement_of(archive, BIRTH), statement_of(archive, "Emil Kurz died in 1901.")
    asked = [
        (*REJECT, birth, "--by", "Ada", "--wait", "60"),
        ("judge", "confirm", death, "--by", "Ben", "--wait", "60"),
        ("judge", "same", "Ada Roth", "Bruno Senn", "--by", "Clio", "--wait", "60"),
        ("judge", "note", "Emil Kurz", "Who is he?", "--by", "Dora", "--wait", "60"),
        ("build", "lives", "--workers", "1", "--wait", "60"),
        ("judge", "label", "Emil Kurz", "E. Kurz", "--by", "Emma", "--wait", "60"),
    ]
    running = [process(*arguments, cwd=archive.parent) for arguments in asked]
    done: list[subprocess.Popen[str]] = []
    for one in running:
        _, err = one.communicate(timeout=120)
        assert (one.returncode, err) == (0, "")
        done.append(one)
    assert len(done) == len(asked)
    assert sorted(log_of(archive)) == [
        ("Ada", "REJECTED"), ("Ben", "CONFIRMED"), ("Clio", "SAME"), ("Dora", "NOTED"), ("Emma", "LABELLED"),
    ]  # fmt: skip
    assert set(persons_in(archive)) >= {"E. Kurz"}
    assert len(persons_in(archive)) == 2
