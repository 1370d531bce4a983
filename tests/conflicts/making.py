"""Accounts for tests, each in a line."""

from itertools import count

from testimonia import edtf
from testimonia.chronology.account import Account, Thing, When
from testimonia.model import content_id

ADA = Thing("ada", "person", "Ada Lind", gender="f")
BO = Thing("bo", "person", "Bo Krantz", gender="m")
_NUMBERS = count()


def when(text: str, rule: str = "") -> When | None:
    """Return a date of an EDTF string, None of an empty one."""
    return When(text, edtf.earliest(text), edtf.latest(text), text, rule) if text else None


def thing(label: str, kind: str = "group", named: bool = True) -> Thing:
    """Return a group, place or work by its label."""
    return Thing(content_id(kind, label), kind, label, named)  # type: ignore[arg-type]  # tests give kinds as text


def place(label: str) -> Thing:
    """Return a place by its name."""
    return thing(label, "place")


def told(source: str, what: str, date: str = "", **others: object) -> Account:
    """Return what a source tells of Ada: ``what`` is type and role, ``"birth.born"``."""
    type_, _, role = what.partition(".")
    fields: dict[str, object] = {"subject": ADA, **others}
    return Account(f"s{next(_NUMBERS):04}", source, type_, role, when=when(date), **fields)  # type: ignore[arg-type]
