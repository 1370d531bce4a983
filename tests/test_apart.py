"""The process apart: what it gives back, and the limits that hold in it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia import apart
from testimonia.apart import Apart, BeginError
from testimonia.errors import ReadingError


@pytest.fixture
def process() -> Iterator[Apart]:
    made = Apart(recycle=3)
    yield made
    made.end()


def test_a_task_gives_its_value(process: Apart) -> None:
    """Arguments and value go through the pipe as they are."""
    assert process.call("operator:add", [1], ["é"]) == [1, "é"]


@pytest.mark.parametrize(
    ("path", "arguments", "reason", "words"),
    [
        ("builtins:bytearray", (2_000_000_000,), "memory", "more memory"),
        ("re:match", ("(a+)+$", "a" * 40 + "b"), "timeout", "longer than the 0.5 seconds"),
        ("os:abort", (), "crash", "SIGABRT"),
        ("os:_exit", (7,), "crash", "code 7"),
        ("builtins:int", ("x",), "error", "ValueError"),
        ("tests.fakes:nested", (), "damaged", "nested too deep"),
        ("tests.fakes:damaged", (), "damaged", "breaks off"),
    ],
)
def test_what_goes_wrong_has_its_reason(
    process: Apart, path: str, arguments: tuple[object, ...], reason: str, words: str
) -> None:
    """A regular expression that never ends, a C library that aborts: the caller learns which, and can go on."""
    with pytest.raises(ReadingError, match=words) as caught:
        process.call(path, *arguments, seconds=0.5)
    assert caught.value.reason == reason
    assert process.call("operator:neg", 1) == -1


def test_a_process_serves_a_number_of_tasks(process: Apart) -> None:
    """Then another takes its place, and nobody notices."""
    numbers = [process.call("os:getpid") for _ in range(4)]
    assert len(set(numbers)) == 2
    assert numbers[0] == numbers[2]


def test_a_long_task_lives_as_long_as_its_parts_come(process: Apart) -> None:
    """Each part has the whole time; one that hangs has not."""
    assert process.call("tests.fakes:in_parts", 4, 0.2, seconds=0.5) == 4
    with pytest.raises(ReadingError, match="longer"):
        process.call("tests.fakes:in_parts", 1, 5.0, seconds=0.5)


@pytest.mark.parametrize("about", ["time:sleep", "re:match"])
def test_it_ends_with_whoever_asked(about: str) -> None:
    """Whether it waits or is busy in C code that nothing interrupts: killed is killed."""
    arguments = {"time:sleep": "60", "re:match": "'(a+)+$', 'a' * 60 + 'b'"}[about]
    code = f"""
from testimonia.apart import Apart
apart = Apart()
print(apart.call("os:getpid"), flush=True)
apart.call({about!r}, {arguments}, seconds=60.0)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout is not None
        process = int(asking.stdout.readline())
        os.kill(process, 0)
        asking.kill()
    for _ in range(1000):
        if not _runs(process):
            return
        time.sleep(0.02)
    raise AssertionError("it goes on")


def _runs(process: int) -> bool:
    """Tell whether a process is there, and more than what is left of one that ended."""
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_what_a_process_apart_calls_apart_runs_in_it(process: Apart) -> None:
    """It is held by its limits, and has as long again behind it."""
    own, asked = process.call("tests.fakes:apart_again")
    assert own == asked


def test_what_it_does_first_each_process_does(process: Apart) -> None:
    """The one that runs, and each that takes its place."""
    process.call("os:getpid")
    process.begin("os:chdir", "/")
    assert [process.call("os:getcwd") for _ in range(4)] == ["/"] * 4


def test_a_process_that_cannot_begin_is_no_fault_of_the_task(process: Apart) -> None:
    """It is told by another error than what goes wrong with a file."""
    process.begin("os:abort")
    with pytest.raises(BeginError, match="SIGABRT"):
        process.call("os:getpid")


def test_alive_means_nothing_elsewhere() -> None:
    """In a process that nobody waits for, no alarm is set."""
    apart.alive()
    time.sleep(0)


def test_there_is_one_helper() -> None:
    """Whoever asks in this process shares it."""
    assert apart.helper() is apart.helper()
