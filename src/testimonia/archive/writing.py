"""Writing what was read: each source is one transaction that replaces what its path held before.

start_run, finish_run       one execution
write_reading               a source and everything read out of it
write_unchanged             a file with a new time and the bytes it had
write_skipped               a file that could not be read, with the reason
write_container             a file that holds many sources, once they are written
remove_missing              files that the collection no longer has
remove_members              what a container no longer holds
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, fields, replace
from itertools import chain

from testimonia.archive import depending, formerly, marking
from testimonia.archive.files import DUPLICATE, FileRecord, missing_files, missing_members
from testimonia.archive.lock import now
from testimonia.archive.store import Archive
from testimonia.errors import ArchiveError
from testimonia.model import (
    Citation,
    EdtfDate,
    Locus,
    Mention,
    Reading,
    Referent,
    Statement,
    Voice,
    content_id,
)

UNKEYED = ""
"""The key of a referent until ``keying`` makes one."""
NOWHERE = (None, None)
"""Two columns of a place that a source does not have."""


def start_run(archive: Archive, version: str, collection: str, settings: Mapping[str, object]) -> int:
    """Note that a run begins; return its number."""
    row = (now(), version, collection, json.dumps(settings, sort_keys=True, ensure_ascii=False))
    with archive.transaction():
        cursor = archive.execute(
            "INSERT INTO run(started, version, collection, settings) VALUES (?, ?, ?, ?)", row
        )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def finish_run(archive: Archive, run_id: int) -> None:
    """Note that a run came to its end."""
    with archive.transaction():
        archive.execute("UPDATE run SET finished = ? WHERE id = ?", (now(), run_id))


def write_reading(archive: Archive, reading: Reading, run_id: int, file: FileRecord) -> bool:
    """Write a source with all that was read out of it; return False where another path holds its bytes.

    Of several files with the same bytes the one whose path sorts first is the source, whichever came first;
    the others are duplicates of it.

    Raises:
        ArchiveError: the reading contradicts itself (a mention without referent), or SQLite refused it.
    """
    source = reading.source
    with archive.transaction():
        holder = archive.execute("SELECT path FROM source WHERE id = ?", (source.id,)).fetchone()
        if holder and holder["path"] < file.path:
            _forget_source(archive, file.path)
            _record(archive, _duplicate(replace(file, source_id=source.id), holder["path"]))
            return False
        _forget_source(archive, file.path, source.id)
        _insert_source(archive, reading, run_id)
        _insert_page(archive, reading)
        _insert_names(archive, reading)
        for statement in _distinct(reading.statements):
            _insert_statement(archive, statement)
        _record(archive, replace(file, source_id=source.id, reason=None, message=None))
        _point_duplicates(archive, replace(file, source_id=source.id))
    return True


def write_unchanged(archive: Archive, file: FileRecord) -> None:
    """Note the size and time under which a file was found again with the bytes that the archive knows."""
    with archive.transaction():
        archive.execute(
            "UPDATE file SET size = ?, modified = ? WHERE path = ?", (file.size, file.modified, file.path)
        )


def write_skipped(archive: Archive, file: FileRecord) -> None:
    """Write a file that was not read, with its reason; what an earlier version of it said is removed."""
    if not file.reason:
        raise ArchiveError(f"{file.path} cannot be recorded as skipped without a reason.")
    with archive.transaction():
        _forget_source(archive, file.path)
        _record(archive, file)


def remove_missing(archive: Archive, present: Collection[str]) -> list[str]:
    """Forget every file whose path, or whose container's, is not in ``present``; return the forgotten paths."""
    return _remove(archive, missing_files(archive, present))


def remove_members(archive: Archive, container: str, present: Collection[str]) -> list[str]:
    """Forget every member of a container whose path is not in ``present``; return the forgotten paths."""
    return _remove(archive, missing_members(archive, container, present))


def write_container(archive: Archive, file: FileRecord) -> None:
    """Write a container whose members are written: what a run that ends before does not do."""
    with archive.transaction():
        _record(archive, file)


def mention_id(source_id: str, mention: Mention) -> str:
    """Identify a mention by its source, place, kind and referent: "the Kollontais" are two mentions."""
    return content_id(source_id, mention.start, mention.end, mention.kind, mention.referent)


# ---------------------------------------------------------------- files


def _remove(archive: Archive, paths: list[str]) -> list[str]:
    if paths:
        with archive.transaction():
            for path in paths:
                _forget_source(archive, path)
                archive.execute("DELETE FROM file WHERE path = ?", (path,))
    return paths


def _duplicate(file: FileRecord, first: str) -> FileRecord:
    return replace(file, reason=DUPLICATE, message=f"The same bytes as {first}, which is read instead.")


def _record(archive: Archive, file: FileRecord) -> None:
    columns = [each.name for each in fields(FileRecord)]
    marks = ", ".join(f":{name}" for name in columns)
    sql = f"INSERT OR REPLACE INTO file({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 names of fields
    archive.execute(sql, asdict(file))


def _point_duplicates(archive: Archive, file: FileRecord) -> None:
    """Make every other file of the same bytes a duplicate of this one."""
    twin = _duplicate(file, file.path)
    archive.execute(
        "UPDATE file SET source_id = ?, reason = ?, message = ? WHERE digest = ? AND path <> ?",
        (twin.source_id, twin.reason, twin.message, file.digest, file.path),
    )


def _forget_source(archive: Archive, path: str, source_id: str = "") -> None:
    """Delete what a path or an id holds, and have all looked at again that it bears on."""
    for row in archive.execute(
        "SELECT id FROM source WHERE path = ? OR id = ?", (path, source_id)
    ).fetchall():
        marking.gone(archive, row["id"])
        formerly.remember(archive, row["id"])
        depending.gone(archive, row["id"])
        archive.execute("DELETE FROM source WHERE id = ?", (row["id"],))


# ---------------------------------------------------------------- what was read


def _insert_source(archive: Archive, reading: Reading, run_id: int) -> None:
    source = reading.source
    notes = json.dumps(source.notes, ensure_ascii=False)
    _insert(archive, "source", [(
        source.id, source.path, source.digest, reading.title, source.format, source.encoding, notes,
        reading.words, reading.refused, source.text, run_id, source.language,
    )], "id, path, digest, title, format, encoding, notes, words, refused, text, run_id, language")  # fmt: skip


def _insert_page(archive: Archive, reading: Reading) -> None:
    """Write clues, regions, passages, expressions of time and citations: what has no mention in it."""
    key = reading.source.id
    _insert(archive, "clue", [
        (key, n, c.kind, c.value, c.words, c.start, c.end, c.origin) for n, c in enumerate(reading.clues)
    ])  # fmt: skip
    _insert(archive, "region", [
        (key, n, r.kind, r.start, r.end, int(r.furniture), r.reason) for n, r in enumerate(reading.regions)
    ])  # fmt: skip
    _insert(archive, "passage", [
        (key, n, p.start, p.end, p.kind, int(p.verb)) for n, p in enumerate(reading.passages)
    ])  # fmt: skip
    _insert(archive, "surface", [(key, *astuple(surface)) for surface in reading.surfaces])
    _insert(archive, "zone", [(key, n, *astuple(zone)) for n, zone in enumerate(reading.zones)])
    _insert_times(archive, reading)
    _insert(archive, "citation", [
        (key, n, *_citation_row(citation)) for n, citation in enumerate(reading.citations)
    ])  # fmt: skip


def _insert_times(archive: Archive, reading: Reading) -> None:
    key = reading.source.id
    _insert(archive, "expression", [
        (key, n, t.start, t.end, t.words, t.kind, *_bounds(t.date), t.date.rule if t.date else "",
         t.date.anchor if t.date else "", t.timex_value) for n, t in enumerate(reading.times)
    ])  # fmt: skip
    _insert(archive, "time_link", [
        (key, n, k.start, k.end, k.words, k.relation, k.least, k.most, k.event, k.event_start, k.event_end)
        for n, k in enumerate(reading.links)
    ])  # fmt: skip


def _citation_row(citation: Citation) -> tuple[object, ...]:
    quoted, note = citation.quoted or NOWHERE, citation.note or NOWHERE
    return citation.start, citation.end, citation.words, citation.item or None, *quoted, *note


def _insert_names(archive: Archive, reading: Reading) -> None:
    """Write referents, then mentions and the quotations that point to them."""
    key = reading.source.id
    _insert(archive, "referent", [_referent_row(referent) for referent in reading.referents])
    _insert(archive, "mention", [
        (id_, key, m.start, m.end, m.text, m.kind, m.form, m.referent, m.reason)
        for id_, m in _mentions(reading)
    ])  # fmt: skip
    _insert(archive, "quotation", [
        (key, n, q.start, q.end, q.kind, *_voice(key, q.voice))
        for n, q in enumerate(reading.quotations)
    ])  # fmt: skip


def _referent_row(referent: Referent) -> tuple[object, ...]:
    names = json.dumps(referent.names, ensure_ascii=False)
    return referent.id, referent.source, referent.kind, referent.label, names, referent.gender, UNKEYED


def _mentions(reading: Reading) -> list[tuple[str, Mention]]:
    """Return every mention once, those included that only a statement or a quotation points to."""
    key = reading.source.id
    found = {mention_id(key, mention): mention for mention in _pointed_to(reading)}
    found |= {mention_id(key, mention): mention for mention in reading.mentions}
    return sorted(found.items(), key=lambda pair: (pair[1].start, pair[1].end, pair[0]))


def _pointed_to(reading: Reading) -> Iterator[Mention]:
    for statement in reading.statements:
        yield from (statement.subject, *statement.places, *(p.mention for p in statement.related))
        yield from (m for m in (statement.object, *(v.mention for v in statement.voices)) if m)
    yield from (q.voice.mention for q in reading.quotations if q.voice.mention)


# ---------------------------------------------------------------- what is said


def _distinct(statements: Iterable[Statement]) -> list[Statement]:
    """Keep one of each id: two extractors may find the same statement, and the better founded one stays."""
    best: dict[str, Statement] = {}
    for statement in statements:
        held = best.get(statement.id)
        if held is None or (statement.score, held.extractor) > (held.score, statement.extractor):
            best[statement.id] = statement
    return list(best.values())


_STATEMENT = (
    "id, source_id, type, role, polarity, modality, subject_id, object_id, value, edtf, earliest, latest,"
    ' date_words, date_begin, date_end, date_rule, date_anchor, begin, "end", quote,'
    " extractor, version, score, reason, about_id"
)


def _insert_statement(archive: Archive, statement: Statement) -> None:
    s, key = statement, statement.locus.source
    date = s.date
    _insert(archive, "statement", [(
        s.id, key, s.type, s.role, s.polarity, s.modality, mention_id(key, s.subject),
        mention_id(key, s.object) if s.object else None, s.value, *_bounds(date),
        *((date.words, date.start, date.end, date.rule, date.anchor) if date else (None,) * 5),
        s.locus.start, s.locus.end, s.locus.quote, s.extractor, s.version, s.score, s.reason,
        mention_id(key, s.subject),
    )], _STATEMENT)  # fmt: skip
    others = [("place", place) for place in s.places] + [(p.role, p.mention) for p in s.related]
    _insert(
        archive, "participant", [(s.id, n, role, mention_id(key, m)) for n, (role, m) in enumerate(others)]
    )
    _insert(archive, "voice", [
        (s.id, n, *_voice(key, voice), int(voice.direct)) for n, voice in enumerate(s.voices)
    ])  # fmt: skip


def _voice(key: str, voice: Voice) -> tuple[object, ...]:
    """Return role, label and mention of a voice, and where it is named and by which words."""
    mention = mention_id(key, voice.mention) if voice.mention else None
    places = (_place(locus) for locus in (voice.named, voice.cue))
    return voice.role, voice.label, mention, *chain.from_iterable(places)


def _place(locus: Locus | None) -> tuple[str | None, int | None]:
    return (locus.quote, locus.start) if locus is not None else NOWHERE


def _bounds(date: EdtfDate | None) -> tuple[str | None, int | None, int | None]:
    return (date.edtf, date.earliest, date.latest) if date else (None, None, None)


def _insert(archive: Archive, table: str, rows: Sequence[Sequence[object]], columns: str = "") -> None:
    """Insert rows, or none."""
    if not rows:
        return
    marks = ", ".join("?" * len(rows[0]))
    named = f"({columns})" if columns else ""
    sql = f"INSERT INTO {table}{named} VALUES ({marks})"  # noqa: S608 names from this module only
    archive.executemany(sql, rows)
