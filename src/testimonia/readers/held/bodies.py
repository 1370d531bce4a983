"""The body of an HTTP answer as its makers wrote it: put together from chunks, and unpacked.

Archives often keep a head that says more than is so: what is not in chunks, or reads as text where it should be packed,
is left as it is. What breaks off is read as far as it goes.
"""

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

from testimonia.errors import ReadingError
from testimonia.readers.member import too_large

_PIECE = 1 << 10
"""Bytes that are read at once: where a body breaks off, the last piece is lost."""
_LENGTH = 20
"""Bytes that the length of a chunk may have."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0c\r\x1b"))
_SAMPLE = 1 << 12

Body = tuple[bytes, tuple[str, ...]]
_BROKEN = ("the body of the answer breaks off",)


def whole(body: bytes, transfer: str, content: str, most: int) -> Body:
    """Return a body by its "Transfer-Encoding" and "Content-Encoding", and what had to be assumed.

    Raises ``ReadingError``: "too-large", or "damaged" where it cannot be unpacked.
    """
    notes: tuple[str, ...] = ()
    if "chunked" in transfer.lower() and _is_chunked(body):
        body, notes = _gathered(_stream_io().ChunkedReader(BytesIO(body)), len(body))
    for encoding in reversed(content.lower().replace(",", " ").split()):
        body, more = _unpacked(body, encoding, most)
        notes = (*notes, *more)
    return body, tuple(dict.fromkeys(notes))


def _stream_io() -> Any:
    from fastwarc import stream_io  # noqa: PLC0415 an extra: few have web archives

    return stream_io


def _is_chunked(body: bytes) -> bool:
    length, end, _ = body[:_LENGTH].partition(b"\r\n")
    digits = length.partition(b";")[0].strip()
    return bool(end and digits) and not digits.strip(b"0123456789abcdefABCDEF")


def _unpacked(body: bytes, encoding: str, most: int) -> Body:
    unpack = _UNPACK.get(encoding)
    if unpack is None or not body:
        return body, ()
    try:
        return unpack(body, most)
    except ReadingError as error:
        if error.reason != "damaged" or len(body[:_SAMPLE].translate(None, _CONTROLS)) < len(body[:_SAMPLE]):
            raise
        return body, ()


def _deflate(body: bytes, most: int) -> Body:
    """Unpack with the head that the format has, or without it, as some servers write it."""
    try:
        return _inflated(body, most, zlib.MAX_WBITS)
    except ReadingError as error:
        if error.reason != "damaged":
            raise
        return _inflated(body, most, -zlib.MAX_WBITS)


def _inflated(body: bytes, most: int, bits: int) -> Body:
    unpacker = zlib.decompressobj(bits)
    try:
        data = unpacker.decompress(body, most + 1)
    except zlib.error as error:
        raise _damaged() from error
    return _bounded(data, most), () if unpacker.eof else _BROKEN


def _gathered(reader: Any, most: int) -> Body:
    """Read to the end, or as far as it goes."""
    data = bytearray()
    try:
        while len(data) <= most and (piece := reader.read(_PIECE)):
            data += piece
    except OSError as error:
        if not data:
            raise _damaged() from error
        return _bounded(bytes(data), most), _BROKEN
    return _bounded(bytes(data), most), ()


def _bounded(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise ReadingError("too-large", too_large(most))
    return data


def _damaged() -> ReadingError:
    return ReadingError("damaged", "is damaged: the body of the answer cannot be unpacked")


_UNPACK: dict[str, Callable[[bytes, int], Body]] = {
    "gzip": lambda body, most: _inflated(body, most, zlib.MAX_WBITS | 16),
    "x-gzip": lambda body, most: _inflated(body, most, zlib.MAX_WBITS | 16),
    "deflate": _deflate,
    "br": lambda body, most: _gathered(_stream_io().BrotliReader(BytesIO(body)), most),
    "zstd": lambda body, most: _gathered(_stream_io().ZstdReader(BytesIO(body)), most),
}
"""What a "Content-Encoding" is unpacked by; what is not here leaves a body as it is."""
