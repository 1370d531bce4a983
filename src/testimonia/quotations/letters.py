"""Letters: from the salutation to the signature "I" is who signs, whatever stands around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.furniture.layout import Line
from testimonia.languages.parts.talk import Talk
from testimonia.names.fold import fold
from testimonia.names.particles import INSIDE
from testimonia.quotations.turn import Turn, trimmed

_LONGEST_SALUTATION = 80
"""Characters."""
_MOST_WORDS = 10
"""Words of a line that closes a letter."""
_MOST_OF_NAME = 5
_SALUTED = re.compile(
    r"[*_> \t]{0,6}(?P<words>[^\W\d_][^\n.!?:;]{0,70}?)[ ]?"
    r"(?:[,:!]?[ ]?(?:—|–|--)[ ]?(?=\S)|[,:!—–-]{1,2}[*_ \t]*$)"
)
_SIGNED = re.compile(
    r"[ \t>*_]{0,40}(?:—|–|-{1,2}|\(\w{2,12}\))?[ \t]*(?P<name>[^\W\d_][^\n,:;!?()]{0,50}?)[.,]?[*_ \t]*$"
)
"""Who signs, behind a dash or a word in brackets: "(signed)"."""
_LAST = re.compile(r"[^,]{1,80}, ?(?P<name>[^\W\d_][^\n,:;!?()]{0,50}?)[.]?[*_ \t]*$")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: the turn of who signs it, where its salutation begins, and the place of closing and signature."""

    turn: Turn
    opens: int
    closing: tuple[int, int]


def letters(text: str, every: Sequence[Line], words: Talk) -> Iterator[Letter]:
    """Yield the letters of a text that are opened, closed and signed, in order."""
    reader = _Reader(text, [line for line in every if not line.blank], words)
    opened: tuple[int, int] | None = None
    n = 0
    while n < len(reader.lines):
        begins = reader.salutation(n)
        if begins is not None:
            opened = (reader.lines[n].start, begins)
        signed = reader.signature(n) if opened is not None and begins is None else None
        if opened is not None and signed is not None:
            place, name = signed
            letter, n = reader.letter(opened, n, place, name)
            opened = None
            yield letter
        n += 1


class _Reader:
    def __init__(self, text: str, every: list[Line], words: Talk) -> None:
        self.text, self.lines, self.words = text, every, words

    def salutation(self, n: int) -> int | None:
        """Return where the letter begins behind the salutation on a line, None where there is none."""
        line = self.lines[n]
        match = _SALUTED.match(self.text, line.start, min(line.end, line.start + _LONGEST_SALUTATION))
        if match is None or (match.end() < line.end and self.text[match.end() - 1] in ",:!"):
            return None
        first = fold(match["words"]).split()
        opens = {first[0], " ".join(first[:2])} if first else set()
        return match.end() if opens & self.words.salutations else None

    def signature(self, n: int) -> tuple[int, re.Match[str]] | None:
        """Return the line of the signature, by its number, and its name, where line ``n`` closes a letter."""
        line = self.lines[n]
        said = self.text[line.start : min(line.end, line.start + 120)]
        if (
            line.length > 100
            or len(said.split()) > _MOST_WORDS
            or not set(fold(said).split()) & self.words.closings
        ):
            return None
        same = _LAST.match(self.text, line.start, line.end)
        if same is not None and self._may_sign(same["name"]):
            return n, same
        below = self.lines[n + 1] if n + 1 < len(self.lines) else None
        match = (
            _SIGNED.match(self.text, below.start, below.end)
            if below and below.length <= _LONGEST_SALUTATION
            else None
        )
        return (n + 1, match) if match is not None and self._may_sign(match["name"]) else None

    def _may_sign(self, name: str) -> bool:
        words = name.split()
        capitals = (
            words and words[-1][0].isupper() and all(word[0].isupper() or word in INSIDE for word in words)
        )
        return (
            bool(capitals)
            and len(words) <= _MOST_OF_NAME
            and not set(fold(name).split()) & self.words.closings
        )

    def letter(self, opened: tuple[int, int], n: int, place: int, name: re.Match[str]) -> tuple[Letter, int]:
        """Return the letter that line ``n`` closes, and the number of its last line."""
        start, last = self.lines[n].start, place
        end = start
        if place + 1 < len(self.lines) and self._goes_on(self.lines[place + 1]):
            last = place + 1
            end = self.lines[last].end
        signed = self.text[name.start("name") : name.end("name")].rstrip()
        label = (name.start("name"), name.start("name") + len(signed))
        turn = Turn(*trimmed(self.text, opened[1], end), label, signed, signed, signed, "writer")
        return Letter(turn, opened[0], (start, self.lines[place].end)), last

    def _goes_on(self, line: Line) -> bool:
        said = self.text[line.start : line.start + 20].lower().lstrip("*_ ")
        return any(said.startswith(word) for word in self.words.afterwards)
