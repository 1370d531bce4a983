"""What the archive holds, at a glance."""

from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.queries import persons as person_queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import summary
from testimonia.archive.store import Archive
from testimonia.views.differences import Difference, differences
from testimonia.views.person import person_ref, said_on
from testimonia.views.sources import SourceLine, skipped_counts, source_lines
from testimonia.views.statements import in_order_of_life, type_label
from testimonia.views.values import Count, PersonRef

_LOOKED_AT = 12
"""Persons of each sort whose sources are compared for the home page."""
_COMPARED = 120
"""Statements compared for each of them."""


@dataclass(frozen=True, slots=True)
class InDispute:
    """A person on whom sources differ: on how many questions, and on what."""

    person: PersonRef
    certain: int
    number: int
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Years:
    """Dated statements by span of years: ``begins`` is the first, ``step`` how many it takes in."""

    begins: int
    step: int
    number: int


@dataclass(frozen=True, slots=True)
class Home:
    """The home page. ``undated`` counts the statements the histogram leaves out."""

    totals: dict[str, int]
    types: tuple[Count, ...]
    people: tuple[PersonRef, ...]
    disputes: tuple[InDispute, ...]
    years: tuple[Years, ...]
    undated: int
    latest: tuple[SourceLine, ...]
    skipped: tuple[Count, ...]
    collection: str
    built: str
    version: str


def home(archive: Archive) -> Home:
    """Return what the archive holds. It costs a scan: keep the answer until the archive changes."""
    run = summary.last_run(archive)
    numbers = {row["type"]: row["number"] for row in summary.by_type(archive)}
    return Home(
        totals=summary.totals(archive),
        types=tuple(Count(name, type_label(name), numbers[name]) for name in in_order_of_life(numbers)),
        people=tuple(person_ref(row) for row in person_queries.persons_by_weight(archive, 24)),
        disputes=_disputes(archive),
        years=_years((row["year"], row["number"]) for row in summary.by_year(archive)),
        undated=summary.undated(archive), latest=source_lines(archive, source_queries.latest(archive, 8)),
        skipped=skipped_counts(archive), collection=run["collection"] if run else "", built=_built(run),
        version=run["version"] if run else "",
    )  # fmt: skip


def _built(run: Row | None) -> str:
    """Return when the last run ended, or began if it did not end; empty where there was none."""
    return (run["finished"] or run["started"]) if run else ""


def _disputes(archive: Archive) -> tuple[InDispute, ...]:
    rows = person_queries.persons_in_dispute(archive, _LOOKED_AT) + person_queries.persons_by_sources(
        archive, _LOOKED_AT
    )
    found = []
    for row in {row["id"]: row for row in rows}.values():
        differing = differences(said_on(archive, row["id"], _COMPARED).statements)
        if differing:
            certain = sum(one.certain for one in differing)
            found.append(InDispute(person_ref(row), certain, len(differing), _topics(differing)))
    return tuple(sorted(found, key=lambda one: (-one.certain, -one.number, one.person.label))[:12])


def _topics(differing: Iterable[Difference]) -> tuple[str, ...]:
    """Return each topic once, with the questions asked of it: "birth (when, where)"."""
    asked: dict[str, list[str]] = {}
    for one in differing:
        asked.setdefault(one.topic, []).append(one.question)
    return tuple(f"{topic} ({', '.join(dict.fromkeys(questions))})" for topic, questions in asked.items())


def _years(counts: Iterable[tuple[int, int]]) -> tuple[Years, ...]:
    """Gather years into at most about forty bars of 1, 5, 10, 25, 50 or 100 years, empty ones included."""
    by_year = dict(counts)
    if not by_year:
        return ()
    first, last = min(by_year), max(by_year)
    step = next((one for one in (1, 5, 10, 25, 50) if (last - first) / one <= 40), 100)
    begins = range(first // step * step, last + 1, step)
    return tuple(
        Years(begin, step, sum(by_year.get(year, 0) for year in range(begin, begin + step)))
        for begin in begins
    )
