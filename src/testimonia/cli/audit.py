"""``testimonia audit``: how right an archive is, by what a reader judges of a sample."""

from dataclasses import asdict
from pathlib import Path

import click

from testimonia.archive.store import Archive
from testimonia.cli.finding import archive_option, opened
from testimonia.cli.meaning import short
from testimonia.cli.terminal import counted, harmless, say, say_json
from testimonia.views.audit import LONGEST_SEED, MOST, NUMBER, Audit, Sample, Share, audit, drawn, is_seed

WIDEST = 34
SHOWN = 20
"""Types, makers or sources listed."""


@click.command("audit", short_help="Measure how right an archive is, on a sample that you judge.")
@archive_option
@click.option(
    "--sample", "number", type=click.IntRange(1, MOST), default=NUMBER, show_default=True, metavar="N",
    help="Statements drawn.",
)  # fmt: skip
@click.option("--seed", default="", metavar="WORD", help="Draw another sample: each word draws its own.")
@click.option(
    "--list", "listed", is_flag=True, help="List the ids of the statements drawn, in the order to judge."
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def audit_command(archive: Path | None, number: int, seed: str, listed: bool, as_json: bool) -> None:
    """Draw statements by chance, and tell how many of those that were judged are right, with intervals.

    A statement is right where a reader confirmed it; amended and rejected ones are not. Judge them in the reading room
    ("serve --review NAME", then "How right is it?") or with "judge confirm" and "judge reject". The same archive
    draws the same sample, and what was judged before counts.

    \b
    Examples:
      testimonia audit
      testimonia audit --sample 200 --seed spring
      testimonia audit --list --json
    """
    if seed and not is_seed(seed):
        raise click.BadParameter(
            f"a word of at most {LONGEST_SEED} letters and digits, a to z", param_hint="--seed"
        )
    sample = Sample(number, seed)
    with opened(archive) as held:
        if listed:
            _list(held, sample, as_json)
            return
        found = audit(held, sample)
    if as_json:
        say_json(asdict(found))
    else:
        _show(found)


def _list(archive: Archive, sample: Sample, as_json: bool) -> None:
    ids = drawn(archive, sample)
    if as_json:
        say_json({"sample": sample.name, "statements": ids})
        return
    for one in ids:
        say(short(one))


def _show(found: Audit) -> None:
    say(
        f"{counted(found.drawn, 'statement')} of {found.statements:,}, drawn by chance; {found.whole.judged:,} judged."
    )
    if found.whole.judged:
        say(
            f"{found.whole.right:,} right: {_percent(found.whole)} in a hundred; {found.amended:,} amended, "
            f"{found.rejected:,} rejected"
            + (f"; readers differ on {found.disputed:,}" if found.disputed else "")
        )
        for kind, shares in found.kinds:
            say("")
            say(f"{'By ' + kind:<{WIDEST}}{'judged':>8}{'right':>8}   in a hundred")
            for one in shares[:SHOWN]:
                label = harmless(one.label)[: WIDEST - 1]
                say(f"{label:<{WIDEST}}{one.judged:>8,}{one.right:>8,}   {_percent(one)}")
            if len(shares) > SHOWN:
                say(f"and {len(shares) - SHOWN:,} more; --json has all")
    if found.later:
        say("")
        say(
            f"{counted(found.later, 'statement')} judged before their turn: counted when those asked before are."
        )
    if found.waiting:
        say("")
        say(f"{counted(found.waiting, 'statement')} left to judge:")
        say(f"testimonia serve --review NAME, and there /review?audit={found.name}")


def _percent(one: Share) -> str:
    return f"{100 * one.share:.0f} ({100 * one.low:.0f} to {100 * one.high:.0f})"
