"""The engine of one machine: in this process for one worker, in worker processes for more.

Processes are started afresh ("spawn"), so that nothing of the parent leaks into them, and are replaced after
a number of items. Each has its own pipe: when one dies or outstays its time, it is known which item it held,
that item fails alone, and the others never notice. (The standard library's pool breaks as a whole: see
docs/decisions/processes.md.)
"""

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import connection, get_context
from time import monotonic
from types import FrameType, TracebackType
from typing import Any, Self

from testimonia.errors import TestimoniaError
from testimonia.protocols import Done, Failed, Item, Result

AHEAD = 8
"""Items taken ahead of what was yielded, for each worker: what bounds memory."""

QUEUE = 2
"""Items a worker holds: the one it works on, and the next, so that it never waits for the parent."""

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""What asks a run to end. Ctrl-C and a terminal that goes reach all processes of it at once."""

Outcome = Done[Any, Any] | Failed[Any]
Task = Callable[[Any], Any]


class LocalEngine:
    """Runs a task in ``workers`` processes, each replaced after ``recycle`` items."""

    def __init__(self, workers: int = 1, recycle: int = 500) -> None:
        self.workers = workers
        self.recycle = recycle

    def run(
        self, task: Callable[[Item], Result], items: Iterable[Item], allowance: Callable[[Item], float]
    ) -> Iterator[Done[Item, Result] | Failed[Item]]:
        """Yield one outcome for each item, in order; see ``protocols.Engine``.

        Raises:
            TestimoniaError: worker processes cannot be started at all, or the task says that it cannot work.
        """
        if self.workers <= 1:
            return _checked(_within(task, item, allowance(item)) for item in items)
        return _checked(_run(_Crew(task, self.workers, self.recycle), items, allowance))


def _checked(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Yield outcomes up to the first that ends the run."""
    for outcome in outcomes:
        if isinstance(outcome, Failed) and outcome.reason == FATAL:
            raise TestimoniaError(outcome.message)
        yield outcome


# ---------------------------------------------------------------- in this process


class _TimeUp(BaseException):
    """Not an ``Exception``: a library that swallows those must not swallow this one."""


def _within(task: Task, item: Any, seconds: float) -> Outcome:
    """Run one item in this process; off the main thread there is no alarm clock, and no limit."""
    if threading.current_thread() is not threading.main_thread():
        return _attempt(task, item)
    before = signal.signal(signal.SIGALRM, _time_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return _attempt(task, item)
    except _TimeUp:
        return _overdue(item, seconds)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _time_up(_signal: int, _frame: FrameType | None) -> None:
    raise _TimeUp


FATAL = "fatal"
"""The reason of a failure that every other item would meet too: a model is missing, a component is broken."""


def _attempt(task: Task, item: Any) -> Outcome:
    try:
        return Done(item, task(item))
    except (TestimoniaError, ImportError) as error:
        # ours are about the installation, except those about a value, which are ValueErrors
        return Failed(item, "error" if isinstance(error, ValueError) else FATAL, str(error))
    except Exception as error:  # whatever one source does to us, the others go on
        return Failed(item, "error", f"{type(error).__name__}: {error}")


def _overdue(item: Any, seconds: float) -> Failed[Any]:
    return Failed(item, "timeout", f"took longer than the {seconds:g} seconds allowed")


# ---------------------------------------------------------------- in worker processes


def _serve(pipe: "connection.Connection[Any, Any]", task: Task) -> None:
    """Work in a child process: answer every item with its outcome until the pipe closes or None comes."""
    for one in ENDING:
        signal.signal(one, signal.SIG_IGN)  # where the parent could not see to it
    try:
        pipe.send(None)  # the imports are done
        while (item := pipe.recv()) is not None:
            pipe.send(_attempt(task, item))
    except (EOFError, OSError):
        return


@contextmanager
def _deaf() -> Iterator[None]:
    """Let processes started inside ignore from their first moment what asks for an end: the parent decides."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {one: signal.signal(one, signal.SIG_IGN) for one in ENDING}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


class _Worker:
    """One process, its pipe, and the numbered items it holds."""

    def __init__(self, task: Task) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, task), daemon=True)
        with _deaf():
            self.process.start()
        theirs.close()
        self.held: deque[tuple[int, Any]] = deque()
        self.taken = 0
        self.ready = False
        self.since = monotonic()

    def give(self, number: int, item: Any) -> None:
        if not self.held:
            self.since = monotonic()
        self.held.append((number, item))
        self.taken += 1
        with suppress(OSError):  # it has died: the parent learns so from the pipe's end
            self.pipe.send(item)

    def receive(self) -> tuple[int, Outcome] | None:
        """Return the outcome of the item it held first, or None for the sign that it is ready.

        Raises:
            EOFError: the process has ended.
        """
        try:
            outcome = self.pipe.recv()
        except OSError as error:
            raise EOFError from error
        self.since = monotonic()
        if outcome is None:
            self.ready = True
            return None
        number, _ = self.held.popleft()
        return number, outcome

    def end(self, *, force: bool) -> None:
        if force:
            self.process.kill()
        self.pipe.close()
        self.process.join(None if force else 5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()


class _Crew:
    """The worker processes of one run; a context manager that ends them all, at once after an error."""

    def __init__(self, task: Task, size: int, recycle: int) -> None:
        self.task = task
        self.size = size
        self.recycle = recycle
        self.workers: list[_Worker] = []
        self.returned: deque[tuple[int, Any]] = deque()
        """Items taken that no worker holds: a dead one had not begun them, or all were full."""
        self.given = 0
        """How many items were taken so far."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self.workers:
            worker.end(force=kind is not None or bool(worker.held))

    def feed(self, numbered: Iterator[tuple[int, Any]], limit: int) -> None:
        """Give out items until all workers are full or the number ``limit`` is reached."""
        while self.returned or self.given < limit:
            following = self.returned.popleft() if self.returned else next(numbered, None)
            if following is None:
                return
            self.given = max(self.given, following[0] + 1)
            worker = self._free()
            if worker is None:
                self.returned.appendleft(following)
                return
            worker.give(*following)

    def _free(self) -> _Worker | None:
        """Return a worker that can take an item, starting or replacing one where needed."""
        for worker in [one for one in self.workers if one.taken >= self.recycle and not one.held]:
            self.workers.remove(worker)
            worker.end(force=False)
        open_ = [one for one in self.workers if len(one.held) < QUEUE and one.taken < self.recycle]
        if len(self.workers) < self.size and all(one.held for one in open_):
            self.workers.append(_Worker(self.task))
            return self.workers[-1]
        return min(open_, key=lambda one: len(one.held), default=None)

    def wait(self, allowance: Callable[[Any], float]) -> list[tuple[int, Outcome]]:
        """Wait until something happens; return the outcomes it brought, numbered."""
        busy = {worker.pipe: worker for worker in self.workers if worker.held}
        limits = {
            one.pipe: one.since + allowance(one.held[0][1]) for one in busy.values() if one.ready
        }  # fmt: skip
        rest = min(limits.values(), default=None)
        heard = connection.wait(list(busy), None if rest is None else max(0.0, rest - monotonic()))
        outcomes = [self._hear(busy[pipe]) for pipe in busy if pipe in heard]
        now = monotonic()
        for pipe, limit in limits.items():
            if pipe not in heard and now >= limit:
                outcomes.append(self._overdue(busy[pipe], allowance))
        return [outcome for outcome in outcomes if outcome is not None]

    def _hear(self, worker: _Worker) -> tuple[int, Outcome] | None:
        try:
            return worker.receive()
        except EOFError:
            return self._crashed(worker)

    def _crashed(self, worker: _Worker) -> tuple[int, Outcome]:
        worker.process.join()
        code = worker.process.exitcode or 0
        if not worker.ready:
            raise TestimoniaError(
                f"A worker process ended with code {code} before it could begin. Try again with --workers 1."
            )
        how = f"by signal {-code} ({signal.Signals(-code).name})" if code < 0 else f"with code {code}"
        number, item = self._lose(worker)
        return number, Failed(item, "crash", f"the process that read it was ended {how}")

    def _overdue(self, worker: _Worker, allowance: Callable[[Any], float]) -> tuple[int, Outcome]:
        number, item = self._lose(worker)
        return number, _overdue(item, allowance(item))

    def _lose(self, worker: _Worker) -> tuple[int, Any]:
        """Drop a worker; keep what it had not begun, return what it worked on."""
        self.workers.remove(worker)
        first, *rest = worker.held
        self.returned.extend(rest)
        worker.end(force=True)
        return first


def _run(crew: _Crew, items: Iterable[Any], allowance: Callable[[Any], float]) -> Iterator[Outcome]:
    """Feed the crew, wait, and yield in order; never more than a window of items is under way."""
    numbered = enumerate(items)
    waiting: dict[int, Outcome] = {}
    yielded = 0
    with crew:
        while True:
            crew.feed(numbered, yielded + crew.size * AHEAD)
            if not any(worker.held for worker in crew.workers):
                return
            waiting.update(crew.wait(allowance))
            while yielded in waiting:
                outcome = waiting.pop(yielded)
                yielded += 1
                yield outcome
