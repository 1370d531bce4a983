"""Documentation that is run: ``python -m tests.docs`` writes docs/cli.md anew from the commands.

It also writes the tables of docs/trust.md from what was measured, and the rules in docs/conflicts.md.
"""

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from testimonia.cli import COMMANDS, cli
from testimonia.views.sampling import Share
from testimonia.views.trust import Measured, trust
from tests.docs_conflicts import with_rules

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "docs" / "cli.md"
TRUST = ROOT / "docs" / "trust.md"
CONFLICTS = ROOT / "docs" / "conflicts.md"
WIDTH = 100

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMPARE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@dataclass(frozen=True)
class Step:
    """A command of a page and what it must print; "..." stands for anything."""

    line: int
    command: str
    expected: str


def steps(page: Path) -> Iterator[Step]:
    """Yield the commands of all console blocks of a page, in order."""
    text = page.read_text("utf-8")
    for block in _BLOCK.finditer(text):
        number = text.count("\n", 0, block.start()) + 2
        command, expected, at = "", "", number
        for offset, line in enumerate(block[1].splitlines()):
            if line.startswith("$ "):
                if command:
                    yield Step(at, command, expected)
                command, expected, at = line[2:], "", number + offset
            else:
                expected += line + "\n"
        if command:
            yield Step(at, command, expected)


def run(step: Step, folder: Path) -> tuple[bool, str]:
    """Run a step in a folder; return whether it printed what it must, and what it printed."""
    tools = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "COLUMNS": str(WIDTH)}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", step.command], cwd=folder, env=environment, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    alike = doctest.OutputChecker().check_output(step.expected, done.stdout, _COMPARE)
    return alike, done.stdout


def prepare(folder: Path) -> None:
    """Lay out what the pages take for granted: the example collection as ``lives``."""
    shutil.copytree(ROOT / "examples" / "lives", folder / "lives")


def reference() -> str:
    """Return docs/cli.md as the commands have it."""
    parts = ["# Commands\n", "Written by `python -m tests.docs`; a test holds that it is up to date.\n"]
    parts += ["## testimonia\n", _help(cli, "testimonia")]
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        parts += [f"## testimonia {name}\n", _help(command, f"testimonia {name}")]
        if isinstance(command, click.Group):
            parts += _below(command, f"testimonia {name}")
    return "\n".join(parts)


def _below(group: click.Group, path: str) -> Iterator[str]:
    """Yield the commands of a group."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"### {path} {name}\n"
        yield _help(command, f"{path} {name}")


def _help(command: click.Command, path: str) -> str:
    context = click.Context(
        command, info_name=path, terminal_width=WIDTH, max_content_width=WIDTH, **cli.context_settings
    )
    return f"```text\n{command.get_help(context)}\n```\n"


def trusted() -> str:
    """Return docs/trust.md with the tables of what was measured, behind what is written by hand."""
    held = trust()
    head = TRUST.read_text("utf-8").partition("Version ")[0]
    return (
        f"{head}Version {held.version}, {held.measured}; {held.texts} texts, {held.words:,} words.\n\n"
        + "\n".join(
            (
                *_measured("type", (held.whole, *held.types)),
                "",
                *_measured("manner of text", held.manners),
                "",
            )
        )
    )


def _measured(head: str, rows: Iterable[Measured]) -> Iterator[str]:
    yield f"| {head} | right, of a hundred read | found, of a hundred there | there |"
    yield "|---|---|---|---|"
    for row in rows:
        yield f"| {row.label} | {_in_a_hundred(row.right)} | {_in_a_hundred(row.found)} | {row.found.judged:,} |"


def _in_a_hundred(one: Share) -> str:
    return f"{100 * one.share:.0f} ({100 * one.low:.0f}–{100 * one.high:.0f})" if one.judged else "–"


if __name__ == "__main__":
    REFERENCE.write_text(reference(), "utf-8")
    TRUST.write_text(trusted(), "utf-8")
    CONFLICTS.write_text(with_rules(CONFLICTS.read_text("utf-8")), "utf-8")
