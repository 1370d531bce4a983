"""``testimonia judgements list``: every entry of the log and how it stands."""

from collections.abc import Sequence
from pathlib import Path

import click

from testimonia.archive.judging import exchange, log
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.verdicts import ENTRY
from testimonia.cli.entries import WITHDRAWN, Standings, instead, on_words, standings
from testimonia.cli.finding import archive_option, opened
from testimonia.cli.meaning import short
from testimonia.cli.terminal import counted, harmless, say, say_json


@click.command(name="list", short_help="List every judgement and how it stands.")
@archive_option
@click.option("--by", default="", metavar="NAME", help="Only those by one reader.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def list_(archive: Path | None, by: str, as_json: bool) -> None:
    """List every judgement, the newest last: when, who, the verdict, on which words, and how it stands.

    "overruled": the same reader judged otherwise later. Whatever neither stands nor was taken back or overruled
    waits for a reader: testimonia judgements queue.

    \b
    Examples:
      testimonia judgements list
      testimonia judgements list --by Ada
      testimonia judgements list --json | jq '.[] | select(.state == "lost")'
    """
    wanted = log.signature(by)
    with opened(archive) as held:
        found = [one for one in log.in_time(log.entries(held)) if not wanted or one.maker == wanted]
        how = standings(held)
        if as_json:
            say_json([{**exchange.as_record(one), "state": how.of(one)} for one in found])
        else:
            _show(found, how)


def _show(found: Sequence[Judgement], how: Standings) -> None:
    for one in found:
        head = (short(one.id), _minute(one.made), one.maker, one.verdict.replace("_", " "), _state(one, how))
        say("  ".join(harmless(part) for part in head if part))
        change = instead(one)
        say(f"    {on_words(one)}{f': {change}' if change else ''}")
        if one.note:
            say(f"    {harmless(one.note)}")
    say(f"{counted(len(found), 'judgement')}." if found else "No judgement.")


def _state(one: Judgement, how: Standings) -> str:
    """Return how an entry stands; an entry on another is only worth a word where it was taken back."""
    state = how.of(one)
    if state == WITHDRAWN:
        return "(taken back)"
    return "" if one.verdict in ENTRY else f"({state})"


def _minute(made: str) -> str:
    return made[:16].replace("T", " ")
