"""References to a work cited before."""

import pytest

from testimonia.citations.draft import book_of
from testimonia.citations.recall import Works, completed, recalled
from testimonia.citations.reference import reference
from testimonia.languages.en.citing import citing

FALK = reference("Ida Falk, Grey Years (Leipzig: Tor, 1931), p. 9", citing())
LUND = reference("Karl Lund, Lives of the Weavers (Graz: Mur Press, 1944), p. 8", citing())


@pytest.mark.parametrize(
    ("words", "title", "locator"),
    [
        ("Ibid., p. 14", "Lives of the Weavers", "14"),
        ("ibid.", "Lives of the Weavers", None),
        ("Falk, op. cit., p. 3", "Grey Years", "3"),
        ("Grey Years, 112", "Grey Years", "112"),
        ("Falk, Grey Years, p. 112", "Grey Years", "112"),
        ("Lund, Lives, p. 2", "Lives of the Weavers", "2"),
        ("Falk 1931: 12", "Grey Years", "12"),
    ],
)
def test_a_short_reference_has_the_whole_work(words: str, title: str, locator: str | None) -> None:
    """With the place that it names itself."""
    again = recalled(words, reference(words, citing()), Works([FALK, LUND]), book_of(citing()))
    assert again is not None
    assert (again["title"], again.get("locator")) == (title, locator)
    assert "publisher" in again


def test_what_repeats_nothing_known_is_a_reference_without_a_work() -> None:
    """Nothing was cited before, or nothing by them, or more than one work."""
    book = book_of(citing())
    assert recalled("Ibid., p. 3", {}, Works(), book) == {}
    assert recalled("Mill, op. cit., p. 3", {}, Works([FALK]), book) == {}
    other = reference("Ida Falk, Exile (Leipzig: Tor, 1935)", citing())
    assert recalled("Falk, op. cit., p. 3", {}, Works([FALK, other]), book) == {}


def test_a_sentence_is_no_reference() -> None:
    """None, so that it is looked through."""
    assert recalled("She left the town", {}, Works([FALK]), book_of(citing())) is None
    assert recalled("Grey Years", {}, Works([FALK]), book_of(citing())) is None


def test_a_work_is_completed_only_by_itself() -> None:
    """Another year or title is another work; what is told in full stays."""
    works = Works([FALK])
    for words in ("Falk 1935: 12", "Falk, Exile, p. 3", "Mill, Grey Years, p. 3"):
        item = reference(words, citing())
        assert completed(item, works) == item
    assert completed(LUND, works) == LUND


def test_a_title_with_its_year_has_its_author() -> None:
    """Where the work is known."""
    item = reference("Grey Years (Leipzig, 1931)", citing())
    assert completed(item, Works([FALK]))["author"] == FALK["author"]
    assert completed({**item, "issued": {"date-parts": [[1950]]}}, Works([FALK])).get("author") is None


def test_works_are_asked_by_author_and_year() -> None:
    """Whether such a one is known."""
    works = Works([FALK])
    assert works.has(reference("Falk 1931: 3", citing()))
    assert not works.has(reference("Falk 1932: 3", citing()))
    assert not works.has({})
