"""Who else is named beside somebody: it tells whether a name that is less than full means the same in two sources.

Two sources that name nobody else in common and have a surname in common mostly speak of two persons. Where many bear
the surname, one in common is chance (a president, a priest, another of a common name): there it takes two, one of whom
is no relative by name.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, product

from testimonia.names.common import is_common
from testimonia.names.customs import BARE_NUMERALS, NUMERALS
from testimonia.names.given import is_given
from testimonia.names.parts import PersonName
from testimonia.persons.features import births, deaths
from testimonia.persons.portraits import FULL, Portrait, is_office

KNOWN = 2
"""Sources that must name somebody in full for a shorter name to mean them wherever it stands."""
_NUMBERS = NUMERALS | BARE_NUMERALS


def backed(
    portraits: Sequence[Portrait], target: Sequence[Portrait]
) -> tuple[list[Portrait], list[Portrait]]:
    """Divide portraits of a short name into those that may well be a person, and those that only the name points to."""
    known = len({portrait.source for portrait in target if portrait.level == FULL}) >= KNOWN
    yes = [
        one for one in portraits if known or _telling(one) or _dated([one], target) or linked(target, [one])
    ]
    return yes, [portrait for portrait in portraits if portrait not in yes]


def parted(portraits: Sequence[Portrait]) -> list[list[Portrait]]:
    """Divide portraits of one name that tells little into groups linked by whom they are named beside.

    Two of a group are ``linked``, or each with another between them.
    """
    tokens = _tokens(portraits)
    group = list(range(len(portraits)))
    first: dict[str, int] = {}
    for n, portrait in enumerate(portraits):
        for token in {*tokens[n], ""} if _telling(portrait) or _dated([portrait], [portrait]) else tokens[n]:
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


def _tokens(portraits: Sequence[Portrait]) -> list[set[str]]:
    """Return for each of some portraits of one name what it must have in common with another to be linked with it."""
    around = [_around([portrait]) for portrait in portraits]
    if _of_many(portraits):
        return _by_twos(around, [_family([portrait]) for portrait in portraits])
    bare = set().union(*map(_bare, around))
    return [{*each, *(f" {word}" for word in _surnames(each) & bare)} for each in around]


def _by_twos(around: Sequence[set[str]], family: Sequence[set[str]]) -> list[set[str]]:
    """Return for each the one it was found from, alike for a group, in which each is ``linked`` with another.

    Each is compared with those only that no group has yet, and by all beside it but the one most often named: who
    have two in common have another. So the work grows with how much is named, not with how many pairs that makes.
    """
    full = [each - _bare(each) for each in around]
    names = [near | of for near, of in zip(full, family, strict=True)]
    holders: dict[str, set[int]] = defaultdict(set)
    for n, each in enumerate(names):
        for name in each:
            holders[name].add(n)
    found: dict[int, int] = {}
    for start in range(len(names)):
        new = set() if start in found else {start}
        while new:
            n = new.pop()
            found[n] = start
            near = _by_two(n, names[n], full, holders)
            for other in {n, *near}:
                for name in names[other]:
                    holders[name].discard(other)
            new |= near
    return [{str(found[n])} for n in range(len(names))]


def _by_two(
    n: int, names: set[str], full: Sequence[set[str]], holders: Mapping[str, Collection[int]]
) -> set[int]:
    """Return which of the holders of names have two in common with one, no relative one of them."""
    most = max(names, key=lambda name: len(holders[name]), default=None)
    if most is None:
        return set()
    common = Counter(chain.from_iterable(holders[name] for name in names if name != most))
    twice = (other for other, times in common.items() if times + (other in holders[most]) > 1)
    return {other for other in twice if other != n and not full[n].isdisjoint(full[other])}


def linked(a: Sequence[Portrait], b: Sequence[Portrait]) -> bool:
    """Tell whether some of two groups are named beside the same person, beside two where many bear the name."""
    one, other = _around(a), _around(b)
    if not _of_many((*a, *b)):
        return _share(one, other)
    full = one & other - _bare(one)
    return bool(full) and len(full) + len(_family(a) & _family(b)) > 1


def may_be_linked(a: Sequence[Portrait], b: Sequence[Portrait]) -> bool:
    """Tell whether some of two groups are named beside the same person, or by a name or a day that tells enough."""
    return any(_telling(portrait) for portrait in (*a, *b)) or _dated(a, b) or linked(a, b)


def _dated(a: Sequence[Portrait], b: Sequence[Portrait]) -> bool:
    """Tell whether a day agrees of one who is known by a number: no two lands had a sixth Charles who died on one."""
    numbered = [portrait for portrait in a if any(name.suffix in _NUMBERS for name in portrait.names)]
    return any(
        found.kind == "agree"
        for one, other in product(numbered, b)
        for found in (births(one, other), deaths(one, other))
        if found
    )


def is_common_name(portrait: Portrait) -> bool:
    """Tell whether many bear a person's name, as far as the source has it."""
    return not _telling(portrait) and _of_many([portrait])


def _of_many(portraits: Iterable[Portrait]) -> bool:
    """Tell whether some of these are known by nothing but surnames that many bear."""
    return any(all(is_common(name.surname) for name in portrait.names) for portrait in portraits)


def _telling(portrait: Portrait) -> bool:
    """Tell whether a name tells much by itself."""
    return any(map(_tells, portrait.names))


def _tells(name: PersonName) -> bool:
    """Tell whether a name has two given names or initials, or a word that tells its bearers apart.

    That somebody is the younger tells nothing where many bear the surname: as many sons are called as their fathers.
    Nor does any number without a surname or a land: France had a Charles VI, and the Empire another.
    """
    apart = len(name.suffix.split()) == 1 and not is_common(name.surname)
    return len(name.given) > 1 or (bool(name.given) and apart)


def _share(a: set[str], b: set[str]) -> bool:
    """Tell whether two companies have somebody in common: one full name, or a surname that one gives alone."""
    return bool(a & b or _bare(a) & _surnames(b) or _bare(b) & _surnames(a))


def _bare(company: set[str]) -> set[str]:
    return {each for each in company if " " not in each}


def _surnames(company: set[str]) -> set[str]:
    return {each.rpartition(" ")[2] for each in company}


def _around(portraits: Sequence[Portrait]) -> set[str]:
    """Return whom the sources name beside, those of the same surname left out."""
    own = _own_surnames(portraits)
    return {each for each in _company(portraits) if each.rpartition(" ")[2] not in own}


def _family(portraits: Sequence[Portrait]) -> set[str]:
    """Return whom the sources name beside of the same surnames, by other given names."""
    own = _own_surnames(portraits)
    themselves = {f"{name.first} {name.surname}" for portrait in portraits for name in portrait.names}
    return {each for each in _company(portraits) - themselves if each.rpartition(" ")[2] in own}


def _company(portraits: Iterable[Portrait]) -> set[str]:
    return set().union(*(portrait.company for portrait in portraits))


def _own_surnames(portraits: Iterable[Portrait]) -> set[str]:
    return {name.surname for portrait in portraits for name in portrait.names}


def company_of(named: Iterable[tuple[str, PersonName]]) -> dict[str, frozenset[str]]:
    """Return for each source whom it names: "first surname", and a surname alone where it tells something."""
    found: dict[str, set[str]] = defaultdict(set)
    for source, name in named:
        if name.written == name.written.lower() or is_office(name):
            continue  # "two sons"
        surname = " ".join((*name.particles, name.surname))
        if name.full:
            found[source].add(f"{name.first} {name.surname}")
        elif name.surname and not is_common(surname) and not is_given(surname):
            found[source].add(name.surname)
    return {source: frozenset(names) for source, names in found.items()}
