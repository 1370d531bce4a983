"""The engine of one machine: a task in processes apart (apart.py), or in this one where there is little to do.

Each process has its own pipe and its own thread here, which waits for it: when one dies or outstays its time, it is
known which item it held, that item fails alone, and the others never notice. Processes stay from one run to the next.
"""

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from queue import SimpleQueue
from types import FrameType
from typing import Any

from testimonia.apart import ALARMS, Apart, BeginError, set_alarms
from testimonia.errors import ReadingError, TestimoniaError
from testimonia.protocols import Done, Failed, Item, Result

AHEAD = 8
"""Items taken ahead of what was yielded, for each worker: what bounds memory."""
FATAL = "fatal"
"""The reason of a failure that every other item would meet too: a model is missing, a component is broken."""

Outcome = Done[Any, Any] | Failed[Any]
Task = Callable[[Any], Any]


class LocalEngine:
    """Runs a task in ``workers`` processes, each replaced after ``recycle`` items; in this one where that is 0."""

    def __init__(self, workers: int = 0, recycle: int = 500) -> None:
        self._crew = [Apart(recycle=recycle) for _ in range(workers)]

    def run(
        self, task: Callable[[Item], Result], items: Iterable[Item], allowance: Callable[[Item], float]
    ) -> Iterator[Done[Item, Result] | Failed[Item]]:
        """Yield one outcome for each item, in order; see ``protocols.Engine``.

        Raises:
            TestimoniaError: processes cannot be started at all, or the task says that it cannot work.
        """
        if self._crew:
            return _checked(_apart(self._crew, task, items, allowance))
        return _checked(_within(task, item, allowance(item)) for item in items)

    def close(self) -> None:
        """End the processes."""
        for process in self._crew:
            process.end()


def _checked(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Yield outcomes up to the first that ends the run."""
    for outcome in outcomes:
        if isinstance(outcome, Failed) and outcome.reason == FATAL:
            raise TestimoniaError(outcome.message)
        yield outcome


def _attempt(task: Task, item: Any) -> Outcome:
    try:
        return Done(item, task(item))
    except MemoryError:
        raise
    except (TestimoniaError, ImportError) as error:
        # ours are about the installation, except those about a value, which are ValueErrors
        return Failed(item, "error" if isinstance(error, ValueError) else FATAL, str(error))
    except Exception as error:  # whatever one source does to us, the others go on
        return Failed(item, "error", f"cannot be read ({type(error).__name__}: {error})")


# ---------------------------------------------------------------- in this process


class _TimeUp(BaseException):
    """Not an ``Exception``: a library that swallows those must not swallow this one."""


def _within(task: Task, item: Any, seconds: float) -> Outcome:
    """Run one item in this process; off the main thread there is no alarm clock, and no limit."""
    if threading.current_thread() is not threading.main_thread():
        return _attempt(task, item)
    before = {alarm: signal.signal(alarm, _time_up) for alarm in ALARMS}
    set_alarms(seconds)
    try:
        return _attempt(task, item)
    except _TimeUp:
        return Failed(item, "timeout", f"took longer than the {seconds:g} seconds allowed")
    except MemoryError:
        return Failed(item, "memory", "took more memory to read than there is")
    finally:
        set_alarms(0)
        for alarm, handler in before.items():
            signal.signal(alarm, handler)


def _time_up(_signal: int, _frame: FrameType | None) -> None:
    raise _TimeUp


# ---------------------------------------------------------------- in processes apart


def _apart(
    crew: list[Apart], task: Task, items: Iterable[Any], allowance: Callable[[Any], float]
) -> Iterator[Outcome]:
    """Have free processes do the items; never more than a window of items is under way."""
    free: SimpleQueue[Apart] = SimpleQueue()
    for process in crew:
        process.begin(f"{__name__}:take_on", task)
        free.put(process)

    def one(item: Any) -> Outcome:
        process = free.get()
        try:
            outcome: Outcome = process.call(f"{__name__}:work", item, seconds=allowance(item))
        except ReadingError as error:
            return Failed(item, error.reason, str(error))
        finally:
            free.put(process)
        return outcome

    with _ended(crew), ThreadPoolExecutor(len(crew)) as pool, _stopped(crew, pool):
        yield from _in_order(pool, one, items, AHEAD * len(crew))


def _in_order(
    pool: ThreadPoolExecutor, one: Callable[[Any], Outcome], items: Iterable[Any], most: int
) -> Iterator[Outcome]:
    waiting: deque[Future[Outcome]] = deque()
    for item in items:
        waiting.append(pool.submit(one, item))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


@contextmanager
def _ended(crew: list[Apart]) -> Iterator[None]:
    """End all processes behind a run that does not come to its end."""
    try:
        yield
    except BeginError as error:
        raise TestimoniaError(
            f"A worker process ended before it could begin: it {error}. Try again, with fewer --workers."
        ) from error
    except BaseException:
        for process in crew:
            process.end()
        raise


@contextmanager
def _stopped(crew: list[Apart], pool: ThreadPoolExecutor) -> Iterator[None]:
    """Let no thread wait for a process behind a run that does not come to its end."""
    try:
        yield
    except BaseException:
        for process in crew:
            process.stop()
        pool.shutdown(wait=False, cancel_futures=True)
        raise


class _Held:
    """What a process does to each item."""

    task: Task


def take_on(task: Task) -> None:
    """Note in a process apart what it does to each item."""
    _Held.task = task


def work(item: Any) -> Outcome:
    """Do it to an item."""
    return _attempt(_Held.task, item)
