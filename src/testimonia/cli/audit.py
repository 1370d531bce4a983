"""``testimonia audit``: how right an archive is and how much it has, by what a reader judges of a sample."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from testimonia.archive.store import Archive
from testimonia.cli.finding import archive_option, opened
from testimonia.cli.meaning import short
from testimonia.cli.terminal import counted, harmless, say, say_json
from testimonia.views.audit import Audit, audit, drawn
from testimonia.views.recall import Part, Recall, drawn_passages, recall
from testimonia.views.sampling import LONGEST_SEED, MOST, NUMBER, Sample, Share, is_seed

WIDEST = 34
SHOWN = 20
"""Types, makers or sources listed."""


@click.command("audit", short_help="Measure how right an archive is, and how much it has.")
@archive_option
@click.option(
    "--sample", "number", type=click.IntRange(1, MOST), metavar="N",
    help=f"Statements drawn: how right they are.  [default: {NUMBER}]",
)  # fmt: skip
@click.option(
    "--recall", "passages", type=click.IntRange(1, MOST), metavar="N",
    help="Passages drawn, to be read whole: how much of what they say was found.",
)  # fmt: skip
@click.option("--seed", default="", metavar="WORD", help="Draw another sample: each word draws its own.")
@click.option(
    "--list", "listed", is_flag=True, help="List what was drawn, ids or places, in the order to judge."
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def audit_command(  # noqa: PLR0913 each is an option of the command
    *, archive: Path | None, number: int | None, passages: int | None, seed: str, listed: bool, as_json: bool
) -> None:
    """Draw statements or passages by chance, and tell from what readers judged of them how good the archive is.

    A statement is right where a reader confirmed it; amended and rejected ones are not. Judge them in the reading room
    ("serve --review NAME", then "How good is it?") or with "judge confirm" and "judge reject".

    With --recall passages are drawn, evenly over the sources. Read each whole in the reading room, and write down
    what it says and the archive does not have; or do so with "judge read". What the archive states there counts as
    found, unless it was rejected.

    The same archive draws the same sample, and what was judged before counts.

    \b
    Examples:
      testimonia audit
      testimonia audit --sample 200 --seed spring
      testimonia audit --recall 20
      testimonia audit --list --json
    """
    if seed and not is_seed(seed):
        raise click.BadParameter(
            f"a word of at most {LONGEST_SEED} letters and digits, a to z", param_hint="--seed"
        )
    if number and passages:
        raise click.UsageError("--sample and --recall are two samples: give one of them.")
    with opened(archive) as held:
        if passages:
            _of_passages(held, Sample(passages, seed), listed, as_json)
        else:
            _of_statements(held, Sample(number or NUMBER, seed), listed, as_json)


def _of_statements(archive: Archive, sample: Sample, listed: bool, as_json: bool) -> None:
    if listed:
        _list(archive, sample, as_json)
        return
    found = audit(archive, sample)
    if as_json:
        told = asdict(found)
        del told["recall"]
        say_json(told)
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
            rows = [(one, f"{one.judged:>8,}{one.right:>8,}") for one in shares]
            _table(kind, f"{'judged':>8}{'right':>8}   in a hundred", rows)
    if found.later:
        say("")
        say(
            f"{counted(found.later, 'statement')} judged before their turn: counted when those asked before are."
        )
    if found.waiting:
        say("")
        say(f"{counted(found.waiting, 'statement')} left to judge:")
        say(f"testimonia serve --review NAME, and there /review?audit={found.name}")


def _table(kind: str, columns: str, rows: Sequence[tuple[Share | Part, str]]) -> None:
    """Print shares with the figures before them, the first so many."""
    say("")
    say(f"{'By ' + kind:<{WIDEST}}{columns}")
    for one, figures in rows[:SHOWN]:
        say(f"{harmless(one.label)[: WIDEST - 1]:<{WIDEST}}{figures}   {_percent(one)}")
    if len(rows) > SHOWN:
        say(f"and {len(rows) - SHOWN:,} more; --json has all")


def _percent(one: Share | Part) -> str:
    return f"{100 * one.share:.0f} ({100 * one.low:.0f} to {100 * one.high:.0f})"


# ---------------------------------------------------------------- passages read whole


def _of_passages(archive: Archive, sample: Sample, listed: bool, as_json: bool) -> None:
    if listed:
        _list_passages(archive, sample, as_json)
        return
    found = recall(archive, sample)
    if as_json:
        say_json(asdict(found))
    else:
        _show_recall(found)


def _list_passages(archive: Archive, sample: Sample, as_json: bool) -> None:
    found = drawn_passages(archive, sample)
    if as_json:
        say_json({"sample": sample.name, "passages": [asdict(one) for one in found]})
        return
    for one in found:
        say(harmless(f"{one.path} {one.begin}:{one.end}"))


def _show_recall(found: Recall) -> None:
    say(
        f"{counted(found.drawn, 'passage')} of {found.passages:,}, drawn by chance; {found.read:,} read whole."
    )
    if found.whole.there or found.rejected:
        _show_found(found)
    elif found.read:
        say("Nothing is said of anybody in them, as far as the archive and its readers know.")
    for line in _doubts(found):
        say("")
        say(line)
    if found.waiting:
        say("")
        say(f"{counted(found.waiting, 'passage')} left to read:")
        say(f"testimonia serve --review NAME, and there /audit/recall?audit={found.name}")


def _show_found(found: Recall) -> None:
    whole = found.whole
    rejected = f"; {found.rejected:,} rejected, not counted as found" if found.rejected else ""
    share = f": {_percent(whole)} in a hundred found" if whole.there else ""
    say(f"{whole.found:,} found, {whole.missing:,} missing{share}{rejected}")
    for kind, parts in found.kinds if whole.there else ():
        rows = [(one, f"{one.found:>8,}{one.missing:>9,}") for one in parts]
        _table(kind, f"{'found':>8}{'missing':>9}   found in a hundred", rows)


def _doubts(found: Recall) -> Iterator[str]:
    """Yield what the figures leave out."""
    if found.passed_over:
        yield (
            f"{counted(found.passed_over, 'passage')} passed over: what is left out for its length shifts the share."
        )
    if found.gone:
        yield (
            f"{counted(found.gone, 'statement')} stood there when the passages were read, and no more: counted neither "
            "as found nor as missing until those are read again."
        )
