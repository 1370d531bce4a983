"""``testimonia candidates``."""

import json
from pathlib import Path

import pytest

from testimonia.archive.store import create_or_open
from tests.cli.conftest import Command, person_of


@pytest.fixture
def alike(archive: Path) -> Path:
    """An archive in which two pairs were found alike, and not joined."""
    ids = {label: person_of(archive, label) for label in ("Ada Roth", "Bruno Senn", "Emil Kurz")}
    pairs = [
        ("Ada Roth", "Bruno Senn", 0.41, "similar names"),
        ("Bruno Senn", "Emil Kurz", 0.62, "births differ"),
    ]
    with create_or_open(archive) as held, held.transaction():
        held.executemany(
            "INSERT INTO candidate(referent_a, referent_b, score, reason) VALUES (?, ?, ?, ?)",
            [(*sorted((ids[a], ids[b])), score, reason) for a, b, score, reason in pairs],
        )
    return archive


def test_a_pair_is_listed_with_reason_and_the_command_that_joins_it(alike: Path, command: Command) -> None:
    """The likeliest first: score, both names and sources, why, and what to type."""
    code, out, err = command("candidates")
    assert (code, err) == (0, "")
    who, why, what = out.splitlines()[:3]
    assert who.startswith("0.62  ")
    assert "Bruno Senn (senn.txt)" in who
    assert "Emil Kurz (evil.txt)" in who
    assert why == "      births differ"
    assert "Ada Roth (roth.txt and 1 other source)" in out
    assert out.endswith("2 pairs.\n")
    assert what.endswith(" --by NAME")
    assert command(*what.replace("NAME", "Ada").split()[1:])[0] == 0
    assert "0.62" not in command("candidates")[1]


def test_the_command_needs_no_name_where_one_is_set(
    alike: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has said who judges types the line as it stands."""
    monkeypatch.setenv("TESTIMONIA_BY", "Ada")
    what = command("candidates")[1].splitlines()[2]
    assert "--by" not in what
    assert command(*what.split()[1:])[0] == 0


def test_judged_pairs_are_left_out_and_doubts_are_shown(alike: Path, command: Command) -> None:
    """Whoever was unsure is named; what is judged different is not asked again."""
    command("judge", "unsure", "Bruno Senn", "Emil Kurz", "--by", "Ben")
    assert "births differ; unsure: Ben" in command("candidates")[1]
    command("judge", "different", "Bruno Senn", "Emil Kurz", "--by", "Ada")
    command("judge", "different", "Bruno Senn", "Ada Roth", "--by", "Ada")
    assert command("candidates")[1] == "No pair is waiting to be judged.\n"


def test_the_pairs_of_one_person_as_json(alike: Path, command: Command) -> None:
    """Whole ids, and how many there are in all."""
    told = json.loads(command("candidates", "--person", "Ada", "--json")[1])
    (pair,) = told["pairs"]
    assert (told["total"], pair["reason"]) == (1, "similar names")
    assert {pair["a"], pair["b"]} == {person_of(alike, "Ada Roth"), person_of(alike, "Bruno Senn")}
    code, _, err = command("candidates", "--person", "Nobody Atall")
    assert code == 1
    assert "Nobody called" in err


def test_more_than_asked_for_is_counted(alike: Path, command: Command) -> None:
    """The last line says how to see the rest."""
    assert command("candidates", "--limit", "1")[1].endswith("1 of 2 pairs; --limit 2 lists all\n")
