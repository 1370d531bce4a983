"""Walking the collection and reading one file of it.

A walk is sorted and deterministic. What is not read is reported by name with a reason code:

    name            a file or folder whose name is no UTF-8
    hidden          a file or folder whose name begins with a dot
    archive         an archive of Testimonia, or a file that belongs to one (-wal, -shm, -journal, .lock)
    extension       no reader for the extension
    special         a pipe, socket or device
    loop            a link to a folder that is already being walked
    dangling        a link to nothing
    duplicate       a link to what the collection holds at its own place, or a folder linked twice
    permission      a file or folder without permission to read
    unreadable      any other refusal of the file system
    vanished        was there when the folder was listed, is not any more
    too-large       larger than the limit
    empty           has no byte
    no-text         has no letter
    binary          bytes that are no text

``walk`` yields them as ``Skipped``, ``read`` raises them as ``ReadingError``, whichever meets them first.
"""

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from testimonia.errors import CollectionError, ReadingError
from testimonia.model import Skipped, Source, content_id
from testimonia.readers import READERS, Page, load

_ARCHIVE_SUFFIX = ".testimonia"
_COMPANIONS = ("-wal", "-shm", "-journal", ".lock")
_SQLITE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a walk may take up."""

    max_bytes: int = 20_000_000
    """Bytes; a larger file is skipped. 20 MB of plain text is some 3 million words."""
    formats: Mapping[str, str] = field(default_factory=lambda: READERS)
    """Extension (lower case, with its dot) → reader as "module:function"."""
    archive: Path | None = None
    """The archive being written, if it lies in the collection."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the collection that a reader exists for; ``path`` is relative, with forward slashes."""

    path: str
    absolute: Path
    size: int
    modified_ns: int


def walk(folder: Path, limits: Limits | None = None) -> Iterator[Found | Skipped]:
    """Yield every file of a collection, in the order of their paths' parts, found or skipped.

    A link to a file or folder outside the collection is followed, each such folder once.
    Raises ``CollectionError`` at the first step
    where the folder is missing, is no folder, or cannot be listed.
    """
    limits = limits or Limits()
    root = _root(folder)
    yield from _walk(_Place(root, "", root, frozenset((root,)), set()), limits)


def read(folder: Path, found: Found, limits: Limits | None = None) -> Source:
    """Read one file. Raises ``ReadingError`` with a reason code and a message that names the file."""
    return read_page(folder, found, limits)[0]


def read_page(folder: Path, found: Found, limits: Limits | None = None) -> tuple[Source, Page]:
    """Read one file, and keep what its markup told. Raises ``ReadingError`` as ``read`` does."""
    limits = limits or Limits()
    data = _bytes(folder / found.path, found.path, limits.max_bytes)
    extension = Path(found.path).suffix.lower()
    try:
        page = load(extension, limits.formats)(data)
    except ReadingError as error:
        raise ReadingError(
            error.reason, f"{found.path} {error}; rename or convert it, or move it away"
        ) from error
    if not any(character.isalpha() for character in page.text):
        raise ReadingError("no-text", f"{found.path} has no letter in it; nothing to read")
    digest = sha256(data).hexdigest()
    return Source(
        content_id(digest), found.path, digest, page.text, extension[1:], page.encoding, page.notes
    ), page


# ---------------------------------------------------------------- walking


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
        yield _refused(place.path, error, "folder")
        return
    for name in names:
        path = f"{place.path}/{name}" if place.path else name
        if not _is_text(name):
            yield _unnamed(path)
            continue
        try:
            yield from _entry(place, name, path, limits)
        except OSError as error:
            yield _refused(path, error, "file")


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
    extension = entry.suffix.lower()
    if extension not in limits.formats:
        known = ", ".join(sorted(limits.formats))
        return Skipped(
            path,
            "extension",
            f"{path}: no reader for {extension or 'a name without extension'}; read are {known}",
        )
    if status.st_size > limits.max_bytes:
        return Skipped(path, "too-large", _too_large(path, status.st_size, limits.max_bytes))
    if status.st_size == 0:
        return Skipped(path, "empty", _empty(path))
    return Found(path, entry, status.st_size, status.st_mtime_ns)


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


# ---------------------------------------------------------------- reading


def _bytes(file: Path, path: str, most: int) -> bytes:
    """Read the bytes once, never more than the limit, whatever the walk saw."""
    try:
        with file.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as error:
        refused = _refused(path, error, "file")
        raise ReadingError(refused.reason, refused.message) from error
    if len(data) > most:
        raise ReadingError("too-large", _too_large(path, file.stat().st_size, most))
    if not data:
        raise ReadingError("empty", _empty(path))
    return data


def _too_large(path: str, size: int, most: int) -> str:
    return f"{path} has {size:,} bytes, the limit is {most:,}; split the file or raise the limit"


def _empty(path: str) -> str:
    return f"{path} is empty (0 bytes); fetch or save it again"


def _refused(path: str, error: OSError, what: str) -> Skipped:
    shown = path or "the collection"
    if isinstance(error, FileNotFoundError):
        return Skipped(
            path, "vanished", f"{shown} was there a moment ago and is gone; run again if it comes back"
        )
    if isinstance(error, PermissionError):
        return Skipped(
            path, "permission", f"{shown}: no permission to read this {what}; change it with chmod u+r"
        )
    words = error.strerror or type(error).__name__
    return Skipped(path, "unreadable", f"{shown}: the {what} cannot be read ({words}); check the disk")
