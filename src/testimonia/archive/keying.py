"""Keys and blocks: what the referents of a source are looked up by, made from what the archive holds.

They follow from names as persons are compared by them, so they are made after reading, and made anew where they
come from other code, or from the customs of other language packs. No source is read for that, and no statement
changes. Each source keeps the fingerprint of what made its keys; whatever ends a run, the next one goes on there.
"""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import testimonia
from testimonia import fingerprints
from testimonia.archive import marking, telling
from testimonia.archive.store import Archive
from testimonia.archive.telling import Sources, SourceTold
from testimonia.languages.installed import name_customs
from testimonia.languages.parts.names import NameCustoms
from testimonia.model import content_id
from testimonia.names.keys import name_key
from testimonia.persons.candidates import referent_blocks, surnames, told_apart
from testimonia.persons.own import Named
from testimonia.persons.portraits import FULL

BATCH = 2000
"""Sources whose keys are made in one transaction."""

_DUE = """
SELECT s.id FROM source s LEFT JOIN keying k ON k.source_id = s.id
WHERE s.id > ? AND k.maker IS NOT ? ORDER BY s.id LIMIT ?
"""
JUDGED = "!judged"
"""What stands before a judged pair in a key that its referents hold beside those of their names."""
NAMED = "!named"
"""What stands before the surname of those of less than a full name to whom their source gives another's, or theirs."""
_FORGET = f"""
DELETE FROM block WHERE key NOT GLOB '{JUDGED} *' AND referent_id IN (SELECT id FROM referent WHERE source_id = ?)
"""  # noqa: S608 a constant


def maker() -> str:
    """Return the fingerprint of all that bears on who is the same person: code, data, and customs of all packs.

    Raises:
        PluginError: an installed language pack cannot be imported.
    """
    root = Path(testimonia.__file__).parent
    return content_id(testimonia.__version__, fingerprints.identifying(root), *_words(name_customs()))


def renew(archive: Archive, by: str, sources: Sources | None = None) -> int:
    """Make the keys of all sources whose keys are not yet made ``by`` this; return how many sources that were.

    The blocks they leave and those they come into are marked for identification in the same transaction. What
    sources tell is kept in ``sources`` for it.
    """
    number, last = 0, ""
    while batch := [row["id"] for row in archive.execute(_DUE, (last, by, BATCH))]:
        with archive.transaction():
            for source in batch:
                _renew_source(archive, source, by, sources or Sources())
        number, last = number + len(batch), batch[-1]
    return number


def _renew_source(archive: Archive, source: str, by: str, sources: Sources) -> None:
    marking.source(archive, source)
    archive.execute(_FORGET, (source,))
    _make_keys(archive, source)
    told = telling.of_source(archive, source)
    sources.keep(source, told)
    _make_blocks(archive, told)
    marking.source(archive, source)
    archive.execute("INSERT OR REPLACE INTO keying(source_id, maker) VALUES (?, ?)", (source, by))


def _make_keys(archive: Archive, source: str) -> None:
    customs = name_customs()
    rows = archive.execute("SELECT id, kind, label FROM referent WHERE source_id = ?", (source,)).fetchall()
    archive.executemany(
        "UPDATE referent SET name_key = ? WHERE id = ?",
        [(name_key(row["kind"], row["label"], customs), row["id"]) for row in rows],
    )


def _make_blocks(archive: Archive, told: SourceTold) -> None:
    blocks = {
        one.referent: referent_blocks(one.referent, told.written[one.referent], one.names)
        for one in told.named.portraits
    }
    held = ((key, referent) for referent, keys in blocks.items() for key in keys)
    archive.executemany(
        "INSERT INTO block VALUES (?, ?)", [*held, *told_apart(blocks), *_of_two_names(told.named)]
    )


def _of_two_names(named: Named) -> Iterator[tuple[str, str]]:
    paired = {referent for pair in named.two_names for referent in pair}
    for one in named.portraits:
        if one.referent in paired and one.level < FULL:
            yield from ((f"{NAMED} {word} {one.referent}", one.referent) for word in surnames(one.names))


def _words(customs: NameCustoms) -> Iterator[str]:
    """Yield all that customs hold, in an order that is the same in every process."""
    for field in fields(customs):
        value = getattr(customs, field.name)
        yield field.name
        yield from sorted(value) if isinstance(value, frozenset) else value
