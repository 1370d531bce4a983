"""JSON lines: each line is an object whose keys are columns and one of them the text; named by the line's number.

Keys of an object within are joined to its own by a dot ("meta.author"); of a list each value counts. A line that is no
object costs only itself.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, BinaryIO, TextIO

from testimonia.errors import ReadingError
from testimonia.readers.held.columns import Row, TextColumn, sampled, text_column
from testimonia.readers.held.letters import decoded, encoding_of
from testimonia.readers.member import Held, Refused, Unpacking, too_large

_DEPTH = 4
"""Objects within one another whose keys are columns."""
_PIECE = 1 << 20

Line = tuple[str, Row] | Refused


def read(stream: BinaryIO, how: Unpacking) -> Iterator[Held]:
    """Yield the texts of the lines.

    Raises ``ReadingError``: "no-text" where no key holds texts, "damaged" where none of the first lines is an object,
    "binary" where it is no text.
    """
    encoding = encoding_of(stream)
    lines = _lines(decoded(stream, encoding), how.max_bytes)
    first, rest = sampled(lines, _size)
    column = _text_column(first, how)
    for line in chain(first, rest):
        yield line if isinstance(line, Refused) else column.member(*line, how, encoding.notes)


def _text_column(lines: Sequence[Line], how: Unpacking) -> TextColumn:
    rows = [line[1] for line in lines if not isinstance(line, Refused)]
    if lines and not rows:
        raise ReadingError("damaged", f"holds no JSON lines: none of its first {len(lines)} is an object")
    return text_column(list(dict.fromkeys(name for row in rows for name, _ in row)), rows, how)


def _lines(text: TextIO, most: int) -> Iterator[Line]:
    number = 0
    while line := text.readline(most + 1):
        number += 1
        if len(line) > most:
            while line and not line.endswith("\n"):
                line = text.readline(_PIECE)
            yield Refused(str(number), "too-large", too_large(most))
        elif line.strip():
            yield _read(str(number), line)


def _read(name: str, line: str) -> Line:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return Refused(name, "damaged", "is damaged: it is no JSON")
    if not isinstance(value, dict):
        return Refused(name, "damaged", "is damaged: it is no object with keys")
    return name, list(_cells("", value, _DEPTH))


def _cells(name: str, value: Any, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the words and numbers in a value, each with the keys that lead to it."""
    if isinstance(value, str | int | float):
        if not isinstance(value, bool):
            yield name, str(value)
        return
    for key, inner in _within(value) if depth else ():
        yield from _cells(f"{name}.{key}" if name and key else name or key, inner, depth - 1)


def _within(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from (("", inner) for inner in value)


def _size(line: Line) -> int:
    return 0 if isinstance(line, Refused) else sum(len(cell) for _, cell in line[1])
