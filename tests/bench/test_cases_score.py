"""What is missing or wrong in the archive of a small case."""

from pathlib import Path
from typing import Any

import pytest

from bench.cases_patterns import PatternError
from bench.cases_score import asked, is_apart, is_one, score, shown, wrong
from tests.bench.cases import date, holding, line, person, write_case

HOLM, MOE = person("Ida Holm"), person("Nils Moe")


def test_each_part_is_counted() -> None:
    """Asked is the number of patterns, groups and pairs, and each thing that a page or several must tell."""
    expected: dict[str, Any] = {
        "required": [{}], "once": [{}, {}], "persons_same": [["a"]], "persons_apart": [["a", "b"]],
        "metadata": {"a.txt": {"title": "x", "author": None}, "b.txt": {"title": "y"}},
    }  # fmt: skip
    assert asked(expected) == {"required": 1, "forbidden": 0, "once": 2, "persons": 2, "metadata": 3}
    assert asked({"metadata": {"title": "x"}})["metadata"] == 1


def test_said_twice_is_wrong() -> None:
    """What may be said once is wrong from the second time on, and right where it is not said."""
    expected = {"once": [{"type": "birth"}, {"type": "death"}]}
    twice = wrong(expected, holding(line("birth", HOLM), line("birth", HOLM)))["once"]
    assert [miss.partition(" {")[0] for miss in twice] == ["said 2 times"]
    assert wrong(expected, holding(line("birth", HOLM)))["once"] == []


def test_persons_who_must_be_one() -> None:
    """Two names of one person are one; a name found nowhere is not; a bare surname may be another's too."""
    longer = person("Ida Marie Holm", "Ida Holm")
    held = holding(
        line("birth", HOLM), line("death", longer), line("birth", MOE), line("birth", person("Per Holm"))
    )
    assert is_one(["Ida Holm", "Ida Marie Holm"], held)
    assert is_one(["Ida Holm", "Holm"], held)
    assert not is_one(["Ida Holm", "Nils Moe"], held)
    assert not is_one(["Ida Holm", "Olga"], held)
    assert is_one([{"type": "death"}, "Ida Holm"], held)


def test_persons_who_must_not_be_one() -> None:
    """Two are apart while no person has both names; one who is found nowhere is apart from all."""
    held = holding(line("birth", HOLM), line("death", MOE))
    assert is_apart(["Ida Holm", "Nils Moe"], held)
    assert is_apart(["Ida Holm", "Olga"], held)
    assert not is_apart(["Ida Holm", {"type": "birth"}], held)


def test_what_a_page_must_tell() -> None:
    """Values agree in their words, null asks for nothing, and a page of many is asked by its path."""
    held = holding(told={"a.txt": {"title": ["The Lamp"], "author": ["Ada Moe", "Per Moe"]}, "b.txt": {}})
    assert (
        wrong({"metadata": {"title": "the lamp", "author": "Ada Moe and Per Moe", "series": None}}, held)[
            "metadata"
        ]
        == []
    )
    assert wrong({"metadata": {"title": ["Lamps", "Lamp, the"]}}, held)["metadata"] == []
    assert (
        len(wrong({"metadata": {"a.txt": {"author": None}, "b.txt": {"title": "x"}}}, held)["metadata"]) == 2
    )


def test_a_case_that_cannot_be_built_is_wholly_wrong(tmp_path: Path) -> None:
    """A folder without input counts as wrong in all that it asks, with the reason."""
    case = write_case(tmp_path / "case", "", required=[{"type": "birth"}, {"type": "death"}])
    (case / "input.txt").unlink()
    (case / "input").symlink_to("nowhere")
    outcome = score(case)
    assert not outcome.right
    assert len(outcome.wrong["required"]) == 2


def test_a_bad_pattern_names_its_case(tmp_path: Path) -> None:
    """An error in a pattern says in which case it stands."""
    with pytest.raises(PatternError, match="odd: year"):
        score(write_case(tmp_path / "odd", "Ida Holm was born in 1880.\n", required=[{"year": "1880"}]))


def test_a_statement_in_one_line() -> None:
    """A statement is told by what it has: type, person, object, date, places, what is not plain, voices, passage."""
    said = line(
        "journey", HOLM, role="fled", object=MOE, date=date("1905"), places=[{"label": "Oslo"}],
        polarity="denied", locus={"quote": "fled\n to Oslo"},
    )  # fmt: skip
    assert shown(said) == (
        "journey:fled | Ida Holm [Ida Holm] | person Nils Moe | 1905 | Oslo | denied | "
        "author not named | “fled to Oslo”"
    )
