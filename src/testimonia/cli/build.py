"""``testimonia build``: from a folder of texts to an archive."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from testimonia.cli.finding import archive_of
from testimonia.cli.lines import Lines, read_lines
from testimonia.cli.terminal import Bar, cell, counted, harmless, say, say_json, show_table, table
from testimonia.pipeline import BuildReport, Judged
from testimonia.pipeline import build as build_archive
from testimonia.settings import Settings

LEFT_OUT = 5
"""Exit code of ``--strict`` when a file was left out."""

EXPECTED = frozenset({"archive", "duplicate", "hidden"})
"""Reasons for which ``--strict`` does not mind: such files were never to be read."""

LISTED = 20
"""Skipped files listed on the terminal; ``testimonia sources`` lists all."""

_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


def size(_context: click.Context, _option: click.Parameter, value: str) -> int:
    """Return the bytes of 500000, 500k, 20M, 20 MB or 1G; units are powers of 1,000.

    Raises:
        click.BadParameter: it is no size.
    """
    match = re.fullmatch(r"(\d{1,15})\s*([kmg]?)b?", value.strip().lower())
    if match is None:
        raise click.BadParameter(f"{value!r} is no size. Write it like 500k, 20M or 1G.")
    return int(match[1]) * _UNITS[match[2]]


@click.command(short_help="Read a folder of texts into an archive.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The archive to make or bring up to date.  [default: FOLDER.testimonia, beside FOLDER]",
)
@click.option(
    "--workers",
    type=click.IntRange(0, 256),
    default=0,
    metavar="N",
    help="Processes that read sources; 0 is one for each core.  [default: 0]",
)
@click.option(
    "--wait",
    type=click.FloatRange(0),
    default=0.0,
    metavar="S",
    help="Seconds to wait for another run on the same archive.  [default: 0]",
)
@click.option(
    "--max-size",
    callback=size,
    default="20M",
    show_default=True,
    metavar="SIZE",
    help="Leave out files larger than this.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.01),
    default=60.0,
    show_default=True,
    metavar="S",
    help="Seconds a source of up to 100 kB may take; longer ones in proportion.",
)
@click.option(
    "--tagger",
    default="encoder",
    show_default=True,
    metavar="NAME",
    help="What finds names: encoder (the shipped model), or spacy:PIPELINE.",
)
@click.option(
    "--parser",
    default="encoder",
    show_default=True,
    metavar="NAME",
    help="What parses sentences: encoder (the shipped model), or spacy:PIPELINE.",
)
@click.option(
    "--reader",
    default="clauses",
    show_default=True,
    metavar="NAME",
    help='What finds statements: a component\'s name, or "module:function".',
)
@click.option(
    "--language",
    default="en",
    show_default=True,
    metavar="CODE",
    help="The language of the texts: en, or that of an installed pack.",
)
@click.option(
    "--text-column",
    default="",
    metavar="NAME",
    help="The column of tables (CSV, JSON lines) that holds the texts.  [default: guessed, and said]",
)
@click.option(
    "--ocr",
    default="eng",
    show_default=True,
    metavar="LANGUAGES",
    help="Languages in which page images are read, as Tesseract names them: eng+deu.",
)
@click.option(
    "--judgements",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Add the judgements of a file of JSON lines first; may be repeated.",
)
@click.option("--replace", is_flag=True, help="Overwrite an archive that holds another collection.")
@click.option(
    "--strict",
    is_flag=True,
    help="Exit with 5 when a file was left out, other than hidden ones, duplicates and archives.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON, and no progress.")
def build(folder: Path, output: Path | None, judgements: Sequence[Path], **options: Any) -> int:
    """Read the texts in FOLDER into an archive, or bring its archive up to date.

    Read are texts, web pages, PDF, word processors' files, books, mail, editions, scans, and what holds many of
    them (docs/formats.md). Only what is new or has changed is read. A file that cannot be read is named with the
    reason, and the rest goes on. Whatever ends a run, the next one goes on where it stood. What readers judged is
    put into effect anew; what cannot be placed any more waits in "testimonia judgements queue".

    \b
    Examples:
      testimonia build lives                      makes lives.testimonia
      testimonia build lives -o /data/my.testimonia
      testimonia build lives --workers 4 --max-size 50M
      testimonia build lives --judgements judgements.jsonl
      testimonia build press --text-column body --ocr eng+deu
      testimonia build lives --json | jq .skipped
    """
    strict, as_json = options.pop("strict"), options.pop("as_json")
    given = Lines.of(read_lines(file) for file in judgements)
    settings = Settings(**options)
    with Bar(shown=not as_json) as bar:
        report = build_archive(folder, output or archive_of(folder), settings, bar, given.lines)
    faults = tuple(given.faults(report.judgements.faults))
    report = replace(report, judgements=replace(report.judgements, faults=faults))
    if as_json:
        say_json(_as_json(report))
    else:
        _show(report)
    left_out = [one for one in report.skipped if one.reason not in EXPECTED]
    return LEFT_OUT if strict and left_out else 0


def _as_json(report: BuildReport) -> dict[str, Any]:
    return {
        "archive": str(report.archive), "sources": report.sources, "persons": report.persons,
        "read": report.read, "unchanged": report.unchanged, "removed": list(report.removed),
        "silent": dict(report.silent),
        "skipped": [asdict(one) for one in report.skipped],
        "refused": dict(report.refused), "statements": dict(report.statements), "words": report.words,
        "seconds": round(report.seconds, 3), "words_per_second": round(report.rate),
        "judgements": asdict(report.judgements),
    }  # fmt: skip


def _show(report: BuildReport) -> None:
    show_table(_summary(report))
    if report.statements:
        say()
        shown = table("Statements", "number", right=("number",))
        for name, number in sorted(report.statements.items(), key=lambda pair: (-pair[1], pair[0])):
            shown.add_row(cell(name.replace("_", " ")), cell(number))
        shown.add_row(cell("all", "bold"), cell(sum(report.statements.values()), "bold"))
        show_table(shown)
    if report.silent:
        say()
        _show_silent(report)
    if report.skipped:
        say()
        _show_skipped(report)
    if report.judgements.faults:
        say()
        _show_faults(report.judgements.faults)
    say()
    if report.judgements.queued:
        waiting = counted(report.judgements.queued, "judgement")
        say(f"{waiting} waiting for a reader: testimonia judgements queue -a {report.archive}")
    if report.sources:
        say(f"Read it with: testimonia serve {report.archive}")
    else:
        say("No source: the folder holds no text that can be read.")


def _summary(report: BuildReport) -> Table:
    shown = table("", "")
    done = f"{report.read:,} read, {report.unchanged:,} unchanged, {len(report.removed):,} removed"
    shown.add_row(cell("Archive", "bold"), cell(report.archive))
    shown.add_row(
        cell("Sources", "bold"), cell(f"{report.sources:,}: {done}, {len(report.skipped):,} skipped")
    )
    shown.add_row(cell("Persons", "bold"), cell(report.persons))
    pace = f"{report.words:,} words in {report.seconds:.1f} s"
    if report.words:
        pace += f", {report.rate:,.0f} words/s"
    shown.add_row(cell("Time", "bold"), cell(pace))
    if report.refused:
        codes = ", ".join(f"{number:,} {code}" for code, number in report.refused.items())
        shown.add_row(cell("Refused", "bold"), cell(f"by the evidence gate: {codes}"))
    if any(asdict(report.judgements).values()):
        shown.add_row(cell("Judgements", "bold"), cell(_judged(report.judgements)))
    return shown


def _judged(judgements: Judged) -> str:
    """Return how many judgements stand and wait, and what came in, in words."""
    parts = [f"{judgements.standing:,} standing, {judgements.queued:,} of them waiting for a reader"]
    if judgements.added:
        parts.append(f"{judgements.added:,} added to the log")
    if judgements.faults:
        parts.append(counted(len(judgements.faults), "faulty line"))
    return "; ".join(parts)


def _show_faults(faults: Sequence[str]) -> None:
    say(f"Lines that are no judgements: {len(faults):,}")
    for fault in faults[:LISTED]:
        say(f"  {harmless(fault)}")
    if len(faults) > LISTED:
        say(f"  and {len(faults) - LISTED:,} more: testimonia judgements import lists all")


def _show_silent(report: BuildReport) -> None:
    say(f"Sources of which nothing was read: {len(report.silent):,}")
    for path, reason in list(report.silent.items())[:LISTED]:
        say(f"  {harmless(path)}: {harmless(reason)}")
    if len(report.silent) > LISTED:
        say(f"  and {len(report.silent) - LISTED:,} more: testimonia sources {report.archive}")


def _show_skipped(report: BuildReport) -> None:
    reasons = Counter(one.reason for one in report.skipped)
    counted = ", ".join(f"{number:,} {reason}" for reason, number in sorted(reasons.items()))
    say(f"Skipped: {counted}")
    for one in report.skipped[:LISTED]:
        say(f"  {harmless(one.message)}")
    if len(report.skipped) > LISTED:
        say(f"  and {len(report.skipped) - LISTED:,} more: testimonia sources {report.archive}")
