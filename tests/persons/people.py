"""Portraits for the tests: a name, and in a few words what a source says."""

from typing import Any

from testimonia.edtf import earliest, latest
from testimonia.model import Gender
from testimonia.persons.portraits import (
    Days,
    Kin,
    Portrait,
    bare_surnames,
    comparable_names,
    kin_name,
    portrait_gender,
    stated_names,
)


def days(*dates: str) -> tuple[Days, ...]:
    """Return EDTF dates with their bounds."""
    return tuple(Days(earliest(date), latest(date), date) for date in dates)


def portrait(*names: str, source: str = "", born: str = "", died: str = "", **more: Any) -> Portrait:
    """Return a portrait; its referent is named by the source (or by its names) and its first name.

    ``gender`` is what pronouns tell; ``aliases`` are (role, value) of name statements, ``kin`` (role, name) of
    relatives, ``company`` ("first surname") who else the source names.
    """
    told: Gender = more.get("gender", "")
    compared = comparable_names(names, tuple(more.get("aliases", ())))
    source = source or f"source of {names} {born} {died} {told}"
    return Portrait(
        f"{names[0]} @{source}", source, names[0], compared, portrait_gender(compared, told),
        days(*filter(None, born.split("|"))), days(*filter(None, died.split("|"))), bare_surnames(names),
        stated_names(more.get("aliases", ())),
        frozenset(Kin(role, name) for role, each in more.get("kin", ()) if (name := kin_name([each]))),
        company=frozenset(more.get("company", ())),
    )  # fmt: skip
