"""How a text flows from column to column and from page to page."""

import pytest

from testimonia.furniture import mark
from testimonia.languages.en.pack import ENGLISH
from testimonia.passages import split
from testimonia.readers.page import Page
from testimonia.repair import repaired
from tests.factories import make_source
from tests.readers.pdf.made import COLUMN, OTHER_COLUMN, SEQUEL, STORY, lines, marked, page_of, shown

HEAD, NUMBER = "The Harbour Record", "{}"
OPENING = ("She had come to the town in the spring of that year",)


def edges(n: int) -> str:
    return shown(50, 790, HEAD) + shown(290, 30, NUMBER.format(n + 12))


def passages(page: Page) -> list[str]:
    """Return the passages of a page as they are read."""
    source, words = make_source(page.text, "made.pdf"), ENGLISH.furniture()
    regions, _ = mark(source, page, words)
    found = split(source, regions, page.marked, words)
    copy = repaired(page.text, found, ENGLISH.printing())
    return [" ".join(copy.text[passage.start : passage.end].split()) for passage in found]


def test_a_sentence_goes_on_over_the_edges_of_pages() -> None:
    """Foot and head between its parts are what a passage is read over, and the passage is one."""
    page = page_of(lines(50, 200, STORY[:3]) + edges(0), lines(50, 700, STORY[3:]) + edges(1))
    assert [page.text[r.start : r.end] for r in page.marked if r.kind == "running head"] == ["12", HEAD]
    assert " ".join(STORY) in passages(page)


def test_a_broken_word_goes_on_over_the_edges_of_pages() -> None:
    """The word is whole where it is read, and its hyphen stands in the text."""
    first, second = [*STORY[:2], "year 1903. Its treasurer was a cigar-"], ["maker of the harbour.", *SEQUEL]
    page = page_of(lines(50, 200, first) + edges(0), lines(50, 700, second) + edges(1))
    assert "a cigar-\n\n12\n\n" in page.text
    assert any("was a cigarmaker of the harbour." in passage for passage in passages(page))


def test_without_edges_a_paragraph_goes_on_in_the_next_line() -> None:
    """Where nothing stands between, its parts are one stretch."""
    page = page_of(lines(50, 200, STORY[:3]), lines(50, 700, STORY[3:]))
    assert marked(page, "paragraph") == ["\n".join(STORY)]
    assert [page.text[surface.start : surface.end].count("\n") for surface in page.surfaces] == [2, 2]


def test_a_paragraph_that_ends_does_not_go_on() -> None:
    """A page that ends with a paragraph keeps its foot as such."""
    page = page_of(lines(50, 200, STORY) + edges(0), lines(50, 700, SEQUEL) + edges(1))
    assert marked(page, "running head") == []
    assert marked(page, "page number") == ["12", "13"]


def test_an_indented_line_begins_a_paragraph_on_the_next_page() -> None:
    """Even if the last line of the page before is full, and no sentence ends in it."""
    second = shown(62, 700, "Indented lines begin one") + lines(50, 688, STORY)
    page = page_of(lines(50, 200, STORY[:3]) + edges(0), second + edges(1))
    assert marked(page, "running head") == []


def test_a_full_line_that_ends_a_sentence() -> None:
    """Where paragraphs are indented, a line that is not goes on; where gaps part them, it begins one."""
    full = (*STORY[:2], "of whom nothing else is told in any of the papers.")
    indented = shown(62, 320, "Indented lines begin one, and this one does so as") + lines(50, 308, SEQUEL)
    with_indents = page_of(indented + lines(50, 248, full), lines(50, 700, SEQUEL))
    assert "papers.\nAfter" in with_indents.text
    assert "papers.\n\nAfter" in page_of(lines(50, 248, full), lines(50, 700, SEQUEL)).text


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    """The last line of a column and the first of the next are of one paragraph."""
    page = page_of(lines(50, 700, COLUMN[:5]) + lines(215, 700, (*COLUMN[5:], *OTHER_COLUMN)))
    assert "\n".join(COLUMN) in page.text


def test_a_wider_column_is_another_text() -> None:
    """A note across the page does not go on with the sentence of the last column."""
    drawn = lines(50, 700, COLUMN) + lines(215, 700, OTHER_COLUMN[:7])
    page = page_of(drawn + shown(50, 560, "with this line that goes across both columns, and has no stop"))
    assert "wrote about it\n\nwith this line" in page.text


def test_notes_stand_between_the_pages() -> None:
    """A sentence does not go on over the notes of a page, which are text."""
    page = page_of(
        lines(50, 200, STORY[:3]) + shown(50, 100, "* As she said.", 8) + edges(0),
        lines(50, 700, STORY[3:]) + edges(1),
    )
    assert marked(page, "running head") == []
    assert "* As she said." in passages(page)


@pytest.mark.parametrize("hyphen", ["-", "\u00ad"])
def test_the_hyphen_of_a_broken_word_stays_in_the_text(hyphen: str) -> None:
    """Whatever sign the file has for it, the text has a hyphen and the end of the line."""
    page = page_of(
        lines(50, 700, (f"He was for all his life a cigar{hyphen}", "maker in the town of the harbour."))
    )
    assert page.text == "He was for all his life a cigar-\nmaker in the town of the harbour."
