"""Pages of print as text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers.page import Page
from testimonia.readers.setting_out import set_out
from testimonia.readers.sheets import Block, Box, Line, Sheet, Word, line_of


def lines(*texts: str, kind: str = "") -> Block:
    return Block(tuple(Line(text, Box(0, 20 * n, 500, 20 * n + 15)) for n, text in enumerate(texts)), kind)


def sheet(*blocks: Block, label: str = "") -> Sheet:
    return Sheet(blocks, label, 600.0, 800.0)


def marked(page: Page) -> list[tuple[str, str, bool]]:
    return [
        (one.kind, page.text[one.start : one.end], one.furniture)
        for one in page.marked
        if one.kind != "paragraph"
    ]


def test_lines_and_blocks_are_as_in_print() -> None:
    """A line a line, a blank line between blocks; white space is one space, and what is empty is left out."""
    page = set_out([sheet(lines("Ferri  was ", "born in 1893."), lines(" "), lines("He fled.", ""))], "utf-8")
    assert page.text == "Ferri was\nborn in 1893.\n\nHe fled."


def test_pages_have_their_stretches() -> None:
    """Each page its own, one without text an empty one."""
    page = set_out([sheet(lines("One."), label="iv"), sheet(), sheet(lines("Two."))], "utf-8")
    assert [(one.n, page.text[one.start : one.end], one.label) for one in page.surfaces] == [
        (1, "One.", "iv"), (2, "", ""), (3, "Two.", ""),
    ]  # fmt: skip
    assert [(one.width, one.height) for one in page.surfaces] == [(600.0, 800.0)] * 3


def test_a_sentence_goes_on_in_the_next_block() -> None:
    """At the foot of a column or page, and where a word is broken there; after a stop a blank line parts blocks."""
    page = set_out(
        [sheet(lines("He went to"), lines("the foundry of Mar-")), sheet(lines("tensen."), lines("then"))],
        "x",
    )
    assert page.text == "He went to\nthe foundry of Mar-\ntensen.\n\nthen"
    assert set_out([sheet(lines("Lyon 1922 -"), lines("Bologna"))], "x").text == "Lyon 1922 -\n\nBologna"


def test_a_head_in_the_middle_of_a_sentence_is_a_running_one() -> None:
    """The sentence goes on over heads and numbers of pages; between sentences they are heads like any."""
    over = [sheet(lines("He went to"), lines("46", kind="page number")), sheet(lines("the town.", kind=""))]
    assert marked(set_out(over, "x")) == [("running head", "46", True)]
    between = [sheet(lines("He went."), lines("46", kind="page number")), sheet(lines("the town."))]
    assert marked(set_out(between, "x")) == [("page number", "46", True)]
    assert set_out(over, "x").text == "He went to\n\n46\n\nthe town."


def test_paragraphs_are_marked() -> None:
    """One that goes on in the next column is one; where nothing is known of lines, none is."""
    page = set_out([sheet(lines("He went to", "the foundry"), lines("of Lyon."), lines("Then"))], "x")
    assert [page.text[one.start : one.end] for one in page.marked if one.kind == "paragraph"] == [
        "He went to\nthe foundry\nof Lyon.", "Then",
    ]  # fmt: skip
    assert set_out([sheet(Block((Line("He went"), Line("home"))))], "x").marked == ()


def test_kinds_are_marked() -> None:
    """Headings and items are of the article, captions and advertisements are not."""
    held = [
        lines("The lockout", kind="heading"),
        lines("The mill", kind="caption"),
        lines("Bread", kind="item"),
    ]
    assert marked(set_out([sheet(*held)], "x")) == [
        ("heading", "The lockout", False), ("caption", "The mill", True), ("item", "Bread", False),
    ]  # fmt: skip


def test_a_letter_set_large_begins_its_word() -> None:
    """A block of one letter is of the next; one at the end stands alone."""
    page = set_out(
        [sheet(lines("H", kind="drop capital"), lines("uber fled.")), sheet(lines("A", kind="drop capital"))],
        "x",
    )
    assert page.text == "Huber fled.\n\nA"


def test_lines_and_doubtful_words_are_zones() -> None:
    """A zone for each line, then one for each word below the bound; words that the line does not have get none."""
    words = (
        Word("Ferri", Box(0, 0, 9, 9), 0.95),
        Word("vvas", Box(10, 0, 19, 9), 0.41),
        Word("lost", Box(0, 0, 1, 1), 0.1),
    )
    text = Line("Ferri vvas", Box(0, 0, 19, 9), words)
    page = set_out([sheet(Block((text,)), lines("sure"))], "x")
    assert [(page.text[z.start : z.end], z.left, z.right, z.confidence) for z in page.zones] == [
        ("Ferri vvas", 0, 19, None), ("vvas", 10, 19, 0.41), ("sure", 0, 500, None),
    ]  # fmt: skip
    assert page.notes == ("words or lines recognised with doubt: 1",)
    doubted = set_out([sheet(Block((Line("Graz", Box(0, 0, 1, 1), (), 0.2),)))], "x")
    assert [one.confidence for one in doubted.zones] == [None, 0.2]


def test_a_page_without_a_size_has_no_zones() -> None:
    """Nobody could tell where on a picture they are."""
    assert set_out([Sheet((lines("Ferri."),))], "x").zones == ()


def test_pages_without_text_are_refused() -> None:
    """With the words for it."""
    with pytest.raises(ReadingError, match="has pages, but no text on them"):
        set_out([sheet(lines(" "))], "x")


def test_words_make_a_line() -> None:
    """With a space between them."""
    assert line_of([Word("Aldo"), Word("Ferri")]).text == "Aldo Ferri"


TEXTS = st.text(alphabet="ab C.-\n\u00ad", max_size=8)
BLOCKS = st.builds(
    Block,
    st.lists(
        st.builds(
            Line,
            TEXTS,
            st.just(Box(0, 0, 1, 1)),
            st.tuples(st.builds(Word, TEXTS, st.just(Box(0, 0, 1, 1)), st.floats(0, 1))),
        ),
        max_size=3,
    ).map(tuple),
    st.sampled_from(["", "heading", "page number", "drop capital"]),
)


@given(
    st.lists(
        st.builds(Sheet, st.lists(BLOCKS, max_size=3).map(tuple), st.just("1"), st.just(9.0), st.just(9.0)),
        max_size=3,
    )
)
def test_whatever_is_on_pages_has_its_place(sheets: list[Sheet]) -> None:
    """Every letter is there, in order; regions, surfaces and zones lie within the text and in its order."""
    try:
        page = set_out(sheets, "x")
    except ReadingError:
        return
    every = "".join(line.text for one in sheets for block in one.blocks for line in block.lines)
    assert "".join(page.text.split()) == "".join(every.split())
    assert [one.n for one in page.surfaces] == list(range(1, len(sheets) + 1))
    for above, below in pairwise(page.surfaces):
        assert above.start <= above.end <= below.start
    for zone in page.zones:
        surface = page.surfaces[zone.surface - 1]
        assert surface.start <= zone.start < zone.end <= surface.end
    for region in page.marked:
        assert 0 <= region.start < region.end <= len(page.text)
