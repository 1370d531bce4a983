"""``testimonia judgements withdraw`` and ``undo``: taking a judgement back."""

from collections.abc import Callable

import click

from testimonia.archive.judging import deciding, exchange, log
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.verdicts import ENTRY, REGION
from testimonia.archive.store import Archive
from testimonia.cli.entries import named, on_words
from testimonia.cli.meaning import judgement_meant, short
from testimonia.cli.outcome import NEXT_BUILD, Seen, followed, seen_by
from testimonia.cli.signing import Act, reasoned
from testimonia.cli.terminal import harmless, say, say_json

Meant = Callable[[Archive, deciding.By], str]
Take = Callable[[Archive, deciding.By, str], Judgement]


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

    def meant(archive: Archive, _by: deciding.By) -> str:
        return judgement_meant(archive, judgement)

    _taken(meant, deciding.withdraw, act)


@click.command(short_help="Take back your latest judgement.")
@reasoned
def undo(act: Act) -> None:
    """Take back the latest judgement by NAME that still stands; called again, the one before it.

    \b
    Examples:
      testimonia judgements undo --by Ada
    """
    _taken(deciding.latest, deciding.undo_one, act)


def _taken(meant: Meant, take: Take, act: Act) -> None:
    with act.opened() as held:
        taken = log.entry(held, meant(held, act.by))
        at_root = _root(held, taken)
        was = seen_by(held, at_root)
        made = take(held, act.by, taken.id)
        if was == Seen():  # it had been taken back itself, and stands again
            was = seen_by(held, at_root)
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
