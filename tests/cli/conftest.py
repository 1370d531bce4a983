"""A collection and its archive for every command, read by the fake."""

from collections.abc import Callable
from pathlib import Path

import pytest

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
