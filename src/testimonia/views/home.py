"""What the archive holds, at a glance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.queries import conflicts as conflict_queries
from testimonia.archive.queries import persons as person_queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import summary
from testimonia.archive.store import Archive
from testimonia.views.conflicts import rule_label
from testimonia.views.person import person_ref
from testimonia.views.sources import SourceLine, skipped_counts, source_lines
from testimonia.views.statements import in_order_of_life, type_label
from testimonia.views.values import Count, PersonRef

_DISPUTES = 12
"""Persons shown of those on whom sources differ."""


@dataclass(frozen=True, slots=True)
class InDispute:
    """A person on whom sources differ: how many conflicts there are, how many certain, and by which rules."""

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
    disputed: int
    """Persons on whom sources differ, all told."""
    conflicts: int
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
        disputes=_disputes(archive), disputed=conflict_queries.number_in_conflict(archive),
        conflicts=conflict_queries.number(archive, {}),
        years=_years((row["year"], row["number"]) for row in summary.by_year(archive)),
        undated=summary.undated(archive), latest=source_lines(archive, source_queries.latest(archive, 8)),
        skipped=skipped_counts(archive), collection=run["collection"] if run else "", built=_built(run),
        version=run["version"] if run else "",
    )  # fmt: skip


def _built(run: Row | None) -> str:
    """Return when the last run ended, or began if it did not end; empty where there was none."""
    return (run["finished"] or run["started"]) if run else ""


def _disputes(archive: Archive) -> tuple[InDispute, ...]:
    rows = conflict_queries.persons_in_conflict(archive, _DISPUTES)
    on = _topics(archive, [row["id"] for row in rows])
    return tuple(InDispute(person_ref(row), row["certain"], row["conflicts"], on[row["id"]]) for row in rows)


def _topics(archive: Archive, persons: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return for each person the rules of their conflicts, each once: "born twice", "happened twice"."""
    found: dict[str, dict[str, None]] = {person: {} for person in persons}
    for row in conflict_queries.rules_of_persons(archive, persons):
        found[row["person_id"]][rule_label(row["rule"]).lower()] = None
    return {person: tuple(rules) for person, rules in found.items()}


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
