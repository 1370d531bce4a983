"""Living people in exports: marked in a user's own, withheld from what is published.

``marked`` says of each person of a line who may be alive. ``published`` leaves out every statement that has one of them
in it: as subject, object, participant or voice, also as readers amended it, or named anywhere in its passage; and takes
their names out of what the page tells about its source, and of what readers wrote beside it. Who may be alive is a
matter of the day, so these are no part of ``archive.lines``.

``published_works`` takes the names of the living out of works that sources cite. Most authors are no persons of the
archive; of them the year of the work is what was last told.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date
from functools import reduce
from typing import Any

from testimonia.archive import stored
from testimonia.archive.store import Archive
from testimonia.citations import csl
from testimonia.exporters.naming import Names, names_of
from testimonia.living import Life, may_be_alive
from testimonia.model import overlapping
from testimonia.names.fold import fold
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

    ``own`` are the names that nobody else has: of two namesakes one may be dead. ``dead`` are all others' ids, and
    ``of_dead`` the names that only they have, folded.
    """

    ids: frozenset[str]
    dead: frozenset[str]
    spans: Mapping[str, list[tuple[int, int]]]
    names: Names
    own: Names
    of_dead: frozenset[str]


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


def published_works(archive: Archive, works: Iterable[Line], asked: Asked) -> Iterator[Line]:
    """Yield works, lines of ``archive.works.work_lines``, without the names of who may be alive."""
    whom = _withheld(archive, withheld(archive, asked))
    return (_work(work, whom, asked) for work in works)


def _withheld(archive: Archive, alive: frozenset[str]) -> _Withheld:
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in archive.execute(_MENTIONS, (json.dumps(sorted(alive)),)):
        spans[row["source_id"]].append((row["begin"], row["end"]))
    theirs: set[str] = set()
    others: set[str] = set()
    dead: set[str] = set()
    for row in archive.execute(_NAMES):
        names = theirs if row["id"] in alive else others
        names.update((row["label"], *stored.strings(row["names"])))
        dead |= {row["id"]} - alive
    of_dead = frozenset(map(fold, others - theirs))
    return _Withheld(alive, frozenset(dead), spans, names_of(theirs), names_of(theirs - others), of_dead)


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
        return [_without_in(one, whom.names) for one in value]
    return _without_in(value, whom.names)


def _without_in(text: str, names: Names) -> str:
    """Return a text, or an address, without these names."""
    instead = names.replaced_in_path if "://" in text else names.replaced
    return instead(text, WITHHELD)


def _review(review: Line | None, whom: _Withheld) -> Line | None:
    """Return a verdict without the names that stand in its reason, or under it."""
    if review is None:
        return None
    return {**review, **{key: whom.names.replaced(review[key], WITHHELD) for key in ("maker", "note")}}


# ---------------------------------------------------------------- works that sources cite


def _work(work: Line, whom: _Withheld, asked: Asked) -> Line:
    """Return a work without these names, nor those of its makers who may be alive, wherever they stand in it."""
    item = work["item"]
    living = [one for one in _makers(item) if _may_live(csl.whole(one), _is_recent(item, asked), whom)]
    hidden = (whom.names, names_of(filter(_SEVERAL.search, map(csl.whole, living))))
    makers = {
        key: [{"literal": WITHHELD} if one in living else one for one in item[key]]
        for key in csl.NAMES if key in item
    }  # fmt: skip
    told = {key: _without_all(item[key], hidden) for key in csl.TEXTS if key in item}
    cited = [_cited(place, hidden) for place in work["cited"]]
    return {**work, "item": {**item, **told, **makers}, "cited": cited}


_SEVERAL = re.compile(r"\s")
"""Stands in a name of several words: a surname alone may be any word of a title."""


def _without_all(text: str, hidden: Iterable[Names]) -> str:
    return reduce(_without_in, hidden, text)


def _makers(item: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the authors, editors and translators of a work."""
    return [one for key in csl.NAMES for one in item.get(key, ())]


def _is_recent(item: Mapping[str, Any], asked: Asked) -> bool:
    """Tell whether who made a work may be alive, as far as its year tells."""
    year = csl.last_year(item)
    life = Life(last_named=date(year, 12, 31).toordinal() if year and 0 < year <= MAXYEAR else None)
    return may_be_alive(life, asked.today, asked.limit).alive


def _may_live(name: str, recent: bool, whom: _Withheld) -> bool:
    """Tell whether who is called so may be alive; of whom the archive knows nothing, a recent work tells it."""
    return whom.names.found(name) or (recent and fold(name) not in whom.of_dead)


def _cited(place: Line, hidden: tuple[Names, ...]) -> Line:
    """Return a place without these names; the words there, which are the reference itself, are left out."""
    source = place["source"]
    path = reduce(lambda told, names: names.replaced_in_path(told, WITHHELD), hidden, source["path"])
    source = {**source, "path": path, "title": _without_all(source["title"], hidden)}
    return {**place, "source": source, "words": ""}
