"""Which of the names that a source seems to give somebody are that person's own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from testimonia.names.parts import PersonName
from testimonia.persons.portraits import Pair, Portrait, parse_any

NameKey = tuple[tuple[str, ...], str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """Portraits with the names that are their own, and what else their sources as a whole tell of these."""

    portraits: tuple[Portrait, ...]
    two_names: frozenset[Pair] = frozenset()
    """The pairs of one source of whom it says that one bears the other's name."""
    told_apart: frozenset[str] = frozenset()
    """Referents whose source names another of the same given name and surname."""


def named(portraits: Iterable[Portrait]) -> Named:
    """Tell of all portraits of some sources which names are their own, and whom the sources tell apart by them."""
    held = own_names(portraits)
    return Named(tuple(held), of_two_names(held), _told_apart(held))


def _told_apart(portraits: Iterable[Portrait]) -> frozenset[str]:
    short = [(portrait, _short_names(portrait)) for portrait in portraits]
    alike = Counter((portrait.source, each) for portrait, names in short for each in names)
    return frozenset(
        portrait.referent
        for portrait, names in short
        if any(alike[portrait.source, each] > 1 for each in names)
    )


def _short_names(portrait: Portrait) -> set[tuple[str, str]]:
    return {(name.first, name.surname) for name in portrait.names if name.full}


def _key(name: PersonName) -> NameKey:
    return name.given, name.surname, name.suffix


def own_names(portraits: Iterable[Portrait]) -> list[Portrait]:
    """Free portraits of further names that cannot be theirs: misread, or said of a relative.

    Such a one is the name of somebody else in the same source and has a part of their own, or it has another suffix
    than the one they are called by.
    """
    held = list(portraits)
    called = _called(held) if any(len(portrait.names) > 1 for portrait in held) else {}
    return [_freed(portrait, called) if len(portrait.names) > 1 else portrait for portrait in held]


def of_two_names(portraits: Iterable[Portrait]) -> frozenset[Pair]:
    """Return the pairs of one source of whom it says that one bears the other's name: "X, better known as Y".

    A name that has a part of their own may be that of a relative whom they were called after.
    """
    held = list(portraits)
    called = _called(held) if any(portrait.stated for portrait in held) else {}
    return frozenset(
        (min(portrait.referent, other), max(portrait.referent, other))
        for portrait in held
        for alias in portrait.stated
        if not _is_alike(alias, parse_any(portrait.label))
        for other in called.get((portrait.source, _key(alias)), set()) - {portrait.referent}
    )


def _called(portraits: Iterable[Portrait]) -> dict[tuple[str, NameKey], set[str]]:
    """Return whom each source calls by which name."""
    called: dict[tuple[str, NameKey], set[str]] = defaultdict(set)
    for portrait in portraits:
        label = parse_any(portrait.label)
        if label.surname:
            called[portrait.source, _key(label)].add(portrait.referent)
    return called


def _freed(portrait: Portrait, called: Mapping[tuple[str, NameKey], set[str]]) -> Portrait:
    label = parse_any(portrait.label)
    suffixed = (_with_suffix(name, label) for name in portrait.names)
    own = tuple(name for name in dict.fromkeys(suffixed) if _may_be(name, label, portrait, called))
    return replace(portrait, names=own) if own else portrait


def _may_be(
    name: PersonName, label: PersonName, portrait: Portrait, called: Mapping[tuple[str, NameKey], set[str]]
) -> bool:
    if label.suffix and name.suffix not in {"", label.suffix}:
        return False
    return not _is_alike(name, label) or called.get((portrait.source, _key(name)), set()) <= {
        portrait.referent
    }


def _is_alike(a: PersonName, b: PersonName) -> bool:
    return a.surname == b.surname or bool(a.first and a.first == b.first)


def _with_suffix(name: PersonName, label: PersonName) -> PersonName:
    alike = not name.suffix and (name.first, name.surname) == (label.first, label.surname)
    return replace(name, suffix=label.suffix) if alike else name
