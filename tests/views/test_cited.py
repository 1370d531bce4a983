"""The works that a source cites."""

from testimonia.archive.queries import citations as queries
from testimonia.archive.store import Archive
from testimonia.views.cited import cited_works, quoted_from
from tests.archive.cited import cited_archive

__all__ = ["cited_archive"]


def test_the_works_of_a_source_are_listed_with_their_places(cited_archive: Archive) -> None:
    """Each with its label, the place in it, and the quotation cited from it."""
    for path, locator, quotation in (("a.txt", "3", "“It was cold”"), ("b.txt", "9", "“It was dark.”")):
        source = next(row["source_id"] for row in queries.every(cited_archive) if row["path"] == path)
        (work,) = cited_works(cited_archive, source)
        (place,) = work.places
        assert (work.label, work.type, place.locator, place.quotation) == (
            "Ida Falk, Exile",
            "book",
            locator,
            quotation,
        )


def test_a_quotation_says_which_work_it_is_from(cited_archive: Archive) -> None:
    """What stands within it too; what does not has none."""
    source = queries.every(cited_archive)[0]["source_id"]
    found = quoted_from(cited_archive, source, 1, 8)
    assert found is not None
    assert (found.label, found.places[0].locator) == ("Ida Falk, Exile", "3")
    assert quoted_from(cited_archive, source, 15, 20) is None
