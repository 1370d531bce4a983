"""The statement line: one statement as a plain value, the contract that exports and every check read.

The order is that of source path, place in the source, and id; nothing in a line depends on when, where or in
which order the archive was built, so that identical input gives identical lines.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from sqlite3 import Row
from typing import Any

from testimonia.archive.queries import surfaces
from testimonia.archive.store import Archive
from testimonia.edtf import iso_day
from testimonia.model import content_id
from testimonia.names.fold import fold

Line = dict[str, Any]

_STATEMENTS = """
SELECT s.*, sm.text AS subject_text, sr.id AS subject_referent, sr.label AS subject_label,
       sp.id AS subject_person, sp.label AS subject_person_label,
       orf.id AS object_referent, orf.kind AS object_kind, orf.label AS object_label,
       op.id AS object_person, op.label AS object_person_label,
       review.verdict AS reviewed, j.id AS judgement, j.maker, j.made, j.note,
       review.type AS amended_type, review.role AS amended_role, review.value AS amended_value,
       review.redated, review.edtf AS amended_edtf, review.earliest AS amended_earliest,
       review.latest AS amended_latest, am.text AS amended_mention, coalesce(ap.id, am.referent_id) AS amended_person,
       coalesce(ap.label, ar.label) AS amended_label, review.begin AS amended_begin, review."end" AS amended_end,
       review.quote AS amended_quote
FROM statement s
JOIN mention sm ON sm.id = s.subject_id JOIN referent sr ON sr.id = sm.referent_id
LEFT JOIN identification si ON si.referent_id = sr.id LEFT JOIN person sp ON sp.id = si.person_id
LEFT JOIN mention om ON om.id = s.object_id LEFT JOIN referent orf ON orf.id = om.referent_id
LEFT JOIN identification oi ON oi.referent_id = orf.id LEFT JOIN person op ON op.id = oi.person_id
LEFT JOIN review ON review.statement_id = s.id LEFT JOIN judgement j ON j.id = review.judgement
LEFT JOIN mention am ON am.id = review.subject_id LEFT JOIN referent ar ON ar.id = am.referent_id
LEFT JOIN identification ai ON ai.referent_id = am.referent_id
LEFT JOIN person ap ON ap.id = ai.person_id
WHERE s.source_id = ? ORDER BY s.begin, s."end", s.id
"""
_POINTED = """
SELECT x.*, r.id AS referent, r.kind, r.label AS referent_label, p.id AS person, p.label AS person_label
FROM statement s JOIN {table} x ON x.statement_id = s.id
LEFT JOIN mention m ON m.id = x.mention_id LEFT JOIN referent r ON r.id = m.referent_id
LEFT JOIN identification i ON i.referent_id = r.id LEFT JOIN person p ON p.id = i.person_id
WHERE s.source_id = ? ORDER BY x.statement_id, x.n
"""
_PARTICIPANTS = _POINTED.format(table="participant")
_VOICES = _POINTED.format(table="voice")


def statement_lines(archive: Archive) -> Iterator[Line]:
    """Yield every statement as its line; holds one source's statements in memory at a time."""
    for source in archive.execute("SELECT id, path, title FROM source ORDER BY path"):
        yield from source_lines(archive, source)


def source_lines(archive: Archive, source: Row) -> Iterator[Line]:
    """Yield the statement lines of one source, given as a row with id, path and title."""
    participants = _by_statement(archive, _PARTICIPANTS, source["id"])
    voices = _by_statement(archive, _VOICES, source["id"])
    head = {
        "id": source["id"], "path": source["path"], "title": source["title"],
        "metadata": _metadata(archive, source["id"]),
    }  # fmt: skip
    pages = surfaces.pages(archive, [source["id"]]).get(source["id"])
    for row in archive.execute(_STATEMENTS, (source["id"],)).fetchall():
        line = _line(head, row, (participants[row["id"]], voices[row["id"]]))
        if pages is not None:
            line["locus"]["page"] = pages.cited(row["begin"], row["end"])
        yield line


def format_line(line: Line) -> str:
    """Return a statement line as JSON on one line, keys in the documented order, without the line end."""
    return json.dumps(line, ensure_ascii=False, separators=(", ", ": "))


def thing_id(kind: str, label: str) -> str:
    """Identify a group, place, work or event by its folded label, the same in every source."""
    return content_id(kind, fold(label))


def _line(source: Line, row: Row, beside: tuple[list[Row], list[Row]]) -> Line:
    participants, voices = beside
    return {
        "id": row["id"], "source": source, "type": row["type"], "role": row["role"],
        "polarity": row["polarity"], "modality": row["modality"],
        "subject": {
            "id": row["subject_person"] or row["subject_referent"],
            "label": row["subject_person_label"] or row["subject_label"], "mention": row["subject_text"],
        },
        "object": _object(row), "value": row["value"], "date": _date(row),
        "places": [_thing(one) for one in participants if one["role"] == "place"],
        "related": [
            {"role": one["role"], "id": _id(one), "kind": one["kind"], "label": _label(one)}
            for one in participants if one["role"] != "place"
        ],
        "locus": {"start": row["begin"], "end": row["end"], "quote": row["quote"]},
        "voices": [_voice(one) for one in voices],
        "extractor": {"name": row["extractor"], "version": row["version"]},
        "score": row["score"], "reason": row["reason"], "review": _review(row),
    }  # fmt: skip


def _by_statement(archive: Archive, sql: str, source: str) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in archive.execute(sql, (source,)):
        found[row["statement_id"]].append(row)
    return found


def _metadata(archive: Archive, source: str) -> dict[str, str | list[str]]:
    """Return what the page tells about its source: for each kind a value, or a list of several."""
    values: dict[str, list[str]] = {}
    for row in archive.execute(
        "SELECT kind, value FROM clue WHERE source_id = ? ORDER BY kind, n", (source,)
    ):
        told = values.setdefault(row["kind"], [])
        if row["value"] not in told:
            told.append(row["value"])
    return {kind: told[0] if len(told) == 1 else told for kind, told in values.items()}


def _object(row: Row) -> Line | None:
    kind = row["object_kind"]
    if kind is None:
        return None
    label = row["object_person_label"] or row["object_label"]
    own = row["object_person"] or row["object_referent"]
    return {"id": own if kind == "person" else thing_id(kind, label), "kind": kind, "label": label}


def _date(row: Row) -> Line | None:
    if row["edtf"] is None:
        return None
    days = {key: _iso_day(row[key]) for key in ("earliest", "latest")}
    return {"edtf": row["edtf"], **days, "words": row["date_words"], "rule": row["date_rule"]}


def _thing(row: Row) -> Line:
    return {"id": _id(row), "label": _label(row)}


def _id(row: Row) -> str:
    if row["kind"] == "person":
        return str(row["person"] or row["referent"])
    return thing_id(row["kind"], row["referent_label"])


def _label(row: Row) -> str:
    return str(row["person_label"] or row["referent_label"])


def _voice(row: Row) -> Line:
    voice: Line = {"role": row["role"], "label": row["label"]}
    if row["referent"] is not None:
        voice["id"] = _id(row)
    for key in ("named", "cue"):
        if row[key] is not None:
            begin = row[f"{key}_begin"]
            voice[key] = {"start": begin, "end": begin + len(row[key]), "quote": row[key]}
    return {**voice, "direct": True} if row["direct"] else voice


def _review(row: Row) -> Line | None:
    """Return the verdict in force on a statement, and what it says instead; the line itself is what was read."""
    if row["reviewed"] is None:
        return None
    review = {"verdict": row["reviewed"], **{key: row[key] for key in ("judgement", "maker", "made", "note")}}
    return {**review, "amendment": _amendment(row)} if row["reviewed"] == "AMENDED" else review


def _amendment(row: Row) -> Line:
    """Return what a reader put in the place of what was read: a date with its days, a person as they are known now."""
    told: Line = {key: row[f"amended_{key}"] for key in ("type", "role", "value")}
    told = {key: value for key, value in told.items() if value is not None}
    if row["redated"]:
        told["date"] = _amended_date(row)
    if row["amended_mention"] is not None:
        person = {"id": row["amended_person"], "label": row["amended_label"]}
        told["subject"] = {**person, "mention": row["amended_mention"]}
    if row["amended_quote"] is not None:
        place = {"start": row["amended_begin"], "end": row["amended_end"]}
        told["locus"] = {**place, "quote": row["amended_quote"]}
    return told


def _amended_date(row: Row) -> Line | None:
    if row["amended_edtf"] is None:
        return None
    ends = {key: _iso_day(row[f"amended_{key}"]) for key in ("earliest", "latest")}
    return {"edtf": row["amended_edtf"], **ends}


def _iso_day(day: int | None) -> str | None:
    return None if day is None else iso_day(day)
