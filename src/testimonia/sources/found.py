"""What a walk looks for, and what it finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from testimonia.model import Clue
from testimonia.readers import CONTAINERS, READERS


@dataclass(frozen=True, slots=True)
class Limits:
    """What a walk may take up."""

    max_bytes: int = 20_000_000
    """Bytes; a larger file is skipped. 20 MB of plain text is some 3 million words."""
    readers: Mapping[str, str] = field(default_factory=lambda: READERS)
    """Extension (in small letters, without its dot) → reader as "module:function"."""
    containers: Mapping[str, str] = field(default_factory=lambda: CONTAINERS)
    """The same of files that hold many sources: their size is not limited, that of each member is."""
    pictures: frozenset[str] = frozenset()
    """Extensions of files of which pictures can be made: print, whose pages furniture knows one by one."""
    text_column: str = ""
    """The column of a table that holds the texts; empty to have it guessed."""
    ocr: str = "eng"
    """The languages of page images, as Tesseract has them ("eng+deu")."""
    archive: Path | None = None
    """The archive being written, if it lies in the collection."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that a reader exists for, or what a container holds.

    ``path`` is relative, with forward slashes; that of a member is the container's, ``!/`` and its name in there.
    ``absolute`` is where its bytes are.
    """

    path: str
    absolute: Path
    size: int
    modified_ns: int
    extension: str
    """The name of its reader or, where ``holds``, of its container."""
    holds: bool = False
    """Whether it is a container."""
    container: str | None = None
    """Of a member, the path of the file that it lies in."""
    charset: str = ""
    """What the container declares of the bytes of a member."""
    clues: tuple[Clue, ...] = ()
    """What the container tells of a member."""
    notes: tuple[str, ...] = ()
    """What the container had to assume of it."""
    digest: str = ""
    """SHA-256 of the bytes of a member, which unpacking computes."""
