"""Tar archives, packed with gzip, bzip2, xz or not at all: each file in one is a member by its name.

An archive is read from its beginning to its end once. Where a header is damaged or missing, the rest is lost, and said
to be.
"""

import bz2
import gzip
import lzma
import tarfile
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from typing import IO, Any, BinaryIO

from testimonia.errors import ReadingError
from testimonia.readers.member import Held, Refused, Unpacking, careful, damaged, named

_GZIP, _BZIP2, _XZ = b"\x1f\x8b", b"BZh", b"\xfd7zXZ"
"""How what is packed begins."""
_HEADERS = 16_000_000
"""Bytes that the headers of one member may have: the library keeps them in memory, whatever they declare."""


def read(stream: BinaryIO, how: Unpacking) -> Iterator[Held]:
    """Yield the files of a tar archive. Raises ``ReadingError`` ("damaged") where it breaks off, or is none."""
    paced = _Paced(_unpacked(stream))
    with damaged("is damaged, or no tar archive"):
        archive = tarfile.open(fileobj=paced, mode="r|", tarinfo=_Header)  # noqa: SIM115 it opens no file
    while (info := _next(archive)) is not None:
        paced.left = None
        yield from _held(archive, info, how)
        archive.members = []  # type: ignore[attr-defined]  # the library keeps them all; its types do not say so
        paced.left = info.size + _HEADERS


def _unpacked(stream: BinaryIO) -> BufferedReader:
    stream.seek(0)
    head = stream.read(6)
    stream.seek(0)
    if head.startswith(_GZIP):
        return careful(gzip.GzipFile(fileobj=stream))
    if head.startswith(_BZIP2):
        return careful(bz2.BZ2File(stream))
    return careful(lzma.LZMAFile(stream) if head.startswith(_XZ) else stream)


def _next(archive: tarfile.TarFile) -> tarfile.TarInfo | None:
    with damaged("is damaged: it breaks off"):
        return archive.next()


def _held(archive: tarfile.TarFile, info: tarfile.TarInfo, how: Unpacking) -> Iterator[Held]:
    if info.isreg():
        yield named(info.name, info.size, lambda: _content(archive, info), how)
    elif not info.isdir():
        yield Refused(info.name, "special", "is a link, pipe or device, not a file; nothing to read")


def _content(archive: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    with damaged("is damaged: it breaks off"):
        content = archive.extractfile(info)
        if content is None:
            raise ValueError(info.name)
        return careful(content)


class _Header(tarfile.TarInfo):
    """A header that says so where it is none: the library takes that for the end of the archive."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_Header":
        if len(buf) == tarfile.BLOCKSIZE and not any(buf):
            return super().frombuf(buf, encoding, errors)  # which ends the archive, as it should be
        with damaged("is damaged: it breaks off"):
            return super().frombuf(buf, encoding, errors)


class _Paced(RawIOBase):
    """The bytes of an archive, at most ``left`` of them: a header may declare that it goes on for terabytes."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.left: int | None = _HEADERS

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        if self.left is not None:
            self.left -= len(piece)
            if self.left < 0:
                raise ReadingError("damaged", f"is damaged: a header has more than {_HEADERS:,} bytes")
        return piece

    def readinto(self, buffer: Any) -> int:
        piece = self.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)
