"""Biographies in which each mention of a person is marked with who it is."""

import json
import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.coreference_gold import FEMALE, PRONOUNS, UNKNOWN, Marked, is_name


@dataclass(frozen=True, slots=True)
class Biography:
    """A text with its marked mentions of persons somebody identified: names, pronouns and other words."""

    doc: int | str
    text: str
    marks: tuple[Marked, ...]

    def persons(self) -> dict[str, list[Marked]]:
        """Return the marks of each person."""
        found: dict[str, list[Marked]] = defaultdict(list)
        for mark in self.marks:
            found[mark.who].append(mark)
        return dict(found)

    def words(self, mark: Marked) -> str:
        """Return the words of a mark, with single spaces."""
        return " ".join(self.text[mark.start : mark.end].split())


def biographies(path: Path) -> list[Biography]:
    """Return the biographies of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [_biography(json.loads(line)) for line in lines if line.strip()]


def _biography(entry: dict[str, Any]) -> Biography:
    marks = {Marked(int(start), int(end), str(who)) for start, end, who in entry["label"]}
    return Biography(entry["id"], entry["text"], tuple(sorted(mark for mark in marks if mark.who != UNKNOWN)))


def is_counted(text: Biography) -> bool:
    """Tell whether a biography is of the half whose errors nobody reads."""
    return zlib.crc32(f"{text.doc} counted".encode()) % 2 == 1


def names(text: Biography, marks: Sequence[Marked]) -> list[str]:
    """Return the different names among a person's marks, the longest first."""
    found = {text.words(mark) for mark in marks if is_name(text.words(mark))}
    return sorted(found, key=lambda name: (-len(name), name))


def gender(text: Biography, marks: Sequence[Marked]) -> str:
    """Return the gender that most of a person's pronouns tell, "" where there are none."""
    pronouns = [word for mark in marks if (word := text.words(mark).lower()) in PRONOUNS]
    women = sum(word in FEMALE for word in pronouns)
    if 2 * women == len(pronouns):
        return ""
    return "f" if 2 * women > len(pronouns) else "m"
