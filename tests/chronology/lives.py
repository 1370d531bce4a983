"""Lives for tests, written short."""

from typing import Any

from testimonia import edtf
from testimonia.chronology.account import Account, Thing, When
from testimonia.chronology.life import Life
from testimonia.model import Kind, TimeLink

ADA = Thing("ada", "person", "Ada Lind")
BEN = Thing("ben", "person", "Ben Lind")
BUND = Thing("bund", "group", "the Bund")


def thing(id_: str, kind: Kind = "group", named: bool = True) -> Thing:
    return Thing(id_, kind, id_.title(), named)


def when(text: str, **more: Any) -> When:
    return When(text, edtf.earliest(text), edtf.latest(text), **more)


def account(id_: str, kind: str, date: str = "", **more: Any) -> Account:
    """Return a statement, ``kind`` being its type and role: "membership.joined"."""
    type_, _, role = kind.partition(".")
    fields: dict[str, Any] = {"source": "a", "subject": ADA, "when": when(date) if date else None, **more}
    return Account(id_, type=type_, role=role, **fields)


def born(id_: str, date: str = "", **more: Any) -> Account:
    return account(id_, "birth.born", date, **more)


def died(id_: str, date: str = "", **more: Any) -> Account:
    return account(id_, "death.died", date, **more)


def joined(id_: str, date: str = "", **more: Any) -> Account:
    return account(id_, "membership.joined", date, **{"object": BUND, **more})


def life(*accounts: Account, women: tuple[str, ...] = ()) -> Life:
    return Life(ADA, accounts, frozenset(women))


def link(words: str, relation: Any, event: str, at: int = 0, **more: int | None) -> TimeLink:
    return TimeLink(0, len(words), words, relation, event, at, at + 5, **more)
