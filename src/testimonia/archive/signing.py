"""The index by which sources meet that may copy or cite one another: bands of their passages, keys of titles and works.

A row of ``signature`` is one of

    a band          of a passage (``n``): see witnesses/bands.py
    work …          a key of what names the source
    cites …         a key of what the source cites (both with ``n`` -1): see witnesses/imprint.py

**Bounded work.** Where more than ``HUBS`` sources have a band, each is held to the first ``HUBS`` of them (by their
ids) only: of ten thousand that print one formula each is told to be like a few, and all hang together all the same.
Which these are follows from the sources that are there, in whatever order they came. Where they change, the one
that comes to be of them, or is no longer, is looked at again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from testimonia.archive import stored
from testimonia.archive.imprints import imprints
from testimonia.archive.store import Archive
from testimonia.witnesses.bands import bands
from testimonia.witnesses.citing import citation_keys
from testimonia.witnesses.imprint import as_bands
from testimonia.witnesses.words import words_of

HUBS = 8
"""Sources of a band to which all others that have it are held."""
COMMON = 50
"""Sources with one key of a title from which on it names none of them."""
_WHOLE = -1
"""What stands for the number of a passage where the source as a whole is meant."""
_FIRST = "SELECT DISTINCT source_id FROM signature WHERE band = ? ORDER BY source_id LIMIT ?"
_ALL = "SELECT source_id, min(n) AS n FROM signature WHERE band = ? GROUP BY source_id"

Pair = tuple[int, int]
"""Passages of two sources that share a band."""


def sign(archive: Archive, source: str) -> None:
    """Make the signatures of a source anew."""
    archive.execute("DELETE FROM signature WHERE source_id = ?", (source,))
    row = archive.execute("SELECT text FROM source WHERE id = ?", (source,)).fetchone()
    passages = archive.execute('SELECT n, begin, "end" FROM passage WHERE source_id = ?', (source,))
    rows = [
        (band, at["n"]) for at in passages for band in bands(words_of(row["text"], at["begin"], at["end"]))
    ]
    work = as_bands("work", imprints(archive, [source])[source].keys())
    rows += [(band, _WHOLE) for band in (*work, *as_bands("cites", _cited_keys(archive, source)))]
    archive.executemany("INSERT INTO signature VALUES (?, ?, ?)", [(band, source, n) for band, n in rows])


def _cited_keys(archive: Archive, source: str) -> set[str]:
    rows = archive.execute("SELECT words, item FROM citation WHERE source_id = ?", (source,))
    return {key for row in rows for key in citation_keys(stored.mapping(row["item"] or "{}"), row["words"])}


def meeting(archive: Archive, source: str) -> dict[str, list[Pair]]:
    """Return the sources with a passage that may be like one of this source, with those passages (this, theirs).

    Of passages of one source with the same band the first is taken, so that two sources meet alike from either side.
    """
    sql = "SELECT band, min(n) AS n FROM signature WHERE source_id = ? AND n >= 0 GROUP BY band"
    rows = archive.execute(sql, (source,))
    met: dict[str, set[Pair]] = defaultdict(set)
    for row in rows.fetchall():
        for other, n in _met(archive, row["band"], source):
            met[other].add((row["n"], n))
    return {other: sorted(pairs) for other, pairs in sorted(met.items())}


def _met(archive: Archive, band: str, source: str) -> Iterator[tuple[str, int]]:
    """Yield those to which a source is held that has a band, each with its first passage that has it."""
    hubs = _hubs(archive, band)
    sql = _ALL if source in hubs else f"{_ALL} ORDER BY source_id LIMIT {HUBS}"
    for row in archive.execute(sql, (band,)):
        if row["source_id"] != source:
            yield row["source_id"], row["n"]


def _hubs(archive: Archive, band: str) -> list[str]:
    return [row["source_id"] for row in archive.execute(_FIRST, (band, HUBS))]


def works(archive: Archive, keys: Iterable[str]) -> set[str]:
    """Return the sources that have a key under which they may be cited; one that too many have tells nothing."""
    found: set[str] = set()
    for band in as_bands("work", keys):
        held = [row["source_id"] for row in archive.execute(_FIRST, (band, COMMON + 1))]
        found |= set(held) if len(held) <= COMMON else set()
    return found


def citing(archive: Archive, keys: Iterable[str]) -> set[str]:
    """Return the sources that cite something by one of some keys."""
    rows = archive.among("SELECT DISTINCT source_id FROM signature WHERE band", as_bands("cites", keys))
    return {row["source_id"] for row in rows}


def moved(archive: Archive, source: str) -> set[str]:
    """Return the sources that are held to others, or may cite another, as this one comes or goes.

    It is asked while the source has its signatures.
    """
    found: set[str] = set()
    rows = archive.execute(
        "SELECT DISTINCT band, n < 0 AS whole FROM signature WHERE source_id = ?", (source,)
    )
    for row in rows.fetchall():
        if not row["whole"]:
            found |= _displaced(archive, row["band"], source)
        elif row["band"].startswith("work "):
            found |= citing(archive, [row["band"].removeprefix("work ")])
    return found - {source}


def _displaced(archive: Archive, band: str, source: str) -> set[str]:
    """Return the one to whom others are held if this source is not there, and not if it is, or none."""
    first = [row["source_id"] for row in archive.execute(_FIRST, (band, HUBS + 2))]
    is_moved = len(first) == HUBS + 2 and source in first[:HUBS]
    return {first[HUBS]} if is_moved else set()
