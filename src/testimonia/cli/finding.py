"""Which archive a command means, and opening it.

An archive is made beside its collection and named after it: ``lives/`` → ``lives.testimonia``. A command
that is given no archive takes the one in the current folder, or the one of the current folder; given a
folder, the one in it or of it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from testimonia.archive.sound import sound
from testimonia.archive.store import Archive, create_or_open, open_archive
from testimonia.errors import ArchiveError

SUFFIX = ".testimonia"

archive_argument = click.argument("archive", required=False, type=click.Path(path_type=Path))
archive_option = click.option(
    "-a", "--archive", type=click.Path(path_type=Path), metavar="FILE",
    help="The archive.  [default: the one in this folder]",
)  # fmt: skip


def archive_of(folder: Path) -> Path:
    """Return where the archive of a collection lies: beside it, with its name.

    Raises:
        ArchiveError: the folder has no name (it is the root of the file system).
    """
    full = _real(folder)
    if not full.name:
        raise ArchiveError(
            f"{folder} has no folder around it to put an archive in. Name a file with --output."
        )
    beside = full.with_name(full.name + SUFFIX)
    here = Path.cwd()
    return beside.relative_to(here) if beside.is_relative_to(here) else beside


def find_archive(given: Path | None) -> Path:
    """Return the archive that a command means.

    Raises:
        ArchiveError: there is none, or there are several; the message says what to do.
    """
    if given is not None and not given.is_dir():
        return given
    folder = given or Path()
    inside = sorted(path for path in folder.glob("*" + SUFFIX) if path.is_file())
    if len(inside) > 1:
        names = ", ".join(map(str, inside))
        raise ArchiveError(f"There are {len(inside)} archives: {names}. Name the one you mean; {_where()}")
    if inside:
        return inside[0]
    if _real(folder).name and archive_of(folder).is_file():
        return archive_of(folder)
    raise ArchiveError(f"There is no archive in {_real(folder)}. Make one with: testimonia build FOLDER")


def _real(folder: Path) -> Path:
    return Path(os.path.realpath(folder))  # Path.resolve fails where links lead to one another


def _where() -> str:
    """Say where the command that runs takes the name of an archive."""
    context = click.get_current_context(silent=True)
    options = [name for one in context.command.params for name in one.opts] if context else []
    return f"write {'--archive' if '--archive' in options else 'it behind the command'}."


@contextmanager
def opened(given: Path | None, *, whole: bool = True) -> Iterator[Archive]:
    """Open the archive that a command means, for reading; unless ``whole``, to be looked through.

    Raises:
        ArchiveError: as ``find_archive``, ``open_archive`` and ``sound``.
    """
    path = find_archive(given)
    with open_archive(path, whole=whole) as archive, sound(archive):
        yield archive


@contextmanager
def for_writing(given: Path | None, wait: float) -> Iterator[Archive]:
    """Open the archive that a command means, for writing: it must be there, and of this version.

    Raises:
        ArchiveError: as ``opened``; another run holds the archive for longer than ``wait`` seconds.
    """
    path = find_archive(given)
    open_archive(path).close()  # a judgement makes no archive, and changes none of an older version
    with create_or_open(path, wait=wait) as archive, sound(archive):
        yield archive
