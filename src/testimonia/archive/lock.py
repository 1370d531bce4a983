"""The writer's lock: one run at a time writes an archive.

The lock is held by the operating system on ``<archive>.lock`` (flock), so that it ends with its process,
however that ends. The file's content only tells who holds it.
"""

import fcntl
import json
import os
import socket
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from testimonia.errors import ArchiveError

POLL = 0.05
"""Seconds between two attempts to take a lock that another process holds."""


class WriterLock:
    """An exclusive lock beside an archive; ``release`` removes its file."""

    def __init__(self, archive: Path) -> None:
        self.path = archive.with_name(archive.name + ".lock")
        self._archive = archive
        self._descriptor: int | None = None

    def acquire(self, wait: float) -> None:
        """Take the lock, waiting up to ``wait`` seconds for another run to finish.

        Raises:
            ArchiveError: another run still holds it; the message says which, where and since when.
        """
        deadline = time.monotonic() + wait
        while not self._try():
            if time.monotonic() >= deadline:
                raise ArchiveError(
                    f"{self._archive} is being written by {self._holder()}. "
                    "Wait for it to finish (--wait 60 waits a minute), or build another archive with --output."
                )
            time.sleep(POLL)

    def release(self) -> None:
        """Give the lock back; without effect where it is not held."""
        if self._descriptor is None:
            return
        self.path.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = None

    def _try(self) -> bool:
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        if not self._still_named(descriptor):
            os.close(descriptor)
            return False
        holder = {"pid": os.getpid(), "host": socket.gethostname(), "started": now()}
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(holder).encode(), 0)
        self._descriptor = descriptor
        return True

    def _still_named(self, descriptor: int) -> bool:
        """Tell whether the locked file is the one at the path: its holder may have removed it meanwhile."""
        with suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(descriptor), self.path.stat())
        return False

    def _holder(self) -> str:
        try:
            holder = json.loads(self.path.read_text("utf-8"))
            return f"process {holder['pid']} on {holder['host']}, started {holder['started']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "another process"


def now() -> str:
    """Return this second in ISO 8601, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
