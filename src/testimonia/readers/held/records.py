"""The records of a web archive, numbered; where one is damaged, reading goes on with the next that can be found.

fastwarc reads them. It ends at the first error, and takes a file that breaks off for one that ends: so the length of
each record is checked here, and behind damage the file is searched for where another record begins.
"""

import re
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any, BinaryIO, Literal

from testimonia.errors import ReadingError
from testimonia.readers.held.packed import MAGIC, is_packed

_BREAKS = 1_000
"""Damaged places of a file behind which reading goes on."""
_TRIES = 100_000
"""Places that are looked at, behind one of these, for the beginning of a record."""
_PIECE = 1 << 20
_PACKED = re.compile(re.escape(MAGIC + b"\x08"))
_PLAIN = re.compile(rb"(?<=\n)WARC/[01]\.")
_OVERLAP = 16
"""Bytes of a piece that are looked at with the next: no beginning is longer."""
_VERSION = b"WARC/"
_HEAD = 1 << 18
"""Bytes that the head of an answer may have."""

End = Literal["end", "within", "between"]


@dataclass(slots=True)
class Records:
    """The records of a web archive in their order; ``number`` is that of the last, from 1 on."""

    stream: BinaryIO
    number: int = 0
    _start: int = 0
    """Where the last record begins."""
    _was_read: bool = False
    _is_broken: bool = False

    def __iter__(self) -> Iterator[Any]:
        """Yield each record, as fastwarc has it, or None for one that is damaged.

        Raises ``ReadingError``: "missing" without fastwarc; "damaged" where the file breaks off, is no web archive, or
        is damaged in too many places.
        """
        is_gzip = is_packed(self.stream)
        start, told = 0, False
        for _ in range(_BREAKS):
            before = self.number
            end = yield from self._from(start)
            told = told and self.number == before
            if end == "end" and not is_gzip:
                return
            following = _next_start(self.stream, max(self._start, start) + 1, is_gzip)
            yield from self._break(end, told, following is None)
            if following is None:
                return
            start, told = following, told or end != "within"
        raise ReadingError("damaged", f"is damaged in {_BREAKS:,} places; what comes then is left")

    def head(self, record: Any) -> None:
        """Let the head of an answer be read, so that a record's ``http_headers`` are known.

        Raises ``ReadingError`` ("damaged").
        """
        with self._guarded():
            record.parse_http(auto_decode="none", strict_mode=False, quirks_mode=True, max_header_len=_HEAD)

    def block(self, record: Any) -> bytes:
        """Return the bytes of a record, or those behind its head if that was read.

        Raises ``ReadingError`` ("damaged") where it breaks off.
        """
        with self._guarded():
            self._was_read = True
            data: bytes = record.reader.read(record.content_length)
            if len(data) < record.content_length:
                raise ValueError(len(data))
        return data

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            self._is_broken = True
            raise ReadingError("damaged", "is damaged: it breaks off, or cannot be unpacked") from error

    def _from(self, start: int) -> Generator[Any, None, End]:
        """Yield the records from a place on; return where they end: well, within one, or between two."""
        records = _opened(self.stream, start)
        while True:
            try:
                record = next(records, None)
            except (OSError, ValueError):
                return "between"
            if record is None:
                return "end"
            self._start = max(self._start, record.stream_pos)
            if record.headers.get("Content-Length") is None:
                return "between"
            self.number += 1
            self._was_read = self._is_broken = False
            yield record
            if not self._is_whole(record):
                return "within"

    def _is_whole(self, record: Any) -> bool:
        if self._was_read or self._is_broken:
            return not self._is_broken
        try:
            return bool(record.consume() == record.content_length)
        except (OSError, ValueError):
            return False

    def _break(self, end: End, told: bool, is_last: bool) -> Iterator[None]:
        """Yield None for a record that is damaged, once; ``is_last`` tells that none follows."""
        if is_last:
            self._ended(end)
        if not told and (end == "between" or (end == "end" and not is_last)):
            self.number += 1
            yield None

    def _ended(self, end: End) -> None:
        """Raise ``ReadingError`` ("damaged") where the last record breaks off, or none was found at all."""
        if end == "within":
            raise ReadingError("damaged", "is damaged: it breaks off")
        if end == "between" and not self.number:
            raise ReadingError("damaged", "is damaged, or no web archive: no record can be found in it")


def _opened(stream: BinaryIO, start: int) -> Iterator[Any]:
    try:
        from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 an extra: few have web archives
    except ImportError as error:
        raise ReadingError("missing", "needs fastwarc: pip install testimonia[warc]") from error
    stream.seek(start)
    return iter(ArchiveIterator(stream, parse_http=False, strict_mode=False))


def _next_start(stream: BinaryIO, after: int, is_gzip: bool) -> int | None:
    """Return where the next record begins that can be seen from a place on."""
    begins = islice(_matches(stream, after, _PACKED if is_gzip else _PLAIN), _TRIES)
    return next((at for at in begins if not is_gzip or _begins_record(stream, at)), None)


def _matches(stream: BinaryIO, after: int, pattern: re.Pattern[bytes]) -> Iterator[int]:
    while True:
        stream.seek(after)
        piece = stream.read(_PIECE)
        whole = piece[:-_OVERLAP] if len(piece) == _PIECE else piece
        yield from (after + match.start() for match in pattern.finditer(piece) if match.start() < len(whole))
        if len(whole) == len(piece):
            return
        after += len(whole) - 1  # what stands before a beginning is looked at too


def _begins_record(stream: BinaryIO, at: int) -> bool:
    """Tell whether a record is packed at a place; of one that breaks off, whether that may be."""
    stream.seek(at)
    piece = stream.read(1 << 12)
    try:
        begin = zlib.decompressobj(31).decompress(piece, len(_VERSION))
    except zlib.error:
        return False
    return begin == _VERSION or (len(piece) < 1 << 12 and _VERSION.startswith(begin))
