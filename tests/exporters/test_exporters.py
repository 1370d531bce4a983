"""What a format writes of an archive."""

from testimonia.archive.store import Archive
from testimonia.exporters import OF_WORKS, lines, number_of_lines
from testimonia.plugins import COMPONENTS
from tests.archive.cited import cited_archive

__all__ = ["cited_archive"]


def test_csl_writes_works_and_the_others_statements(cited_archive: Archive) -> None:
    """An exporter from outside has statements."""
    assert [set(line) for line in lines(cited_archive, "csl")] == [{"item", "cited"}]
    assert list(lines(cited_archive, "jsonl")) == list(lines(cited_archive, "some.module:write")) == []
    assert number_of_lines(cited_archive, "jsonl") == number_of_lines(cited_archive, "csl") == 0


def test_formats_of_works_are_there() -> None:
    """By their names."""
    assert COMPONENTS["exporters"].keys() >= OF_WORKS
