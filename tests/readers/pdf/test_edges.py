"""Running heads, running feet and page numbers."""

from collections.abc import Sequence

import pytest

from testimonia.readers.page import Page
from tests.readers.pdf.made import SEQUEL, STORY, Sheet, lines, marked, page_of, shown, turned

HEADS = "page head"


def body(n: int) -> str:
    """Return the text of a page, which is another on each."""
    return lines(60, 700, [f"On page {n} of the book it is told that", *STORY]) + lines(
        60, 560, [*SEQUEL, f"End {n}."]
    )


def book(edges: Sequence[str]) -> Page:
    """Return what is read of pages with these things drawn at their edges."""
    return page_of(*(body(n) + edge for n, edge in enumerate(edges)))


def test_a_line_that_recurs_at_one_place_is_a_head() -> None:
    """It is set apart with the reason, and stays in the text before that of its page."""
    page = book([shown(60, 780, "The Harbour Record")] * 3)
    assert marked(page, HEADS) == ["The Harbour Record"] * 3
    assert {region.reason for region in page.marked if region.kind == HEADS} == {
        "stands at the same place of 3 pages"
    }
    assert all(region.furniture for region in page.marked if region.kind == HEADS)
    assert page.text.startswith("The Harbour Record\n\nOn page 0")


def test_its_figures_may_differ() -> None:
    """The number of the page in a head is not looked at for whether it is one."""
    page = book([shown(60, 780, f"Record, sheet {n * n + 4}") for n in range(4)])
    assert len(marked(page, HEADS)) == 4


def test_heads_of_left_and_right_pages() -> None:
    """Two heads in turn are heads."""
    page = book([shown(60, 780, ("Greta Falk", "The Mill")[n % 2]) for n in range(6)])
    assert marked(page, HEADS) == ["Greta Falk", "The Mill"] * 3


def test_feet_stand_below() -> None:
    """A line that recurs at the foot is set apart below the text, several below one another too."""
    feet = shown(60, 60, "Taken from the archive of the harbour") + shown(
        60, 48, "All rights reserved by nobody"
    )
    page = book([feet] * 3)
    assert marked(page, "page foot")[:2] == [
        "Taken from the archive of the harbour", "All rights reserved by nobody",
    ]  # fmt: skip
    assert page.text.endswith(
        "End 2.\n\nTaken from the archive of the harbour\n\nAll rights reserved by nobody"
    )


@pytest.mark.parametrize("written", ["{}", "– {} –", "[{}]", "p. {}", "{} / 40"])
def test_numbers_that_grow_are_those_of_pages(written: str) -> None:
    """They are set apart, and are the labels of their pages."""
    page = book([shown(290, 40, written.format(n + 211)) for n in range(4)])
    assert [surface.label for surface in page.surfaces] == ["211", "212", "213", "214"]
    assert len(marked(page, "page number") + marked(page, "page foot")) == 4


def test_roman_numbers_before_the_others() -> None:
    """The first pages of a book are counted for themselves."""
    page = book([shown(290, 40, words) for words in ("v", "vi", "vii", "1", "2", "3")])
    assert [surface.label for surface in page.surfaces] == ["v", "vi", "vii", "1", "2", "3"]


def test_a_number_beside_words_that_differ() -> None:
    """Each chapter has its own head; the number at its edge tells that it is one."""
    titles = ("The harbour", "The mill", "The school", "The road")
    page = book([shown(60, 780, title) + shown(500, 780, str(n + 47)) for n, title in enumerate(titles)])
    assert marked(page, HEADS) == [f"{title}\t{n + 47}" for n, title in enumerate(titles)]


def test_a_number_at_the_foot_of_the_first_page() -> None:
    """It counts with those at the heads of the others."""
    edges = [shown(290, 40, "12"), *(shown(500, 780, str(n)) for n in (13, 14, 15))]
    assert [surface.label for surface in book(edges).surfaces] == ["12", "13", "14", "15"]


def test_a_page_between_two_has_the_number_that_is_left() -> None:
    """A page without a number, between two whose numbers leave one, has it."""
    edges = [shown(290, 40, str(n + 7)) if n != 2 else "" for n in range(5)]
    assert [surface.label for surface in book(edges).surfaces] == ["7", "8", "9", "10", "11"]


def test_numbers_that_do_not_grow_are_text() -> None:
    """Years and other numbers at the edges of pages are none of theirs."""
    page = book([shown(290, 780, year) for year in ("1903", "1897", "1921")])
    assert marked(page, "page number") == []
    assert [surface.label for surface in page.surfaces] == ["", "", ""]


def test_a_line_that_stands_where_the_heads_do() -> None:
    """A title that stands on one page only, at the place of the heads and apart from the text, is one."""
    page = book(
        [
            shown(60, 780, title)
            for title in ("The Mill", "The Mill", "The Mill", "Index of names", "The Mill")
        ]
    )
    assert marked(page, HEADS)[3] == "Index of names"


def test_a_head_that_a_scan_reads_otherwise() -> None:
    """A head with some letters misread is one, even close to the text."""
    misread = shown(60, 780, "The Harhour Rccord") + shown(60, 768, "and a line right below")
    page = book([*([shown(60, 780, "The Harbour Record")] * 3), misread])
    assert marked(page, HEADS) == [*(["The Harbour Record"] * 3), "The Harhour Rccord"]


def test_the_text_is_no_head() -> None:
    """Pages that begin and end with lines of their own keep them, and so does a single page."""
    assert not [region for region in book([""] * 4).marked if region.furniture]
    assert not [region for region in page_of(body(1) + shown(290, 40, "12")).marked if region.furniture]


def test_titles_in_large_letters_are_no_heads() -> None:
    """The same title on each page, larger than the text, is a title."""
    page = book([shown(60, 780, "Minutes", 18)] * 3)
    assert marked(page, HEADS) == []
    assert marked(page, "heading") == ["Minutes"] * 3


def test_notes_that_recur_are_notes() -> None:
    """A note that says the same at the foot of several pages is no running foot."""
    page = book(
        [shown(160, 565, "so it was", 10) + shown(206, 569, "3", 6) + shown(60, 60, "3 Ibid., p. 8.", 8)] * 3
    )
    assert marked(page, "page foot") == []


def test_stamps_along_the_edge() -> None:
    """What stands at another angle on several pages is set apart; on one page it is text."""
    stamp = turned("0 1 -1 0 30 200", "Downloaded by a reader", 8)
    assert marked(book([stamp] * 3), "page foot") == ["Downloaded by a reader"] * 3
    assert "Downloaded by a reader" in marked(book([stamp, "", ""]), "paragraph")


def test_pages_turned_by_their_file() -> None:
    """The edge of a page is that of the page as shown."""

    def sideways(n: int) -> Sheet:
        text = "".join(turned(f"0 1 -1 0 {150 + 12 * k} 60", f"{line} {n}") for k, line in enumerate(STORY))
        return Sheet(text + turned("0 1 -1 0 60 60", "The Harbour Record"), more="/Rotate 90")

    assert marked(page_of(*map(sideways, range(3))), HEADS) == ["The Harbour Record"] * 3


def test_a_page_keeps_its_only_line() -> None:
    """Pages of one line each, which is the same but for its number, are text."""
    page = page_of(*(shown(60, 700, f"This is page {n}") for n in range(1, 5)))
    assert not [region for region in page.marked if region.furniture]


def test_numbers_in_the_text_are_none_of_pages() -> None:
    """Lines of the text that count the pages are no heads."""
    page = page_of(*(lines(60, 780, [f"{line} {n}" for line in STORY]) for n in range(1, 5)))
    assert not [region for region in page.marked if region.furniture]
