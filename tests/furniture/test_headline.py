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


def test_the_most_trusted_declared_title_is_taken() -> None:
    """Of declared titles the first that stands on the page, wherever the others stand."""
    declared = [
        Clue("title", title, title) for title in ("Elsewhere", "The lockout at the dye works", PAGE[0])
    ]
    assert headline.find(items(*PAGE), 3, declared, BOOK) == 1


def test_a_name_that_signs_is_no_headline() -> None:
    """Of whom the article does not tell, a name stands above it as its author's; of whom it tells, as its title."""
    assert headline.find(items("The lockout", "Opinion", "Jane Roe", PARAGRAPH), 3, (), BOOK) == 0
    assert headline.find(items("Ghent Weekly Herald", "Greta Holm", PARAGRAPH), 2, (), BOOK) == 1


def test_what_is_resolved_is_named_by_its_kind() -> None:
    """The headline is "Resolution on …", not the body of people above it, whatever stands between."""
    page = items("UNION OF BINDERS", "Sitting of 3 May 1931", "RESOLUTION ON THE LOCKOUT AT GHENT", PARAGRAPH)
    assert headline.find(page, 3, (), BOOK) == 2


def test_a_logo_is_no_headline() -> None:
    """A line with a word of the page's machinery is none, even where nothing else tells them apart."""
    assert (
        headline.find(
            items("Harbour Post Logo", "A lockout", "Translated by Eva Ring", PARAGRAPH), 3, (), BOOK
        )
        == 1
    )


def test_who_holds_the_copyright_is_no_headline() -> None:
    """A line that the notice of copyright names is the publisher's."""
    publisher = "Institute for Lost Trades"
    page = items(publisher, "The lockout", "By Jane Roe", PARAGRAPH, f"© 1999 {publisher}")
    assert headline.find(page, 3, (), BOOK) == 1
    assert headline.holds_copyright(page[0], [page[4].unit.text])
    assert not headline.holds_copyright(page[1], [page[4].unit.text])


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


def test_what_a_menu_leads_to_and_the_article_begins_with_is_the_headline() -> None:
    """Rather than a tab of the page that stands again below."""
    life = "Lorraine Ostby, aged 90, was born in a house of sods and taught at the country school."
    upper = [
        "Home / Obituaries / Lorraine Ostby",
        "Lorraine Ostby",
        "Send flowers",
        "Obituary",
        "Tribute Wall",
    ]
    page = items(*upper, life, ANOTHER, "Tribute Wall")
    assert headline.find(page, 5, (), BOOK) == 1


def test_the_first_line_of_all_is_no_headline_for_coming_back() -> None:
    """The name of a site stands at its foot too; the headline may."""
    page = items("Harbour Net Archive", "The bindery", PARAGRAPH, ANOTHER, "Harbour Net Archive")
    assert headline.find(page, 2, (), BOOK) == 0
    page = items("Harbour Net Archive", "News", "The bindery", PARAGRAPH, ANOTHER, "Harbour Net Archive")
    assert headline.find(page, 3, (), BOOK) == 2
