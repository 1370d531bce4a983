"""Life dates in brackets behind a name: "(1872–1952)", "(b. Odessa 1878, d. 1965)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.dates import Known, read_date
from testimonia.errors import DateError
from testimonia.extractors.common import Draft, is_named_person
from testimonia.extractors.language import words
from testimonia.languages.parts.dates import DateTables
from testimonia.languages.parts.words import Words
from testimonia.model import EdtfDate, Locus

LONGEST_BRACKET = 160
_HALVES = (("birth", "born", "birthplace"), ("death", "died", "deathplace"))
"""Type, role, and the pattern's group behind the date."""
SHORTEST_LIFE = 12
"""Years; what is shorter is more often a term of office than the life of a child."""


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """Birth or death inside a bracket: the words that hold its date, and from where to where its places stand."""

    type: str
    role: str
    when: str
    start: int
    end: int


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield the life dates that stand behind a person's name."""
    for phrase in analysis.phrases:
        if phrase.kind == "np" and is_named_person(phrase):
            yield from _bracket(analysis, phrase)


def _bracket(analysis: Analysis, person: Phrase) -> Iterator[Draft]:
    """Yield birth and death as the bracket behind a name tells them."""
    for opening, closing in _brackets(analysis, person):
        start, end = analysis.sentence.ends[opening.last - 1], analysis.sentence.starts[closing.first]
        inside = analysis.source.text[start:end]
        for event in _events_in(words(analysis), inside) or _begun(analysis, person, inside):
            date = _date(event.when, start + event.start, analysis.language.dates())
            if date is not None:
                places = _places(analysis, start + event.start, start + event.end)
                draft = _draft(analysis, person, closing)
                yield replace(draft, type=event.type, role=event.role, date=date, places=places)


def _brackets(analysis: Analysis, person: Phrase) -> Iterator[tuple[Phrase, Phrase]]:
    """Yield the opening and the closing mark of each short bracket right behind a name: "(née Roth) (1871-1940)"."""
    opening = analysis.after(person)
    while opening is not None and opening.kind == "open":
        closing = next((p for p in analysis.phrases[analysis.index(opening) :] if p.kind == "close"), None)
        starts = analysis.sentence.starts
        if closing is None or starts[closing.first] - starts[opening.first] > LONGEST_BRACKET:
            return
        yield opening, closing
        opening = analysis.after(closing)


def _events_in(known: Words, inside: str) -> list[LifeEvent]:
    """Return the events of a life that a bracket tells: two years with a dash are both, but for a term of office.

    They may stand behind other names and a semicolon: "born Ada Roth; 1871–1940".
    """
    start = 0
    for part in inside.split(";"):
        years = known.life_years.match(part)
        if years is not None:
            return [] if _term(years) else [_half(years, half, start) for half in _HALVES]
        start += len(part) + 1
    return _marked(known, inside)


def _begun(analysis: Analysis, person: Phrase, inside: str) -> list[LifeEvent]:
    """Return the birth that an open bracket tells: "(1966–)", behind a bare name of which a clause goes on to speak.

    Behind "Editor Karl Roth", or in a list, it is more often a term of office.
    """
    year = words(analysis).life_open.match(inside)
    before = analysis.sentence.tags[person.first - 1][:2] if person.first else ""
    bare = person.name is not None and person.name.first == person.first and before != "NN"
    told = any(person in clause.subjects for clause in analysis.clauses)
    return [_half(year, _HALVES[0], 0)] if year is not None and bare and told else []


def _half(years: re.Match[str], half: tuple[str, str, str], start: int) -> LifeEvent:
    """Return one half of a life; its places reach from the date's beginning over what stands behind the date."""
    kind, role, place = half
    end = max(years.end(kind), years.end(place) if place in years.groupdict() else -1)
    return LifeEvent(kind, role, years[kind], start + years.start(kind), start + end)


def _term(years: re.Match[str]) -> bool:
    """Tell whether two years are too near each other for a life: "Attorney General (1876–1877)" is a term of office."""
    first, last = (re.findall(r"\d{3,4}", years.group(name))[-1] for name in ("birth", "death"))
    return int(last) - int(first) < SHORTEST_LIFE


def _marked(known: Words, inside: str) -> list[LifeEvent]:
    """Return the events that a bracket marks, each up to the next or a semicolon: "b. Odessa 1878; † 1965"."""
    marks = (("birth", "born", known.life_birth), ("death", "died", known.life_death))
    found = [(kind, role, match) for kind, role, pattern in marks if (match := pattern.search(inside))]
    events = []
    for kind, role, match in found:
        group = match.lastgroup or 0
        later = (other.start() for _, _, other in found if other.start() > match.start())
        semicolon = inside.find(";", match.end()) % (len(inside) + 1)  # the end of it, where there is none
        events.append(
            LifeEvent(kind, role, match[group], match.start(group), min(semicolon, *later, len(inside)))
        )
    return events


def _date(when: str, start: int, tables: DateTables) -> EdtfDate | None:
    """Read the date of one half of a bracket; a place before it is passed over word by word."""
    while when:
        stripped = when.lstrip(" ,\u00a0")
        start, when = start + len(when) - len(stripped), stripped
        try:
            date = read_date(when, Known(), tables)
        except DateError:
            head, gap, when = when.partition(" ")
            start += len(head) + len(gap)
            continue
        return replace(
            date, words=when, start=start, end=start + len(when), rule="life dates in brackets", anchor=""
        )
    return None


def _places(analysis: Analysis, start: int, end: int) -> tuple[Phrase, ...]:
    starts = analysis.sentence.starts
    return tuple(p for p in analysis.phrases if p.entity == "place" and start <= starts[p.first] < end)


def _draft(analysis: Analysis, person: Phrase, closing: Phrase) -> Draft:
    assert person.name is not None
    start, end = analysis.sentence.starts[person.name.first], analysis.sentence.ends[closing.last - 1]
    locus = Locus(analysis.source.id, start, end, analysis.source.text[start:end])
    return Draft(
        "birth", "born", person, "life dates in brackets behind the name", first=person.first, last=closing.last,
        score=0.97, locus=locus, anchor=person.head,
    )  # fmt: skip
