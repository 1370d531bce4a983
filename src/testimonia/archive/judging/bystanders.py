"""Who else is moved by a judgement on two: nobody is, without a word."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from testimonia.archive.store import Archive

Changes = dict[str, str]
"""Referents whose person is another now → the person they were."""

LISTED = 8
"""Names listed of those who are moved."""


@contextmanager
def watched(archive: Archive) -> Iterator[Changes]:
    """Gather which referents become another person inside."""
    changes: Changes = {}
    archive.execute(
        "CREATE TEMP TABLE IF NOT EXISTS reidentified (referent TEXT PRIMARY KEY, was TEXT) WITHOUT ROWID"
    )
    archive.execute("DELETE FROM temp.reidentified")
    archive.execute(
        "CREATE TEMP TRIGGER watched AFTER UPDATE OF person_id ON main.identification"
        " WHEN old.person_id <> new.person_id BEGIN"
        " INSERT OR IGNORE INTO reidentified VALUES (new.referent_id, old.person_id); END"
    )
    try:
        yield changes
        changes |= {row["referent"]: row["was"] for row in archive.execute("SELECT * FROM temp.reidentified")}
    finally:
        archive.execute("DROP TRIGGER IF EXISTS temp.watched")


def moved(archive: Archive, changes: Changes, verdict: str, a: Sequence[str], b: Sequence[str]) -> str:
    """Return in words who else is moved, or why what was judged did not come about; "" where all is as judged."""
    now = _now(archive, {*changes, *a, *b})
    before = {referent: changes.get(referent, person) for referent, person in now.items()}
    if verdict == "UNSURE" and not _meet(now, a, b):
        verdict = "DIFFERENT"  # whoever takes back a SAME in this way is not surprised that the two part
    wanted = _wanted(before, verdict, a, b)
    strays = _strays(_groups(wanted), _groups(now))
    if not strays:
        return ""
    shown = sorted(_told(archive, referent) for referent in strays)
    more = f" and {len(shown) - LISTED} more" if len(shown) > LISTED else ""
    return f"This would not leave everybody else where they are: {'; '.join(shown[:LISTED])}{more}."


def _now(archive: Archive, referents: Iterable[str]) -> dict[str, str]:
    """Return the persons of these referents, and of all who share a person with one, now or before."""
    asked = json.dumps(sorted(referents))
    rows = archive.execute(
        "SELECT i.referent_id, i.person_id FROM identification i WHERE i.person_id IN (SELECT mine.person_id FROM"
        " json_each(?) j JOIN identification mine ON mine.referent_id = j.value"
        " UNION SELECT was FROM temp.reidentified)",
        (asked,),
    )
    return {row["referent_id"]: row["person_id"] for row in rows}


def _wanted(before: dict[str, str], verdict: str, a: Sequence[str], b: Sequence[str]) -> dict[str, str]:
    """Return the persons as the judgement alone would make them."""
    wanted = dict(before)
    if verdict == "SAME":
        merged = {before[referent] for referent in (*a, *b)}
        wanted |= {referent: "both" for referent, person in before.items() if person in merged}
    if verdict == "DIFFERENT" and _meet(before, a, b):
        wanted |= dict.fromkeys(a, "a") | dict.fromkeys(b, "b")
    return wanted


def _meet(persons: dict[str, str], a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether somebody of one side is the same person as somebody of the other."""
    return not {persons[one] for one in a}.isdisjoint(persons[one] for one in b)


def _groups(persons: dict[str, str]) -> dict[str, frozenset[str]]:
    """Return for each referent all who are the same person."""
    members: dict[str, set[str]] = defaultdict(set)
    for referent, person in persons.items():
        members[person].add(referent)
    return {referent: frozenset(members[person]) for referent, person in persons.items()}


def _strays(wanted: dict[str, frozenset[str]], now: dict[str, frozenset[str]]) -> set[str]:
    """Return those who are not with whom they should be: of each two groups that differ, what makes the difference."""
    found: set[str] = set()
    for referent, group in wanted.items():
        found |= min(group ^ now[referent], group, key=len) if group != now[referent] else set()
    return found


def _told(archive: Archive, referent: str) -> str:
    row = archive.execute(
        "SELECT r.label, s.path, p.label AS person, i.reason FROM referent r JOIN source s ON s.id = r.source_id"
        " JOIN identification i ON i.referent_id = r.id JOIN person p ON p.id = i.person_id WHERE r.id = ?",
        (referent,),
    ).fetchone()
    return f"{row['label']} ({row['path']}) would be with {row['person']}: {row['reason']}"
