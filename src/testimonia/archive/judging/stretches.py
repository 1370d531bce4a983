"""Where the words of an anchor stand in the archive as it is now.

Kept: the same bytes are there. Moved: they are not, but in the source that now lies at the path, or else in one other
source, the words stand exactly once, by themselves or with what stood around them.
"""

from dataclasses import dataclass
from typing import Literal

from testimonia.archive.judging.anchors import Anchor
from testimonia.archive.store import Archive

State = Literal["kept", "moved", "changed", "several", "lost"]
"""As it was; at one other place; the words are there, what is read of them is not; in several places; gone."""

SOURCES = 50
"""Sources with the same words that are looked through for an anchor whose own source is gone."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where words stand: ``begin:end`` of a source; nowhere if ``state`` is several or lost."""

    state: State
    source: str = ""
    begin: int = 0
    end: int = 0


LOST = Stretch("lost")
SEVERAL = Stretch("several")


def stretch(archive: Archive, anchor: Anchor) -> Stretch:
    """Return where the words of an anchor stand now."""
    row = archive.execute("SELECT id FROM source WHERE digest = ?", (anchor["digest"],)).fetchone()
    if row is not None:
        return Stretch("kept", row["id"], anchor["start"], anchor["end"])
    return _at_path(archive, anchor) or _elsewhere(archive, anchor)


def _at_path(archive: Archive, anchor: Anchor) -> Stretch | None:
    """Return where the words stand in what now lies at the path; None where nothing does, or not these words."""
    row = archive.execute("SELECT id, text FROM source WHERE path = ?", (anchor.get("path", ""),)).fetchone()
    found = _once(row["text"], anchor) if row is not None else LOST
    return None if found.state == "lost" else _in(row["id"], found)


def _elsewhere(archive: Archive, anchor: Anchor) -> Stretch:
    """Return where the words stand in the one source that has them."""
    sql = "SELECT s.id, s.text FROM source_fts f JOIN source s ON s.key = f.rowid WHERE source_fts MATCH ? LIMIT ?"
    rows = archive.execute(sql, (_phrase(anchor["exact"]), SOURCES)).fetchall()
    found = [(row["id"], at) for row in rows if (at := _once(row["text"], anchor)).state != "lost"]
    if not found:
        return LOST
    return _in(*found[0]) if len(found) == 1 else SEVERAL


def _phrase(words: str) -> str:
    return '"' + words.replace('"', '""').replace("\x00", " ") + '"'


def _in(source: str, found: Stretch) -> Stretch:
    return Stretch(found.state, source, found.begin, found.end)


def _once(text: str, anchor: Anchor) -> Stretch:
    """Return the one place of the words in a text, with what stood around them where they alone are not enough."""
    exact = anchor["exact"]
    first = text.find(exact)
    if first < 0:
        return LOST
    if text.find(exact, first + 1) < 0:
        return Stretch("moved", "", first, first + len(exact))
    prefix, suffix = anchor.get("prefix", ""), anchor.get("suffix", "")
    around = prefix + exact + suffix
    first = text.find(around) if around != exact else -1
    if first < 0 or text.find(around, first + 1) >= 0:
        return SEVERAL
    return Stretch("moved", "", first + len(prefix), first + len(prefix) + len(exact))
