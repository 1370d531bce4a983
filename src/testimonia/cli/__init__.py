"""The command line: one module for a few commands, imported only when one of them is called."""

import io
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from testimonia import __version__, harmless
from testimonia.cli.ending import Ended, ending
from testimonia.cli.lazy import LazyGroup
from testimonia.errors import TestimoniaError

COMMANDS = {
    "build": ("testimonia.cli.build:build", "Read a folder of texts into an archive."),
    "serve": ("testimonia.cli.serve:serve", "Open an archive as a reading room in the browser."),
    "demo": ("testimonia.cli.serve:demo", "Build the example collection and open its reading room."),
    "show": ("testimonia.cli.show:show", "Show everything said about one person."),
    "search": ("testimonia.cli.show:search", "Look for words in statements or sources."),
    "judge": ("testimonia.cli.judge:judge", "Decide: who is one person, which statement is misread."),
    "judgements": ("testimonia.cli.judgements:judgements", "List, share and take back what was decided."),
    "conflicts": ("testimonia.cli.conflicts:conflicts", "List statements that cannot all hold."),
    "candidates": ("testimonia.cli.candidates:candidates", "List pairs of persons that may be one."),
    "audit": (
        "testimonia.cli.audit:audit_command",
        "Measure how right an archive is, and how much it has.",
    ),
    "sources": ("testimonia.cli.holdings:sources", "List every source with what its page tells."),
    "stats": ("testimonia.cli.holdings:stats", "Count what an archive holds."),
    "export": ("testimonia.cli.export:export", "Write every statement as JSON lines or CSV."),
    "check": ("testimonia.cli.check:check", "Check that every statement quotes its source."),
}
"""Command → where it is, and what it does in one line, so that ``--help`` need not import it."""

COMPLETING = "_TESTIMONIA_COMPLETE"
"""Set by a shell that asks how a command line goes on (click's shell completion)."""

SIGNALLED = 128
"""What is added to the number of the signal that ended a command, as shells have it."""

INTERRUPTED = SIGNALLED + signal.SIGINT
"""Exit code after Ctrl-C."""

PIPE_CLOSED = 141
"""Exit code when whoever read the output has gone: 128 + SIGPIPE."""


@click.group(
    cls=LazyGroup,
    commands_at=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "TESTIMONIA"},
)
@click.version_option(__version__, "-V", "--version", prog_name="testimonia")
def cli() -> None:
    """Turn a folder of texts about people into an archive of statements, and read it.

    The archive says "X reports that Y said Z", never "Z": each statement has its passage, its date and the
    voices on whose word it stands.

    \b
    Examples:
      testimonia demo                      see it with the example collection
      testimonia build lives               read the folder lives into lives.testimonia
      testimonia serve                     open the archive of this folder
      testimonia show "Clara Zetkin"       a dossier in the terminal

    \b
    Exit codes:
      0    done
      1    an error, or "check" found something wrong
      2    the command was called wrongly
      3    the collection cannot be read
      4    the archive is missing, in use, damaged or of another version
      5    "build --strict" left out a file
      130  interrupted; what was read is kept, the same command goes on
      129  so after SIGHUP, the terminal having gone; 143 after SIGTERM
      141  whoever read the output has gone

    Every option can be set in the environment: TESTIMONIA_BUILD_WORKERS=2; who judges: TESTIMONIA_BY.
    """


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; errors meant for the user become one line on stderr."""
    try:
        with ending():
            return _done(list(sys.argv[1:] if arguments is None else arguments))
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as error:
        return _refused(error)
    except (KeyboardInterrupt, click.Abort) as error:
        return _ended(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the flush at the end fails again
        return PIPE_CLOSED
    except TestimoniaError as error:
        return _said(str(error), error.exit_code)
    except OSError as error:
        return _said(f"{error.filename or 'The system'}: {error.strerror or error}.", 1)


def _done(arguments: list[str]) -> int:
    with cli.make_context("testimonia", arguments) as context:
        code = cli.invoke(context)
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _refused(error: click.ClickException) -> int:
    """Say that a command was called wrongly; what was typed is part of it, and must not steer the terminal."""
    told = io.StringIO()
    error.show(told)
    click.echo(harmless.lines(told.getvalue()), err=True, nl=False)
    return error.exit_code


def _ended(error: BaseException) -> int:
    number = error.number if isinstance(error, Ended) else signal.SIGINT
    how = "Interrupted" if number == signal.SIGINT else f"Ended by {signal.Signals(number).name}"
    return _said(f"{how}. What was read so far is kept; the same command goes on.", SIGNALLED + number)


def _said(message: str, code: int) -> int:
    with suppress(OSError):  # where the terminal has gone nobody can be told
        click.secho(harmless.shown(" ".join(message.split())), fg="red", err=True)
    return code


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    if COMPLETING in os.environ:
        cli.main(prog_name="testimonia")  # answers the shell, and exits
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(
            errors="backslashreplace"
        )  # a terminal that has not all letters shows their numbers
    sys.exit(run())
