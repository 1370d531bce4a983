"""How far what is read can be trusted, by what was measured when this version was made (``measured.json``).

The file is written by ``python -m bench.lives --held-out DIR --write`` and ships with the program.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

from testimonia.views.sampling import Share
from testimonia.vocabulary import statement_type


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of one type of statement: of those read the right ones, of those marked the found ones."""

    type: str
    label: str
    right: Share
    found: Share


@dataclass(frozen=True, slots=True)
class Trust:
    """What was measured on marked texts that nothing was made with: in all, by type, by manner of text."""

    version: str
    """Of Testimonia, with which it was measured."""
    measured: str
    """The day of it."""
    texts: int
    words: int
    whole: Measured
    types: tuple[Measured, ...]
    """The most often marked first."""
    manners: tuple[Measured, ...]


@cache
def trust() -> Trust:
    """Return what was measured."""
    held = json.loads((resources.files("testimonia") / "measured.json").read_text("utf-8"))
    types = (_measured(kind, statement_type(kind).label, *counts) for kind, counts in held["types"].items())
    manners = (_measured("", name, *counts) for name, counts in held["manners"].items())
    return Trust(
        held["version"], held["measured"], held["texts"], held["words"],
        _measured("", "all", *held["all"]), tuple(types), tuple(manners),
    )  # fmt: skip


def _measured(type_: str, label: str, marked: int, read: int, right: int) -> Measured:
    return Measured(type_, label, Share.of(label, right, read), Share.of(label, right, marked))
