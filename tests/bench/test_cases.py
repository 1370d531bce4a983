"""The command that scores small cases, and the cases that must stay right."""

from pathlib import Path

import pytest

from bench.cases import CASES, chosen, main, totals
from bench.cases_score import Outcome, score
from tests.bench.cases import write_case

KEPT = (CASES / "right.txt").read_text("utf-8").split()

TEXT = "Ida Holm was born in Bergen in 1880. She was arrested in 1905.\n"
BIRTH = {"type": "birth", "subject": "Ida Holm", "date": "1880", "place": "Bergen"}
DEATH = {"type": "death", "subject": "Ida Holm"}


def test_a_right_case_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A case of which all is found and nothing forbidden is said is right, and the command ends with 0."""
    write_case(tmp_path / "born", TEXT, required=[BIRTH], forbidden=[DEATH], once=[BIRTH])
    assert main(["--cases", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("right  born")
    assert "recall of required   1/1 = 100.0%" in printed
    assert "cases wholly right   1/1" in printed


def test_what_is_wrong_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong case is told in a line with its misses and, where asked for, with all that was said."""
    write_case(tmp_path / "wrong", TEXT, required=[BIRTH, DEATH], forbidden=[{"type": "detention"}])
    assert main(["--cases", str(tmp_path), "-vv"]) == 1
    printed = capsys.readouterr().out
    assert "WRONG  wrong" in printed
    assert "required  1/2   forbidden violated 1/1" in printed
    assert 'missing {"type": "death", "subject": "Ida Holm"}' in printed
    assert 'forbidden {"type": "detention"}: detention:arrested | Ida Holm [She] | 1905' in printed
    assert "birth:born | Ida Holm [Ida Holm] | 1880 | Bergen" in printed


def test_cases_are_chosen_by_their_names(tmp_path: Path) -> None:
    """Names choose the cases that begin so, in order; a folder without expectations is no case."""
    for name in ("b-two", "b-one", "a-one"):
        write_case(tmp_path / name, TEXT)
    (tmp_path / "b-none").mkdir()
    assert [case.name for case in chosen(tmp_path, ["b"])] == ["b-one", "b-two"]
    assert [case.name for case in chosen(tmp_path)] == ["a-one", "b-one", "b-two"]
    with pytest.raises(SystemExit):
        main(["--cases", str(tmp_path), "c"])


def test_totals_are_over_all_cases() -> None:
    """Parts add up over cases, and nothing asked is no division by nothing."""
    asked = {"required": 2, "forbidden": 1, "once": 1, "persons": 0, "metadata": 0}
    none: dict[str, list[str]] = {part: [] for part in asked}
    lines = totals(
        [Outcome("a", asked, none, []), Outcome("b", asked, {**none, "required": ["missing"]}, [])]
    )
    assert lines[0] == "recall of required   3/4 = 75.0%"
    assert lines[-1] == "cases wholly right   1/2"
    assert totals([])[0] == "recall of required   0/0 = 0.0%"


@pytest.mark.parametrize("name", KEPT)
def test_what_was_right_stays_right(name: str) -> None:
    """A case that stands in the kept list is still read wholly right."""
    assert {part: misses for part, misses in score(CASES / name).wrong.items() if misses} == {}
