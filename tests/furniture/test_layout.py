"""Lines, units and their folded text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.furniture.layout import Unit, lines, spans, unit, units, whole
from testimonia.model import Region
from tests.furniture.factories import BOOK


def one(text: str) -> Unit:
    ((start, end, gap),) = spans(text, (), BOOK)
    return unit(text, start, end, gap)


def test_lines_cover_the_text() -> None:
    """Lines come without their ends, and know whether they are blank."""
    found = lines("a\r\n\n b\u2029")
    assert [(line.start, line.end, line.blank, line.ends_paragraph) for line in found] == [
        (0, 1, False, False), (3, 3, True, False), (4, 6, False, True),
    ]  # fmt: skip


def test_a_broken_sentence_is_joined() -> None:
    """A long line without a stop, followed by one in lower case, is one unit with it."""
    text = "She was sent to an uncle in Ghent, where she learned\nto set type.\nShe left."
    assert units(text, (), BOOK) == [(0, 65), (66, 75)]


def test_list_marks_begin_units() -> None:
    """A line with a list mark is never joined to the one before."""
    text = "- She was sent to an uncle in Ghent, where she learned\n- to set type"
    assert len(units(text, (), BOOK)) == 2


def test_folding_keeps_the_way_back() -> None:
    """Quotes made plain, invisible characters and Markdown's marks left out; each index finds its place."""
    text = "**By\u00a0[Zoé\u00ad  O’Neill](x.html)**"
    found = one(text)
    assert found.text == "By Zoé O'Neill"
    at = found.text.index("O'Neill")
    assert text[found.at(at) : found.at(at + 6) + 1] == "O’Neill"


def test_stops_are_seen_behind_quotes() -> None:
    """A sentence ends with its stop even where a quotation mark closes it."""
    assert one("“She left.”").stop
    assert not one("She left").stop


@given(st.text(alphabet="aB .,-\n\r\t\x00\u00ad\u2028[](*_#", max_size=150))
def test_units_of_any_text_are_in_order_and_fold_within_it(text: str) -> None:
    """Whatever the text: units are disjoint and in order, and folded words stand at their places."""
    at = 0
    for start, end, gap in spans(text, (), BOOK):
        assert at <= start < end <= len(text)
        at = end
        found = unit(text, start, end, gap)
        for n, character in enumerate(found.text):
            original = text[found.at(n)]
            assert original == character or (character == " " and original.isspace())


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("He was ill. Mrs.", "Fenn died in 1763.", True),
        ("He quarrelled over the tithe of hops with Sir", "Anselm Brock, the squire.", True),
        ("Dear Sir", "Anselm Brock is dead.", False),
        ("He was ill. Mrs.", "(see below)", False),
        ("Mrs.", "Fenn died in 1763.", False),
        ("He quarrelled over the tithe of hops with him", "Anselm Brock died.", False),
    ],
)
def test_a_title_at_the_end_of_a_line_goes_on_with_its_name(above: str, below: str, joined: bool) -> None:
    """An abbreviation always, a whole word where the line is no address of a letter."""
    text = f"{above}\n{below}"
    assert len(units(text, [], BOOK)) == (1 if joined else 2)


def test_lines_that_a_reader_saw_to_be_one_paragraph_are_one_unit() -> None:
    """Whatever they say: lines that end in stops and begin with capitals or list marks; the others stay apart."""
    text = "She was ill.\nMAX wept.\n1. May came.\nMax wrote to Lund."
    marked = [Region("link", 0, 3, False, ""), Region("paragraph", 0, 36, False, "")]
    assert whole(marked) == [(0, 36)]
    assert units(text, (), BOOK) == [(0, 12), (13, 22), (23, 35), (36, 54)]
    assert units(text, (0,), BOOK, whole(marked)) == [(0, 35), (36, 54)]


def test_a_row_with_tabs_is_no_part_of_a_paragraph() -> None:
    """However long it is, and whatever follows."""
    text = "Visit\tWhat is on\tCollections\tLearn\tHire us\tShop\nand so she came to the harbour\n"
    assert len(units(text, (), BOOK)) == 2


def test_the_mark_of_a_quotation_is_not_read() -> None:
    """A line of Markdown that quotes says what it says without it."""
    assert one("> Subscribe to our paper").text == "Subscribe to our paper"
