"""What a judgement is on, by content, so that it can be found again in another reading and in another archive.

An anchor names its place as the Web Annotation model does (W3C 2017, Text Quote and Text Position Selector): ``exact``
words at ``start:end`` (code points), ``prefix`` and ``suffix`` around them, in the source with ``digest``; ``path``
is where that source lay. Beside it stands what was read there: of a mention the label of whom it stands for, of a
statement what it says: all that makes it that statement, and its date.
"""

from collections.abc import Iterable
from sqlite3 import Row
from typing import Any

from testimonia.archive.store import Archive
from testimonia.errors import JudgementError

Anchor = dict[str, Any]
CONTEXT = 32
"""Code points kept of the words before and behind."""
FARTHEST = 2**53
"""No source is so long; up to here every reader of JSON counts, and the archive too."""

_PLACE = """
SELECT digest, path, substr(text, :start + 1, :end - :start) AS exact,
       substr(text, max(:start - :context, 0) + 1, min(:context, :start)) AS prefix,
       substr(text, :end + 1, :context) AS suffix, length(text) AS length
FROM source WHERE id = :source
"""
_STATEMENT = """
SELECT s.source_id, s.begin, s."end", s.type, s.role, s.polarity, s.modality, s.value, s.edtf,
       sm.begin AS subject_start, sm.text AS subject_words, sr.label AS subject_label,
       om.begin AS object_start, om.text AS object_words, o.label AS object_label
FROM statement s JOIN mention sm ON sm.id = s.subject_id JOIN referent sr ON sr.id = sm.referent_id
LEFT JOIN mention om ON om.id = s.object_id LEFT JOIN referent o ON o.id = om.referent_id
WHERE s.id = ?
"""
_NAMED_FIRST = """
SELECT m.source_id, m.begin, m."end", r.label FROM mention m JOIN referent r ON r.id = m.referent_id
WHERE r.id = ? AND r.kind = 'person' ORDER BY m.form <> 'name', m.text <> r.label, m.begin, m."end" LIMIT 1
"""


def of_stretch(archive: Archive, source: str, start: int, end: int) -> Anchor:
    """Return the anchor of a stretch of a source.

    Raises:
        JudgementError: there is no such source, or nothing stands there.
    """
    asked = {"source": source, "start": start, "end": end, "context": CONTEXT}
    row = archive.execute(_PLACE, asked).fetchone() if 0 <= start < end < FARTHEST else None
    if row is None or end > row["length"]:
        raise JudgementError(
            f"Nothing stands at {start}:{end} of source {source!r}. testimonia sources lists the sources."
        )
    named = {key: row[key] for key in ("digest", "path", "exact", "prefix", "suffix")}
    return {**named, "start": start, "end": end}


def of_statement(archive: Archive, statement: str) -> Anchor:
    """Return the anchor of a statement.

    Raises:
        JudgementError: the archive has no such statement.
    """
    row = archive.execute(_STATEMENT, (statement,)).fetchone()
    if row is None:
        raise JudgementError(
            f"There is no statement {statement!r}. testimonia show and testimonia export give their ids."
        )
    place = of_stretch(archive, row["source_id"], row["begin"], row["end"])
    told = {key: row[key] for key in ("type", "role", "polarity", "modality", "value", "edtf")}
    return {**place, **told, "subject": _named(row, "subject"), "object": _named(row, "object")}


def of_referent(archive: Archive, referent: str) -> Anchor:
    """Return the anchor of a person of one source: of the first mention that gives the fullest name.

    Raises:
        JudgementError: the archive has no such person.
    """
    row = archive.execute(_NAMED_FIRST, (referent,)).fetchone()
    if row is None:
        raise JudgementError(f"There is no person {referent!r} in any source of this archive.")
    place = of_stretch(archive, row["source_id"], row["begin"], row["end"])
    return {**place, "label": row["label"]}


def of_referents(archive: Archive, referents: Iterable[str]) -> list[Anchor]:
    """Return the anchors of several, in the order of their sources and places."""
    found = (of_referent(archive, referent) for referent in referents)
    return sorted(found, key=lambda anchor: (anchor["path"], anchor["start"], anchor["label"]))


def _named(row: Row, who: str) -> Anchor | None:
    if row[f"{who}_words"] is None:
        return None
    return {
        "start": row[f"{who}_start"], "exact": row[f"{who}_words"], "label": row[f"{who}_label"],
    }  # fmt: skip
