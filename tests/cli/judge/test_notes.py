"""``testimonia judge note``."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, log_of, persons_in, statement_of

pytestmark = pytest.mark.usefixtures("signed")


@pytest.mark.parametrize("on", ["person", "statement"])
def test_a_note_changes_nothing_else(on: str, archive: Path, command: Command) -> None:
    """On a person by name, or on a statement by id; it is listed with the log."""
    before = persons_in(archive)
    target = "Emil Kurz" if on == "person" else statement_of(archive, "Emil Kurz died in 1901.")
    code, out, _ = command("judge", "note", target, " See the register. ")
    assert code == 0
    assert out.startswith("NOTED by Ada: “Emil Kurz")
    assert "nothing else changes" in out
    assert persons_in(archive) == before
    assert "    See the register.\n" in command("judgements", "list")[1]


def test_an_empty_note_and_one_on_nobody_are_refused(archive: Path, command: Command) -> None:
    """Each with its own words."""
    assert "The note is empty" in command("judge", "note", "Emil Kurz", " ")[2]
    assert "Nobody called" in command("judge", "note", "Nobody Atall", "who?")[2]
    assert log_of(archive) == []
