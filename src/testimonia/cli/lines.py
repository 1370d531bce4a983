"""Lines of files that are judgements: read so that a damaged one is named, and the others are not lost."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.errors import TestimoniaError

_NUMBERED = re.compile(r"^Line (\d+)\b")
_MARK = b"\xef\xbb\xbf"
"""UTF-8's byte order mark, which some editors put first."""


@dataclass(frozen=True, slots=True)
class Written:
    """The lines of one file; those that are no UTF-8 are empty, and what is wrong stands in ``faults``, by number."""

    path: Path
    lines: tuple[str, ...]
    faults: dict[int, str]


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of several files behind one another."""

    files: tuple[Written, ...]

    @classmethod
    def of(cls, files: Iterable[Written]) -> "Lines":
        """Return the lines of these files."""
        return cls(tuple(files))

    @property
    def lines(self) -> list[str]:
        """Every line, in order."""
        return [line for file in self.files for line in file.lines]

    def faults(self, found: Sequence[str]) -> list[str]:
        """Return what is wrong in all files, in order, each line named by its number in its own file.

        ``found`` names lines by their numbers in ``lines``.
        """
        placed = [self._placed(fault) for fault in found]
        unread = [
            ((n, number), fault) for n, file in enumerate(self.files) for number, fault in file.faults.items()
        ]
        return [fault for _, fault in sorted(placed + unread)]

    def _placed(self, fault: str) -> tuple[tuple[int, int], str]:
        numbered = _NUMBERED.match(fault)
        left = int(numbered[1]) if numbered else 0
        for n, file in enumerate(self.files):
            if left <= len(file.lines):
                return (n, left), _NUMBERED.sub(f"Line {left} of {file.path}", fault)
            left -= len(file.lines)
        return (len(self.files), left), fault


def read_lines(path: Path) -> Written:
    """Read the lines of a file.

    Raises:
        TestimoniaError: it is no text.
        OSError: it cannot be read.
    """
    data = path.read_bytes().removeprefix(_MARK)
    if b"\0" in data:  # UTF-16, an archive, a picture: no text has it
        raise TestimoniaError(f"{path} is not UTF-8 text. Name a file of judgements, saved as UTF-8.")
    lines: list[str] = []
    faults: dict[int, str] = {}
    for number, raw in enumerate(data.split(b"\n"), start=1):
        try:
            lines.append(raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            lines.append("")
            faults[number] = (
                f"Line {number} of {path} is no judgement: byte {error.start + 1} of it is no UTF-8."
            )
    return Written(path, tuple(lines), faults)
