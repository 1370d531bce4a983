"""Headings as the font tells them."""

from tests.readers.pdf.made import SEQUEL, STORY, lines, marked, page_of, shown


def test_larger_letters_are_a_heading() -> None:
    """A line in letters larger than the text's, or several, is a heading."""
    title = shown(50, 740, "The harbour and its people", 18) + shown(50, 718, "in the year of the strike", 18)
    page = page_of(title + lines(50, 680, STORY))
    assert marked(page, "heading") == ["The harbour and its people\nin the year of the strike"]
    assert not [region for region in page.marked if region.kind == "heading" and region.furniture]


def test_a_line_in_bold_is_a_heading() -> None:
    """It is one where it stands alone and no sentence ends in it."""
    bold = shown(50, 600, "After the strike", font="B") + lines(50, 570, SEQUEL)
    assert marked(page_of(lines(50, 700, STORY) + bold), "heading") == ["After the strike"]


def test_a_sentence_in_bold_is_text() -> None:
    """What ends as a sentence does is none."""
    bold = shown(50, 600, "Nobody knew.", font="B") + lines(50, 570, SEQUEL)
    assert marked(page_of(lines(50, 700, STORY) + bold), "heading") == []


def test_bold_says_nothing_where_all_is_bold() -> None:
    """A text set in bold has no headings by that."""
    bold = shown(50, 600, "After the strike", font="B") + lines(50, 570, SEQUEL, font="B")
    assert marked(page_of(lines(50, 700, STORY, font="B") + bold), "heading") == []


def test_a_long_stretch_of_large_letters_is_text() -> None:
    """A standfirst of many lines is none."""
    large = lines(50, 760, SEQUEL, 13)
    assert marked(page_of(large + lines(50, 500, [*STORY, *SEQUEL])), "heading") == []


def test_figures_alone_are_no_heading() -> None:
    """Without letters nothing is a title."""
    assert marked(page_of(shown(50, 740, "1903", 18) + lines(50, 680, STORY)), "heading") == []
