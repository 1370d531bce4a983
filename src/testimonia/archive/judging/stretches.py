"""Where the words of an anchor stand in the archive as it is now.

Kept: the same bytes are there, and the same words at the same place. Moved: they are not, but in the source that now
lies at the path the words stand exactly once, by themselves or by what stands around them; or they stand among the
same words as before in one other source. Words are the same whatever way they are set: with other spaces and ends of
lines between them, other quotation marks, dashes and apostrophes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from testimonia.archive.store import Archive
from testimonia.model import content_id

State = Literal["kept", "moved", "changed", "several", "lost"]
"""As it was; at one other place; the words are there, what is read of them is not; in several places; gone."""

SOURCES = 50
"""Sources with the same words that are looked through for an anchor whose own source is gone."""
LOOKED_UP = 20
"""Words by which such sources are looked up; the others are compared then."""
WINDOW = 128
"""Code points of a text in which those that stood before or behind are looked for: spaces may have become more."""
FAMILIAR = 16
"""Code points around the words that must stand in another source too: the same name, or sentence, is not enough."""
_ALIKE = ("'‘’‚‛", '"“”„‟«»', "-‐‑‒–—―")
"""Marks that are set one way here and another there, the plain one first."""
_PLAIN = str.maketrans({mark: alike[0] for alike in _ALIKE for mark in alike})

Span = tuple[int, int]
"""Start and end of words in a text."""


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


def places(text: str, words: str) -> list[Span]:
    """Return where words stand in a text, whatever way they are set, without spaces before and behind them."""
    pattern = _pattern(words)
    return list(_found(text, pattern)) if pattern.pattern else []


@lru_cache(maxsize=4096)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join("".join(map(_however_set, word)) for word in words.split()))


def _found(text: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Yield where a pattern is found, also where one place overlaps the next."""
    match = pattern.search(text)
    while match:
        yield match.span()
        match = pattern.search(text, match.start() + 1)


def _however_set(mark: str) -> str:
    """Return the pattern of a character: any of the marks like it, or itself."""
    return next((f"[{re.escape(alike)}]" for alike in _ALIKE if mark in alike), re.escape(mark))


def _plain(text: str) -> str:
    """Return a text as it is whatever way it is set."""
    return " ".join(text.translate(_PLAIN).split())


def _in_own(archive: Archive, anchor: Mapping[str, Any], column: str, value: str) -> Stretch | None:
    """Return where the words stand in the source of this id or path; None where they do not."""
    sql = f"SELECT id, text FROM source WHERE {column} = ?"  # noqa: S608 one of two constants
    row = archive.execute(sql, (value,)).fetchone()
    found = _once(row["text"], anchor) if row is not None else LOST
    return None if found == LOST else _in(row["id"], found)


def _elsewhere(archive: Archive, anchor: Mapping[str, Any]) -> Stretch:
    """Return where the words stand in the one other source that has them among the same words as before."""
    sql = "SELECT s.id, s.text FROM source_fts f JOIN source s ON s.key = f.rowid WHERE source_fts MATCH ? LIMIT ?"
    rows = archive.execute(sql, (_phrase(anchor["exact"]), SOURCES)).fetchall()
    found = []
    for row in rows:
        at = _known(row["text"], places(row["text"], anchor["exact"]), anchor, FAMILIAR)
        if at.state == "moved":
            found.append(_in(row["id"], at))
    return found[0] if len(found) == 1 else SEVERAL if found else LOST


def _phrase(words: str) -> str:
    first = " ".join(words.replace("\x00", " ").split()[:LOOKED_UP])
    return '"' + first.replace('"', '""') + '"'


def _in(source: str, found: Stretch) -> Stretch:
    return Stretch(found.state, source, found.begin, found.end)


def _once(text: str, anchor: Mapping[str, Any]) -> Stretch:
    """Return the one place of the words in their own source: of several, the one known by its surroundings."""
    every = places(text, anchor["exact"])
    return _moved(every[0]) if len(every) == 1 else _known(text, every, anchor, 0)


def _known(text: str, every: Sequence[Span], anchor: Mapping[str, Any], least: int) -> Stretch:
    """Return the one place around which most of what stood there before still stands, and so many code points."""
    before, behind = _plain(anchor.get("prefix", "")), _plain(anchor.get("suffix", ""))
    enough = max(least, len(before + behind) / 2)
    alike = {at: _around(text, at, before, behind) for at in every}
    best = [at for at in every if alike[at] == max(alike.values()) and alike[at] >= enough]
    if len(best) == 1:
        return _moved(best[0])
    return SEVERAL if every else LOST


def _around(text: str, at: Span, before: str, behind: str) -> int:
    """Return how many code points on either side of a place are as they were before and behind, however set."""
    left, right = _plain(text[max(at[0] - WINDOW, 0) : at[0]]), _plain(text[at[1] : at[1] + WINDOW])
    return _alike(left[::-1], before[::-1]) + _alike(right, behind)


def _alike(one: str, other: str) -> int:
    """Return with how many same code points two texts begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _moved(at: Span) -> Stretch:
    return Stretch("moved", "", *at)
