"""Documents cut into windows, and windows gathered into batches of tensors."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

import torch
from tokenizers import Tokenizer

from testimonia.tagger.labels import RELATIONS, TAGS, distance
from testimonia.tagger.windows import encode, windows
from training.encoder.documents import IGNORED, ROOT, Arc, Document, Link, Pair

TAG = {tag: i for i, tag in enumerate(TAGS)}
RELATION = {relation: i for i, relation in enumerate(RELATIONS)}
Numbers = list[int]


@dataclass(slots=True)
class Window:
    """A stretch of a document that the encoder sees at once; all numbers count its words from 0.

    ``mentions`` are (first, last, number of the kind); ``allowed`` says of each word which tags are right.
    """

    pieces: list[Numbers]
    shapes: Numbers
    allowed: list[Numbers] | None
    mentions: list[tuple[int, int, int]]
    pairs: list[Pair]
    links: list[Link]
    arcs: list[Arc] | None = None
    """Of each word; heads are words of the window."""
    sentences: Numbers = field(default_factory=list)
    """Of each word, the number of its sentence."""

    @property
    def length(self) -> int:
        """How many pieces of words it has, with the marks at both ends."""
        return sum(map(len, self.pieces)) + 2


def _allowed(document: Document) -> list[Numbers]:
    assert document.names is not None
    free = [0, *(TAG[f"{part}-{kind}"] for kind in ("work", "event") for part in "BI")]
    tags = [free if i in document.free else [0] for i in range(len(document.words))]
    for (first, last), kind in document.names.items():
        for i in range(first, last):
            tags[i] = [TAG[f"{'B' if i == first else 'I'}-{kind}"]]
    for i in document.open:
        tags[i] = list(range(len(TAGS)))
    return tags


def cut(document: Document, tokenizer: Tokenizer, kinds: dict[str, int]) -> Iterator[Window]:
    """Yield the windows of a document, with the pairs and links that lie wholly in one of them."""
    pieces, shapes = encode(tokenizer, document.words)
    allowed = _allowed(document) if document.names is not None else None
    sentence_of = [n for n, (start, end) in enumerate(document.sentences) for _ in range(start, end)]
    for first, last in windows([len(each) for each in pieces], document.sentences):
        inside = {
            number: place
            for place, number in enumerate(
                n
                for n, m in enumerate(document.mentions)
                if first <= m.first and m.last <= last and m.kind in kinds
            )
        }
        mentions = [document.mentions[number] for number in inside]
        yield Window(
            pieces[first:last], shapes[first:last], allowed[first:last] if allowed else None,
            [(m.first - first, m.last - first, kinds[m.kind]) for m in mentions],
            [Pair(inside[p.subject], inside[p.object], p.labels) for p in document.pairs
             if p.subject in inside and p.object in inside and p.labels],
            [link for each in document.links if (link := _moved(each, inside))],
            [_within(document.arcs[i], first, last) for i in range(first, last)] if document.arcs else None,
            sentence_of[first:last],
        )  # fmt: skip


def _within(arc: Arc, first: int, last: int) -> Arc:
    """Return an arc whose head counts the words of a window; of a head outside nothing is learnt."""
    if arc.head < 0:
        return arc
    head = arc.head - first if first <= arc.head < last else IGNORED
    return Arc(arc.upos, arc.xpos, head, arc.relation if head >= 0 else IGNORED)


def _moved(link: Link, inside: dict[int, int]) -> Link | None:
    if link.mention not in inside:
        return None
    candidates = tuple(inside[c] for c in link.candidates if c in inside)
    if not candidates:
        return None
    return Link(inside[link.mention], candidates, frozenset(inside[c] for c in link.right if c in inside))


@dataclass(slots=True)
class Batch:
    """Tensors of some windows; ``None`` where none of them has pairs, links or tags."""

    ids: torch.Tensor
    mask: torch.Tensor
    shapes: torch.Tensor
    words: torch.Tensor
    """(rows, words): place of each word's first piece; 0 where a row has fewer words."""
    tags: tuple[torch.Tensor, torch.Tensor] | None
    """Numbers of words over the whole batch, and which tags are right there."""
    mentions: torch.Tensor
    """(mentions, 4): row, first, last (exclusive), kind."""
    pairs: torch.Tensor
    """(pairs, 5): subject, object, class of distance, whether the object comes first, persons between."""
    truth: torch.Tensor
    weight: torch.Tensor
    links: torch.Tensor
    """(candidates of all links, 4): mention, candidate, class of distance, persons between (up to 3)."""
    linked: list[tuple[int, Numbers]]
    """How many candidates each link has, and which of them are right."""
    trees: "Trees | None"


@dataclass(slots=True)
class Trees:
    """What the rows with trees teach; the numbers of rows are those of the batch."""

    rows: torch.Tensor
    """(rows with trees)"""
    sentences: torch.Tensor
    """(rows, words): number of each word's sentence, -1 where a row has fewer words."""
    truth: torch.Tensor
    """(rows, words, 4): tags, head and relation, ``IGNORED`` where nothing is said; the head counts from 1."""


def batch(chosen: Sequence[Window]) -> Batch:
    """Return the tensors of some windows."""
    longest = max(window.length for window in chosen)
    ids = torch.zeros(len(chosen), longest, dtype=torch.long)
    shapes, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    most = max(len(window.pieces) for window in chosen)
    words = torch.zeros(len(chosen), most, dtype=torch.long)
    for row, window in enumerate(chosen):
        flat = [101, *(piece for pieces in window.pieces for piece in pieces), 102]
        looks = [0, *(s for s, pieces in zip(window.shapes, window.pieces, strict=True) for _ in pieces), 0]
        ids[row, : len(flat)] = torch.tensor(flat)
        shapes[row, : len(flat)] = torch.tensor(looks)
        mask[row, : len(flat)] = 1
        place = 1
        for i, pieces in enumerate(window.pieces):
            words[row, i] = place
            place += len(pieces)
    return Batch(ids, mask, shapes, words, _tags(chosen, most), *_related(chosen), *_links(chosen),
                 _trees(chosen, most))  # fmt: skip


def _trees(chosen: Sequence[Window], most: int) -> Trees | None:
    rows = [row for row, window in enumerate(chosen) if window.arcs is not None]
    if not rows:
        return None
    sentences = torch.full((len(rows), most), -1, dtype=torch.long)
    truth = torch.full((len(rows), most, 4), IGNORED, dtype=torch.long)
    for place, row in enumerate(rows):
        arcs = chosen[row].arcs
        assert arcs is not None
        sentences[place, : len(arcs)] = torch.tensor(chosen[row].sentences)
        truth[place, : len(arcs)] = torch.tensor(
            [(a.upos, a.xpos, a.head + 1 if a.head >= ROOT else IGNORED, a.relation) for a in arcs]
        )
    return Trees(torch.tensor(rows), sentences, truth)


def _tags(chosen: Sequence[Window], most: int) -> tuple[torch.Tensor, torch.Tensor] | None:
    rows = [
        (row * most + i, allowed)
        for row, window in enumerate(chosen)
        if window.allowed is not None
        for i, allowed in enumerate(window.allowed)
    ]
    if not rows:
        return None
    right = torch.zeros(len(rows), len(TAGS), dtype=torch.bool)
    for number, (_, allowed) in enumerate(rows):
        right[number, allowed] = True
    return torch.tensor([place for place, _ in rows]), right


_Related = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]


def _related(chosen: Sequence[Window]) -> _Related:
    mentions: list[tuple[int, int, int, int]] = []
    pairs: list[tuple[int, int, int, int, int]] = []
    labels: list[Pair] = []
    for row, window in enumerate(chosen):
        base = len(mentions)
        mentions += [(row, *mention) for mention in window.mentions]
        for pair in window.pairs:
            pairs.append(
                (base + pair.subject, base + pair.object, *between(window, pair.subject, pair.object))
            )
            labels.append(pair)
    truth, weight = torch.zeros(len(pairs), len(RELATIONS)), torch.zeros(len(pairs), len(RELATIONS))
    for number, pair in enumerate(labels):
        for relation, (value, counts) in pair.labels.items():
            truth[number, RELATION[relation]] = value
            weight[number, RELATION[relation]] = counts
    return (
        torch.tensor(mentions, dtype=torch.long).reshape(-1, 4),
        torch.tensor(pairs, dtype=torch.long).reshape(-1, 5), truth, weight,
    )  # fmt: skip


def _links(chosen: Sequence[Window]) -> tuple[torch.Tensor, list[tuple[int, Numbers]]]:
    rows: list[tuple[int, int, int, int]] = []
    linked: list[tuple[int, Numbers]] = []
    base = 0
    for window in chosen:
        for link in window.links:
            start = window.mentions[link.mention][0]
            for place, c in enumerate(link.candidates):
                gap = distance(max(0, start - window.mentions[c][1]))
                rows.append((base + link.mention, base + c, gap, min(len(link.candidates) - 1 - place, 3)))
            right = [place for place, c in enumerate(link.candidates) if c in link.right]
            linked.append((len(link.candidates), right))
        base += len(window.mentions)
    return torch.tensor(rows, dtype=torch.long).reshape(-1, 4), linked


def between(window: Window, subject: int, other: int) -> tuple[int, int, int]:
    """Return the class of distance between two mentions, their order, and the persons between (up to 3)."""
    one, two = window.mentions[subject], window.mentions[other]
    turned = two[0] < one[0]
    left, right = (two, one) if turned else (one, two)
    persons = sum(left[1] <= m[0] and m[1] <= right[0] and m[2] in (0, 5) for m in window.mentions)
    return distance(max(0, right[0] - left[1])), int(turned), min(persons, 3)


class Sized(Protocol):
    """What has a length in pieces of words, the marks at both ends included."""

    @property
    def length(self) -> int:
        """How many pieces it has."""


Some = TypeVar("Some", bound=Sized)


def batches(all_: Sequence[Some], pieces: int, chance: random.Random, block: int = 256) -> list[list[Some]]:
    """Return windows in batches of like length, by so many at once, and about so many pieces; in random order."""
    order = list(all_)
    chance.shuffle(order)
    found: list[list[Some]] = []
    for start in range(0, len(order), block):
        current: list[Some] = []
        for window in sorted(order[start : start + block], key=lambda each: each.length):
            if current and window.length * (len(current) + 1) > pieces:
                found.append(current)
                current = []
            current.append(window)
        found.append(current)
    chance.shuffle(found)
    return found
