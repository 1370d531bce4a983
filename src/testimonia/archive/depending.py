"""Dependences: which sources copy or cite which, kept up to date in the archive. Derived, and rebuildable.

First the signatures of all sources are made that have none by the code as it is. Then each source whose signatures are
new, and each that others’ coming or going bears on (``signing.moved``), is held to those it meets. What is found on a
pair of sources follows from the two and from what is there, not from which came first: its rows belong to the copy, or
to the one with the greater path where it is not known which that is.

``signing.maker`` is the fingerprint of what made all of a source's rows; with ``SIGNED`` behind it they are to be done.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

import testimonia
from testimonia import fingerprints
from testimonia.archive import signing
from testimonia.archive.store import Archive
from testimonia.archive.taken import Row, Taken
from testimonia.model import content_id
from testimonia.protocols import Progress
from testimonia.witnesses import bands

BATCH = 100
"""Sources worked on in one transaction: bounds memory, and what a killed run has to do again."""
SIGNED = " signed"
"""What stands behind the maker while a source has its signatures and is not yet held to others."""
_UNSIGNED = """
SELECT s.id FROM source s LEFT JOIN signing g ON g.source_id = s.id
WHERE g.maker IS NULL OR g.maker NOT IN (:by, :by || :signed) ORDER BY s.id LIMIT :most
"""
_NUMBER = """
SELECT count(*) FROM source s LEFT JOIN signing g ON g.source_id = s.id WHERE g.maker IS NULL OR g.maker <> ?
"""
_DUE = "SELECT source_id AS id FROM signing WHERE maker = :by || :signed ORDER BY source_id LIMIT :most"


def maker() -> str:
    """Return the fingerprint of all that bears on dependences: the code, and the library that hashes."""
    root = Path(testimonia.__file__).parent
    return content_id(testimonia.__version__, fingerprints.witnessing(root), bands.maker())


def depend(archive: Archive, progress: Progress | None = None) -> int:
    """Bring signatures and dependences up to date; return the number of sources that were held to others."""
    by = maker()
    done = (lambda number: None) if progress is None else progress.advance
    if progress is not None:
        progress.begin("Looking for copies", archive.execute(_NUMBER, (by,)).fetchone()[0])
    _in_batches(archive, _UNSIGNED, by, _sign, lambda number: None)
    return _in_batches(archive, _DUE, by, _compare, done)


def gone(archive: Archive, source: str) -> None:
    """Have those looked at again on which it bears that a source is about to be removed."""
    _again(archive, signing.moved(archive, source))


def _in_batches(
    archive: Archive,
    due: str,
    by: str,
    work: Callable[[Archive, Iterable[str], str], None],
    done: Callable[[int], None],
) -> int:
    number = 0
    while batch := [row["id"] for row in archive.execute(due, {"by": by, "signed": SIGNED, "most": BATCH})]:
        with archive.transaction():
            work(archive, batch, by)
        number += len(batch)
        done(len(batch))
    return number


def _sign(archive: Archive, sources: Iterable[str], by: str) -> None:
    for source in sources:
        signing.sign(archive, source)
        _again(archive, signing.moved(archive, source))
        archive.execute("INSERT OR REPLACE INTO signing VALUES (?, ?)", (source, by + SIGNED))


def _again(archive: Archive, sources: Iterable[str]) -> None:
    """Mark sources as not yet held to others; those without signatures are to be anyway."""
    archive.executemany(
        "UPDATE signing SET maker = maker || :signed WHERE source_id = :source AND maker NOT LIKE '%' || :signed",
        [{"signed": SIGNED, "source": source} for source in sorted(sources)],
    )


def _compare(archive: Archive, sources: Iterable[str], by: str) -> None:
    """Hold sources to all they meet; a pair of which the other is still to do is left to it."""
    taken = Taken(archive)
    for source in sources:
        archive.execute("DELETE FROM dependence WHERE source_id = :one OR on_id = :one", {"one": source})
        archive.execute("UPDATE signing SET maker = ? WHERE source_id = ?", (by, source))
        met = signing.meeting(archive, source)
        others = sorted({*met, *taken.cited_or_citing(source)})
        for other in _done(archive, others, by):
            _write(archive, taken.rows(source, other, met.get(other, [])))


def _done(archive: Archive, sources: Iterable[str], by: str) -> list[str]:
    rows = archive.among("SELECT source_id, maker FROM signing WHERE source_id", sources)
    return sorted(row["source_id"] for row in rows if row["maker"] == by)


def _write(archive: Archive, rows: Iterable[Row]) -> None:
    archive.executemany(
        "INSERT OR REPLACE INTO dependence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(row.source, row.n, *row.places, row.kind, row.score, row.reason) for row in rows],
    )
