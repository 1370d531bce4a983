"""Options of the commands that decide: who signs, why, in which archive, how long to wait for it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive
from testimonia.cli.finding import archive_option, for_writing

SIGNERS = ["TESTIMONIA_BY", "TESTIMONIA_JUDGE_BY"]
"""Variables of the environment that may name who judges."""
WAIT = 10.0
"""Seconds in which another reader's judgement is done."""


def _name(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """Return the name of whoever signs.

    Raises:
        click.UsageError: nobody does.
    """
    if not value.strip():
        raise click.UsageError("A judgement is signed: say who judges with --by NAME, or set TESTIMONIA_BY.")
    return value


def to_sign() -> str:
    """Return what a line to type must have behind it where nobody is set to sign."""
    return "" if any(os.environ.get(name, "").strip() for name in SIGNERS) else " --by NAME"


by_option = click.option(
    "--by", default="", callback=_name, metavar="NAME", envvar=SIGNERS,
    help="Who judges.  [default: what TESTIMONIA_BY is set to]",
)  # fmt: skip
why_option = click.option("--why", default="", metavar="TEXT", help="Why: shown beside the judgement.")
wait_option = click.option(
    "--wait", type=click.FloatRange(0), default=WAIT, show_default=True, metavar="S",
    help="Seconds to wait for another run on the same archive.",
)  # fmt: skip
json_option = click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")


@dataclass(frozen=True, slots=True)
class Act:
    """A judgement to be made: who makes it and why, in which archive, and how it is to be told."""

    by: By
    archive: Path | None
    wait: float
    as_json: bool

    @contextmanager
    def opened(self) -> Iterator[Archive]:
        """Open the archive for writing.

        Raises:
            ArchiveError: it is missing, of another version, or held by another run for longer than ``wait``.
        """
        with for_writing(self.archive, self.wait) as held:
            yield held


def signed(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of whoever decides, except the reason; it gets them as one ``act``."""

    @wraps(command)
    def acting(**given: Any) -> Any:
        by = By(given.pop("by"), given.pop("why", "").strip(), given.pop("accept", False))
        where = {name: given.pop(name) for name in ("archive", "wait", "as_json")}
        return command(act=Act(by, **where), **given)

    for option in (json_option, wait_option, archive_option, by_option):
        acting = option(acting)
    return acting


def reasoned(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of whoever decides, with the reason."""
    return signed(why_option(command))
