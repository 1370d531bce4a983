"""Files that are packed with gzip, or not, whatever they are called."""

import gzip
from io import BufferedReader
from typing import BinaryIO

from testimonia.readers.member import careful

MAGIC = b"\x1f\x8b"


def opened(stream: BinaryIO) -> BufferedReader:
    """Return the unpacked bytes of a file from its beginning.

    Reading raises ``ReadingError`` ("damaged") where they cannot be unpacked. Closing it leaves ``stream`` open.
    """
    if is_packed(stream):
        return careful(gzip.GzipFile(fileobj=stream))
    return careful(stream)


def is_packed(stream: BinaryIO) -> bool:
    """Tell whether a file is packed with gzip, and go to its beginning."""
    stream.seek(0)
    head = stream.read(len(MAGIC))
    stream.seek(0)
    return head == MAGIC
