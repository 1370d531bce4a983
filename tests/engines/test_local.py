"""The engine of one machine, held to the same outcomes in one process and in several."""

import os
import re
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

import pytest

from testimonia.engines.local import AHEAD, LocalEngine
from testimonia.errors import TestimoniaError
from testimonia.protocols import Done, Failed


def double(number: int) -> int:
    if number < 0:
        raise ValueError(f"{number} is negative")
    return 2 * number


def perilous(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 5:
        os._exit(7)
    return number


def slow(number: int) -> int:
    if number == 2:
        time.sleep(60)
    return number


def stuck(number: int) -> int:
    if number == 1:
        re.match("(a+)+$", "a" * 60 + "b")
    return number


def greedy(number: int) -> int:
    if number == 2:
        bytearray(3_000_000_000)
    return number


class Deadly:
    """Kills its process shortly after it is asked what it consists of."""

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        threading.Timer(0.02, os.kill, (os.getpid(), signal.SIGKILL)).start()
        return len, (b"x",)


def dying_late(number: int) -> object:
    return [b"x" * 200_000_000, Deadly()] if number == 2 else number


def unable(number: int) -> int:
    if number == 1:
        raise TestimoniaError("The model is missing.")
    return number


def group(_number: int) -> int:
    """Return the process group, which Ctrl-C reaches as a whole."""
    return os.getpgrp()


def where(_number: int) -> int:
    return os.getpid()


class Unloadable:
    """Pickles well here and fails to load in the child, like a component that is missing there."""

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return os._exit, (9,)

    def __call__(self, number: int) -> int:
        return number


def generous(_item: int) -> float:
    return 60.0


def all_of(
    workers: int, task: Callable[[int], object], items: Iterable[int], allowance: Callable[[int], float] = generous,
    recycle: int = 500,
) -> list[Done[int, object] | Failed[int]]:  # fmt: skip
    """Return the outcomes of a run, whose processes end with it."""
    with closing(LocalEngine(workers, recycle)) as engine:
        return list(engine.run(task, items, allowance))


@pytest.mark.parametrize("workers", [0, 1, 2, 3])
def test_outcomes_come_in_the_order_of_the_items(workers: int) -> None:
    """Whatever the number of workers, each item has one outcome and they come in order."""
    outcomes = all_of(workers, double, range(40))
    assert outcomes == [Done(n, 2 * n) for n in range(40)]


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_an_error_is_the_outcome_of_its_item(workers: int) -> None:
    """An exception ends its own item only, and is told with its kind and words."""
    outcomes = all_of(workers, double, [1, -1, 2])
    assert outcomes == [
        Done(1, 2),
        Failed(-1, "error", "cannot be read (ValueError: -1 is negative)"),
        Done(2, 4),
    ]


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_no_item_no_outcome(workers: int) -> None:
    """An empty run ends at once and starts no process."""
    assert all_of(workers, double, []) == []


def test_a_dead_worker_takes_only_its_own_item_with_it() -> None:
    """A process that is killed or exits loses the item it worked on; what it held beside that is read."""
    outcomes = all_of(2, perilous, range(9))
    failed = {outcome.item: outcome.message for outcome in outcomes if isinstance(outcome, Failed)}
    assert [outcome.item for outcome in outcomes] == list(range(9))
    assert failed == {
        3: "ended the process that read it, by signal 9 (SIGKILL)",
        5: "ended the process that read it, with code 7",
    }


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_an_item_that_outstays_its_time_is_given_up(workers: int) -> None:
    """The item over its allowance fails, the others do not, and the limit is in the message."""
    outcomes = all_of(workers, slow, range(5), lambda n: 0.2 if n == 2 else 60.0)
    assert outcomes[2] == Failed(2, "timeout", "took longer than the 0.2 seconds allowed")
    assert [outcome for n, outcome in enumerate(outcomes) if n != 2] == [Done(n, n) for n in (0, 1, 3, 4)]


def test_no_more_than_a_window_of_items_is_taken_ahead() -> None:
    """However many items there are, only a fixed number is under way: memory does not grow with them."""
    taken: list[int] = []

    def items() -> Iterator[int]:
        for n in range(200):
            taken.append(n)
            yield n

    with closing(LocalEngine(2)) as engine:
        for seen, outcome in enumerate(engine.run(double, items(), generous), 1):
            assert isinstance(outcome, Done)
            assert len(taken) - seen <= 2 * AHEAD


def test_workers_are_replaced_after_a_number_of_items() -> None:
    """With ``recycle`` 3, no process answers for more than three items."""
    outcomes = all_of(2, where, range(12), recycle=3)
    answered = [outcome.result for outcome in outcomes if isinstance(outcome, Done)]
    assert len(answered) == 12
    assert max(answered.count(process) for process in set(answered)) <= 3


def test_workers_that_cannot_begin_are_one_clear_error() -> None:
    """When a process dies before its first item, no item is blamed for it."""
    with pytest.raises(TestimoniaError, match="before it could begin"):
        all_of(2, Unloadable(), range(3))


@pytest.mark.usefixtures("ctrl_c")
def test_workers_leave_ctrl_c_to_the_parent() -> None:
    """SIGINT reaches a whole process group: workers are in another, the parent goes on hearing it."""
    groups = [outcome.result for outcome in all_of(2, group, [1, 2]) if isinstance(outcome, Done)]
    assert len(groups) == 2
    assert os.getpgrp() not in groups
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_c_code_that_never_returns_is_given_up() -> None:
    """A regular expression without an end asks nobody whether it may go on; the item fails, the next is read."""
    outcomes = all_of(1, stuck, [1, 2], lambda n: 0.3 if n == 1 else 60.0)
    assert outcomes == [Failed(1, "timeout", "took longer than the 0.3 seconds allowed"), Done(2, 2)]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_that_takes_too_much_memory_fails_alone(workers: int) -> None:
    """What a process may hold is bounded, so that no run is ended by the system."""
    outcomes = all_of(workers, greedy, [1, 2, 3])
    assert outcomes == [
        Done(1, 1),
        Failed(2, "memory", "took more memory to read than is allowed"),
        Done(3, 3),
    ]


def test_a_process_that_dies_while_it_hands_over_a_result_takes_nothing_with_it() -> None:
    """Half a result goes no further: each process has a pipe of its own."""
    outcomes = all_of(2, dying_late, range(6))
    assert [isinstance(outcome, Failed) for outcome in outcomes] == [n == 2 for n in range(6)]


def test_processes_stay_from_one_run_to_the_next() -> None:
    """They need not be started again, and do what each run is about."""
    with closing(LocalEngine(1)) as engine:
        first = [*engine.run(where, [1], generous), *engine.run(where, [2], generous)]
        assert list(engine.run(double, [3], generous)) == [Done(3, 6)]
    assert len({outcome.result for outcome in first if isinstance(outcome, Done)}) == 1


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_a_task_that_cannot_work_at_all_ends_the_run(workers: int) -> None:
    """What every item would meet, such as a missing model, is one error and not one for each item."""
    with pytest.raises(TestimoniaError, match="The model is missing"):
        all_of(workers, unable, range(4))


def test_a_run_given_up_halfway_leaves_no_process() -> None:
    """Closing the run ends its workers."""
    run = LocalEngine(2).run(where, range(50), generous)
    outcome = next(run)
    assert isinstance(outcome, Done)
    run.close()  # type: ignore[attr-defined]  # a generator, though the protocol promises only an iterator
    with pytest.raises(ProcessLookupError):
        os.kill(outcome.result, 0)
