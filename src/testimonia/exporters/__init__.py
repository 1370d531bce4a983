"""Exporters: one module per format, each a function that writes lines to a text stream.

A line is a statement, but for the formats of ``OF_WORKS``, which write the works that the sources cite.
"""

from collections.abc import Iterator
from typing import Any

from testimonia.archive.lines import statement_lines
from testimonia.archive.queries import summary
from testimonia.archive.store import Archive
from testimonia.archive.works import work_lines

OF_WORKS = frozenset({"csl"})
"""Formats of which a line is a work."""


def lines(archive: Archive, format_: str) -> Iterator[dict[str, Any]]:
    """Return what a format writes of an archive, one by one."""
    return work_lines(archive) if format_ in OF_WORKS else statement_lines(archive)


def number_of_lines(archive: Archive, format_: str) -> int:
    """Return about how many lines there are, for the bar."""
    return 0 if format_ in OF_WORKS else int(summary.totals(archive)["statements"])
