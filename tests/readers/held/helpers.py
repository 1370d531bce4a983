"""Containers as they are asked for what they hold."""

from collections.abc import Iterator
from io import BytesIO
from pkgutil import resolve_name
from random import Random

from testimonia.errors import ReadingError
from testimonia.readers import CONTAINERS, READERS
from testimonia.readers.member import Held, Holder, Member, Nested, Refused, Unpacking

ANA = "Ana Lorca was born in Lund, and printed leaflets there for nine years."
BO = "Bo Lind wept at the station while the train was leaving."
HOW = Unpacking(10_000, {**READERS, "eml": "", "pdf": ""}, CONTAINERS)


def holder(extension: str) -> Holder:
    found: Holder = resolve_name(CONTAINERS[extension])
    return found


def held(extension: str, data: bytes, how: Unpacking = HOW) -> list[Held]:
    """Return all that a container holds."""
    return list(holder(extension)(BytesIO(data), how))


def until_broken(extension: str, data: bytes, how: Unpacking = HOW) -> tuple[list[Held], str]:
    """Return what a container holds up to where the rest cannot be read, and the reason code of that, if any."""
    found: list[Held] = []
    try:
        for one in holder(extension)(BytesIO(data), how):
            found.append(one)  # noqa: PERF402 what came before an error is kept
    except ReadingError as error:
        return found, error.reason
    return found, ""


def texts(found: list[Held]) -> dict[str, bytes]:
    return {one.name: one.data for one in found if isinstance(one, Member)}


def reasons(found: list[Held]) -> dict[str, str]:
    return {one.name: one.reason for one in found if isinstance(one, Refused)}


def mutations(data: bytes, seed: int, times: int = 60) -> Iterator[bytes]:
    """Yield copies of bytes with some of them turned, lost, doubled or cut off."""
    random = Random(seed)
    for _ in range(times):
        copy = bytearray(data)
        for _ in range(random.choice((1, 1, 2, 8))):
            at = random.randrange(len(copy) + 1)
            length = random.randrange(1, 40)
            copy[at : at + random.randrange(2) * length] = random.choice(
                (random.randbytes(length), b"", bytes(copy[at : at + length]))
            )
        yield bytes(copy[: random.randrange(len(copy) + 1)] if random.randrange(4) == 0 else copy)


def survives(extension: str, data: bytes) -> None:
    """Take damaged bytes apart: whatever they hold comes out, or a ``ReadingError``, and nothing else."""
    found, _ = until_broken(extension, data)
    for one in found:
        if isinstance(one, Nested):
            try:
                one.stream.read()
            except (ReadingError, ValueError):  # it was to be read before the next was asked for
                continue
