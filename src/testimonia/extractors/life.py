"""Life dates in brackets behind a name: "(1872–1952)", "(b. Odessa 1878, d. 1965)"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.dates import Known, read_date
from testimonia.errors import DateError
from testimonia.extractors.common import Draft, is_named_person
from testimonia.model import EdtfDate, Locus

YEARS = re.compile(
    r"^\s*(?:[a-z]{1,3}\.\s*)?(?P<birth>[^–—;()]{0,40}?\b\d{3,4}\??)\s*(?:[-–—]|\bto\b)\s*(?P<death>[^–—;()]{0,40}?\b\d{3,4}\??)\s*$"
)
BORN = re.compile(
    r"\b(?:b\.|born|geb\.|née)\s*(?P<date>[^;–—()]*?\d{3,4}\??)|\*\s*(?P<star>[^;–—()]*?\d{3,4}\??)",
    re.IGNORECASE,
)
DIED = re.compile(
    r"\b(?:d\.|died|gest\.|killed|executed|murdered)\s*(?P<date>[^;–—()]*?\d{3,4}\??)|[†✝]\s*(?P<cross>[^;–—()]*?\d{3,4}\??)",
    re.IGNORECASE,
)
LONGEST_BRACKET = 160
SHORTEST_LIFE = 12
"""Years; what is shorter is more often a term of office than the life of a child."""
Event = tuple[str, str, re.Match[str], str]
"""Type and role of a statement, with the match that tells it and the group that holds its date."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield the life dates that stand behind a person's name."""
    for phrase in analysis.phrases:
        if phrase.kind == "np" and is_named_person(phrase):
            yield from _bracket(analysis, phrase)


def _bracket(analysis: Analysis, person: Phrase) -> Iterator[Draft]:
    """Yield birth and death as the bracket behind a name tells them."""
    marks = _marks(analysis, person)
    if marks is None:
        return
    opening, closing = marks
    start, end = analysis.sentence.ends[opening.last - 1], analysis.sentence.starts[closing.first]
    if end - start > LONGEST_BRACKET:
        return
    inside = analysis.source.text[start:end]
    found = _told_in(inside)
    for event in found:
        kind, role, match, group = event
        date = _date(analysis, match, group, start)
        if date is not None:
            told = _told_until(inside, event, found)
            places = _places(analysis, start + match.start(group), start + told)
            yield replace(_draft(analysis, person, closing, (kind, role)), date=date, places=places)


def _marks(analysis: Analysis, person: Phrase) -> tuple[Phrase, Phrase] | None:
    """Return the opening and the closing mark of the bracket right behind a name."""
    opening = analysis.after(person)
    if opening is None or opening.kind != "open":
        return None
    closing = next((p for p in analysis.phrases[analysis.index(opening) :] if p.kind == "close"), None)
    return (opening, closing) if closing is not None else None


def _told_in(inside: str) -> list[Event]:
    """Return the events of a life that a bracket tells: two years with a dash are both, but for a term of office."""
    years = YEARS.match(inside)
    if years is None:
        return _marked(inside)
    return [] if _term(years) else [("birth", "born", years, "birth"), ("death", "died", years, "death")]


def _term(years: re.Match[str]) -> bool:
    """Tell whether two years are too near each other for a life: "Attorney General (1876–1877)" is a term of office."""
    first, last = (re.findall(r"\d{3,4}", years.group(name))[-1] for name in ("birth", "death"))
    return int(last) - int(first) < SHORTEST_LIFE


def _told_until(inside: str, event: Event, found: list[Event]) -> int:
    """Return where what is told of one event in a bracket ends: "born 1871 in Riga; died 1938"."""
    _, _, match, group = event
    if match.re is YEARS:
        return match.end(group)
    later = [other.start() for _, _, other, _ in found if other.start() > match.start()]
    semicolon = inside.find(";", match.end())
    return min([*later, *([semicolon] if semicolon >= 0 else []), len(inside)])


def _marked(inside: str) -> list[Event]:
    """Return the events that a bracket marks: "b. Odessa 1878", "† 1965"."""
    found: list[Event] = []
    for kind, role, pattern in (("birth", "born", BORN), ("death", "died", DIED)):
        match = pattern.search(inside)
        if match is not None:
            found.append((kind, role, match, str(match.lastgroup)))
    return found


def _date(analysis: Analysis, match: re.Match[str], group: str, offset: int) -> EdtfDate | None:
    """Read the date of one half of a bracket; a place before it is passed over word by word."""
    words, start = match.group(group), offset + match.start(group)
    while words:
        stripped = words.lstrip(" ,\u00a0")
        start, words = start + len(words) - len(stripped), stripped
        try:
            date = read_date(words, Known(), analysis.language.dates())
        except DateError:
            head, gap, rest = words.partition(" ")
            start, words = start + len(head) + len(gap), rest
            continue
        return EdtfDate(
            date.edtf,
            date.earliest,
            date.latest,
            words,
            start,
            start + len(words),
            "life dates in brackets",
            "",
        )
    return None


def _places(analysis: Analysis, start: int, end: int) -> list[Phrase]:
    starts = analysis.sentence.starts
    return [p for p in analysis.phrases if p.entity == "place" and start <= starts[p.first] < end]


def _draft(analysis: Analysis, person: Phrase, closing: Phrase, kind: tuple[str, str]) -> Draft:
    assert person.name is not None
    start, end = analysis.sentence.starts[person.name.first], analysis.sentence.ends[closing.last - 1]
    locus = Locus(analysis.source.id, start, end, analysis.source.text[start:end])
    return Draft(
        kind[0], kind[1], person, "life dates in brackets behind the name", first=person.first, last=closing.last,
        score=0.97, locus=locus, anchor=person.head,
    )  # fmt: skip
