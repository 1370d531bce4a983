"""``testimonia judgements``: the log of what readers decided."""

import click

from testimonia.cli.lazy import LazyGroup

DOINGS = {
    "list": ("testimonia.cli.judgements.listing:list_", "List every judgement and how it stands."),
    "queue": ("testimonia.cli.judgements.waiting:queue", "List judgements that wait for a reader, and why."),
    "apply": (
        "testimonia.cli.judgements.waiting:apply",
        "Apply a judgement at the place its words moved to.",
    ),
    "undo": ("testimonia.cli.judgements.taking_back:undo", "Take back your latest judgement."),
    "withdraw": ("testimonia.cli.judgements.taking_back:withdraw", "Take back one judgement."),
    "export": ("testimonia.cli.judgements.sharing:export", "Write the log as JSON lines."),
    "import": ("testimonia.cli.judgements.sharing:import_", "Add the judgements of a file."),
}
"""Doing → where its command is, and what it does."""


@click.group(cls=LazyGroup, commands_at=DOINGS, short_help="List, share and take back what was decided.")
def judgements() -> None:
    """List, share and take back what readers decided with "testimonia judge" or in the reading room.

    The log only grows: what is taken back stays in it as taken back. An archive can be built anew from the texts;
    the judgements cannot. Export them to a file of JSON lines, and keep that under version control: it holds each
    judgement on a line of its own, and "build --judgements FILE" reads it.

    \b
    Examples:
      testimonia judgements list
      testimonia judgements queue
      testimonia judgements export -o judgements.jsonl
      testimonia judgements undo --by Ada
    """
