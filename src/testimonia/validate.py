"""Checks of an archive: each is a code, a small function, and its docstring as the message.

    locus, mention, clue, date-words, voice-words    words that do not stand in the source where the archive says
    statement-id, mention-id            identifiers that do not follow from their content
    foreign-mention                     a statement or quotation that points into another source
    extent                              a passage, region or quotation beyond the end of its source
    furniture                           a statement out of what is not of the article
    vocabulary, voice                   a type or role that is not in the vocabulary; nobody who says it
    unidentified                        a person of a source who belongs to no person of the archive
    review, judged                      what readers decided is not what their judgements say, or follows from none
    schema                              a table, column, index, view or trigger that is missing or otherwise
    values                              a date that is no EDTF, JSON of another shape, a judgement that says nothing
    integrity, foreign-keys, search     SQLite's own checks of file, references and search index

All offsets are in code points, as everywhere.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from testimonia.archive.judging import log, settling
from testimonia.archive.refusals import code_of
from testimonia.archive.shape import wanting
from testimonia.archive.store import Archive
from testimonia.archive.values import faults
from testimonia.errors import VocabularyError
from testimonia.model import content_id, overlapping
from testimonia.vocabulary import check_role

_UNWRITABLE = frozenset((sqlite3.SQLITE_READONLY, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL))
"""What SQLite says of a file that is write-protected, that another program writes, or on a full disk."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the check's code, what it is about, and what is wrong in words."""

    code: str
    thing: str
    message: str


Found = Iterator[tuple[str, str]]
"""(what it is about, details) of each problem."""


@dataclass(frozen=True, slots=True)
class Page:
    """One source under examination."""

    id: str
    path: str
    text: str


def check(archive: Archive) -> Iterator[Problem]:
    """Yield every problem of an archive: what is wrong with the file, then source by source, then the rest.

    Where something is missing, or SQLite finds damage, nothing else can be looked at.
    """
    lacking = wanting(archive.connection)
    if lacking:
        yield from (Problem("schema", str(archive.path), f"Of what must be there, {one}.") for one in lacking)
        return
    broken = list(_of_archive(archive, {"integrity": _integrity}))
    yield from broken
    if broken:
        return
    yield from _of_archive(archive, FILE_CHECKS)
    yield from _of_pages(archive)
    yield from _of_archive(archive, ARCHIVE_CHECKS)


def _of_archive(archive: Archive, checks: Mapping[str, Callable[[Archive], "Found"]]) -> Iterator[Problem]:
    for code, of_archive in checks.items():
        for thing, details in of_archive(archive):
            yield Problem(code, thing, _message(of_archive, details))


def _of_pages(archive: Archive) -> Iterator[Problem]:
    for row in archive.execute("SELECT id, path, text FROM source ORDER BY path"):
        page = Page(**dict(row))
        for code, of_page in PAGE_CHECKS.items():
            for thing, details in of_page(archive, page):
                yield Problem(code, f"{page.path}: {thing}", _message(of_page, details))


def _message(function: Callable[..., object], details: str) -> str:
    return f"{(function.__doc__ or '').strip()} {details}".strip()


# ---------------------------------------------------------------- words and places


def _misquoted(archive: Archive, page: Page, sql: str) -> Found:
    """Yield the rows (thing, begin, end, words) whose words are not those of the source at that place."""
    for thing, begin, end, words in archive.execute(sql, {"source": page.id}):
        inside = 0 <= begin <= end <= len(page.text)
        there = page.text[begin:end] if inside else "nothing"
        if there != words or not inside:
            yield thing, f"At {begin}:{end} stands {there!r}, not {words!r}."


def _locus(archive: Archive, page: Page) -> Found:
    """A statement does not quote its source exactly."""
    sql = "SELECT 'statement ' || id, begin, \"end\", quote FROM statement WHERE source_id = :source ORDER BY id"
    return _misquoted(archive, page, sql)


def _mention(archive: Archive, page: Page) -> Found:
    """A mention does not stand in its source."""
    sql = "SELECT 'mention ' || id, begin, \"end\", text FROM mention WHERE source_id = :source ORDER BY begin, id"
    return _misquoted(archive, page, sql)


def _clue(archive: Archive, page: Page) -> Found:
    """What the page tells about the source does not stand there."""
    sql = (
        "SELECT 'clue ' || n || ' ' || kind, begin, \"end\", words FROM clue"
        " WHERE source_id = :source AND begin IS NOT NULL ORDER BY n"
    )
    return _misquoted(archive, page, sql)


def _date_words(archive: Archive, page: Page) -> Found:
    """The words of a date do not stand in the source."""
    sql = (
        "SELECT 'statement ' || id, date_begin, date_end, date_words FROM statement"
        " WHERE source_id = :source AND edtf IS NOT NULL"
        " UNION ALL SELECT 'expression ' || n, begin, \"end\", words FROM expression WHERE source_id = :source"
    )
    return _misquoted(archive, page, sql)


def _voice_words(archive: Archive, page: Page) -> Found:
    """The words that name a voice, or by which it speaks, do not stand in the source."""
    columns = ("named", "cue")
    told = "SELECT 'voice of ' || s.id, {0}_begin, {0}_begin + length({0}), {0} FROM statement s JOIN voice v"
    told += " ON v.statement_id = s.id WHERE s.source_id = :source AND {0} IS NOT NULL"
    said = "SELECT 'quotation ' || n, {0}_begin, {0}_begin + length({0}), {0} FROM quotation"
    said += " WHERE source_id = :source AND {0} IS NOT NULL"
    return _misquoted(
        archive, page, " UNION ALL ".join(one.format(c) for c in columns for one in (told, said))
    )


_EXTENDED = ("passage", "region", "surface", "zone", "quotation", "citation", "time_link", "dependence")


def _extent(archive: Archive, page: Page) -> Found:
    """Something lies outside of its source."""
    for table in _EXTENDED:
        sql = f'SELECT min(begin), max("end"), min("end" - begin) FROM {table} WHERE source_id = ?'  # noqa: S608 constants
        first, last, least = archive.execute(sql, (page.id,)).fetchone()
        if first is not None and not (first >= 0 and last <= len(page.text) and least >= 0):
            yield (
                f"table {table}",
                f"It reaches from {first} to {last}; the text has {len(page.text)} characters.",
            )


def _furniture(archive: Archive, page: Page) -> Found:
    """A statement was read out of what is not of the article."""
    sql = 'SELECT begin, "end" FROM region WHERE source_id = ? AND furniture = 1'
    regions = [(row["begin"], row["end"]) for row in archive.execute(sql, (page.id,))]
    sql = 'SELECT id, begin, "end", quote FROM statement WHERE source_id = ? ORDER BY begin, id'
    for row in archive.execute(sql, (page.id,)):
        if overlapping(regions, row["begin"], row["end"]):
            yield f"statement {row['id']}", f"At {row['begin']}:{row['end']}: {row['quote']!r}."


# ---------------------------------------------------------------- identifiers and references

_STATEMENT = """
SELECT s.*, sm.begin AS subject_begin, sm.text AS subject_text,
       om.begin AS object_begin, om.text AS object_text
FROM statement s JOIN mention sm ON sm.id = s.subject_id LEFT JOIN mention om ON om.id = s.object_id
WHERE s.source_id = ? ORDER BY s.begin, s.id
"""


def _statement_id(archive: Archive, page: Page) -> Found:
    """A statement's id does not follow from its content."""
    voices: dict[str, list[str]] = {}
    sql = (
        "SELECT v.statement_id, v.label FROM statement s JOIN voice v ON v.statement_id = s.id"
        " WHERE s.source_id = ? AND v.n > 0 ORDER BY v.statement_id, v.n"
    )
    for row in archive.execute(sql, (page.id,)):
        voices.setdefault(row["statement_id"], []).append(row["label"])
    for row in archive.execute(_STATEMENT, (page.id,)):
        due = content_id(
            page.id, row["begin"], row["end"], row["type"], row["role"], row["subject_begin"],
            row["subject_text"], row["object_begin"], row["object_text"], row["value"], row["polarity"],
            row["modality"], *voices.get(row["id"], ()),
        )  # fmt: skip
        if due != row["id"]:
            yield f"statement {row['id']}", f"It should be {due}."


def _mention_id(archive: Archive, page: Page) -> Found:
    """A mention's id does not follow from its content."""
    for row in archive.execute("SELECT * FROM mention WHERE source_id = ? ORDER BY begin, id", (page.id,)):
        due = content_id(page.id, row["begin"], row["end"], row["kind"], row["referent_id"])
        if due != row["id"]:
            yield f"mention {row['id']}", f"It should be {due}."


_POINTERS = """
SELECT 'statement ' || s.id AS thing, s.subject_id AS mention_id FROM statement s WHERE s.source_id = :source
UNION ALL SELECT 'statement ' || s.id, s.object_id FROM statement s WHERE s.source_id = :source
UNION ALL SELECT 'participant of ' || s.id, x.mention_id FROM statement s
    JOIN participant x ON x.statement_id = s.id WHERE s.source_id = :source
UNION ALL SELECT 'voice of ' || s.id, x.mention_id FROM statement s
    JOIN voice x ON x.statement_id = s.id WHERE s.source_id = :source
UNION ALL SELECT 'quotation ' || q.n, q.mention_id FROM quotation q WHERE q.source_id = :source
"""


def _foreign_mention(archive: Archive, page: Page) -> Found:
    """Something points to a mention in another source, or to a referent of another source."""
    sql = (
        f"SELECT p.thing, m.id FROM ({_POINTERS}) p JOIN mention m ON m.id = p.mention_id"  # noqa: S608 a constant
        " JOIN referent r ON r.id = m.referent_id WHERE m.source_id <> :source OR r.source_id <> :source"
    )
    for thing, mention in archive.execute(sql, {"source": page.id}):
        yield thing, f"The mention is {mention}."


def _vocabulary(archive: Archive, page: Page) -> Found:
    """A statement's type or role is not in the vocabulary."""
    sql = "SELECT id, type, role FROM statement WHERE source_id = ? ORDER BY begin, id"
    for row in archive.execute(sql, (page.id,)):
        try:
            check_role(row["type"], row["role"])
        except VocabularyError as error:
            yield f"statement {row['id']}", str(error)


def _voice(archive: Archive, page: Page) -> Found:
    """A statement has nobody who says it: the chain of voices must begin with the source's author."""
    sql = (
        "SELECT id FROM statement s WHERE source_id = ? AND NOT EXISTS"
        " (SELECT 1 FROM voice v WHERE v.statement_id = s.id AND v.n = 0) ORDER BY begin, id"
    )
    for row in archive.execute(sql, (page.id,)):
        yield f"statement {row['id']}", ""


# ---------------------------------------------------------------- the whole


def _unidentified(archive: Archive) -> Found:
    """A person of a source belongs to no person of the archive; testimonia build identifies them."""
    sql = (
        "SELECT r.id, r.label FROM referent r LEFT JOIN identification i ON i.referent_id = r.id"
        " WHERE r.kind = 'person' AND i.referent_id IS NULL ORDER BY r.id"
    )
    for row in archive.execute(sql):
        yield f"referent {row['id']}", f"It is {row['label']!r}."


def _review(archive: Archive) -> Found:
    """A statement does not bear the verdict on it, or is on somebody else than readers left it on."""
    sql = (
        "SELECT s.id, s.verdict, r.verdict AS due FROM statement s LEFT JOIN review r ON r.statement_id = s.id"
        " WHERE s.verdict IS NOT r.verdict OR s.about_id IS NOT coalesce(r.subject_id, s.subject_id) ORDER BY s.id"
    )
    for row in archive.execute(sql):
        yield f"statement {row['id']}", f"It bears {row['verdict']}, and the verdict is {row['due']}."


def _judged(archive: Archive) -> Found:
    """What is held of a judgement does not follow from the log; testimonia build makes it anew."""
    standing = {one.id for one in log.standing(archive)}
    placed = {row["judgement"] for row in archive.execute("SELECT judgement FROM placement")}
    for judgement in sorted(standing - placed):
        yield f"judgement {judgement}", "It stands, and was not looked for."
    for table in ("placement", "disputed", "review", "judged_pair", "judged_person", "conflict_state"):
        for row in archive.execute(f"SELECT DISTINCT judgement FROM {table} ORDER BY 1"):  # noqa: S608 constants
            if row["judgement"] not in standing:
                yield f"table {table}", f"There is no judgement {row['judgement']} that stands."
    yield from _settled(archive)


def _settled(archive: Archive) -> Found:
    held = {tuple(row) for row in archive.execute("SELECT * FROM conflict_state")}
    for conflict in sorted({str(row[0]) for row in held ^ settling.states(archive)}):
        yield f"conflict {conflict}", "Its state is not the one that readers set."


def _values(archive: Archive) -> Found:
    """What stands there is not what must stand there."""
    for place, words in faults(archive):
        yield place, f"{words.rstrip('.')}."


def _integrity(archive: Archive) -> Found:
    """SQLite finds the file damaged."""
    for (answer,) in archive.execute("PRAGMA integrity_check"):
        if answer != "ok":
            yield str(archive.path), f"{answer}."


def _foreign_keys(archive: Archive) -> Found:
    """A row points to one that is not there."""
    for table, _, parent, _ in archive.execute("PRAGMA foreign_key_check").fetchall():
        yield f"table {table}", f"The missing row is in {parent}."


def _search(archive: Archive) -> Found:
    """The search index does not agree with what it indexes."""
    for table, content in (("source_fts", "source"), ("statement_fts", "statement")):
        sql = f"SELECT (SELECT count(*) FROM {table}_docsize) = (SELECT count(*) FROM {content})"  # noqa: S608 constants
        if not archive.execute(sql).fetchone()[0]:
            yield table, f"It has not as many entries as {content} has rows."
            continue
        try:
            _search_index_check(archive, table)
        except sqlite3.DatabaseError as error:
            yield table, f"{error}."


def _search_index_check(archive: Archive, table: str) -> None:
    """Let FTS5 compare an index with its table: a command in the form of an INSERT, which writes nothing."""
    query_only = archive.execute("PRAGMA query_only").fetchone()[0]
    archive.execute("PRAGMA query_only = OFF")
    try:
        archive.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608 constants
    except sqlite3.OperationalError as error:
        if code_of(error) not in _UNWRITABLE:  # there the number of entries has to do
            raise
    finally:
        archive.execute(f"PRAGMA query_only = {query_only:d}")


PAGE_CHECKS: dict[str, Callable[[Archive, Page], Found]] = {
    "locus": _locus,
    "mention": _mention,
    "clue": _clue,
    "date-words": _date_words,
    "voice-words": _voice_words,
    "statement-id": _statement_id,
    "mention-id": _mention_id,
    "foreign-mention": _foreign_mention,
    "extent": _extent,
    "furniture": _furniture,
    "vocabulary": _vocabulary,
    "voice": _voice,
}
ARCHIVE_CHECKS: dict[str, Callable[[Archive], Found]] = {
    "unidentified": _unidentified,
    "review": _review,
    "judged": _judged,
    "search": _search,
}
FILE_CHECKS: dict[str, Callable[[Archive], Found]] = {
    "foreign-keys": _foreign_keys,
    "values": _values,
}
"""What is looked at before the sources: where it is wrong, the others may stumble."""
