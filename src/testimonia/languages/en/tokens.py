"""Sentences and words of English prose, with exact offsets.

Sentence ends come from sentencex, which errs by joining (safer for evidence); what it cuts within a name's
initials ("A. M. | Kollontai") is joined again here.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

import sentencex

from testimonia.languages.en.notes import CUT, whole
from testimonia.sentence import Sentence

_MARKS = r"\u0300-\u036f"
_PART = rf"(?:[^\W_](?:[\w\u00ad\u200b-\u200d\u2060\ufeff{_MARKS}]*[\w{_MARKS}])?)"
"""Letters and numbers, with accents written behind a letter, and with what nobody sees inside."""
WORD = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                                    # U.S., P.O.U.M., J.B.
  | (?P<cut>{cut})                                      # Fr. writer, Ed. of, s. of, educ. Hull
  | [A-Z]\.(?=[\s\u00a0]*[A-Z])                           # J. Smith
  | (?:Mr|Mrs|Ms|Dr|St|Prof|Revd?|Gen|Col|Capt|Lt|Sgt|Hon|Sr|Jr|vs|No|Nos|Vol|pp|ca|cf|Co|Inc|Ltd|etc
      |Wm|Geo|Chas|Jas|Jno|Thos|Robt|Benj|Saml|Danl|Messrs|Mme|Mlle
      |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.(?!\w)
  | (?<!\d[ ])[bdm]\.(?=[ ]*[\d(])                         # b. 1870, m. 3 May 1890 Karl Ostrom, m. (1) Karl
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?\b                 # 1,500 10.30 3/4 21st 1920s
  | (?<![^\s(\[])['’‘]s(?=[-‐‑](?-i:[A-Z]))(?:[-‐‑]{part})+  # 's-Gravenhage
  | n['’]t\b | ['’](?:s|re|ve|ll|d|m)\b
  | [^\W\d_]+?(?=n['’]t\b)                                # do|n't
  | can(?=not\b)                                          # can|not
  | {part}(?:[-‐‑]{part}|['’](?!(?:s|re|ve|ll|d|m)\b){part})*
  | \.\.\.|--
  | \S
    """.replace("{part}", _PART).replace("{cut}", CUT),
    re.VERBOSE | re.IGNORECASE,
)
_CUT = re.compile(
    CUT + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=[ ]\d)|\b[bdm]\.(?=[ ]*[\d(])",
    re.IGNORECASE,
)
"""Abbreviations that end no sentence, whatever follows."""
_ITEM = re.compile(r"\(\d{1,2}\)\s+")
"""A number in brackets, which sentencex takes for the beginning of a list."""
_GOES_ON = re.compile(r"[\w,;–-]\s*$")
_CURLY = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-"})
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_INITIAL_END = re.compile(
    r"(?:^|[\s\u00a0(])(?:[A-Z]|St|Dr|Mr|Mrs|Ms|Prof|Revd|Gen|Col|Capt|Wm|Geo|Chas|Jas|Jno|Thos|Robt|Benj|Saml|Danl)\.[\s\u00a0]*$"
)
_SUFFIX_END = re.compile(r"\b([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?),?\s(?:Jr|Sr)\.\s+(?=\1\b)")
"""A "Jr." that ends its sentence: the next begins with the surname before it, which no name has twice."""
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][^\W\d_.'’ -]*(?:[.'’ -]{1,2}[A-ZÀ-Þ][^\W\d_]*){0,3}\.?(?:, (?:[A-Z][^\W\d_]*\.? ?){1,3})?,? "
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?\.? ?"
    r"(?:\([^()]{2,40}\) ?)?(?:--|[—–]| - )\s*"
)
"""A place and a day that open a report from elsewhere: "SANTA FE, N. M., July 1--"."""
LONGEST_SENTENCE = 2_000
"""Words; a longer run without a full stop is cut, so that work on a sentence stays bounded."""


_PAIRS, _STRAIGHT = (("“", "”"), ("«", "»")), '"'
_QUOTES = "“”„«»" + _STRAIGHT
_NO_QUOTES = str.maketrans(dict.fromkeys(_QUOTES, " "))
"""Quotation marks that stand in pairs, those that look the same, and what hides them all."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of one passage as (start, end) in its text, white space at the ends left out."""
    dateline = _DATELINE.match(text)
    begins = dateline.end() if dateline is not None else 0
    spans = [(0, begins), *_joined(text, begins)]
    return [trimmed for start, end in spans if (trimmed := _trim(text, start, end))[0] < trimmed[1]]


def _joined(text: str, begins: int) -> list[tuple[int, int]]:
    """Return the sentences behind a place; what is cut within a name's initials is one."""
    spans: list[tuple[int, int]] = []
    abbreviated = {
        place for match in _CUT.finditer(text) for place in range(match.start() + 1, match.end() + 1)
    }
    joining = False
    plain = _without_odd_marks(text)
    for start, end in _with_opening_marks(text, _cut_at_suffixes(plain)):
        if end <= begins:
            continue
        goes_on = _goes_on(text, start) or (plain is not text and _continues(plain, start, end))
        if spans and (joining or goes_on):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((max(start, begins), end))
        initial = _INITIAL_END.search(text[max(0, end - 8) : end])
        joining = initial is not None or _trim(text, start, end)[1] in abbreviated
    return spans


def _goes_on(text: str, start: int) -> bool:
    """Tell whether a number in brackets opens no sentence, since none has ended before it: "m. Ida 1901, (2) Rosa"."""
    return bool(_ITEM.match(text, start)) and bool(_GOES_ON.search(text[max(0, start - 8) : start]))


def _without_odd_marks(text: str) -> str:
    """Return a passage for cutting: without quotation marks where one lacks its other.

    sentencex cuts nowhere between two marks: one that is never closed, or by another kind, would make a sentence of
    all up to the next. The result is as long as the text.
    """
    paired = all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)
    return text if paired and text.count(_STRAIGHT) % 2 == 0 else text.translate(_NO_QUOTES)


def _with_opening_marks(text: str, parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield parts, each with the marks right before it, which were hidden at the end of the part before."""
    before: tuple[int, int] | None = None
    for start, end in parts:
        first = start
        if before is not None:
            while first > before[0] and text[first - 1] in _QUOTES:
                first -= 1
            yield before[0], first
        before = first, end
    if before is not None:
        yield before


def _continues(text: str, start: int, end: int) -> bool:
    """Tell whether a part goes on in small letters, as "she asked" behind a question in marks."""
    return text[start:end].lstrip()[:1].islower()


def _parts(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield what sentencex cuts a stretch into; what follows a number in brackets is cut as any other text is."""
    for part in sentencex.get_sentence_boundaries("en", text[start:stop]):
        first, last = start + part["start_index"], start + part["end_index"]
        item = _ITEM.match(text, first, last)
        if item is None or item.end() == last:
            yield first, last
            continue
        for begin, end in _parts(text, item.end(), last):
            yield first if begin == item.end() else begin, end


def _cut_at_suffixes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text, cut behind a "Jr." that ends a sentence."""
    ends = [match.end() for match in _SUFFIX_END.finditer(text)]
    for start, end in _parts(text, 0, len(text)):
        inside = [place for place in ends if start < place < end]
        yield from pairwise([start, *inside, end])


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - (len(stretch) - len(stretch.rstrip()))


def visible(word: str) -> str:
    """Return a word without what nobody sees, such as soft hyphens, and with composed letters."""
    return unicodedata.normalize("NFC", word.translate(INVISIBLE))


def tokenise(text: str, start: int, end: int) -> Sentence:
    """Return the words of ``text[start:end]``; offsets stay those of the whole text."""
    words: list[str] = []
    lower: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in WORD.finditer(text, start, end):
        word = visible(match.group())
        if not word:
            continue
        words.append(word)
        lower.append((whole(word) if match["cut"] else word.lower()).translate(_CURLY))
        starts.append(match.start())
        ends.append(match.end())
    return Sentence(start, end, words, lower, starts, ends)


def sentences(text: str, start: int, end: int) -> list[Sentence]:
    """Return the sentences of the passage ``text[start:end]``, tokenised; offsets are those of the whole text."""
    passage = text[start:end]
    found: list[Sentence] = []
    for left, right in sentence_spans(passage):
        sentence = tokenise(text, start + left, start + right)
        found.extend(_cut(sentence) if len(sentence) > LONGEST_SENTENCE else [sentence])
    return found


def _cut(sentence: Sentence) -> list[Sentence]:
    return [
        _part(sentence, slice(first, first + LONGEST_SENTENCE))
        for first in range(0, len(sentence), LONGEST_SENTENCE)
    ]


def _part(sentence: Sentence, window: slice) -> Sentence:
    starts, ends = sentence.starts[window], sentence.ends[window]
    return Sentence(starts[0], ends[-1], sentence.words[window], sentence.lower[window], starts, ends)
