"""Where on which page a text stands: the words are those of TEI's ``<facsimile>``.

A ``Surface`` is one page of a source that came from print or from page images, a ``Zone`` a rectangle on it. Offsets
are into the source's text, in code points, half-open; lengths are points (1/72 inch) of a PDF, pixels of an image,
with the origin at the top left.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Surface:
    """One page; ``start:end`` is its stretch of the text, ``n`` its place in the file, counted from 1.

    ``label`` is the number that is printed on it or that its file gives it ("iv"), empty where none is known. A page
    of which no picture can be made (a page break that an edition notes) has no width and height.
    """

    n: int
    start: int
    end: int
    label: str = ""
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Zone:
    """Where a stretch of text stands on a surface: a line, or a word that was read with doubt.

    ``surface`` is the number of the page. ``confidence`` in [0, 1] is how sure whatever recognised a doubtful word
    was of it; None of a line.
    """

    start: int
    end: int
    surface: int
    left: float
    top: float
    right: float
    bottom: float
    confidence: float | None = None
