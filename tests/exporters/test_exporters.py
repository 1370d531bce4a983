"""What a format writes of an archive."""

from datetime import date

from testimonia.archive.store import Archive
from testimonia.exporters import OF_WORKS, lines, number_of_lines
from testimonia.plugins import COMPONENTS
from testimonia.views.living import Asked
from tests.archive.cited import cited_archive

__all__ = ["cited_archive"]
ASKED = Asked(date(2026, 1, 1))


def test_csl_writes_works_and_the_others_statements(cited_archive: Archive) -> None:
    """An exporter from outside has statements."""
    assert [set(line) for line in lines(cited_archive, "csl", ASKED)] == [{"item", "cited"}]
    assert (
        list(lines(cited_archive, "jsonl", ASKED))
        == list(lines(cited_archive, "some.module:write", ASKED))
        == []
    )
    assert number_of_lines(cited_archive, "jsonl") == number_of_lines(cited_archive, "csl") == 0


def test_formats_of_works_are_there() -> None:
    """By their names."""
    assert COMPONENTS["exporters"].keys() >= OF_WORKS
