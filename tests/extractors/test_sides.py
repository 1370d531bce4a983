"""Kinship has two sides, and the noun tells which is whose."""

from dataclasses import replace

import pytest

from testimonia.extractors.sides import crossed
from testimonia.model import Statement
from tests.extractors.reading import statement_lines
from tests.extractors.test_learnt import Seen, seeing
from tests.factories import make_mention, make_source, make_statement

SOURCE = make_source("Anna Roth, mother of Karl Brun, kept a shop.")
ANNA, KARL = make_mention(SOURCE, "Anna Roth"), make_mention(SOURCE, "Karl Brun")


def kin(role: str, subject: str = "Anna", **more: object) -> Statement:
    """Return kinship of Anna and Karl."""
    one, other = (ANNA, KARL) if subject == "Anna" else (KARL, ANNA)
    bare = replace(
        make_statement(SOURCE, one), type="kinship", role=role, object=other, value=None, date=None
    )
    return replace(bare, **more)  # type: ignore[arg-type]


def test_either_is_the_parent_not_both() -> None:
    """Told from the same side or from the other."""
    assert crossed(kin("child"), kin("parent"))
    assert crossed(kin("child"), kin("child", "Karl"))
    assert not crossed(kin("child"), kin("parent", "Karl"))
    assert not crossed(kin("child"), kin("child"))


def test_only_parent_and_child_have_a_direction() -> None:
    """Who is a sibling or a wife is one to the other as well; without an object nobody is set against another."""
    assert not crossed(kin("sibling"), kin("sibling", "Karl"))
    assert not crossed(kin("child"), kin("spouse", "Karl"))
    assert not crossed(kin("child", object=None), kin("parent", object=None))
    assert not crossed(kin("child"), kin("parent", polarity="denied"))


def test_what_stands_elsewhere_is_told_anew() -> None:
    """A name can be another's there."""
    locus = kin("child").locus
    assert not crossed(kin("child"), kin("parent", locus=replace(locus, start=locus.end, end=locus.end + 9)))


NAMED = "Otto Lund was a smith. "


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("Anna Roth was Lund's mother.", "mother Anna", "kinship.parent | Otto Lund | > Anna Roth"),
        ("Anna Roth was Lund's mother.", "mother Anna Lund", "kinship.parent | Otto Lund | > Anna Roth"),
        (
            "Mother of the smith Lund, Anna Roth kept a shop.",
            "Mother Anna Lund",
            "kinship.child | Anna Roth | > Otto Lund",
        ),
        (
            "Anna Roth, a daughter of Lund, kept a shop.",
            "daughter Lund Anna",
            "kinship.parent | Anna Roth | > Otto Lund",
        ),
    ],
)
@pytest.mark.parametrize("role", ["parent", "child"])
def test_the_noun_decides(text: str, words: str, line: str, role: str) -> None:
    """Whatever the model holds to be the direction, the grammar tells who bears the noun and whose it is."""
    noun, *slots = words.split()
    seen: Seen = (f"kinship.{role}", noun, dict(zip(("subject", "object"), slots, strict=False)))
    lines = statement_lines(NAMED + text, tagger=seeing(seen))
    assert [each for each in lines if each.startswith("kinship")] == [line]


def test_a_relative_is_known_by_the_name_that_the_noun_explains() -> None:
    """Nobody has one father by his name and another by the noun."""
    seen: Seen = ("kinship.parent", "father", {"subject": "Lund"})
    lines = statement_lines(NAMED + "Old Erik Holm was Lund's father.", tagger=seeing(seen))
    assert [each for each in lines if each.startswith("kinship")] == [
        "kinship.parent | Otto Lund | > Erik Holm"
    ]


def test_of_two_directions_the_likelier_stands() -> None:
    """Where no noun tells whose the relative is."""
    seen: list[Seen] = [
        ("kinship.parent", "bore", {"subject": "Lund", "object": "Anna"}),
        ("kinship.child", "bore", {"subject": "Lund", "object": "Anna"}),
    ]
    lines = statement_lines(NAMED + "So Anna Roth bore the child Lund.", tagger=seeing(*seen))
    assert len([each for each in lines if each.startswith("kinship")]) == 1
