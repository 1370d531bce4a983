"""A process that writes generated readings into an archive until it is done or killed: see test_kill.py.

python -m tests.archive.writer ARCHIVE SEED NUMBER
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from testimonia.archive.files import known_files
from testimonia.archive.identifying import identify
from testimonia.archive.store import create_or_open
from testimonia.archive.writing import finish_run, start_run, write_reading
from testimonia.model import Reading
from tests.archive.helpers import record, told

GIVEN = ("Anna", "Karl", "Rosa", "Boris", "A.", "")
SURNAMES = ("Adler", "Berg", "Corvin", "Dorn", "Ebert", "Falk")


def readings(seed: int, number: int) -> Iterator[Reading]:
    """Yield generated lives that name one another, some with the same bytes as an earlier one."""
    chance = random.Random(seed)
    texts: list[str] = []
    for n in range(number):
        first, second = chance.sample(SURNAMES, 2)
        names = [f"[{chance.choice(GIVEN)} {surname}]".replace("[ ", "[") for surname in (first, second)]
        text = f"{names[0]} was born {chance.randrange(1870, 1873)} and met {names[1]} in house {n}."
        texts.append(text if chance.random() > 0.1 or not texts else chance.choice(texts))
        yield told(f"{n:03}.txt", texts[-1])


def main(path: str, seed: str, number: str) -> None:
    """Write what the archive does not hold yet, then identify persons.

    Each source waits for a line of the input, while there is one; a line of the output says it is written.
    """
    with create_or_open(Path(path), wait=60) as archive:
        run = start_run(archive, "0", "generated", {})
        known = known_files(archive)
        for reading in readings(int(seed), int(number)):
            if reading.source.path not in known:
                sys.stdin.readline()
                write_reading(archive, reading, run, record(reading))
                print(reading.source.path, flush=True)
        identify(archive, ())
        finish_run(archive, run)


if __name__ == "__main__":
    main(*sys.argv[1:])
