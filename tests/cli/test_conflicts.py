"""``testimonia conflicts``."""

import json
from pathlib import Path

import pytest

from testimonia.archive.comparing import compare
from testimonia.archive.identifying import identify
from testimonia.archive.store import create_or_open
from tests.archive.helpers import told, write
from tests.cli.conftest import Command


@pytest.fixture
def differing(archive: Path) -> Path:
    """An archive in which two sources differ on a birth, and two on a death."""
    with create_or_open(archive) as held:
        write(
            held, told("x.txt", "[Clara Lund] was born 1872."), told("y.txt", "[Clara Lund] was born 1873."),
            told("z.txt", "[Karl Roth] died 1931."), told("w.txt", "[Karl Roth] died 1932."),
        )  # fmt: skip
        identify(held, ())
        compare(held)
    return archive


def test_both_sides_with_their_words(differing: Path, command: Command) -> None:
    """The rule, the answers, how many independent sources, and where it stands."""
    code, out, err = command("conflicts", "--person", "Lund")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("Clara Lund: born twice (cannot both hold; open)  [")
    assert lines[1] == "  Nobody is born on two days."
    assert lines[2:4] == ["  1. 1872: 1 independent source", "     x.txt: “Clara Lund was born 1872.”"]
    assert lines[-1] == "1 conflict."


def test_by_rule_and_state(differing: Path, command: Command) -> None:
    """What is left is counted; a rule that is none is refused with those there are."""
    assert command("conflicts", "--rule", "died-twice")[1].endswith("1 conflict.\n")
    assert command("conflicts", "--state", "explained")[1] == "No conflict was found.\n"
    code, _, err = command("conflicts", "--rule", "born-thrice")
    assert code == 2
    assert "born-twice" in err


def test_as_json(differing: Path, command: Command) -> None:
    """The page as it is in the reading room, with its facets."""
    told_ = json.loads(command("conflicts", "--json")[1])
    assert told_["paging"]["total"] == 2
    assert {one["rule"] for one in told_["conflicts"]} == {"born-twice", "died-twice"}
    born = next(one for one in told_["conflicts"] if one["rule"] == "born-twice")
    assert [side["answer"] for side in born["sides"]] == ["1872", "1873"]
