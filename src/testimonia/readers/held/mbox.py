"""Mailboxes: each message of an mbox file is a member by its number in the file, from 1 on.

A message begins at a line "From …" that the first line of a mail's head follows, and that has a time and a year, or is
bare and stands behind an empty line; other lines that begin so are the message's own, as what its head says of its
length is often wrong. The ">" that writers put before "From " in a line, and before ">From ", is taken off again
(mboxrd). Every other byte stays, line ends too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import BinaryIO

from testimonia.errors import ReadingError
from testimonia.readers.held import packed
from testimonia.readers.member import Held, Member, Refused, Unpacking, too_large

_FROM = b"From "
_QUOTED = re.compile(rb">+From ")
_DATED = re.compile(rb"\d\d?:\d\d(?::\d\d)?\b.{0,40}\b[12]\d{3}\b|\b[12]\d{3}\b.{0,40}\b\d\d?:\d\d")
_BARE = re.compile(rb"From (?:-|\S{0,200})\s*")
_FIELD = re.compile(rb"[!-9;-~]{1,76}:|>From ")
"""How the first line of a head begins."""
_LONGEST = 1 << 16
"""Bytes of a line that are looked at in one piece."""


def read(stream: BinaryIO, how: Unpacking) -> Iterator[Held]:
    """Yield the messages of a mailbox. Raises ``ReadingError`` ("damaged") where no message begins in it."""
    lines = packed.opened(stream)
    message = _Message(0, how.max_bytes)
    for begins, line in _marked(iter(lambda: lines.readline(_LONGEST), b"")):
        if begins:
            yield from message.held()
            message = _Message(message.number + 1, how.max_bytes)
        message.add(line)
    if message.size and not message.number:
        raise ReadingError("damaged", "is damaged, or no mailbox: no message begins in it")
    yield from message.held()


def _marked(lines: Iterable[bytes]) -> Iterator[tuple[bool, bytes]]:
    """Yield each line, with whether a message begins there; empty for a line "From …"."""
    within = False
    for before, line, after in _with_neighbours(lines):
        begins = _begins(before, line, after)
        if within or line.strip():
            yield begins or (not within and bool(_FIELD.match(line))), b"" if begins else line
            within = True


def _with_neighbours(lines: Iterable[bytes]) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield each line with the one before and the one after it, empty where there is none."""
    before = b""
    for line, after in pairwise(chain(lines, (b"",))):
        yield before, line, after
        before = line


def _begins(before: bytes, line: bytes, after: bytes) -> bool:
    """Tell whether a message begins behind a line."""
    if not (line.startswith(_FROM) and _FIELD.match(after)):
        return False
    if not before.strip(b"\r\n"):
        return not before or bool(_DATED.search(line) or _BARE.fullmatch(line))
    return before.endswith(b"\n") and bool(_DATED.search(line))


@dataclass(slots=True)
class _Message:
    """A message as it is read: no more of it is kept than it may have bytes."""

    number: int
    most: int
    data: bytearray = field(default_factory=bytearray)
    size: int = 0
    last: bytes = b""

    def add(self, line: bytes) -> None:
        self.last = line[1:] if _QUOTED.match(line) else line
        self.size += len(self.last)
        if self.size <= self.most:
            self.data += self.last

    def held(self) -> Iterator[Held]:
        """Yield it, without the empty line that parts it from the next."""
        name = str(self.number)
        if not self.number:
            if self.size:
                yield Refused(
                    name, "damaged", "is no message: it stands before the first line that begins one"
                )
        elif self.size > self.most:
            yield Refused(name, "too-large", too_large(self.most))
        else:
            end = self.size if self.last.strip(b"\r\n") else self.size - len(self.last)
            yield Member(name, "eml", bytes(self.data[:end]))
