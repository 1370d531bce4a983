"""The commands."""

import sys
from pathlib import Path

import pytest

import corpus.__main__ as command
from corpus.lines import REVIEWED
from corpus.texts import own


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    monkeypatch.setattr(sys, "argv", ["corpus", *map(str, arguments)])
    return command.main()


def test_what_is_marked_holds(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Every mark on our own texts holds to their words; the data of others are named as missing."""
    assert run(monkeypatch, "check") == 0
    printed = capsys.readouterr()
    assert "own" in printed.out
    assert printed.err.startswith("Not there, so their marks are passed over: knowledgenet, redocred, gum.")


def test_agree_and_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Readers' agreement is printed, and a page written."""
    assert run(monkeypatch, "agree", "--show", "birth") == 0
    assert "type and subject" in capsys.readouterr().out
    assert run(monkeypatch, "show", tmp_path / "page.html") == 0
    assert "<h1>Corpus of lives</h1>" in (tmp_path / "page.html").read_text("utf-8")


def test_todo_and_anchor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What nobody has marked comes as files; a reader's lines come back placed."""
    monkeypatch.setattr(command, "ANNOTATIONS", tmp_path)
    assert run(monkeypatch, "todo", tmp_path / "todo") == 0
    assert len(list((tmp_path / "todo").rglob("*.txt"))) == len(list(own()))
    first = next(own())
    (tmp_path / "lines").write_text(f'{{"doc": "{first.id}", "none": true}}\n', "utf-8")
    capsys.readouterr()
    assert run(monkeypatch, "anchor", REVIEWED, tmp_path / "lines") == 0
    placed = capsys.readouterr().out
    (tmp_path / "one.jsonl").write_text(placed, "utf-8")
    assert run(monkeypatch, "todo", tmp_path / "rest") == 0
    assert len(list((tmp_path / "rest").rglob("*.txt"))) == len(list(own())) - 1


def test_faults_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A damaged file is named with its line, and the command says so by its exit code."""
    monkeypatch.setattr(command, "ANNOTATIONS", tmp_path)
    (tmp_path / "own.jsonl").write_text("{\n", "utf-8")
    assert run(monkeypatch, "check") == 1
    assert "own.jsonl:1:" in capsys.readouterr().out
