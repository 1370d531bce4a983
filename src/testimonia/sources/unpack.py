"""Taking a container apart: each member becomes a file in a folder of the run, and is read like any other file.

That happens in the process apart. A container within a container is taken apart too, to a depth; what cannot be read
is named by its whole address, and only a container that is damaged itself ends there: what came before it stands.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from math import inf
from pathlib import Path
from pkgutil import resolve_name
from time import monotonic
from typing import BinaryIO

from testimonia import apart
from testimonia.errors import ReadingError
from testimonia.model import Skipped
from testimonia.readers.member import SEPARATOR, Held, Holder, Member, Nested, Refused, Unpacking
from testimonia.sources.found import Found, Limits

_DEPTH = 3
"""Containers within one another that are taken apart."""
_PACE = 2_000_000
"""Bytes of a container that are taken apart in a second, at the least."""
_SHARE = 0.8
"""Share of the time after which the rest of a container is left, so that what was taken is not lost with it."""
_RATIO = 50
"""How many times as large as a container, beyond ``_ALWAYS``, what is in it may be: text is packed to a tenth."""
_ALWAYS = 500_000_000
"""Bytes that any container may unpack to."""
_MOST = 200_000
"""Members of a container that are kept: what is known of them is held in memory."""
_THEN = {
    "too-large": "", "hidden": "; rename it to have it read", "extension": "; convert it, or leave it",
}  # fmt: skip
_REPACK = "; pack it anew or unpack it yourself"
_THEN_WHOLE = {
    "no-text": "", "missing": "", "binary": "; convert it, or move it away", "too-large": "; split it",
    "timeout": "; split it",
}  # fmt: skip
"""Reason why a container cannot be read → what to do, where that is not to pack it anew."""


def unpack(found: Found, limits: Limits, folder: Path) -> tuple[list[Found | Skipped], Skipped | None]:
    """Return what a container holds, its members as files in ``folder``, and why the rest of it cannot be read.

    ``folder`` is made, and is the caller's to remove.
    """
    folder.mkdir(parents=True)
    seconds = apart.SECONDS + found.size / _PACE
    try:
        held, broken = apart.helper().call(
            f"{__name__}:take", found, limits, folder, _SHARE * seconds, seconds=seconds
        )
    except ReadingError as error:
        return [], _broken(found.path, error)
    return held, broken


def take(
    found: Found, limits: Limits, folder: Path, seconds: float = inf
) -> tuple[list[Found | Skipped], Skipped | None]:
    """Take a container apart into a folder: the task of the process apart; after some seconds, leave the rest of it."""
    taking = _Taking(found, limits, folder, seconds, monotonic())
    broken = None
    try:
        with found.absolute.open("rb") as stream:
            taking.all_of(stream, found.extension, found.path, 1)
    except (ReadingError, OSError) as error:
        broken = _broken(found.path, error)
    return taking.held, broken


def _broken(path: str, error: ReadingError | OSError) -> Skipped:
    reason = error.reason if isinstance(error, ReadingError) else "unreadable"
    return Skipped(path, reason, f"{path} {error}{_THEN_WHOLE.get(reason, _REPACK)}")


@dataclass(slots=True)
class _Taking:
    """One container on the way into a folder."""

    container: Found
    limits: Limits
    folder: Path
    seconds: float
    begun: float
    held: list[Found | Skipped] = field(default_factory=list)
    files: int = 0
    bytes: int = 0

    def all_of(self, stream: BinaryIO, extension: str, path: str, depth: int) -> None:
        """Take all that a container holds. Raises ``ReadingError`` where the rest of it cannot be read."""
        holder: Holder = resolve_name(self.limits.containers[extension])
        for one in seemly(holder(stream, unpacking(self.limits))):
            address = f"{path}{SEPARATOR}{one.name}"
            if isinstance(one, Member):
                self._member(one, address)
            elif isinstance(one, Refused):
                self._skip(address, one.reason, f"{one.message}{_THEN.get(one.reason, '')}")
            else:
                self._nested(one, address, depth)

    def _member(self, one: Member, address: str) -> None:
        if not one.data:
            self._skip(address, "empty", "is empty (0 bytes); fetch or save it again")
            return
        file = self._next_file()
        self._count(len(one.data))
        file.write_bytes(one.data)
        self._hold(
            replace(
                self.container, path=address, absolute=file, size=len(one.data), extension=one.extension, holds=False,
                container=self.container.path, charset=one.charset, clues=one.clues, notes=one.notes,
                digest=sha256(one.data).hexdigest(),
            )
        )  # fmt: skip

    def _nested(self, one: Nested, address: str, depth: int) -> None:
        """Take a container within this one apart, through a file of its own: it must be sought in."""
        if depth == _DEPTH:
            self._skip(address, "too-large", f"lies in more than {_DEPTH} containers; unpack it yourself")
            return
        file = self._next_file()
        try:
            with file.open("w+b") as copy:
                for piece in iter(lambda: one.stream.read(1 << 20), b""):
                    self._count(len(piece))
                    copy.write(piece)
                copy.seek(0)
                self.all_of(copy, one.extension, address, depth + 1)
        except _FullError:
            raise
        except (ReadingError, OSError) as error:
            self._hold(_broken(address, error))
        finally:
            file.unlink(missing_ok=True)

    def _skip(self, address: str, reason: str, words: str) -> None:
        self._hold(Skipped(address, reason, f"{address} {words}"))

    def _hold(self, one: Found | Skipped) -> None:
        """Keep what was found. Raises ``_FullError`` where it is more than can be kept, or takes too long."""
        if monotonic() - self.begun > self.seconds:
            raise _FullError(
                "timeout", f"takes longer than {self.seconds:.0f} seconds; the rest of it is left"
            )
        if len(self.held) >= _MOST:
            raise _FullError("too-large", f"holds more than {_MOST:,} sources; the rest of it is left")
        self.held.append(one)

    def _next_file(self) -> Path:
        self.files += 1
        return self.folder / f"{self.files:06}"

    def _count(self, size: int) -> None:
        """Count what was unpacked. Raises ``_FullError`` where it is more than any honest container holds."""
        self.bytes += size
        most = min(_ALWAYS + _RATIO * self.container.size, shutil.disk_usage(self.folder).free)
        if self.bytes > most:
            raise _FullError("too-large", f"unpacks to more than {most:,} bytes; the rest of it is left")


class _FullError(ReadingError):
    """The whole container holds too much."""


def unpacking(limits: Limits) -> Unpacking:
    """Return how to take members out of a container, of what a run may take up."""
    return Unpacking(limits.max_bytes, limits.readers, limits.containers, limits.text_column)


def seemly(held: Iterator[Held]) -> Iterator[Held]:
    """Yield what a container holds, each name once and without what turns its meaning: "..", a root, a control."""
    times: dict[str, int] = {}
    for one in held:
        name = unique = _cleaned(one.name)
        while unique in times:
            times[name] += 1
            unique = f"{name} ({times[name]})"
        times[unique] = 1
        yield replace(one, name=unique)


def _cleaned(name: str) -> str:
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    path = "/".join(parts).replace(SEPARATOR, "! /")
    return "".join(c if c.isprintable() else "\ufffd" for c in path) or "unnamed"
