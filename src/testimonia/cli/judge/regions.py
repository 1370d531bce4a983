"""``testimonia judge restore`` and ``set-aside``: whether a stretch of a source is of the article."""

import click

from testimonia.archive.judging import deciding
from testimonia.cli.judge.extents import extent
from testimonia.cli.meaning import source_meant
from testimonia.cli.outcome import NEXT_BUILD, Seen, report
from testimonia.cli.signing import Act, reasoned


@click.command(short_help="A stretch of a source is of the article.")
@click.argument("source")
@click.argument("stretch")
@reasoned
def restore(source: str, stretch: str, act: Act) -> None:
    """Say that STRETCH of SOURCE is of the article, though it was held to be furniture of its page.

    The next "testimonia build" reads the source anew and heeds it. SOURCE is a path in the collection, or an id;
    STRETCH its words, if they stand there once, or START:END in characters.

    \b
    Examples:
      testimonia judge restore marsh.html 120:260 --by Ada
    """
    _judged("RESTORED", source, stretch, act)


@click.command(name="set-aside", short_help="A stretch of a source is not of the article.")
@click.argument("source")
@click.argument("stretch")
@reasoned
def set_aside(source: str, stretch: str, act: Act) -> None:
    """Say that STRETCH of SOURCE is not of the article: nothing is read of it.

    The next "testimonia build" reads the source anew and heeds it. SOURCE is a path in the collection, or an id;
    STRETCH its words, if they stand there once, or START:END in characters.

    \b
    Examples:
      testimonia judge set-aside marsh.html "Read more: The strike at Ghent" --by Ada
      testimonia judge set-aside marsh.html 2040:2310 --by Ada --why "a list of other stories"
    """
    _judged("SET_ASIDE", source, stretch, act)


def _judged(verdict: str, source: str, stretch: str, act: Act) -> None:
    with act.opened() as held:
        id_ = source_meant(held, source)
        judgement = deciding.region(held, act.by, verdict, id_, extent(held, id_, stretch))
        report(held, judgement, Seen(), act.as_json, NEXT_BUILD)
