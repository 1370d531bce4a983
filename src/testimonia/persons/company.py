"""Who else is named beside somebody: it tells whether a name that is less than full means the same in two sources.

Two sources that name nobody else in common and have a surname in common mostly speak of two persons.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from testimonia.names.common import is_common
from testimonia.names.given import is_given
from testimonia.names.parts import PersonName
from testimonia.persons.portraits import FULL, Portrait

KNOWN = 2
"""Sources that must name somebody in full for a shorter name to mean them wherever it stands."""


def backed(
    portraits: Sequence[Portrait], target: Sequence[Portrait]
) -> tuple[list[Portrait], list[Portrait]]:
    """Divide portraits of a short name into those that may well be a person, and those that only the name points to."""
    known = len({portrait.source for portrait in target if portrait.level == FULL}) >= KNOWN
    around = _around(target)
    yes = [
        portrait
        for portrait in portraits
        if known or _telling(portrait) or _share(around, _around([portrait]))
    ]
    return yes, [portrait for portrait in portraits if portrait not in yes]


def parted(portraits: Sequence[Portrait]) -> list[list[Portrait]]:
    """Divide portraits of one name that tells little into groups linked by whom they are named beside.

    ``_share`` holds of two of a group or of each with another between them.
    """
    around = [_around([portrait]) for portrait in portraits]
    bare = set().union(*map(_bare, around))
    group = list(range(len(portraits)))
    first: dict[str, int] = {}
    for n, portrait in enumerate(portraits):
        alike = {*around[n], *(f" {word}" for word in _surnames(around[n]) & bare)}
        for token in {*alike, ""} if _telling(portrait) else alike:
            group[_end(group, n)] = _end(group, first.setdefault(token, n))
    found: dict[int, list[Portrait]] = defaultdict(list)
    for n, portrait in enumerate(portraits):
        found[_end(group, n)].append(portrait)
    return sorted(
        (sorted(each, key=lambda portrait: portrait.referent) for each in found.values()),
        key=lambda each: each[0].referent,
    )


def _end(group: list[int], n: int) -> int:
    while group[n] != n:
        group[n] = n = group[group[n]]
    return n


def linked(a: Sequence[Portrait], b: Sequence[Portrait]) -> bool:
    """Tell whether some of two groups are named beside the same person."""
    return _share(_around(a), _around(b))


def may_be_linked(a: Sequence[Portrait], b: Sequence[Portrait]) -> bool:
    """Tell whether some of two groups are named beside the same person, or by a name that tells enough."""
    return any(_telling(portrait) for portrait in (*a, *b)) or linked(a, b)


def is_common_name(portrait: Portrait) -> bool:
    """Tell whether many bear a person's name, as far as the source has it."""
    return not _telling(portrait) and all(is_common(name.surname) for name in portrait.names)


def _telling(portrait: Portrait) -> bool:
    """Tell whether a name tells much by itself: two given names or initials, or a word that tells bearers apart."""
    return any(len(name.given) > 1 or len(name.suffix.split()) == 1 for name in portrait.names)


def _share(a: set[str], b: set[str]) -> bool:
    """Tell whether two companies have somebody in common: one full name, or a surname that one gives alone."""
    return bool(a & b or _bare(a) & _surnames(b) or _bare(b) & _surnames(a))


def _bare(company: set[str]) -> set[str]:
    return {each for each in company if " " not in each}


def _surnames(company: set[str]) -> set[str]:
    return {each.rpartition(" ")[2] for each in company}


def _around(portraits: Sequence[Portrait]) -> set[str]:
    """Return whom the sources name beside, those of the same surname left out."""
    own = {name.surname for portrait in portraits for name in portrait.names}
    company = {each for portrait in portraits for each in portrait.company}
    return {each for each in company if each.rpartition(" ")[2] not in own}


def company_of(named: Iterable[tuple[str, PersonName]]) -> dict[str, frozenset[str]]:
    """Return for each source whom it names: "first surname", and a surname alone where it tells something."""
    found: dict[str, set[str]] = defaultdict(set)
    for source, name in named:
        surname = " ".join((*name.particles, name.surname))
        if name.full:
            found[source].add(f"{name.first} {name.surname}")
        elif name.surname and not is_common(surname) and not is_given(surname):
            found[source].add(name.surname)
    return {source: frozenset(names) for source, names in found.items()}
