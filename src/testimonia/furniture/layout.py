"""Lines and units: what stands on a line of its own, and what is one paragraph set over several lines.

A unit is one line, or a run of lines that a column width broke. Five signs that a line end is a mere wrap:

    1. the text has a column (most inner lines of its blocks reach nearly the same length, 40 to 100
    characters) and
       the next word would not have fitted any more
    2. a line of 40 characters or more without a final stop is followed by one that begins in lower case
    3. a line ends in a hyphen behind a letter and the next begins in lower case; where two lines of a text do, in
       a capital too, and its column may be narrower (20 characters), as those of newspapers are
    4. a line of 40 characters or more ends in a small word of one or two letters, and no list mark follows
    5. a line ends in a title before a name ("Mrs.") and the next begins with a capital

The head of a page ("THE HARBOUR RECORD        47") stands on a line of its own. A blank line, a paragraph separator
(U+2029), a list mark and a cut asked for by the caller always end a unit; where the reader saw on the page which lines
are one paragraph (``WHOLE``), these are one unit whatever they say.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise

from testimonia.furniture.rules import Rulebook
from testimonia.model import Region

WHOLE = "paragraph"
"""The kind of a stretch that a reader of print saw to be set as one paragraph."""

# one code point for one, so that an offset into the folded text is an offset into the source
_FOLD = str.maketrans(
    {"\xa0": " ", "\u2007": " ", "\u202f": " ", "\t": " ", "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"',
    "„": '"',
     "\n": " ", "\r": " ", "\x0b": " ", "\x0c": " ", "\x1c": " ", "\x1d": " ", "\x1e": " ", "\x85": " ",
     "\u2028": " ", "\u2029": " ", "\u3000": " "}
)  # fmt: skip
INVISIBLE = re.compile("[\x00\u00ad\u200b-\u200f\u2060\ufeff]")
_LIST_MARK = re.compile(r"[ \t]{0,12}(?:[-*•·‣–—]|\d{1,3}[.)]|\([a-z0-9]{1,3}\))[ \t]")
_HYPHENS = frozenset("-‐¬\u00ad")
_PAGE_HEAD = re.compile(
    r"[ \t]*(?:\d{1,4}[ ]{3,}(?=[^\W\d_])[^\n]{3,60}|(?=[^\W\d_])[^\n]{3,60}?[ ]{3,}\d{1,4})[ \t]*"
)
_BROKEN = re.compile(r"[^\W\d_][-‐¬\u00ad][ \t]*(?:\r\n?|\n)[ \t]*[^\W\d_]")
_SMALL_WORD = re.compile(r"(?:^|[\s(])[a-zß-öø-ÿ]{1,2}$")
_FOOTNOTES = re.compile(r"(?: ?\[\d{1,3}\]| ?[*†‡¹²³\u2070-\u2079]+){1,5}$")
_NOTES_REACH = 60
"""Characters at the end of a unit that the marks of footnotes may take."""
_SENTENCE_END = re.compile(r"(?:\w\w|\d)[\])\"']?[.!?] [\"(]?[^\W\d_a-zß-öø-ÿ]\w")
_STOPS = frozenset(".!?…:;\"'”’»)]")
_LONGEST_FOLDED = 2000
"""Characters: a longer unit is prose whatever it says, and its words are not looked at."""


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end; ``blank`` lines hold white space only."""

    start: int
    end: int
    blank: bool
    ends_paragraph: bool

    @property
    def length(self) -> int:
        """How many characters it has, white space included."""
        return self.end - self.start


@dataclass(slots=True)
class Unit:
    """A line, or several that are one paragraph, as read (``start``, ``end``) and folded for the rules."""

    start: int
    end: int
    gap: bool
    """A blank line stands before it."""
    text: str
    """White space, quotes and apostrophes made plain, invisible characters and outer space left out."""
    words: int
    listed: bool
    """It begins with a list mark."""
    link: bool
    """It is a Markdown link and nothing else."""
    _offsets: list[int] | None

    def at(self, index: int) -> int:
        """Return the place in the source of an index into ``text``."""
        return self._offsets[index] if self._offsets is not None else self.start + index

    @property
    def stop(self) -> bool:
        """Whether it ends as a sentence does, the marks of footnotes left out."""
        text = _FOOTNOTES.sub("", self.text[-_NOTES_REACH:])
        return text.rstrip("\"')]} ")[-1:] in (".", "!", "?", "…") or text.endswith(("...", '."'))

    @property
    def several(self) -> bool:
        """Whether a sentence ends within it and another begins."""
        return _SENTENCE_END.search(self.text) is not None


def lines(text: str, floods: Sequence[Span] = ()) -> list[Line]:
    """Return the lines of a text, ended by any line boundary that Unicode or Python knows.

    Each of the ``floods`` (floods.py) is one line, and blank, whatever stands in it.
    """
    found = [Line(start, end, True, False) for start, end in floods]
    for start, end in between(text, floods):
        found.extend(_lines(text, start, end))
    return sorted(found, key=lambda line: line.start) if floods else found


def between(text: str, floods: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches of a text that are no flood, in order."""
    at = 0
    for start, end in (*floods, (len(text), len(text))):
        if at < start:
            yield at, start
        at = end


def _lines(text: str, at: int, end: int) -> Iterator[Line]:
    """Yield the lines of a stretch of a text."""
    for raw in text[at:end].splitlines(keepends=True):
        body = raw.rstrip("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
        yield Line(at, at + len(body), not body or body.isspace(), raw.endswith("\u2029"))
        at += len(raw)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a text is set: its column, 0 where it has none, and what begins a line of its own."""

    text: str
    column: int
    opener: re.Pattern[str]
    title: re.Pattern[str]
    breaks_words: bool
    """It breaks words at the ends of its lines, as scans and typescripts do."""
    closing: frozenset[int]
    """The starts of the lines that end the unit above them."""
    going_on: frozenset[int]
    """The starts of the lines that go on with it, as was seen on the page."""

    def goes_on(self, line: Line, after: Line) -> bool:
        """Tell whether a line goes on with the unit of the line above."""
        if after.start in self.going_on:
            return True
        return after.start not in self.closing and self.wraps(line, after)

    def wraps(self, line: Line, after: Line) -> bool:
        """Tell whether a line end is a mere wrap."""
        text = self.text
        if self._stands_alone(line) or self._lists(after, line):
            return False
        head = text[after.start : after.start + 40]
        if head[:1].isspace() and not text[line.start].isspace():
            return False  # an indented line opens a paragraph
        first = next(iter(head.split(None, 1)), "")
        return (
            _fills(line, first, self.column) or self._breaks_off(line, head) or self._parts_name(line, first)
        )

    def _stands_alone(self, line: Line) -> bool:
        """Tell whether a line is a paragraph of its own, or a row whose pieces tabs part."""
        return line.length > 120 or line.ends_paragraph or "\t" in self.text[line.start : line.end].strip()

    def _parts_name(self, line: Line, after: str) -> bool:
        """Tell whether a line ends in a title and the name begins the next; a letter's "Dear Sir" is too short."""
        words = self.text[line.start : line.end].split()
        titled = len(words) > 1 and self.title.fullmatch(words[-1]) is not None
        return titled and after[:1].isupper() and (line.length >= 40 or words[-1].endswith("."))

    def _lists(self, line: Line, before: Line) -> bool:
        """Tell whether a line begins with a list mark; a number may go on a sentence that a scan breaks there."""
        mark = _LIST_MARK.match(self.text, line.start, min(line.end, line.start + 20))
        if mark is None:
            return False
        number = self.breaks_words and mark[0].strip()[0].isdigit()
        return not (number and self._is_open(before))

    def _is_open(self, line: Line) -> bool:
        """Tell whether a line ends within a sentence, so that a figure below it ("36. ") is its last word."""
        return self.text[line.start : line.end].rstrip()[-1:] not in _STOPS

    def _breaks_off(self, line: Line, after: str) -> bool:
        """Tell whether a line without a final stop, or with a hyphen, goes on in the next."""
        words = self.text[line.start : line.end].rstrip()
        if words[-1:] in _HYPHENS:
            return words[-2:-1].isalnum() and (self.breaks_words or after.lstrip()[:1].islower())
        if line.length < 40 or words[-1:] in _STOPS:
            return False
        if _SMALL_WORD.search(words[-4:]):
            return True
        return after.lstrip()[:1].islower() and not self.opener.match(after)


def _fills(line: Line, word: str, column: int) -> bool:
    """Tell whether a line reaches the column, so that the word after it would not have fitted any more."""
    return column > 0 and line.length <= column + 2 and line.length + 1 + len(word) > column - 4


def units(
    text: str, cuts: Collection[int], book: Rulebook, wholes: Iterable[Span] = (), floods: Sequence[Span] = ()
) -> list[Span]:
    """Return the spans of the units of a text, in order.

    ``cuts`` are offsets where a new unit begins, ``wholes`` stretches that are one, in order and disjoint, ``floods``
    (floods.py) those in which there is none.
    """
    return [(start, end) for start, end, _ in spans(text, cuts, book, wholes, floods)]


def whole(marked: Iterable[Region]) -> list[Span]:
    """Return the stretches that a reader saw to be set as one paragraph, in order."""
    return sorted((region.start, region.end) for region in marked if region.kind == WHOLE)


def spans(
    text: str, cuts: Collection[int], book: Rulebook, wholes: Iterable[Span] = (), floods: Sequence[Span] = ()
) -> Iterator[tuple[int, int, bool]]:
    """Yield each unit's start and end, and whether a blank line stands before it."""
    every = lines(text, floods)
    breaks_words = len(list(islice(_broken(text, floods), 2))) == 2
    opener, title = book.phrase("line_opener", whole=True), book.phrase("before_name", whole=True)
    closing = frozenset(_closing(every, sorted(set(cuts))) | _page_heads(text, every))
    column, going_on = _column(every, breaks_words), _going_on(every, wholes)
    layout = _Layout(text, column, opener, title, breaks_words, closing, going_on)
    gathered: list[Line] = []
    gap = False
    for line in every:
        if gathered and not layout.goes_on(gathered[-1], line):
            yield gathered[0].start, gathered[-1].end, gap
            gathered, gap = [], False
        if line.blank:
            gap = True
        else:
            gathered.append(line)
    if gathered:
        yield gathered[0].start, gathered[-1].end, gap


def _going_on(every: Sequence[Line], wholes: Iterable[Span]) -> frozenset[int]:
    """Return the starts of the lines that go on with a paragraph which was seen to be one."""
    starts = [line.start for line in every]
    inner = (starts[bisect_right(starts, begin) : bisect_left(starts, end)] for begin, end in wholes)
    return frozenset(chain.from_iterable(inner))


def _broken(text: str, floods: Sequence[Span]) -> Iterator[re.Match[str]]:
    """Yield the ends of lines at which a word is broken and goes on in lower case."""
    for start, end in between(text, floods):
        yield from (match for match in _BROKEN.finditer(text, start, end) if match[0][-1].islower())


def page_head(text: str, start: int, end: int) -> bool:
    """Tell whether a line has a page number far from its words, as heads of pages have."""
    return end - start <= 90 and _PAGE_HEAD.fullmatch(text, start, end) is not None


def _page_heads(text: str, every: Sequence[Line]) -> set[int]:
    """Return the starts of lines that are heads of pages, a number far from the words, and of those below them."""
    heads: set[int] = set()
    for n, line in enumerate(every):
        if not line.blank and page_head(text, line.start, line.end):
            heads.update(one.start for one in every[n : n + 2])
    return heads


def _closing(every: Sequence[Line], cuts: Sequence[int]) -> set[int]:
    """Return the starts of the lines that end the unit above them whatever they say: blank ones, and cut ones."""
    ends = {line.start for line in every if line.blank}
    for line in every:
        n = bisect_left(cuts, line.start)
        if n < len(cuts) and cuts[n] < line.end:
            ends.add(line.start)
    return ends


def _column(every: Sequence[Line], breaks_words: bool) -> int:
    """Return the width the text is set to, or 0 where its lines have no common width."""
    least, least_common = (20, 20) if breaks_words else (40, 50)
    if sum(line.length > 120 for line in every) >= 2:
        return 0  # paragraphs of one line each: short lines beside them are no column
    inner = _inner_lengths(every)
    fitting = sorted(length for length in inner if least <= length <= 100)
    if len(fitting) < 3 or len(fitting) * 2 < len(inner):
        return 0
    return _common_width(fitting, least_common)


def _inner_lengths(every: Sequence[Line]) -> list[int]:
    """Return the lengths of the lines that have another right below them."""
    return [here.length for here, below in pairwise(every) if not (here.blank or below.blank)]


def _common_width(lengths: Sequence[int], odd: int) -> int:
    """Return the greatest of sorted lengths, one in ``odd`` left out; 0 unless six of ten come near it."""
    width = lengths[-1 - len(lengths) // odd]
    full = sum(length >= width - 14 for length in lengths)
    return width if full * 10 >= len(lengths) * 6 else 0


_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,1000}\)")
_MARKS = "*_#~= "
_LEADING = _MARKS + ">"
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def without_links(words: str) -> str:
    """Return words with every Markdown link replaced by what it shows."""
    return _LINK.sub(r"\1", words)


def unit(text: str, start: int, end: int, gap: bool) -> Unit:
    """Return the unit at a span, folded; one longer than 2,000 characters is folded no further than that."""
    start, end = _stripped(text, start, end)
    raw = text[start : min(end, start + _LONGEST_FOLDED)]
    words = len(raw.split()) if end - start <= _LONGEST_FOLDED else (end - start) // 6
    listed = _LIST_MARK.match(raw) is not None
    folded = raw if raw.isascii() and raw.isprintable() else raw.translate(_FOLD)
    link = "](" in folded and _LINK.fullmatch(folded.lstrip("-+> " + _MARKS).rstrip(_MARKS)) is not None
    lead = len(folded) - len(folded.lstrip(_LEADING))
    bracketed = folded[:1] in ("(", "[") and _BRACKETED.fullmatch(folded) is not None
    offsets: list[int] | None = None
    if bracketed or _holds_unread(folded):
        folded, offsets = _squeezed(folded[:-1] if bracketed else folded, start, lead + bracketed)
    return Unit(start, end, gap, folded, words, listed, link, offsets)


def light_unit(text: str, start: int, end: int, gap: bool) -> Unit:
    """Return the unit at a span of which nobody asks more than its words."""
    start, end = _stripped(text, start, end)
    words = text[start : min(end, start + _LONGEST_FOLDED)]
    return Unit(start, end, gap, words.translate(_FOLD), len(words.split()), False, False, None)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span of the text without the white space at both ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _holds_unread(folded: str) -> bool:
    """Tell whether a unit has what its words are read without: marks, links, repeated spaces, the invisible."""
    marked = folded[:1] in _LEADING or folded[-1:] in _MARKS
    return marked or "  " in folded or "](" in folded or INVISIBLE.search(folded) is not None


def _squeezed(folded: str, start: int, lead: int) -> tuple[str, list[int]]:
    """Drop invisible characters, repeated spaces and the marks of Markdown; remember where the rest stood."""
    unread = _unread(folded)
    kept: list[str] = []
    offsets: list[int] = []
    for n, character in enumerate(folded[lead:], lead):
        repeated = character == " " and kept[-1:] in ([], [" "])
        if n in unread or repeated:
            continue
        kept.append(character)
        offsets.append(start + n)
    while kept and kept[-1] in _MARKS:
        kept.pop()
        offsets.pop()
    offsets.append((offsets[-1] + 1) if offsets else start)
    return "".join(kept), offsets


def _unread(folded: str) -> set[int]:
    """Return the places of invisible characters, and of all of a link but the words it shows."""
    places = {match.start() for match in INVISIBLE.finditer(folded)}
    for match in _LINK.finditer(folded):
        places.update(range(match.start(), match.start(1)), range(match.end(1), match.end()))
    return places
