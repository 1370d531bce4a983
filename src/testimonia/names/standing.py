"""What may stand for what within a source: a short form for a fuller one of the same person's name.

Across sources names are weighed with days and gender (``persons/``); within one, a short form stands for the person
the source has named in full, unless a part of it says otherwise. Precision comes before recall: who is in doubt is a
new person.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from testimonia.names.faces import Face, faces, halves
from testimonia.names.forms import given_likeness, is_initial, transliteration
from testimonia.names.given import gender_of, heads, is_given
from testimonia.names.parts import PersonName, is_patronymic

Standing = Literal["same", "short", "form", "loose", ""]
"""How a name stands for another, the best first.

    same    nothing but titles and spelling of letters differs
    short   parts are left out or cut to initials: "Kollontai", "A. Kollontai", "Alexandra"
    form    another form of a part, or another name that is told: "Bill", "Trotskii", "Teddy", the name at birth
    loose   a bare word that may be the first of two surnames: to be taken where nobody else fits
"""
_ORDER: tuple[Standing, ...] = ("same", "short", "form", "loose", "")


def may_stand_for(short: PersonName, full: PersonName) -> bool:
    """Tell whether a name may stand for a fuller or equal one: all it has is found there, and nothing contradicts."""
    return standing(short, full) not in {"loose", ""}


def may_be_one(said: PersonName, known: PersonName) -> bool:
    """Tell whether a name met now may be that of somebody known by another, whichever is the fuller.

    "John Weil Jr." is nobody who was known as John Weil; "John Weil" may be either.
    """
    if may_stand_for(said, known):
        return True
    other = bool(said.suffix and known.given and not known.suffix)
    return not other and may_stand_for(known, said)


@lru_cache(maxsize=65536)
def standing(short: PersonName, full: PersonName) -> Standing:
    """Tell how a name stands for a fuller or equal one; an empty string where it cannot."""
    if short == full:
        return "same"
    if _apart(short, full):
        return ""
    return _best(_of_face(short, face) for face in faces(full))


@lru_cache(maxsize=65536)
def handles(name: PersonName) -> frozenset[str]:
    """Return keys to file a name under: two names of which one may stand for the other share at least one."""
    words = {name.surname, *(part for face in faces(name) for part in (*face.given, face.surname))}
    words |= {half for word in words for half in halves(word)}
    return frozenset(
        handle
        for word in words
        if word == name.surname or not is_initial(word)
        for handle in (transliteration(word), *heads(word))
    )


# ---------------------------------------------------------------- what tells apart


def _apart(short: PersonName, full: PersonName) -> bool:
    """Tell whether something in the names says that they are two persons'."""
    if short.suffix and short.suffix != full.suffix:
        return True
    if (short.title_gender or full.title_gender) and _differ(gender_of_name(short), gender_of_name(full)):
        return True  # given names of two genders are compared as names: Theodora may be called Teddy
    return _differ(short.birth_name.rpartition(" ")[2], full.birth_name.rpartition(" ")[2])


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def gender_of_name(name: PersonName) -> str:
    """Return the gender that a title tells, else the first given name; "" where it may be either."""
    return name.title_gender or gender_of(name.first)


# ---------------------------------------------------------------- one face of a name


def _of_face(short: PersonName, face: Face) -> Standing:
    if not short.given:
        return _bare(short, face)
    surname = _surname(short, face)
    found = _worst(surname, _given(short.given, face.given), face.named) if surname else ""
    return found or _without_surname(short, face)


def _bare(short: PersonName, face: Face) -> Standing:
    """Compare a single word, which may be the surname or the first given name."""
    surname = _surname(short, face)
    if surname:
        return _worst(surname, face.alone) if face.given else _worst(surname, face.named)
    if not face.given or short.particles or is_initial(short.surname):
        return ""
    likeness = {given_likeness(short.surname, one) for one in (face.given[0], halves(face.given[0])[0])}
    if "same" in likeness:
        return _worst("short", face.alone)
    return _worst("form", face.alone) if "form" in likeness else ""


def _surname(short: PersonName, face: Face) -> Standing:
    """Compare surnames: the same, one half of a double one, or another spelling of the same letters."""
    if not short.surname or not face.surname or _particles_differ(short.particles, face.particles):
        return ""
    if short.surname == face.surname:
        return "same"
    if short.surname in halves(face.surname):
        return "short"
    return "form" if transliteration(short.surname) == transliteration(face.surname) else ""


def _particles_differ(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether particles contradict; they may be left out, but for the O’ of Irish names."""
    if ("o’" in some) != ("o’" in others):
        return True
    return bool(some and others) and not (set(some) <= set(others) or set(others) <= set(some))


def _without_surname(short: PersonName, face: Face) -> Standing:
    """Compare given names that stand alone ("Alexandra Mikhailovna"), and a double surname without hyphen."""
    words = (*short.given, short.surname)
    if words == halves(face.surname):
        return _worst("short", face.alone)
    last = short.surname
    if short.particles or not (is_given(last) or is_patronymic(last)):
        return ""
    return _worst("short", _given(words, face.given), face.alone) if face.given[:1] else ""


def _given(some: tuple[str, ...], every: tuple[str, ...]) -> Standing:
    """Tell how given names stand for a fuller series: each finds its like there, in order."""
    if some == every:
        return "same"
    flat = _flat(some)
    if len(flat) > 1 and not _together(flat, _flat(every)):
        return ""
    rest = iter(_placed(every))
    kinds = [_next_like(part, rest, first=n == 0) for n, part in enumerate(flat)]
    if "" in kinds:
        return ""
    return "form" if "form" in kinds else "short"


def _together(some: Sequence[str], every: Sequence[str]) -> bool:
    """Tell whether several given names begin or end a fuller series: "George Walker" is no "George Herbert Walker"."""
    ends = (every[: len(some)], every[len(every) - len(some) :])
    return len(some) <= len(every) and any(all(map(given_likeness, some, end)) for end in ends)


def _next_like(part: str, rest: Iterator[tuple[str, int]], first: bool) -> str:
    """Return the likeness of a given name to the next one that it goes together with, "" if to none."""
    for other, place in rest:
        if first and (place > 1 or (place == 1 and is_initial(part))):
            continue
        likeness = given_likeness(part, other)
        if likeness:
            return likeness
    return ""


def _flat(given: tuple[str, ...]) -> list[str]:
    return [half for part in given for half in halves(part)]


def _placed(given: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Yield given names, hyphenated ones by halves, with their place.

    0 is the first, 1 another by which somebody may go ("Woodrow Wilson"), 2 one by which nobody does: a patronymic,
    an initial, a second half.
    """
    for n, part in enumerate(given):
        for k, half in enumerate(halves(part)):
            hidden = k > 0 or is_initial(half) or is_patronymic(half)
            yield half, 0 if n == k == 0 else 2 if hidden else 1


def _worst(*found: Standing) -> Standing:
    return max(found, key=_ORDER.index)


def _best(found: Iterable[Standing]) -> Standing:
    return min(found, key=_ORDER.index, default="")
