"""Whose turn it is: the stretches of a text that one person speaks or writes in the first person.

    speakers    labels that name who speaks: interviews, transcripts, minutes
    questions   questions set off without a label, answers plain
    letters     from the salutation to the signature

A turn begins behind its label and ends at the next, or where a paragraph without an "I" names who speaks: nobody speaks
so of himself. What stands in brackets or in capitals between turns is a direction and nobody's words.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.furniture.layout import Line, lines
from testimonia.languages.parts.discourse import Discourse
from testimonia.languages.parts.talk import Talk
from testimonia.languages.protocol import Language
from testimonia.model import Clue, Passage
from testimonia.names.fold import fold
from testimonia.quotations.blocks import blocks
from testimonia.quotations.heads import head
from testimonia.quotations.labels import Label, Labels, initials, is_numbered
from testimonia.quotations.letters import Letter, letters
from testimonia.quotations.questions import questions
from testimonia.quotations.speakers import Evidence
from testimonia.quotations.turn import Turn, trimmed

_DIRECTION = re.compile(r"[*_]{0,3}(?:\[[^\[\]\n]{1,120}\]|\([^()\n]{1,120}\))\.?[*_]{0,3}")
_MOST_OF_DIRECTION = 8
"""Words of a direction in capitals."""
_LONGEST_DIRECTION = 120
"""Characters."""
_LINES_BELOW = 4
"""Lines between the prose and what closes a letter."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of a text, in order and disjoint, and what between them is nobody's words: labels, directions."""

    turns: tuple[Turn, ...] = ()
    holes: tuple[Span, ...] = ()
    signed: str = ""
    """Who signs the letter that the whole text is."""

    def at(self, place: int) -> Turn | None:
        """Return whose turn it is at a place of the text."""
        n = bisect_right(self.turns, place, key=lambda turn: turn.start) - 1
        return self.turns[n] if n >= 0 and place < self.turns[n].end else None

    def before(self, turn: Turn) -> Turn | None:
        """Return the turn before another, None before the first."""
        n = bisect_left(self.turns, turn.start, key=lambda each: each.start)
        return self.turns[n - 1] if n else None

    def passages(self, passages: Iterable[Passage], text: str) -> tuple[Passage, ...]:
        """Return passages cut at the turns, labels and directions left out."""
        cuts = sorted({place for span in self._spans() for place in span})
        return tuple(piece for passage in passages for piece in self._pieces(passage, cuts, text))

    def clues(self, clues: Iterable[Clue]) -> tuple[Clue, ...]:
        """Return what the page tells without what lies in a turn or is a label, and no line of the page."""
        return tuple(clue for clue in clues if clue.start is None or not self._holds(clue.start))

    def _holds(self, place: int) -> bool:
        turn = self.at(place)
        return self._is_hole(place) or (turn is not None and turn.role == "speaker")

    def _spans(self) -> Iterator[Span]:
        yield from ((turn.start, turn.end) for turn in self.turns)
        yield from self.holes

    def _pieces(self, passage: Passage, cuts: Sequence[int], text: str) -> Iterator[Passage]:
        first, last = bisect_right(cuts, passage.start), bisect_left(cuts, passage.end)
        for start, end in pairwise((passage.start, *cuts[first:last], passage.end)):
            begin, stop = trimmed(text, start, end)
            if begin < stop and not self._is_hole(start):
                yield self._piece(passage, begin, stop)

    def _is_hole(self, place: int) -> bool:
        n = bisect_right(self.holes, place, key=lambda hole: hole[0]) - 1
        return n >= 0 and place < self.holes[n][1]

    def _piece(self, passage: Passage, start: int, end: int) -> Passage:
        if (start, end) == (passage.start, passage.end) and self.at(start) is None:
            return passage
        spoken = self.at(start) is not None and passage.kind == "heading"
        gaps = tuple(gap for gap in passage.gaps if start <= gap[0] and gap[1] <= end)
        return Passage(start, end, "paragraph" if spoken else passage.kind, gaps)


def turns(text: str, passages: Sequence[Passage], clues: Sequence[Clue], language: Language) -> Turns:
    """Return whose turn it is where in a text; no turns where it is no conversation and holds no letter."""
    if not passages:
        return Turns()
    found = _Found(text, passages, clues, language)
    return found.conversation() or found.letters() or Turns()


class _Found:
    """What is found in one text."""

    def __init__(
        self, text: str, passages: Sequence[Passage], clues: Sequence[Clue], language: Language
    ) -> None:
        self.text, self.clues, self.words = text, clues, language.talk()
        self.first, self.end = passages[0].start, passages[-1].end
        self.lines = lines(text)
        self.blocks = blocks(self.lines)
        furniture = language.furniture()
        never = furniture.facts | {*furniture.weekdays, *furniture.months, *furniture.seasons}
        prepositions = language.frames().words.prepositions
        self.labels = Labels(self.words, language.names(), never, prepositions)
        self.talk = _talk(language.discourse(), self.words)
        of_prose = _Prose(text, self.lines, passages)
        self.possible = list(self.labels.of(text, self.lines))
        self.of_prose = [label for label in self.possible if of_prose.has(label)]
        times = Counter(label.key for label in self.possible)
        labels = (each.line for each in self.possible if each.mark or times[each.key] > 1)
        above = next((line for line in labels if line >= self.first), self.end)
        self.head = head(
            text, (line for line in self.lines if line.start < above), clues, self.words, furniture
        )

    def conversation(self) -> Turns | None:
        """Return the turns of a conversation, by labels or without; None where it is none."""
        speaking = Evidence(self.text, self.of_prose, self.labels, self.head, self.talk).speaking()
        known = {(label.mark, label.key) for label in speaking}
        if speaking:
            return self._labelled([label for label in self.possible if (label.mark, label.key) in known])
        asked = questions(self.text, self.blocks, self.head, self.talk, self.words)
        asked = [replace(turn, end=min(turn.end, self.end)) for turn in asked if turn.start < self.end]
        return Turns(tuple(asked), tuple(self._directions(asked[0].start, ()))) if asked else None

    # ------------------------------------------------------------ labels

    def _labelled(self, speaking: Sequence[Label]) -> Turns:
        mark, first = speaking[0].mark, speaking[0].line
        nobody = (label for label in self.possible if _ends(label, mark) and label.line > first)
        every = sorted((*speaking, *nobody), key=lambda label: label.line)
        ends = [*(label.line for label in every[1:]), max(self.end, every[-1].begins)]
        made = [self._turn(label, end) for label, end in zip(every, ends, strict=True) if not label.nobody]
        holes = [(label.line, label.begins) for label in speaking]
        directions = self._directions(first, {label.line for label in speaking})
        spoken = tuple(turn for turn in made if turn.start < turn.end)
        return Turns(spoken, tuple(sorted((*holes, *directions))))

    def _turn(self, label: Label, end: int) -> Turn:
        called, name, titled = self._who(label)
        start, stop = trimmed(self.text, label.begins, self._until(label, name, end))
        return Turn(start, stop, (label.start, label.end), called, name, titled)

    def _until(self, label: Label, name: str, end: int) -> int:
        """Return where a turn ends: before a paragraph that names who speaks, and has no "I"."""
        surname = fold(name).split()[-1:]
        first = bisect_right(self.blocks, label.begins, key=lambda block: block.start)
        own = next(
            (n for n in range(first, len(self.blocks)) if self.blocks[n].start >= end), len(self.blocks)
        )
        for block in self.blocks[first + label.alone : own] if surname else ():
            words = self.text[block.start : min(block.end, end)]
            if surname[0] in fold(words).split() and not self.talk.search(words):
                return block.start
        return end

    def _who(self, label: Label) -> tuple[str, str, str]:
        """Return what somebody is called, and their name without and with titles."""
        bare = " ".join(label.text.lower().rstrip(".").split())
        if self.labels.is_generic(label.text):
            asks, answers = bare in self.words.asking, bare in self.words.answering
            name = self.head.asker if asks else self.head.asked if answers else ""
            short = self._called(asks, answers) if len(bare) == 1 else ""
            return short or _plain(label.text).capitalize(), name, name
        if is_numbered(label.text) or len(bare) == 1:
            return _plain(label.text), "", ""
        letters_ = initials(label.text)
        if letters_:
            name = self.head.initialled(letters_)
            return label.text, name, name
        written = _plain(label.text)
        name = self.labels.without_titles(written)
        full = self.head.named(name) if name else ""
        return written, self.labels.without_titles(full) or name, full or (written if name else "")

    def _called(self, asks: bool, answers: bool) -> str:
        return self.words.asker if asks else self.words.answerer if answers else ""

    # ------------------------------------------------------------ what is nobody's

    def _directions(self, first: int, labels: Collection[int]) -> Iterator[Span]:
        """Yield the lines behind the first turn that stand in brackets, or in capitals where few lines do."""
        every = [
            line for line in self.lines if line.start >= first and not line.blank and line.start not in labels
        ]
        capitals = [line for line in every if self._in_capitals(line)]
        few = 3 * len(capitals) <= len(every) + len(labels)
        shouted = {line.start for line in capitals} if few else set()
        for line in every:
            if line.start in shouted or _DIRECTION.fullmatch(self.text, line.start, line.end):
                yield line.start, line.end

    def _in_capitals(self, line: Line) -> bool:
        words = self.text[line.start : line.end] if line.length <= _LONGEST_DIRECTION else ""
        return (
            words.isupper() and len(words.split()) <= _MOST_OF_DIRECTION and words.rstrip()[-1:] not in "?!"
        )

    # ------------------------------------------------------------ letters

    def letters(self) -> Turns | None:
        """Return the letters of a text, None where it has none."""
        found = [each for each in letters(self.text, self.lines, self.words) if self._is_of_prose(each)]
        if not found:
            return None
        alone = len(found) == 1 and self._is_whole(found[0])
        authors = {fold(clue.value) for clue in self.clues if clue.kind == "author"}
        if alone and authors <= {fold(found[0].turn.name)}:
            return Turns(signed=found[0].turn.name)
        holes = tuple(letter.closing for letter in found)
        return Turns(tuple(letter.turn for letter in found), holes)

    def _is_of_prose(self, letter: Letter) -> bool:
        """Tell whether a letter is signed in the prose or right below it."""
        return self.text.count("\n", self.end, letter.closing[0]) <= _LINES_BELOW

    def _is_whole(self, letter: Letter) -> bool:
        """Tell whether a letter is all of the article: no prose stands before or behind it."""
        return letter.opens <= self.first and self.end <= max(letter.closing[1], letter.turn.end)


class _Prose:
    """Tells what may be a label of the article: no entry of a menu is."""

    def __init__(self, text: str, every: Iterable[Line], passages: Sequence[Passage]) -> None:
        self.text, self.lines = text, [line for line in every if not line.blank]
        self.starts, self.ends = (
            [passage.start for passage in passages],
            [passage.end for passage in passages],
        )

    def has(self, label: Label) -> bool:
        """Tell whether a label stands in a passage, right above one, or before a question."""
        n = bisect_left(self.lines, label.line, key=lambda line: line.start)
        words = self.lines[min(n + label.alone, len(self.lines) - 1)]
        asks = bool(label.mark) and self.text[words.start : words.end].rstrip()[-1:] in {"?", "!"}
        return self._in_passage(label.start) or self._in_passage(words.start) or asks

    def _in_passage(self, place: int) -> bool:
        n = bisect_right(self.starts, place) - 1
        return n >= 0 and place < self.ends[n]


def _ends(label: Label, mark: str) -> bool:
    """Tell whether what names nobody ends a turn as a label does: "Note: …" does, a direction alone on its line not."""
    return label.nobody and not label.alone and label.mark in {":", mark}


def _plain(label: str) -> str:
    """Return a label in capitals as names are written."""
    return label.title() if label.isupper() else label


def _talk(discourse: Discourse, words: Talk) -> re.Pattern[str]:
    first = {pronoun for pronoun, kind in discourse.pronouns.items() if kind.startswith("first")}
    either = "|".join(map(re.escape, sorted(first | words.addressed)))
    return re.compile(rf"\b(?:{either})\b|\?" if either else r"\?", re.IGNORECASE)
