"""``testimonia judgements withdraw`` and ``undo``: taking a judgement back."""

from collections.abc import Callable

import click

from testimonia.archive.judging import deciding, exchange, log
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.verdicts import ENTRY, REGION
from testimonia.archive.store import Archive
from testimonia.cli.entries import named, on_words
from testimonia.cli.meaning import judgement_meant, short
from testimonia.cli.outcome import NEXT_BUILD, followed, seen_by
from testimonia.cli.signing import Act, reasoned
from testimonia.cli.terminal import harmless, say, say_json

Take = Callable[[Archive, deciding.By], Judgement]


@click.command(short_help="Take back one judgement.")
@click.argument("judgement")
@reasoned
def withdraw(judgement: str, act: Act) -> None:
    """Take JUDGEMENT back, yours or another's: whatever stood before it stands again.

    It stays in the log as taken back. A withdrawal is an entry of its own, and can be withdrawn too.

    \b
    Examples:
      testimonia judgements withdraw 2359b287 --by Ada --why "mixed up the brothers"
    """

    def take(archive: Archive, by: deciding.By) -> Judgement:
        return deciding.withdraw(archive, by, judgement_meant(archive, judgement))

    _taken(take, act)


@click.command(short_help="Take back your latest judgement.")
@reasoned
def undo(act: Act) -> None:
    """Take back the latest judgement by NAME that still stands; called again, the one before it.

    \b
    Examples:
      testimonia judgements undo --by Ada
    """
    _taken(deciding.undo, act)


def _taken(take: Take, act: Act) -> None:
    with act.opened() as held:
        seen = {one.id: seen_by(held, one) for one in log.standing(held)}
        made = take(held, act.by)
        taken = log.entry(held, log.on(made))
        at_root = _root(held, taken)
        was = seen.get(at_root.id) or seen_by(held, at_root)
        lines = [NEXT_BUILD] if at_root.verdict in REGION else followed(held, was)
    if act.as_json:
        say_json({
            "judgement": exchange.as_record(made), "taken_back": exchange.as_record(taken), "followed": lines
        })  # fmt: skip
        return
    what = f"{named(taken)} on {on_words(taken)}"
    say(harmless(f"Taken back by {act.by.name}: {what} [judgement {short(taken.id)}]"))
    for line in lines:
        say(f"  {line}")


def _root(archive: Archive, entry: Judgement) -> Judgement:
    """Return the judgement that an entry on another is in the end about."""
    while entry.verdict in ENTRY:
        entry = log.entry(archive, log.on(entry))
    return entry
