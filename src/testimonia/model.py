"""The values that travel between the stages: frozen, slotted, comparable.

    Locus                 exact place of evidence in a source
    EdtfDate              a date as uncertain as the source leaves it
    TemporalExpression    words in a source that speak of time
    TimeLink              words that put what is told before or after something else that is told
    Source                one article or document, as read
    Region, Clue          what on the page is not the article, and what it tells
    RegionEdit            what a reader judged to be of the article, or not
    Passage               a paragraph, heading or list item of the article
    Mention, Referent     a name, nominal or pronoun; what the mentions of one source stand for
    Voice                 one link of the chain of who says so
    Quotation, Citation   words set off as somebody's; a reference to another text
    Participant           a mention in a role beside subject and object
    Statement             one thing a source says about a person
    Reading               everything read out of one source: the unit of work and of transaction

All offsets count Unicode code points of ``Source.text`` and are half-open: ``text[start:end]``.
Days are proleptic Gregorian ordinals as in ``datetime.date.toordinal`` (0001-01-01 is 1), and go on
below 1 for years BCE, so that they order and subtract without exceptions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from testimonia.facsimile import Surface, Zone

Kind = Literal["person", "group", "place", "work", "event"]
Form = Literal["name", "nominal", "pronoun"]
Gender = Literal["f", "m", ""]
Polarity = Literal["affirmed", "denied"]
Modality = Literal["asserted", "possible", "intended", "reported"]
TemporalKind = Literal["date", "time", "duration", "set", "age"]
VoiceRole = Literal["author", "speaker", "writer", "rumour"]
QuotationKind = Literal["direct", "indirect", "mixed", "characterisation", "citation"]

ID_LENGTH = 16
ORDER_OF_TELLING = "order of telling"
"""Rule of a date that no words of the statement give: then or later, since it is told after a dated event."""
FROM_BIRTH = "birth "
"""How the anchor of an age begins, before the birth from which it was counted."""
COUNTED = "counted"
"""How the rules begin whose dates are counted from another by a round length: "fifty years earlier"."""


def content_id(*parts: object) -> str:
    """Return a short stable identifier: the first 16 hex digits of SHA-256 over the parts.

    Parts are joined by the unit separator (U+001F), so that ("ab", "c") and ("a", "bc") differ.
    """
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


@dataclass(frozen=True, slots=True, order=True)
class Locus:
    """Exact place of evidence: ``quote == source.text[start:end]``."""

    source: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as an EDTF string with its bounds and the way it was reached.

    ``earliest`` and ``latest`` are inclusive days (ordinals); ``None`` is an open or unknown bound.
    ``words`` are the source's own at ``start:end``; ``rule`` names the pattern, ``anchor`` what a relative
    expression was counted from (empty where the words stand alone).
    """

    edtf: str
    earliest: int | None
    latest: int | None
    words: str
    start: int
    end: int
    rule: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class TemporalExpression:
    """Words that speak of time; ``date`` is there when they say, or their anchor lets one say, when.

    ``timex_type`` and ``timex_value`` are TIMEX3 (TimeML 1.2.1), kept to compare with published figures.
    """

    start: int
    end: int
    words: str
    kind: TemporalKind
    date: EdtfDate | None
    timex_type: str = ""
    timex_value: str = ""


@dataclass(frozen=True, slots=True)
class TimeLink:
    """Words that put what is told beside them before, after or within something else that is told.

    The two lie at least ``least`` and at most ``most`` days apart, None where that is left open. ``event`` is what is
    counted from, as type and role of the vocabulary ("detention.arrested"), named at ``event_start:event_end``.
    """

    start: int
    end: int
    words: str
    relation: Literal["before", "after", "during"]
    event: str
    event_start: int
    event_end: int
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One article or document, as read. ``id`` derives from the digest of the file's bytes."""

    id: str
    path: str
    digest: str
    text: str
    format: str
    encoding: str
    notes: tuple[str, ...] = ()
    """What the reader assumed or met: a detected encoding, NUL bytes, a byte order mark."""
    language: str = ""
    """The language of its words (ISO 639-1), empty where they tell none."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the page that is not the article's prose; ``furniture`` regions are greyed when shown.

    Headline, standfirst, byline and section headings are regions with ``furniture=False``: of the article, but
    no statement is read out of them.
    """

    kind: str
    start: int
    end: int
    furniture: bool
    reason: str


@dataclass(frozen=True, slots=True)
class RegionEdit:
    """A stretch of a source with its words that readers judged to be of the article (``restored``), or not, and who."""

    start: int
    end: int
    words: str
    restored: bool
    maker: str


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing the page tells about its source: ``kind`` is a key of ``furniture.clues.KINDS``."""

    kind: str
    value: str
    words: str
    start: int | None = None
    end: int | None = None
    """None where the clue stands in markup, not in the text."""
    origin: str = ""
    """Where it was read, of what markup or a file's properties declare: "Open Graph"; empty of the text's words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, list item or quoted block of the article, without surrounding white space.

    ``gaps`` are stretches inside that are not its own and that its sentences go on over: the head of a page.
    ``verb`` tells whether a sentence of it has one, as far as anybody looked.
    """

    start: int
    end: int
    kind: Literal["paragraph", "heading", "item", "quote"] = "paragraph"
    gaps: tuple[tuple[int, int], ...] = ()
    verb: bool = True


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name, nominal or pronoun; ``referent`` is the id of what it stands for within its source."""

    start: int
    end: int
    text: str
    kind: Kind
    form: Form
    referent: str
    reason: str = ""
    """Why this mention is held to stand for its referent, in words."""


@dataclass(frozen=True, slots=True)
class Referent:
    """What the mentions of one source stand for: a person, group, place, work or event of that source.

    Persons across sources are identified from referents; a referent itself never crosses its source.
    """

    id: str
    source: str
    kind: Kind
    label: str
    names: tuple[str, ...]
    """Every form of the name met in the source, fullest first."""
    gender: Gender = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """One link of the chain of who says so: the source's author first, then whom they report, and so on.

    ``named`` are the words that name who speaks, ``cue`` those by which it is told that they do ("wrote", "according
    to"); None where the source has none: for its author, for somebody unnamed. ``direct`` tells whether what
    this voice says is given in its own words, in quotation marks; else it is a paraphrase.
    """

    role: VoiceRole
    label: str
    mention: Mention | None = None
    named: Locus | None = None
    cue: Locus | None = None
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody is quoted or reported as saying; ``start:end`` is what they said, with its marks.

    kind: ``direct``, in quotation marks or under a speaker's label; ``indirect``, in a clause; ``mixed``, a clause of
    which a part stands in marks; ``characterisation``, how they call somebody; ``citation``, tied to a work cited.
    One interrupted by the words that attribute it ("“…,” she said, “…”") is a quotation for each of its parts.
    ``around`` is on whose word it stands that they said so: the source's author, then whoever they report.
    """

    start: int
    end: int
    kind: QuotationKind
    voice: Voice
    around: tuple[Voice, ...] = ()

    @property
    def direct(self) -> bool:
        """Tell whether the words are the speaker's own."""
        return self.kind == "direct"

    @property
    def cue(self) -> str:
        """Return the words that introduce it, "" where none do: "states that", "according to"."""
        return self.voice.cue.quote if self.voice.cue is not None else ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to another text: a footnote, a title with its year, a link.

    ``item`` is the work as CSL-JSON (schema 1.0.2), "" where only an address or a page is given; ``quoted`` the
    place of the quotation that is cited from it; ``note`` the place of the note that a marker points to.
    """

    start: int
    end: int
    words: str
    item: str = ""
    quoted: tuple[int, int] | None = None
    note: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """A mention in a role beside subject and object: who expelled, with whom, on whose behalf."""

    role: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a source says about a person, with its exact passage and on whose word.

    ``score`` is the extractor's confidence in [0, 1]; it never travels without ``reason``. ``places`` are where it
    happened; ``value`` holds what no mention can (an occupation, a title, what was said).
    """

    type: str
    role: str
    subject: Mention
    locus: Locus
    voices: tuple[Voice, ...]
    extractor: str
    score: float
    reason: str
    object: Mention | None = None
    value: str | None = None
    date: EdtfDate | None = None
    places: tuple[Mention, ...] = ()
    related: tuple[Participant, ...] = ()
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    version: str = ""
    """Fingerprint of the code and data that read it; no part of the id. An extractor leaves it empty."""

    @property
    def id(self) -> str:
        """Identify by content: source, locus, type, role, and subject, object and value as written and placed."""
        target = (self.object.start, self.object.text) if self.object else (None, None)
        return content_id(
            self.locus.source, self.locus.start, self.locus.end, self.type, self.role,
            self.subject.start, self.subject.text, *target, self.value, self.polarity, self.modality,
            *(voice.label for voice in self.voices[1:]),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read out of one source. It is written to the archive in one transaction."""

    source: Source
    title: str
    regions: tuple[Region, ...] = ()
    clues: tuple[Clue, ...] = ()
    passages: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    referents: tuple[Referent, ...] = ()
    times: tuple[TemporalExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    citations: tuple[Citation, ...] = ()
    statements: tuple[Statement, ...] = ()
    links: tuple[TimeLink, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    zones: tuple[Zone, ...] = ()
    refused: int = 0
    """Statements that did not quote their source exactly and were turned away by the evidence gate."""
    words: int = 0

    def clue(self, kind: str) -> str | None:
        """Return the value of the first clue of a kind, or None."""
        return next((clue.value for clue in self.clues if clue.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of the collection that was not read, with the reason as a code and in words."""

    path: str
    reason: str
    message: str


def quote(source: Source, start: int, end: int) -> Locus:
    """Return the locus of ``source.text[start:end]``."""
    return Locus(source.id, start, end, source.text[start:end])


def overlapping(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether ``start:end`` shares a code point with one of the spans."""
    return any(left < end and start < right for left, right in spans)
