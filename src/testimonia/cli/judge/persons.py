"""``testimonia judge label``, ``publish`` and ``withhold``: how a person is called, and whether published."""

import click

from testimonia.archive.judging import deciding
from testimonia.archive.judging.entry import one_line
from testimonia.archive.queries import judgements as queries
from testimonia.archive.store import Archive
from testimonia.cli.meaning import whole_person_meant
from testimonia.cli.outcome import DIFFER, person, report, seen_persons
from testimonia.cli.signing import Act, reasoned
from testimonia.cli.terminal import harmless

PUBLISHED = "What is published has this person, even if they may be alive."
WITHHELD = "What is published leaves this person out everywhere; your own archive and exports keep them."


@click.command(name="label", short_help="How a person should be called.")
@click.argument("who", metavar="PERSON")
@click.argument("label")
@reasoned
def label(who: str, label: str, act: Act) -> None:
    """Say that PERSON should be called LABEL wherever one name stands for them. All their names stay.

    \b
    Examples:
      testimonia judge label "Souvarine" "Boris Souvarine" --by Ada
    """
    _judged("LABELLED", who, label, act)


@click.command(short_help="A person may be published, though perhaps alive.")
@click.argument("who", metavar="PERSON")
@reasoned
def publish(who: str, act: Act) -> None:
    """Say that PERSON may be published, even if no source says that they have died.

    \b
    Examples:
      testimonia judge publish "Karl Marsh" --by Ada --why "died 1950, says the register"
    """
    _judged("PUBLISHABLE", who, "", act)


@click.command(short_help="A person must not be published.")
@click.argument("who", metavar="PERSON")
@reasoned
def withhold(who: str, act: Act) -> None:
    """Say that PERSON must not be published, whether alive or not.

    \b
    Examples:
      testimonia judge withhold "Anna Marsh" --by Ada --why "asked by the family"
    """
    _judged("WITHHELD", who, "", act)


def _judged(verdict: str, who: str, label: str, act: Act) -> None:
    with act.opened() as held:
        id_ = whole_person_meant(held, who)
        was = seen_persons(held, [id_])
        judgement = deciding.person(held, act.by, verdict, id_, label)
        report(held, judgement, was, act.as_json, _told(held, verdict, id_, one_line(label)))


def _told(archive: Archive, verdict: str, id_: str, label: str) -> str:
    if _disputed(archive, verdict, id_):
        return DIFFER
    if verdict != "LABELLED":
        return PUBLISHED if verdict == "PUBLISHABLE" else WITHHELD
    now = person(archive, id_)
    if now is not None and now.label == label:
        return f"They are called so everywhere now: {now}"
    return f"They are still called {harmless(now.label) if now else id_}: readers prefer different labels."


def _disputed(archive: Archive, verdict: str, id_: str) -> bool:
    """Tell whether readers differ on this person in what a verdict is about."""
    return queries.differ_on_person(archive, id_, "label" if verdict == "LABELLED" else "publish")
