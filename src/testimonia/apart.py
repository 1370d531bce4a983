"""A process of its own for parsers, with limits on time and memory that hold whatever a C library does.

It is a fresh Python without model or archive, started when first needed, and replaced after a number of tasks and
after each that did not come back. The kernel ends it at its limit of time (``SIGALRM``, whose default action no C code
can put off), also when the process that asked has gone; ``RLIMIT_DATA`` bounds its memory. What it prints is thrown
away, and Ctrl-C does not reach it: whoever asked decides (docs/decisions/processes.md).
"""

import atexit
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
from functools import cache
from multiprocessing.connection import Connection
from pkgutil import resolve_name
from time import monotonic
from typing import Any

from testimonia.errors import ReadingError

SECONDS = 30.0
"""What a task may take unless it is given more."""
MEMORY = 900_000_000
"""Bytes of data that the process may hold, its libraries' included."""
RECYCLE = 200
"""Tasks after which the process is replaced, against leaking libraries."""
_GRACE = 5.0
"""Seconds that the kernel has to end a process before it is killed from here."""
_MAIN = "from testimonia.apart import serve; serve({})"
_QUIET = {"OPENBLAS_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1"}
"""Threads of libraries would take memory, and cores that other processes use."""
_ALIVE = "alive"


class Apart:
    """The process, and the pipe to it. One task at a time; several threads may ask."""

    def __init__(self, memory: int = MEMORY, recycle: int = RECYCLE) -> None:
        """Note what the process may hold in bytes, and how many tasks it is for; nothing is started yet."""
        self._memory, self._recycle = memory, recycle
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection[Any, Any] | None = None
        self._asked = 0
        self._turn = threading.Lock()

    def call(self, path: str, *arguments: Any, seconds: float = SECONDS) -> Any:
        """Return what the function at "module:function" makes of arguments that can be pickled.

        Raises:
            ReadingError: as the function raises it; "timeout", "memory" or "crash" where it did not come to its end;
                "error" where it failed otherwise.
        """
        with self._turn:
            pipe = self._ready()
            self._asked += 1
            try:
                pipe.send((seconds, path, arguments))
                answer = self._answer(pipe, seconds)
            except (EOFError, OSError):
                answer = self._ended(seconds)
        return _value(answer)

    def end(self) -> None:
        """End the process; the next task starts another."""
        process, pipe, self._process, self._pipe, self._asked = self._process, self._pipe, None, None, 0
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.wait()

    def _ready(self) -> "Connection[Any, Any]":
        if self._asked >= self._recycle:
            self.end()
        if self._pipe is None:
            ours, theirs = socket.socketpair()
            with theirs:
                self._process = _started(theirs.fileno(), self._memory)
            self._pipe = Connection(ours.detach())
        return self._pipe

    def _answer(self, pipe: "Connection[Any, Any]", seconds: float) -> tuple[str, Any]:
        """Wait for the answer; a task that says it is alive has its time anew."""
        while pipe.poll(seconds + _GRACE):
            kind, value = pipe.recv()
            if kind == "memory":
                self.end()  # what is left of its memory is in pieces
            if kind != _ALIVE:
                return kind, value
        self.end()
        return _overdue(seconds)

    def _ended(self, seconds: float) -> tuple[str, Any]:
        """Say why the process is gone."""
        process = self._process
        code = process.wait() if process is not None else 0
        self.end()
        if code == -signal.SIGALRM:
            return _overdue(seconds)
        return "crash", f"ended the process that read it, {_how(code)}"


def _how(code: int) -> str:
    return f"by signal {-code} ({signal.Signals(-code).name})" if code < 0 else f"with code {code}"


def _overdue(seconds: float) -> tuple[str, str]:
    return "timeout", f"took longer than the {seconds:g} seconds allowed"


def _value(answer: tuple[str, Any]) -> Any:
    kind, value = answer
    if kind != "done":
        raise ReadingError(kind, value)
    return value


def _started(descriptor: int, memory: int) -> "subprocess.Popen[bytes]":
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.Popen(  # noqa: S603 our own interpreter and code
        [sys.executable, "-c", _MAIN.format(f"{descriptor}, {memory}")], pass_fds=(descriptor,),
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        env={**os.environ, **_QUIET, "PYTHONPATH": paths},
    )  # fmt: skip


@cache
def helper() -> Apart:
    """Return the one such process of this process."""
    made = Apart()
    atexit.register(made.end)
    return made


# ---------------------------------------------------------------- in the process apart


class _Task:
    """The task at hand: to whom it answers, and until when."""

    pipe: "Connection[Any, Any] | None" = None
    seconds = SECONDS


def alive() -> None:
    """Say that a part of a long task is done, a page recognised: the next part has the whole time again.

    Without effect in a process that is not apart.
    """
    if _Task.pipe is not None:
        signal.setitimer(signal.ITIMER_REAL, _Task.seconds)
        _Task.pipe.send((_ALIVE, monotonic()))


def serve(descriptor: int, memory: int) -> None:
    """Answer tasks from a pipe until it closes: what the process does."""
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _Task.pipe = pipe = Connection(descriptor)
    while True:
        try:
            _Task.seconds, path, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        signal.setitimer(signal.ITIMER_REAL, _Task.seconds)
        answer = _attempt(path, arguments)
        signal.setitimer(signal.ITIMER_REAL, 0)
        pipe.send(answer)


def _attempt(path: str, arguments: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "done", resolve_name(path)(*arguments)
    except ReadingError as error:
        return error.reason, str(error)
    except MemoryError:
        return "memory", "took more memory to read than is allowed"
    except RecursionError:
        return "damaged", "is nested too deep to be read"
    except Exception as error:  # whatever one file does to a parser, the others go on
        return "error", f"cannot be read ({type(error).__name__}: {error})"
