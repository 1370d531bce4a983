"""The evidence gate: what does not quote its source stays outside."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.evidence import admit
from testimonia.model import Locus, Passage, Reading, Region, Statement, Voice, quote
from tests.factories import make_date, make_mention, make_reading, make_source, make_statement

READING = make_reading(
    "Read more.\n\nAda Roth was born in Graz in 1878.\n\nShe died in Linz.", name="Ada Roth"
)
READING = replace(
    READING,
    regions=(
        Region("prompt", 0, 10, True, "calls to read on"),
        Region("heading", 12, 15, False, "a heading"),
    ),
    passages=(Passage(12, 46), Passage(48, 64)),
)
SOURCE = READING.source
MISNAMED = Voice("speaker", "Nin", named=Locus(SOURCE.id, 12, 15, "Nin"))
ADA = make_mention(SOURCE, "Ada Roth")
GOOD = make_statement(
    SOURCE, ADA, locus=quote(SOURCE, 12, 46), date=make_date(SOURCE, "1878", "1878", 685_560, 685_924)
)


def spoilt(**changes: Any) -> Statement:
    return replace(GOOD, **changes)


def test_a_statement_that_quotes_its_source_is_admitted() -> None:
    """Locus, mentions and date stand where they are said to stand: nothing to object."""
    assert admit(READING, [GOOD]) == ((GOOD,), ())


@pytest.mark.parametrize(
    ("code", "bad"),
    [
        ("source", spoilt(locus=Locus("another", 12, 46, SOURCE.text[12:46]))),
        ("quote", spoilt(locus=Locus(SOURCE.id, 12, 46, "Ada Roth came into the world at Graz, 1878"))),
        ("quote", spoilt(locus=Locus(SOURCE.id, 12, 12, ""))),
        ("quote", spoilt(locus=Locus(SOURCE.id, -4, 12, SOURCE.text[-4:12]))),
        ("quote", spoilt(locus=Locus(SOURCE.id, 48, 999, SOURCE.text[48:999]))),
        ("furniture", spoilt(locus=quote(SOURCE, 5, 20))),
        ("passage", spoilt(locus=quote(SOURCE, 12, 64))),
        ("passage", spoilt(locus=quote(SOURCE, 46, 50))),
        ("mention", spoilt(subject=replace(ADA, text="Ada Rot"))),
        ("mention", spoilt(places=(replace(make_mention(SOURCE, "Graz", "place"), start=40),))),
        ("mention", spoilt(voices=(Voice("author", "the author", replace(ADA, end=ADA.end + 1)),))),
        ("referent", spoilt(object=make_mention(SOURCE, "Linz", "place"))),
        ("referent", spoilt(subject=replace(ADA, kind="group"))),
        ("date", spoilt(date=replace(make_date(SOURCE, "1878", "1878", 1, 2), words="in 1878"))),
        ("vocabulary", spoilt(type="reincarnation")),
        ("vocabulary", spoilt(role="died")),
        ("voices", spoilt(voices=())),
        ("voices", spoilt(voices=(Voice("speaker", "Nin"),))),
        ("voices", spoilt(voices=(Voice("author", "x"), MISNAMED))),
        ("score", spoilt(score=1.5)),
        ("score", spoilt(reason="")),
    ],
)  # fmt: skip
def test_each_fault_is_refused_under_its_code(code: str, bad: Statement) -> None:
    """A statement with one fault is turned away, with the code of that fault and words."""
    admitted, (refused,) = admit(READING, [bad])
    assert admitted == ()
    assert (refused.code, refused.statement) == (code, bad)
    assert refused.message


def test_the_same_statement_enters_once() -> None:
    """A second statement with the same id is a duplicate, whatever its reason."""
    again = replace(GOOD, reason="found another way")
    admitted, refused = admit(READING, [GOOD, again])
    assert (admitted, [one.code for one in refused]) == ((GOOD,), ["duplicate"])


def test_the_passage_holds_even_where_passages_touch() -> None:
    """A locus may fill a passage to its last character and not one more."""
    source = make_source("One two.Three four.")
    reading = Reading(source, "", passages=(Passage(0, 8), Passage(8, 19)))
    for start, end, inside in ((0, 8, True), (8, 19, True), (7, 9, False), (0, 9, False)):
        bad = make_statement(source, make_mention(source, "One"), locus=quote(source, start, end))
        _, (refused,) = admit(reading, [bad])
        assert (refused.code != "passage") is inside


@given(st.integers(-80, 80), st.integers(-80, 80), st.text(max_size=5))
def test_nothing_enters_that_does_not_quote_exactly(start: int, end: int, words: str) -> None:
    """Whatever place and words a statement claims: if it enters, they are the source's own."""
    for claimed in (words, SOURCE.text[start:end]):
        admitted, _ = admit(READING, [spoilt(locus=Locus(SOURCE.id, start, end, claimed))])
        for statement in admitted:
            locus = statement.locus
            assert locus.quote
            assert 0 <= locus.start < locus.end <= len(SOURCE.text)
            assert SOURCE.text[locus.start : locus.end] == locus.quote


def test_a_locus_may_go_on_over_the_head_of_a_page_and_not_end_in_it() -> None:
    """A gap of the passage is furniture that a sentence goes on over; to quote the head itself is refused."""
    text = "Ada Roth was born in\n\n12   THE MILL\n\nGraz in 1878."
    reading = make_reading(text, name="Ada Roth")
    gap = (text.index("12"), text.index("MILL") + 4)
    head = Region("running head", *gap, True, "the head of a page")
    reading = replace(reading, regions=(head,), passages=(Passage(0, len(text), gaps=(gap,)),))
    source = reading.source
    whole = make_statement(source, make_mention(source, "Ada Roth"), locus=quote(source, 0, len(text)))
    assert admit(reading, [whole]) == ((whole,), ())
    for end in (gap[0] + 2, gap[1]):
        _, (refused,) = admit(reading, [replace(whole, locus=quote(source, 0, end))])
        assert refused.code == "furniture"
