"""``testimonia export``: every statement, for other tools."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from testimonia import plugins
from testimonia.archive.judging import queue
from testimonia.cli.finding import archive_argument, opened
from testimonia.cli.targets import target_of
from testimonia.cli.terminal import Bar, counted
from testimonia.exporters import lines, number_of_lines
from testimonia.living import LIMIT
from testimonia.protocols import Exporter
from testimonia.views.living import Asked

BATCH = 200
"""Lines between two movements of the bar."""


@click.command(short_help="Write every statement as JSON lines or CSV.")
@archive_argument
@click.option(
    "--to",
    "format_",
    default="jsonl",
    show_default=True,
    metavar="FORMAT",
    help="jsonl, csv, csl (the works that sources cite), or another exporter's name.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to write.  [default: the terminal]",
)
@click.option(
    "--publish", is_flag=True, help="Leave out every statement that somebody who may be alive is named in."
)
@click.option(
    "--living-years",
    type=click.IntRange(1, 200),
    default=LIMIT,
    show_default=True,
    metavar="N",
    help="Years after which somebody is held to be dead.",
)
def export(archive: Path | None, format_: str, output: Path | None, publish: bool, living_years: int) -> None:
    """Write every statement of ARCHIVE, one a line, in the order of sources and places in them.

    The same archive gives the same bytes. In CSV, a cell that a spreadsheet would take for a formula begins
    with an apostrophe. "csl" writes the works that the sources cite instead, for Zotero and others. A file named
    with --output appears only when it is whole.

    Who may be alive is marked (may_be_alive): no death is stated, and birth, or what was last told, is less than
    110 years back. With --publish nothing is written that names them; what was left out is counted.

    \b
    Examples:
      testimonia export --to jsonl > statements.jsonl
      testimonia export lives.testimonia --to csv -o statements.csv
      testimonia export --to csl -o works.json
      testimonia export --publish -o public.jsonl
      testimonia export | jq -r 'select(.type == "exile") | .locus.quote'
    """
    write: Exporter = plugins.load("exporters", format_)
    with opened(archive) as held, target_of(output) as out, Bar(shown=output is not None) as bar:
        total = number_of_lines(held, format_)
        bar.begin("Exporting", total)
        asked = Asked(datetime.now(UTC).date(), living_years)
        written = write(_told(lines(held, format_, asked, publish), bar), out)
        waiting = len(queue.waiting(held)) if publish else 0
    if publish and total:
        left_out = f"{total - written:,} of {total:,} statements left out: somebody in them may be alive."
        click.echo(left_out, err=True)
    if waiting:
        click.echo(
            f"{counted(waiting, 'judgement')} waiting for a reader, so not in force in what was written:"
            " testimonia judgements queue",
            err=True,
        )


def _told(told: Iterable[dict[str, Any]], bar: Bar) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(told, 1):
        yield line
        if number % BATCH == 0:
            bar.advance(BATCH)
