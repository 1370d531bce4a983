"""``testimonia serve`` and ``testimonia demo``; the server itself is tested with the reading room."""

from pathlib import Path
from typing import Any

import pytest

from testimonia.cli import serve as commands
from tests.cli.conftest import Command


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Note what would be served, and return at once."""
    calls: list[dict[str, Any]] = []
    monkeypatch.setattr(
        commands, "serve_archive", lambda archive, **more: calls.append({"archive": archive, **more})
    )
    return calls


def test_the_archive_of_the_folder_is_served_on_loopback(
    archive: Path, command: Command, served: list[dict[str, Any]]
) -> None:
    """Without arguments: this folder's archive, for this machine only."""
    assert command("serve", "--no-open")[0] == 0
    (call,) = served
    assert call["archive"] == Path("lives.testimonia")
    assert (call["host"], call["open_browser"], call["allow_remote"]) == ("127.0.0.1", False, False)
    assert call["review"] == ""


def test_who_judges_is_named(archive: Path, command: Command, served: list[dict[str, Any]]) -> None:
    """Without a name nothing can be written; a name is needed."""
    assert command("serve", "--no-open", "--review", "Ada Marsh")[0] == 0
    assert served[0]["review"] == "Ada Marsh"
    assert command("serve", "--review")[0] == 2


def test_the_demo_builds_the_examples_in_the_cache(
    lives: Path, command: Command, served: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The example collection is built where the user may write, and then served."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(lives.parent / "cache"))
    monkeypatch.setattr(commands, "examples", lambda: lives)
    monkeypatch.setattr(commands, "READER", "tests.fakes:read")
    code, out, _ = command("demo", "--no-open")
    assert (code, served[0]["archive"]) == (0, lives.parent / "cache" / "testimonia" / "lives.testimonia")
    assert served[0]["archive"].is_file()
    assert out.startswith("3 sources, 5 statements in ")


def test_the_examples_are_found_from_a_checkout() -> None:
    """In a checkout the example collection lies beside the code."""
    assert (commands.examples() / "workers-lantern").is_dir()
