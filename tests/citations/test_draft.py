"""A reference while it is read."""

from testimonia.citations.draft import Draft, book_of
from testimonia.languages.en.citing import citing


def test_what_is_told_is_kept_and_what_is_empty_left_out() -> None:
    """A draft does not change: each step returns another."""
    draft = Draft("Grey Years, 1931", book_of(citing()))
    told = draft.told(" Grey Years ", publisher_place="Leipzig", publisher=None)
    assert (told.rest, told.item) == ("Grey Years", {"publisher-place": "Leipzig"})
    assert (draft.rest, draft.item) == ("Grey Years, 1931", {})
    assert told.has("publisher", "publisher-place")
    assert not told.has("publisher")


def test_a_day_is_told_if_it_is_one() -> None:
    """Nothing is noted of words without a year."""
    draft = Draft("", book_of(citing()))
    assert draft.dated("3 May 1921").item == {"issued": {"date-parts": [[1921, 5, 3]]}}
    assert draft.dated("one day").item == {}


def test_patterns_are_made_once() -> None:
    """The words of a language are kept with them."""
    assert book_of(citing()) is book_of(citing())
