"""Full text over sources and statements, with facets and marked snippets."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from sqlite3 import Row

from testimonia.archive.queries import persons as person_queries
from testimonia.archive.queries import search as queries
from testimonia.archive.queries import statements as statement_queries
from testimonia.archive.store import Archive
from testimonia.names.fold import fold
from testimonia.views.person import person_ref
from testimonia.views.statements import in_order_of_life, role_words, statement_views, type_label
from testimonia.views.values import Count, Paging, PersonRef, SourceRef, StatementView

PAGE = 20
MOST = 1_000
"""Hits looked at; where there are more, order and facets are of these, and the page says so."""
FACET = 12
_NAME = 4
"""Words a name has at most."""
LONGEST = 300
"""Characters of a query that are read."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is looked for: ``kind`` is statements or sources; empty fields narrow nothing."""

    q: str = ""
    kind: str = "statements"
    type: str = ""
    person: str = ""
    source: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a snippet, and whether it is a word that was looked for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class SourceHit:
    """A source that was found, its title and a snippet with marks."""

    source: SourceRef
    title: tuple[Marked, ...]
    snippet: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class StatementHit:
    """A statement that was found, its quotation with marks."""

    statement: StatementView
    quote: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits.

    ``understood`` is empty where the words hold nothing to look for; ``capped``: there are more.
    """

    query: SearchQuery
    understood: str
    statements: tuple[StatementHit, ...]
    sources: tuple[SourceHit, ...]
    paging: Paging
    capped: bool
    kinds: tuple[Count, ...]
    types: tuple[Count, ...]
    people: tuple[Count, ...]
    in_sources: tuple[Count, ...]
    named: tuple[PersonRef, ...]


def search(archive: Archive, query: SearchQuery) -> SearchPage:
    """Look for all words of ``query.q`` in statements and sources, and for persons of that name."""
    match = queries.match_expression(query.q[:LONGEST])
    narrow = _narrowing(query)
    instead = _instead(archive, match) if match else {}
    said = _said(archive, match, narrow, instead) if match else []
    texts = queries.source_hits(archive, match, narrow, MOST) if match else []
    in_texts = query.kind == "sources"
    hits = texts if in_texts else said
    keys = _page_of_keys(archive, query, match, hits)
    return SearchPage(
        query, match, () if in_texts else _statements(archive, keys, said, _marks(archive, match, keys, instead)),
        _sources(archive, match, keys) if in_texts else (), Paging(query.page, PAGE, len(hits)),
        len(hits) >= MOST,
        (Count("statements", "Statements", len(said), not in_texts),
         Count("sources", "Sources", len(texts), in_texts)),
        _types(said, query.type), _facet(((row["person_id"], row["label"]) for row in said), query.person),
        _facet(_source_pairs(said, texts, in_texts), query.source), _named(archive, query.q[:LONGEST]),
    )  # fmt: skip


def _instead(archive: Archive, match: str) -> dict[int, str]:
    """Return the key and marked quotation of amended statements that match as they are shown.

    The index of the archive holds them as they were read. Those that readers amended are few.
    """
    texts = ((row["key"], row["quote"], _put_there(row)) for row in queries.amended(archive))
    return queries.marks_among(texts, match)


def _put_there(row: Row) -> str:
    """Return in words what readers put in the place of what was read."""
    kind = (type_label(row["type"]), role_words(row["type"], row["role"])) if row["retyped"] else ()
    return " ".join(filter(None, (row["value"], row["edtf"], *kind)))


def _said(archive: Archive, match: str, narrow: queries.Narrowing, instead: Iterable[int]) -> list[Row]:
    """Return the statements that match as they were read or as they are shown, in archive order."""
    read = queries.statement_hits(archive, match, narrow, MOST)
    more = set(instead) - {row["key"] for row in read}
    found = [*read, *queries.hits_among(archive, more, narrow)] if more else read
    return sorted(found, key=lambda row: row["key"])[:MOST] if more else found


def _narrowing(query: SearchQuery) -> queries.Narrowing:
    """Return what hits are narrowed to: an empty field narrows nothing."""
    return queries.Narrowing(query.type or None, query.person or None, query.source or None)


def _named(archive: Archive, words: str) -> tuple[PersonRef, ...]:
    """Return persons whose last name one of the words begins, and all words of whose label the words begin."""
    wanted = fold(words).split()
    if not 0 < len(wanted) <= _NAME:
        return ()
    rows = {row["id"]: row for word in wanted for row in person_queries.persons_by_name(archive, word, PAGE)}
    found = [row for row in rows.values() if _begin(wanted, row["label"]) or len(wanted) == 1]
    found.sort(key=lambda row: (-row["named"], -row["statements"], row["sort_key"]))
    return tuple(person_ref(row) for row in found[:6])


def _begin(wanted: Sequence[str], label: str) -> bool:
    parts = fold(label).split()
    return all(any(part.startswith(word) for part in parts) for word in wanted)


def _page_of_keys(archive: Archive, query: SearchQuery, match: str, hits: Sequence[Row]) -> list[int]:
    """Return the keys of one page: the best first, or in archive order where there are too many to rank.

    What only readers put there stands before all.
    """
    keys = [row["key"] for row in hits]
    if 0 < len(keys) < MOST:
        ranks = queries.ranks(archive, query.kind, match)
        keys.sort(key=lambda key: (ranks.get(key, -inf), key))
    return keys[(query.page - 1) * PAGE : query.page * PAGE]


def _marks(archive: Archive, match: str, keys: Sequence[int], instead: dict[int, str]) -> dict[int, str]:
    """Return the marked quotations of statements by key."""
    read = queries.statement_marks(archive, match, keys) if keys else ()
    return {row["key"]: row["marked"] for row in read} | instead


def _statements(
    archive: Archive, keys: Sequence[int], hits: Iterable[Row], marks: dict[int, str]
) -> tuple[StatementHit, ...]:
    ids = {row["key"]: row["id"] for row in hits}
    rows = statement_queries.by_ids(archive, (ids[key] for key in keys))
    views = {view.id: view for view in statement_views(archive, rows)}
    return tuple(StatementHit(views[ids[key]], marked(marks[key])) for key in keys)


def _sources(archive: Archive, match: str, keys: Sequence[int]) -> tuple[SourceHit, ...]:
    if not keys:
        return ()
    rows = {row["key"]: row for row in queries.source_marks(archive, match, keys)}
    return tuple(
        SourceHit(
            SourceRef(rows[key]["id"], rows[key]["plain"] or rows[key]["path"], rows[key]["path"]),
            marked(rows[key]["title"] or rows[key]["path"]), marked(rows[key]["marked"]),
        )
        for key in keys
    )  # fmt: skip


def marked(text: str) -> tuple[Marked, ...]:
    """Split a snippet at its marks."""
    pieces = []
    for place, part in enumerate(text.split(queries.START)):
        hit, stop, rest = part.partition(queries.STOP)
        if place == 0 or not stop:
            pieces.append(Marked(part.replace(queries.STOP, ""), False))
        else:
            pieces += [Marked(hit, True), Marked(rest.replace(queries.STOP, ""), False)]
    return tuple(piece for piece in pieces if piece.text)


def _types(hits: Iterable[Row], chosen: str) -> tuple[Count, ...]:
    counts = Counter(row["type"] for row in hits)
    return tuple(
        Count(name, type_label(name), counts[name], name == chosen) for name in in_order_of_life(counts)
    )


def _source_pairs(said: Iterable[Row], texts: Iterable[Row], in_texts: bool) -> Iterable[tuple[str, str]]:
    if in_texts:
        return ((row["id"], row["title"]) for row in texts)
    return ((row["source_id"], row["title"]) for row in said)


def _facet(pairs: Iterable[tuple[str | None, str]], chosen: str) -> tuple[Count, ...]:
    counts: Counter[str] = Counter()
    labels = {}
    for value, label in pairs:
        if value:
            counts[value] += 1
            labels[value] = label
    common = counts.most_common(FACET)
    return tuple(Count(value, labels[value] or value, number, value == chosen) for value, number in common)
