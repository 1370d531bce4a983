"""A group whose commands are imported when they are called."""

import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from testimonia.cli.lazy import LazyGroup


@pytest.fixture
def group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LazyGroup:
    """A group of two commands, in modules that only a call imports."""
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("lazily_one", "lazily_two"):
        code = f"import click\n@click.command()\ndef run(): click.echo({name!r})\n"
        (tmp_path / f"{name}.py").write_text(code, "utf-8")
        monkeypatch.delitem(sys.modules, name, raising=False)
    return LazyGroup(
        "lazy", commands_at={"two": ("lazily_two:run", "Say two."), "one": ("lazily_one:run", "Say one.")}
    )


def test_help_lists_the_commands_without_importing_them(group: LazyGroup) -> None:
    """They stand in the order of the table, each with its line."""
    printed = CliRunner().invoke(group, ["--help"]).output
    assert printed.index("two  Say two.") < printed.index("one  Say one.")
    assert not {"lazily_one", "lazily_two"} & sys.modules.keys()


def test_a_call_imports_its_own_command_alone(group: LazyGroup) -> None:
    """The other is not touched."""
    assert CliRunner().invoke(group, ["one"]).output == "lazily_one\n"
    assert "lazily_two" not in sys.modules


def test_a_command_that_is_not_there_is_an_error_of_use(group: LazyGroup) -> None:
    """As with any group; nothing is imported for it."""
    assert group.get_command(click.Context(group), "three") is None
    assert CliRunner().invoke(group, ["three"]).exit_code == 2
