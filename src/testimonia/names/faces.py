"""The names by which one name lets its bearer be called: the name itself, a nickname, the name at birth, another."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from testimonia.names.fold import fold
from testimonia.names.forms import is_initial
from testimonia.names.given import is_given
from testimonia.names.particles import CONNECTORS, PARTICLES
from testimonia.names.parts import PersonName, is_patronymic


@dataclass(frozen=True, slots=True)
class Face:
    """Given names and surname, and how well a name stands for the whole that agrees with them."""

    given: tuple[str, ...]
    surname: str
    particles: tuple[str, ...] = ()
    named: Literal["same", "short", "form"] = "form"
    """For a name with given names and surname."""
    alone: Literal["short", "form", "loose"] = "form"
    """For a bare word."""


@lru_cache(maxsize=65536)
def faces(name: PersonName) -> tuple[Face, ...]:
    """Return the names by which the bearer may be called, the fullest first."""
    return (Face(name.given, name.surname, name.particles, "same", "short"), *_others(name))


@lru_cache(maxsize=65536)
def halves(part: str) -> tuple[str, ...]:
    """Return the halves of a hyphenated name, what joins them left out; a simple name is its only one."""
    return tuple(half for half in part.split("-") if half not in CONNECTORS) or (part,)


def _others(name: PersonName) -> Iterator[Face]:
    if name.nickname:
        words = tuple(name.nickname.split())
        yield Face(words, name.surname, name.particles)
        yield Face(words[:-1], words[-1])
    if name.birth_name:
        yield _second(name, name.birth_name)
    if name.other:
        yield from _called(name, fold(name.other))
    if _two_surnames(name):
        yield Face(name.given[:-1], name.given[-1], (), "short", "loose")


def _called(name: PersonName, other: str) -> Iterator[Face]:
    """Yield the names behind another one: it takes the place of the surname, or of the given name."""
    if not other:
        return
    yield _second(name, other)
    if is_given(other):
        yield Face((other,), name.surname, name.particles)


def _second(name: PersonName, words: str) -> Face:
    """Return a second name; where it is a surname alone it takes the given names."""
    parts = [part for part in words.split() if part not in PARTICLES] or words.split()
    return Face(tuple(parts[:-1]) or name.given, parts[-1])


def _two_surnames(name: PersonName) -> bool:
    """Tell whether the last given name may be the first of two surnames, as in "Andrés Nin Pérez"."""
    last = name.given[-1] if len(name.given) > 1 else ""
    return bool(last) and not (is_initial(last) or is_given(last) or is_patronymic(last))
