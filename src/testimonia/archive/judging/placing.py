"""What a judgement is on, as it stands in the archive now.

A statement is found where its words are and the same is said of the same person; where another reading says something
else there, the judgement has not found its place: a verdict on "she died" about the daughter says nothing of the
mother. What stands beside them is the same if its words are, be it read as somebody or something named, or as mere
words. Only what a reader amended need not be read as it was: where a statement says now what the amendment says, the
amendment is offered there. A person is found by a mention: by the one referent that is named there as it was; where
nobody is seen there, the one whom the source calls so elsewhere is offered, or the one of another source who was the
same person when judged.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from sqlite3 import Row
from typing import Any

from testimonia.archive import stored
from testimonia.archive.judging.stretches import State, Stretch, places, stretch
from testimonia.archive.store import Archive
from testimonia.names.fold import fold


@dataclass(frozen=True, slots=True)
class Place:
    """Where an anchor stands: its ``thing`` (id of a statement or referent, "" of a region), and its stretch."""

    state: State
    thing: str = ""
    source: str = ""
    begin: int = 0
    end: int = 0


_STATEMENTS = """
SELECT s.id, s.begin, s."end", s.value, s.edtf, sm.begin AS subject_start, sr.id AS subject_id, sr.label AS subject,
       sr.names, om.text AS object_words, o.label AS object
FROM statement s JOIN mention sm ON sm.id = s.subject_id JOIN referent sr ON sr.id = sm.referent_id
LEFT JOIN mention om ON om.id = s.object_id LEFT JOIN referent o ON o.id = om.referent_id
WHERE s.source_id = ? AND s.begin < ? AND s."end" > ? AND s.type = ? AND s.role = ?
  AND s.polarity = ? AND s.modality = ?
ORDER BY s.id
"""
_REFERENTS = """
SELECT DISTINCT r.id AS subject_id, r.label AS subject, r.names
FROM mention m JOIN referent r ON r.id = m.referent_id
WHERE m.source_id = ? AND m.begin < ? AND m."end" > ? AND r.kind = 'person' ORDER BY r.id
"""
_NAMED = """
SELECT m.referent_id, m.begin, m."end", r.label FROM mention m JOIN referent r ON r.id = m.referent_id
WHERE m.source_id = ? AND r.kind = 'person' AND m.form = 'name' ORDER BY m.begin, m."end"
"""
_LABELLED = """
SELECT r.id FROM referent r JOIN source s ON s.id = r.source_id
WHERE s.digest = ? AND r.kind = 'person' AND r.label = ?
"""
_CALLED = "SELECT label FROM referent WHERE source_id = ? AND kind = 'person' AND id <> ?"


def region(archive: Archive, anchor: Mapping[str, Any]) -> Place:
    """Return where a stretch of a source stands."""
    return _at(stretch(archive, anchor))


def person(archive: Archive, anchor: Mapping[str, Any]) -> Place:
    """Return the person of one source whom a mention stands for; where it is not found, one of another source."""
    found = _person(archive, anchor)
    if found.thing:
        return found
    others = (_person(archive, one) for one in anchor.get("also", ()))
    return next((replace(one, state="moved") for one in others if one.thing), found)


def _person(archive: Archive, anchor: Mapping[str, Any]) -> Place:
    if "start" not in anchor:
        return _by_label(archive, anchor)
    at = stretch(archive, anchor)
    if not at.source:
        return _at(at)
    same = _Same(archive, at.source)
    if at.state == "several":
        return _by_all_places(archive, same, at, anchor)
    rows = archive.execute(_REFERENTS, (at.source, at.end, at.begin)).fetchall()
    if not rows:
        return _by_name(archive, at, anchor["label"])
    return _one_of(at, [row["subject_id"] for row in rows if same.person(row, anchor["label"])])


def statement(archive: Archive, anchor: Mapping[str, Any]) -> Place:
    """Return the statement that says at the same words the same of the same person."""
    at = stretch(archive, anchor)
    if at.state not in {"kept", "moved"}:
        return _at(at)
    asked = (anchor["type"], anchor["role"], anchor["polarity"], anchor["modality"])
    rows = archive.execute(_STATEMENTS, (at.source, at.end, at.begin, *asked)).fetchall()
    same = _Same(archive, at.source)
    alike = [row for row in rows if same.statement(row, anchor)]
    there = [row for row in alike if (row["begin"], row["end"]) == (at.begin, at.end)]
    stood = at if there else Stretch("moved", at.source, at.begin, at.end)
    return _one_of(stood, [row["id"] for row in _closest(there or alike, anchor)])


def as_amended(archive: Archive, anchor: Mapping[str, Any], amendment: Mapping[str, Any]) -> Place:
    """Return the statement that is read now as a reader amended another: it has moved, as it says something else."""
    told = {key: amendment[key] for key in ("type", "role", "value", "subject") if key in amendment}
    dated = {"edtf": amendment["date"] or None} if "date" in amendment else {}
    found = statement(archive, {**anchor, **told, **dated, **amendment.get("extent", {})})
    return replace(found, state="moved") if found.thing else found


def _at(at: Stretch) -> Place:
    return Place(at.state, "", at.source, at.begin, at.end)


def _one_of(at: Stretch, found: list[str]) -> Place:
    if len(found) == 1:
        return Place(at.state, found[0], at.source, at.begin, at.end)
    return Place("several" if found else "changed", "", at.source, at.begin, at.end)


def _by_label(archive: Archive, anchor: Mapping[str, Any]) -> Place:
    rows = archive.execute(_LABELLED, (anchor["digest"], anchor["label"])).fetchall()
    if len(rows) == 1:
        return Place("kept", rows[0]["id"])
    return Place("several" if rows else "lost")


def _by_name(archive: Archive, at: Stretch, label: str) -> Place:
    """Return the one person whom a source calls so in other places, where nobody is seen at the place any more."""
    found: dict[str, Stretch] = {}
    for row in archive.execute(_NAMED, (at.source,)).fetchall():
        if fold(row["label"]) == fold(label):
            found.setdefault(row["referent_id"], Stretch("moved", at.source, row["begin"], row["end"]))
    if len(found) != 1:
        return _one_of(at, [])
    ((person, stood),) = found.items()
    return _one_of(stood, [person])


def _by_all_places(archive: Archive, same: "_Same", at: Stretch, anchor: Mapping[str, Any]) -> Place:
    """Return the one person for whom a name stands at each of its several places in a source."""
    text = archive.execute("SELECT text FROM source WHERE id = ?", (at.source,)).fetchone()["text"]
    found: dict[str, Stretch] = {}
    for start, end in places(text, anchor["exact"]):
        for row in archive.execute(_REFERENTS, (at.source, end, start)).fetchall():
            if same.person(row, anchor["label"]):
                found.setdefault(row["subject_id"], Stretch("moved", at.source, start, end))
    return _one_of(next(iter(found.values()), at), list(found)) if len(found) == 1 else _at(at)


# ---------------------------------------------------------------- whether the same is said


class _Same:
    """Tells whether a source says now what was judged."""

    def __init__(self, archive: Archive, source: str) -> None:
        self.archive, self.source = archive, source

    def person(self, row: Row, label: str) -> bool:
        """Tell whether a source calls somebody so, or by a part of it ("Marsh" for "Karl Marsh"), and nobody else."""
        if fold(row["subject"]) == fold(label):
            return True
        names = [row["subject"], *stored.strings(row["names"])]
        alike = any(_one_in_the_other(name, label) for name in names)
        return alike and not self._somebody_else(row["subject_id"], label)

    def _somebody_else(self, referent: str, label: str) -> bool:
        """Tell whether the source calls another person so."""
        called = self.archive.execute(_CALLED, (self.source, referent)).fetchall()
        return any(fold(row["label"]) == fold(label) for row in called)

    def statement(self, row: Row, anchor: Mapping[str, Any]) -> bool:
        """Tell whether a statement gives the same date, is on the same person, and has the same beside them."""
        subject, same_date = anchor["subject"], row["edtf"] == anchor.get("edtf", row["edtf"])
        same_person = "label" not in subject or self.person(row, subject["label"])
        return same_date and same_person and _same_beside(row, anchor)


def _same_beside(row: Row, anchor: Mapping[str, Any]) -> bool:
    """Tell whether the same object is named and the same value given, or the one in the same words as the other."""
    thing = anchor["object"]
    if (thing is None) != (row["object"] is None):
        return _words_beside(row["object_words"], row["value"]) == _words_beside(
            thing and thing["exact"], anchor["value"]
        )
    return _same_value(row, anchor) and _same_object(row, thing)


def _words_beside(named: str | None, value: str | None) -> str:
    """Return the words of what is named beside a person or given of them, folded."""
    return fold(f"{named or ''} {value or ''}")


def _same_object(row: Row, thing: Mapping[str, Any] | None) -> bool:
    if thing is None:
        return True
    return _one_in_the_other(row["object_words"], thing["exact"]) or _one_in_the_other(
        row["object"], thing.get("label", "")
    )


def _one_in_the_other(one: str, other: str) -> bool:
    """Tell whether all the words of one of two labels are in the other."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return bool(first and second) and (first <= second or second <= first)


def _same_value(row: Row, anchor: Mapping[str, Any]) -> bool:
    return fold(row["value"] or "") == fold(anchor["value"] or "")


def _same_start(row: Row, anchor: Mapping[str, Any]) -> bool:
    return bool(row["subject_start"] == anchor["subject"].get("start"))


def _same_object_words(row: Row, anchor: Mapping[str, Any]) -> bool:
    return fold(row["object_words"] or "") == fold((anchor["object"] or {}).get("exact", ""))


_LIKENESSES: Iterable[Callable[[Row, Mapping[str, Any]], bool]] = (_same_object_words, _same_start)
"""What tells apart several statements that say the same at one place, in order of weight."""


def _closest(rows: list[Row], anchor: Mapping[str, Any]) -> list[Row]:
    """Return those of several statements that say most nearly what the judged one said."""
    for likeness in _LIKENESSES:
        if len(rows) > 1:
            rows = [row for row in rows if likeness(row, anchor)] or rows
    return rows
