"""Finding the person somebody means: by identifier, or by a name in whatever form."""

import json
from sqlite3 import Row

from testimonia.archive import stored
from testimonia.archive.formerly import former
from testimonia.archive.store import Archive
from testimonia.names.fold import fold
from testimonia.persons.candidates import surnames
from testimonia.persons.matching import match
from testimonia.persons.portraits import Portrait, comparable_names

_BEST_FIRST = "ORDER BY p.statements DESC, p.sort_key, p.id"


def resolve_person(archive: Archive, text: str) -> list[Row]:
    """Return the persons (rows of ``person``) that ``text`` may mean, the one most is said about first.

    Tried in this order, and the first that finds anybody counts: the id of a person or referent, also of one that is
    no more; a name as some source writes it, without regard to case and accents; a form or part of a name, as
    persons are compared; the beginnings of words of a label, theirs or a source's. One row is an answer, several are
    a choice, none is nobody.
    """
    text = " ".join(text.split())
    if not text:
        return []
    return (
        _by_id(archive, text) or _by_written_name(archive, text) or _by_likeness(archive, text)
        or _by_beginnings(archive, text)
    )  # fmt: skip


def _by_id(archive: Archive, text: str) -> list[Row]:
    sql = (
        "SELECT p.* FROM person p WHERE p.id = :id UNION"
        " SELECT p.* FROM identification i JOIN person p ON p.id = i.person_id WHERE i.referent_id = :id"
    )
    return archive.execute(sql, {"id": text}).fetchall() or _persons(archive, {*_formerly(archive, text)})


def _formerly(archive: Archive, text: str) -> tuple[str, ...]:
    """Return what became of a person whose id this was."""
    found = former(archive, text)
    return found.now if found else ()


def _by_written_name(archive: Archive, text: str) -> list[Row]:
    wanted = fold(text)
    return _persons(archive, {
        row["person_id"] for row in _sharing_a_block(archive, text)
        if wanted in {fold(name) for name in (row["label"], *stored.strings(row["names"]))}
    })  # fmt: skip


def _by_likeness(archive: Archive, text: str) -> list[Row]:
    asked = Portrait("", "", text, comparable_names((text.title(),)))
    return _persons(archive, {
        row["person_id"] for row in _sharing_a_block(archive, text)
        if match(asked, _portrait(row)).verdict in {"equal", "plain", "strong", "partial"}
    })  # fmt: skip


def _by_beginnings(archive: Archive, text: str) -> list[Row]:
    """Return persons each word of the text begins a word of whose label, theirs or a source's."""
    words = fold(text).split()
    if not words:
        return []
    every = archive.execute(
        "SELECT id, label FROM person UNION SELECT i.person_id, r.label FROM identification i"
        " JOIN referent r ON r.id = i.referent_id"
    )
    return _persons(archive, {
        row["id"] for row in every
        if all(any(part.startswith(word) for part in fold(row["label"]).split()) for word in words)
    })  # fmt: skip


def _sharing_a_block(archive: Archive, text: str) -> list[Row]:
    found: list[Row] = []
    for surname in sorted(surnames(comparable_names((text.title(),)))):
        found += archive.execute(
            "SELECT DISTINCT i.person_id, r.id, r.source_id, r.label, r.names FROM block b"
            " JOIN referent r ON r.id = b.referent_id JOIN identification i ON i.referent_id = r.id"
            " WHERE b.key >= ? AND b.key < ?",
            (f"{surname} =", f"{surname} >"),
        ).fetchall()
    return found


def _portrait(row: Row) -> Portrait:
    return Portrait(row["id"], row["source_id"], row["label"], comparable_names(stored.strings(row["names"])))


def _persons(archive: Archive, ids: set[str]) -> list[Row]:
    sql = f"SELECT p.* FROM json_each(?) j JOIN person p ON p.id = j.value {_BEST_FIRST}"  # noqa: S608 a constant
    return archive.execute(sql, (json.dumps(sorted(ids)),)).fetchall() if ids else []
