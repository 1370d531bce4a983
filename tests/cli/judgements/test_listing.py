"""``testimonia judgements list``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, statement_of

BIRTH = "Ada Roth was born in Graz in 1878."
pytestmark = pytest.mark.usefixtures("signed")


@pytest.fixture
def judged(archive: Path, command: Command) -> Path:
    """An archive with six entries: one overruled, one in force, one withdrawn, its withdrawal, and a pair."""
    birth, death = statement_of(archive, BIRTH), statement_of(archive, "Emil Kurz died in 1901.")
    command("judge", "confirm", birth)
    command("judge", "reject", birth, "--why", "her sister's")
    command("judge", "amend", death, "--date", "1902", "--by", "Ben")
    command("judgements", "undo", "--by", "Ben")
    command("judge", "different", "Ada Roth", "Emil Kurz")
    return archive


def test_every_entry_stands_there_the_newest_last(judged: Path, command: Command) -> None:
    """When, who, the verdict and how it stands; below it the words it is on, what it changes, and why."""
    code, out, err = command("judgements", "list")
    assert (code, err) == (0, "")
    heads = [line.split("  ")[2:] for line in out.splitlines() if line[:1] not in " 56"[:1]][:-1]
    assert heads == [
        ["Ada", "CONFIRMED", "(overruled)"], ["Ada", "REJECTED", "(stands)"], ["Ben", "AMENDED", "(taken back)"],
        ["Ben", "WITHDRAWN"], ["Ada", "DIFFERENT", "(stands)"],
    ]  # fmt: skip
    assert f"    “{BIRTH}” (roth.txt:" in out
    assert "    her sister's\n" in out
    assert "(evil.txt:0-23): date 1902\n" in out
    assert "    judgement " in out
    assert out.endswith("5 judgements.\n")


def test_those_of_one_reader(judged: Path, command: Command) -> None:
    """--by narrows; TESTIMONIA_BY, by which one signs, does not."""
    _, out, _ = command("judgements", "list", "--by", "Ben")
    assert "Ada" not in out
    assert out.endswith("2 judgements.\n")


def test_the_list_as_json(judged: Path, command: Command) -> None:
    """Whole entries, as the export has them, with the state."""
    told = json.loads(command("judgements", "list", "--json")[1])
    assert [one["state"] for one in told] == ["overruled", "stands", "withdrawn", "stands", "stands"]
    assert told[1]["target"]["statement"]["exact"] == BIRTH


def test_an_empty_log(archive: Path, command: Command) -> None:
    """Says so."""
    assert command("judgements", "list") == (0, "No judgement.\n", "")
    assert command("judgements", "list", "--json")[1] == "[]\n"
