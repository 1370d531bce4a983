"""``testimonia judge same``, ``different`` and ``unsure``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, every_person, log_of, parts_of, person_of, persons_in

WHY = ("--by", "Ada", "--why", "the same press card")


def test_two_are_joined_and_what_followed_is_said(archive: Path, command: Command) -> None:
    """By their names: who was judged, on what words, what became of them, and the id of the judgement."""
    code, out, err = command("judge", "same", "Ada Roth", "Bruno Senn", *WHY)
    assert (code, err) == (0, "")
    said, followed = out.splitlines()
    assert said.startswith("SAME by Ada: ")
    assert "“Ada Roth” (roth.txt, senn.txt)" in said
    assert "“Bruno Senn” (senn.txt)" in said
    assert " [judgement " in said
    assert followed.startswith("  They are one person now: ")
    assert "4 statements in 2 sources" in followed
    assert len(persons_in(archive)) == 2


def test_the_beginning_of_an_id_is_enough(archive: Path, command: Command) -> None:
    """Six digits of either, and the archive by its name."""
    one, other = person_of(archive, "Ada Roth"), person_of(archive, "Emil Kurz")
    code, out, _ = command("judge", "same", one[:6], other[:6].upper(), *WHY, "-a", str(archive))
    assert code == 0
    assert "They are one person now" in out


def test_as_json(archive: Path, command: Command) -> None:
    """One object: the entry as the log has it, what followed, and the persons as they are now."""
    _, out, _ = command("judge", "same", "Ada Roth", "Bruno Senn", *WHY, "--json")
    told = json.loads(out)
    assert told["judgement"]["maker"] == "Ada"
    assert told["judgement"]["note"] == "the same press card"
    assert sorted(len(side) for side in told["judgement"]["target"].values()) == [1, 2]
    assert [one["statements"] for one in told["persons"]] == [4]
    assert told["followed"][0].startswith("They are one person now")


def test_two_sides_of_one_person_are_listed_to_choose_from(archive: Path, command: Command) -> None:
    """Whoever names one person twice is told the parts of them, and how to say which go where."""
    parts = parts_of(archive, "Ada Roth")
    code, out, err = command("judge", "different", "Ada Roth", "Ada Roth", "--by", "Ada")
    assert (code, out) == (1, "")
    assert all(id_[:8] in err and path in err for path, id_ in parts.items())
    assert "--a ID … --b ID …" in err
    code, out, _ = command(
        "judge", "different", "--a", parts["roth.txt"], "--b", parts["senn.txt"][:8], "--by", "Ada"
    )
    assert code == 0
    assert "They are two persons now: Ada Roth" in out


def test_a_person_is_told_apart_from_a_part_of_them(archive: Path, command: Command) -> None:
    """The other side is then all that is left of the person."""
    part = parts_of(archive, "Ada Roth")["senn.txt"]
    code, out, _ = command("judge", "different", "Ada Roth", part, "--by", "Ada")
    whole = person_of(archive, "Ada Roth") if code else ""
    assert (code, whole) == (0, "") or part == whole
    assert code or "two persons now" in out


def test_the_id_that_a_person_had_before_they_were_joined_means_the_whole(
    archive: Path, command: Command
) -> None:
    """As the address of their page leads on; who is judged apart is then no part, but all of them."""
    ids = {label: person_of(archive, label) for label in ("Ada Roth", "Bruno Senn", "Emil Kurz")}
    command("judge", "same", ids["Ada Roth"], ids["Bruno Senn"], *WHY)
    now = next(one for one in (ids["Ada Roth"], ids["Bruno Senn"]) if one in every_person(archive))
    old = ({ids["Ada Roth"], ids["Bruno Senn"]} - {now}).pop()
    code, out, err = command("judge", "different", old[:8], ids["Emil Kurz"], "--by", "Ada", "--json")
    assert code == 0
    assert err.startswith(f"{old[:8]} is part of ")
    assert f"[{now[:8]}]: the whole person is meant." in err
    sides = json.loads(out)["judgement"]["target"]
    assert sorted(len(side) for side in sides.values()) == [1, 3]


def test_a_person_of_one_source_cannot_be_divided(archive: Path, command: Command) -> None:
    """There is nothing to tell apart."""
    code, _, err = command("judge", "different", "Emil Kurz", "emil kurz", "--by", "Ada")
    assert code == 1
    assert "Both sides are the same" in err


def test_who_was_judged_one_already_is_said(archive: Path, command: Command) -> None:
    """The second time, the answer names the judgement that joined them."""
    command("judge", "same", "Ada Roth", "Bruno Senn", *WHY)
    code, _, err = command("judge", "same", "Ada Roth", "Bruno Senn", "--by", "Ben")
    assert code == 1
    assert "one person already, judged so by Ada (" in err


def test_unsure_moves_nobody(archive: Path, command: Command) -> None:
    """It is kept, and they stay apart."""
    before = persons_in(archive)
    code, out, _ = command("judge", "unsure", "Ada Roth", "Bruno Senn", "--by", "Ada")
    assert code == 0
    assert "They stay apart" in out
    assert persons_in(archive) == before
    assert log_of(archive) == [("Ada", "UNSURE")]


def test_another_reader_s_verdict_is_not_overruled(archive: Path, command: Command) -> None:
    """Both are kept, neither is applied, and both are shown."""
    one, other = person_of(archive, "Ada Roth"), person_of(archive, "Emil Kurz")
    command("judge", "same", one, other, "--by", "Ada")
    parts = parts_of(archive, "Ada Roth") or parts_of(archive, "Emil Kurz")
    sides = ["--a", parts["evil.txt"], "--b", parts["roth.txt"], "--b", parts["senn.txt"]]
    code, out, _ = command("judge", "different", *sides, "--by", "Ben", "--accept")
    assert code == 0
    assert "Readers differ" in out
    assert log_of(archive) == [("Ada", "SAME"), ("Ben", "DIFFERENT")]


def test_a_cycle_is_refused_and_named(archive: Path, command: Command) -> None:
    """SAME, SAME and DIFFERENT that cannot hold together: the last is not kept."""
    ids = [person_of(archive, label) for label in ("Ada Roth", "Bruno Senn", "Emil Kurz")]
    part = parts_of(archive, "Ada Roth")["roth.txt"]
    assert command("judge", "same", ids[0], ids[1], "--by", "Ada")[0] == 0
    assert command("judge", "same", ids[1], ids[2], "--by", "Ada")[0] == 0
    code, out, err = command("judge", "different", "--a", part, "--b", ids[2], "--by", "Ada")
    assert (code, out) == (1, "")
    assert "are judged different, and by a chain of SAME one person" in err
    assert log_of(archive) == [("Ada", "SAME"), ("Ada", "SAME")]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["Ada Roth", "Nobody Atall", *WHY], 1, "Nobody called 'Nobody Atall'"),
        (["Ada Roth", "Bruno Senn"], 2, "say who judges with --by NAME, or set TESTIMONIA_BY"),
        (["Ada Roth", "Bruno Senn", "--by", " "], 2, "say who judges"),
        (["Ada Roth", *WHY], 2, "Name two persons"),
        (["Ada Roth", "Bruno Senn", "Emil Kurz", *WHY], 2, "Name two persons"),
        (["--a", "Ada Roth", *WHY], 2, "Name two persons"),
        (["Ada Roth", "Bruno Senn", "--a", "Emil Kurz", *WHY], 2, "Name two persons"),
        (["Ada Roth", "", *WHY], 1, "Nobody called ''"),
    ],
)
def test_what_cannot_be_judged_is_said_in_words(
    arguments: list[str], code: int, words: str, archive: Path, command: Command
) -> None:
    """Nobody there, nobody signs, one side only: an error of its own, and an empty log."""
    got, out, err = command("judge", "same", *arguments)
    assert (got, out) == (code, "")
    assert words in err
    assert log_of(archive) == []


def test_a_name_of_several_is_asked_back(lives: Path, archive: Path, command: Command) -> None:
    """Each is listed with its id and source, and nobody is judged."""
    (lives / "more.txt").write_text("Otto Roth was born in Wels in 1790.\n\nHe left.\n", "utf-8")
    command("build", "lives", "--workers", "1")
    code, _, err = command("judge", "same", "Roth", "Bruno Senn", *WHY)
    assert code == 1
    assert f"Otto Roth ({person_of(archive, 'Otto Roth')}) of more.txt" in err
    assert f"Ada Roth ({person_of(archive, 'Ada Roth')}) of roth.txt and 1 more" in err
    assert log_of(archive) == []
