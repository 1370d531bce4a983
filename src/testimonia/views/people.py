"""Persons by facet: first letter, decade of life, kind of statement, source.

The index holds one small record a person. It costs a scan of the archive: keep it until the archive changes.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from sqlite3 import Row

from testimonia.archive.queries import conflicts as conflict_queries
from testimonia.archive.queries import persons as queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.store import Archive
from testimonia.names.fold import fold
from testimonia.views.days import year_of
from testimonia.views.person import person_ref
from testimonia.views.statements import in_order_of_life, type_label
from testimonia.views.values import Count, Paging, PersonRef
from testimonia.views.years import first_year

PAGE = 60
SOURCES = 15
MOST_DECADES = 100
"""Decades over which a life may spread; a wider spread is of a date that says nothing."""
_NAMES = 2_000
SORTS = {"weight": "most is said", "name": "name", "birth": "birth", "sources": "most sources"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in the index: ``decades`` of dated statements, ``born`` the first year of birth given."""

    person: PersonRef
    named: bool
    sort_key: str
    folded: str
    letter: str
    decades: tuple[str, ...]
    born: int | None
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class PeopleIndex:
    """Every person in each order, and the sources that name most persons: (id, title, ids of persons)."""

    orders: dict[str, tuple[Entry, ...]]
    sources: tuple[tuple[str, str, frozenset[str]], ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every person, in order of name."""
        return self.orders["name"]


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """What is asked of the list: empty fields narrow nothing."""

    q: str = ""
    letter: str = ""
    decade: str = ""
    type: str = ""
    source: str = ""
    unnamed: str = ""
    """Anything: persons whom no source names, "a Ukrainian general", instead of those with a name."""
    sort: str = "weight"
    page: int = 1


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """One page of persons with the facets of all that were found; ``unnamed`` counts those without a name."""

    query: PeopleQuery
    people: tuple[PersonRef, ...]
    paging: Paging
    letters: tuple[Count, ...]
    decades: tuple[Count, ...]
    types: tuple[Count, ...]
    sources: tuple[Count, ...]
    source_title: str
    unnamed: int


def people_index(archive: Archive) -> PeopleIndex:
    """Read the index of all persons."""
    types: dict[str, set[str]] = defaultdict(set)
    for row in queries.person_types(archive):
        types[row["person_id"]].add(row["type"])
    shared: dict[frozenset[str], frozenset[str]] = {}
    differ = conflict_queries.everybody_in_conflict(archive)
    entries = []
    for row in queries.all_persons(archive):
        kinds = frozenset(types.get(row["id"], ()))
        entries.append(_entry(row, shared.setdefault(kinds, kinds), row["id"] in differ))
    orders = {name: tuple(sorted(entries, key=order)) for name, order in _ORDERS.items()}
    sources = queries.sources_with_persons(archive, SOURCES)
    return PeopleIndex(
        orders, tuple((row["id"], row["title"] or row["path"], _here(archive, row["id"])) for row in sources)
    )


def _here(archive: Archive, source: str) -> frozenset[str]:
    """Return the ids of the persons a source names."""
    return frozenset(row["id"] for row in queries.persons_of_source(archive, source))


def _entry(row: Row, types: frozenset[str], differ: bool) -> Entry:
    person = replace(person_ref(row), differ=differ)
    first, last = row["first_day"], row["last_day"]
    letter = row["sort_key"][:1].upper()
    return Entry(
        person, bool(row["named"]), row["sort_key"], fold(f"{person.label} {row['sort_key']}"),
        letter if letter.isalpha() else "#",
        _decades(first if first is not None else last, last if last is not None else first),
        _first_year(person.born), types,
    )  # fmt: skip


def _decades(first: int | None, last: int | None) -> tuple[str, ...]:
    if first is None or last is None:
        return ()
    decades = range(year_of(first) // 10 * 10, year_of(last) + 1, 10)
    return tuple(map(str, decades)) if len(decades) <= MOST_DECADES else ()


def _first_year(born: Sequence[str]) -> int | None:
    return min((year for date in born if (year := first_year(date)) is not None), default=None)


def people(
    archive: Archive, query: PeopleQuery = PeopleQuery(), index: PeopleIndex | None = None
) -> PeoplePage:
    """Return one page of the persons asked for; ``index`` saves reading it anew."""
    index = index or people_index(archive)
    found = _found(archive, query, index.orders.get(query.sort, index.orders["weight"]))
    paging = Paging(query.page, PAGE, len(found))
    return PeoplePage(
        query, tuple(entry.person for entry in found[(query.page - 1) * PAGE : query.page * PAGE]), paging,
        _facet(((entry.letter,) for entry in found), query.letter, str, sorted),
        _facet((entry.decades for entry in found), query.decade, "{}s".format, _by_number),
        _facet((entry.types for entry in found), query.type, type_label, in_order_of_life),
        _in_sources(index, {entry.person.id for entry in found}, query.source), _title(archive, query.source),
        sum(not entry.named for entry in index.entries),
    )  # fmt: skip


def _in_sources(index: PeopleIndex, found: set[str], chosen: str) -> tuple[Count, ...]:
    """Return how many of the persons found each of the index's sources names."""
    return tuple(
        Count(source, title, len(here & found), source == chosen)
        for source, title, here in index.sources
        if here & found
    )


def _title(archive: Archive, source: str) -> str:
    """Return what the source that was chosen is called; nothing where none was, or it is not there."""
    row = source_queries.source(archive, source) if source else None
    return (row["title"] or row["path"]) if row else ""


def _found(archive: Archive, query: PeopleQuery, entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries that nothing in the query leaves out."""
    wanted = not query.unnamed
    found = [one for one in entries if one.named == wanted and _in_facets(one, query)]
    if query.source:
        here = _here(archive, query.source)
        found = [one for one in found if one.person.id in here]
    words = fold(query.q).split()
    return _of_name(archive, words, found) if words else found


def _in_facets(one: Entry, query: PeopleQuery) -> bool:
    """Tell whether a person is under the letter, the decade and the type that were chosen."""
    letter = not query.letter or one.letter == query.letter
    decade = not query.decade or query.decade in one.decades
    return letter and decade and (not query.type or query.type in one.types)


def _of_name(archive: Archive, words: Sequence[str], entries: Iterable[Entry]) -> list[Entry]:
    """Return those whose label has all the words, or whom a source calls by the one word there is."""
    rows = queries.persons_by_name(archive, words[0], _NAMES) if len(words) == 1 else []
    named = {row["id"] for row in rows}
    return [one for one in entries if one.person.id in named or all(word in one.folded for word in words)]


def _facet(
    values: Iterable[Iterable[str]],
    chosen: str,
    label: Callable[[str], str],
    order: Callable[[Iterable[str]], list[str]],
) -> tuple[Count, ...]:
    counts = Counter(value for group in values for value in group)
    return tuple(Count(value, label(value), counts[value], value == chosen) for value in order(counts))


def _by_number(values: Iterable[str]) -> list[str]:
    return sorted(values, key=int)


_ORDERS: dict[str, Callable[[Entry], tuple[object, ...]]] = {
    "weight": lambda one: (-one.person.statements, one.sort_key, one.person.id),
    "name": lambda one: (one.sort_key, one.person.id),
    "birth": lambda one: (one.born is None, one.born or 0, one.sort_key, one.person.id),
    "sources": lambda one: (-one.person.sources, one.sort_key, one.person.id),
}
