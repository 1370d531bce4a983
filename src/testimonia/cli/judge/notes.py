"""``testimonia judge note``: a note and nothing else."""

from dataclasses import replace

import click

from testimonia.archive.judging import deciding
from testimonia.cli.meaning import statement_or_person
from testimonia.cli.outcome import report, seen_persons, seen_statement
from testimonia.cli.signing import Act, signed
from testimonia.errors import JudgementError

KEPT = "Kept beside it; nothing else changes."


@click.command(short_help="A note on a statement or a person.")
@click.argument("target")
@click.argument("text")
@signed
def note(target: str, text: str, act: Act) -> None:
    """Write TEXT down beside TARGET: a statement by its id, or a person by name or id.

    \b
    Examples:
      testimonia judge note "Karl Marsh" "There is a file on him in Lindau." --by Ada
      testimonia judge note 1ec64ee3 "See the register of 1891." --by Ada
    """
    if not text.strip():
        raise JudgementError("The note is empty. Write it behind what it is on.")
    by = replace(act.by, why=text.strip())
    with act.opened() as held:
        statement, person = statement_or_person(held, target)
        if statement:
            was, made = seen_statement(held, statement), deciding.statement(held, by, "NOTED", statement)
        else:
            was, made = seen_persons(held, [person]), deciding.person(held, by, "NOTED", person)
        report(held, made, was, act.as_json, KEPT)
