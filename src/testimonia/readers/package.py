"""A document that is a zip archive of XML parts (DOCX, ODT, EPUB): its parts, each within bounds, nothing resolved.

What a part unpacks to is bounded, and what all parts asked for do together, whatever the archive declares; entities
and documents elsewhere are not looked up.
"""

import lzma
import struct
import zipfile
import zlib
from io import BytesIO
from typing import Any, NamedTuple

from testimonia.errors import ReadingError

_LARGEST = 60_000_000
"""Bytes of one part: some 4,000 pages in the markup of a word processor."""
_MOST = 150_000_000
"""Bytes of all parts that are asked for."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"%PDF-": "a PDF", b"{\\rtf": "an RTF document", _OLE: "an old office document", b"<?xml": "plain XML",
    b"<!DOCTYPE": "a web page", b"<html": "a web page", b"\x1f\x8b": "a gzip archive", b"From ": "a mailbox",
}  # fmt: skip
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))
"""Bytes that no XML may hold."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream of an OLE file in which office programs keep a document that needs a password."""

_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, LookupError,
    ArithmeticError, RuntimeError,
)  # fmt: skip
"""What zipfile and the ways of packing raise where an archive is damaged, or packed in a way that is not known."""


class Parsed(NamedTuple):
    """The root element of a part, and what had to be assumed."""

    root: Any
    notes: tuple[str, ...] = ()


class Package:
    """The parts of a document by their names. ``kind`` is what it should be, for the words of errors."""

    def __init__(self, data: bytes, kind: str) -> None:
        """Open an archive. Raises ``ReadingError`` ("encrypted", "damaged") where it is none."""
        self._kind = kind
        self._left = _MOST
        self._notes: dict[str, None] = {}
        refuse_others(data, kind)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE as error:
            raise ReadingError("damaged", f"is no {kind}, or breaks off: it cannot be unpacked") from error
        self._entries = {
            entry.filename.replace("\\", "/").lstrip("/"): entry for entry in self._zip.infolist()
        }
        self._folded = {name.casefold(): name for name in self._entries}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in their order."""
        return tuple(self._entries)

    def has(self, name: str) -> bool:
        """Tell whether there is a part of a name."""
        return name.casefold() in self._folded

    def part(self, name: str) -> bytes | None:
        """Return the bytes of a part, None where there is none. Small and capital letters are not told apart.

        Raises:
            ReadingError: "encrypted", "damaged", or "too-large" where it or all together unpack to too much.
        """
        entry = self._entries.get(self._folded.get(name.casefold(), ""))
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise ReadingError("encrypted", "is encrypted (needs a password)")
        most = min(_LARGEST, self._left)
        data = self._unpacked(entry, most)
        if len(data) > most:
            raise ReadingError("too-large", f"unpacks to more than {most:,} bytes ({name})")
        self._left -= len(data)
        return data

    def _unpacked(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        try:
            with self._zip.open(entry) as stream:
                return stream.read(most + 1)
        except _DAMAGE as error:
            raise ReadingError(
                "damaged", f"is damaged: its part {entry.filename!r} cannot be unpacked"
            ) from error

    def xml(self, name: str, needed: bool = False) -> Any:
        """Return the root element of a part, None where there is none; what is damaged of it is told by ``notes``.

        Raises:
            ReadingError: as ``part``; "damaged" only where the document is nothing without this part.
        """
        try:
            data = self.part(name)
            root, notes = (None, ()) if data is None else xml(data, name)
        except ReadingError as error:
            if needed or error.reason != "damaged":
                raise
            root, notes = None, (f"a part of it {error}",)
        self._notes.update(dict.fromkeys(notes))
        return root

    @property
    def notes(self) -> tuple[str, ...]:
        """What had to be assumed of the parts so far."""
        return tuple(self._notes)


def xml(data: bytes, name: str) -> Parsed:
    """Return the root element of XML; what is damaged is read as far as it can be, and a note says so.

    Raises:
        ReadingError: "damaged" where there is no element at all.
    """
    root = strict(data)
    if root is not None:
        return Parsed(root)
    root = _root(data.translate(None, _CONTROLS), recover=True)
    if root is None:
        raise ReadingError("damaged", f"is damaged: its part {name!r} is no XML")
    return Parsed(root, (f"the part {name!r} is damaged: some of it may be missing",))


def strict(data: bytes) -> Any:
    """Return the root element of XML, None where it is not well formed or its entities are a bomb."""
    return _root(data, recover=False)


def _root(data: bytes, recover: bool) -> Any:
    # 20 ms to load: a collection of plain text does without
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(
        resolve_entities="internal", no_network=True, load_dtd=False, remove_comments=True, remove_pis=True,
        recover=recover,
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def is_encrypted(data: bytes) -> bool:
    """Tell whether an office document is kept in a container that needs a password."""
    return data.startswith(_OLE) and _ENCRYPTED in data


def refuse_others(data: bytes, kind: str) -> None:
    """Refuse what is plainly something else than ``kind``, by its first bytes.

    Raises:
        ReadingError: "encrypted" or "damaged".
    """
    if is_encrypted(data):
        raise ReadingError("encrypted", "is encrypted (needs a password)")
    head = data[:64].lstrip()
    other = next((name for start, name in _OTHERS.items() if head.startswith(start)), None)
    if other:
        raise ReadingError("damaged", f"is {other}, not {_article(kind)} {kind}: give it its own ending")


def _article(kind: str) -> str:
    return "an" if kind[0] in "AEIOU" else "a"
