"""The archive behind the pages: a pool of connections for reading, answers kept until the archive changes."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Lock
from typing import Any, TypeVar

from testimonia.archive.queries.summary import data_version
from testimonia.archive.sound import sound
from testimonia.archive.store import Archive, open_archive
from testimonia.errors import ArchiveError

T = TypeVar("T")
_State = tuple[int, int, int, int]
"""Which file it is, how long, and when it was last written."""
BUSY = 5.0
"""Seconds a page waits where another program shuts everybody out of the archive."""


class ReadingRoom:
    """Lends each request an archive of its own; a file put in its place, or mended in it, is taken up at once."""

    def __init__(self, path: Path) -> None:
        """Open the archive once, so that one which cannot be read is refused before anything is served.

        Raises:
            ArchiveError: there is no such file, or it is no archive of this version.
        """
        self.path = path
        self._idle: LifoQueue[tuple[_State, Archive]] = LifoQueue()
        self._lock = Lock()
        self._watched: tuple[_State, Archive] | None = (self._state(), self._opened())
        self._kept: dict[str, tuple[tuple[_State, int], Any]] = {}

    @contextmanager
    def reading(self) -> Iterator[Archive]:
        """Lend an archive; all that is read through it is of one moment.

        Raises:
            ArchiveError: the file is gone, is no archive any more, is damaged, or another program holds it.
        """
        state, archive = self._borrowed()
        sane = True
        try:
            with sound(archive):
                archive.execute("BEGIN")
                yield archive
        except ArchiveError:
            sane = False
            raise
        finally:
            self._give_back(state, archive, sane)

    def kept(self, name: str, make: Callable[[Archive], T], archive: Archive) -> T:
        """Return ``make(archive)``, made anew only when the archive has changed since."""
        version = self._version()
        found = self._kept.get(name)
        if found is None or found[0] != version:
            found = (version, make(archive))
            self._kept[name] = found
        value: T = found[1]
        return value

    def close(self) -> None:
        """Close all connections that are not lent."""
        self._watch_no_more()
        while True:
            try:
                self._idle.get_nowait()[1].close()
            except Empty:
                return

    def _opened(self) -> Archive:
        return open_archive(self.path, busy=BUSY)

    def _borrowed(self) -> tuple[_State, Archive]:
        now = self._state()
        while True:
            try:
                state, archive = self._idle.get_nowait()
            except Empty:
                return now, self._opened()
            if state == now:
                return state, archive
            archive.close()

    def _give_back(self, state: _State, archive: Archive, sane: bool) -> None:
        """Keep a connection for the next reader; what one keeps of a damaged file must not outlive the damage."""
        if not sane:
            archive.close()
            self.close()
            return
        archive.execute("ROLLBACK")
        self._idle.put((state, archive))

    def _version(self) -> tuple[_State, int]:
        now = self._state()
        with self._lock:
            if self._watched is None or self._watched[0] != now:
                old, self._watched = self._watched, (now, self._opened())
                if old is not None:
                    old[1].close()
            return now, data_version(self._watched[1])

    def _watch_no_more(self) -> None:
        with self._lock:
            watched, self._watched = self._watched, None
        if watched is not None:
            watched[1].close()

    def _state(self) -> _State:
        try:
            found = os.stat(self.path)  # noqa: PTH116 a file descriptor is not at hand, and Path.stat is the same call
        except OSError:
            return (0, 0, 0, 0)
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
