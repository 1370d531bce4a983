"""Marking a page: what holds for any text, and for any language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.furniture import KINDS, mark
from testimonia.readers import Page
from tests.factories import make_source
from tests.furniture.factories import PARAGRAPH, WORDS


@given(
    st.lists(
        st.sampled_from(
            ["Read more", "3 comments", "By Jane Roe", "Reply", "Home", "© 1931", PARAGRAPH, "Exile", "",
             "# A", "\x00",
             "Tags: a, b", "Part two of five", "\u00adBy\u00a0J. R.", "[a](b)", "- x", "Related",
             "Jane Roe is an author of"]
        ),
        max_size=25,
    ),
    st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "\x0c"]),
)  # fmt: skip
def test_regions_and_clues_of_any_page_hold(lines: list[str], end: str) -> None:
    """Whatever the lines: regions are disjoint, in order and within the text; clues quote it exactly."""
    text = end.join(lines)
    regions, clues = mark(make_source(text), Page(text, "utf-8"), WORDS)
    at = 0
    for region in regions:
        assert at <= region.start < region.end <= len(text)
        assert region.reason
        at = region.end
    for clue in clues:
        assert clue.kind in KINDS
        assert clue.value
        assert clue.start is None or text[clue.start : clue.end] == clue.words


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    """Arbitrary Unicode is marked without a crash."""
    regions, _ = mark(make_source(text), Page(text, "utf-8"), WORDS)
    assert all(0 <= region.start < region.end <= len(text) for region in regions)


@pytest.mark.parametrize("text", [" " * 200_000 + "a",
 "1" * 200_000, "By A " * 40_000, "a, " * 70_000, "Read more\n" * 4_000,
                                  "3 comments\n" * 4_000, "(" * 100_000, "[" * 100_000])  # fmt: skip
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    """Long runs of one thing, which trip backtracking patterns, come to an end like any text."""
    regions, _ = mark(make_source(text), Page(text, "utf-8"), WORDS)
    assert all(region.end <= len(text) for region in regions)
