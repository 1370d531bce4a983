"""Where a command writes: the terminal, or a file that appears only when it is whole."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def target_of(output: Path | None) -> Iterator[TextIO]:
    """Open what to write to, UTF-8 with line ends as they are; a file gets its name when all is written."""
    if output is None:
        sys.stdout.flush()
        with open(sys.stdout.fileno(), "w", encoding="utf-8", newline="", closefd=False) as out:
            yield out
        return
    unfinished = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as out:
            yield out
        unfinished.replace(output)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(output)) from error
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
