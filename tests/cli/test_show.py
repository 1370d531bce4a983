"""``testimonia show`` and ``testimonia search``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, parts_of, statement_of


def test_a_dossier_gives_every_statement_to_its_source(archive: Path, command: Command) -> None:
    """A person's statements from all sources, each as its source's, with the passage and its place."""
    code, out, err = command("show", "Ada", "Roth")
    assert (code, err) == (0, "")
    assert out.startswith("Ada Roth")
    assert "Birth (1)" in out
    assert "Death (1)" in out
    words = " ".join(out.split())
    assert "“Ada Roth was born in Graz in 1878.” roth.txt:" in words
    assert "reports that Ada Roth" in words


@pytest.mark.parametrize("wanted", ["roth", "ada roth", "ADA"])
def test_part_of_a_name_is_enough_where_one_person_has_it(
    wanted: str, archive: Path, command: Command
) -> None:
    """Case does not matter, nor which part of the name is given."""
    code, out, _ = command("show", wanted, "-a", str(archive))
    assert (code, out.splitlines()[0][:8]) == (0, "Ada Roth")


def test_a_name_of_several_is_asked_back(lives: Path, archive: Path, command: Command) -> None:
    """Where a name may be two persons, both are named with their ids, and an id is always understood."""
    (lives / "more.txt").write_text("Otto Roth was born in Wels in 1790.\n\nHe left.\n", "utf-8")
    command("build", "lives", "--workers", "1")
    code, out, err = command("show", "Roth")
    assert (code, out) == (1, "")
    assert "Ada Roth" in err
    assert "Otto Roth" in err
    some_id = err.split("Otto Roth")[1].split("(")[1].split(")")[0]
    assert command("show", some_id)[1].startswith("Otto Roth")


def test_a_dossier_as_json(archive: Path, command: Command) -> None:
    """``--json`` gives the whole dossier as one object; ``--type`` narrows it."""
    code, out, _ = command("show", "Bruno Senn", "--json", "--type", "death")
    page = json.loads(out)
    assert code == 0
    assert page["person"]["label"] == "Bruno Senn"
    assert [group["type"] for group in page["groups"]] == ["death"]


def test_words_are_found_in_statements(archive: Path, command: Command) -> None:
    """All words must be there; the count stands at the end."""
    code, out, _ = command("search", "born", "linz")
    assert code == 0
    assert "Bruno Senn was born in Linz in 1880." in " ".join(out.split())
    assert "1–1 of 1 statements" in out
    assert command("search", "zeppelin")[:2] == (0, "Nothing found.\n")


def test_words_are_found_in_sources(archive: Path, command: Command) -> None:
    """``--in sources`` looks through whole texts, and shows where."""
    _, out, _ = command("search", "--in", "sources", "ink")
    assert "evil.txt" in out
    _, out, _ = command("search", "--in", "sources", "--json", "ink")
    found = json.loads(out)
    assert [one["path"] for one in found["sources"]] == ["evil.txt"]


def test_no_source_can_command_the_terminal(archive: Path, command: Command) -> None:
    """Control characters of a text never reach the terminal, from whichever command."""
    for arguments in (["search", "--in", "sources", "ink"], ["sources"], ["show", "Emil Kurz"]):
        _, out, err = command(*arguments)
        assert out
        assert "\x1b" not in out + err


def test_what_readers_decided_stands_beside_a_statement(archive: Path, command: Command) -> None:
    """Each statement has its id in brackets; judged ones say by whom, disputed ones that readers differ."""
    birth = statement_of(archive, "Ada Roth was born in Graz in 1878.")
    assert f" [{birth[:8]}]" in command("show", "Ada Roth")[1]
    command("judge", "reject", birth, "--by", "Clio")
    assert "[rejected by Clio]" in command("show", "Ada Roth")[1]
    assert "[rejected by Clio]" in command("search", "Graz")[1]
    command("judge", "confirm", birth, "--by", "Ben")
    assert "[readers differ]" in command("show", "Ada Roth")[1]


def test_who_is_held_to_be_one_person_is_listed_with_reasons(archive: Path, command: Command) -> None:
    """The part of each source, by the id with which it can be judged; where there is one, or one type, nothing."""
    _, out, _ = command("show", "Ada Roth")
    listed = out.split("Held to be one person\n")[1]
    for path, id_ in parts_of(archive, "Ada Roth").items():
        assert f"  Ada Roth in {path} [{id_[:8]}]: likely: same full name" in listed
    assert "Held to be" not in command("show", "Emil Kurz")[1]
    assert "Held to be" not in command("show", "Ada Roth", "--type", "birth")[1]


def test_the_beginning_of_an_id_is_enough(archive: Path, command: Command) -> None:
    """Of a person, or of a person of one source."""
    for id_ in parts_of(archive, "Ada Roth").values():
        assert command("show", id_[:6])[1].startswith("Ada Roth")
