"""Statements as accounts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.accounts import accounts, age_in_days, own_statements, statements_on_kin
from testimonia.archive.comparing import compare
from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Reading, TemporalExpression, TimeLink, Voice
from tests.archive.helpers import write
from tests.factories import make_mention, make_referent, make_source, make_statement

ARREST = "detention.arrested"
TEXT = "Clara Lund, by the word of Karl Roth, joined the Weavers' League at nineteen before her arrest with Ida Falk."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, _reading())
        identify(archive, ())
        compare(archive)
        yield archive


def _reading() -> Reading:
    source = make_source(TEXT, "a")
    clara, karl, ida = (make_mention(source, name) for name in ("Clara Lund", "Karl Roth", "Ida Falk"))
    league = replace(make_mention(source, "Weavers' League"), kind="group")
    whole = make_statement(source, clara, "membership", "joined", object=league)
    voices = (Voice("author", "a"), Voice("speaker", "Karl Roth", karl))
    joined = replace(whole, locus=replace(whole.locus, start=0, end=len(TEXT), quote=TEXT), voices=voices)
    kin = make_statement(source, ida, "kinship", "sibling", object=clara)
    at, before = TEXT.index("at nineteen"), TEXT.index("before")
    return Reading(
        source, "a", mentions=(clara, karl, ida, league), statements=(joined, kin),
        referents=(
            *(make_referent(source, one) for one in (clara, karl, ida)),
            replace(make_referent(source, league), kind="group"),
        ),
        times=(TemporalExpression(at, at + 11, "at nineteen", "age", None, "DURATION", "P19Y"),),
        links=(TimeLink(before, before + 17, "before her arrest", "before", ARREST, before + 11, before + 17, 0),),
        words=19,
    )  # fmt: skip


def test_an_account_has_persons_and_things_as_they_are_identified(archive: Archive) -> None:
    """With its voices, the age that is told, and its links in time."""
    person = archive.execute("SELECT id FROM person WHERE label = 'Clara Lund'").fetchone()["id"]
    (statement,) = own_statements(archive, [person])[person]
    account = accounts(archive, [statement])[statement]
    assert (account.subject.id, account.subject.label) == (person, "Clara Lund")
    assert account.object is not None
    assert (account.object.kind, account.object.label, account.object.named) == (
        "group",
        "Weavers' League",
        True,
    )
    karl = archive.execute("SELECT id FROM person WHERE label = 'Karl Roth'").fetchone()["id"]
    assert account.voices == (karl,)
    assert account.age == age_in_days("P19Y") == (6939, 7304)
    assert [(link.relation, link.event) for link in account.links] == [("before", ARREST)]


def test_kin_are_told_of_on_both_sides(archive: Archive) -> None:
    """What makes another her sister is found from her."""
    person = archive.execute("SELECT id FROM person WHERE label = 'Clara Lund'").fetchone()["id"]
    (statement,) = statements_on_kin(archive, [person])[person]
    assert accounts(archive, [statement])[statement].subject.label == "Ida Falk"


def test_an_age_that_is_no_number_of_years_is_none() -> None:
    """Months and words are left alone."""
    assert age_in_days("P6M") is None
    assert age_in_days("") is None
