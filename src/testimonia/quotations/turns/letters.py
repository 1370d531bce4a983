"""Letters: from the salutation to the signature "I" is who signs, whatever stands around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.furniture.layout import Line
from testimonia.languages.parts.talk import Talk
from testimonia.names.fold import fold
from testimonia.names.particles import INSIDE
from testimonia.quotations.turns.turn import Turn, trimmed

_LONGEST_LINE = 80
"""Characters of a salutation, a closing or a signature."""
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
_LAST = re.compile(
    r"(?:[^,]{1,80}, ?|[ \t*_]{0,6}\w{3,15} )(?P<name>[^\W\d_][^\n,:;!?()]{0,50}?)[.]?[*_ \t]*$"
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: the turn of who signs it, where its salutation begins, and the place of closing and signature."""

    turn: Turn
    opens: int
    closing: tuple[int, int]


def letters(text: str, every: Sequence[Line], words: Talk) -> Iterator[Letter]:
    """Yield the letters of a text that are opened and signed, in order; its lines are those that are not blank."""
    reader = _Reader(text, every, words)
    opened: tuple[int, int] | None = None
    for n, line in enumerate(every):
        begins = reader.salutation(n)
        if begins is not None:
            opened = line.start, begins
        elif opened is not None and (signed := reader.signature(n)) is not None:
            yield reader.letter(opened, n, *signed)
            opened = None


class _Reader:
    """The lines of a text that are not blank, and what of a letter each may be."""

    def __init__(self, text: str, every: Sequence[Line], words: Talk) -> None:
        self.text, self.lines, self.words = text, every, words

    def salutation(self, n: int) -> int | None:
        """Return where the letter begins behind the salutation on a line, None where there is none."""
        line = self.lines[n]
        match = _SALUTED.match(self.text, line.start, min(line.end, line.start + _LONGEST_LINE))
        if match is None or (match.end() < line.end and self.text[match.end() - 1] in ",:!"):
            return None
        first = fold(match["words"]).split()
        opens = {first[0], " ".join(first[:2])} if first else set()
        return match.end() if opens & self.words.salutations else None

    def signature(self, n: int) -> tuple[int, re.Match[str]] | None:
        """Return the line of the signature, by its number, and its name, where line ``n`` closes a letter.

        The last line of a text closes one by a name alone.
        """
        last = n + 1 == len(self.lines)
        if self._closes(self.lines[n]):
            return self._behind_comma(n) or self._name(n if last else n + 1)
        return self._name(n) if last else None

    def _behind_comma(self, n: int) -> tuple[int, re.Match[str]] | None:
        """Return the name behind the comma of "Yours ever, Jan Kubin", or behind "Your"."""
        match = _LAST.match(self.text, self.lines[n].start, self.lines[n].end)
        return (n, match) if match is not None and self._may_sign(match["name"]) else None

    def _closes(self, line: Line) -> bool:
        words = self.text[line.start : line.end] if line.length <= _LONGEST_LINE else ""
        return len(words.split()) <= _MOST_WORDS and not self.words.closings.isdisjoint(fold(words).split())

    def _name(self, n: int) -> tuple[int, re.Match[str]] | None:
        """Return a line and the name that is all of it, None where it is something else."""
        line = self.lines[n]
        match = _SIGNED.match(self.text, line.start, line.end) if line.length <= _LONGEST_LINE else None
        return (n, match) if match is not None and self._may_sign(match["name"]) else None

    def _may_sign(self, name: str) -> bool:
        words = name.split()
        if not 0 < len(words) <= _MOST_OF_NAME or not self.words.closings.isdisjoint(fold(name).split()):
            return False
        return words[-1][0].isupper() and all(word[0].isupper() or word in INSIDE for word in words)

    def letter(self, opened: tuple[int, int], n: int, signed: int, name: re.Match[str]) -> Letter:
        """Return the letter that line ``n`` closes and line ``signed`` signs; a postscript below is still of it."""
        start, end = self.lines[n].start, self.lines[signed].end
        below = self.lines[signed + 1] if signed + 1 < len(self.lines) else None
        stop = below.end if below is not None and self._goes_on(below) else start
        words = name["name"].rstrip()
        label = (name.start("name"), name.start("name") + len(words))
        called = words.title() if words.isupper() else words
        turn = Turn(*trimmed(self.text, opened[1], stop), label, called, called, called, "writer")
        return Letter(turn, opened[0], (start, end))

    def _goes_on(self, line: Line) -> bool:
        said = self.text[line.start : line.start + 20].lower().lstrip("*_ ")
        return any(said.startswith(word) for word in self.words.afterwards)
