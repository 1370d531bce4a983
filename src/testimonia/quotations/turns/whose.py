"""Whose turn it is: the stretches of a text that one person speaks or writes in the first person.

    evidence    labels that name who speaks: interviews, transcripts, minutes
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
from itertools import islice, pairwise

from testimonia.furniture.floods import floods, spans_of
from testimonia.furniture.layout import Line, lines
from testimonia.languages.parts.discourse import Discourse
from testimonia.languages.parts.furniture import Furniture
from testimonia.languages.parts.talk import Talk
from testimonia.languages.protocol import Language
from testimonia.model import Clue, Passage
from testimonia.names.fold import fold
from testimonia.quotations.turns.blocks import blocks
from testimonia.quotations.turns.directions import directions
from testimonia.quotations.turns.evidence import Evidence
from testimonia.quotations.turns.heads import head, teller
from testimonia.quotations.turns.labels import Label, Labels
from testimonia.quotations.turns.letters import Letter, letters
from testimonia.quotations.turns.naming import Naming
from testimonia.quotations.turns.questions import questions
from testimonia.quotations.turns.turn import Turn, trimmed

_FIRST = 3
"""Words for the first person in a text that is told in it."""
_LINES_BELOW = 4
"""Lines between the prose and what closes a letter."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of a text, in order and disjoint, and what between them is nobody's words: labels, directions."""

    turns: tuple[Turn, ...] = ()
    holes: tuple[Span, ...] = ()
    signed: str = ""
    """Who signs the letter that the whole text is, or whose testimony it is by its title."""

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
    found = _Text(text, passages, clues, language)
    return found.conversation() or found.letters() or found.testimony() or Turns()


class _Text:
    """One text: its lines, and what in it may be a label."""

    def __init__(
        self, text: str, passages: Sequence[Passage], clues: Sequence[Clue], language: Language
    ) -> None:
        self.text, self.clues, self.words, self.language = text, clues, language.talk(), language
        self.first, self.end = passages[0].start, passages[-1].end
        every = lines(text, spans_of(floods(text)))
        self.lines, self.blocks = [line for line in every if not line.blank], blocks(every)
        self.talk = _talk(language.discourse(), self.words)
        labels = Labels(
            self.words, language.names(), _days(language.furniture()), language.frames().words.prepositions
        )
        self.possible = list(labels.of(text, self.lines))
        above = self._above()
        clues = [clue for clue in clues if (clue.start or 0) < above]
        told = head(
            text, [line for line in self.lines if line.start < above], clues, self.words, language.furniture()
        )
        self.naming = Naming(labels, told, self.words)
        self.prose = _Prose(text, self.lines, passages)

    def _above(self) -> int:
        """Return where the head of a conversation ends: at its first label that has a mark or recurs."""
        times = Counter(label.key for label in self.possible)
        labels = (each.line for each in self.possible if each.mark or times[each.key] > 1)
        return next((line for line in labels if line >= self.first), self.end)

    # ------------------------------------------------------------ a conversation

    def conversation(self) -> Turns | None:
        """Return the turns of a conversation, by labels or without; None where it is none."""
        labels, told = self.naming.labels, self.naming.head
        of_prose = list(filter(self.prose.has, self.possible))
        speaking = Evidence(self.text, of_prose, labels, told, self.talk).speaking()
        if speaking:
            known = {(label.mark, label.key) for label in speaking}
            return self._labelled([label for label in self.possible if (label.mark, label.key) in known])
        asked = questions(self.text, self.blocks, told, self.talk, self.words)
        asked = [replace(turn, end=min(turn.end, self.end)) for turn in asked if turn.start < self.end]
        return Turns(tuple(asked), tuple(self._directions(asked[0].start, ()))) if asked else None

    def _labelled(self, speaking: Sequence[Label]) -> Turns:
        mark, first = speaking[0].mark, speaking[0].line
        nobody = (label for label in self.possible if label.line > first and _ends(label, mark))
        every = sorted((*speaking, *nobody), key=lambda label: label.line)
        ends = [*(label.line for label in every[1:]), max(self.end, every[-1].begins)]
        made = (self._turn(label, end) for label, end in zip(every, ends, strict=True))
        holes = [(label.line, label.begins) for label in speaking]
        holes += self._directions(first, {label.line for label in speaking})
        return Turns(tuple(filter(None, made)), tuple(sorted(holes)))

    def _turn(self, label: Label, end: int) -> Turn | None:
        """Return the turn behind a label, None where that names nobody who speaks or nothing is said."""
        who = self.naming.of(label)
        start, stop = trimmed(self.text, label.begins, self._until(label, who.name, end))
        if label.nobody or start >= stop:
            return None
        return Turn(start, stop, (label.start, label.end), who.called, who.name, who.titled)

    def _until(self, label: Label, name: str, end: int) -> int:
        """Return where a turn ends: before a paragraph that names who speaks, and has no "I"."""
        surname = fold(name).split()[-1:]
        first = bisect_right(self.blocks, label.begins, key=lambda block: block.start) + label.alone
        last = bisect_left(self.blocks, end, key=lambda block: block.start)
        for block in self.blocks[first:last] if surname else ():
            words = self.text[block.start : min(block.end, end)]
            if surname[0] in fold(words).split() and not self.talk.search(words):
                return block.start
        return end

    def _directions(self, first: int, labels: Collection[int]) -> list[Span]:
        behind = bisect_left(self.lines, first, key=lambda line: line.start)
        return directions(self.text, self.lines[behind:], labels)

    # ------------------------------------------------------------ letters

    def letters(self) -> Turns | None:
        """Return the letters of a text, None where it has none."""
        found = list(filter(self._is_of_prose, letters(self.text, self.lines, self.words)))
        if not found:
            return None
        if len(found) == 1 and self._is_source(found[0]):
            return Turns(signed=found[0].turn.name)
        return Turns(tuple(letter.turn for letter in found), tuple(letter.closing for letter in found))

    def testimony(self) -> Turns | None:
        """Return who tells the text, by its title, where no author is named and it is told in the first person."""
        if any(clue.kind == "author" for clue in self.clues):
            return None
        told = teller(self.clues, self.words, self.language.furniture())
        first = list(
            islice(_first(self.language.discourse()).finditer(self.text, self.first, self.end), _FIRST)
        )
        return Turns(signed=told) if told and len(first) == _FIRST else None

    def _is_of_prose(self, letter: Letter) -> bool:
        """Tell whether a letter is signed in the prose or right below it."""
        return self.text.count("\n", self.end, letter.closing[0]) <= _LINES_BELOW

    def _is_source(self, letter: Letter) -> bool:
        """Tell whether a letter is all of the article, and no other author is told: no prose stands around it."""
        authors = {fold(clue.value) for clue in self.clues if clue.kind == "author"}
        whole = letter.opens <= self.first and self.end <= max(letter.closing[1], letter.turn.end)
        return whole and authors <= {fold(letter.turn.name)}


class _Prose:
    """Tells what may be a label of the article: no entry of a menu is."""

    def __init__(self, text: str, every: Sequence[Line], passages: Sequence[Passage]) -> None:
        self.text, self.lines = text, every
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


def _days(furniture: Furniture) -> frozenset[str]:
    """Return what stands before a colon as a fact or a day, and names nobody."""
    return furniture.facts | {*furniture.weekdays, *furniture.months, *furniture.seasons}


def _talk(discourse: Discourse, words: Talk) -> re.Pattern[str]:
    first = {pronoun for pronoun, kind in discourse.pronouns.items() if kind.startswith("first")}
    either = "|".join(map(re.escape, sorted(first | words.addressed)))
    return re.compile(rf"\b(?:{either})\b|\?" if either else r"\?", re.IGNORECASE)


def _first(discourse: Discourse) -> re.Pattern[str]:
    first = sorted(pronoun for pronoun, kind in discourse.pronouns.items() if kind == "first")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, first))})\b" if first else "(?!)", re.IGNORECASE)
