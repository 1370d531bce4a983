"""Walking a collection: every file of it, found or skipped, in the order of their paths' parts."""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from testimonia.errors import CollectionError
from testimonia.model import Skipped
from testimonia.readers.member import extension_of
from testimonia.sources.found import Found, Limits
from testimonia.sources.refusals import empty, refused, too_large

_ARCHIVE_SUFFIX = ".testimonia"
_COMPANIONS = ("-wal", "-shm", "-journal", ".lock")
_SQLITE = b"SQLite format 3\x00"


def walk(folder: Path, limits: Limits | None = None) -> Iterator[Found | Skipped]:
    """Yield every file of a collection, in the order of their paths' parts, found or skipped.

    A link to a file or folder outside the collection is followed, each such folder once.
    Raises ``CollectionError`` at the first step
    where the folder is missing, is no folder, or cannot be listed.
    """
    limits = limits or Limits()
    root = _root(folder)
    yield from _walk(_Place(root, "", root, frozenset((root,)), set()), limits)


@dataclass(frozen=True, slots=True)
class _Place:
    """A folder on the way: where it is, its path in the collection, and the real folders above it."""

    folder: Path
    path: str
    root: Path
    above: frozenset[Path]
    linked: set[Path]
    """Real folders outside the collection that a link has led to so far."""


def _root(folder: Path) -> Path:
    if not _is_text(str(folder)):
        raise CollectionError(f"{_unnamed(str(folder)).path} has a name that is no UTF-8; rename the folder")
    if not folder.exists():
        raise CollectionError(f"{folder} does not exist; name the folder that holds your texts")
    if not folder.is_dir():
        raise CollectionError(f"{folder} is a file, not a folder; name the folder it lies in")
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise CollectionError(
            f"{folder} cannot be listed ({error.strerror}); check its permissions"
        ) from error
    return folder.resolve()


def _walk(place: _Place, limits: Limits) -> Iterator[Found | Skipped]:
    try:
        names = sorted(os.listdir(place.folder))  # noqa: PTH208 names only, and a hook for tests
    except OSError as error:
        yield refused(place.path, error, "folder")
        return
    for name in names:
        path = f"{place.path}/{name}" if place.path else name
        if not _is_text(name):
            yield _unnamed(path)
            continue
        try:
            yield from _entry(place, name, path, limits)
        except OSError as error:
            yield refused(path, error, "file")


def _is_text(name: str) -> bool:
    """Tell whether a name can be written down: bytes that are no UTF-8 come from the system as surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in name)


def _unnamed(path: str) -> Skipped:
    shown = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return Skipped(shown, "name", f"{shown} has a name that is no UTF-8; rename it to have it read")


def _entry(place: _Place, name: str, path: str, limits: Limits) -> Iterator[Found | Skipped]:
    entry = place.folder / name
    if name.startswith("."):
        yield Skipped(
            path, "hidden", f"{path} is hidden (its name begins with a dot); rename it to have it read"
        )
        return
    if entry.is_symlink():
        refusal = _link(place, entry, path)
        if refusal:
            yield refusal
            return
    status = entry.stat()
    if stat.S_ISDIR(status.st_mode):
        real = entry.resolve()
        yield from _walk(_Place(entry, path, place.root, place.above | {real}, place.linked), limits)
    elif not stat.S_ISREG(status.st_mode):
        yield Skipped(path, "special", f"{path} is a pipe, socket or device, not a file; nothing to read")
    else:
        yield _file(entry, path, status, limits)


def _link(place: _Place, entry: Path, path: str) -> Skipped | None:
    try:
        real = entry.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        if isinstance(error, RuntimeError) or error.errno == errno.ELOOP:
            return Skipped(path, "loop", f"{path} is a link that leads back to itself; remove the link")
        return Skipped(
            path, "dangling", f"{path} is a link to something that is not there; mend or remove the link"
        )
    if any(folder.is_relative_to(real) for folder in place.above):
        return Skipped(path, "loop", f"{path} is a link to {real}, which contains it; remove the link")
    if real.is_relative_to(place.root) or real in place.linked:
        return Skipped(
            path, "duplicate", f"{path} is a link to {real}, which is read already; nothing is lost"
        )
    if real.is_dir():
        place.linked.add(real)
    return None


def _file(entry: Path, path: str, status: os.stat_result, limits: Limits) -> Found | Skipped:
    if _is_archive(entry, limits):
        return Skipped(path, "archive", f"{path} is an archive or belongs to one; it is no source")
    if status.st_size == 0 and entry.suffix:
        return Skipped(path, "empty", empty(path))
    holder = extension_of(entry.name, limits.containers)
    if holder:
        return Found(path, entry, status.st_size, status.st_mtime_ns, holder, holds=True)
    extension = extension_of(entry.name, limits.readers)
    if not extension:
        return Skipped(path, "extension", _unread(path, entry, limits))
    if status.st_size > limits.max_bytes:
        return Skipped(path, "too-large", too_large(path, status.st_size, limits.max_bytes))
    return Found(path, entry, status.st_size, status.st_mtime_ns, extension)


def _unread(path: str, entry: Path, limits: Limits) -> str:
    known = ", ".join(f".{extension}" for extension in sorted({*limits.readers, *limits.containers}))
    return f"{path}: no reader for {entry.suffix.lower() or 'a name without extension'}; read are {known}"


def _is_archive(entry: Path, limits: Limits) -> bool:
    name = entry.name
    for companion in _COMPANIONS:
        name = name.removesuffix(companion)
    if name.endswith(_ARCHIVE_SUFFIX):
        return True
    if limits.archive is not None and entry.with_name(name).resolve() == limits.archive.resolve():
        return True
    return (
        name == entry.name
        and entry.suffix.lower() in (".db", ".sqlite", ".sqlite3")
        and _begins_sqlite(entry)
    )


def _begins_sqlite(entry: Path) -> bool:
    with entry.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
