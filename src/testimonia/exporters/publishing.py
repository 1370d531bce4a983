"""Living people in exports: marked in a user's own, withheld from what is published.

``marked`` says of each person of a line who may be alive. ``published`` leaves out every statement that has one of them
in it: as subject, object, participant or voice, also as readers amended it, or named anywhere in its passage; and takes
their names out of what the page tells about its source, and of what readers wrote beside it. Who may be alive is a
matter of the day, so these two are no part of ``archive.lines``.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from testimonia.archive.store import Archive
from testimonia.exporters.naming import Names, names_of
from testimonia.model import overlapping
from testimonia.views.living import Asked, withheld

Line = dict[str, Any]
WITHHELD = "[withheld]"
"""What stands for the name of somebody who may be alive."""

_MENTIONS = """
SELECT m.source_id, m.begin, m."end" FROM json_each(?) j CROSS JOIN identification i ON i.person_id = j.value
CROSS JOIN mention m ON m.referent_id = i.referent_id
"""
_NAMES = """
SELECT p.id, p.label, r.names FROM person p JOIN identification i ON i.person_id = p.id
JOIN referent r ON r.id = i.referent_id
"""


@dataclass(frozen=True, slots=True)
class _Withheld:
    """Whom nothing published may name: their ids, where sources mention them, and how they are called.

    ``own`` are the names that nobody else has: of two namesakes one may be dead. ``dead`` are all others' ids.
    """

    ids: frozenset[str]
    dead: frozenset[str]
    spans: Mapping[str, list[tuple[int, int]]]
    names: Names
    own: Names


def marked(archive: Archive, lines: Iterable[Line], asked: Asked) -> Iterator[Line]:
    """Yield lines, each person in them who may be alive with ``may_be_alive``."""
    alive = withheld(archive, asked)
    for line in lines:
        for one in _persons(line):
            if one.get("id") in alive:
                one["may_be_alive"] = True
        yield line


def published(archive: Archive, lines: Iterable[Line], asked: Asked) -> Iterator[Line]:
    """Yield the lines that nobody who may be alive is in, nor named in, what stands beside them without their names."""
    whom = _withheld(archive, withheld(archive, asked))
    for line in lines:
        involved = any(one.get("id") in whom.ids or _called(one, whom) for one in _persons(line))
        named = any(overlapping(whom.spans[line["source"]["id"]], *span) for span in _spans(line))
        if not (involved or named or any(map(whom.names.found, _values(line)))):
            yield _without_names(line, whom)


def _withheld(archive: Archive, alive: frozenset[str]) -> _Withheld:
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in archive.execute(_MENTIONS, (json.dumps(sorted(alive)),)):
        spans[row["source_id"]].append((row["begin"], row["end"]))
    theirs: set[str] = set()
    others: set[str] = set()
    dead: set[str] = set()
    for row in archive.execute(_NAMES):
        names = theirs if row["id"] in alive else others
        names.update((row["label"], *json.loads(row["names"])))
        dead |= {row["id"]} - alive
    return _Withheld(alive, frozenset(dead), spans, names_of(theirs), names_of(theirs - others))


def _amendment(line: Line) -> Mapping[str, Any]:
    found: Mapping[str, Any] = (line["review"] or {}).get("amendment") or {}
    return found


def _persons(line: Line) -> Iterator[dict[str, Any]]:
    """Yield every part of a line that may be a person."""
    yield line["subject"]
    yield from (one for one in (line["object"], _amendment(line).get("subject")) if one is not None)
    yield from line["related"]
    yield from line["voices"]


def _called(one: Mapping[str, Any], whom: _Withheld) -> bool:
    """Tell whether a part of a line is called by a name of theirs; of the dead by one that only the living have.

    A voice that the source does not speak of is what its page tells, as an author is: it is left to ``_voice``.
    """
    if "id" not in one:
        return False
    return (whom.own if one["id"] in whom.dead else whom.names).found(one["label"])


def _values(line: Line) -> Iterator[str]:
    """Yield what a line says in words that are neither of its passage nor the label of a person."""
    amendment = _amendment(line)
    yield from (one["label"] for one in line["places"])
    yield from (told for told in (line["value"], amendment.get("value")) if told)
    if "locus" in amendment:
        yield amendment["locus"]["quote"]


def _spans(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the source whose words are in a line."""
    told = (voice.get(key) for voice in line["voices"] for key in ("named", "cue"))
    for at in (line["locus"], _amendment(line).get("locus"), *told):
        if at is not None:
            yield at["start"], at["end"]


def _without_names(line: Line, whom: _Withheld) -> Line:
    return {
        **line, "source": _without(line["source"], whom), "voices": [_voice(one, whom) for one in line["voices"]],
        "review": _review(line["review"], whom),
    }  # fmt: skip


def _voice(voice: Line, whom: _Withheld) -> Line:
    return voice if "id" in voice else {**voice, "label": whom.names.replaced(voice["label"], WITHHELD)}


def _without(source: Line, whom: _Withheld) -> Line:
    """Return what the page tells about a source, without these names."""
    metadata = {kind: _plain(value, whom) for kind, value in source["metadata"].items()}
    path = whom.names.replaced_in_path(source["path"], WITHHELD)
    return {
        **source,
        "path": path,
        "title": whom.names.replaced(source["title"], WITHHELD),
        "metadata": metadata,
    }


def _plain(value: str | list[str], whom: _Withheld) -> str | list[str]:
    if isinstance(value, list):
        return [_without_in(one, whom) for one in value]
    return _without_in(value, whom)


def _without_in(text: str, whom: _Withheld) -> str:
    """Return a text, or an address, without these names."""
    instead = whom.names.replaced_in_path if "://" in text else whom.names.replaced
    return instead(text, WITHHELD)


def _review(review: Line | None, whom: _Withheld) -> Line | None:
    """Return a verdict without the names that stand in its reason, or under it."""
    if review is None:
        return None
    return {**review, **{key: whom.names.replaced(review[key], WITHHELD) for key in ("maker", "note")}}
