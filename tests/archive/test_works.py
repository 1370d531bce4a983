"""The works that sources cite."""

from testimonia.archive.queries import citations as queries
from testimonia.archive.store import Archive
from testimonia.archive.works import work_lines, works
from tests.archive.cited import EXILE, cited_archive, identity

__all__ = ["cited_archive"]


def test_a_work_stands_once_with_every_place(cited_archive: Archive) -> None:
    """Whichever page is cited; a page alone is no work."""
    (work,) = works(queries.every(cited_archive))
    assert work.item == {"id": identity(), **EXILE}
    assert [(place.path, place.words, place.locator) for place in work.places] == [
        ("a.txt", "Ida Falk, Exile, p. 3", "3"), ("b.txt", "Falk, Exile, p. 9", "9"),
    ]  # fmt: skip


def test_what_is_quoted_before_a_marker_stands_at_its_note(cited_archive: Archive) -> None:
    """The marker is no place of its own."""
    (work,) = works(queries.every(cited_archive))
    assert [place.quoted for place in work.places] == [(0, 13), (0, 14)]


def test_a_line_is_a_plain_value(cited_archive: Archive) -> None:
    """For exporters: the item, and each place with its source."""
    (line,) = work_lines(cited_archive)
    assert line["item"]["title"] == "Exile"
    assert line["cited"][0] == {
        "source": {"id": "a.txt", "path": "a.txt", "title": "a.txt"}, "start": 15, "end": 36,
        "words": "Ida Falk, Exile, p. 3", "locator": "3", "quoted": {"start": 0, "end": 13},
    }  # fmt: skip
