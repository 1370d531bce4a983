"""``testimonia judgements export`` and ``import``: the log as JSON lines."""

from pathlib import Path

import click

from testimonia.archive.judging import exchange, queue
from testimonia.cli.finding import archive_option, for_writing, opened
from testimonia.cli.lines import Lines, read_lines
from testimonia.cli.signing import wait_option
from testimonia.cli.targets import target_of
from testimonia.cli.terminal import counted, harmless, say, say_json
from testimonia.harmless import escaped

FAULTS = 1
"""Exit code when a line is no judgement."""


@click.command(name="export", short_help="Write the log as JSON lines.")
@archive_option
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Where to write.  [default: the terminal]",
)  # fmt: skip
def export(archive: Path | None, output: Path | None) -> None:
    """Write every judgement as a line of JSON, in order of time: to share, and to keep under version control.

    A file named with --output appears only when it is whole.

    \b
    Examples:
      testimonia judgements export -o judgements.jsonl
      testimonia judgements export | jq -r '[.made, .maker, .verdict] | @tsv'
    """
    with opened(archive) as held, target_of(output) as out:
        out.writelines(f"{escaped(line)}\n" for line in exchange.lines(held))


@click.command(name="import", short_help="Add the judgements of a file.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@archive_option
@wait_option
@click.option("--json", "as_json", is_flag=True, help="Print what became of the lines as JSON.")
def import_(files: tuple[Path, ...], archive: Path | None, wait: float, as_json: bool) -> int:
    """Add the judgements of FILE that the archive does not have yet, and put them into effect.

    What is there already is passed over, so a file can be imported again. A damaged line is named, and the rest is
    read; the exit code is then 1.

    \b
    Examples:
      testimonia judgements import from-ben.jsonl
      testimonia judgements import ada.jsonl ben.jsonl --json
    """
    given = Lines.of(read_lines(file) for file in files)
    with for_writing(archive, wait) as held:
        found = exchange.read(held, given.lines)
        waiting = len(queue.waiting(held))
    faults = given.faults(found.faults)
    if as_json:
        say_json({"new": found.new, "known": found.known, "faults": faults, "queued": waiting})
    else:
        _show(found, faults, waiting)
    return FAULTS if faults else 0


def _show(found: exchange.Imported, faults: list[str], waiting: int) -> None:
    for fault in faults:
        say(harmless(fault))
    wrong = f", {counted(len(faults), 'fault')}" if faults else ""
    say(f"{counted(found.new, 'new judgement')}, {found.known:,} known{wrong}.")
    if waiting:
        say(f"{counted(waiting, 'judgement')} waiting for a reader: testimonia judgements queue")
