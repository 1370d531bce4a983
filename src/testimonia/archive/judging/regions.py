"""Stretches that readers restored or set aside: what the next reading of their sources heeds.

Of one maker the later lies over the earlier. Where what two makers judged of stretches that overlap differs, neither
is heeded.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.log import with_ways
from testimonia.archive.judging.verdicts import REGION, RESTORED
from testimonia.archive.store import Archive
from testimonia.model import RegionEdit

_Stretch = tuple[int, int, str]
"""Start, end, words."""


def edits(archive: Archive) -> dict[str, tuple[RegionEdit, ...]]:
    """Return what is in force of each source, by its digest, in order of time."""
    by_source = _by_source(archive)
    against = _against(by_source)
    return {
        digest: tuple(_edit(stretch, one) for stretch, one in judged if one.id not in against)
        for digest, judged in by_source.items()
    }


def disputed(archive: Archive) -> set[str]:
    """Return the ids of judgements on stretches of which one speaks against another."""
    return _against(_by_source(archive))


def _against(by_source: Mapping[str, Sequence[tuple[_Stretch, Judgement]]]) -> set[str]:
    found: set[str] = set()
    for judged in by_source.values():
        for (mine, one), (theirs, other) in combinations(judged, 2):
            if _overlap(mine, theirs) and one.verdict != other.verdict and one.maker != other.maker:
                found |= {one.id, other.id}
    return found


def _by_source(archive: Archive) -> dict[str, list[tuple[_Stretch, Judgement]]]:
    """Return the judgements on stretches of each source, of one maker on one stretch the latest."""
    found: dict[str, dict[tuple[_Stretch, str], Judgement]] = {}
    for digest, stretch, one in _standing(archive):
        held = found.setdefault(digest, {})
        held.pop((stretch, one.maker), None)
        held[stretch, one.maker] = one
    return {digest: [(stretch, one) for (stretch, _), one in held.items()] for digest, held in found.items()}


def _standing(archive: Archive) -> Iterator[tuple[str, _Stretch, Judgement]]:
    for one in (way for ways in with_ways(archive) for way in reversed(ways)):
        if one.verdict in REGION:
            anchor = json.loads(one.target)["region"]
            yield anchor["digest"], (anchor["start"], anchor["end"], anchor["exact"]), one


def _overlap(one: _Stretch, other: _Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _edit(stretch: _Stretch, one: Judgement) -> RegionEdit:
    start, end, words = stretch
    return RegionEdit(start, end, words, one.verdict == RESTORED, one.maker)
