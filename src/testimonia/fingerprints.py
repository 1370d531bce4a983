"""Hashes of code and data, by which an archive knows what has changed since it was made.

reading         all of this package that bears on how a source is read
identifying     all of it that bears on which referents are held to be one person
comparing       all of it that bears on what cannot all hold
witnessing      all of it that bears on which sources are held to copy or cite another
component       the whole package that a component from outside is in

A part may bear on both, as ``names/`` does. What is in neither only shows what the archive holds.
"""

from collections.abc import Callable
from fnmatch import fnmatchcase
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from testimonia.model import content_id

OWN = __name__.partition(".")[0]
SHOWING = (
    "cli/*", "engines/*", "examples/*", "exporters/*", "views/*", "web/*", "validate.py", "languages/*/pages.*",
    "archive/lines.py", "archive/queries/*", "archive/resolving.py",
)  # fmt: skip
"""Parts that show what an archive holds, or run what is done: a change there makes nothing anew."""
IDENTIFYING = (
    "persons/*", "archive/formerly.py", "archive/further.py", "archive/holding.py", "archive/identifying.py",
    "archive/judging/*", "archive/keying.py", "archive/marking.py", "archive/person_rows.py", "archive/portraying.py",
    "archive/reaching.py", "archive/telling.py",
)  # fmt: skip
"""Parts that bear on nothing but who is the same person: a change there reads no source again."""
COMPARING = (
    "archive/accounts.py", "archive/comparing.py", "archive/lives.py", "chronology/*", "conflicts/*", "places/*",
)  # fmt: skip
"""Parts that bear on nothing but how what is told is compared: a change there reads no source again."""
SHARED = ("names/*", "languages/parts/names.py")
"""Parts that bear on both."""
WITNESSING = (
    "witnesses/*", "archive/depending.py", "archive/imprints.py", "archive/signing.py", "archive/taken.py",
)  # fmt: skip
"""Parts that bear on nothing but which sources copy or cite another."""
FOLDING = ("names/fold.py",)
"""Part of ``SHARED`` that bears on that too."""


@cache
def reading(root: Path) -> str:
    """Return a hash of all files of the package at ``root`` that take part in reading.

    Kept for the life of the process, as that of ``identifying``: its code is what it was when it began.
    """
    return _of_files(root, lambda path: not _among(path, (*SHOWING, *IDENTIFYING, *COMPARING, *WITNESSING)))


@cache
def identifying(root: Path) -> str:
    """Return a hash of all files of the package at ``root`` that take part in identifying persons."""
    return _of_files(root, lambda path: _among(path, (*IDENTIFYING, *SHARED)))


@cache
def comparing(root: Path) -> str:
    """Return a hash of all files of the package at ``root`` that take part in comparing what is told."""
    return _of_files(
        root, lambda path: _among(path, (*COMPARING, *SHARED, "persons/portraits.py", "vocabulary.*"))
    )


@cache
def witnessing(root: Path) -> str:
    """Return a hash of all files of the package at ``root`` that take part in telling copies and citations."""
    return _of_files(root, lambda path: _among(path, (*WITNESSING, *FOLDING)))


def component(module: str) -> str:
    """Return a hash of the outermost package that a module is in, or of its one file.

    It is empty for this package's own modules, which ``reading`` covers.
    """
    home = None if module.partition(".")[0] == OWN else _home(module)
    if home is None or not home.exists():
        return ""
    return _digest(home) if home.is_file() else _of_files(home, lambda _: True)


def _home(module: str) -> Path | None:
    """Return the folder of the outermost package around a module, or its own file; a namespace is no package."""
    parts = module.split(".")
    for depth in range(1, len(parts) + 1):
        spec = find_spec(".".join(parts[:depth]))
        if spec and spec.origin:
            file = Path(spec.origin)
            return file if spec.submodule_search_locations is None else file.parent
    return None


def _among(path: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in patterns)


def _of_files(root: Path, counts: Callable[[str], bool]) -> str:
    """Return a hash of the files under a folder that count, by their paths from it and their bytes."""
    parts: list[str] = []
    for file in sorted(root.rglob("*")):
        path = file.relative_to(root).as_posix()
        if "__pycache__" not in file.parts and counts(path) and file.is_file():
            parts += (path, _digest(file))
    return content_id(*parts)


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
