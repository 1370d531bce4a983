"""Text of any length, decoded as it is read: what ``readers.encoding`` finds for one that is held in memory.

UTF-8 if every byte fits; if some letters are UTF-8 and some bytes are not, UTF-8 with these bytes as windows-1252; else
what a piece of the text is taken for. No byte is dropped.
"""

import codecs
from io import TextIOWrapper
from typing import BinaryIO, NamedTuple

from testimonia.readers.encoding import SAMPLE, decode
from testimonia.readers.held.packed import opened

_PIECE = 4 * SAMPLE
_LENIENT = "testimonia.lenient"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Encoding(NamedTuple):
    """The name that Python has for an encoding, and what had to be assumed."""

    name: str
    notes: tuple[str, ...] = ()


def decoded(stream: BinaryIO, encoding: Encoding) -> TextIOWrapper:
    """Return the text of a file from its beginning on, unpacked if need be, line ends as they are.

    Reading it raises ``ReadingError`` ("damaged") where it cannot be unpacked. Closing it leaves ``stream`` open.
    """
    return TextIOWrapper(opened(stream), encoding.name, _LENIENT, newline="")


def encoding_of(stream: BinaryIO) -> Encoding:
    """Return the encoding of a file, which is read to its end, unpacked if need be.

    Raises ``ReadingError``: "binary" where it is no text, "damaged" where it cannot be unpacked.
    """
    first = opened(stream).read(_PIECE)
    misfit, among_others = (b"", False) if first.startswith(_WIDE) else _misfit(stream)
    if misfit and among_others:
        return Encoding("utf-8", ("bytes that are not UTF-8 among others that are: read as cp1252",))
    _, name, notes = decode(misfit or _sample(first))
    return Encoding(name, notes)


def _sample(piece: bytes) -> bytes:
    """Return a piece without what may be half a letter at its end, in UTF-16 too."""
    if len(piece) < _PIECE:
        return piece
    end = piece.rfind(b"\n")
    return piece[: end - end % 2] if end > 1 else piece


def _misfit(stream: BinaryIO) -> tuple[bytes, bool]:
    """Return the first piece that is no UTF-8, and whether letters beyond ASCII in it or before it are."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    unpacked = opened(stream)
    beyond = False
    for piece in iter(lambda: unpacked.read(_PIECE), b""):
        try:
            beyond = not decoder.decode(piece).isascii() or beyond
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode("utf-8", "ignore")
            return piece, beyond or not before.isascii()
    return b"", beyond


def _lenient(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that have no meaning in an encoding as windows-1252, and what has none there as control characters."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    piece = error.object[error.start : error.end]
    try:
        return piece.decode("cp1252"), error.end
    except UnicodeDecodeError:
        return piece.decode("latin-1"), error.end


codecs.register_error(_LENIENT, _lenient)
