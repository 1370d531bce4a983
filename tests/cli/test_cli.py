"""The command line as a whole: help, errors, exit codes, signals."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from testimonia.cli import COMMANDS, INTERRUPTED, PIPE_CLOSED, cli
from testimonia.cli.lazy import LazyGroup
from tests.cli.conftest import Command

ROOT = Path(__file__).parent.parent.parent
PATHS = os.pathsep.join(map(str, (ROOT / "src", ROOT)))
TESTIMONIA = [sys.executable, "-m", "testimonia"]


def process(*arguments: str, cwd: Path) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": PATHS, "TESTIMONIA_BUILD_READER": "tests.fakes:read"}
    return subprocess.Popen(
        [*TESTIMONIA, *arguments], cwd=cwd, env=environment, text=True, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_examples(name: str, command: Command) -> None:
    """``--help`` of each command has a sentence, examples that call it, and the line of the overview."""
    code, out, _ = command(name, "--help")
    assert code == 0
    assert "Examples:" in out
    assert f"testimonia {name}" in out.split("Examples:")[1]
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    assert found.short_help == COMMANDS[name][1]


GROUPS = [name for name in COMMANDS if isinstance(cli.get_command(click.Context(cli), name), LazyGroup)]


@pytest.mark.parametrize("name", GROUPS)
def test_every_command_of_a_group_explains_itself_with_examples(name: str, command: Command) -> None:
    """As the commands above do; the overview of the group has the line of each."""
    group = cli.get_command(click.Context(cli), name)
    assert isinstance(group, LazyGroup)
    for below, (_, line) in group.commands_at.items():
        code, out, _ = command(name, below, "--help")
        assert code == 0
        assert f"testimonia {name} {below}" in out.split("Examples:")[1]
        found = group.get_command(click.Context(group), below)
        assert found is not None
        assert found.short_help == line


def test_help_lists_all_commands_and_exit_codes(command: Command) -> None:
    """The overview names every command and says what each exit code means."""
    code, out, _ = command("--help")
    assert code == 0
    assert all(f"\n  {name} " in out for name in COMMANDS)
    for number in (0, 1, 2, 3, 4, 5, INTERRUPTED, PIPE_CLOSED):
        assert f"\n    {number:<3}  " in out


def test_help_imports_nothing_heavy() -> None:
    """The overview needs no part of ours that reads, writes or serves, and no library but click."""
    code = (
        "import sys\nfrom testimonia.cli import run\nrun(['--help'])\n"
        "heavy = {'rich', 'starlette', 'lxml', 'sqlite3', 'jinja2', 'multiprocessing', 'filelock'}\n"
        "print(sorted({m.split('.')[0] for m in sys.modules} & heavy))\n"
        "print(sorted(m for m in sys.modules if m.startswith('testimonia.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    libraries, ours = done.stdout.splitlines()[-2:]
    assert libraries == "[]"
    assert ours == str(
        [f"testimonia.{one}" for one in ("cli", "cli.ending", "cli.lazy", "errors", "harmless")]
    )


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["nonsense"], 2, "No such command"),
        (["build"], 2, "Missing argument"),
        (["build", "lives", "--max-size", "huge"], 2, "'huge' is no size"),
        (["build", "missing"], 3, "missing does not exist"),
        (["build", "lives/roth.txt"], 3, "is a file, not a folder"),
        (["stats", "missing.testimonia"], 4, "no archive at missing.testimonia"),
        (["stats", "lives/roth.txt"], 4, "lives/roth.txt is not an archive"),
        (["export", "--to", "xml"], 1, "No component 'xml'"),
        (["show", "Nobody"], 1, "Nobody called 'Nobody'"),
    ],
)
def test_an_error_is_one_line_with_its_exit_code(
    arguments: list[str], code: int, words: str, archive: Path, command: Command
) -> None:
    """What a user can do wrong is said in words on stderr, without a traceback and without output."""
    got, out, err = command(*arguments)
    assert (got, out) == (code, "")
    assert words in err
    assert "Traceback" not in err
    assert code == 2 or len(err.splitlines()) == 1


def test_a_reader_that_goes_away_ends_the_command_quietly(archive: Path) -> None:
    """``testimonia export | head -1`` prints no error, however much there was to print."""
    running = process("export", str(archive), cwd=archive.parent)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    assert running.wait() == PIPE_CLOSED
    assert running.stderr.read() == ""
    running.stderr.close()
