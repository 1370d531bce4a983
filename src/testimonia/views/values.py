"""The values pages are made of: small, frozen, without a connection to the archive behind them."""

from dataclasses import dataclass

from testimonia.model import ORDER_OF_TELLING
from testimonia.views.judged import Review
from testimonia.views.makers import scored
from testimonia.views.years import years_in_words

CLOSING = "”\"’')"
"""Marks behind what ends a sentence within the sentence."""
BY_A_READER = "amended"
"""The rule of a date that a reader put in the place of what was read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; ``kind`` says what it names (source, person, date …), ``target`` which.

    ``place`` is where the source tells it, in code points: where a voice speaks.
    """

    text: str
    kind: str = ""
    target: str | None = None
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Enough of a source to name it and link to it."""

    id: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Ref:
    """What a mention stands for: its label, the source's own words, the person if it is one."""

    kind: str
    label: str
    words: str
    referent: str
    person: str | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as the source wrote it and as it was read: EDTF, bounds (days, ordinals), rule, anchor."""

    edtf: str
    words: str
    earliest: str | None
    latest: str | None
    first: int | None
    last: int | None
    rule: str
    anchor: str

    @property
    def told_after(self) -> bool:
        """Whether only the order of telling dates it: the words are those of the event told before."""
        return self.rule == ORDER_OF_TELLING

    @property
    def amended(self) -> bool:
        """Whether a reader gives it, and not the source."""
        return self.rule == BY_A_READER

    @property
    def as_written(self) -> str:
        """The source's words in quotation marks; where it gives none, after which words it is told.

        What a reader put in their place stands without marks.
        """
        if self.amended:
            return self.edtf
        return self.anchor if self.told_after else f"“{self.words}”"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact place of a statement in its source, in code points, with what stands there.

    ``page`` is the page of print that it stands on, as it is cited ("12", "xii–xiii"); empty where there is none.
    """

    begin: int
    end: int
    quote: str
    page: str = ""

    @property
    def place(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.begin, self.end

    @property
    def cited(self) -> str:
        """The place as it is cited: "page 12, characters 812–867"."""
        page = f"page {self.page}, " if self.page else ""
        return f"{page}characters {self.begin}–{self.end}"


@dataclass(frozen=True, slots=True)
class VoiceView:
    """One link of the chain of who says so: where it is named, by which words it is told that it speaks.

    ``direct`` tells whether what it says is given in its own words, in quotation marks.
    """

    role: str
    label: str
    person: str | None
    named: Evidence | None = None
    cue: Evidence | None = None
    direct: bool = False


@dataclass(frozen=True, slots=True)
class StatementView:
    """One thing a source says about a person, with everything a reader needs to judge it.

    ``attribution``, ``reports`` and ``clause`` make one sentence, "Source, by author, reports that …", that
    never asserts the content; ``sentence`` is the same as plain text. ``short`` is the content alone, and
    ``predicate`` that without circumstances: they are shown only beside their source. Where readers amended it, all
    of it says what they put there, and ``review`` what was read.
    """

    id: str
    type: str
    type_label: str
    role: str
    role_words: str
    polarity: str
    modality: str
    subject: Ref
    subject_reason: str
    object: Ref | None
    value: str | None
    date: DateView | None
    places: tuple[Ref, ...]
    related: tuple[Ref, ...]
    evidence: Evidence
    voices: tuple[VoiceView, ...]
    source: SourceRef
    extractor: str
    version: str
    score: float
    reason: str
    attribution: tuple[Piece, ...] = ()
    reports: tuple[Piece, ...] = ()
    clause: tuple[Piece, ...] = ()
    predicate: str = ""
    short: str = ""
    flags: tuple[str, ...] = ()
    review: Review | None = None

    @property
    def verdict(self) -> str:
        """The verdict of readers that is in force, DISPUTED where they differ, "" where there is none."""
        return self.review.verdict if self.review else ""

    @property
    def rejected(self) -> bool:
        """Whether readers hold it to be misread: it is shown, struck through, and counts for nothing."""
        return self.verdict == "REJECTED"

    @property
    def scored(self) -> str:
        """What made it, and how likely a reader agrees, in words."""
        return scored(self.extractor, self.score)

    @property
    def amended_subject(self) -> bool:
        """Whether a reader, and not the source, says whom it is on."""
        return self.review is not None and "subject" in self.review.amended

    @property
    def sentence(self) -> str:
        """The whole sentence as plain text."""
        return "".join(piece.text for piece in (*self.attribution, *self.reports, *self.clause)) + self.stop

    @property
    def with_review(self) -> str:
        """The whole sentence, and in brackets what readers decided on it."""
        told = self.review.told if self.review else ""
        return f"{self.sentence} [{told}]" if told else self.sentence

    @property
    def stop(self) -> str:
        """What ends the sentence: nothing where speech within it, an abbreviation or an ellipsis has ended it."""
        last = self.clause[-1].text.rstrip(CLOSING) if self.clause else ""
        return "" if last.endswith((".", "!", "?", "…")) else "."


@dataclass(frozen=True, slots=True)
class PersonRef:
    """Enough of a person for a list. ``born`` and ``died`` are EDTF, one entry a value that sources give."""

    id: str
    label: str
    born: tuple[str, ...]
    died: tuple[str, ...]
    statements: int
    sources: int
    differ: bool = False
    """Whether there are conflicts on them, where that was asked."""

    @property
    def years(self) -> str:
        """Life years for a list, "1872 or 1873 – 1952": those of all sources."""
        if not self.born and not self.died:
            return ""
        born, died = " or ".join(years_in_words(self.born)), " or ".join(years_in_words(self.died))
        return f"{born} – {died}" if born and died else f"born {born}" if born else f"died {died}"


@dataclass(frozen=True, slots=True)
class Count:
    """One line of a facet: the value to filter by, its label, how many, whether it is chosen."""

    value: str
    label: str
    number: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Paging:
    """Which stretch of a list is shown: pages count from 1."""

    page: int
    size: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """Number of the first item shown, from 1; 0 where the list is empty."""
        return min(self.total, (self.page - 1) * self.size + 1)

    @property
    def last(self) -> int:
        """Number of the last item shown."""
        return min(self.total, self.page * self.size)
