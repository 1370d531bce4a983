"""``testimonia judge read``: a passage was read whole, and what is missing there."""

import click

from testimonia.archive.judging import deciding
from testimonia.cli.judge.extents import extent
from testimonia.cli.meaning import source_meant
from testimonia.cli.outcome import Seen, report
from testimonia.cli.signing import Act, reasoned

COUNTED = "Nothing that is stated changes; testimonia audit --recall counts it."


@click.command(short_help="A passage was read whole: what is missing there.")
@click.argument("source")
@click.argument("stretch")
@click.option(
    "--missing", nargs=2, multiple=True, metavar="TYPE WORDS",
    help="A statement that is missing: its type, and the words of the passage that say it. Can be repeated.",
)  # fmt: skip
@reasoned
def read(source: str, stretch: str, missing: tuple[tuple[str, str], ...], act: Act) -> None:
    """Say that STRETCH of SOURCE was read whole, and what it says and the archive does not have, if anything.

    SOURCE is a path in the collection, or an id; STRETCH its words, if they stand there once, or START:END in
    characters, as "testimonia audit --recall N --list" gives them.

    \b
    Examples:
      testimonia judge read marsh.txt 120:640 --by Ada
      testimonia judge read marsh.txt 120:640 --missing detention "spent a winter in the Moabit" --by Ada
    """
    with act.opened() as held:
        id_ = source_meant(held, source)
        judgement = deciding.passage(held, act.by, id_, extent(held, id_, stretch), missing)
        report(held, judgement, Seen(), act.as_json, COUNTED)
