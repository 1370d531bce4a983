"""A source that came from print, for tests: two pages, a line on each, one word of them doubtful."""

from dataclasses import replace

from testimonia.facsimile import Surface, Zone
from testimonia.model import Reading
from tests.archive.helpers import told

FIRST, SECOND = "[Ada Roth] was born 1872 in Lund.", "She died 1952 in Graz."
_READ = told("roth.pdf", f"{FIRST}\n{SECOND}")
KEY = _READ.source.id


def printed() -> Reading:
    """Return its reading: page xii, and a page without a number."""
    cut = _READ.source.text.index(SECOND)
    end = len(_READ.source.text)
    return replace(
        _READ, source=replace(_READ.source, format="pdf"),
        surfaces=(Surface(1, 0, cut, "xii", 400.0, 600.0), Surface(2, cut, end)),
        zones=(
            Zone(0, cut - 1, 1, 40.0, 50.0, 360.0, 62.0),
            Zone(0, 3, 1, 40.0, 50.0, 70.0, 62.0, 0.4),
            Zone(cut, end, 2, 1.0, 2.0, 3.0, 4.0),
        ),
    )  # fmt: skip
