"""Keys and blocks: what the referents of a source are looked up by, made from what the archive holds.

They follow from names as persons are compared by them, so they are made after reading, and made anew where they
come from other code, or from the customs of other language packs. No source is read for that, and no statement
changes. Each source keeps the fingerprint of what made its keys; whatever ends a run, the next one goes on there.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import testimonia
from testimonia import fingerprints
from testimonia.archive import marking
from testimonia.archive.store import Archive
from testimonia.languages.installed import name_customs
from testimonia.languages.parts.names import NameCustoms
from testimonia.model import content_id
from testimonia.names.keys import name_key
from testimonia.persons.candidates import referent_blocks, told_apart

BATCH = 200
"""Sources whose keys are made in one transaction."""

_Aliases = dict[str, list[tuple[str, str]]]

_DUE = """
SELECT s.id FROM source s LEFT JOIN keying k ON k.source_id = s.id
WHERE s.id > ? AND k.maker IS NOT ? ORDER BY s.id LIMIT ?
"""
JUDGED = "!judged"
"""What stands before a judged pair in a key that its referents hold beside those of their names."""
_FORGET = f"""
DELETE FROM block WHERE key NOT GLOB '{JUDGED} *' AND referent_id IN (SELECT id FROM referent WHERE source_id = ?)
"""  # noqa: S608 a constant
_ALIASES = """
SELECT DISTINCT m.referent_id, s.role, s.value FROM said s JOIN mention m ON m.id = s.subject_id
WHERE m.source_id = ? AND s.type = 'name' AND s.value <> '' AND s.polarity = 'affirmed' AND s.modality = 'asserted'
"""


def maker() -> str:
    """Return the fingerprint of all that bears on who is the same person: code, data, and customs of all packs.

    Raises:
        PluginError: an installed language pack cannot be imported.
    """
    root = Path(testimonia.__file__).parent
    return content_id(testimonia.__version__, fingerprints.identifying(root), *_words(name_customs()))


def renew(archive: Archive, by: str) -> int:
    """Make the keys of all sources whose keys are not yet made ``by`` this; return how many sources that were.

    The blocks they leave and those they come into are marked for identification in the same transaction.
    """
    number, last = 0, ""
    while batch := [row["id"] for row in archive.execute(_DUE, (last, by, BATCH))]:
        with archive.transaction():
            for source in batch:
                _renew_source(archive, source, by)
        number, last = number + len(batch), batch[-1]
    return number


def _renew_source(archive: Archive, source: str, by: str) -> None:
    marking.source(archive, source)
    archive.execute(_FORGET, (source,))
    _make_keys(archive, source)
    _make_blocks(archive, source)
    marking.source(archive, source)
    archive.execute("INSERT OR REPLACE INTO keying(source_id, maker) VALUES (?, ?)", (source, by))


def _make_keys(archive: Archive, source: str) -> None:
    customs = name_customs()
    rows = archive.execute("SELECT id, kind, label FROM referent WHERE source_id = ?", (source,)).fetchall()
    archive.executemany(
        "UPDATE referent SET name_key = ? WHERE id = ?",
        [(name_key(row["kind"], row["label"], customs), row["id"]) for row in rows],
    )


def _make_blocks(archive: Archive, source: str) -> None:
    aliases = _aliases(archive, source)
    rows = archive.execute(
        "SELECT id, names FROM referent WHERE source_id = ? AND kind = 'person'", (source,)
    ).fetchall()
    blocks = {
        row["id"]: referent_blocks(row["id"], json.loads(row["names"]), aliases[row["id"]]) for row in rows
    }
    held = ((key, referent) for referent, keys in blocks.items() for key in keys)
    archive.executemany("INSERT INTO block VALUES (?, ?)", [*held, *told_apart(blocks)])


def _aliases(archive: Archive, source: str) -> _Aliases:
    """Return the other names that statements of a source give, as (role, name) of each referent."""
    found: _Aliases = defaultdict(list)
    for row in archive.execute(_ALIASES, (source,)):
        found[row["referent_id"]].append((row["role"], row["value"]))
    return found


def _words(customs: NameCustoms) -> Iterator[str]:
    """Yield all that customs hold, in an order that is the same in every process."""
    for field in fields(customs):
        value = getattr(customs, field.name)
        yield field.name
        yield from sorted(value) if isinstance(value, frozenset) else value
