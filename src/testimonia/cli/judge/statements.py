"""``testimonia judge confirm``, ``reject`` and ``amend``: whether a statement says what its source says."""

from typing import Any

import click

from testimonia.archive.judging import deciding
from testimonia.archive.queries import statements as queries
from testimonia.archive.store import Archive
from testimonia.cli.judge.extents import extent
from testimonia.cli.meaning import statement_meant, whole_person_meant
from testimonia.cli.outcome import report, seen_statement
from testimonia.cli.signing import Act, reasoned

NO_DATE = "none"
"""Written for a statement that should have no date."""


@click.command(short_help="A statement is read rightly.")
@click.argument("statement")
@reasoned
def confirm(statement: str, act: Act) -> None:
    """Say that STATEMENT was read rightly.

    \b
    Examples:
      testimonia judge confirm 1ec64ee3 --by Ada --why "checked against the register"
    """
    _judged("CONFIRMED", statement, {}, act)


@click.command(short_help="A statement is misread: strike it through.")
@click.argument("statement")
@reasoned
def reject(statement: str, act: Act) -> None:
    """Say that STATEMENT is misread: it is struck through.

    It stays to be read, and exports keep it with its review; labels, life dates, who is who, chronology and
    conflicts no longer heed it.

    \b
    Examples:
      testimonia judge reject 1ec64ee3 --by Ada --why "the year of his brother"
    """
    _judged("REJECTED", statement, {}, act)


@click.command(short_help="A statement should say something else.")
@click.argument("statement")
@click.option("--person", metavar="WHO", help="Whom it is on: a name or an id.")
@click.option("--date", metavar="EDTF", help="When it was, such as 1891~ or 1905/1907; none for no date.")
@click.option("--type", metavar="TYPE", help="Its type, such as membership.")
@click.option("--role", metavar="ROLE", help="Its role within the type, such as expelled.")
@click.option("--value", metavar="VALUE", help="Its value, such as an occupation.")
@click.option("--extent", metavar="STRETCH", help="Where it stands: its words, or START:END in characters.")
@reasoned
def amend(statement: str, person: str | None, act: Act, **changes: Any) -> None:
    """Say what STATEMENT should say instead. What was read stays beside it.

    \b
    Examples:
      testimonia judge amend 1ec64ee3 --date 1891 --by Ada
      testimonia judge amend 1ec64ee3 --person "Anna Marsh" --by Ada --why "'she' is the daughter"
      testimonia judge amend 1ec64ee3 --type membership --role expelled --date none --by Ada
    """
    asked = {key: value for key, value in changes.items() if value is not None}
    if asked.get("date") == NO_DATE:
        asked["date"] = ""
    if person is not None:
        asked["subject"] = person
    if not asked:
        raise click.UsageError(
            "Say what should stand instead: --person, --date, --type, --role, --value, --extent."
        )
    _judged("AMENDED", statement, asked, act)


def _judged(verdict: str, statement: str, asked: dict[str, str], act: Act) -> None:
    with act.opened() as held:
        id_ = statement_meant(held, statement)
        was = seen_statement(held, id_)
        judgement = deciding.statement(held, act.by, verdict, id_, _found(held, id_, asked) or None)
        report(held, judgement, was, act.as_json)


def _found(archive: Archive, statement: str, asked: dict[str, str]) -> dict[str, Any]:
    """Return an amendment with the person and the stretch that it names as an id and a place."""
    made: dict[str, Any] = dict(asked)
    if "subject" in asked:
        made["subject"] = whole_person_meant(archive, asked["subject"])
    if "extent" in asked:
        (read,) = queries.as_read(archive, [statement])
        made["extent"] = extent(archive, read["source_id"], asked["extent"])
    return made
