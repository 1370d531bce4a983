"""What speaks for and against two portraits showing one person: each finding with its reason in words.

    name     how the names go together
    gender   forbids where it differs
    births   agree, differ a little, differ, or cannot be one person's
    deaths   the same
    lives    forbids where one was born after the other had died
    kin      a spouse or parent of the same name
    traits   the same work, office or acquaintance; slight, and looked at only in pairs that are left to a reader

Weights are judgements, not measurements; they order pairs and are always shown with their reason.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from testimonia.names.forms import given_likeness, is_initial, surname_likeness
from testimonia.names.parts import PersonName
from testimonia.persons.portraits import FULL, Days, Kin, Portrait, Trait, name_level

YEAR = 365.25
LITTLE = 2
"""Years by which sources that mean one person commonly differ (calendars, age reckoning, slips)."""
FAR_BIRTHS, FAR_DEATHS = 12, 25
"""Years beyond which a difference means two persons, as father and son; the lost are declared dead late."""
SIMILAR_NAMES, SIMILAR_SURNAMES = 0.6, 0.4
"""Weights of names that are merely alike: of full ones, and of surnames alone."""
NARROW = 3
"""Years within which a stretch of time must lie before its agreeing with another says anything."""

Kind = Literal["equal", "full", "weak", "partial", "middle", "agree", "slight", "little", "differ", "forbids"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one feature found: its kind, its weight in [0, 1] (for or against, by kind), and why."""

    kind: Kind
    weight: float
    reason: str


_RANK = {"equal": 6, "full": 5, "weak": 4, "partial": 3, "middle": 2, "forbids": 1}


def name(a: Portrait, b: Portrait) -> Finding | None:
    """Compare the names; of several pairs the one that speaks most for one person counts."""
    found = [f for one in a.names for other in b.names if (f := _names(one, other))]
    return max(found, key=lambda f: (_RANK[f.kind], f.weight, f.reason), default=None)


def gender(a: Portrait, b: Portrait) -> Finding | None:
    """Forbid where both genders are known and differ."""
    if a.gender and b.gender and a.gender != b.gender:
        return Finding("forbids", 1.0, "one is a woman, the other a man")
    return None


def births(a: Portrait, b: Portrait) -> Finding | None:
    """Compare the days of birth."""
    return _days("births", a.births, b.births, FAR_BIRTHS)


def deaths(a: Portrait, b: Portrait) -> Finding | None:
    """Compare the days of death."""
    return _days("deaths", a.deaths, b.deaths, FAR_DEATHS)


def lives(a: Portrait, b: Portrait) -> Finding | None:
    """Forbid where one was born only after the other's death."""
    if _dead_before(a, b) or _dead_before(b, a):
        return Finding("forbids", 1.0, "one was born after the other's death")
    return None


def _dead_before(a: Portrait, b: Portrait) -> bool:
    """Tell whether by all that is told of both, the one had died before the other was born."""
    ends = [day.latest for day in a.deaths if day.latest is not None]
    begins = [day.earliest for day in b.births if day.earliest is not None]
    return bool(ends and begins) and max(ends) < min(begins)


def kin(a: Portrait, b: Portrait) -> Finding | None:
    """Look for a spouse or parent of one name."""
    same = sorted(
        f"{x.role} ({min(spelled(x.name), spelled(y.name))})"
        for x, y in product(_telling(a), _telling(b))
        if x.role == y.role and _one_name(x.name, y.name)
    )
    return Finding("agree", 0.5, f"the same {same[0]}") if same else None


def traits(a: Portrait, b: Portrait) -> Finding | None:
    """Look for the same occupation, office, work, group or acquaintance."""
    return _shared("both:", a.traits & b.traits, 0.1)


def _shared(words: str, shared: Collection[Trait], weight: float) -> Finding | None:
    if not shared:
        return None
    kind, what = min(shared)
    return Finding("slight", weight, f"{words} {kind} ({what})")


def _telling(portrait: Portrait) -> list[Kin]:
    """Return spouses and parents, without those of the person's own name: sons are called as their fathers."""
    own = {(name.first, name.surname) for name in portrait.names}
    return [
        each
        for each in portrait.kin
        if each.role in {"spouse", "parent"} and (each.name.first, each.name.surname) not in own
    ]


def _one_name(a: PersonName, b: PersonName) -> bool:
    found = _names(a, b)
    return found is not None and found.kind in {"equal", "full"}


# ---------------------------------------------------------------- names


def _names(a: PersonName, b: PersonName) -> Finding | None:
    surname = _surnames(a, b)
    if not surname:
        return None
    given = "conflict" if _suffixes_differ(a, b) else _given(a.given, b.given)
    if given in {"conflict", "middle"}:
        return _conflict(a, b, given) if surname != "similar" else None
    if _suffix_missing(a, b):
        return _once_with_suffix(a, b)
    if name_level(a) < FULL or name_level(b) < FULL:
        return _partial(a, b, surname)
    return _full(a, b, surname, given)


def _surnames(a: PersonName, b: PersonName) -> str:
    """Tell how the surnames go together; an empty string where they do not, or one name has none."""
    return surname_likeness(a.surname, b.surname) if a.surname and b.surname else ""


def _suffixes_differ(a: PersonName, b: PersonName) -> bool:
    """Tell whether the names say that one is the father, the other the son."""
    return bool(a.suffix and b.suffix) and a.suffix != b.suffix


def _suffix_missing(a: PersonName, b: PersonName) -> bool:
    """Tell whether one name says that it is the son's or the father's, and the other, no shorter, does not."""
    bearer, other = (a, b) if a.suffix else (b, a)
    return bool(bearer.suffix) and not other.suffix and name_level(bearer) <= name_level(other)


def _once_with_suffix(a: PersonName, b: PersonName) -> Finding:
    weight = SIMILAR_NAMES if min(name_level(a), name_level(b)) == FULL else SIMILAR_SURNAMES
    return Finding("weak", weight, f"only one name with a suffix ({spelled(a)}, {spelled(b)})")


def _full(a: PersonName, b: PersonName, surname: str, given: str) -> Finding:
    if surname == "similar" or given == "subset":
        return Finding("weak", SIMILAR_NAMES, f"similar names ({spelled(a)}, {spelled(b)})")
    if surname == "same" and given == "same":
        return Finding("equal", 0.9, "same full name")
    if surname == "same" and given == "longer":
        return Finding("full", 0.87, f"same name, once longer ({max(spelled(a), spelled(b), key=len)})")
    return Finding("full", 0.82, f"forms of one name ({spelled(a)}, {spelled(b)})")


def _partial(a: PersonName, b: PersonName, surname: str) -> Finding:
    if surname == "similar":
        return Finding("weak", SIMILAR_SURNAMES, f"similar surnames ({spelled(a)}, {spelled(b)})")
    initials = any(is_initial(part) for part in (*a.given, *b.given))
    both = a.given and b.given
    if both and initials:
        return Finding("partial", 0.7, f"surname and initials go together ({spelled(a)}, {spelled(b)})")
    return Finding("partial", 0.6, f"same surname ({_surname(a)})")


def _conflict(a: PersonName, b: PersonName, given: str) -> Finding:
    words = f"{spelled(a)}, {spelled(b)}"
    if given == "middle":
        return Finding("middle", 0.7, f"middle names differ ({words})")
    return Finding("forbids", 1.0, f"same surname, but other given names ({words})")


def spelled(person: PersonName) -> str:
    """Return a folded name as it is shown in a reason."""
    return _shown(*person.given, *person.particles, person.surname, person.suffix)


def _surname(person: PersonName) -> str:
    return _shown(*person.particles, person.surname, person.suffix)


def _shown(*parts: str) -> str:
    return " ".join(part.strip("’").title() for part in parts if part)


def _given(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """Tell how two series of given names go together: same, longer, form, subset, middle or conflict."""
    if not a or not b:
        return "same" if a == b else "longer"
    first = given_likeness(a[0], b[0])
    if not first:
        return _other_first(a, b)
    short, long = sorted((a[1:], b[1:]), key=len)
    if not _embedded(short, long):
        return "middle"
    if a == b:
        return "same"
    return "form" if first == "form" else "longer"


def _embedded(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether each name of one series finds its like in the other, in order."""
    rest = iter(long)
    return all(any(given_likeness(one, other) for other in rest) for one in short)


def _other_first(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """Tell of series with unlike first names whether one goes by a further name or a slip of the pen."""
    return "subset" if _inside(a, b) or _inside(b, a) or _slip(a[0], b[0]) else "conflict"


def _inside(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether b has a's first name further on, or as one half of a hyphenated one."""
    halves = [half for part in b if "-" in part for half in part.split("-")]
    return any(given_likeness(a[0], part) in {"same", "form"} for part in (*b[1:], *halves))


def _slip(a: str, b: str) -> bool:
    """Tell whether two longer given names differ by a single slip of the pen."""
    return min(len(a), len(b)) >= 6 and DamerauLevenshtein.distance(a, b) == 1


# ---------------------------------------------------------------- days


def _days(what: str, a: Sequence[Days], b: Sequence[Days], far: int) -> Finding | None:
    if not a or not b:
        return None
    years, one, other = min(
        ((_apart(x, y), x, y) for x, y in product(a, b)),
        key=lambda each: (each[0], each[1].edtf, each[2].edtf),
    )
    words = ", ".join(dict.fromkeys((one.edtf, other.edtf)))
    if years <= 0:
        narrow = max(_width(one), _width(other)) <= NARROW
        return Finding("agree", 0.6, f"{what} agree ({words})") if narrow else None
    if years <= LITTLE:
        return Finding("little", 0.1, f"{what} differ a little ({words})")
    if years <= far:
        return Finding("differ", 0.5, f"{what} differ ({words})")
    return Finding("forbids", 1.0, f"{what} far apart ({words})")


def _apart(a: Days, b: Days) -> float:
    """Return the years between two stretches of time; 0 where they share a day."""
    first, second = sorted((a, b), key=lambda day: (day.earliest is not None, day.earliest or 0))
    if first.latest is None or second.earliest is None:
        return 0.0
    return max(0.0, (second.earliest - first.latest) / YEAR)


def _width(days: Days) -> float:
    if days.earliest is None or days.latest is None:
        return float("inf")
    return (days.latest - days.earliest) / YEAR
