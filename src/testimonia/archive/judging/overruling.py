"""Judgements in whose place a later one of the same maker stands, as ``weighing`` counts them.

A judgement on two persons is on each pair of those who make them up: it is overruled when a later one stands on every
such pair, be that later one on more. One on a conflict is overruled by a later one that counts on the same conflict.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping

from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.log import standing
from testimonia.archive.judging.settling import votes
from testimonia.archive.judging.verdicts import FAMILIES, NOTED
from testimonia.archive.store import Archive

_FOUND = """
SELECT judgement, side, thing FROM placement
WHERE state = 'kept' AND thing IS NOT NULL AND side IN ('on', 'a', 'b') AND judgement NOT IN
      (SELECT judgement FROM placement WHERE side IN ('subject', 'extent') AND state <> 'kept'
       UNION SELECT id FROM judgement WHERE verdict IN ('EXPLAINED', 'RESOLVED'))
"""
_Thing = tuple[str, ...]


def overruled(archive: Archive) -> dict[str, list[Judgement]]:
    """Return for each judgement those in whose place it stands."""
    found = _things(archive)
    every = [(one, list(_keys(one, found))) for one in standing(archive)]
    latest = {key: n for n, (_, keys) in enumerate(every) for key in keys}
    replaced: dict[str, list[Judgement]] = defaultdict(list)
    for n, (one, keys) in enumerate(every):
        later = {latest[key] for key in keys}
        if later and n not in later:
            replaced[every[max(later)][0].id].append(one)
    return dict(replaced)


def _things(archive: Archive) -> Mapping[str, Mapping[str, list[str]]]:
    """Return what each judgement is on now, by its sides."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in archive.execute(_FOUND):
        found[row["judgement"]][row["side"]].append(row["thing"])
    for conflict, vote in votes(archive):
        found[vote.judgement.id]["on"] = [conflict]
    return found


def _keys(one: Judgement, found: Mapping[str, Mapping[str, list[str]]]) -> Iterator[_Thing]:
    """Yield what is counted as one thing: of each maker, among verdicts that exclude each other, the latest counts."""
    family = next(
        (n for n, verdicts in enumerate(FAMILIES) if one.verdict in verdicts and NOTED not in verdicts), None
    )
    if family is None:
        return
    sides = found.get(one.id, {})
    pairs = (tuple(sorted((a, b))) for a in sides.get("a", ()) for b in sides.get("b", ()))
    for thing in (*pairs, *((on,) for on in sides.get("on", ())), *_stretch(one)):
        yield (one.maker, str(family), *thing)


def _stretch(one: Judgement) -> Iterator[_Thing]:
    """Yield the stretch of a source that a judgement is on, if it is on one."""
    region = json.loads(one.target).get("region")
    if region is not None:
        yield tuple(str(region[key]) for key in ("digest", "start", "end"))
