"""One person across all sources that name them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive import stored
from testimonia.archive.formerly import former, successor
from testimonia.archive.queries import persons as queries
from testimonia.archive.queries import statements as statement_queries
from testimonia.archive.store import Archive
from testimonia.living import Living
from testimonia.views.bounds import BoundView, bounds
from testimonia.views.conflicts import ConflictView, conflicts_of_person
from testimonia.views.judged_person import OnPerson, judged_person
from testimonia.views.statements import counting, in_order_of_life, statement_views, type_label
from testimonia.views.timeline import Timeline, timeline
from testimonia.views.values import PersonRef, Ref, SourceRef, StatementView

BUDGET = 100
"""Statements read for a page that shows all kinds; each kind has its share, and the rest is a page away."""
NAMES = 40
NAMED_IN = 20
LIFE = 600
"""Statements on birth and death that are set source by source."""
KIND_PAGE = 150
"""Statements shown on a page that shows one kind."""
COLUMNS = 6
"""Sources set side by side."""


@dataclass(frozen=True, slots=True)
class Group:
    """The statements of one kind in order of time; ``total`` may be more than are shown.

    Those that readers rejected are among them, and counted in ``rejected``.
    """

    type: str
    label: str
    statements: tuple[StatementView, ...]
    total: int
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class LifeDate:
    """What one source says of birth and death."""

    source: SourceRef
    births: tuple[StatementView, ...]
    deaths: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class NameUse:
    """One referent held to be this person: the names its source uses, and why it is held to be them."""

    referent: str
    source: SourceRef
    names: tuple[str, ...]
    mentions: int
    begin: int | None
    end: int | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another person whom statements join to this one, how often, and in which kinds of statement."""

    id: str
    label: str
    number: int
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Perhaps:
    """A person that may be this one and was not joined with it; ``pair`` are the referents that may be one."""

    person: PersonRef
    score: float
    reason: str
    pair: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Kinds of statement (rows) by source (columns); ``more`` sources are left out."""

    sources: tuple[SourceRef, ...]
    rows: tuple[tuple[str, tuple[tuple[StatementView, ...], ...]], ...]
    more: int


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything on one person; ``kind`` is the one kind shown, if any; ``read`` of ``total`` set side by side.

    ``bounds`` tell of statements shown when they can have been so, where that is sharper than what they say.

    What readers rejected stands in ``groups`` and ``named_in`` only, and is counted in ``rejected`` alone.
    """

    person: PersonRef
    gender: str
    mentions: int
    kind: str | None
    groups: tuple[Group, ...]
    total: int
    read: int
    offset: int
    life_dates: tuple[LifeDate, ...]
    whole_life: bool
    """Whether all statements on birth and death are among them, so that a source without one says nothing."""
    conflicts: tuple[ConflictView, ...]
    bounds: Mapping[str, BoundView]
    timeline: Timeline | None
    in_time: tuple[StatementView, ...]
    side_by_side: SideBySide
    names: tuple[NameUse, ...]
    related: tuple[Related, ...]
    named_in: tuple[StatementView, ...]
    perhaps: tuple[Perhaps, ...]
    rejected: int = 0
    judgements: tuple[OnPerson, ...] = ()
    living: Living | None = None
    """Whether they may be alive, on the day on which the page is asked for."""


def canonical_person(archive: Archive, some_id: str) -> str | None:
    """Return the person's id for their own id, that of any of their referents, or one they once had; or None."""
    if queries.person(archive, some_id) is not None:
        return some_id
    return queries.person_of_referent(archive, some_id) or successor(archive, some_id)


def former_person(archive: Archive, person_id: str) -> str:
    """Return in words what became of a person whose id leads to nobody now; "" where none ever had it."""
    found = former(archive, person_id)
    if found is None:
        return ""
    labels = [row["label"] for one in found.now if (row := queries.person(archive, one))]
    now = (
        f"What was said of them is now said of {', '.join(labels)}."
        if labels
        else "No source names them now."
    )
    return f"This person is no longer told apart: {found.labels[0]}, in {', '.join(found.paths)}. {now}"


def person_ref(row: Row) -> PersonRef:
    """Return a person of a row that has id, label, born, died, statements and sources."""
    born, died = stored.dates(row["born"]), stored.dates(row["died"])
    return PersonRef(row["id"], row["label"], born, died, row["statements"], row["sources"])


@dataclass(frozen=True, slots=True)
class Said:
    """What is said on a person: the statements read, in order of time, and how many there are by type.

    ``rejected`` tells how many of these readers rejected.
    """

    statements: tuple[StatementView, ...]
    totals: dict[str, int]
    rejected: dict[str, int]
    life: tuple[int, ...] = ()
    """Keys of all statements on birth and death, in order of time."""

    @property
    def total(self) -> int:
        """How many statements on the person count."""
        return sum(self.totals.values()) - sum(self.rejected.values())


def said_on(archive: Archive, person_id: str, most: int = BUDGET) -> Said:
    """Return statements on a person in order of time: as many of each type, in all about ``most``."""
    keys: dict[str, list[int]] = defaultdict(list)
    rejected: Counter[str] = Counter()
    for row in statement_queries.outline_of_person(archive, person_id):
        keys[row["type"]].append(row["key"])
        rejected[row["type"]] += row["verdict"] == "REJECTED"
    totals = {name: len(found) for name, found in keys.items()}
    share = _share(totals, most)
    rows = statement_queries.by_keys(archive, (key for found in keys.values() for key in found[:share]))
    life = tuple(key for name in ("birth", "death") for key in keys.get(name, ()))
    return Said(statement_views(archive, rows), totals, rejected, life)


def _on_life(archive: Archive, said: Said) -> tuple[StatementView, ...]:
    """Return the statements on birth and death that count, however many other sources tell of."""
    return counting(statement_views(archive, statement_queries.by_keys(archive, said.life[:LIFE])))


def _share(totals: Mapping[str, int], most: int) -> int:
    """Return how many of each type may be read so that they are ``most`` in all; three at least."""
    share = max(totals.values(), default=0)
    while share > 3 and sum(min(share, number) for number in totals.values()) > most:
        share -= max(1, share // 8)
    return share


def person_page(
    archive: Archive, person_id: str, kind: str | None = None, offset: int = 0
) -> PersonPage | None:
    """Return the page of a person, or None; ``kind`` narrows what is listed to one type, from ``offset``."""
    row = queries.person(archive, person_id)
    if row is None:
        return None
    said = said_on(archive, person_id)
    statements = counting(said.statements)
    listed = said.statements if kind is None else _of_kind(archive, person_id, kind, offset)
    named_in = statement_views(archive, statement_queries.naming_person(archive, person_id, NAMED_IN))
    life = _on_life(archive, said)
    return PersonPage(
        person=person_ref(row), gender=row["gender"], mentions=row["mentions"], kind=kind,
        groups=_groups(listed, said, kind), total=said.total, read=len(statements), offset=offset,
        life_dates=_life_dates(life), whole_life=len(said.life) <= LIFE,
        conflicts=conflicts_of_person(archive, person_id),
        bounds=bounds(archive, (one.id for one in listed)),
        timeline=timeline(statements), in_time=tuple(one for one in statements if one.date),
        side_by_side=side_by_side(statements), names=_names(archive, person_id),
        related=_related(person_id, (*statements, *counting(named_in))), named_in=named_in,
        perhaps=_perhaps(archive, person_id), rejected=sum(said.rejected.values()),
        judgements=judged_person(archive, person_id),
    )  # fmt: skip


def _of_kind(archive: Archive, person_id: str, kind: str, offset: int) -> tuple[StatementView, ...]:
    return statement_views(archive, statement_queries.of_person(archive, person_id, kind, KIND_PAGE, offset))


def _groups(statements: Sequence[StatementView], said: Said, kind: str | None) -> tuple[Group, ...]:
    by_type: dict[str, list[StatementView]] = defaultdict(list)
    for statement in statements:
        by_type[statement.type].append(statement)
    wanted = in_order_of_life(said.totals) if kind is None else [kind]
    return tuple(
        Group(
            name,
            type_label(name),
            tuple(by_type.get(name, ())),
            said.totals.get(name, 0),
            said.rejected.get(name, 0),
        )
        for name in wanted
    )


def _life_dates(statements: Iterable[StatementView]) -> tuple[LifeDate, ...]:
    by_source: dict[str, list[StatementView]] = defaultdict(list)
    for one in statements:
        if one.type in {"birth", "death"} and one.role != "buried":
            by_source[one.source.id].append(one)
    dates = (
        LifeDate(group[0].source, _of_type(group, "birth"), _of_type(group, "death"))
        for group in by_source.values()
    )
    return tuple(sorted(dates, key=lambda one: (one.source.title, one.source.id)))


def _of_type(statements: Iterable[StatementView], name: str) -> tuple[StatementView, ...]:
    return tuple(one for one in statements if one.type == name)


def side_by_side(statements: Sequence[StatementView]) -> SideBySide:
    """Return kinds by sources, the sources with most statements first."""
    sources = {one.source.id: one.source for one in statements}
    ranked = [source for source, _ in Counter(one.source.id for one in statements).most_common()]
    cells = _cells(statements)
    columns = ranked[:COLUMNS]
    rows = tuple(
        (type_label(name), tuple(tuple(cells.get((name, source), ())) for source in columns))
        for name in in_order_of_life({one.type for one in statements})
    )
    return SideBySide(tuple(sources[source] for source in columns), rows, len(ranked) - len(columns))


def _cells(statements: Iterable[StatementView]) -> dict[tuple[str, str], list[StatementView]]:
    """Return the statements by type and source."""
    cells: dict[tuple[str, str], list[StatementView]] = defaultdict(list)
    for one in statements:
        cells[one.type, one.source.id].append(one)
    return cells


def _names(archive: Archive, person_id: str) -> tuple[NameUse, ...]:
    return tuple(
        NameUse(
            row["id"], SourceRef(row["source_id"], row["title"] or row["path"], row["path"]),
            stored.strings(row["names"]), row["mentions"], row["first_begin"], row["first_end"],
            row["score"], row["reason"],
        )
        for row in queries.names_of_person(archive, person_id, NAMES)
    )  # fmt: skip


def _related(person_id: str, statements: Iterable[StatementView]) -> tuple[Related, ...]:
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    labels = {}
    for one in statements:
        for other, ref in _others(person_id, one).items():
            kinds[other][one.type_label] += 1
            labels[other] = ref.label
    found = (
        Related(other, labels[other], count.total(), tuple(kind for kind, _ in count.most_common()))
        for other, count in kinds.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.number, one.label, one.id)))[:60]


def _others(person_id: str, statement: StatementView) -> dict[str, Ref]:
    """Return the other persons of a statement by id, each as it speaks of them last."""
    every = [statement.subject, *statement.related, *([statement.object] if statement.object else [])]
    return {ref.person: ref for ref in every if ref.person and ref.person != person_id}


def _perhaps(archive: Archive, person_id: str) -> tuple[Perhaps, ...]:
    rows = queries.candidates_of_person(archive, person_id, 10)
    return tuple(
        Perhaps(person_ref(row), row["score"], row["reason"], (row["own"], row["other"])) for row in rows
    )
