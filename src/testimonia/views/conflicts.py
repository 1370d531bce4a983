"""Conflicts as pages show them: statements side by side, how many independent sources stand on each, and the rule.

No side is preferred unless a reader chose it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive import stored
from testimonia.archive.queries import conflict_states as state_queries
from testimonia.archive.queries import conflicts as queries
from testimonia.archive.queries import persons as person_queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import statements as statement_queries
from testimonia.archive.store import Archive
from testimonia.conflicts.table import message
from testimonia.views.bounds import Because
from testimonia.views.judged import Judged
from testimonia.views.judged_conflict import judged_conflicts
from testimonia.views.standing import independent_sources
from testimonia.views.statements import statement_views, type_label
from testimonia.views.values import Count, Paging, StatementView

PAGE = 30
SIDES = 6
"""Sides shown of a conflict in a list; all of them stand on its own page."""
SHOWN = 2
"""Statements shown of a side in a list."""
ALL = 2000
"""Statements shown on the page of one conflict."""
FACETS = ("rule", "state", "person", "source")
STATES = {
    "OPEN": "open", "EXPLAINED": "explained", "RESOLVED": "resolved", "DISPUTED": "readers differ",
}  # fmt: skip
_FACET = 60


@dataclass(frozen=True, slots=True)
class Named:
    """A person whom a conflict is on."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class SideView:
    """What some statements agree on: ``number`` counts from 1, ``total`` are there, ``statements`` are shown.

    ``sources`` say so, of which ``independent`` do not rest on one another.
    """

    number: int
    answer: str
    statements: tuple[StatementView, ...]
    total: int
    sources: int
    independent: int
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Statements that cannot all hold, by sides; ``why`` is the rule, ``because`` each step of the reasoning.

    ``state`` is open, explained, resolved or disputed, by ``judgements``, the latest of each reader; ``since``
    statements came after it.
    """

    id: str
    rule: str
    why: str
    topic: str
    type: str
    type_label: str
    certain: bool
    because: tuple[Because, ...]
    persons: tuple[Named, ...]
    sides: tuple[SideView, ...]
    more_sides: int
    state: str
    judgements: tuple[Judged, ...] = ()
    since: int = 0

    @property
    def makers(self) -> str:
        """Who judged, in order of time."""
        return " and ".join(dict.fromkeys(one.maker for one in self.judgements))

    @property
    def heading(self) -> str:
        """The rule and what it is on, in words."""
        title = rule_label(self.rule)
        return f"{title}: {self.topic}" if self.topic else title

    @property
    def flag(self) -> str:
        """How sure it is that they cannot all hold."""
        return "cannot both hold" if self.certain else "perhaps two events, or only unlikely"


@dataclass(frozen=True, slots=True)
class ConflictsQuery:
    """What is asked of the list: empty fields narrow nothing."""

    rule: str = ""
    state: str = ""
    person: str = ""
    source: str = ""
    page: int = 1

    @property
    def chosen(self) -> dict[str, str]:
        """The facets that narrow."""
        return {name: value for name in FACETS if (value := getattr(self, name))}


@dataclass(frozen=True, slots=True)
class ConflictsPage:
    """One page of conflicts with the facets of all that were found."""

    query: ConflictsQuery
    conflicts: tuple[ConflictView, ...]
    paging: Paging
    rules: tuple[Count, ...]
    states: tuple[Count, ...]
    persons: tuple[Count, ...]
    sources: tuple[Count, ...]
    person_label: str
    source_title: str


def rule_label(code: str) -> str:
    """Return the code of a rule in words: "born twice"."""
    return code.replace("-", " ").capitalize()


def conflicts_page(archive: Archive, asked: ConflictsQuery) -> ConflictsPage:
    """Return one page of the conflicts of an archive, certain ones first."""
    chosen = asked.chosen
    paging = Paging(asked.page, PAGE, queries.number(archive, chosen))
    rows = queries.listed(archive, chosen, PAGE, (asked.page - 1) * PAGE)
    person = person_queries.person(archive, asked.person) if asked.person else None
    source = source_queries.source(archive, asked.source) if asked.source else None
    return ConflictsPage(
        asked, conflict_views(archive, rows), paging,
        rules=_counts(queries.by_rule(archive, _without(chosen, "rule")), asked.rule, rule_label),
        states=_counts(queries.by_state(archive, _without(chosen, "state")), asked.state, STATES.__getitem__),
        persons=_labelled(queries.by_person(archive, _without(chosen, "person"), _FACET), asked.person),
        sources=_labelled(queries.by_source(archive, _without(chosen, "source"), _FACET), asked.source),
        person_label=person["label"] if person else "",
        source_title=(source["title"] or source["path"]) if source else "",
    )  # fmt: skip


def conflict_page(archive: Archive, conflict: str) -> ConflictView | None:
    """Return one conflict with all its sides and statements, or None."""
    rows = queries.by_ids(archive, [conflict])
    return conflict_views(archive, rows, ALL, ALL)[0] if rows else None


def conflicts_of_person(archive: Archive, person: str) -> tuple[ConflictView, ...]:
    """Return all conflicts on a person, however many sources there are."""
    return conflict_views(archive, queries.of_person(archive, person))


def conflicts_of_statement(archive: Archive, statement: str) -> tuple[ConflictView, ...]:
    """Return all conflicts that a statement has a part in."""
    return conflict_views(archive, queries.of_statement(archive, statement))


def conflict_views(
    archive: Archive, rows: Sequence[Row], sides: int = SIDES, shown: int = SHOWN
) -> tuple[ConflictView, ...]:
    """Return the views of rows of conflicts, in their order, with some of the sides and statements of each."""
    ids = [row["id"] for row in rows]
    members = _grouped(queries.statements(archive, ids))
    drawn = {one: _drawn(members[one], sides, shown) for one in ids}
    views = _views(
        archive, (each for by_side in drawn.values() for some in by_side.values() for each in some)
    )
    independent = independent_sources(archive, [row for one in ids for row in members[one]])
    people, states = _grouped(queries.persons(archive, ids)), _states(archive, ids)
    return tuple(
        _view(
            row,
            people[row["id"]],
            _Held(members[row["id"]], drawn[row["id"]], views, independent),
            states[row["id"]],
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class _Held:
    """What a conflict holds: rows of its statements, which are shown by side, and how those are seen."""

    rows: list[Row]
    drawn: Mapping[int, list[str]]
    views: Mapping[str, StatementView]
    independent: Mapping[tuple[str, int], int]

    def sides(self, preferred: Collection[str]) -> tuple[SideView, ...]:
        return tuple(self._side(number, preferred) for number in self.drawn)

    def _side(self, number: int, preferred: Collection[str]) -> SideView:
        rows = [row for row in self.rows if row["side"] == number]
        return SideView(
            number, rows[0]["answer"],
            tuple(self.views[one] for one in self.drawn[number] if one in self.views), len(rows),
            len({row["source_id"] for row in rows}), self.independent[rows[0]["conflict_id"], number],
            any(row["statement_id"] in preferred for row in rows),
        )  # fmt: skip


def _drawn(rows: Iterable[Row], sides: int, shown: int) -> dict[int, list[str]]:
    """Return the statements shown of each of the first sides."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        found[row["side"]].append(row["statement_id"])
    return {side: found[side][:shown] for side in sorted(found)[:sides]}


def _views(archive: Archive, ids: Iterable[str]) -> dict[str, StatementView]:
    wanted = list(dict.fromkeys(ids))
    rows = statement_queries.by_ids(archive, wanted) if wanted else []
    return {view.id: view for view in statement_views(archive, rows)}


def _because(row: Row) -> tuple[Because, ...]:
    return tuple(Because(words, statement) for words, statement in stored.steps(row["because"]))


@dataclass(frozen=True, slots=True)
class _State:
    """The state that readers set, by whom, and which statements they prefer."""

    state: str = queries.OPEN
    preferred: frozenset[str] = frozenset()
    since: int = 0
    judgements: tuple[Judged, ...] = ()


def _view(row: Row, people: Sequence[Row], held: _Held, state: _State) -> ConflictView:
    every = len({one["side"] for one in held.rows})
    return ConflictView(
        row["id"], row["rule"], message(row["rule"]), row["topic"], row["type"], type_label(row["type"]),
        bool(row["certain"]), _because(row),
        tuple(Named(one["id"], one["label"]) for one in people),
        held.sides(state.preferred), every - len(held.drawn), STATES[state.state], state.judgements, state.since,
    )  # fmt: skip


def _states(archive: Archive, ids: Sequence[str]) -> dict[str, _State]:
    rows = state_queries.states(archive, ids)
    by = judged_conflicts(archive, [row["conflict_id"] for row in rows]) if rows else {}
    found = {
        row["conflict_id"]: _State(
            row["state"], frozenset(stored.strings(row["preferred"])), row["since"], by[row["conflict_id"]]
        )
        for row in rows
    }
    return {one: found.get(one, _State()) for one in ids}


def _grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["conflict_id"]].append(row)
    return groups


def _without(chosen: Mapping[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in chosen.items() if key != name}


def _counts(rows: Iterable[Row], chosen: str, label: Callable[[str], str]) -> tuple[Count, ...]:
    return tuple(
        Count(row["value"], label(row["value"]), row["number"], row["value"] == chosen) for row in rows
    )


def _labelled(rows: Iterable[Row], chosen: str) -> tuple[Count, ...]:
    return tuple(Count(row["value"], row["label"], row["number"], row["value"] == chosen) for row in rows)
