"""A unit of a page and what has been found about it so far."""

import pytest

from testimonia.furniture.items import Item, prose_bounds
from testimonia.furniture.layout import unit
from tests.furniture.factories import ANOTHER, BOOK, PARAGRAPH, items


def item(text: str) -> Item:
    return Item.of(unit(text, 0, len(text), False), BOOK)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Born: 2 June 1878, Odessa", True),
        ("1903: arrested in Odessa", True),
        ("(1872–1952)", True),
        ("Weather: rain", False),
        ("Born free", False),
    ],
)
def test_facts_about_a_person(text: str, fact: bool) -> None:
    """A line is a fact by the name before its colon, or by the year it begins with."""
    assert item(text).fact == fact


@pytest.mark.parametrize(
    ("text", "prose", "short"),
    [
        (PARAGRAPH, True, False),
        ("She left for Oslo.", False, False),
        ("Exile", False, True),
        ("Who killed the League?", False, True),
        ("WHO KILLED THE LEAGUE OF PRINTERS IN OSLO AND GHENT.", False, True),
    ],
)
def test_prose_and_short_lines(text: str, prose: bool, short: bool) -> None:
    """A sentence of some length is prose; a few words without a full stop, or in capitals, are short."""
    assert (item(text).prose, item(text).short) == (prose, short)


def test_a_label_takes_a_unit_from_the_article_unless_it_says_otherwise() -> None:
    """Free units and headings are the article's own, furniture is not."""
    one = item(PARAGRAPH)
    assert one.own
    assert one.paragraph
    one.label("heading", "said so", furniture=False)
    assert one.own
    assert not one.paragraph
    one.label("appeal", "asks for money")
    assert not one.own


def test_a_rule_labels_only_what_is_free() -> None:
    """A later rule tells its clues, and leaves the kind."""
    first, second = BOOK.rules[0], BOOK.rules[1]
    one = item("Log in")
    match = first.match("Log in")
    assert match
    one.take(first, match)
    one.take(second, match)
    assert (one.kind, one.rule) == (first.kind, second)


def test_prose_bounds() -> None:
    """The first and last paragraph of some length bound the prose; without any it is empty."""
    assert prose_bounds(items("Exile", PARAGRAPH, "Home", ANOTHER, "Exile")) == (1, 3)
    assert prose_bounds(items("Exile", "Home")) == (2, -1)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Roth was born in Lille in 1870. She died there in 1931",
        "She was a weaver. In 1907 she was arrested, and she died in Lille in 1931 [4]",
        "In 1907 she was arrested and sent to Lille with the others.[4]",
    ],
)
def test_several_sentences_are_prose_whatever_they_end_in(line: str) -> None:
    """Without a final stop, and behind it the mark of a footnote, what tells of something is no title."""
    assert item(line).prose


@pytest.mark.parametrize(
    "line", ["Ada Roth, The Mill: A Life. Lille: Roth & Sons, 512 pp", "The end. A new life"]
)
def test_titles_with_a_stop_inside_are_none(line: str) -> None:
    """A book is no sentence, nor are a few words."""
    assert not item(line).prose
