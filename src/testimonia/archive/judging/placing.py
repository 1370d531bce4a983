"""What a judgement is on, as it stands in the archive now.

A statement is found where its words are and the same is said of the same person; where another reading says something
else there, the judgement has not found its place: a verdict on "she died" about the daughter says nothing of the
mother. A person is found by a mention: by the one referent that is named there as it was.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.judging.anchors import Anchor
from testimonia.archive.judging.stretches import State, Stretch, stretch
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
SELECT s.id, s.begin, s."end", s.role, s.value, sm.begin AS subject_start, sr.label AS subject, sr.names,
       om.text AS object_words, o.label AS object
FROM statement s JOIN mention sm ON sm.id = s.subject_id JOIN referent sr ON sr.id = sm.referent_id
LEFT JOIN mention om ON om.id = s.object_id LEFT JOIN referent o ON o.id = om.referent_id
WHERE s.source_id = ? AND s.begin < ? AND s."end" > ? AND s.type = ? AND s.role = ?
  AND s.polarity = ? AND s.modality = ?
ORDER BY s.id
"""
_REFERENTS = """
SELECT DISTINCT r.id, r.label, r.names FROM mention m JOIN referent r ON r.id = m.referent_id
WHERE m.source_id = ? AND m.begin < ? AND m."end" > ? AND r.kind = 'person' ORDER BY r.id
"""
_LABELLED = """
SELECT r.id FROM referent r JOIN source s ON s.id = r.source_id
WHERE s.digest = ? AND r.kind = 'person' AND r.label = ?
"""


def region(archive: Archive, anchor: Anchor) -> Place:
    """Return where a stretch of a source stands."""
    return _at(stretch(archive, anchor))


def person(archive: Archive, anchor: Anchor) -> Place:
    """Return the person of one source whom a mention stands for."""
    if "start" not in anchor:
        return _by_label(archive, anchor)
    at = stretch(archive, anchor)
    if not at.source:
        return _at(at)
    rows = archive.execute(_REFERENTS, (at.source, at.end, at.begin)).fetchall()
    return _one_of(at, [row for row in rows if _called(row, anchor["label"])])


def statement(archive: Archive, anchor: Anchor) -> Place:
    """Return the statement that says at the same words the same of the same person."""
    at = stretch(archive, anchor)
    if not at.source:
        return _at(at)
    asked = (anchor["type"], anchor["role"], anchor["polarity"], anchor["modality"])
    rows = archive.execute(_STATEMENTS, (at.source, at.end, at.begin, *asked)).fetchall()
    alike = [row for row in rows if _same_persons(row, anchor)]
    same = [row for row in alike if (row["begin"], row["end"]) == (at.begin, at.end)]
    if same:
        return _one_of(at, _closest(same, anchor))
    moved = Stretch("moved", at.source, at.begin, at.end)
    return _one_of(moved, [row for row in alike if _same_value(row, anchor)])


def _at(at: Stretch) -> Place:
    return Place(at.state, "", at.source, at.begin, at.end)


def _one_of(at: Stretch, rows: list[Row]) -> Place:
    if len(rows) == 1:
        return Place(at.state, rows[0]["id"], at.source, at.begin, at.end)
    return Place("several" if rows else "changed", "", at.source, at.begin, at.end)


def _by_label(archive: Archive, anchor: Anchor) -> Place:
    rows = archive.execute(_LABELLED, (anchor["digest"], anchor["label"])).fetchall()
    if len(rows) == 1:
        return Place("kept", rows[0]["id"])
    return Place("several" if rows else "lost")


# ---------------------------------------------------------------- whether the same is said


def _same_persons(row: Row, anchor: Anchor) -> bool:
    """Tell whether a statement is on whom the judged one was on, and names the same beside them."""
    return _same_subject(row, anchor["subject"]) and _same_object(row, anchor["object"])


def _same_subject(row: Row, subject: Anchor) -> bool:
    return "label" not in subject or _called(
        {"label": row["subject"], "names": row["names"]}, subject["label"]
    )


def _same_object(row: Row, thing: Anchor | None) -> bool:
    if thing is None or row["object"] is None:
        return thing is None and row["object"] is None
    return _share_a_word(row["object_words"], thing["exact"]) or _share_a_word(
        row["object"], thing.get("label", "")
    )


def _called(row: Row | dict[str, str], label: str) -> bool:
    """Tell whether a source calls somebody so, or by a part of it: "Marsh" for "Karl Marsh"."""
    return _share_a_word(row["label"], label) or fold(label) in fold(row["names"])


def _share_a_word(one: str, other: str) -> bool:
    """Tell whether all the words of one of two labels are in the other."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return bool(first and second) and (first <= second or second <= first)


def _same_value(row: Row, anchor: Anchor) -> bool:
    return fold(row["value"] or "") == fold(anchor["value"] or "")


def _near_value(row: Row, anchor: Anchor) -> bool:
    """Tell whether one of two values only says more words than the other."""
    return row["value"] is not None and _share_a_word(row["value"], anchor["value"] or "")


def _same_start(row: Row, anchor: Anchor) -> bool:
    return bool(row["subject_start"] == anchor["subject"].get("start"))


def _closest(rows: list[Row], anchor: Anchor) -> list[Row]:
    """Return those of several statements of one place that say most nearly what the judged one said."""
    exact = [row for row in rows if _same_value(row, anchor)] or [
        row for row in rows if _near_value(row, anchor)
    ]
    if len(exact) < 2:
        return exact
    for likeness in _LIKENESSES:
        exact = [row for row in exact if likeness(row, anchor)] or exact
    return exact


def _same_object_words(row: Row, anchor: Anchor) -> bool:
    return fold(row["object_words"] or "") == fold((anchor["object"] or {}).get("exact", ""))


_LIKENESSES: Iterable[Callable[[Row, Anchor], bool]] = (_same_object_words, _same_start)
