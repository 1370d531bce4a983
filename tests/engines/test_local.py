"""The engine of one machine, held to the same outcomes in one process and in several."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

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


def unable(number: int) -> int:
    if number == 1:
        raise TestimoniaError("The model is missing.")
    return number


def deaf(_number: int) -> bool:
    """Tell whether this process ignores SIGINT."""
    status = Path("/proc/self/status").read_text("utf-8")
    ignored = next(line for line in status.splitlines() if line.startswith("SigIgn")).split()[1]
    return bool(int(ignored, 16) & 1 << (signal.SIGINT - 1))


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


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_outcomes_come_in_the_order_of_the_items(workers: int) -> None:
    """Whatever the number of workers, each item has one outcome and they come in order."""
    outcomes = list(LocalEngine(workers).run(double, range(40), generous))
    assert outcomes == [Done(n, 2 * n) for n in range(40)]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_is_the_outcome_of_its_item(workers: int) -> None:
    """An exception ends its own item only, and is told with its kind and words."""
    outcomes = list(LocalEngine(workers).run(double, [1, -1, 2], generous))
    assert outcomes == [Done(1, 2), Failed(-1, "error", "ValueError: -1 is negative"), Done(2, 4)]


@pytest.mark.parametrize("workers", [1, 2])
def test_no_item_no_outcome(workers: int) -> None:
    """An empty run ends at once and starts no process."""
    assert list(LocalEngine(workers).run(double, [], generous)) == []


def test_a_dead_worker_takes_only_its_own_item_with_it() -> None:
    """A process that is killed or exits loses the item it worked on; what it held beside that is read."""
    outcomes = list(LocalEngine(2).run(perilous, range(9), generous))
    failed = {outcome.item: outcome.message for outcome in outcomes if isinstance(outcome, Failed)}
    assert [outcome.item for outcome in outcomes] == list(range(9))
    assert failed == {
        3: "the process that read it was ended by signal 9 (SIGKILL)",
        5: "the process that read it was ended with code 7",
    }


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_that_outstays_its_time_is_given_up(workers: int) -> None:
    """The item over its allowance fails, the others do not, and the limit is in the message."""
    outcomes = list(LocalEngine(workers).run(slow, range(5), lambda n: 0.2 if n == 2 else 60.0))
    assert outcomes[2] == Failed(2, "timeout", "took longer than the 0.2 seconds allowed")
    assert [outcome for n, outcome in enumerate(outcomes) if n != 2] == [Done(n, n) for n in (0, 1, 3, 4)]


def test_no_more_than_a_window_of_items_is_taken_ahead() -> None:
    """However many items there are, only a fixed number is under way: memory does not grow with them."""
    taken: list[int] = []

    def items() -> Iterator[int]:
        for n in range(200):
            taken.append(n)
            yield n

    run = LocalEngine(2).run(double, items(), generous)
    for seen, outcome in enumerate(run, 1):
        assert isinstance(outcome, Done)
        assert len(taken) - seen <= 2 * AHEAD


def test_workers_are_replaced_after_a_number_of_items() -> None:
    """With ``recycle`` 3, no process answers for more than three items."""
    outcomes = list(LocalEngine(2, recycle=3).run(where, range(12), generous))
    answered = [outcome.result for outcome in outcomes if isinstance(outcome, Done)]
    assert len(answered) == 12
    assert max(answered.count(process) for process in set(answered)) <= 3


def test_workers_that_cannot_begin_are_one_clear_error() -> None:
    """When a process dies before its first item, no item is blamed for it."""
    with pytest.raises(TestimoniaError, match="before it could begin"):
        list(LocalEngine(2).run(Unloadable(), range(3), generous))


@pytest.mark.usefixtures("ctrl_c")
def test_workers_leave_ctrl_c_to_the_parent() -> None:
    """SIGINT reaches the whole process group: workers ignore it, the parent goes on hearing it."""
    assert list(LocalEngine(2).run(deaf, [1, 2], generous)) == [Done(1, True), Done(2, True)]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.parametrize("workers", [1, 2])
def test_a_task_that_cannot_work_at_all_ends_the_run(workers: int) -> None:
    """What every item would meet, such as a missing model, is one error and not one for each item."""
    with pytest.raises(TestimoniaError, match="The model is missing"):
        list(LocalEngine(workers).run(unable, range(4), generous))


def test_a_run_given_up_halfway_leaves_no_process() -> None:
    """Closing the run ends its workers."""
    run = LocalEngine(2).run(where, range(50), generous)
    outcome = next(run)
    assert isinstance(outcome, Done)
    run.close()  # type: ignore[attr-defined]  # a generator, though the protocol promises only an iterator
    with pytest.raises(ProcessLookupError):
        os.kill(outcome.result, 0)
