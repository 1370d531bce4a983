"""Processes apart: what may go wrong in one, whatever a C library does, goes wrong there alone, and ends.

Each is a fresh Python, started when first needed, and replaced after a number of tasks and after each that did not
come back. The kernel ends it at its limit of time, by signals whose default action no C code can put off;
``RLIMIT_DATA`` bounds its memory. Limits of time are the processor's: a busy machine takes longer and fails nothing
(by the clock there is a limit too, for what only waits). What it prints is thrown away. Ctrl-C does not reach it:
whoever asked decides; and it ends at once when whoever asked has gone. What it calls apart itself runs in it, under
its limits (docs/decisions/processes.md).
"""

import atexit
import fcntl
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection
from pkgutil import resolve_name
from typing import Any, Protocol

from testimonia.errors import ReadingError

SECONDS = 30.0
"""What a task may take of the processor unless it is given more."""
BUSY = 4.0
"""How many times as long it may take by the clock, waiting for the processor or for nothing."""
MEMORY = 800_000_000
"""Bytes of data that a process may hold, its libraries' included."""
RECYCLE = 200
"""Tasks after which a process is replaced, against leaking libraries."""
_GRACE = 5.0
"""Seconds that the kernel has to end a process before it is killed from here."""
_BEGINNING = 60.0
"""Seconds that a process may take to begin."""
_MAIN = "from testimonia.apart import serve; serve({}, {}, {})"
_QUIET = {"OPENBLAS_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1"}
"""Threads of libraries would take memory, and cores that other processes use."""
_ALLOWED = "allowed"
ALARMS = (signal.SIGPROF, signal.SIGALRM)
"""Signals that say that the time is over."""

Call = tuple[str, tuple[Any, ...]]
"""A function as "module:function", and its arguments, which can be pickled."""


class Caller(Protocol):
    """What calls a function apart: a process, or this one where it is one."""

    def call(self, path: str, *arguments: Any, seconds: float = SECONDS) -> Any:
        """Return what the function at "module:function" makes of arguments that can be pickled.

        Raises:
            ReadingError: as the function raises it; "timeout", "memory" or "crash" where it did not come to its end;
                "error" where it failed otherwise.
        """


class BeginError(Exception):
    """A process cannot begin; the words say why, behind "A process"."""


class Apart:
    """A process, and the pipe to it. One task at a time; several threads may ask."""

    def __init__(self, memory: int = MEMORY, recycle: int = RECYCLE) -> None:
        """Note what the process may hold in bytes, and how many tasks it is for; nothing is started yet."""
        self._memory, self._recycle = memory, recycle
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection[Any, Any] | None = None
        self._leash = -1
        self._first: Call | None = None
        self._asked = 0
        self._over = False
        self._turn = threading.Lock()

    def begin(self, path: str, *arguments: Any) -> None:
        """Have each process, from now on, call a function before anything else."""
        first = path, arguments
        with self._turn:
            self._first = first
            if self._pipe is not None:
                self._begun(self._pipe, first)

    def call(self, path: str, *arguments: Any, seconds: float = SECONDS) -> Any:
        """Call a function, see ``Caller``.

        Raises:
            ReadingError: as there.
            BeginError: a process cannot begin.
        """
        with self._turn:
            pipe = self._ready()
            self._asked += 1
            answer = self._asking(pipe, (path, arguments), seconds)
        return _value(answer)

    def end(self) -> None:
        """End the process; the next task starts another."""
        process, pipe, self._process, self._pipe, self._asked = self._process, self._pipe, None, None, 0
        if process is not None:
            process.kill()
            process.wait()
        if pipe is not None:
            pipe.close()
            os.close(self._leash)

    def stop(self) -> None:
        """End the process for good, though another thread may wait for it: that one's task fails."""
        self._over = True
        process = self._process
        if process is not None:
            process.kill()

    def _ready(self) -> "Connection[Any, Any]":
        if self._asked >= self._recycle:
            self.end()
        if self._pipe is not None:
            return self._pipe
        self._pipe = pipe = self._start()
        if self._over:
            self.end()
            raise BeginError("is not wanted any more")
        if self._first is not None:
            self._begun(pipe, self._first)
        return pipe

    def _start(self) -> "Connection[Any, Any]":
        ours, theirs = socket.socketpair()
        held, self._leash = os.pipe()
        with theirs:
            self._process = _started((theirs.fileno(), held), self._memory)
        os.close(held)
        return Connection(ours.detach())

    def _begun(self, pipe: "Connection[Any, Any]", first: Call) -> None:
        kind, words = self._asking(pipe, first, _BEGINNING)
        if kind != "done":
            raise BeginError(words)

    def _asking(self, pipe: "Connection[Any, Any]", call: Call, seconds: float) -> tuple[str, Any]:
        """Have the process do something; return its answer, or why there is none."""
        allowed = seconds
        try:
            pipe.send((seconds, *call))
            while pipe.poll(allowed * BUSY + _GRACE):
                kind, value = pipe.recv()
                if kind != _ALLOWED:
                    return self._answer(kind, value)
                allowed = value
        except (EOFError, OSError):
            return self._ended(allowed)
        self.end()
        return _overdue(allowed)

    def _answer(self, kind: str, value: Any) -> tuple[str, Any]:
        if kind == "memory":
            self.end()  # what is left of its memory is in pieces
        return kind, value

    def _ended(self, seconds: float) -> tuple[str, Any]:
        """Say why the process is gone."""
        process = self._process
        code = process.wait() if process is not None else 0
        self.end()
        if -code in ALARMS:
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


def _started(descriptors: tuple[int, int], memory: int) -> "subprocess.Popen[bytes]":
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.Popen(  # noqa: S603 our own interpreter and code
        [sys.executable, "-c", _MAIN.format(*descriptors, memory)], pass_fds=descriptors,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        env={**os.environ, **_QUIET, "PYTHONPATH": paths},
    )  # fmt: skip


@cache
def helper() -> Caller:
    """Return the one process apart that serves this one; where this is one itself, this."""
    if _Task.pipe is not None:
        return _Here()
    made = Apart()
    atexit.register(made.end)
    return made


# ---------------------------------------------------------------- in a process apart


class _Task:
    """The task at hand: to whom it answers, and what it may take."""

    pipe: "Connection[Any, Any] | None" = None
    seconds = SECONDS


def allow(seconds: float) -> None:
    """Begin a part of a task that may take so many seconds of the processor, whatever was taken before.

    Without effect in a process that is not apart.
    """
    if _Task.pipe is not None:
        _Task.seconds = seconds
        set_alarms(seconds)
        _Task.pipe.send((_ALLOWED, seconds))


def alive() -> None:
    """Say that a part of a long task is done, a page recognised: the next part has the whole time again.

    Without effect in a process that is not apart.
    """
    allow(_Task.seconds)


class _Here:
    """This process, which is apart already."""

    def call(self, path: str, *arguments: Any, seconds: float = SECONDS) -> Any:
        """Call a function within the task at hand, which has its whole time again behind it; see ``Caller``."""
        before = _Task.seconds
        allow(seconds)
        try:
            return _value(_attempt(path, arguments))
        finally:
            allow(before)


def serve(descriptor: int, leash: int, memory: int) -> None:
    """Answer tasks from a pipe until it closes: what the process does."""
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _tie(leash)
    _Task.pipe = pipe = Connection(descriptor)
    while True:
        try:
            _Task.seconds, path, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        set_alarms(_Task.seconds)
        answer = _within_memory(path, arguments)
        set_alarms(0)
        pipe.send(answer)


def _tie(leash: int) -> None:
    """Have the kernel end this process when nobody holds the other end of a pipe any more, whatever it is about."""
    fcntl.fcntl(leash, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(leash, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)  # by SIGIO, which ends it
    with suppress(BlockingIOError):
        os.read(leash, 1)
        os._exit(0)  # it is gone already


def set_alarms(seconds: float) -> None:
    """Have this process told by ``ALARMS`` when it has taken so many seconds; by 0, not any more."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, seconds * BUSY)


def _within_memory(path: str, arguments: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return _attempt(path, arguments)
    except MemoryError:
        return "memory", "took more memory to read than is allowed"


def _attempt(path: str, arguments: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "done", resolve_name(path)(*arguments)
    except ReadingError as error:
        return error.reason, str(error)
    except RecursionError:
        return "damaged", "is nested too deep to be read"
    except MemoryError:
        raise
    except Exception as error:  # whatever one file does to a parser, the others go on
        return "error", f"cannot be read ({type(error).__name__}: {error})"
