"""Exporters: one module per format, each a function that writes lines to a text stream.

A line is a statement, but for the formats of ``OF_WORKS``, which write the works that the sources cite.
"""

from collections.abc import Iterator
from typing import Any

from testimonia.archive.lines import statement_lines
from testimonia.archive.queries import summary
from testimonia.archive.store import Archive
from testimonia.archive.works import work_lines
from testimonia.exporters import publishing
from testimonia.views.living import Asked

OF_WORKS = frozenset({"csl"})
"""Formats of which a line is a work."""


def lines(archive: Archive, format_: str, asked: Asked, publish: bool = False) -> Iterator[dict[str, Any]]:
    """Return what a format writes of an archive, one by one.

    Who may be alive is marked; where it is to be published, what has them in it is left out. Works are as cited;
    where they are to be published, without the names of who may be alive.
    """
    if format_ in OF_WORKS:
        works = work_lines(archive)
        return publishing.published_works(archive, works, asked) if publish else works
    statements = statement_lines(archive)
    return (publishing.published if publish else publishing.marked)(archive, statements, asked)


def number_of_lines(archive: Archive, format_: str) -> int:
    """Return about how many lines there are, for the bar."""
    return 0 if format_ in OF_WORKS else summary.written(archive)
