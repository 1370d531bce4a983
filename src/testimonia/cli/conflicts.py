"""``testimonia conflicts``: statements that cannot all hold, side by side."""

from dataclasses import asdict
from pathlib import Path

import click

from testimonia.cli.finding import archive_option, opened
from testimonia.cli.meaning import person_meant
from testimonia.cli.terminal import counted, harmless, say, say_json
from testimonia.conflicts.table import codes
from testimonia.views.conflicts import STATES, ConflictsPage, ConflictsQuery, ConflictView, conflicts_page
from testimonia.views.person import canonical_person


@click.command(short_help="List statements that cannot all hold.")
@archive_option
@click.option("--person", metavar="WHO", help="Only conflicts on this person: a name or an id.")
@click.option("--rule", type=click.Choice(codes()), metavar="CODE", help="Only conflicts by this rule.")
@click.option(
    "--state", type=click.Choice([one.lower() for one in STATES]), help="Only conflicts in this state."
)
@click.option("--page", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Which page.")
@click.option("--json", "as_json", is_flag=True, help="Print the page as JSON.")
def conflicts(archive: Path | None, page: int, as_json: bool, **chosen: str | None) -> None:
    """List statements that cannot all hold, those first that are sure to, with what each side says.

    Nothing is settled: no side is preferred unless a reader chose it, and the same conflicts stand in the reading
    room. Independent are sources that do not copy, print or cite one another.

    \b
    Examples:
      testimonia conflicts
      testimonia conflicts --person Kollontai
      testimonia conflicts --rule born-twice --state open --json
    """
    with opened(archive) as held:
        person, state = chosen["person"], chosen["state"] or ""
        whose = canonical_person(held, person_meant(held, person)) if person else None
        asked = ConflictsQuery(chosen["rule"] or "", state.upper(), whose or "", page=page)
        found = conflicts_page(held, asked)
        if as_json:
            say_json(asdict(found))
        else:
            _list(found, page)


def _list(found: ConflictsPage, page: int) -> None:
    for one in found.conflicts:
        _show(one)
    paging = found.paging
    if paging.pages > 1:
        say(f"{paging.first}–{paging.last} of {paging.total:,}; --page {min(page + 1, paging.pages)} goes on")
    else:
        say(f"{counted(paging.total, 'conflict')}." if paging.total else "No conflict was found.")


def _show(one: ConflictView) -> None:
    who = ", ".join(person.label for person in one.persons)
    say(f"{harmless(who)}: {harmless(one.heading.lower())} ({one.flag}; {one.state})  [{one.id}]")
    say(f"  {one.why}")
    for side in one.sides:
        say(
            f"  {side.number}. {harmless(side.answer or 'says so')}: {counted(side.independent, 'independent source')}"
        )
        for statement in side.statements:
            say(f"     {harmless(statement.source.path)}: “{harmless(statement.evidence.quote)}”")
        if side.total > len(side.statements):
            say(f"     and {counted(side.total - len(side.statements), 'more statement')}")
    if one.more_sides:
        say(f"  and {counted(one.more_sides, 'more side')}")
    for step in one.because:
        say(f"  because {harmless(step.words)}{f' [{step.statement}]' if step.statement else ''}")
    for by in one.judgements:
        say(f"  {by.words} by {harmless(by.maker)}{': ' if by.note else ''}{harmless(by.note)}")
