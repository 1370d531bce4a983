"""Constraints in words that a reader understands: what is told, and the day it is bounded by."""

from testimonia.chronology.account import Account, Thing
from testimonia.chronology.tolerance import grace
from testimonia.edtf import iso_day
from testimonia.vocabulary import statement_types

YEAR = 365.2425
"""Days in a year of the Gregorian calendar."""
_LONGEST = 60


def what(account: Account, person: Thing) -> str:
    """Return what a statement tells: "joined the Bund"; of anybody but the person with who it is."""
    kind = statement_types().get(account.type)
    role = kind.roles.get(account.role, account.role) if kind else account.role
    target = account.object.label if account.object else account.value
    short = target if len(target) <= _LONGEST else target[: _LONGEST - 1] + "…"
    who = "" if account.subject.id == person.id else account.subject.label
    return " ".join(part for part in (who, role, short) if part)


def on_or_after(account: Account, person: Thing, day: int) -> str:
    """Return the words for the first day of a statement."""
    return f"{what(account, person)} on or after {iso_day(day)}{_about(account, 0)}"


def on_or_before(account: Account, person: Thing, day: int) -> str:
    """Return the words for the last day of a statement."""
    return f"{what(account, person)} on or before {iso_day(day)}{_about(account, 1)}"


def at_age(account: Account, person: Thing) -> str:
    """Return the words for the age at which somebody did something."""
    low, high = (round(days / YEAR) for days in account.age or (0, 0))
    return f"{what(account, person)} at the age of {low if high <= low + 1 else f'{low} to {high}'}"


def _about(account: Account, end: int) -> str:
    when = account.when
    days = grace(when.edtf)[end] if when else 0
    return f" (given as about {when.words or when.edtf}: {days} days of grace)" if when and days else ""
