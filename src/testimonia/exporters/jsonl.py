"""JSON lines (RFC 8259, one object a line, UTF-8): the statement line as it is.

Keys keep the order of the statement line, so that the same archive gives the same bytes. Characters that
some tools take for the end of a line (U+2028, U+2029, U+0085) are escaped, and what would steer a terminal.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from testimonia.archive.lines import format_line
from testimonia.harmless import escaped


def write(lines: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write one JSON object a line; return how many."""
    number = 0
    for number, line in enumerate(lines, 1):  # noqa: B007 counted
        out.write(escaped(format_line(dict(line))) + "\n")
    return number
