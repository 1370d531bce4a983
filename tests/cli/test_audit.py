"""``testimonia audit``."""

import json
from pathlib import Path

import pytest

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
