"""Pages of print in the archive."""

from pathlib import Path

import pytest

from testimonia.archive.queries import surfaces
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import write
from tests.printed import KEY, printed


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = create_or_open(tmp_path / "a.testimonia")
    write(made, printed())
    return made


@pytest.mark.parametrize(
    ("begin", "end", "cited"), [(0, 5, "xii"), (0, 40, "xii–[2]"), (35, 40, "[2]"), (5000, 5001, "")]
)
def test_a_stretch_is_cited_by_its_pages(archive: Archive, begin: int, end: int, cited: str) -> None:
    """By the number printed there; in brackets where only its place in the file is known."""
    assert surfaces.pages(archive, [KEY])[KEY].cited(begin, end) == cited


def test_a_source_without_pages_has_none(archive: Archive) -> None:
    """It is not among those asked for, and cites nothing."""
    assert surfaces.pages(archive, ["nobody"]) == {}
    assert surfaces.Pages().cited(0, 9) == ""


def test_lines_and_doubtful_words_have_their_place(archive: Archive) -> None:
    """A line is there once, and a word that was read with doubt beside it."""
    found = surfaces.zones(archive, KEY, 1)
    assert [row["confidence"] for row in found] == [None, 0.4]
    row = surfaces.surface(archive, KEY, 1)
    assert row is not None
    assert (row["label"], row["width"], row["height"]) == ("xii", 400.0, 600.0)
    assert surfaces.surface(archive, KEY, 3) is None
    assert [one["begin"] for one in surfaces.doubted(archive, KEY, 0, 20)] == [0]
    assert surfaces.doubted(archive, KEY, 4, 20) == []


def test_they_go_with_their_source(archive: Archive) -> None:
    """Nothing of a page is left when the source has gone."""
    with archive.transaction():
        archive.execute("PRAGMA foreign_keys = ON")
        archive.execute("DELETE FROM source")
    for table in ("surface", "zone"):
        assert archive.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0
