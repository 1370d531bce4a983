"""``testimonia sources`` and ``testimonia stats``: what an archive holds."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from testimonia.archive.queries import sources as queries
from testimonia.archive.queries import summary
from testimonia.archive.store import Archive
from testimonia.cli.finding import archive_argument, opened
from testimonia.cli.terminal import cell, counted, harmless, say, say_json, show_table, table
from testimonia.views.sources import SourceLine, source_lines

_BATCH = 500


@click.command(short_help="List every source with what its page tells.")
@archive_argument
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def sources(archive: Path | None, as_json: bool) -> None:
    """List every source of ARCHIVE with what its page tells, and every file left out with the reason.

    What a page tells: who wrote, publication, issue, series and part, date or age, standfirst, copyright.
    As JSON, a source has all values of a kind in "told", where each was read in "clues", and the parts of its
    series in "series".

    \b
    Examples:
      testimonia sources
      testimonia sources lives.testimonia --json | jq '.sources[].told'
    """
    with opened(archive) as held:
        skipped = [dict(row) for row in queries.skipped(held, -1)]  # to SQLite, a negative limit is none
        if as_json:
            say_json({"sources": [_line_as_json(line) for line in _lines(held)], "skipped": skipped})
            return
        for line in _lines(held):
            _show_line(line)
        for file in skipped:
            say(f"skipped ({file['reason']}): {harmless(file['message'] or file['path'])}")


def _lines(archive: Archive) -> Iterator[SourceLine]:
    offset = 0
    while rows := queries.listing(archive, "", _BATCH, offset):
        yield from source_lines(archive, rows)
        offset += _BATCH


def _line_as_json(line: SourceLine) -> dict[str, Any]:
    clues = [
        {
            "kind": clue.kind, "value": clue.value, "words": clue.words, "read_in": clue.read_in,
            "start": clue.begin, "end": clue.end,
        }
        for clue in line.clues
    ]  # fmt: skip
    return {**asdict(line), "clues": clues}


def _show_line(line: SourceLine) -> None:
    say(f"{harmless(line.title)}")
    shown = table("", "")
    shown.add_row(cell("path"), cell(line.path))
    shown.add_row(
        cell("holds"), cell(f"{counted(line.words, 'word')}, {counted(line.statements or 0, 'statement')}")
    )
    if not line.author_named:
        shown.add_row(cell("author"), cell("not named"))
    for kind, value in line.told.items():
        values = value if isinstance(value, str) else " · ".join(value)
        shown.add_row(cell(kind.replace("_", " ")), cell(values))
    show_table(shown, indent=2)


@click.command(short_help="Count what an archive holds.")
@archive_argument
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
def stats(archive: Path | None, as_json: bool) -> None:
    """Count what ARCHIVE holds: sources, words, persons, statements by type, files left out by reason.

    \b
    Examples:
      testimonia stats
      testimonia stats lives.testimonia --json
    """
    with opened(archive) as held:
        totals = summary.totals(held)
        types = {row["type"]: int(row["number"]) for row in summary.by_type(held)}
        skipped = {row["reason"]: int(row["number"]) for row in summary.skipped_by_reason(held)}
        types = dict(sorted(types.items(), key=lambda pair: (-pair[1], pair[0])))
        if as_json:
            say_json({**totals, "statements_by_type": types, "skipped_by_reason": skipped})
        else:
            _count(totals, types, skipped)


def _count(totals: dict[str, int], types: dict[str, int], skipped: dict[str, int]) -> None:
    parts = (("Archive", totals), ("Statements by type", types), ("Files left out", skipped))
    for title, counts in parts:
        if counts:
            shown = table(title, "number", right=("number",))
            for name, number in counts.items():
                shown.add_row(cell(name.replace("_", " ")), cell(number))
            show_table(shown)
            say()
