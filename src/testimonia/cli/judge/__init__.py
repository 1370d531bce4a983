"""``testimonia judge``: a reader's verdict on two persons, a statement, a conflict, a passage, a person, a stretch."""

import click

from testimonia.cli.lazy import LazyGroup

VERDICTS = {
    "same": ("testimonia.cli.judge.pairs:same", "Two are one person."),
    "different": ("testimonia.cli.judge.pairs:different", "Two are not one person."),
    "unsure": ("testimonia.cli.judge.pairs:unsure", "Two were looked at, and it cannot be told."),
    "confirm": ("testimonia.cli.judge.statements:confirm", "A statement is read rightly."),
    "reject": ("testimonia.cli.judge.statements:reject", "A statement is misread: strike it through."),
    "amend": ("testimonia.cli.judge.statements:amend", "A statement should say something else."),
    "conflict": (
        "testimonia.cli.judge.conflicts:conflict",
        "A conflict is explained, or resolved for a side.",
    ),
    "note": ("testimonia.cli.judge.notes:note", "A note on a statement or a person."),
    "label": ("testimonia.cli.judge.persons:label", "How a person should be called."),
    "publish": ("testimonia.cli.judge.persons:publish", "A person may be published, though perhaps alive."),
    "withhold": ("testimonia.cli.judge.persons:withhold", "A person must not be published."),
    "read": ("testimonia.cli.judge.passages:read", "A passage was read whole: what is missing there."),
    "restore": ("testimonia.cli.judge.regions:restore", "A stretch of a source is of the article."),
    "set-aside": ("testimonia.cli.judge.regions:set_aside", "A stretch of a source is not of the article."),
}
"""Verdict → where its command is, and what it says."""


@click.group(
    cls=LazyGroup, commands_at=VERDICTS, short_help="Decide: who is one person, which statement is misread."
)
def judge() -> None:
    """Decide what only a reader can: who is one person, which statement is misread, what should be said instead.

    Each judgement is signed and dated, and put into effect at once. Nothing is destroyed by any of them: what was
    read stays as it was read, and "testimonia judgements undo" takes the latest back. "testimonia build" keeps
    them, whatever it reads anew; what it cannot place any more waits in "testimonia judgements queue".

    Persons are given by name or id, statements by id; the first six digits of an id are enough.

    \b
    Examples:
      testimonia judge same "Karl Marsh" "K. Marsh" --by Ada --why "same union, same year"
      testimonia judge reject 1ec64ee3 --by Ada
      testimonia judge amend 1ec64ee3 --date 1891 --by Ada
      testimonia judge same --help
    """
