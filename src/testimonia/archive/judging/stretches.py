"""Where the words of an anchor stand in the archive as it is now.

Kept: the same bytes are there, and the same words at the same place. Moved: they are not, but in the source that now
lies at the path, or else in one other source, the words stand exactly once, by themselves or by what stands around
them. In another source a few words, such as a name, are not enough by themselves.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from testimonia.archive.store import Archive
from testimonia.model import content_id

State = Literal["kept", "moved", "changed", "several", "lost"]
"""As it was; at one other place; the words are there, what is read of them is not; in several places; gone."""

SOURCES = 50
"""Sources with the same words that are looked through for an anchor whose own source is gone."""
LOOKED_UP = 20
"""Words by which such sources are looked up; the others are compared then."""
TELLING = 5
"""Words that are enough to be known by in another source."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where words stand: ``begin:end`` of a source; ``state`` is kept, moved, several or lost."""

    state: State
    source: str = ""
    begin: int = 0
    end: int = 0


LOST = Stretch("lost")
SEVERAL = Stretch("several")


def stretch(archive: Archive, anchor: Mapping[str, Any]) -> Stretch:
    """Return where the words of an anchor stand now."""
    words = anchor["exact"]
    row = archive.execute(
        "SELECT id, substr(text, ? + 1, ?) = ? AS same FROM source WHERE id = ?",
        (anchor["start"], len(words), words, content_id(anchor["digest"])),
    ).fetchone()
    if row is not None and row["same"]:
        return Stretch("kept", row["id"], anchor["start"], anchor["start"] + len(words))
    own = ("id", content_id(anchor["digest"])), ("path", anchor.get("path", ""))
    found = (_in_own(archive, anchor, *one) for one in own)
    return next(filter(None, found), None) or _elsewhere(archive, anchor)


def places(text: str, words: str) -> Iterator[int]:
    """Yield where words stand in a text."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _in_own(archive: Archive, anchor: Mapping[str, Any], column: str, value: str) -> Stretch | None:
    """Return where the words stand in the source of this id or path; None where they do not."""
    sql = f"SELECT id, text FROM source WHERE {column} = ?"  # noqa: S608 one of two constants
    row = archive.execute(sql, (value,)).fetchone()
    found = _once(row["text"], anchor) if row is not None else LOST
    return None if found == LOST else _in(row["id"], found)


def _elsewhere(archive: Archive, anchor: Mapping[str, Any]) -> Stretch:
    """Return where the words stand in the one source that has them."""
    sql = "SELECT s.id, s.text FROM source_fts f JOIN source s ON s.key = f.rowid WHERE source_fts MATCH ? LIMIT ?"
    rows = archive.execute(sql, (_phrase(anchor["exact"]), SOURCES)).fetchall()
    few = len(anchor["exact"].split()) < TELLING
    found = [(row["id"], at) for row in rows if (at := _once(row["text"], anchor, few)) != LOST]
    if not found:
        return LOST
    return _in(*found[0]) if len(found) == 1 else SEVERAL


def _phrase(words: str) -> str:
    first = " ".join(words.replace("\x00", " ").split()[:LOOKED_UP])
    return '"' + first.replace('"', '""') + '"'


def _in(source: str, found: Stretch) -> Stretch:
    return Stretch(found.state, source, found.begin, found.end)


def _once(text: str, anchor: Mapping[str, Any], few: bool = False) -> Stretch:
    """Return the one place of the words in a text.

    Of a few words, or of several places, it is the one that is known by what stands around it.
    """
    words = anchor["exact"]
    every = list(places(text, words))
    if len(every) == 1 and not few:
        return _moved(every[0], words)
    known = _by_surroundings(text, every, anchor)
    if len(known) == 1:
        return _moved(known[0], words)
    return SEVERAL if len(known) > 1 or (every and not few) else LOST


def _moved(start: int, words: str) -> Stretch:
    return Stretch("moved", "", start, start + len(words))


def _by_surroundings(text: str, every: list[int], anchor: Mapping[str, Any]) -> list[int]:
    """Return those of several places round which the same stands as before: on both sides, or else on one."""
    before, behind = anchor.get("prefix", ""), anchor.get("suffix", "")
    length = len(anchor["exact"])
    left = {start for start in every if before and text.endswith(before, 0, start)}
    right = {start for start in every if behind and text.startswith(behind, start + length)}
    return sorted(left & right or left | right)
