"""Which of the names that a source seems to give somebody are that person's own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from testimonia.names.parts import PersonName
from testimonia.persons.portraits import Portrait, parse_any

NameKey = tuple[tuple[str, ...], str, str]


def _key(name: PersonName) -> NameKey:
    return name.given, name.surname, name.suffix


def own_names(portraits: Iterable[Portrait]) -> list[Portrait]:
    """Free portraits of further names that cannot be theirs: misread, or said of another.

    Of these, one is the name of somebody else in the same source, or has another suffix than the one they are called by.
    """
    held = list(portraits)
    called: dict[tuple[str, NameKey], set[str]] = defaultdict(set)
    for portrait in held:
        called[portrait.source, _key(parse_any(portrait.label))].add(portrait.referent)
    return [_freed(portrait, called) if len(portrait.names) > 1 else portrait for portrait in held]


def _freed(portrait: Portrait, called: Mapping[tuple[str, NameKey], set[str]]) -> Portrait:
    label = parse_any(portrait.label)
    suffixed = (_with_suffix(name, label) for name in portrait.names)
    own = tuple(
        name
        for name in dict.fromkeys(suffixed)
        if called.get((portrait.source, _key(name)), set()) <= {portrait.referent}
        and (not label.suffix or name.suffix in {"", label.suffix})
    )
    return replace(portrait, names=own) if own else portrait


def _with_suffix(name: PersonName, label: PersonName) -> PersonName:
    alike = not name.suffix and (name.first, name.surname) == (label.first, label.surname)
    return replace(name, suffix=label.suffix) if alike else name
