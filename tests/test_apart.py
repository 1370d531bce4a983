"""The process apart: what it gives back, and the limits that hold in it."""

import time
from collections.abc import Iterator

import pytest

from testimonia import apart
from testimonia.apart import Apart
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


def test_alive_means_nothing_elsewhere() -> None:
    """In a process that nobody waits for, no alarm is set."""
    apart.alive()
    time.sleep(0)


def test_there_is_one_helper() -> None:
    """Whoever asks in this process shares it."""
    assert apart.helper() is apart.helper()
