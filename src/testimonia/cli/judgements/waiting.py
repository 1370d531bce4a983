"""``testimonia judgements queue`` and ``apply``: judgements that wait for a reader."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from sqlite3 import Row
from typing import Any

import click

from testimonia.archive.judging import deciding, exchange, log
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.parts import PREFERRED, parts
from testimonia.archive.judging.queue import Waiting, waiting
from testimonia.archive.judging.verdicts import REGION
from testimonia.archive.queries import judgements as judgement_queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.store import Archive
from testimonia.cli.entries import cut, instead, named, on_words, place_of
from testimonia.cli.finding import archive_option, opened
from testimonia.cli.meaning import judgement_meant, path_of, short
from testimonia.cli.outcome import NEXT_BUILD, Seen, followed, seen_by
from testimonia.cli.signing import Act, reasoned
from testimonia.cli.terminal import counted, harmless, say, say_json
from testimonia.errors import JudgementError

WHY = {
    "moved": "its words stand at one other place, or are read now as it was amended: look, then apply it",
    "changed": "its words are there, but what is read of them is another thing now: judge that, and withdraw this",
    "several": "its words stand in several places: judge the right one, and withdraw this",
    "lost": "words of it are nowhere: withdraw it, or keep it for when they come back; what moved can be applied",
    "disputed": "readers differ on the same: none is applied until one side takes theirs back",
    "contradiction": "it cannot hold together with others, same with different: withdraw one of them",
}
"""State → what it means, and what to do."""

AROUND = 40
"""Characters shown around words at their new place."""


@dataclass(frozen=True, slots=True)
class Where:
    """One anchor that did not find its place: its words and where they were, and where they are, if anywhere."""

    was: str
    state: str
    now: str = ""
    words: str = ""

    @property
    def is_at(self) -> str:
        """The new place in words."""
        return f"“{self.words}” ({self.now})" if self.now else ""


@click.command(name="queue", short_help="List judgements that wait for a reader, and why.")
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def queue(archive: Path | None, as_json: bool) -> None:
    """List the judgements that wait for a reader: why, the words they are on, where those were and where they are.

    None of them is applied by itself, and none is ever dropped.

    \b
    Examples:
      testimonia judgements queue
      testimonia judgements queue --json
    """
    with opened(archive) as held:
        found = [(one, list(_places(held, one.judgement))) for one in waiting(held)]
        if as_json:
            say_json([_as_value(one, places) for one, places in found])
        else:
            _list(found)


def _list(found: Sequence[tuple[Waiting, list[Where]]]) -> None:
    for one, places in found:
        _show(one, places)
    moved = sum(one.state == "moved" for one, _ in found)
    say(f"{counted(len(found), 'judgement')} waiting." if found else "Nothing is waiting.")
    if moved:
        say(
            "Apply a moved one with: testimonia judgements apply ID; all of them: testimonia judgements apply --all"
        )


def _as_value(one: Waiting, places: list[Where]) -> dict[str, Any]:
    return {
        "judgement": exchange.as_record(one.judgement), "state": one.state, "why": WHY[one.state],
        "words": list(one.words), "paths": list(one.paths), "places": [asdict(place) for place in places],
    }  # fmt: skip


def _show(one: Waiting, places: list[Where]) -> None:
    entry = one.judgement
    change = instead(entry)
    head = (short(entry.id), entry.made[:10], entry.maker, entry.verdict.replace("_", " "), f"({one.state})")
    say("  ".join(map(harmless, head)))
    if change:
        say(f"    {change}")
    say(f"    {WHY[one.state]}")
    if not places:
        say(f"    on   {on_words(entry)}")
    for place in places:
        say(f"    was  {place.was}")
        if place.now:
            say(f"    is   {place.is_at}")


def _places(archive: Archive, judgement: Judgement) -> Iterator[Where]:
    """Yield the anchors of a judgement that did not find their place as it was; what it prefers is among them."""
    rows = judgement_queries.places(archive, [judgement.id])
    for part, row in zip(parts(judgement), rows, strict=False):
        if row["state"] != "kept" and part.side != PREFERRED:
            yield _where(archive, part.anchor, row)


def _where(archive: Archive, anchor: Mapping[str, Any], row: Row) -> Where:
    if row["source_id"] is None:
        return Where(place_of(anchor), row["state"])
    begin, end = row["begin"], row["end"]
    before = source_queries.text_between(archive, row["source_id"], max(begin - AROUND, 0), begin)
    behind = source_queries.text_between(archive, row["source_id"], end, end + AROUND)
    words = cut(source_queries.text_between(archive, row["source_id"], begin, end))
    shown = harmless(f"{'…' if begin > AROUND else ''}{before}[{words}]{behind}…")
    return Where(place_of(anchor), row["state"], f"{path_of(archive, row['source_id'])}:{begin}-{end}", shown)


# ---------------------------------------------------------------- applying


@click.command(name="apply", short_help="Apply a judgement at the place its words moved to.")
@click.argument("judgement", required=False)
@click.option("--all", "every", is_flag=True, help="Apply all that have moved.")
@reasoned
def apply(judgement: str | None, every: bool, act: Act) -> None:
    """Apply JUDGEMENT at the one other place where its words stand now, after a look at the queue.

    \b
    Examples:
      testimonia judgements apply 2359b287 --by Ada
      testimonia judgements apply --all --by Ada
    """
    if (judgement is None) != every:
        raise click.UsageError("Name one judgement, or say --all.")
    _apply(judgement, act)


def _apply(judgement: str | None, act: Act) -> None:
    with act.opened() as held:
        meant = [judgement_meant(held, judgement)] if judgement else _moved(held)
        standing = {one.id: one for one in log.standing(held)}
        done = [_one(held, act.by, standing.get(id_) or log.entry(held, id_)) for id_ in meant]
    if act.as_json:
        say_json(done)
        return
    for one in done:
        say(one["said"])
        for line in one["followed"]:
            say(f"  {line}")
    if not done:
        say("Nothing has moved.")


def _moved(archive: Archive) -> list[str]:
    return [one.judgement.id for one in waiting(archive) if one.state == "moved"]


def _one(archive: Archive, by: deciding.By, judgement: Judgement) -> dict[str, Any]:
    moved = [place for place in _places(archive, judgement) if place.state == "moved"]
    if not moved:
        raise JudgementError(
            f"Judgement {short(judgement.id)} cannot be applied: {_why_not(archive, judgement)}."
        )
    was = seen_by(archive, judgement)
    made = deciding.move(archive, by, judgement.id)
    was = was if was != Seen() else seen_by(archive, judgement)
    where = ", ".join(place.is_at for place in moved)
    said = f"Applied {named(judgement)} at {where} [judgement {short(judgement.id)}]"
    return {
        "judgement": exchange.as_record(made), "said": harmless(said), "places": [asdict(one) for one in moved],
        "followed": [NEXT_BUILD] if judgement.verdict in REGION else followed(archive, was),
    }  # fmt: skip


def _why_not(archive: Archive, judgement: Judgement) -> str:
    """Return why a judgement cannot be applied at another place."""
    states = {one.judgement.id: one.state for one in waiting(archive)}
    if judgement.id in states:
        return WHY[states[judgement.id]]
    return "it was taken back" if judgement.id in log.withdrawn(archive) else "its words have not moved"
