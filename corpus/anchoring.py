"""From the lines that a reader writes, which quote words, to marks, which place them.

A reader copies the narrowest stretch that says it (``quote``) and, out of it, the words of each part; ``he#2`` is the
second "he" of the quotation. Of several places of a quotation the next behind the line before is meant, for readers
mark as they read. What the grammar leaves out of the quotation (a headword, who a participle is said of) is looked for
in ``subject_quote``, then backwards from the quotation, then forwards.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from corpus.lines import ARGUMENTS, Fault, Held, Mark, Marked, Span, fault_of, lines
from corpus.texts import Text
from testimonia.errors import TestimoniaError

_NUMBERED = re.compile(r"#(\d+)$")
_ALIKE = {"'": "['’‘]", "’": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]', "-": "[-‐‑–—]"}


class Anchoring:
    """The lines of one reader on one text, one after the other."""

    def __init__(self, text: Text) -> None:
        """Begin at the beginning of the text."""
        self.text = text.text
        self._last = 0

    def mark(self, line: Mapping[str, Any]) -> Mark:
        """Return the mark of a line.

        Raises:
            ValueError: words stand nowhere, or the line lacks something; it says which.
        """
        quote = self._quote(line.get("quote") or "")
        trigger = _inside(self.text, line.get("trigger") or "", quote)
        if trigger is None:
            raise ValueError(
                f"the trigger {line.get('trigger')!r} does not stand in {self.text[slice(*quote)]!r}"
            )
        places = {"quote": quote, "trigger": trigger}
        about = line.get("subject_quote") or ""
        places |= {part: self._argument(line[part], quote, about) for part in ARGUMENTS if line.get(part)}
        mark = Mark(
            line["type"], line["role"], places, line.get("name") or "",
            line.get("polarity") or "affirmed", line.get("modality") or "asserted",
        )  # fmt: skip
        if fault := fault_of(mark, self.text):
            raise ValueError(fault)
        return mark

    def _quote(self, words: str) -> Span:
        bare, number = _numbered(words)
        found = list(_places(self.text, bare))
        if len(found) < max(number, 1):
            raise ValueError(f"the quotation {words!r} does not stand in the text")
        behind = (place for place in found if place[0] >= self._last)
        quote = found[number - 1] if number else next(behind, found[-1])
        self._last = quote[0]
        return quote

    def _argument(self, words: str, quote: Span, about: str) -> Span:
        """Return the place of words in a quotation, else in another one that is told, else the nearest before it."""
        found = _inside(self.text, words, quote)
        if found is None and about:
            bare, number = _numbered(about)
            places = list(_places(self.text, bare))
            other = places[number - 1] if number and len(places) >= number else _nearest(places, quote)
            found = other and _inside(self.text, words, other)
        return found or self._elsewhere(words, quote)

    def _elsewhere(self, words: str, quote: Span) -> Span:
        bare, number = _numbered(words)
        places = list(_places(self.text, bare))
        found = places[number - 1] if number and len(places) >= number else _nearest(places, quote)
        if found is None:
            raise ValueError(f"{words!r} does not stand in the text")
        return found


def _numbered(words: str) -> tuple[str, int]:
    """Return words without their number, and it; 0 where they have none."""
    numbered = _NUMBERED.search(words)
    return (words[: numbered.start()], int(numbered[1])) if numbered else (words, 0)


def _nearest(places: list[Span], quote: Span) -> Span | None:
    """Return the last of some places before the end of a quotation, else the first behind it."""
    before = [place for place in places if place[1] <= quote[1]]
    return before[-1] if before else next(iter(places), None)


def _inside(text: str, words: str, quote: Span) -> Span | None:
    """Return the place of words within a quotation, None where they do not stand there."""
    bare, number = _numbered(words)
    found = list(_places(text[: quote[1]], bare, quote[0]))
    return found[max(number, 1) - 1] if len(found) >= max(number, 1) else None


def _places(text: str, words: str, begin: int = 0) -> Iterator[Span]:
    """Yield the places of words, whole ones; spaces, dashes and quotation marks may be written otherwise."""
    if not words.strip():
        return
    pattern = r"\s+".join("".join(_ALIKE.get(c, re.escape(c)) for c in word) for word in words.split())
    left = r"(?<!\w)" if words.strip()[0].isalnum() else ""
    right = r"(?!\w)" if words.strip()[-1].isalnum() else ""
    for found in re.compile(f"{left}{pattern}{right}").finditer(text, begin):
        yield found.span()


def place(held: Held, reader: str, files: Iterable[Path]) -> Iterator[Marked | Fault]:
    """Yield the marks of a reader on each text of some files, and what of their lines does not hold."""
    found: dict[str, tuple[Marked, Anchoring]] = {}
    for file in files:
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
            try:
                if line.strip():
                    _add(held, reader, json.loads(line), found)
            except (KeyError, ValueError, TypeError, TestimoniaError) as error:
                yield Fault(file.name, number, str(error))
    yield from (marked for marked, _ in found.values())


def _add(held: Held, reader: str, line: dict[str, Any], found: dict[str, tuple[Marked, Anchoring]]) -> None:
    if line["doc"] not in held.texts:
        raise ValueError(f"there is no text {line['doc']!r}")
    text = held.texts[line["doc"]]
    marked, anchoring = found.setdefault(text.id, (Marked(text, reader), Anchoring(text)))
    if not line.get("none"):
        marked.marks.append(anchoring.mark(line))


def main(held: Held, reader: str, files: Iterable[Path]) -> int:
    """Print the lines that place what a reader quoted, and on standard error what does not hold; return 1 then."""
    faults = 0
    for each in place(held, reader, files):
        if isinstance(each, Fault):
            print(each, file=sys.stderr)
            faults += 1
        else:
            print("\n".join(lines(each)))
    return 1 if faults else 0
