"""``testimonia judge confirm``, ``reject`` and ``amend``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, log_of, person_of, persons_in, statement_of

BIRTH = "Ada Roth was born in Graz in 1878."
pytestmark = pytest.mark.usefixtures("signed")


def test_a_rejected_birth_is_struck_through(archive: Path, command: Command) -> None:
    """It stays in the dossier and in the export, marked; the life dates no longer have it, and that is said."""
    birth = statement_of(archive, BIRTH)
    code, out, _ = command("judge", "reject", birth[:8], "--why", "her sister's")
    assert code == 0
    said, struck, dates = out.splitlines()
    assert said.startswith(f"REJECTED by Ada: “{BIRTH}” (roth.txt:")
    assert "This birth is struck through" in struck
    assert dates == "  Ada Roth 1878 – 1950 is shown as Ada Roth died 1950 now."
    assert persons_in(archive)["Ada Roth"][:2] == (None, "1950")
    assert f"[{birth[:8]}]" in command("show", "Ada Roth")[1]
    lines = [json.loads(line) for line in command("export")[1].splitlines()]
    assert {line["review"]["verdict"] for line in lines if line["id"] == birth} == {"REJECTED"}


def test_a_confirmed_statement_stands_as_it_was_read(archive: Path, command: Command) -> None:
    """One line says so."""
    code, out, _ = command("judge", "confirm", statement_of(archive, BIRTH))
    assert code == 0
    assert "This birth stands as it was read, confirmed." in out


def test_an_amended_statement_says_what_it_should(archive: Path, command: Command) -> None:
    """Another date and another person: what it says now is printed, as the sentence that readers see."""
    birth = statement_of(archive, BIRTH)
    code, out, _ = command("judge", "amend", birth, "--date", "1879~", "--person", "Bruno Senn")
    assert code == 0
    assert "date 1879~, person “Bruno Senn”" in out
    assert "It says now: " in out
    assert "Bruno Senn was born in Graz" in out
    assert persons_in(archive)["Bruno Senn"][0] in ("1879~|1880", "1880|1879~")
    assert person_of(archive, "Ada Roth")


def test_a_statement_may_lose_its_date(archive: Path, command: Command) -> None:
    """--date none."""
    assert command("judge", "amend", statement_of(archive, BIRTH), "--date", "none")[0] == 0
    assert persons_in(archive)["Ada Roth"][0] is None


def test_type_role_value_and_extent_can_be_amended(archive: Path, command: Command) -> None:
    """All of them at once, as they stand in the log."""
    changes = ["--type", "death", "--role", "killed", "--value", "in Graz", "--extent", "24-50"]
    _, out, _ = command("judge", "amend", statement_of(archive, BIRTH), *changes, "--json")
    asked = json.loads(out)["judgement"]["amendment"]
    assert (asked["type"], asked["role"], asked["value"]) == ("death", "killed", "in Graz")
    assert (asked["extent"]["start"], asked["extent"]["end"]) == (24, 50)


def test_readers_who_differ_are_told_so(archive: Path, command: Command) -> None:
    """The statement stands as it was read until one takes theirs back."""
    birth = statement_of(archive, BIRTH)
    command("judge", "reject", birth)
    code, out, _ = command("judge", "confirm", birth, "--by", "Ben")
    assert code == 0
    assert "Readers differ" in out
    assert "Ada Roth died 1950 is shown as Ada Roth 1878 – 1950 now." in out
    assert persons_in(archive)["Ada Roth"][0] == "1878"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["reject", "ffffffff"], 1, "There is no statement 'ffffffff'"),
        (["reject", "Ada Roth"], 1, "There is no statement 'Ada Roth'"),
        (["amend", "BIRTH"], 2, "Say what should stand instead"),
        (["amend", "BIRTH", "--date", "last week"], 1, "not an EDTF date"),
        (["amend", "BIRTH", "--type", "hobby"], 1, "No statement type 'hobby'"),
        (["amend", "BIRTH", "--role", "expelled"], 1, "has no role 'expelled'"),
        (["amend", "BIRTH", "--person", "Nobody Atall"], 1, "Nobody called"),
        (["amend", "BIRTH", "--extent", "50:20"], 2, "no stretch of a text"),
        (["amend", "BIRTH", "--extent", "5000:9000"], 1, "Nothing stands at 5000:9000"),
    ],
)
def test_what_cannot_be_judged_is_said_in_words(
    arguments: list[str], code: int, words: str, archive: Path, command: Command
) -> None:
    """What is not there, nothing to amend, no date, no type: an error of its own, and an empty log."""
    asked = [statement_of(archive, BIRTH) if one == "BIRTH" else one for one in arguments]
    got, out, err = command("judge", *asked)
    assert (got, out) == (code, "")
    assert words in err
    assert log_of(archive) == []


def test_the_same_twice_is_refused(archive: Path, command: Command) -> None:
    """With the day and id of the first."""
    birth = statement_of(archive, BIRTH)
    command("judge", "reject", birth)
    code, _, err = command("judge", "reject", birth)
    assert code == 1
    assert "Ada judged so already, on " in err
    assert log_of(archive) == [("Ada", "REJECTED")]
