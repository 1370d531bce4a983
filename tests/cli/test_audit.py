"""``testimonia audit``."""

import json
from pathlib import Path

import pytest

from testimonia.archive.store import create_or_open, open_archive
from tests.cli.conftest import Command


def test_nothing_judged_yet(archive: Path, command: Command) -> None:
    """It tells how many were drawn, and where to judge them."""
    code, out, err = command("audit", "--sample", "4")
    assert (code, err) == (0, "")
    assert out.startswith("4 statements of ")
    assert "drawn by chance; 0 judged." in out
    assert out.endswith(
        "4 statements left to judge:\ntestimonia serve --review NAME, and there /review?audit=4\n"
    )


def test_judged_ones_are_counted_with_intervals(archive: Path, command: Command) -> None:
    """Listed ids are judged on the command line; the figures come by type, maker and source."""
    ids = command("audit", "--sample", "4", "--seed", "spring", "--list")[1].split()
    assert len(ids) == 4
    assert command("judge", "confirm", ids[0], "--by", "Ada")[0] == 0
    assert command("judge", "reject", ids[1], "--by", "Ada")[0] == 0
    out = command("audit", "--sample", "4", "--seed", "spring")[1]
    assert "1 right: 50 (9 to 91) in a hundred; 0 amended, 1 rejected" in out
    for kind in ("By type", "By maker", "By source"):
        assert kind in out
    assert "/review?audit=4-spring" in out
    told = json.loads(command("audit", "--sample", "4", "--seed", "spring", "--json")[1])
    assert (told["whole"]["judged"], told["whole"]["right"], told["waiting"]) == (2, 1, 2)
    listed = json.loads(command("audit", "--sample", "4", "--seed", "spring", "--list", "--json")[1])
    assert listed["sample"] == "4-spring"
    assert [one[: len(ids[0])] for one in listed["statements"]] == ids


@pytest.mark.parametrize("seed", ["a-b", "x" * 41, "a\nb", "a&b", "a b"])
def test_a_seed_is_a_word(archive: Path, command: Command, seed: str) -> None:
    """What could not stand in an address is refused, by the rules of the command line."""
    code, _, err = command("audit", "--seed", seed)
    assert code == 2
    assert "--seed" in err


def passages(command: Command, number: str = "9") -> list[tuple[str, str]]:
    """Return the paths and places of the passages drawn, in the order to read."""
    lines = command("audit", "--recall", number, "--list")[1].splitlines()
    return [(line.rpartition(" ")[0], line.rpartition(" ")[2]) for line in lines]


def test_no_passage_read_yet(archive: Path, command: Command) -> None:
    """It tells how many were drawn, and where to read them."""
    code, out, err = command("audit", "--recall", "3")
    assert (code, err) == (0, "")
    assert out.startswith("3 passages of 7, drawn by chance; 0 read whole.\n")
    assert out.endswith(
        "3 passages left to read:\ntestimonia serve --review NAME, and there /audit/recall?audit=3\n"
    )


def test_what_is_missing_is_counted_with_intervals(archive: Path, command: Command) -> None:
    """Listed passages are read on the command line; the figures come by type, and by reader where two read."""
    for path, place in passages(command):
        assert command("judge", "read", path, place, "--by", "Ada")[0] == 0
    out = command("audit", "--recall", "9")[1]
    assert "7 read whole." in out
    assert "5 found, 0 missing: 100 (57 to 100) in a hundred found" in out
    assert "By reader" not in out
    assert "left to read" not in out
    missing = ("--missing", "occupation", "set type")
    assert command("judge", "read", "roth.txt", "She set type.", *missing, "--by", "Bo")[0] == 0
    out = command("audit", "--recall", "9")[1]
    assert "5 found, 1 missing: 83 (44 to 97) in a hundred found" in out
    for words in ("By type", "By reader", "Occupation", "Bo  "):
        assert words in out
    told = json.loads(command("audit", "--recall", "9", "--json")[1])
    assert (told["read"], told["whole"]["found"], told["whole"]["missing"], told["waiting"]) == (7, 5, 1, 0)
    assert told["missed"][0]["words"] == "set type"


def test_what_the_figures_leave_out_is_said(archive: Path, command: Command) -> None:
    """What was passed over, what is rejected, and what stood there and does no more."""
    last = passages(command)[-1]
    command("judge", "read", *last, "--by", "Ada")
    assert "6 passages passed over" in command("audit", "--recall", "9")[1]
    command("judge", "read", "senn.txt", "Bruno Senn was born in Linz in 1880.", "--by", "Ada")
    born = "SELECT id FROM statement WHERE quote LIKE 'Bruno Senn was born%'"
    with open_archive(archive) as held:
        statement = held.execute(born).fetchone()["id"]
    command("judge", "reject", statement, "--by", "Ada")
    assert "1 rejected, not counted as found" in command("audit", "--recall", "9")[1]
    command("judgements", "undo", "--by", "Ada")
    with create_or_open(archive) as held, held.transaction():
        held.execute("DELETE FROM statement WHERE id = ?", (statement,))
    out = command("audit", "--recall", "9")[1]
    assert "1 statement stood there when the passages were read, and no more" in out


def test_passages_are_listed_as_json(archive: Path, command: Command) -> None:
    """With all that names them; the same sample is drawn again, another seed draws another."""
    listed = json.loads(command("audit", "--recall", "3", "--seed", "spring", "--list", "--json")[1])
    assert (listed["sample"], len(listed["passages"])) == ("3-spring", 3)
    assert set(listed["passages"][0]) == {"source", "path", "title", "begin", "end"}
    assert passages(command, "3") == passages(command, "3")


def test_nothing_is_said_in_what_was_read(archive: Path, command: Command) -> None:
    """Then there is no share."""
    command("judge", "read", "roth.txt", "She set type.", "--by", "Ada")
    assert "Nothing is said of anybody in them" in command("audit", "--recall", "9")[1]


def test_one_sample_at_a_time(archive: Path, command: Command) -> None:
    """Statements or passages."""
    code, _, err = command("audit", "--sample", "3", "--recall", "3")
    assert code == 2
    assert "give one of them" in err
