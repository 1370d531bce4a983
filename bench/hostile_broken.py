"""Files that are not what they should be: broken off, mutated, noise, and under the ending of another format."""

import random
from collections.abc import Callable, Iterator

from bench.hostile_file import Hostile
from bench.hostile_honest import HONEST

_NOISE = 60_000
"""Bytes of noise."""


def files() -> Iterator[Hostile]:
    """Yield files that are broken off at three lengths, two mutations of each format, noise, and wrong endings."""
    endings = list(HONEST)
    for n, (ending, make) in enumerate(HONEST.items()):
        for part in (0.3, 0.7, 0.97):
            yield Hostile("broken off", f"cut-{part:.0%}.{ending}", _cut(make, part))
        for seed in range(2):
            yield Hostile("mutated", f"mutated-{seed}.{ending}", _mutated(make, seed))
        yield Hostile("noise", f"noise.{ending}", _noise(n))
        yield _crossed(ending, endings[(n + 7) % len(endings)])


def crossed() -> Iterator[Hostile]:
    """Yield each format under the ending of each other."""
    for ending in HONEST:
        for other in HONEST:
            if ending != other:
                yield _crossed(ending, other)


def _crossed(ending: str, other: str) -> Hostile:
    return Hostile("wrong ending", f"really-{ending.replace('.', '-')}.{other}", HONEST[ending])


def _cut(make: Callable[[], bytes], part: float) -> Callable[[], bytes]:
    return lambda: (data := make())[: int(len(data) * part)]


def _mutated(make: Callable[[], bytes], seed: int) -> Callable[[], bytes]:
    def mutate() -> bytes:
        data, dice = bytearray(make()), random.Random(seed)
        for _ in range(max(4, len(data) // 60)):
            at = dice.randrange(len(data))
            data[at : at + dice.randrange(3)] = bytes([dice.randrange(256)]) * dice.randrange(3)
        return bytes(data)

    return mutate


def _noise(seed: int) -> Callable[[], bytes]:
    return lambda: random.Random(seed).randbytes(_NOISE)
