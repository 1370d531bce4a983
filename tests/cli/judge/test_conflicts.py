"""``testimonia judge conflict``, and what is told of such judgements elsewhere."""

import json
from pathlib import Path

import pytest

from testimonia.archive.judging import settling
from testimonia.archive.store import create_or_open
from testimonia.pipeline import build
from testimonia.settings import Settings
from tests.archive.judging.conflicted import CONFLICT, write
from tests.cli.conftest import FAKE, Command, log_of, statement_of

BIRTH, OTHER = "Ada Roth was born in Graz in 1878.", "Bruno Senn was born in Linz in 1880."
WHY = ("--why", "old style and new style dates")
pytestmark = pytest.mark.usefixtures("signed")


@pytest.fixture
def disputed(archive: Path) -> Path:
    """Return the archive with a conflict."""
    put(archive)
    return archive


def put(archive: Path) -> None:
    sides = {1: [statement_of(archive, BIRTH)], 2: [statement_of(archive, OTHER)]}
    with create_or_open(archive) as held:
        write(held, sides)
        settling.settle(held)


def test_an_explained_conflict(disputed: Path, command: Command) -> None:
    """A beginning of its id is enough; what it is on and its state are told, and the log has the reason."""
    code, out, _ = command("judge", "conflict", CONFLICT[:8], "explained", *WHY)
    assert code == 0
    said, followed = out.splitlines()
    assert said.startswith(f"EXPLAINED by Ada: “{BIRTH}” (roth.txt:")
    assert f" – “{OTHER}” (senn.txt:" in said
    assert followed == "  The conflict on the birth of Karl Marsh is explained: all of its statements stand."
    listed = command("judgements", "list")[1]
    assert "Ada  EXPLAINED  (stands)" in listed
    assert WHY[1] in listed
    assert log_of(disputed) == [("Ada", "EXPLAINED")]


def test_a_resolved_conflict(disputed: Path, command: Command) -> None:
    """The preferred side is told by its words; as JSON it is the line of the log."""
    command("judge", "conflict", CONFLICT, "explained", *WHY)
    _, out, _ = command("judge", "conflict", CONFLICT, "resolved", "--side", "2")
    said, followed, instead = out.splitlines()
    assert f": preferred “{OTHER}” (senn.txt:0-" in said
    assert followed.startswith(
        "  The conflict on the birth of Karl Marsh is resolved; preferred: “Bruno Senn"
    )
    assert instead.startswith("  It takes the place of Ada's EXPLAINED")
    _, out, _ = command("judge", "conflict", CONFLICT, "resolved", "--side", "1", "--json")
    told = json.loads(out)["judgement"]
    assert [one["exact"] for one in told["amendment"]["preferred"]] == [BIRTH]


def test_taken_back_it_is_open(disputed: Path, command: Command) -> None:
    """What stood before stands again."""
    command("judge", "conflict", CONFLICT, "explained", *WHY)
    command("judge", "conflict", CONFLICT, "resolved", "--side", "2")
    assert "Marsh is explained" in command("judgements", "undo")[1]
    assert "Marsh is open" in command("judgements", "undo")[1]


def test_readers_who_differ(disputed: Path, command: Command) -> None:
    """It is said, and both wait in the queue."""
    command("judge", "conflict", CONFLICT, "resolved", "--side", "2")
    _, out, _ = command("judge", "conflict", CONFLICT, "resolved", "--side", "1", "--by", "Bo")
    assert "Readers differ" in out
    assert "2 judgements waiting." in command("judgements", "queue")[1]


@pytest.mark.parametrize(
    ("asked", "code", "why"),
    [
        (("000000", "explained"), 1, "testimonia conflicts lists them"),
        ((CONFLICT, "explained"), 1, "What explains a conflict"),
        ((CONFLICT, "resolved"), 1, "1, 2. Say which"),
        ((CONFLICT, "resolved", "--side", "9"), 1, "1, 2, not 9"),
        ((CONFLICT, "settled"), 2, "settled"),
    ],
)
def test_what_cannot_be(
    disputed: Path, command: Command, asked: tuple[str, ...], code: int, why: str
) -> None:
    """It is refused with what to do."""
    failed, _, said = command("judge", "conflict", *asked)
    assert failed == code
    assert why in said
    assert log_of(disputed) == []


def test_one_that_waits(disputed: Path, command: Command, lives: Path) -> None:
    """Each statement that moved is listed once, and applied with what follows."""
    command("judge", "conflict", CONFLICT, "resolved", "--side", "2")
    senn = lives / "senn.txt"
    senn.write_text(f"A LIFE.\n\n{senn.read_text('utf-8')}", "utf-8")
    build(lives, disputed, Settings(reader=FAKE, workers=1))
    put(disputed)
    out = command("judgements", "queue")[1]
    assert "Ada  RESOLVED  (moved)" in out
    assert out.count("    was  ") == 1
    _, out, _ = command("judgements", "apply", "--all")
    assert "Applied Ada's RESOLVED" in out
    assert "Marsh is resolved; preferred: “Bruno Senn" in out
    assert "Nothing is waiting." in command("judgements", "queue")[1]
