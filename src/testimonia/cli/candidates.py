"""``testimonia candidates``: pairs of persons that may be one, and were not joined."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from sqlite3 import Row

import click

from testimonia.archive.queries import review as queries
from testimonia.archive.store import Archive
from testimonia.cli.finding import archive_option, opened
from testimonia.cli.meaning import person_meant, short, who
from testimonia.cli.signing import to_sign
from testimonia.cli.terminal import counted, harmless, say, say_json
from testimonia.views.person import canonical_person


@dataclass(frozen=True, slots=True)
class Pair:
    """Two persons that may be one: how like, why, who they are, and who was unsure of them."""

    score: float
    reason: str
    a: str
    a_named: str
    b: str
    b_named: str
    unsure: tuple[str, ...]


@click.command(short_help="List pairs of persons that may be one.")
@archive_option
@click.option("--person", metavar="WHO", help="Only pairs with this person: a name or an id.")
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="Pairs listed."
)
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def candidates(archive: Path | None, person: str | None, limit: int, as_json: bool) -> None:
    """List pairs of persons that may be one and were not joined, the likeliest first, with the reason.

    Judged ones are left out; those that somebody was unsure of stay, and say so.

    \b
    Examples:
      testimonia candidates
      testimonia candidates --person "Karl Marsh"
      testimonia candidates --limit 100 --json
    """
    with opened(archive) as held:
        found = list(_pairs(held, canonical_person(held, person_meant(held, person)) if person else None))
        if as_json:
            say_json({"total": len(found), "pairs": [asdict(pair) for pair in found[:limit]]})
        else:
            _list(found, limit)


def _list(found: Sequence[Pair], limit: int) -> None:
    for pair in found[:limit]:
        _show(pair)
    if len(found) > limit:
        say(f"{limit:,} of {len(found):,} pairs; --limit {len(found)} lists all")
    else:
        say(f"{counted(len(found), 'pair')}." if found else "No pair is waiting to be judged.")


def _pairs(archive: Archive, person: str | None) -> Iterator[Pair]:
    """Yield the pairs of persons that nobody decided on, each once, by its best score."""
    met = {_both(row) for row in queries.decided_pairs(archive)}
    unsure: dict[frozenset[str], list[str]] = {}
    for row in queries.unsure_pairs(archive):
        unsure.setdefault(_both(row), []).append(row["maker"])
    for row in queries.likeliest_pairs(archive, person):
        both = _both(row)
        if both not in met:
            met.add(both)
            a, b = row["person_a"], row["person_b"]
            doubts = tuple(dict.fromkeys(unsure.get(both, ())))
            yield Pair(row["score"], row["reason"], a, who(archive, a), b, who(archive, b), doubts)


def _both(row: Row) -> frozenset[str]:
    return frozenset((row["person_a"], row["person_b"]))


def _show(pair: Pair) -> None:
    doubt = f"; unsure: {', '.join(pair.unsure)}" if pair.unsure else ""
    say(f"{pair.score:.2f}  {pair.a_named} – {pair.b_named}")
    say(f"      {harmless(pair.reason + doubt)}")
    say(f"      testimonia judge same {short(pair.a)} {short(pair.b)}{to_sign()}")
