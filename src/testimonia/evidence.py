"""The evidence gate: no statement enters the archive unless its source says it at the place it names.

It refuses, whoever made the statement, and counts by code:

    source          the locus is of another source
    quote           the locus does not quote the source's text exactly, or is empty
    furniture       the locus shares a character with page furniture, other than the head of a page that its sentence
                    goes on over, or begins or ends in such a head
    passage         the locus does not lie within one passage
    mention         subject, object, place, participant or voice is not what stands at its place
    referent        such a mention stands for nothing that was read in this source
    date            the date's words do not stand at their place
    vocabulary      a type or role that the vocabulary does not have
    voices          the chain of voices does not begin with the source's author, or a voice is not named where it says
    score           a score outside [0, 1], or without a reason
    duplicate       a statement with the same id was admitted before
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.errors import VocabularyError
from testimonia.model import Mention, Reading, Statement, overlapping
from testimonia.vocabulary import check_role


@dataclass(frozen=True, slots=True)
class Refused:
    """A statement that was turned away, with the code and what was wrong in words."""

    statement: Statement
    code: str
    message: str


def admit(
    reading: Reading, statements: Sequence[Statement]
) -> tuple[tuple[Statement, ...], tuple[Refused, ...]]:
    """Return the statements that hold against the reading (its own are not looked at), and the others."""
    gate = _Gate(reading)
    admitted: list[Statement] = []
    refused: list[Refused] = []
    seen: set[str] = set()
    for statement in statements:
        objection = gate.objection(statement)
        if objection is None and statement.id in seen:
            objection = "duplicate", f"{statement.id} was admitted before"
        if objection is None:
            seen.add(statement.id)
            admitted.append(statement)
        else:
            refused.append(Refused(statement, *objection))
    return tuple(admitted), tuple(refused)


class _Gate:
    """What one source allows, ready to be asked once for each statement."""

    def __init__(self, reading: Reading) -> None:
        self.source = reading.source
        self.gaps = sorted(gap for passage in reading.passages for gap in passage.gaps)
        regions = ((region.start, region.end) for region in reading.regions if region.furniture)
        self.furniture = [region for region in regions if not _within(self.gaps, *region)]
        self.passages = sorted((passage.start, passage.end) for passage in reading.passages)
        self.starts = [start for start, _ in self.passages]
        self.referents = {referent.id: referent.kind for referent in reading.referents}
        self.checks: tuple[tuple[str, Callable[[Statement], str | None]], ...] = (
            ("source", self._source), ("quote", self._quote), ("furniture", self._furniture),
            ("passage", self._passage), ("mention", self._mention), ("referent", self._referent),
            ("date", self._date), ("vocabulary", self._vocabulary), ("voices", self._voices),
            ("score", self._score),
        )  # fmt: skip

    def objection(self, statement: Statement) -> tuple[str, str] | None:
        """Return the code and the words of the first objection, or None."""
        for code, check in self.checks:
            message = check(statement)
            if message is not None:
                return code, message
        return None

    def _says(self, start: int, end: int, words: str) -> bool:
        return 0 <= start < end <= len(self.source.text) and self.source.text[start:end] == words

    def _source(self, statement: Statement) -> str | None:
        if statement.locus.source == self.source.id:
            return None
        return f"the locus is of source {statement.locus.source}, this is {self.source.id}"

    def _quote(self, statement: Statement) -> str | None:
        locus = statement.locus
        if self._says(locus.start, locus.end, locus.quote):
            return None
        return f"{locus.start}:{locus.end} does not read {locus.quote!r}"

    def _furniture(self, statement: Statement) -> str | None:
        start, end = statement.locus.start, statement.locus.end
        edges = overlapping(self.gaps, start, start + 1) or overlapping(self.gaps, end - 1, end)
        if edges or overlapping(self.furniture, start, end):
            return f"{statement.locus.quote!r} is of the page, not of the article"
        return None

    def _passage(self, statement: Statement) -> str | None:
        at = bisect_right(self.starts, statement.locus.start) - 1
        if at >= 0 and statement.locus.end <= self.passages[at][1]:
            return None
        return f"{statement.locus.quote!r} does not lie within one passage"

    def _mention(self, statement: Statement) -> str | None:
        for mention in _mentions(statement):
            if not self._says(mention.start, mention.end, mention.text):
                return f"{mention.start}:{mention.end} does not read {mention.text!r}"
        return None

    def _referent(self, statement: Statement) -> str | None:
        for mention in _mentions(statement):
            if self.referents.get(mention.referent) != mention.kind:
                return f"{mention.text!r} stands for no {mention.kind} of this source"
        return None

    def _date(self, statement: Statement) -> str | None:
        date = statement.date
        if date is None or self._says(date.start, date.end, date.words):
            return None
        return f"{date.start}:{date.end} does not read {date.words!r}"

    @staticmethod
    def _vocabulary(statement: Statement) -> str | None:
        try:
            check_role(statement.type, statement.role)
        except VocabularyError as error:
            return str(error)
        return None

    def _voices(self, statement: Statement) -> str | None:
        if not statement.voices or statement.voices[0].role != "author":
            return "the chain of voices does not begin with the author"
        for locus in (locus for voice in statement.voices for locus in (voice.named, voice.cue) if locus):
            if not self._says(locus.start, locus.end, locus.quote):
                return f"{locus.start}:{locus.end} does not read {locus.quote!r}"
        return None

    @staticmethod
    def _score(statement: Statement) -> str | None:
        if 0 <= statement.score <= 1 and statement.reason:
            return None
        return f"score {statement.score} with the reason {statement.reason!r}"


def _within(gaps: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(gaps, start, key=lambda gap: gap[0]) - 1
    return at >= 0 and end <= gaps[at][1]


def _mentions(statement: Statement) -> Iterator[Mention]:
    """Yield every mention that a statement points to."""
    yield statement.subject
    if statement.object:
        yield statement.object
    yield from statement.places
    yield from (participant.mention for participant in statement.related)
    yield from (voice.mention for voice in statement.voices if voice.mention)
