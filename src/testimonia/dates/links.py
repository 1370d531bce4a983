"""Words that put what is told before or after something else, with a date or without: "two years before his arrest".

A link says the relation, the days between the two, and from what they are counted, as type and role of the vocabulary;
whose deed it is the reader of the source finds out (``reading/links.py``).

    before, prior to, by the time            before
    until                                    before: what was so ends with it
    after, following, since, ever since      after
    on, upon                                 after, and soon
    during, at the time of; when he was …    during
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from testimonia.dates.apart import SOON, Apart, Lengths, days_of, length_before, lengths
from testimonia.dates.beside import Beside, beside
from testimonia.dates.lexicon import compiled
from testimonia.dates.matches import Match
from testimonia.dates.told import Told, clause_of, going_of, noun_of
from testimonia.languages.parts.dates import DateTables
from testimonia.languages.parts.deeds import Deeds
from testimonia.model import TimeLink

Relation = Literal["before", "after", "during"]

_RELATIONS: Mapping[str, Relation] = {
    "before": "before", "until": "before", "after": "after", "since": "after", "soon": "after", "during": "during",
    "when": "during",
}  # fmt: skip
_BEHIND_NOUN = frozenset(_RELATIONS) - {"when"}
_BEHIND_CLAUSE = frozenset(("before", "after", "until", "when"))
_BEHIND_GOING = frozenset(("before", "after", "soon", "since"))
_BACK = 60
"""Characters before the words that lead in, within which a length is sought."""
_SENTENCE = re.compile(r"[.!?;:](?=\s)|[\n,()—]")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_DENIED = 10
"""Words before "until" among which one that denies turns it round: "did not return until his release"."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What links are read with: the words of a language, ready."""

    deeds: Deeds
    lengths: Lengths
    leads: re.Pattern[str]
    """Finds words that lead in, with the owner, subject or verb behind them."""
    near: re.Pattern[str]
    sizes: re.Pattern[str]
    """Find what stands at the end of the words before."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """Words that lead in: where they begin, what they mean, and from where the text before them is looked at."""

    start: int
    code: str
    floor: int


@lru_cache(maxsize=8)
def _ready(tables: DateTables, deeds: Deeds) -> Ready:
    behind = (
        f"(?P<owner>{_any(deeds.owners)})|(?P<person>{_any(deeds.persons)})|(?P<going>{deeds.going.pattern})"
    )
    leads = rf"\b(?P<lead>{_any(deeds.relations)})\s+(?:(?:{behind})\b)"
    ending = r"(?:^|(?<=\s))(?P<word>{})\s*$"
    return Ready(
        deeds, lengths(compiled(tables), deeds.lengths), re.compile(leads, re.IGNORECASE),
        re.compile(ending.format(_any(deeds.near)), re.IGNORECASE),
        re.compile(ending.format(_any(deeds.sizes)), re.IGNORECASE),
    )  # fmt: skip


def _any(words: Sequence[str] | frozenset[str] | Mapping[str, str]) -> str:
    """Return a pattern of some words, the longest first; blanks in them are any white space."""
    each = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in each) or r"(?!)"


def read_links(
    text: str, spans: Sequence[tuple[int, int]], tables: DateTables, deeds: Deeds
) -> list[TimeLink]:
    """Return the links within the spans, in order, with exact places in ``text``.

    ``tables`` are the words of time of the language, ``deeds`` what can be counted from.
    """
    if not deeds.relations:
        return []
    ready = _ready(tables, deeds)
    return [link for start, end in spans for link in _within(text, start, end, ready)]


def _within(text: str, start: int, end: int, ready: Ready) -> Iterator[TimeLink]:
    for match in ready.leads.finditer(text, start, end):
        code = ready.deeds.relations[" ".join(match["lead"].lower().split())]
        told = _told(code, match, beside(text, _behind(match), end, ready.deeds))
        if told:
            lead = _Lead(match.start(), code, _floor(text, start, match.start()))
            if not _is_denied(text, lead, ready.deeds):
                yield _link(text, lead, told, ready)


def _behind(match: re.Match[str]) -> int:
    """Return where the word behind the words that lead in begins."""
    return match.start(match.lastgroup or "lead")


def _told(code: str, match: re.Match[str], words: Beside) -> Told | None:
    """Return what is counted from, if the words that lead in can stand before such words."""
    allowed, read = _READERS[match.lastgroup or ""]
    return read(words) if code in allowed else None


_READERS: Mapping[str, tuple[frozenset[str], Callable[[Beside], Told | None]]] = {
    "owner": (_BEHIND_NOUN, noun_of),
    "person": (_BEHIND_CLAUSE, clause_of),
    "going": (_BEHIND_GOING, going_of),
}


def _floor(text: str, start: int, end: int) -> int:
    """Return from where the text before a place is of the same part of the sentence, not far back."""
    begin = max(start, end - _BACK)
    ends = [match.end() for match in _SENTENCE.finditer(text, begin, end)]
    return ends[-1] if ends else begin


# ---------------------------------------------------------------- what is no link


def _is_denied(text: str, lead: _Lead, deeds: Deeds) -> bool:
    """Tell whether the words before make no order of it: "not until", "did not say when"."""
    before = [match[0].lower().replace("’", "'") for match in _WORD.finditer(text, lead.floor, lead.start)]
    if lead.code == "when":
        return bool(before) and before[-1] in deeds.asking
    if lead.code == "until":
        return any(map(_denies(deeds), before[-_DENIED:]))
    return bool(before) and _denies(deeds)(before[-1])


def _denies(deeds: Deeds) -> Callable[[str], bool]:
    return lambda word: word in deeds.negations or word.endswith(tuple(deeds.contracted))


# ---------------------------------------------------------------- how far apart


def _link(text: str, lead: _Lead, told: Told, ready: Ready) -> TimeLink:
    start, apart = _apart(text, lead, ready)
    return TimeLink(
        start,
        told.end,
        text[start : told.end],
        _RELATIONS[lead.code],
        told.event,
        told.start,
        told.end,
        *apart,
    )


def _apart(text: str, lead: _Lead, ready: Ready) -> tuple[int, Apart]:
    """Return where the words of a link begin, and the days between the two."""
    if lead.code in ("during", "when"):
        return lead.start, (None, None)
    if lead.code == "soon":
        return lead.start, (0, SOON)
    if lead.code in ("before", "after"):
        near = ready.near.search(text[lead.floor : lead.start])
        if near:
            return lead.floor + near.start("word"), (0, SOON)
        length = length_before(text, lead.floor, lead.start, ready.lengths)
        if length:
            return _measured(text, lead, length, ready)
    return lead.start, (0, None)


def _measured(text: str, lead: _Lead, length: Match, ready: Ready) -> tuple[int, Apart]:
    """Return the same where a length stands before: with "about" or "more than" before it."""
    size = ready.sizes.search(text[lead.floor : length.start])
    if size is None:
        return length.start, days_of(length, "")
    kind = ready.deeds.sizes[" ".join(size["word"].lower().split())]
    return lead.floor + size.start("word"), days_of(length, kind)
