"""``testimonia judge conflict``: why statements that cannot all hold are there, or which of them are preferred."""

import click

from testimonia.archive.judging import deciding
from testimonia.cli.meaning import conflict_meant
from testimonia.cli.outcome import report, seen_conflict
from testimonia.cli.signing import Act, reasoned

EXPLAINED, RESOLVED = "explained", "resolved"


@click.command(short_help="A conflict is explained, or resolved for a side.")
@click.argument("conflict")
@click.argument("state", type=click.Choice([EXPLAINED, RESOLVED]))
@click.option("--side", type=int, metavar="N", help="The side that is preferred, as its number is shown.")
@reasoned
def conflict(conflict: str, state: str, side: int | None, act: Act) -> None:
    """Say that CONFLICT is explained, or resolved by judgement for one of its sides.

    What explains it, as --why, is needed, and stands beside it; both sides stand then. Resolved, one side is
    preferred, and the other stays to be read. Taken back, the conflict is open again. It keeps its state when sources
    come or go, as long as two of its statements are found against each other.

    \b
    Examples:
      testimonia judge conflict 5f03d054 explained --why "old style and new style dates" --by Ada
      testimonia judge conflict 5f03d054 resolved --side 2 --why "the parish register" --by Ada
    """
    with act.opened() as held:
        id_ = conflict_meant(held, conflict)
        was = seen_conflict(id_)
        judgement = deciding.on_conflict(held, act.by, state.upper(), id_, side)
        report(held, judgement, was, act.as_json)
