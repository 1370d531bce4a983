"""``testimonia judgements queue`` and ``apply``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, log_of, persons_in, statement_of

BIRTH = "Ada Roth was born in Graz in 1878."
pytestmark = pytest.mark.usefixtures("signed")


@pytest.fixture
def moved(lives: Path, archive: Path, command: Command) -> Path:
    """A rejected birth, and then another headline above it."""
    command("judge", "reject", statement_of(archive, BIRTH))
    text = (lives / "roth.txt").read_text("utf-8")
    (lives / "roth.txt").write_text("LIVES OF PRINTERS\n\n" + text, "utf-8")
    command("build", "lives", "--workers", "1")
    return archive


def test_what_moved_waits_and_is_applied_after_a_look(moved: Path, command: Command) -> None:
    """The queue shows where the words were and where they are; until it is applied the birth counts."""
    assert persons_in(moved)["Ada Roth"][0] == "1878"
    code, out, _ = command("judgements", "queue")
    assert code == 0
    assert "(moved)" in out
    assert f"    was  “{BIRTH}” (roth.txt:22-56)" in out
    assert f"[{BIRTH}] She set type. …” (roth.txt:41-75)" in out
    id_ = out[:8]
    code, out, _ = command("judgements", "apply", id_)
    assert code == 0
    assert out.startswith("Applied Ada's REJECTED of ")
    assert "This birth is struck through" in out
    assert persons_in(moved)["Ada Roth"][0] is None
    assert command("judgements", "queue")[1] == "Nothing is waiting.\n"
    assert log_of(moved) == [("Ada", "REJECTED"), ("Ada", "MOVED")]


def test_all_that_moved_is_applied_at_once(moved: Path, command: Command) -> None:
    """With --all; when nothing is left, that is said."""
    assert "Applied Ada's REJECTED" in command("judgements", "apply", "--all", "--by", "Ben")[1]
    assert command("judgements", "apply", "--all") == (0, "Nothing has moved.\n", "")


def test_the_queue_as_json(moved: Path, command: Command) -> None:
    """State, why, words and places."""
    (one,) = json.loads(command("judgements", "queue", "--json")[1])
    assert (one["state"], one["words"], one["paths"]) == ("moved", [BIRTH], ["roth.txt"])
    assert one["places"][0]["now"] == "roth.txt:41-75"
    (done,) = json.loads(command("judgements", "apply", one["judgement"]["id"], "--json")[1])
    assert done["judgement"]["verdict"] == "MOVED"


def test_what_is_gone_waits_and_cannot_be_applied(lives: Path, archive: Path, command: Command) -> None:
    """Its words are nowhere; it is not dropped, and counts again when the source is back."""
    command("judge", "reject", statement_of(archive, BIRTH))
    text = (lives / "roth.txt").read_text("utf-8")
    (lives / "roth.txt").write_text("Nothing of her is left here.\n\nNot a word.\n", "utf-8")
    command("build", "lives", "--workers", "1")
    _, out, _ = command("judgements", "queue")
    assert "(lost)" in out
    assert "    is   " not in out
    code, _, err = command("judgements", "apply", out[:8])
    assert code == 1
    assert "words of it are nowhere" in err
    (lives / "roth.txt").write_text(text, "utf-8")
    command("build", "lives", "--workers", "1")
    assert command("judgements", "queue")[1] == "Nothing is waiting.\n"
    assert persons_in(archive)["Ada Roth"][0] is None


def test_those_who_differ_wait(archive: Path, command: Command) -> None:
    """Both are listed, with what can be done."""
    command("judge", "reject", statement_of(archive, BIRTH))
    command("judge", "confirm", statement_of(archive, BIRTH), "--by", "Ben")
    _, out, _ = command("judgements", "queue")
    assert out.count("(disputed)") == 2
    assert out.count(f"    on   “{BIRTH}”") == 2
    assert "until one side takes theirs back" in out
    code, _, err = command("judgements", "apply", out[:8])
    assert code == 1
    assert "readers differ" in err


def test_what_stands_or_was_taken_back_cannot_be_applied(archive: Path, command: Command) -> None:
    """Neither waits, nor does what is not there."""
    command("judge", "reject", statement_of(archive, BIRTH))
    id_ = command("judgements", "list")[1][:8]
    assert "its words have not moved" in command("judgements", "apply", id_)[2]
    command("judgements", "undo")
    assert "it was taken back" in command("judgements", "apply", id_)[2]
    assert "There is no judgement 'ffffff'" in command("judgements", "apply", "ffffff")[2]
    assert command("judgements", "apply")[0] == 2
    assert command("judgements", "apply", id_, "--all")[0] == 2
