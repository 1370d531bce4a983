"""A hostile file: its name, what kind of harm it is made for, and the recipe of its bytes."""

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

PROSE = (
    "Ada Meyer was born in Bremen in 1871. She joined the Seamen's League in 1899 and wrote for its paper.\n\n"
    "In 1904 she was arrested in Hamburg. Her brother Karl Meyer told the court that she was ill.\n"
)
"""What stands in a file beside the harm, so that there is something to lose."""
SENTENCE = PROSE[:37].encode()


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file: ``kind`` groups it in the table, ``make`` returns its bytes, the same each time."""

    kind: str
    name: str
    make: Callable[[], bytes]


def repeated(kind: str, endings: tuple[str, ...], units: Mapping[str, tuple[str, int]]) -> Iterator[Hostile]:
    """Yield files of some prose and a unit of text many times over, by name, each under some endings."""
    for name, (unit, times) in units.items():
        for ending in endings:
            yield Hostile(kind, f"{name}.{ending}", _flood(unit, times))


def _flood(unit: str, times: int) -> Callable[[], bytes]:
    return lambda: f"{PROSE}\n{unit * times}\n\n{PROSE}".encode("utf-8", "surrogatepass")


def written(make: Callable[[], str | bytes]) -> Callable[[], bytes]:
    """Return a recipe of bytes from one of a text, which may hold surrogates."""

    def write() -> bytes:
        made = make()
        return made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")

    return write


def zeros(size: int, rounds: int = 1, byte: bytes = b"\x00") -> bytes:
    """Return a zlib stream that unpacks to some bytes all alike, packed over again for each round."""
    packer = zlib.compressobj(9)
    chunk = byte * (1 << 20)
    parts = [packer.compress(chunk) for _ in range(size >> 20)]
    data = b"".join((*parts, packer.flush()))
    for _ in range(rounds - 1):
        data = zlib.compress(data, 9)
    return data
