"""LitBank as texts that can be read: tokens joined to prose, with the marked quotations, mentions and speakers.

https://github.com/dbamman/litbank (CC BY 4.0). The corpus keeps no paragraphs: one is begun where a quotation follows
another with nothing between them, and where it follows one that asks and a whole sentence; elsewhere sentences run on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

QUOTATIONS, COREFERENCE = Path("quotations/tsv"), Path("coref/brat")
KINDS = {"PROP": "by name", "PRON": "by pronoun", "NOM": "by noun"}
"""What a mention is, by the first part of its label."""
IMPLICIT = "not beside it"
NO_BLANK_BEFORE = re.compile(r"[.,;:!?)\]}%”’…]+|['’](?:s|S|m|d|ll|re|ve|em)|n['’]t|-+")
NO_BLANK_BEHIND = re.compile(r"[(\[{“‘$£]+|-+")
TURNING = frozenset({'"', "'"})
"""Marks that open and close."""
STOPS = frozenset(".?!")
EMPHASIS = "_"
"""Put around words printed in italics; no part of the text that is read."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention of somebody: its place, who that is, and whether it is a name, a pronoun or another noun."""

    start: int
    end: int
    who: str
    kind: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: its place, with its marks, who says it, and how that one is told beside it (``KINDS``)."""

    start: int
    end: int
    who: str
    told: str


@dataclass(frozen=True, slots=True)
class Fiction:
    """An excerpt as it is read, with what is marked in it."""

    name: str
    text: str
    quotations: tuple[Quoted, ...]
    mentions: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class _Raw:
    """An excerpt as the corpus has it: its tokens, and the spans of its quotations in places among them."""

    tokens: list[str]
    offsets: list[int]
    """Offset of each token in the file."""
    spans: dict[tuple[int, int], str]
    """Quotation, from its first token up to the one behind it → who says it."""


def excerpts(folder: Path) -> Iterator[Fiction]:
    """Yield the excerpts of LitBank, in the order of their names."""
    for path in sorted((folder / QUOTATIONS).glob("*.txt")):
        raw = _raw(path)
        text, places = _prose(raw)
        mentions = _mentions(folder / COREFERENCE / f"{path.stem}.ann", raw, places)
        spans = {(places[first][0], places[last - 1][1]): who for (first, last), who in raw.spans.items()}
        quotations = [
            Quoted(*span, who, _told(span, who, text, mentions, set(spans))) for span, who in spans.items()
        ]
        yield Fiction(
            path.stem, text, tuple(sorted(quotations, key=lambda each: each.start)), tuple(mentions)
        )


def _raw(path: Path) -> _Raw:
    tokens: list[str] = []
    lines: list[int] = []
    offsets: list[int] = []
    at = 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        lines.append(len(tokens))
        for match in re.finditer(r"\S+", line):
            tokens.append(match.group())
            offsets.append(at + match.start())
        at += len(line) + 1
    return _Raw(tokens, offsets, _spans(path.with_suffix(".ann"), lines))


def _spans(path: Path, lines: list[int]) -> dict[tuple[int, int], str]:
    """Return the quotations of a file of annotations; ``lines`` are the places of the first token of each line."""
    said: dict[str, tuple[int, int]] = {}
    who: dict[str, str] = {}
    for row in path.read_text(encoding="utf-8").splitlines():
        kind, name, *rest = row.split("\t")
        if kind == "QUOTE":
            begin, first, end, last = map(int, rest[:4])
            said[name] = lines[begin] + first, lines[end] + last + 1
        else:
            who[name] = rest[0]
    return {span: who[name] for name, span in said.items()}


def _prose(raw: _Raw) -> tuple[str, list[tuple[int, int]]]:
    """Return the tokens joined as they are in print, and the place of each."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    paragraphs, begins, opens = _paragraphs(raw), {first for first, _ in raw.spans}, _opening(raw)
    at, glued = 0, True
    for number, token in enumerate(raw.tokens):
        if token == EMPHASIS:
            glued = glued or number in begins
            places.append((at, at))
            continue
        close = number not in begins and not opens[number] and _closes(token)
        blank = "" if glued or close else " "
        gap = "\n\n" if number in paragraphs else blank
        parts += [gap, token]
        places.append((at + len(gap), at + len(gap) + len(token)))
        at, glued = places[-1][1], opens[number] or NO_BLANK_BEHIND.fullmatch(token) is not None
    return "".join(parts), places


def _closes(token: str) -> bool:
    """Tell whether no blank stands before a token."""
    return token in TURNING or NO_BLANK_BEFORE.fullmatch(token) is not None


def _opening(raw: _Raw) -> list[bool]:
    """Return for each token whether it is a mark that opens and closes, and opens here."""
    begins, ends = {first for first, _ in raw.spans}, {last for _, last in raw.spans}
    found: list[bool] = []
    last = ""
    for number, token in enumerate(raw.tokens):
        opens = token in TURNING and (number in begins or (number + 1 not in ends and last != token))
        found.append(opens)
        if token in TURNING:
            last = token if opens else ""
    return found


def _paragraphs(raw: _Raw) -> set[int]:
    """Return the tokens that begin a paragraph."""
    found = set()
    for (_, last), (first, _) in pairwise(sorted(raw.spans)):
        asks = "?" in raw.tokens[last - 2 : last] and raw.tokens[first - 1] in STOPS
        if first == last or asks:
            found.add(first)
    return found


def _mentions(path: Path, raw: _Raw, places: list[tuple[int, int]]) -> list[Marked]:
    """Return the mentions of persons, each with its cluster."""
    kinds: dict[tuple[int, int], str] = {}
    who: dict[tuple[int, int], str] = {}
    at = {offset: number for number, offset in enumerate(raw.offsets)}
    ends = {
        offset + len(token): number
        for number, (offset, token) in enumerate(zip(raw.offsets, raw.tokens, strict=True))
    }
    for row in path.read_text(encoding="utf-8").splitlines():
        if not row.startswith("T"):
            continue
        label, start, end = row.split("\t")[1].split(" ")
        if int(start) not in at or int(end) not in ends:
            continue
        span = places[at[int(start)]][0], places[ends[int(end)]][1]
        kind = label.partition("_")[0]
        if kind in KINDS and re.fullmatch(r"[A-Z]+_[A-Z]{3}", label):
            kinds[span] = kind
        else:
            who[span] = label
    return sorted(
        (Marked(*span, who[span], KINDS[kind]) for span, kind in kinds.items() if span in who),
        key=lambda each: (each.start, each.end),
    )


def _told(
    span: tuple[int, int], who: str, text: str, mentions: list[Marked], spans: set[tuple[int, int]]
) -> str:
    """Return how the speaker is told beside a quotation: in the sentence before it, or behind it up to a stop."""
    start, end = span
    before = max([last for _, last in spans if last <= start], default=0)
    behind = min([first for first, _ in spans if first >= end], default=len(text))
    stop = re.search(r"[.;!?](?=\s)", text[end:behind])
    stops = [match.end() for match in re.finditer(r"[.;!?](?=\s)", text[before : start - 1])]
    first = before + (stops[-1] if stops else 0)
    last = end + stop.end() if stop else behind
    near = [
        each for each in mentions
        if each.who == who and ((first <= each.start and each.end <= start) or (end <= each.start and each.end <= last))
    ]  # fmt: skip
    order = list(KINDS.values())
    return min((each.kind for each in near), key=order.index, default=IMPLICIT)
