"""Persons across sources, kept up to date in the archive: derived, and rebuildable from what was read.

Only what is marked (``marking``) is worked on, each batch together with all it reaches (``reaching``), so that the
result is the one a full rebuild would reach. Rows are written where they differ.
"""

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from testimonia.archive import formerly, keying, marking, person_rows, portraying
from testimonia.archive.reaching import Judged, Reach
from testimonia.archive.store import Archive
from testimonia.archive.telling import Sources
from testimonia.persons.candidates import surname_of

BATCH = 4000
"""Marks taken up in one transaction: bounds memory, and what a killed run has to do again."""
CACHE = 2**18
"""KiB of the archive held in memory meanwhile: keys are looked up all over it."""

JudgedPair = tuple[str, str, str]
"""(SAME or DIFFERENT, referent, referent), the referents in order."""


def identify(archive: Archive, changed: Collection[str] | None = None) -> int:
    """Bring persons, identifications and candidates up to date; return the number of persons worked on.

    ``changed`` names sources whose persons are looked at beside those already marked (making keys, removing
    sources, and judging pairs mark them); None rebuilds all. Where other code or customs made the keys,
    they are made anew, and with them all persons.

    Raises:
        PluginError: an installed language pack cannot be imported.
    """
    archive.execute(f"PRAGMA cache_size = -{CACHE}")
    sources = Sources()
    keying.renew(archive, keying.maker(), sources)
    with archive.transaction():
        pairs = _judged_pairs(archive)
        _mark(archive, changed)
        _mark_judged(archive, pairs)
    judged = Judged.of(pairs)
    portraying.prepare(archive)
    worked = 0
    while marks := _next_marks(archive):
        with _uncollected(), archive.transaction():
            worked += _work_batch(archive, judged, marks, sources)
    return worked


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the collector of circular garbage rest: what is compared is much, lives together, and holds no circles."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _judged_pairs(archive: Archive) -> list[JudgedPair]:
    """Return the pairs on which a verdict is in force, in order."""
    rows = archive.execute(
        "SELECT verdict, referent_a, referent_b FROM judged_pair WHERE verdict <> 'DISPUTED' ORDER BY 1, 2, 3"
    )
    return [(row["verdict"], row["referent_a"], row["referent_b"]) for row in rows]


def _mark(archive: Archive, changed: Collection[str] | None) -> None:
    if changed is None:
        marking.everybody(archive)
        return
    for source in sorted(changed):
        marking.source(archive, source)


def _mark_judged(archive: Archive, judged: Collection[JudgedPair]) -> None:
    """Note with each referent of whom a pair is judged, and mark all whose judgement is new or gone."""
    wanted = {(f"{keying.JUDGED} {verdict} {a} {b}", one) for verdict, a, b in judged for one in (a, b)}
    rows = archive.execute(
        "SELECT key, referent_id FROM block WHERE key >= ? AND key < ?",
        (f"{keying.JUDGED} ", f"{keying.JUDGED}!"),
    )
    held = {(row["key"], row["referent_id"]) for row in rows}
    archive.executemany("DELETE FROM block WHERE key = ? AND referent_id = ?", sorted(held - wanted))
    archive.executemany("INSERT INTO block VALUES (?, ?)", sorted(wanted - held))
    marking.concerned(archive, {referent for _, referent in held ^ wanted})


def _next_marks(archive: Archive) -> list[str]:
    """Return the marks to take up next: those of one surname together."""
    rows = archive.execute("SELECT key FROM stale_block ORDER BY key LIMIT ?", (BATCH,))
    marks = [row["key"] for row in rows]
    surname = surname_of(marks[-1]) if len(marks) == BATCH else ""
    if surname:
        rest = archive.execute(
            "SELECT key FROM stale_block WHERE key > ? AND key < ? ORDER BY key", (marks[-1], f"{surname}!")
        )
        marks += [row["key"] for row in rest]
    return marks


def _work_batch(archive: Archive, judged: Judged, marks: Collection[str], sources: Sources) -> int:
    reach = Reach(archive, judged, portraying.Portrayed(sources=sources))
    found = reach.clustered(marks)
    persons = [person for person in found.persons if person[0].referent in reach.own]
    left = person_rows.write(archive, persons, reach.known, reach.own)
    person_rows.write_candidates(archive, found.candidates, reach.own)
    person_rows.write_resting(archive, found.decided, reach.partial())
    looked_for: dict[str, Collection[str]] = dict.fromkeys(marking.persons(marks), ())
    formerly.settle(archive, {**looked_for, **left}, [person[0].referent for person in persons])
    archive.executemany("DELETE FROM stale_block WHERE key = ?", [(mark,) for mark in marks])
    return len(persons)
