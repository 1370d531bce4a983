"""The rows of persons, of who is held to be whom and of pairs left to judge, written where they differ."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from testimonia.archive.portraying import Portrayed, Told, in_order
from testimonia.archive.store import Archive
from testimonia.languages.installed import name_customs
from testimonia.names.keys import sort_key
from testimonia.persons.clusters import Candidate, Decided, Member
from testimonia.persons.portraits import Days, Portrait, comparable_names, name_level

_PERSON = (
    "id", "label", "named", "sort_key", "gender", "born", "died", "sources", "mentions", "statements",
    "first_day", "last_day",
)  # fmt: skip

ANYBODY, CALLED = "", "~"
"""What stands for a target where one more could change who somebody is: whoever fits, or is called by their name."""

Persons = Sequence[Sequence[Member]]


def write(archive: Archive, persons: Persons, known: Portrayed, own: Collection[str]) -> dict[str, set[str]]:
    """Write persons and who they are; return whom referents left, with those referents."""
    _write_persons(archive, persons, known)
    return _write_identifications(archive, persons, own)


def _write_persons(archive: Archive, persons: Persons, known: Portrayed) -> None:
    preferred = _preferred(archive, [member.referent for members in persons for member in members])
    rows = [_person_row([member.referent for member in members], known, preferred) for members in persons]
    sets = ", ".join(f"{column} = excluded.{column}" for column in _PERSON[1:])
    differs = " OR ".join(f"{column} IS NOT excluded.{column}" for column in _PERSON[1:])
    marks = ", ".join("?" * len(_PERSON))
    archive.executemany(
        f"INSERT INTO person({', '.join(_PERSON)}) VALUES ({marks})"  # noqa: S608 constants of this module
        f" ON CONFLICT(id) DO UPDATE SET {sets} WHERE {differs}",
        rows,
    )


def _preferred(archive: Archive, referents: Iterable[str]) -> dict[str, str]:
    """Return the labels that readers prefer, by referent."""
    if not archive.execute("SELECT 1 FROM judged_person WHERE kind = 'label' LIMIT 1").fetchone():
        return {}
    wanted = (
        "SELECT value FROM judged_person WHERE referent_id = ? AND kind = 'label' AND value <> 'DISPUTED'"
    )
    found = ((one, archive.execute(wanted, (one,)).fetchone()) for one in referents)
    return {one: row["value"] for one, row in found if row}


def _person_row(members: list[str], known: Portrayed, preferred: Mapping[str, str]) -> tuple[object, ...]:
    people = [known.portraits[member] for member in members]
    told = [known.told[member] for member in members]
    labels = {preferred[member] for member in members if member in preferred}
    label = labels.pop() if len(labels) == 1 else _label(people)
    return (
        min(members), label, int(any(person.names for person in people)),
        sort_key(label, name_customs()), _gender(people),
        _dates(one.born for one in told), _dates(one.died for one in told),
        len({person.source for person in people}),
        sum(one.mentions for one in told), sum(one.statements for one in told),
        *_first_and_last(told),
    )  # fmt: skip


def _gender(people: Iterable[Portrait]) -> str:
    """Return the first gender that a source tells, "" where none does."""
    return next((person.gender for person in people if person.gender), "")


def _first_and_last(told: Iterable[Told]) -> tuple[int | None, int | None]:
    """Return the first and the last day of which the statements tell, None where they tell of none."""
    bounds = [(one.first_day, one.last_day) for one in told]
    firsts = (first for first, _ in bounds if first is not None)
    lasts = (last for _, last in bounds if last is not None)
    return min(firsts, default=None), max(lasts, default=None)


def _label(people: Iterable[Portrait]) -> str:
    """Return the name by which most sources call the person, full names before short ones."""
    counts: dict[str, int] = defaultdict(int)
    for person in people:
        counts[" ".join(person.label.replace("\N{SOFT HYPHEN}", "").split())] += 1
    return min(counts, key=lambda label: (-_fullness(label), -counts[label], len(label), label))


def _fullness(label: str) -> int:
    return max(map(name_level, comparable_names((label,))), default=0) if label != label.lower() else -1


def _dates(told: Iterable[set[Days]]) -> str | None:
    """Return the different EDTF dates of all sources in order of time, divided by a bar."""
    dates = in_order(days for each in told for days in each)
    return "|".join(dict.fromkeys(days.edtf for days in dates)) or None


def _write_identifications(archive: Archive, persons: Persons, own: Collection[str]) -> dict[str, set[str]]:
    held = {
        row["referent_id"]: tuple(row)
        for row in archive.among("SELECT * FROM identification WHERE referent_id", own)
    }
    wanted = [row for members in persons for row in _identified(members)]
    archive.executemany(
        "INSERT INTO identification(referent_id, person_id, score, reason) VALUES (?, ?, ?, ?)"
        " ON CONFLICT(referent_id) DO UPDATE SET"
        " person_id = excluded.person_id, score = excluded.score, reason = excluded.reason",
        [row for row in wanted if held.get(row[0]) != row],
    )
    present = {members[0].referent for members in persons}
    left: dict[str, set[str]] = defaultdict(set)
    for referent, person, *_ in held.values():
        if person not in present:
            left[person].add(referent)
    return left


def _identified(members: Sequence[Member]) -> Iterator[tuple[str, str, float, str]]:
    return ((one.referent, members[0].referent, one.score, one.reason) for one in members)


def write_candidates(archive: Archive, found: Iterable[Candidate], own: Collection[str]) -> None:
    """Write the pairs one of whom is an own one."""
    wanted = set(_between_persons(archive, [one for one in found if _concerns(one, own)], own))
    held = {
        Candidate(*row)
        for column in ("referent_a", "referent_b")
        for row in archive.among(f"SELECT * FROM candidate WHERE {column}", own)  # noqa: S608 two constants
    }
    archive.executemany(
        "DELETE FROM candidate WHERE referent_a = ? AND referent_b = ?",
        [(one.referent_a, one.referent_b) for one in held - wanted],
    )
    archive.executemany(
        "INSERT INTO candidate(referent_a, referent_b, score, reason) VALUES (?, ?, ?, ?)",
        [(one.referent_a, one.referent_b, one.score, one.reason) for one in sorted(wanted - held)],
    )


def _concerns(one: Candidate, own: Collection[str]) -> bool:
    return one.referent_a in own or one.referent_b in own


def _between_persons(
    archive: Archive, found: Sequence[Candidate], own: Collection[str]
) -> Iterator[Candidate]:
    """Yield the best pair of each two persons; who is not worked on is who the archive holds they are."""
    others = {one for each in found for one in (each.referent_a, each.referent_b) if one not in own}
    rows = archive.among("SELECT referent_id, person_id FROM identification WHERE referent_id", others)
    head = {row["referent_id"]: row["person_id"] for row in rows}
    best: dict[tuple[str, str], Candidate] = {}
    for one in found:
        ends = [end if end in own else head.get(end, "") for end in (one.referent_a, one.referent_b)]
        low, high = min(ends), max(ends)
        if low and low != high:
            made = Candidate(low, high, one.score, one.reason)
            best[low, high] = max(
                made, best.get((low, high), made), key=lambda each: (each.score, each.reason)
            )
    yield from best.values()


def write_resting(archive: Archive, decided: Iterable[Decided], partial: Collection[str]) -> None:
    """Write on whom it rests who those of less than a full name are."""
    wanted = {
        (referent, target)
        for one in decided
        for target in (*one.resting, *_open_to(one))
        for referent in one.referents
        if referent in partial
    }
    rows = archive.among("SELECT * FROM resting WHERE referent_id", partial)
    held = {(row["referent_id"], row["target"]) for row in rows}
    archive.executemany("DELETE FROM resting WHERE referent_id = ? AND target = ?", sorted(held - wanted))
    archive.executemany("INSERT INTO resting VALUES (?, ?)", sorted(wanted - held))


def _open_to(one: Decided) -> tuple[str, ...]:
    """Return who could still change it: anybody, whoever is called by the bare surname, or nobody."""
    if one.settled:
        return ()
    return (CALLED,) if one.many else (ANYBODY,)
