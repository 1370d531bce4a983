"""Which line is the headline."""

from testimonia.furniture import headline
from testimonia.model import Clue
from tests.furniture.factories import ANOTHER, BOOK, PARAGRAPH, items

PAGE = ("Ghent Weekly Herald", "The lockout at the dye works", "By Jane Roe", PARAGRAPH, ANOTHER)


def test_the_line_between_publication_and_byline_is_the_headline() -> None:
    """Above a byline, a line that is not named like a newspaper is taken, of several lines."""
    assert headline.find(items(*PAGE), 3, (), BOOK) == 1


def test_what_the_markup_declares_comes_first() -> None:
    """A declared title is the headline wherever it stands, however it is written."""
    declared = [Clue("title", "GHENT: weekly herald", "GHENT: weekly herald")]
    assert headline.find(items(*PAGE), 3, declared, BOOK) == 0


def test_a_marked_heading_comes_before_all_other_lines() -> None:
    """Where nothing is declared, the first heading above the article is the headline."""
    page = items(*PAGE)
    page[0].heading = True
    assert headline.find(page, 3, (), BOOK) == 0


def test_an_article_without_a_line_above_it_has_no_headline() -> None:
    """Paragraphs alone have none."""
    assert headline.find(items(PARAGRAPH, ANOTHER), 0, (), BOOK) is None


def test_two_writings_of_one_title_are_the_same() -> None:
    """Letters and digits alone count, in small letters."""
    assert headline.plain("“The Lock-out”, 1911") == headline.plain("The lockout 1911")


def test_posted_below() -> None:
    """Blogs put who posted it, or when, right under the title."""
    page = items("Lockout", "Posted by redpencil", PARAGRAPH)
    assert headline.posted_below(page, 0, BOOK)
    assert not headline.posted_below(page, 1, BOOK)
    assert not headline.posted_below(page, 2, BOOK)
