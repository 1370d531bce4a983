"""Some lives with what bounds them: what is told of each person, of their kin, and of whom and what they name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.archive.accounts import COMPARED, accounts, own_statements, statements_on_kin
from testimonia.archive.store import Archive
from testimonia.chronology.account import Account, Thing
from testimonia.chronology.life import Life, life_of
from testimonia.names.fold import fold

ENDS = ("birth", "death")
BOUNDING = frozenset({*ENDS, "kinship", "founding"})
"""Types of statements on others that bound a life."""
Accounts = Mapping[str, Sequence[Account]]

_FOUNDINGS = f"""
SELECT s.id FROM referent r CROSS JOIN mention m ON m.referent_id = r.id
CROSS JOIN statement s INDEXED BY statement_object ON s.object_id = m.id
WHERE s.type = 'founding' AND {COMPARED} AND r.kind IN ('group', 'work') AND r.name_key
"""  # noqa: S608 a constant


@dataclass(frozen=True, slots=True)
class Lives:
    """Some persons with what is told of them and, of others, what bounds their lives."""

    persons: Sequence[str]
    own: Accounts
    on_kin: Accounts
    """Statements on others that make them kin of a person."""
    others: Accounts
    """Births and deaths of whom they name."""
    foundings: Accounts
    """Foundings, by the bodies and works that they name."""

    @classmethod
    def of(cls, archive: Archive, persons: Sequence[str]) -> "Lives":
        """Read what is told of some persons."""
        own = _read(archive, own_statements(archive, persons))
        on_kin = _read(archive, statements_on_kin(archive, persons))
        named = _named(own) | {one.subject.id for one in _every(on_kin)}
        return cls(persons, own, on_kin, _births_and_deaths(archive, named), _foundings(archive, own))

    @property
    def told(self) -> list[Account]:
        """What is told of the persons themselves."""
        return _every(self.own)

    def __iter__(self) -> Iterator[Life]:
        """Yield the life of each of whom anything is told."""
        for person in self.persons:
            if person in self.own or person in self.on_kin:
                yield self.life(person)

    def life(self, person: str) -> Life:
        """Return what is told of a person, and of others what bounds their life."""
        mine = [*self.own.get(person, ()), *self.on_kin.get(person, ())]
        touched = {thing.id for one in mine for thing in (one.subject, *persons_of(one))}
        things = {one.object.id for one in mine if one.object is not None}
        beside = [*_of(self.others, touched - {person}), *_of(self.foundings, things)]
        every = {one.id: one for one in (*mine, *beside)}
        return life_of(_thing(person, mine), every.values())

    def ends(self, person: str) -> list[Account]:
        """Return what of a life bounds others, in order."""
        bounding = (one for one in self.own.get(person, ()) if one.type in BOUNDING)
        return sorted(bounding, key=lambda one: one.id)


def persons_of(account: Account) -> Iterator[Thing]:
    """Yield the persons that an account names beside its subject."""
    things = (account.object, *(thing for _, thing in account.related))
    yield from (thing for thing in things if thing is not None and thing.kind == "person")


def _read(archive: Archive, statements: Mapping[str, Sequence[str]]) -> dict[str, list[Account]]:
    """Return accounts for statements, by whatever these are by."""
    told = accounts(archive, {one for ids in statements.values() for one in ids})
    return {key: [told[one] for one in ids if one in told] for key, ids in statements.items()}


def _every(told: Accounts) -> list[Account]:
    return [one for several in told.values() for one in several]


def _of(told: Accounts, keys: Iterable[str]) -> Iterator[Account]:
    for key in sorted(keys):
        yield from told.get(key, ())


def _named(told: Accounts) -> set[str]:
    return {thing.id for one in _every(told) for thing in persons_of(one)}


def _thing(person: str, told: Iterable[Account]) -> Thing:
    """Return a person as accounts name them, as the subject or the object."""
    things = (thing for one in told for thing in (one.subject, *persons_of(one)))
    return next(thing for thing in things if thing.id == person)


def _births_and_deaths(archive: Archive, persons: Collection[str]) -> dict[str, list[Account]]:
    return _read(archive, own_statements(archive, persons, ENDS))


def _foundings(archive: Archive, told: Accounts) -> dict[str, list[Account]]:
    """Return what is told of the foundings of the groups and works that some accounts name, whoever founded them."""
    things = (one.object for one in _every(told) if one.object is not None)
    names = {fold(thing.label) for thing in things if thing.kind in {"group", "work"}}
    found: dict[str, list[Account]] = defaultdict(list)
    for account in accounts(archive, [row["id"] for row in archive.among(_FOUNDINGS, names)]).values():
        if account.object is not None:
            found[account.object.id].append(account)
    return found
