"""Living people in exports: marked in a user's own, withheld from what is published.

``marked`` says of each person of a line who may be alive. ``published`` leaves out every statement that has one of them
in it: as subject, object, participant or voice, or named anywhere in its passage; and takes their names out of what the
page tells about its source. Who may be alive is a matter of the day, so these two are no part of ``archive.lines``.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from testimonia.archive.store import Archive
from testimonia.model import overlapping
from testimonia.views.living import Asked, withheld

Line = dict[str, Any]
WITHHELD = "[withheld]"
"""What stands for the name of somebody who may be alive."""

_MENTIONS = """
SELECT m.source_id, m.begin, m."end", r.names FROM json_each(?) j CROSS JOIN identification i ON i.person_id = j.value
CROSS JOIN mention m ON m.referent_id = i.referent_id JOIN referent r ON r.id = i.referent_id
"""


def marked(archive: Archive, lines: Iterable[Line], asked: Asked) -> Iterator[Line]:
    """Yield lines, each person in them who may be alive with ``may_be_alive``."""
    alive = withheld(archive, asked)
    for line in lines:
        for one in _persons(line):
            if one.get("id") in alive:
                one["may_be_alive"] = True
        yield line


def published(archive: Archive, lines: Iterable[Line], asked: Asked) -> Iterator[Line]:
    """Yield the lines that nobody who may be alive is in, nor named in the passage of, their sources without them."""
    alive = withheld(archive, asked)
    spans, names = _mentioned(archive, alive)
    for line in lines:
        involved = any(one.get("id") in alive for one in _persons(line))
        named = any(overlapping(spans[line["source"]["id"]], *span) for span in _spans(line))
        if not (involved or named):
            yield {**line, "source": _without(line["source"], names)}


def _persons(line: Line) -> Iterator[dict[str, Any]]:
    """Yield every part of a line that may be a person."""
    yield line["subject"]
    yield from (one for one in (line["object"],) if one is not None)
    yield from line["related"]
    yield from line["voices"]


def _spans(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the source whose words are in a line."""
    for at in (line["locus"], *(voice.get(key) for voice in line["voices"] for key in ("named", "cue"))):
        if at is not None:
            yield at["start"], at["end"]


def _mentioned(
    archive: Archive, persons: Iterable[str]
) -> tuple[Mapping[str, list[tuple[int, int]]], re.Pattern[str] | None]:
    """Return where sources mention these persons, and a pattern of the names that they give them."""
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    names: set[str] = set()
    for row in archive.execute(_MENTIONS, (json.dumps(sorted(persons)),)):
        spans[row["source_id"]].append((row["begin"], row["end"]))
        names.update(name for name in json.loads(row["names"]) if name != name.lower())
    longest_first = sorted(map(re.escape, names), key=lambda name: (-len(name), name))
    return spans, re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)") if names else None


def _without(source: Line, names: re.Pattern[str] | None) -> Line:
    """Return what the page tells about a source, without these names."""
    if names is None:
        return source
    metadata = {kind: _plain(value, names) for kind, value in source["metadata"].items()}
    told = {key: _plain(source[key], names) for key in ("path", "title")}
    return {**source, **told, "metadata": metadata}


def _plain(value: str | list[str], names: re.Pattern[str]) -> str | list[str]:
    if isinstance(value, list):
        return [names.sub(WITHHELD, one) for one in value]
    return names.sub(WITHHELD, value)
