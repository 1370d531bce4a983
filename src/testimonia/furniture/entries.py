"""Entries of boxes of facts about a person: a label and what stands beside it or on the line below.

"Born: 14 June 1884, Malmö", the same as a row of a table (a tab or a bar between), or the label on a line of its own.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.furniture.items import Item
from testimonia.model import Passage

_ENTRY = re.compile(
    r"[| \t]{0,6}(?P<whole>[*_]{0,2}(?P<label>[^\W\d_](?:[^\W\d_]|[ \u00a0](?=[^\W\d_])){0,30}(?:\(s\))?)"
    r"[*_ \u00a0]{0,4}"
    r"(?P<apart>:[*_ \t]{0,6}(?:\r\n?|\n)?|\t|\||(?:\r\n?|\n){1,2}| (?=\d))[*_|\s]{0,8}"
    r"(?P<value>\S.{0,400}?))[*_|\s]{0,8}",
    re.DOTALL,
)
_LONGEST_NOTE = 6
"""Words behind a label that no mark parts from it: "Born 14 June 1884, Malmö"."""
_MOST_OF_LINE = 8
"""Words of a further line below a label."""
_MOST_WORDS = 60
"""Words of a line of an entry."""
_LONGEST = 500
"""Characters of an entry; more is prose."""
_MARKS = "|: \t\u00a0"
_BOLD = re.compile(r"^(?:\*\*|__)(.*)(?:\*\*|__)$", re.DOTALL)
_GOES_ON = re.compile(r"\w{3}[.!?] +[^\W\d_a-zß-öø-ÿ]\w")
"""A sentence ends within a value, and another begins: more than a fact."""
_FIGURE = re.compile(r"\d")
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
    if match["apart"] == " " and not _is_note(match["value"]):
        return None
    if not _is_value(match["value"], labels):
        return None
    return Entry(label, match.start("whole"), match.start("value"), match.end("value"))


def _is_note(value: str) -> bool:
    """Tell whether words right behind a label are a day and a place, and no sentence: one small word at most."""
    words = value.split()
    return len(words) <= _LONGEST_NOTE and sum(word.islower() for word in words) <= 1


def _is_value(words: str, labels: Collection[str]) -> bool:
    """Tell whether words beside a label are a value: no prose, and no other label ("Born", "Died" head a table)."""
    return not _GOES_ON.search(words) and not any(_plain(cell) in labels for cell in _CELLS.split(words))


def _may_be_line(item: Item) -> bool:
    """Tell whether a unit, which nothing else is said to be, is short enough for a line of an entry."""
    return not item.kind and item.unit.words <= _MOST_WORDS


def _belongs(item: Item, label: Item) -> bool:
    """Tell whether a line stands right below a label; below its first line only a short one goes on."""
    return not item.unit.gap and (not label.boxed or item.unit.words <= _MOST_OF_LINE)


def _is_dated_cell(words: str) -> bool:
    """Tell whether a row of a table gives a day, so that its place may stand on the line below."""
    return "\t" in words and _FIGURE.search(words) is not None


def mark_facts(items: Sequence[Item], text: str, labels: Collection[str]) -> None:
    """Mark the units that are entries, and a label on a line of its own with the line below it, as facts."""
    label: Item | None = None
    for item in items:
        words = text[item.unit.start : item.unit.end]
        if not _may_be_line(item):
            label = None
        elif _plain(words) in labels:
            label = item
        elif label is not None and _belongs(item, label):
            label.box()
            item.box()
            label = label if _FIGURE.search(words) else None
        else:
            label = _boxed(item, text, labels)


def _boxed(item: Item, text: str, labels: Collection[str]) -> Item | None:
    """Mark a unit that is an entry; return it where the place of its day may stand on the line below."""
    if entry(text, item.unit.start, item.unit.end, labels) is None:
        return None
    item.box()
    return item if _is_dated_cell(text[item.unit.start : item.unit.end]) else None


def joined(passages: Iterable[Passage], text: str, labels: Collection[str]) -> Iterator[Passage]:
    """Yield passages, a label on a line of its own as one with the line right below it."""
    return neighbours(
        passages, lambda above, below: below.gaps if _goes_with(above, below, text, labels) else None
    )


def neighbours(
    passages: Iterable[Passage], gaps: Callable[[Passage, Passage], tuple[tuple[int, int], ...] | None]
) -> Iterator[Passage]:
    """Yield passages, two as one where ``gaps`` returns the gaps of both together; None says that they stay two."""
    before: Passage | None = None
    for passage in passages:
        found = gaps(before, passage) if before else None
        if before and found is not None:
            before = Passage(before.start, passage.end, before.kind, found)
            continue
        if before:
            yield before
        before = passage
    if before:
        yield before


def _goes_with(label: Passage, value: Passage, text: str, labels: Collection[str]) -> bool:
    """Tell whether a passage is a label with or without its first lines, and the other the next line of its value."""
    if value.end - label.start > _LONGEST or _LINE_END.fullmatch(text, label.end, value.start) is None:
        return False
    first, *further = text[label.start : label.end].splitlines()
    below = text[value.start : value.end]
    if _plain(first) not in labels or _plain(below) in labels:
        return False
    return not further or (_FIGURE.search(further[-1]) is not None and _is_further(below, labels))


def _is_further(line: str, labels: Collection[str]) -> bool:
    """Tell whether a line below a day goes on with its place."""
    return len(line.split()) <= _MOST_OF_LINE and entry(line, 0, len(line), labels) is None


def _plain(words: str) -> str:
    """Return a label without marks, in small letters; nothing where it is too long for one."""
    bare = _BOLD.sub(r"\1", words.strip(_MARKS)) if len(words) <= 40 else ""
    return " ".join(bare.strip(_MARKS).casefold().split())
