"""Marking a page: what holds for any text, and for any language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.furniture import KINDS, mark
from testimonia.languages.parts.furniture import Furniture, LineRule
from testimonia.readers import Page
from tests.factories import make_source
from tests.furniture.factories import ANOTHER, PARAGRAPH, WORDS


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


def test_a_language_without_words_marks_what_is_set_apart() -> None:
    """Without a word of furniture a page is read all the same: what markup and structure tell is left."""
    text = f"Log in\n\n{PARAGRAPH}\n\n{ANOTHER}\n\nSubscribe now!"
    regions, clues = mark(make_source(text), Page(text, "utf-8"), Furniture())
    assert [(region.kind, text[region.start : region.end]) for region in regions] == [
        ("headline", "Log in"), ("tail", "Subscribe now!"),
    ]  # fmt: skip
    assert [clue.value for clue in clues] == ["Log in"]


def test_a_made_up_language_says_what_its_lines_are() -> None:
    """Words that no language has do as well as those of English."""
    words = Furniture(
        months={"zog": 1, "brim": 2},
        numbers={"ub": 2},
        phrases={"day": [r"(?P<day>\d\d?)ta (?P<month><months>) (?P<year>\d{4})"], "full_name": ["(?P<author>pim .*)"]},
        rules=[LineRule("series", "says the part", 5, ["tel (?P<part><n>)"]),
               LineRule("login", "asks to log in", 5, ["gnu fla"]),
               LineRule("date line", "says the day", 5, [r"grok (?P<published>.{1,20})"], furniture=False)],
    )  # fmt: skip
    text = f"Gnu fla\n\nTel ub\n\nGrok 3ta brim 1931\n\n{PARAGRAPH}\n\n{ANOTHER}"
    regions, clues = mark(make_source(text), Page(text, "utf-8"), words)
    assert [region.kind for region in regions] == ["login", "series", "date line"]
    assert [(clue.kind, clue.value) for clue in clues] == [("part", "2"), ("published", "1931-02-03")]
