"""Made-up newspapers for the tests of copies and citations: a text with what its page tells and what it quotes."""

import json
import re
from typing import Any

from testimonia.archive.depending import depend
from testimonia.archive.store import Archive
from testimonia.archive.writing import remove_missing
from testimonia.model import Citation, Clue, Passage, Quotation, Reading, Voice
from tests.archive.helpers import write
from tests.factories import make_source

BAKERS = (
    "The bakers of the lower town left their ovens on the first night of the strike. Ida Falk carried the leaflets"
    " from house to house, and nobody who saw her on the stairs ever told the police about it."
)
MILLERS = (
    "When the river rose that autumn the millers moved their grain to the chapel on the hill. Old Brandt kept the"
    " only key to it and slept there among the sacks until the waters had gone down again."
)


def paper(path: str, text: str, item: dict[str, Any] | None = None, voice: str = "", **clues: str) -> Reading:
    """Return a source of paragraphs; a last one "[1]" cites an item, "…" in curly marks is what the voice says."""
    source = make_source(text, path)
    passages = [Passage(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    quoted = [
        Quotation(m.start(), m.end(), "direct", Voice("speaker", voice)) for m in re.finditer("“[^”]+”", text)
    ]
    marks = [match.span() for match in re.finditer(r"\[1\]", text)]
    cited = [Citation(begin, end, "[1]", json.dumps(item) if item else "") for begin, end in marks]
    return Reading(
        source=source, title=clues.get("title", path), passages=tuple(passages), quotations=tuple(quoted),
        citations=tuple(cited), clues=tuple(Clue(kind, value, value) for kind, value in clues.items()),
        words=len(text.split()),
    )  # fmt: skip


def compared(archive: Archive, *readings: Reading) -> int:
    """Write sources and bring dependences up to date; return how many sources were looked at."""
    write(archive, *readings)
    return depend(archive)


def leave(archive: Archive, *paths: str) -> int:
    """Remove all sources but these and bring dependences up to date."""
    remove_missing(archive, set(paths))
    return depend(archive)


def found(archive: Archive) -> list[tuple[str, str, str]]:
    """Return the dependences of an archive as (path, kind, path), in order."""
    rows = archive.execute(
        "SELECT s.path, d.kind, o.path FROM dependence d JOIN source s ON s.id = d.source_id"
        " JOIN source o ON o.id = d.on_id ORDER BY 1, 3, 2"
    )
    return [tuple(row) for row in rows]


def dump(archive: Archive) -> list[tuple[str, ...]]:
    """Return all that is derived of copies and citations, in order."""
    tables = ("dependence", "signature", "signing")
    rows = [(table, row) for table in tables for row in archive.execute(f"SELECT * FROM {table}")]
    return sorted((table, *map(str, row)) for table, row in rows)
