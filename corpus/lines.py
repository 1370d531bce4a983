"""The lines of the corpus: stand-off marks, each held to the very words of its text.

A file has, for each text, a line on the text and then a line on each statement it makes:

    {"doc": ID, "digest": SHA-256 of the text, "by": who marked it}
    {"doc": ID, "type": …, "role": …, "quote": [begin, end], "trigger": [begin, end], "subject": [begin, end],
     "name": fullest name of the subject in the text, "words": check of what is quoted,
     and, where there are any, "object", "value", "place", "time", "voice": [begin, end], "polarity", "modality"}

Places are counted in Unicode code points. ``words`` is a short hash of what stands at all the places, so that a mark
never comes to mean other words than those it was made on, and none of another's text stands in the file.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, get_args

from corpus.choosing import kept_out
from corpus.texts import Text
from testimonia.errors import TestimoniaError
from testimonia.model import Modality, Polarity
from testimonia.vocabulary import check_role

Span = tuple[int, int]
REVIEWED = "language model, reviewed"
"""Who marked it, where the marks were gone over again and are those that stand."""
ONCE = "language model, once"
"""Who marked it, where nobody else read it: good to learn from, nothing to measure on."""
ARGUMENTS = ("subject", "object", "value", "place", "time", "voice")
PLACED = ("quote", "trigger", *ARGUMENTS)
"""All that has a place in the text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One statement that a reader marked: what it says, and where each of its parts stands."""

    type: str
    role: str
    places: Mapping[str, Span]
    """By the names of ``PLACED``: quote, trigger and subject always, the others where there are any."""
    name: str = ""
    """The fullest name in the text of who the subject is."""
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"


@dataclass(slots=True)
class Marked:
    """A text with all its marks: none is a finding too."""

    text: Text
    by: str
    marks: list[Mark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a file of marks: the line, and what."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        """Return it as it is printed."""
        return f"{self.file}:{self.line}: {self.what}"


class Held:
    """Files of marks read against their texts; what does not hold is named and left out."""

    def __init__(self, texts: Iterable[Text]) -> None:
        """Take the texts there are."""
        self.texts = {text.id: text for text in texts}
        self.marked: dict[tuple[str, str], Marked] = {}
        """Text and who marked it → its marks."""
        self.faults: list[Fault] = []
        self.without: set[str] = set()
        """Texts that are marked in a file and are not there."""
        self._by = ""
        """Who marked the text that is being read."""

    def read(self, path: Path) -> None:
        """Read a file of marks."""
        self._by = ""
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            if line:
                self._line(line, Fault(path.name, number, ""))

    def _line(self, line: str, at: Fault) -> None:
        try:
            entry = json.loads(line)
            if entry["doc"] not in self.texts:
                self.without.add(entry["doc"])
            elif "digest" in entry:
                self._begin(entry)
            else:
                self._mark(entry)
        except (KeyError, ValueError, TypeError, TestimoniaError) as error:
            self.faults.append(Fault(at.file, at.line, str(error)))

    def _begin(self, entry: dict[str, Any]) -> None:
        text = self.texts[entry["doc"]]
        self._by = entry["by"]
        self.marked.pop((text.id, self._by), None)
        if entry["digest"] != text.digest:
            raise ValueError(f"{text.id} is not the text that was marked; its marks are left out")
        self.marked[text.id, self._by] = Marked(text, self._by)

    def _mark(self, entry: dict[str, Any]) -> None:
        if not self._by:
            raise ValueError(f"{entry['doc']}: a mark before any line on its text")
        marked = self.marked.get((entry["doc"], self._by))
        if marked is not None:
            marked.marks.append(read_mark(entry, marked.text.text))

    def final(self) -> Iterator[Marked]:
        """Yield each text with the marks that stand: those that were gone over again, else those of one reading."""
        reviewed = {text for text, by in self.marked if by == REVIEWED}
        for text, by in sorted(self.marked):
            if by == REVIEWED or (by == ONCE and text not in reviewed):
                yield self.marked[text, by]

    def to_learn_from(self) -> Iterator[Marked]:
        """Yield the texts of groups that nothing is measured on."""
        measured = {marked.text.group for marked in self.to_measure_on()}
        yield from (marked for marked in self.final() if marked.text.group not in measured)

    def to_measure_on(self) -> Iterator[Marked]:
        """Yield the texts that are kept out of all learning, where the marks were gone over again."""
        yield from (m for m in self.final() if m.by == REVIEWED and kept_out(m.text.group))

    def twice(self) -> Iterator[tuple[Marked, Marked]]:
        """Yield the marks of two readers on each text that two marked without seeing each other's."""
        readers = (key for key in sorted(self.marked) if key[1] not in {REVIEWED, ONCE})
        for text, several in groupby(readers, key=itemgetter(0)):
            one, *others = (self.marked[text, reader] for _, reader in several)
            yield from ((one, other) for other in others[:1])


def read_mark(entry: Mapping[str, Any], text: str) -> Mark:
    """Return the mark of a line.

    Raises:
        ValueError: it does not hold: an unknown type or role, a place outside the text, or other words there.
    """
    places = {part: (int(entry[part][0]), int(entry[part][1])) for part in PLACED if part in entry}
    mark = Mark(
        entry["type"], entry["role"], places, entry.get("name", ""),
        entry.get("polarity", "affirmed"), entry.get("modality", "asserted"),
    )  # fmt: skip
    if fault := fault_of(mark, text):
        raise ValueError(f"{entry['doc']}: {fault}")
    if entry["words"] != check(mark, text):
        raise ValueError(f"{entry['doc']}: other words stand where {mark.type} was marked")
    return mark


def fault_of(mark: Mark, text: str) -> str:
    """Return what is wrong with a mark, an empty string where nothing is."""
    check_role(mark.type, mark.role)
    if mark.polarity not in get_args(Polarity) or mark.modality not in get_args(Modality):
        return f"no polarity and modality: {mark.polarity}, {mark.modality}"
    if lacking := {"quote", "trigger", "subject"} - mark.places.keys():
        return f"without {', '.join(sorted(lacking))}"
    for part, (begin, end) in mark.places.items():
        words = text[begin:end]
        if not (0 <= begin < end <= len(text)) or words != words.strip():
            return f"{part} at {begin}-{end} is no stretch of words"
    begin, end = mark.places["quote"]
    first, last = mark.places["trigger"]
    return "" if begin <= first and last <= end else "the trigger stands outside the quotation"


def check(mark: Mark, text: str) -> str:
    """Return the short hash of what stands at the places of a mark."""
    words = "\0".join(f"{part} {text[slice(*mark.places[part])]}" for part in PLACED if part in mark.places)
    return sha256(words.encode()).hexdigest()[:8]


def lines(marked: Marked) -> Iterator[str]:
    """Yield the lines of a text and its marks, in the order of the text."""
    text = marked.text
    yield _json({"doc": text.id, "digest": text.digest, "by": marked.by})
    for mark in sorted(
        marked.marks, key=lambda each: (each.places["quote"], each.places["trigger"], each.type)
    ):
        unusual = {
            key: value
            for key, value, usual in (
                ("polarity", mark.polarity, "affirmed"), ("modality", mark.modality, "asserted"),
            )
            if value != usual
        }  # fmt: skip
        places = {part: list(mark.places[part]) for part in PLACED if part in mark.places}
        yield _json(
            {"doc": text.id, "type": mark.type, "role": mark.role, **places, "name": mark.name, **unusual,
             "words": check(mark, text.text)}
        )  # fmt: skip


def _json(entry: dict[str, Any]) -> str:
    return json.dumps(entry, ensure_ascii=False, separators=(", ", ": "))
