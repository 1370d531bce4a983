from sqlite3 import Row
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from testimonia.views.blocks import Block, blocks

SPAN = st.tuples(st.integers(0, 60), st.integers(1, 20))


def region(kind: str, begin: int, end: int, furniture: bool = False) -> Row:
    return cast(Row, {"kind": kind, "begin": begin, "end": end, "furniture": furniture, "reason": "why"})


def passage(begin: int, end: int) -> Row:
    return cast(Row, {"kind": "paragraph", "begin": begin, "end": end})


@given(st.lists(SPAN, max_size=6), st.lists(SPAN, max_size=6), st.lists(SPAN, max_size=6), SPAN)
def test_blocks_cover_the_window_once(
    passages: list[tuple[int, int]],
    furniture: list[tuple[int, int]],
    heads: list[tuple[int, int]],
    window: tuple[int, int],
) -> None:
    """However passages and regions overlap, every character of the window is in exactly one block."""
    begin, end = window[0], window[0] + window[1]
    regions = [region("prompt", low, low + size, True) for low, size in furniture]
    regions += [region("byline", low, low + size) for low, size in heads]
    ordered = sorted(regions, key=lambda one: (one["begin"], one["end"]))
    found = blocks((begin, end), [passage(low, low + size) for low, size in sorted(passages)], ordered)
    assert [offset for one in found for offset in range(one.begin, one.end)] == list(range(begin, end))


def test_a_head_that_is_no_passage_stands_for_itself() -> None:
    """A headline above the first passage is a headline, and what is between stays between."""
    found = blocks((0, 50), [passage(20, 50)], [region("headline", 0, 10), region("byline", 11, 18)])
    assert [(one.kind, one.begin, one.end) for one in found] == [
        ("headline", 0, 10), ("between", 10, 11), ("byline", 11, 18), ("between", 18, 20),
        ("paragraph", 20, 50),
    ]  # fmt: skip


def test_a_passage_within_a_head_is_that_head() -> None:
    """A heading that is a passage is shown as a heading, once."""
    assert blocks((0, 9), [passage(0, 9)], [region("heading", 0, 9)]) == [Block("heading", 0, 9)]


def test_a_region_around_passages_does_not_swallow_them() -> None:
    """A quotation of two passages stays two passages."""
    found = blocks((0, 20), [passage(0, 9), passage(11, 20)], [region("quote", 0, 20)])
    quotes = [one.begin for one in found if one.kind == "quote"]
    assert quotes == [0, 9, 11]


def test_furniture_wins() -> None:
    """Where furniture and a passage overlap, it is furniture, with its reason."""
    found = blocks((0, 20), [passage(0, 20)], [region("prompt", 0, 8, True)])
    assert found == [Block("prompt", 0, 8, True, "why"), Block("paragraph", 8, 20)]


def test_a_passage_is_cut_at_the_head_of_a_page() -> None:
    """The head stands greyed between the two parts of the paragraph that goes on over it."""
    found = blocks((0, 30), [passage(0, 30)], [region("running head", 12, 20, True)])
    assert [(one.kind, one.begin, one.end, one.furniture) for one in found] == [
        ("paragraph", 0, 12, False), ("running head", 12, 20, True), ("paragraph", 20, 30, False),
    ]  # fmt: skip
