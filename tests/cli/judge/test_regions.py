"""``testimonia judge restore`` and ``set-aside``."""

from pathlib import Path

import pytest

from testimonia.archive.store import open_archive
from tests.cli.conftest import Command, log_of, persons_in

pytestmark = pytest.mark.usefixtures("signed")


def test_the_next_build_reads_nothing_of_what_is_set_aside(
    lives: Path, archive: Path, command: Command
) -> None:
    """The command says so; after the build the statement is gone, and after undo and build it is back."""
    text = (lives / "senn.txt").read_text("utf-8")
    start = text.index("Bruno Senn died")
    code, out, _ = command("judge", "set-aside", "senn.txt", f"{start}:{start + 24}")
    assert code == 0
    assert "SET ASIDE by Ada: “Bruno Senn died in 1944.” (senn.txt:" in out
    assert "takes effect when testimonia build is run next" in out
    assert persons_in(archive)["Bruno Senn"][1] == "1944"
    command("build", "lives", "--workers", "1")
    assert persons_in(archive)["Bruno Senn"][1] is None
    assert "takes effect" in command("judgements", "undo")[1]
    command("build", "lives", "--workers", "1")
    assert persons_in(archive)["Bruno Senn"][1] == "1944"


def test_a_stretch_can_be_restored_by_the_id_of_its_source(archive: Path, command: Command) -> None:
    """Its beginning is enough here too; the stretch is given by its words."""
    with open_archive(archive) as held:
        id_ = held.execute("SELECT id FROM source WHERE path = 'roth.txt'").fetchone()["id"]
    code, out, _ = command("judge", "restore", id_[:6], "The  Lantern")
    assert code == 0
    assert "RESTORED by Ada: “The Lantern” (roth.txt:0-11)" in out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["nowhere.txt", "0:5"], 1, "There is no source 'nowhere.txt'"),
        (["roth.txt", "900:950"], 1, "Nothing stands at 900:950"),
        (["roth.txt", "5:5"], 2, "no stretch of a text"),
        (["roth.txt", "here"], 1, "“here” does not stand in roth.txt"),
    ],
)
def test_what_is_not_there_is_refused(
    arguments: list[str], code: int, words: str, archive: Path, command: Command
) -> None:
    """No source, no such place, no stretch: an error, and an empty log."""
    got, out, err = command("judge", "restore", *arguments)
    assert (got, out) == (code, "")
    assert words in err
    assert log_of(archive) == []
