"""Which stretch of one passage is nearly the same, word for word, as which stretch of another.

A run of words that both have is the anchor; from it the stretch grows both ways along the alignment of what stands
before and behind (edit distance over words, rapidfuzz), as far as more words are the same than are changed, left out or
put in. So a sentence taken over into another text is found, without what stands around it there.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import Levenshtein

from testimonia.witnesses.words import Words

SHORTEST = 12
"""Words of a stretch, on its longer side, from which on it counts."""
SHARE, SHARE_SHORT = 0.6, 0.7
"""Share of its words that must be the same: a third of them may be changed, less in one below ``LONG`` words."""
LONG = 20
PLAIN, PLAIN_SHARE, PLAIN_ENOUGH = 4, 0.25, 10
"""Different words the same, and their share of all, that must be neither names nor short, as half of English prose is;
and how many are enough: "of the Central Committee of the Communist Party" is no copy."""
_RUN = 3
"""Words in a row that an anchor has at least."""
_OFTEN = 64
"""Pairs of places of three words in two passages beyond which they are no anchor."""
_TRIES = 12
"""Anchors tried for one pair of passages: bounds the work on texts made of refrains."""
_REACH = 600
"""Words by which a stretch grows one way at most."""

Run = tuple[int, int, int]
"""(words, where it begins in the one, and in the other)."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one text and the one of another that it is like; ``same`` words of ``words`` are the same.

    ``begin``, ``end``, ``on_begin``, ``on_end`` are places in the texts of which the words were taken.
    """

    begin: int
    end: int
    on_begin: int
    on_end: int
    same: int
    words: int

    @property
    def score(self) -> float:
        """The share of words that are the same, of the longer of the two."""
        return self.same / self.words

    def turned(self) -> "Stretch":
        """Return the same seen from the other text."""
        return Stretch(self.on_begin, self.on_end, self.begin, self.end, self.same, self.words)

    def told(self) -> str:
        """Return in words how alike the two are."""
        if self.same == self.words:
            return f"word for word the same, {self.words} words"
        return f"{self.same} of {self.words} words the same"


def alike(one: Words, other: Words) -> tuple[Stretch, ...]:
    """Return the stretches of ``one`` that are nearly the same as stretches of ``other``, in order of the text."""
    index, on_index = _index(one), _index(other)
    if len(index.said & on_index.words | on_index.said & index.words) < PLAIN:
        return ()
    if one.folded == other.folded:
        whole = _counted(one, other, [(len(one), 0, 0)])
        return (whole,) if whole else ()
    found: list[Stretch] = []
    free, on_free = [True] * len(one), [True] * len(other)
    for run in sorted(_runs(index, on_index), key=lambda run: (-run[0], *run[1:]))[:_TRIES]:
        length, begin, on_begin = run
        if all(free[begin : begin + length]) and all(on_free[on_begin : on_begin + length]):
            stretch = _grown(one, other, run, free, on_free)
            found += [stretch] if stretch else []
    return tuple(sorted(found, key=lambda stretch: stretch.begin))


@dataclass(frozen=True, slots=True)
class _Index:
    """The words of a passage, those that are plain, and where each three in a row stand."""

    words: frozenset[str]
    said: frozenset[str]
    places: dict[tuple[str, ...], list[int]]


@lru_cache(1024)
def _index(words: Words) -> _Index:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n in range(len(words) - _RUN + 1):
        places[words.folded[n : n + _RUN]].append(n)
    said = (word for word, plain in zip(words.folded, words.plain, strict=True) if plain)
    return _Index(frozenset(words.folded), frozenset(said), places)


def _runs(one: _Index, other: _Index) -> Iterator[Run]:
    """Yield all runs of words that both have, as long as they go."""
    lines: dict[int, list[int]] = defaultdict(list)
    for words in one.places.keys() & other.places.keys():
        here, there = one.places[words], other.places[words]
        for n, at in product(here, there) if len(here) * len(there) <= _OFTEN else ():
            lines[at - n].append(n)
    for gap, starts in lines.items():
        yield from ((length, n, n + gap) for length, n in _joined(sorted(starts)))


def _joined(starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield length and begin of runs whose words in threes begin at some places, in order."""
    begin = last = starts[0]
    for n in starts[1:]:
        if n != last + 1:
            yield last - begin + _RUN, begin
            begin = n
        last = n
    yield last - begin + _RUN, begin


def _grown(one: Words, other: Words, run: Run, free: list[bool], on_free: list[bool]) -> Stretch | None:
    """Return the stretch that grows from an anchor, and take its words; None where it is too little."""
    length, begin, on_begin = run
    end, on_end = begin + length, on_begin + length
    before = _same_ahead(
        _up_to_taken(one.folded[:begin][::-1], free[:begin][::-1]),
        _up_to_taken(other.folded[:on_begin][::-1], on_free[:on_begin][::-1]),
    )
    behind = _same_ahead(
        _up_to_taken(one.folded[end:], free[end:]), _up_to_taken(other.folded[on_end:], on_free[on_end:])
    )
    blocks = [(size, begin - at - size, on_begin - on_at - size) for size, at, on_at in reversed(before)]
    blocks += [run, *((size, end + at, on_end + on_at) for size, at, on_at in behind)]
    stretch = _counted(one, other, blocks)
    if stretch:
        for taken, first, last in ((free, blocks[0][1], blocks[-1]), (on_free, blocks[0][2], blocks[-1])):
            stop = last[0] + (last[1] if taken is free else last[2])
            taken[first:stop] = [False] * (stop - first)
    return stretch


def _up_to_taken(words: Sequence[str], free: Sequence[bool]) -> Sequence[str]:
    """Return the words up to the first that is part of another stretch, and no more than ``_REACH``."""
    stop = free.index(False) if False in free else len(words)
    return words[: min(stop, _REACH)]


def _same_ahead(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """Return the runs of same words by which a stretch grows: up to where the same outweigh the changed the most."""
    room = min(len(one), len(other)) + SHORTEST
    blocks: list[Run] = []
    best = kept = weight = 0
    for step in Levenshtein.opcodes(one[:room], other[:room]):
        size = max(step.src_end - step.src_start, step.dest_end - step.dest_start)
        if step.tag != "equal":
            weight -= size
            continue
        weight += size
        blocks.append((size, step.src_start, step.dest_start))
        if weight > best:
            best, kept = weight, len(blocks)
    return blocks[:kept]


def _counted(one: Words, other: Words, blocks: Sequence[Run]) -> Stretch | None:
    """Return the stretch from the first to the last of some runs of same words; None where it is too little."""
    (_, first, on_first), (size, begin, on_begin) = blocks[0], blocks[-1]
    last, on_last = begin + size, on_begin + size
    same, words = sum(length for length, _, _ in blocks), max(last - first, on_last - on_first)
    plain = len({
        one.folded[at + n]
        for length, at, on_at in blocks for n in range(length) if one.plain[at + n] or other.plain[on_at + n]
    })  # fmt: skip
    enough = same >= (SHARE if words >= LONG else SHARE_SHORT) * words
    if words < SHORTEST or not enough or plain < max(PLAIN, min(PLAIN_SHARE * words, PLAIN_ENOUGH)):
        return None
    return Stretch(
        one.starts[first], one.ends[last - 1], other.starts[on_first], other.ends[on_last - 1], same, words
    )
