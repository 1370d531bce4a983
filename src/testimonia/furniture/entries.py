"""Entries of boxes of facts about a person: a label and what stands beside it or on the line below.

"Born: 14 June 1884, Malmö", the same as a row of a table (a tab or a bar between), or the label on a line of its own.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.furniture.items import Item
from testimonia.model import Passage

_ENTRY = re.compile(
    r"[|*_ \t]{0,6}(?P<label>[^\W\d_](?:[^\W\d_]|[ \u00a0](?=[^\W\d_])){0,30}(?:\(s\))?)[*_ \u00a0]{0,4}"
    r"(?::[*_ \t]{0,6}(?:\r\n?|\n)?|\t|\||(?:\r\n?|\n){1,2})[*_|\s]{0,8}(?P<value>\S.{0,400}?)[*_|\s]{0,8}",
    re.DOTALL,
)
_MOST_WORDS = 60
"""Words of a line of an entry."""
_LONGEST = 500
"""Characters of an entry; more is prose."""
_MARKS = "|: \t\u00a0"
_BOLD = re.compile(r"^(?:\*\*|__)(.*)(?:\*\*|__)$", re.DOTALL)
_CELLS = re.compile(r"[\t|\n]")
_LINE_END = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """``label`` in small letters, at ``start``; what is told of it at ``value:end``."""

    label: str
    start: int
    value: int
    end: int


def entry(text: str, start: int, end: int, labels: Collection[str]) -> Entry | None:
    """Return the entry that a stretch of a text is, None where it begins with no label of these."""
    if end - start > _LONGEST:
        return None
    match = _ENTRY.fullmatch(text, start, end)
    label = " ".join(match["label"].casefold().split()) if match else ""
    if match is None or label not in labels:
        return None
    if any(_plain(cell) in labels for cell in _CELLS.split(match["value"])):
        return None  # the head of a table: "Born", "Died"
    return Entry(label, match.start("label"), match.start("value"), match.end("value"))


def mark_facts(items: Sequence[Item], text: str, labels: Collection[str]) -> None:
    """Mark the units that are entries, and a label on a line of its own with the line below it, as facts."""
    label: Item | None = None
    for item in items:
        if item.kind or item.unit.words > _MOST_WORDS:
            label = None
            continue
        if label is not None and not item.unit.gap:
            label.fact = item.fact = True
        item.fact = item.fact or entry(text, item.unit.start, item.unit.end, labels) is not None
        label = item if _plain(text[item.unit.start : item.unit.end]) in labels else None


def joined(passages: Iterable[Passage], text: str, labels: Collection[str]) -> Iterator[Passage]:
    """Yield passages, a label on a line of its own as one with the line right below it."""
    before: Passage | None = None
    for passage in passages:
        if before and _goes_with(before, passage, text, labels):
            before = Passage(before.start, passage.end, before.kind, passage.gaps)
            continue
        if before:
            yield before
        before = passage
    if before:
        yield before


def _goes_with(label: Passage, value: Passage, text: str, labels: Collection[str]) -> bool:
    """Tell whether a passage is a label alone, and the other the line right below it that is none."""
    if value.end - label.start > _LONGEST or _LINE_END.fullmatch(text, label.end, value.start) is None:
        return False
    above, below = text[label.start : label.end], text[value.start : value.end]
    return _plain(above) in labels and _plain(below) not in labels


def _plain(words: str) -> str:
    """Return a label without marks, in small letters; nothing where it is too long for one."""
    bare = _BOLD.sub(r"\1", words.strip(_MARKS)) if len(words) <= 40 else ""
    return " ".join(bare.strip(_MARKS).casefold().split())
