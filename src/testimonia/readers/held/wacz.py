"""WACZ: a zip of web archives, of which the rest (indexes, lists of pages, logs) holds no source."""

from collections.abc import Iterator
from typing import BinaryIO

from testimonia.readers.held import zipped
from testimonia.readers.member import Held, Unpacking, named

_ARCHIVES = "archive/"
"""The folder that the format has for them."""


def read(stream: BinaryIO, how: Unpacking) -> Iterator[Held]:
    """Yield the web archives within. Raises ``ReadingError`` ("damaged") where it is no zip archive."""
    for entry in zipped.entries(stream):
        if entry.name.startswith(_ARCHIVES):
            yield named(entry.name, entry.info.file_size, entry.content, how)
