from dataclasses import replace

import pytest

from testimonia.archive.store import Archive
from testimonia.views.differences import Difference, differences
from testimonia.views.judged import Review
from testimonia.views.person import said_on
from testimonia.views.values import Ref, SourceRef, StatementView


def statements_on(archive: Archive, label: str) -> tuple[StatementView, ...]:
    row = archive.execute("SELECT id FROM person WHERE label = ?", (label,)).fetchone()
    return said_on(archive, row["id"]).statements


def answers(found: Difference) -> set[tuple[str, ...]]:
    return {side.answers for side in found.sides}


def test_every_kind_of_difference_is_found(lives: Archive) -> None:
    """When and where she was born, whether she was a member, when she joined: no more and no less."""
    found = {
        (one.type, one.question): one for one in differences(statements_on(lives, "Alexandra Kollontai"))
    }
    assert set(found) == {
        ("birth", "when"),
        ("birth", "where"),
        ("membership", "whether"),
        ("membership", "when"),
    }
    assert answers(found["birth", "when"]) == {("1872",), ("1873",)}
    assert answers(found["birth", "where"]) == {("Saint Petersburg",), ("Kiev",)}
    assert answers(found["membership", "whether"]) == {("affirmed",), ("denied",)}
    assert found["birth", "when"].certain
    assert not found["membership", "when"].certain


def test_who_did_it_is_a_question(lives: Archive) -> None:
    """Two expulsions from one party by different hands in different years differ twice."""
    found = differences(statements_on(lives, "Andrés Nin"))
    assert {one.question for one in found} == {"when", "who"}
    assert all(one.topic == "was expelled from the party" for one in found)


def test_what_is_only_held_possible_differs_from_nothing(lives: Archive) -> None:
    """The obituary's "perhaps" stands on no side."""
    for one in differences(statements_on(lives, "Alexandra Kollontai")):
        assert all(statement.modality != "possible" for side in one.sides for statement in side.statements)


@pytest.fixture
def births(lives: Archive) -> list[StatementView]:
    return [one for one in statements_on(lives, "Alexandra Kollontai") if one.type == "birth"]


def test_dates_that_may_be_the_same_day_do_not_differ(births: list[StatementView]) -> None:
    """A month within a year fits it, and an open bound fits everything on its side."""
    one, other = births
    assert one.date is not None
    assert other.date is not None
    within = replace(one, places=(), source=SourceRef("x", "x", "x"))
    assert differences([one, within]) == ()
    opened = replace(other, places=(), date=replace(other.date, first=None))
    assert differences([one, opened]) == ()


def test_a_source_that_gives_both_dates_differs_from_neither(births: list[StatementView]) -> None:
    """A source may weigh two dates itself."""
    one, other = (replace(birth, places=()) for birth in births)
    both = replace(other, source=one.source)
    assert [found.question for found in differences([one, both, other])] == []


def test_one_source_alone_does_not_differ(births: list[StatementView]) -> None:
    """Only different sources can differ."""
    one, other = births
    assert differences([one, replace(other, source=one.source)]) == ()


def test_meeting_twice_is_no_difference(births: list[StatementView]) -> None:
    """What can happen many times is not compared by its dates."""
    zetkin = Ref("person", "Clara Zetkin", "Zetkin", "r", "p")
    met = [replace(one, type="acquaintance", role="met", object=zetkin, places=()) for one in births]
    assert differences(met) == ()


def test_a_death_denied_at_one_place_is_no_death_denied(births: list[StatementView]) -> None:
    """Not having been born in Kiev contradicts a birth in Kiev, and no other."""
    petersburg, kiev = births if births[1].places[0].label == "Kiev" else births[::-1]
    denied = replace(kiev, polarity="denied", source=SourceRef("x", "x", "x"))
    assert [one.question for one in differences([kiev, denied])] == ["whether"]
    assert [one.question for one in differences([petersburg, denied])] == []


def test_the_result_does_not_depend_on_the_order(lives: Archive) -> None:
    """Questions come in a fixed order, certain ones first."""
    statements = statements_on(lives, "Alexandra Kollontai")
    found = [(one.type, one.question) for one in differences(statements)]
    assert [(one.type, one.question) for one in differences(statements[::-1])] == found
    certain = [one.certain for one in differences(statements)]
    assert certain == sorted(certain, reverse=True)


def test_what_readers_rejected_differs_from_nothing(births: list[StatementView]) -> None:
    """A misreading is no difference of the sources."""
    one, other = births
    assert len(differences([one, other])) == 2
    assert differences([one, replace(other, review=Review("REJECTED", ()))]) == ()
