"""``testimonia judgements withdraw`` and ``undo``."""

import json
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import create_or_open
from tests.cli.conftest import Command, log_of, persons_in, statement_of

BIRTH = "Ada Roth was born in Graz in 1878."
pytestmark = pytest.mark.usefixtures("signed")


def test_undo_takes_the_latest_back_and_says_what_stands_again(archive: Path, command: Command) -> None:
    """The export of statements is then what it was."""
    before = command("export")[1]
    command("judge", "reject", statement_of(archive, BIRTH))
    code, out, _ = command("judgements", "undo")
    assert code == 0
    assert out.startswith("Taken back by Ada: Ada's REJECTED of ")
    assert "This birth stands as it was read." in out
    assert "Ada Roth died 1950 is shown as Ada Roth 1878 – 1950 now." in out
    assert command("export")[1] == before


def test_who_was_joined_is_parted_again(archive: Path, command: Command) -> None:
    """Both are named."""
    before = persons_in(archive)
    command("judge", "same", "Ada Roth", "Bruno Senn")
    _, out, _ = command("judgements", "undo")
    assert "They are two persons now: " in out
    assert persons_in(archive) == before


def test_undo_takes_back_what_was_judged_together(archive: Path, command: Command) -> None:
    """Each is named with what followed; as JSON the last, with the others."""
    by = By("Ada", together="2026-01-02T03:04:05.000006+00:00")
    with create_or_open(archive) as held:
        ids = [row["id"] for row in held.execute("SELECT id FROM person ORDER BY label LIMIT 2")]
        made = [deciding.person(held, by, "WITHHELD", one) for one in ids]
    _, out, _ = command("judgements", "undo", "--json")
    told = json.loads(out)
    every = [told, *told["together_with"]]
    assert {one["taken_back"]["id"] for one in every} == {one.id for one in made}
    assert "no judgement by 'Ada'" in command("judgements", "undo")[2]


def test_another_s_judgement_can_be_withdrawn_by_its_id(archive: Path, command: Command) -> None:
    """Under one's own name; a withdrawal can be withdrawn."""
    command("judge", "reject", statement_of(archive, BIRTH))
    id_ = command("judgements", "list")[1][:8]
    code, out, _ = command("judgements", "withdraw", id_, "--by", "Ben", "--json")
    told = json.loads(out)
    assert code == 0
    assert (told["judgement"]["maker"], told["taken_back"]["maker"]) == ("Ben", "Ada")
    assert log_of(archive) == [("Ada", "REJECTED"), ("Ben", "WITHDRAWN")]
    _, out, _ = command("judgements", "withdraw", told["judgement"]["id"])
    assert "This birth is struck through" in out
    assert persons_in(archive)["Ada Roth"][0] is None


def test_what_cannot_be_taken_back_is_said_in_words(archive: Path, command: Command) -> None:
    """Nothing of one's own, nothing of that id, taken back already, nobody who signs."""
    assert "no judgement by 'Ada'" in command("judgements", "undo")[2]
    assert "There is no judgement '123456'" in command("judgements", "withdraw", "123456")[2]
    command("judge", "reject", statement_of(archive, BIRTH))
    id_ = command("judgements", "list")[1][:8]
    command("judgements", "withdraw", id_)
    assert "was taken back already" in command("judgements", "withdraw", id_)[2]
    assert command("judgements", "undo", "--by", "")[0] == 2
