"""``testimonia judgements withdraw`` and ``undo``: taking a judgement back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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

Meant = Callable[[Archive, deciding.By], list[Judgement]]
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

    def meant(archive: Archive, _by: deciding.By) -> list[Judgement]:
        return [log.entry(archive, judgement_meant(archive, judgement))]

    _taken(meant, deciding.withdraw, act)


@click.command(short_help="Take back your latest judgement.")
@reasoned
def undo(act: Act) -> None:
    """Take back the latest judgement by NAME that still stands; called again, the one before it.

    What was judged together in the browser is taken back together.

    \b
    Examples:
      testimonia judgements undo --by Ada
    """
    _taken(deciding.latest, deciding.undo_one, act)


@dataclass(frozen=True, slots=True)
class Back:
    """An entry that was taken back, that which takes it back, and what followed."""

    taken: Judgement
    made: Judgement
    lines: list[str]

    @property
    def record(self) -> dict[str, Any]:
        """The same as a plain value."""
        made, taken = exchange.as_record(self.made), exchange.as_record(self.taken)
        return {"judgement": made, "taken_back": taken, "followed": self.lines}


def _taken(meant: Meant, take: Take, act: Act) -> None:
    with act.opened() as held, held.transaction():
        done = [_back(held, one, take, act.by) for one in meant(held, act.by)]
    if act.as_json:
        others = [one.record for one in done[:-1]]
        say_json({**done[-1].record, **({"together_with": others} if others else {})})
        return
    for one in done:
        what = f"{named(one.taken)} on {on_words(one.taken)}"
        say(harmless(f"Taken back by {act.by.name}: {what} [judgement {short(one.taken.id)}]"))
        for line in one.lines:
            say(f"  {line}")


def _back(archive: Archive, taken: Judgement, take: Take, by: deciding.By) -> Back:
    """Take one entry back, and say what is different then."""
    at_root = _root(archive, taken)
    was = seen_by(archive, at_root)
    made = take(archive, by, taken.id)
    if was == Seen():  # it had been taken back itself, and stands again
        was = seen_by(archive, at_root)
    return Back(taken, made, [NEXT_BUILD] if at_root.verdict in REGION else followed(archive, was))


def _root(archive: Archive, entry: Judgement) -> Judgement:
    """Return the judgement that an entry on another is in the end about."""
    while entry.verdict in ENTRY:
        entry = log.entry(archive, log.on(entry))
    return entry
