"""Where a command writes: the terminal, or a file that appears only when it is whole."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

from testimonia.harmless import lines


class _Terminal(io.TextIOBase):
    """A terminal, to which nothing is written that would steer it; what is piped on is written as it is."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, text: str, /) -> int:
        self._out.write(lines(text.replace("\r\n", "\n")))
        return len(text)

    def flush(self) -> None:
        self._out.flush()


@contextmanager
def target_of(output: Path | None) -> Iterator[TextIO]:
    """Open what to write to, UTF-8 with line ends as they are; a file gets its name when all is written."""
    if output is None:
        sys.stdout.flush()
        with open(sys.stdout.fileno(), "w", encoding="utf-8", newline="", closefd=False) as out:
            yield cast("TextIO", _Terminal(out)) if out.isatty() else out
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
