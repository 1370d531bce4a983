"""The archive of a small case as its patterns see it: statement lines, what pages tell, and every name of a person."""

import re
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from testimonia.archive.lines import Line, statement_lines
from testimonia.archive.queries import sources
from testimonia.archive.store import Archive, open_archive
from testimonia.names.fold import fold
from testimonia.pipeline import build
from testimonia.settings import Settings

Words = frozenset[str]
Told = dict[str, list[str]]

_BROKEN = re.compile(r"-\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Held:
    """What an archive holds: its statement lines, and what each page tells, by path."""

    lines: list[Line]
    told: dict[str, Told]
    names: dict[str, set[Words]]
    """Person → the words of each name under which the archive's statements have them."""

    def names_of(self, one: Line | None) -> set[Words]:
        """Return all names of a person, group, place, work or voice; of nobody, none."""
        return set() if one is None else set(_spelt(one)) | self.names.get(one.get("id", ""), set())

    def names_of_voices(self, voices: Iterable[Line]) -> set[Words]:
        """Return the names of voices; whoever wrote the source is also called "author"."""
        found: set[Words] = set()
        for voice in voices:
            found |= self.names_of(voice)
            if voice["role"] == "author":
                found.add(frozenset(["author"]))
        return found


def words(text: str) -> Words:
    """Return the words of a name, without accents and capitals, in no order."""
    return frozenset(fold(text).split())


def unbroken(text: str) -> str:
    """Return a text with the words whole that end a line with a hyphen."""
    return _BROKEN.sub("", text)


def read_case(case: Path) -> Held:
    """Build the archive of a case in a folder that is thrown away, and return what it holds.

    A case is a folder with a folder ``input``, or with one file ``input.txt``, ``.md`` or ``.html``.

    Raises:
        TestimoniaError: the archive cannot be built.
    """
    with TemporaryDirectory(prefix="testimonia-case-") as scratch:
        collection, archive = Path(scratch, "input"), Path(scratch, "case.testimonia")
        if (case / "input").is_dir():
            shutil.copytree(case / "input", collection)
        else:
            collection.mkdir()
            for file in case.glob("input.*"):
                shutil.copy(file, collection)
        return read_collection(collection, archive)


def read_collection(collection: Path, archive: Path) -> Held:
    """Build an archive of a folder of texts and return what it holds.

    Raises:
        TestimoniaError: the archive cannot be built.
    """
    build(collection, archive, Settings(workers=1))
    with open_archive(archive) as held:
        lines = list(statement_lines(held))
        return Held(lines, _told(held), _names(lines))


def _told(archive: Archive) -> dict[str, Told]:
    paths = {row["id"]: row["path"] for row in archive.execute("SELECT id, path FROM source ORDER BY path")}
    told: dict[str, Told] = {path: {} for path in paths.values()}
    for clue in sources.clues(archive, paths):
        values = told[paths[clue["source_id"]]].setdefault(clue["kind"], [])
        if clue["value"] not in values:
            values.append(clue["value"])
    return told


def _names(lines: Iterable[Line]) -> dict[str, set[Words]]:
    names: defaultdict[str, set[Words]] = defaultdict(set)
    for line in lines:
        for one in (line["subject"], line["object"], *line["voices"]):
            if one and "id" in one:
                names[one["id"]].update(_spelt(one))
    return dict(names)


def _spelt(one: Line) -> Iterator[Words]:
    """Yield the words of label and mention; a name broken at the end of a line is given with and without its hyphen."""
    for key in ("label", "mention"):
        if name := one.get(key):
            yield words(name)
            yield words(unbroken(name))
