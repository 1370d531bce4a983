"""``testimonia judge same``, ``different`` and ``unsure``: whether two are one person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import click

from testimonia.archive.holding import members
from testimonia.archive.judging import deciding
from testimonia.archive.queries import judgements as judgement_queries
from testimonia.archive.queries import persons as person_queries
from testimonia.archive.store import Archive
from testimonia.cli.meaning import person_meant, short, whole
from testimonia.cli.outcome import report, seen_persons
from testimonia.cli.signing import Act, reasoned
from testimonia.cli.terminal import harmless
from testimonia.errors import JudgementError
from testimonia.views.person import canonical_person

PARTS = 40
"""Mentions listed of a person that is to be divided."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The two sides as they were written: two words, or options for many."""

    pair: Sequence[str]
    a: Sequence[str]
    b: Sequence[str]

    @property
    def sides(self) -> tuple[Sequence[str], Sequence[str]]:
        """What was written for either side.

        Raises:
            click.UsageError: there are not two sides.
        """
        if len(self.pair) == 2 and not (self.a or self.b):
            return self.pair[:1], self.pair[1:]
        if self.pair or not (self.a and self.b):
            raise click.UsageError(
                "Name two persons, A and B, or each side with --a and --b, as often as needed."
            )
        return self.a, self.b


def _on_two(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option(
            "--accept", is_flag=True, help="Judge so although others are moved by it, as a first try says."
        ),
        click.option("--b", multiple=True, metavar="ID", help="One of the second side; may be repeated."),
        click.option("--a", multiple=True, metavar="ID", help="One of the first side; may be repeated."),
        click.argument("pair", nargs=-1, metavar="A B"),
    ):
        command = option(command)
    return reasoned(command)


def _judged(verdict: str, asked: Asked, act: Act) -> None:
    sides = asked.sides
    with act.opened() as held:
        first, second = ([person_meant(held, text) for text in side] for side in sides)
        _apart(held, first, second)
        if asked.pair:
            first, second = _whole_sides(held, first[0], second[0])
        was = seen_persons(held, first, second)
        judgement = deciding.pair(held, act.by, verdict, first, second)
        report(held, judgement, was, act.as_json)


def _apart(archive: Archive, a: Sequence[str], b: Sequence[str]) -> None:
    """Raise JudgementError where both sides are the same; say how to name parts of one person."""
    both = sorted(set(a) & set(b))
    if not both:
        return
    person = canonical_person(archive, both[0]) or both[0]
    rows = person_queries.parts(archive, person)
    listed = ", ".join(harmless(f"{short(row['id'])} {row['label']} ({row['path']})") for row in rows[:PARTS])
    if len(rows) < 2:
        raise JudgementError(f"Both sides are the same: {listed}.")
    judged = judgement_queries.joining(archive, person)
    since = ", ".join(harmless(f"{row['maker']} ({short(row['id'])})") for row in judged)
    raise JudgementError(
        f"Both sides are one person already{f', judged so by {since}' if since else ''}, put together of "
        f"{len(rows)}: {listed}. To judge parts of them, say which go where: --a ID … --b ID …."
    )


def _whole_sides(archive: Archive, a: str, b: str) -> tuple[list[str], list[str]]:
    """Return two persons, whole; or a part of one, and the person without it."""
    if canonical_person(archive, a) != canonical_person(archive, b):
        return [whole(archive, a)], [whole(archive, b)]
    return _without(archive, a, b), _without(archive, b, a)


def _without(archive: Archive, person: str, part: str) -> list[str]:
    """Return the parts of a person without one; a part as it is."""
    return sorted(members(archive, [person]) - {part}) or [person]


@click.command(short_help="Two are one person.")
@_on_two
def same(pair: Sequence[str], a: Sequence[str], b: Sequence[str], act: Act) -> None:
    """Say that A and B are one person: they are joined, and stay so whatever is read later.

    Who else would be moved by it is shown first and not moved; --accept says that this is wanted.

    \b
    Examples:
      testimonia judge same "Karl Marsh" "Konrad Marek" --by Ada --why "an alias, says his sister"
      testimonia judge same 1f80bc1d 5f03d054 --by Ada
    """
    _judged("SAME", Asked(pair, a, b), act)


@click.command(short_help="Two are not one person.")
@_on_two
def different(pair: Sequence[str], a: Sequence[str], b: Sequence[str], act: Act) -> None:
    """Say that A and B are not one person: they are never joined, not through a third either.

    Where both are held to be one person now, the sides are given by their parts: ids of the person in each source,
    which "testimonia show" lists at its end. A part parted from the person leaves the rest together.

    \b
    Examples:
      testimonia judge different "Karl Marsh" "Karl Marsh Jr." --by Ada
      testimonia judge different "Karl Marsh" 77aa0e31 --by Ada
      testimonia judge different --a 1f80bc1d --a 77aa0e31 --b 90bb12cd --by Ada
    """
    _judged("DIFFERENT", Asked(pair, a, b), act)


@click.command(short_help="Two were looked at, and it cannot be told.")
@_on_two
def unsure(pair: Sequence[str], a: Sequence[str], b: Sequence[str], act: Act) -> None:
    """Say that A and B were looked at, and that it cannot be told whether they are one: nothing is moved.

    \b
    Examples:
      testimonia judge unsure "Karl Marsh" "K. Marsh" --by Ada --why "no date in either"
    """
    _judged("UNSURE", Asked(pair, a, b), act)
