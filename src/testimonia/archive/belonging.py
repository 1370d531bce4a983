"""Whether a folder is the collection that an archive was made from, or another one that a run would put in its place.

It is the same where one file is as it was:

    untouched       of the same path, size and time
    moved           of the same bytes, wherever it lies now: a folder may be moved, and its files renamed
    edited          of the same path, and much of its words are those that were read there
    alone           of the same path, where the archive has no other file

Names alone are no proof: many folders have an ``index.html``. A container (zip, mbox) is as it was where its size is,
for its bytes as a whole are not known.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import file_digest
from itertools import islice
from pathlib import Path

from testimonia.archive.files import FileRecord, known_files
from testimonia.archive.store import Archive

MOST_READ = 64
"""Files that are read to compare their bytes, and their words: of a size that the archive knows, of the same paths."""
MUCH = 0.3
"""Share of the groups of three words of the shorter text that two states of one text have in common, at the least."""
_BEGINNING = 50_000
"""Characters of a text that are compared; of its file ten times as many bytes, for there may be markup."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Present:
    """A file of the folder: its path in the collection, where it lies, size, time, and whether it holds others."""

    path: str
    absolute: Path
    size: int
    modified: int
    holds: bool = False


def stranger(archive: Archive, present: Collection[Present], paths: Collection[str]) -> str:
    """Return in words why a folder is not the collection of an archive; "" where it is.

    ``paths`` are all of the folder, those of files that cannot be read among them.
    """
    known = {path: one for path, one in known_files(archive).items() if one.container is None}
    if not known or _as_it_was(known, present) or _edited(archive, known, present):
        return ""
    shared = len(known.keys() & set(paths))
    held = f"{archive.path} holds {len(known):,} files of another collection"
    if not shared:
        return f"{held}; none of them is in"
    return f"{held}: {shared:,} of the same names, but with other contents, are in" if len(known) > 1 else ""


def _as_it_was(known: Mapping[str, FileRecord], present: Collection[Present]) -> bool:
    """Tell whether a file is untouched, or has the bytes of one that the archive knows by whatever name."""
    if any(_untouched(known.get(one.path), one) for one in present):
        return True
    sizes = {
        (one.size, one.holds is not None) for one in known.values() if one.digest or one.holds is not None
    }
    alike = [one for one in present if (one.size, one.holds) in sizes]
    if any(one.holds for one in alike):
        return True
    digests = {one.digest for one in known.values() if one.digest}
    likeliest = sorted(alike, key=lambda one: (one.path not in known, one.size, one.path))
    return any(digest in digests for digest in _digests(islice(likeliest, MOST_READ)))


def _untouched(record: FileRecord | None, one: Present) -> bool:
    return record is not None and (record.size, record.modified) == (one.size, one.modified)


def _digests(files: Iterable[Present]) -> Iterator[str]:
    for one in files:
        try:
            with one.absolute.open("rb") as stream:
                yield file_digest(stream, "sha256").hexdigest()
        except OSError:  # reading it will say so
            continue


def _edited(archive: Archive, known: Mapping[str, FileRecord], present: Iterable[Present]) -> bool:
    """Tell whether a file has much of the words that were read of the same path."""
    named = (one for one in present if one.path in known and not one.holds)
    return any(_alike(archive, one) for one in islice(named, MOST_READ))


def _alike(archive: Archive, one: Present) -> bool:
    sql = "SELECT substr(text, 1, ?) FROM source WHERE path = ?"
    row = archive.execute(sql, (_BEGINNING, one.path)).fetchone()
    if row is None:
        return False
    try:
        with one.absolute.open("rb") as stream:
            now = _groups(stream.read(10 * _BEGINNING).decode("utf-8", "ignore"))
    except OSError:
        return False
    before = _groups(row[0])
    least = min(len(before), len(now))
    return bool(least) and len(before & now) >= MUCH * least


def _groups(text: str) -> frozenset[tuple[str, ...]]:
    """Return the groups of three words that follow one another."""
    words = _WORD.findall(text.casefold())
    return frozenset(zip(words, words[1:], words[2:], strict=False))
