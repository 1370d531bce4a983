"""The writer's lock: one run at a time writes an archive.

The lock is filelock's (docs/decisions/lock.md), held by the operating system on ``<archive>.lock``: it ends with its
process, however that ends. What lies at that path is neither followed, where it is a link, nor cut short; only a file
that is empty, or says who held the lock before, is written to. Its content tells who holds it, and nothing else.
"""

import errno
import json
import os
import socket
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from testimonia.errors import ArchiveError

POLL = 0.05
"""Seconds between two attempts to take a lock that another process holds."""
_BEGINNING = b'{"pid": '
"""How all that we wrote begins."""
_LONGEST = 4096
"""Bytes of a file that are read: who holds a lock is told in a hundred."""


class WriterLock:
    """An exclusive lock beside an archive; ``release`` removes its file.

    It lies beside the file itself, wherever links to that lie, so that there is one for each archive.
    """

    def __init__(self, archive: Path) -> None:
        real = Path(os.path.realpath(archive))
        self.path = real.with_name(real.name + ".lock")
        self._archive = archive
        from filelock import FileLock  # noqa: PLC0415 a twentieth of a second that no reader needs

        self._lock = FileLock(
            self.path, thread_local=False, poll_interval=POLL, preserve_lock_file=True, fallback_to_soft=False,
            on_acquired=self._sign,
        )  # fmt: skip

    def acquire(self, wait: float) -> None:
        """Take the lock, waiting up to ``wait`` seconds for another run to finish.

        Raises:
            ArchiveError: another run still holds it (the message says which, where and since when), something else
                lies in its place, or nothing can be written there.
        """
        from filelock import Timeout  # noqa: PLC0415 see above

        if not self.path.parent.is_dir():  # filelock would make it
            raise self._refusal(os.strerror(errno.ENOENT))
        try:
            self._lock.acquire(timeout=wait)
        except Timeout:
            raise ArchiveError(
                f"{self._archive} is being written by {self._holder()}. "
                "Wait for it to finish (--wait 60 waits a minute), or build another archive with --output."
            ) from None
        except OSError as error:
            if error.errno in {errno.ELOOP, errno.EISDIR}:
                raise self._in_the_way() from error
            raise self._refusal(error.strerror or str(error)) from error

    def release(self) -> None:
        """Give the lock back; without effect where it is not held."""
        if not self._lock.is_locked:
            return
        with suppress(OSError):  # while it is held: whoever waits sees that it is gone, and takes the next
            self.path.unlink()
        self._lock.release()

    def _sign(self, descriptor: int) -> None:
        """Write down who holds the lock, unless the file is somebody's who knows nothing of locks."""
        there = os.pread(descriptor, _LONGEST, 0)
        if there and not there.startswith(_BEGINNING):
            raise self._in_the_way()
        os.ftruncate(descriptor, 0)
        holder = {"pid": os.getpid(), "host": socket.gethostname(), "started": now()}
        os.pwrite(descriptor, json.dumps(holder).encode(), 0)

    def _holder(self) -> str:
        try:
            descriptor = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            return "another process"
        try:
            return _told(os.pread(descriptor, _LONGEST, 0)) or "another process"
        except OSError:
            return "another process"
        finally:
            os.close(descriptor)

    def _refusal(self, why: str) -> ArchiveError:
        return ArchiveError(f"No archive can be written at {self._archive}: {why}.")

    def _in_the_way(self) -> ArchiveError:
        return ArchiveError(
            f"{self._archive} cannot be written: {self.path} lies where its lock must be, and is none of ours. "
            "Nothing was changed in it; move it away."
        )


def _told(content: bytes) -> str:
    """Return who holds a lock as its file tells, in words; "" where it does not."""
    try:
        holder = json.loads(content)
        return f"process {holder['pid']} on {holder['host']}, started {holder['started']}"
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""


def now() -> str:
    """Return this second in ISO 8601, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
