"""A collection and its archive for every command, read by the fake."""

from collections.abc import Callable
from pathlib import Path

import pytest

from testimonia.archive.store import open_archive
from testimonia.cli import run
from testimonia.pipeline import build
from testimonia.settings import Settings

FAKE = "tests.fakes:read"
TEXTS = {
    "roth.txt": "The Lantern\nIssue 12\n\nAda Roth was born in Graz in 1878.\n\nShe set type.\n",
    "senn.txt": "Bruno Senn was born in Linz in 1880.\n\nBruno Senn died in 1944.\n\nAda Roth died in 1950.",
    "evil.txt": "Emil Kurz died in 1901.\n\nHe wrote \x1b[31mred\x1b[0m ink and =1+1.\n",
}

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def lives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder ``lives`` in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TESTIMONIA_BUILD_READER", FAKE)
    folder = tmp_path / "lives"
    folder.mkdir()
    for path, text in TEXTS.items():
        (folder / path).write_text(text, "utf-8")
    return folder


@pytest.fixture
def archive(lives: Path) -> Path:
    """Its archive, beside it."""
    target = lives.with_name("lives.testimonia")
    build(lives, target, Settings(reader=FAKE, workers=1))
    return target


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process; return its exit code, stdout and stderr."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def signed(monkeypatch: pytest.MonkeyPatch) -> str:
    """Ada signs whatever is judged."""
    monkeypatch.setenv("TESTIMONIA_BY", "Ada")
    return "Ada"


def statement_of(archive: Path, words: str) -> str:
    """Return the id of the statement that quotes these words."""
    return _only(archive, "SELECT id FROM statement WHERE quote = ?", words)


def person_of(archive: Path, label: str) -> str:
    """Return the id of the person called so."""
    return _only(archive, "SELECT id FROM person WHERE label = ?", label)


def parts_of(archive: Path, label: str) -> dict[str, str]:
    """Return the ids of the persons of single sources that make up a person, by path."""
    sql = (
        "SELECT s.path, r.id FROM person p JOIN identification i ON i.person_id = p.id"
        " JOIN referent r ON r.id = i.referent_id JOIN source s ON s.id = r.source_id WHERE p.label = ?"
    )
    with open_archive(archive) as held:
        return {row["path"]: row["id"] for row in held.execute(sql, (label,))}


def every_person(archive: Path) -> set[str]:
    """Return the ids of all persons."""
    with open_archive(archive) as held:
        return {row["id"] for row in held.execute("SELECT id FROM person")}


def persons_in(archive: Path) -> dict[str, tuple[str | None, str | None, int]]:
    """Return birth, death and number of statements of all persons, by label."""
    with open_archive(archive) as held:
        rows = held.execute("SELECT label, born, died, statements FROM person ORDER BY label").fetchall()
    return {row["label"]: (row["born"], row["died"], row["statements"]) for row in rows}


def log_of(archive: Path) -> list[tuple[str, str]]:
    """Return maker and verdict of every entry of the log, in order."""
    with open_archive(archive) as held:
        return [(row[0], row[1]) for row in held.execute("SELECT maker, verdict FROM judgement ORDER BY n")]


def _only(archive: Path, sql: str, asked: str) -> str:
    with open_archive(archive) as held:
        (row,) = held.execute(sql, (asked,)).fetchall()
    return str(row["id"])
