"""Zip archives: each file in one is a member by its name, in the order of the archive's list of contents.

Names in an archive that does not tell their encoding are read as UTF-8 where they are that, else as code page 437.
Folders, and the doubles that macOS packs beside each file, are passed over.
"""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from itertools import pairwise
from typing import IO, BinaryIO
from zipfile import ZipFile, ZipInfo

from testimonia.errors import ReadingError
from testimonia.readers.member import Held, Unpacking, careful, damaged, named

_UTF8 = 0x800
_ENCRYPTED = 0x1
_HEADER = 30
"""Bytes of a file's own header, at the least."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive; ``whole`` tells whether its bytes are its own: in bombs they are another's too."""

    archive: ZipFile
    info: ZipInfo
    whole: bool

    @property
    def name(self) -> str:
        """Return its name, a path within the archive."""
        if not self.info.flag_bits & _UTF8:
            try:
                return self.info.filename.encode("cp437").decode("utf-8")
            except UnicodeError:
                pass
        return self.info.filename

    def content(self) -> BufferedReader:
        """Return its bytes. Raises ``ReadingError``, as reading them does, where they cannot be had."""
        if self.info.flag_bits & _ENCRYPTED:
            raise ReadingError("encrypted", "is encrypted (needs a password)")
        if stat.S_ISLNK(self.info.external_attr >> 16):
            raise ReadingError("special", "is a link, not a file; nothing to read")
        if not self.whole:
            raise ReadingError("damaged", "is damaged: it lies over another file of the archive")
        with damaged("is damaged: it is not where the archive says"):
            return careful(self._unpacked())

    def _unpacked(self) -> IO[bytes]:
        try:
            return self.archive.open(self.info)
        except NotImplementedError as error:
            words = f"is packed by a method that cannot be unpacked here (number {self.info.compress_type})"
            raise ReadingError("missing", words) from error


def read(stream: BinaryIO, how: Unpacking) -> Iterator[Held]:
    """Yield the files of a zip archive. Raises ``ReadingError`` ("damaged") where it has no list of contents."""
    for entry in entries(stream):
        yield named(entry.name, entry.info.file_size, entry.content, how)


def entries(stream: BinaryIO) -> Iterator[Entry]:
    """Yield the files of a zip archive. Raises ``ReadingError`` ("damaged") where it has no list of contents."""
    with damaged("is damaged, or no zip archive: it has no list of contents that can be read"):
        archive = ZipFile(stream)
    broken = _overlapping(archive)
    for info in archive.infolist():
        if not info.filename.endswith("/") and not info.filename.startswith("__MACOSX/"):
            yield Entry(archive, info, id(info) not in broken)


def _overlapping(archive: ZipFile) -> frozenset[int]:
    """Return the identities of the files that reach into the one after them."""
    placed = sorted(archive.infolist(), key=lambda info: info.header_offset)
    return frozenset(
        id(info)
        for info, after in pairwise(placed)
        if info.header_offset + _HEADER + info.compress_size > after.header_offset
    )
