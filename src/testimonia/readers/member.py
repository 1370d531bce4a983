"""What a file holds that holds many sources: members, each as if it were a file of its own.

A container is a function that yields what it holds in order: ``Member``, ``Nested`` for a container within it, or
``Refused`` for what cannot be read; ``ReadingError`` says that the rest of it cannot. It never holds more than one
member in memory, and of no member more than ``Unpacking.max_bytes``: one that declares more is refused unread, and
``bounded`` stops where the declaration lied.
"""

from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gzip import GzipFile
from io import BufferedReader, RawIOBase
from typing import IO, Any, BinaryIO

from testimonia.errors import ReadingError
from testimonia.model import Clue

SEPARATOR = "!/"
"""Stands between the path of a container and the name of a member: "letters.mbox!/12"."""


@dataclass(frozen=True, slots=True)
class Unpacking:
    """How to take members out of a container."""

    max_bytes: int
    """Bytes of a member; a larger one is refused."""
    readers: Container[str]
    """Extensions of files that are read."""
    containers: Container[str]
    """Extensions of files that hold others."""
    text_column: str = ""
    """The column of a table that holds the texts; empty to have it guessed."""


@dataclass(frozen=True, slots=True)
class Member:
    """A source: ``name`` is its address within the container ("12", "letters/1.txt"), ``extension`` its reader's.

    ``charset`` is what the container declares of its bytes. ``clues`` are what it tells of the source (the address a
    page was taken from, the other columns of a table), ``notes`` what it had to assume.
    """

    name: str
    extension: str
    data: bytes
    charset: str = ""
    clues: tuple[Clue, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nested:
    """A container within a container; ``stream`` can be read once, before the next member is asked for."""

    name: str
    extension: str
    stream: IO[bytes]


@dataclass(frozen=True, slots=True)
class Refused:
    """What cannot be read: its name, a reason code of ``sources``, and words that go on behind the name."""

    name: str
    reason: str
    message: str


Held = Member | Nested | Refused
Holder = Callable[[BinaryIO, Unpacking], Iterator[Held]]
"""Opens a file, which can be sought in, and yields what it holds."""


def extension_of(name: str, known: Container[str]) -> str:
    """Return the longest ending of a file's name that is known, in small letters: "warc.gz" of "News.WARC.gz".

    Empty where none is; what stands before the first dot is no ending.
    """
    parts = name.lower().lstrip(".").split(".")[1:]
    endings = (".".join(parts[n:]) for n in range(len(parts)))
    return next((ending for ending in endings if ending in known), "")


def named(name: str, size: int, stream: Callable[[], IO[bytes]], how: Unpacking) -> Held:
    """Return a member that is a file with a name, by its ending; ``size`` is what the container declares in bytes.

    ``stream`` opens it; it, and reading what it returns, may raise ``ReadingError`` (see ``careful``).
    """
    if any(map(_is_hidden, name.split("/"))):
        return Refused(name, "hidden", "is hidden (its name begins with a dot)")
    nested = extension_of(name, how.containers)
    extension = nested or extension_of(name, how.readers)
    if not extension:
        return Refused(name, "extension", "has an ending that no reader is for")
    try:
        if nested:
            return Nested(name, nested, stream())
        return Member(name, extension, _content(size, stream, how.max_bytes))
    except ReadingError as error:
        return Refused(name, error.reason, str(error))


def _is_hidden(part: str) -> bool:
    return part.startswith(".") and part.strip(".") != ""


def _content(size: int, stream: Callable[[], IO[bytes]], most: int) -> bytes:
    if size > most:
        raise ReadingError("too-large", too_large(most))
    with stream() as opened:
        return bounded(opened, most)


def bounded(stream: IO[bytes], most: int) -> bytes:
    """Return all bytes of a member. Raises ``ReadingError`` ("too-large") where there are more than ``most``."""
    data = stream.read(most + 1)
    if len(data) > most:
        raise ReadingError("too-large", too_large(most))
    return data


def too_large(most: int) -> str:
    """Say that a member is larger than the limit."""
    return f"has more than the {most:,} bytes that a source may have; split it or raise --max-size"


def careful(stream: IO[bytes] | GzipFile) -> BufferedReader:
    """Return a stream that raises ``ReadingError`` ("damaged") whatever goes wrong in unpacking what is read from it.

    Closing it leaves ``stream`` open.
    """
    return BufferedReader(_Careful(stream))


@contextmanager
def damaged(words: str) -> Iterator[None]:
    """Raise ``ReadingError`` ("damaged") in these words, whatever a library raises at bytes it cannot make out."""
    try:
        yield
    except (ReadingError, MemoryError):
        raise
    except Exception as error:
        raise ReadingError("damaged", words) from error


class _Careful(RawIOBase):
    """The bytes of a stream, and one kind of error."""

    def __init__(self, stream: IO[bytes] | GzipFile) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with damaged("is damaged: what was packed cannot be unpacked"):
            piece = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)
