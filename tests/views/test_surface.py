"""One page of print."""

from pathlib import Path

import pytest

from testimonia.archive.lines import statement_lines
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.surface import Doubtful, doubtful, page_refs, pages_of, surface_page
from tests.archive.helpers import write
from tests.printed import FIRST, KEY, SECOND, printed


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = create_or_open(tmp_path / "a.testimonia")
    write(made, printed())
    return made


def test_a_page_has_its_lines_and_their_places(archive: Archive) -> None:
    """With the words of each, the line that was asked for marked, doubtful words apart."""
    page = surface_page(archive, KEY, 1, (4, 9))
    assert page is not None
    (line,), (doubtful,) = page.lines, page.doubtful
    assert (line.words, line.here, line.width) == (FIRST.replace("[", "").replace("]", ""), True, 320.0)
    assert (doubtful.words, doubtful.here, doubtful.confidence) == ("Ada", False, 0.4)
    assert (page.before, page.behind and page.behind.label, page.pages) == (None, "[2]", 2)


def test_the_last_page_has_one_before_it(archive: Archive) -> None:
    """Its text is its stretch of the source."""
    page = surface_page(archive, KEY, 2, None)
    assert page is not None
    assert (page.text, page.before and page.before.label, page.behind) == (SECOND, "xii", None)
    assert not any(box.here for box in page.lines)


def test_there_is_no_page_that_is_none(archive: Archive) -> None:
    """Neither of a source nor beyond its last."""
    assert surface_page(archive, KEY, 3, None) is None
    assert surface_page(archive, "nobody", 1, None) is None


def test_pages_of_a_source_and_of_a_stretch(archive: Archive) -> None:
    """In order of the text."""
    assert [ref.label for ref in page_refs(archive, KEY)] == ["xii", "[2]"]
    assert [ref.n for ref in pages_of(archive, KEY, 0, 3)] == [1]
    assert page_refs(archive, "nobody") == ()


def test_doubtful_words_of_a_stretch(archive: Archive) -> None:
    """With how sure the reading was."""
    assert doubtful(archive, KEY, 0, 20) == (Doubtful("Ada", 40),)
    assert doubtful(archive, KEY, 20, 30) == ()


def test_a_statement_line_has_its_page(archive: Archive) -> None:
    """In its locus, as it is cited; a line of a source without pages has none (tests/archive/test_lines.py)."""
    assert {line["locus"]["page"] for line in statement_lines(archive)} == {"xii–[2]"}
