"""The values between the stages."""

from dataclasses import replace

import pytest

from testimonia.model import Clue, Reading, Voice, content_id, overlapping, quote
from tests.factories import make_mention, make_source, make_statement

SOURCE = make_source("Ada Roth was born in Graz. Ada Roth left.")
ADA, GRAZ = make_mention(SOURCE, "Ada Roth"), make_mention(SOURCE, "Graz", "place")
BIRTH = make_statement(SOURCE, ADA, object=GRAZ)


def test_an_identity_keeps_its_parts_apart() -> None:
    """Letters that move from one part to the next make another; None is as nothing, a lone surrogate is no error."""
    assert content_id("ab", "c") != content_id("a", "bc")
    assert content_id(None, 1) == content_id("", "1")
    assert len(content_id("\ud800")) == 16


@pytest.mark.parametrize(
    "other",
    [
        replace(BIRTH, role="died"),
        replace(BIRTH, object=None),
        replace(BIRTH, object=None, value="Graz"),
        replace(BIRTH, polarity="denied"),
        replace(BIRTH, modality="reported"),
        replace(BIRTH, subject=replace(ADA, start=27, end=35)),
        replace(BIRTH, locus=quote(SOURCE, 0, 26)),
        replace(BIRTH, voices=(*BIRTH.voices, Voice("speaker", "Ada Roth"))),
    ],
    ids=["role", "no object", "value", "denied", "reported", "subject", "locus", "voices"],
)
def test_a_statement_is_another_when_it_says_another_thing(other: object) -> None:
    """What is said, of whom, where and on whose word makes its identity."""
    assert getattr(other, "id", None) not in {None, BIRTH.id}


def test_a_statement_stays_the_same_when_it_is_only_surer() -> None:
    """Score, reason, and the label of the author, who is the same for all of a source, are no part of it."""
    author = (Voice("author", "Jan Lund"),)
    assert replace(BIRTH, score=0.1, reason="another", voices=author).id == BIRTH.id


def test_a_quotation_is_the_text_at_its_place() -> None:
    """The words are taken from the source, never given."""
    assert quote(SOURCE, 21, 25).quote == "Graz"


def test_spans_share_a_point_or_none() -> None:
    """Spans that only touch share nothing."""
    assert overlapping([(2, 5)], 4, 9)
    assert not overlapping([(2, 5)], 5, 9)
    assert not overlapping([(2, 5)], 0, 2)
    assert not overlapping([], 0, 2)


def test_of_several_clues_the_first_counts() -> None:
    """A kind that the page does not tell is None."""
    clues = (Clue("author", "Jan Lund", "Jan Lund"), Clue("author", "Ada Roth", "Ada Roth"))
    reading = Reading(SOURCE, "A life", clues=clues)
    assert reading.clue("author") == "Jan Lund"
    assert reading.clue("title") is None
