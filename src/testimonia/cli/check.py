"""``testimonia check``: whether an archive can be trusted."""

from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from testimonia.cli.finding import archive_argument, opened
from testimonia.cli.terminal import harmless, say, say_json
from testimonia.validate import check as problems_of

WRONG = 1
"""Exit code when something is wrong."""

LISTED = 20
"""Problems of one kind listed on the terminal."""


@click.command(short_help="Check that every statement quotes its source.")
@archive_argument
@click.option("--json", "as_json", is_flag=True, help="Print what is wrong as JSON.")
def check(archive: Path | None, as_json: bool) -> int:
    """Check ARCHIVE: every locus quotes its source, every id follows from its content, nothing dangles.

    Exits with 1 when something is wrong, with 4 when so much is that it cannot be looked through.

    \b
    Examples:
      testimonia check
      testimonia check lives.testimonia --json
    """
    with opened(archive, whole=False) as held:
        if as_json:
            problems = [asdict(one) for one in problems_of(held)]
            say_json({"archive": str(held.path), "problems": problems})
            return WRONG if problems else 0
        met = Counter[str]()
        for problem in problems_of(held):
            met[problem.code] += 1
            if met[problem.code] <= LISTED:
                say(harmless(f"{problem.code}: {problem.thing}: {problem.message}"))
        for code, number in met.items():
            if number > LISTED:
                say(f"{code}: and {number - LISTED:,} more; --json lists all")
        number = met.total()
        say(f"{held.path}: {number:,} problems" if number else f"{held.path}: nothing wrong")
    return WRONG if number else 0
