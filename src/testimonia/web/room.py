"""The archive behind the pages: a pool of connections for reading, answers kept until the archive changes."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Lock
from typing import Any, TypeVar

from testimonia.archive.queries.summary import data_version
from testimonia.archive.store import Archive, open_archive

T = TypeVar("T")
_Inode = tuple[int, int]


class ReadingRoom:
    """Lends each request an archive of its own; a file put in its place is taken up at once."""

    def __init__(self, path: Path) -> None:
        """Open the archive once, so that one which cannot be read is refused before anything is served.

        Raises:
            ArchiveError: there is no such file, or it is no archive of this version.
        """
        self.path = path
        self._idle: LifoQueue[tuple[_Inode, Archive]] = LifoQueue()
        self._lock = Lock()
        self._watched = (self._inode(), open_archive(path))
        self._kept: dict[str, tuple[tuple[_Inode, int], Any]] = {}

    @contextmanager
    def reading(self) -> Iterator[Archive]:
        """Lend an archive; all that is read through it is of one moment.

        Raises:
            ArchiveError: the file is gone, or is no archive any more.
        """
        inode, archive = self._borrowed()
        archive.execute("BEGIN")
        try:
            yield archive
        finally:
            archive.execute("ROLLBACK")
            self._idle.put((inode, archive))

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
        self._watched[1].close()
        while True:
            try:
                self._idle.get_nowait()[1].close()
            except Empty:
                return

    def _borrowed(self) -> tuple[_Inode, Archive]:
        now = self._inode()
        while True:
            try:
                inode, archive = self._idle.get_nowait()
            except Empty:
                return now, open_archive(self.path)
            if inode == now:
                return inode, archive
            archive.close()

    def _version(self) -> tuple[_Inode, int]:
        now = self._inode()
        with self._lock:
            if self._watched[0] != now:
                self._watched[1].close()
                self._watched = (now, open_archive(self.path))
            return now, data_version(self._watched[1])

    def _inode(self) -> _Inode:
        try:
            found = os.stat(self.path)  # noqa: PTH116 a file descriptor is not at hand, and Path.stat is the same call
        except OSError:
            return (0, 0)
        return found.st_dev, found.st_ino
