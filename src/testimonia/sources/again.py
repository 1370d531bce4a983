"""The bytes of a source once more, from the collection, as long as they are those that were read."""

import tempfile
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from pkgutil import resolve_name
from typing import BinaryIO

from testimonia import apart
from testimonia.errors import ReadingError
from testimonia.readers.member import SEPARATOR, Held, Holder, Member, Nested, extension_of
from testimonia.sources.found import Limits
from testimonia.sources.unpack import seemly, unpacking


def folders(collection: str, archive: Path) -> tuple[Path, ...]:
    """Return where the folder of a run may be: as it was given, or beside the archive, to which it may have moved."""
    given, beside = Path(collection), archive.resolve().parent
    return tuple(dict.fromkeys((given, beside / given, beside / given.name)))


def bytes_again(places: Iterable[Path], path: str, digest: str, limits: Limits) -> bytes:
    """Return the bytes of the source at ``path`` of the first of some folders that holds those with the digest.

    Raises:
        ReadingError: "vanished" where none has the path, "changed" where its bytes are others now.
    """
    file, *within = path.split(SEPARATOR)
    reason, words = "vanished", f"{file} is not in the folder of the collection"
    for folder in places:
        found = folder / file
        if not found.is_file() or not found.resolve().is_relative_to(folder.resolve()):
            continue
        data = (
            apart.helper().call(f"{__name__}:member", found, within, limits)
            if within
            else _whole(found, limits)
        )
        if sha256(data).hexdigest() == digest:
            return data
        reason, words = "changed", f"{file} has changed since it was read"
    raise ReadingError(reason, words)


def _whole(file: Path, limits: Limits) -> bytes:
    if file.stat().st_size > limits.max_bytes:
        return b""
    return file.read_bytes()


def member(file: Path, names: list[str], limits: Limits) -> bytes:
    """Return the bytes of one member of a container, by its name and those of the containers it lies in; else none."""
    with file.open("rb") as stream:
        return _within(stream, extension_of(file.name, limits.containers), names, limits)


def _within(stream: BinaryIO, extension: str, names: list[str], limits: Limits) -> bytes:
    holder: Holder = resolve_name(limits.containers[extension])
    first, *rest = names
    for one in seemly(holder(stream, unpacking(limits))):
        if one.name == first:
            return _of(one, rest, limits)
    return b""


def _of(one: Held, rest: list[str], limits: Limits) -> bytes:
    if isinstance(one, Member):
        return one.data
    if not isinstance(one, Nested) or not rest:
        return b""
    with tempfile.TemporaryFile() as copy:
        for piece in iter(lambda: one.stream.read(1 << 20), b""):
            copy.write(piece)
        copy.seek(0)
        return _within(copy, one.extension, rest, limits)
