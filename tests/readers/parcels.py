"""Documents made of parts, and what holds for whatever a reader makes of any bytes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers import Page, Raw, Reader

LETTERS = Path(__file__).parents[1] / "data" / "documents"
REASONS = frozenset(("damaged", "encrypted", "too-large", "binary", "no-text"))

_DAMAGE = [
    b"<", b">", b"&", b"&#0;", b"&x;", b"</w:p>", b"<w:t>x</w:t>", b"<w:sym/>", b"<text:note/>", b"\x00",
    b'<a href="#x">1</a>',
    b"\xff\xfe", b"\n\n", b"> > ", b"-- \n", b"=?utf-8?b?xI0=?=", b"\n--B\n", b"{", b"}", b"\\u-1 ", b"\\bin9 ",
    b"charset=hex", b"+2AA-", "\ufdd01\ufdd1".encode(),
]  # fmt: skip
edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(_DAMAGE) | st.binary(max_size=8)),
    max_size=6,
)
"""Where bytes are damaged (as a share of all), how many are taken out there, and what is put in their place."""


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive of parts."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip archive."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def damaged(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Return bytes with changes made to them."""
    for share, taken, put in changes:
        at = int(share * len(data))
        data = data[:at] + put + data[at + taken :]
    return data


def damaged_within(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Return a document with changes made to its parts, the archive itself being whole."""
    parts = parts_of(data)
    names = [name for name in parts if not name.endswith((".png", "/"))]
    for share, taken, put in changes:
        name = names[int(share * 997) % len(names)]
        parts[name] = damaged(parts[name], [(share, taken, put)])
    return zipped(parts)


def letter(ending: str) -> bytes:
    """Return the letter that LibreOffice wrote in a format."""
    return (LETTERS / f"letter.{ending}").read_bytes()


def sound(reader: Reader, data: bytes) -> Page | None:
    """Return what a reader makes of bytes, None where it refuses them with a reason; all places lie within the text."""
    try:
        page = reader(Raw(data))
    except ReadingError as error:
        refused = error.reason
        page = None
    if page is None:
        assert refused in REASONS
        return None
    length = len(page.text)
    page.text.encode("utf-8")
    assert all(0 <= region.start < region.end <= length for region in page.marked)
    assert all(clue.start is None or page.text[clue.start : clue.end] == clue.words for clue in page.clues)
    assert all(0 <= surface.start <= surface.end <= length for surface in page.surfaces)
    assert all(note.isprintable() for note in page.notes)
    return page


def kinds(page: Page, kind: str) -> list[str]:
    """Return the words of the regions of a kind."""
    return [page.text[region.start : region.end] for region in page.marked if region.kind == kind]


def told(page: Page) -> list[tuple[str, str]]:
    """Return kind and value of all clues."""
    return [(clue.kind, clue.value) for clue in page.clues]
