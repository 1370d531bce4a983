"""Who may be alive, of all persons of an archive: by the rule of ``living``, and by what readers decided."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from testimonia.archive.queries import lives
from testimonia.archive.store import Archive
from testimonia.edtf import latest
from testimonia.errors import DateError
from testimonia.living import LIMIT, Life, Living, may_be_alive


@dataclass(frozen=True, slots=True)
class Asked:
    """On which day it is asked who may be alive, and after how many years nobody is."""

    today: date
    limit: int = LIMIT


def living(archive: Archive, asked: Asked, person: str | None = None) -> dict[str, Living]:
    """Return for every person of an archive, or for one, whether they may be alive, and why."""
    told, named = lives.told(archive, person), _last_named(archive, person)
    judged = _judged(archive, person)
    found = {}
    for row in lives.persons(archive, person):
        one = told.get(row["id"])
        life = Life(last_named=named.get(row["id"])) if one is None else Life(
            bool(one["dead"]), one["born"], one["last_told"], named.get(row["id"])
        )  # fmt: skip
        found[row["id"]] = judged.get(row["id"]) or may_be_alive(life, asked.today, asked.limit)
    return found


def withheld(archive: Archive, asked: Asked) -> frozenset[str]:
    """Return the persons who are left out of what is published."""
    return frozenset(person for person, one in living(archive, asked).items() if one.alive)


def _last_named(archive: Archive, person: str | None) -> dict[str, int]:
    found: dict[str, int] = {}
    for one, edtf in lives.published(archive, person):
        day = _latest(edtf)
        if day is not None:
            found[one] = max(day, found.get(one, day))
    return found


def _latest(edtf: str) -> int | None:
    try:
        return latest(edtf)
    except DateError:
        return None


def _judged(archive: Archive, person: str | None) -> dict[str, Living]:
    """Return what readers decided: one who withholds outweighs one who allows, since nothing is lost by it."""
    verdicts: dict[str, set[str]] = defaultdict(set)
    for row in lives.judged(archive, person):
        verdicts[row["person_id"]].add(row["value"])
    return {
        one: Living(False, "a reader holds that they may be published")
        if values == {"PUBLISHABLE"}
        else Living(
            True, "a reader withholds them" if values == {"WITHHELD"} else "readers differ on publishing them"
        )
        for one, values in verdicts.items()
    }
