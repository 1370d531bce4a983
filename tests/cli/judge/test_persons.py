"""``testimonia judge label``, ``publish`` and ``withhold``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, log_of, persons_in

pytestmark = pytest.mark.usefixtures("signed")


def test_a_person_is_called_as_a_reader_says(archive: Path, command: Command) -> None:
    """Everywhere; by the old name they are still found."""
    code, out, _ = command("judge", "label", "Ada Roth", "  Ada  Roth-Senn ")
    assert code == 0
    assert "They are called so everywhere now: Ada Roth-Senn 1878 – 1950" in out
    assert "Ada Roth-Senn" in persons_in(archive)
    assert command("show", "Ada Roth")[1].startswith("Ada Roth-Senn")


def test_a_label_that_would_turn_the_line_is_kept_without_that_and_said_to_be_in_force(
    archive: Path, command: Command
) -> None:
    """What is said of it compares the label as it is kept."""
    code, out, _ = command("judge", "label", "Ada Roth", "Ada\u202e Senn")
    assert code == 0
    assert "They are called so everywhere now: Ada Senn" in out


def test_part_of_an_old_name_is_enough_too(archive: Path, command: Command) -> None:
    """What the sources call somebody still leads to them, whatever readers call them."""
    command("judge", "label", "Emil Kurz", "The Printer")
    assert command("show", "Kur")[1].startswith("The Printer")


def test_two_labels_are_two_opinions(archive: Path, command: Command) -> None:
    """Neither is used while readers differ, and that is said."""
    command("judge", "label", "Emil Kurz", "E. Kurz")
    code, out, _ = command("judge", "label", "Emil Kurz", "Emil Kurz-Amsel", "--by", "Ben")
    assert code == 0
    assert "differ" in out


@pytest.mark.parametrize(
    ("verdict", "words"), [("publish", "What is published has"), ("withhold", "leaves this person out")]
)
def test_whether_somebody_is_published_can_be_said(
    verdict: str, words: str, archive: Path, command: Command
) -> None:
    """With what it means; another reader may differ."""
    code, out, _ = command("judge", verdict, "Emil Kurz")
    assert code == 0
    assert words in out
    other = "withhold" if verdict == "publish" else "publish"
    assert "Readers differ" in command("judge", other, "Emil Kurz", "--by", "Ben")[1]


def test_an_empty_label_is_refused(archive: Path, command: Command) -> None:
    """The message says what is missing."""
    code, _, err = command("judge", "label", "Emil Kurz", "  ")
    assert code == 1
    assert "label" in err
    assert log_of(archive) == []


def test_as_json(archive: Path, command: Command) -> None:
    """The entry with the label in it, and the person as they are now."""
    told = json.loads(command("judge", "label", "Emil Kurz", "E. Kurz", "--json")[1])
    assert told["judgement"]["amendment"] == {"label": "E. Kurz"}
    assert told["persons"][0]["label"] == "E. Kurz"
