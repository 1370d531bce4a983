"""Years in brackets behind a name, by which two bearers of it are told apart: "Edmund (1660-1730)"."""

from collections import defaultdict
from collections.abc import Sequence

from testimonia.discourse.bearers import Bearers
from testimonia.discourse.register import Register
from testimonia.discourse.uses import Use

BOTH = 2
"""Years of a life: those of birth and death."""


class Lives:
    """The years of birth and death that a source tells of its persons behind their names."""

    def __init__(self, bearers: Bearers) -> None:
        """Take who bears which name."""
        self._bearers = bearers
        self._years: dict[int, tuple[str, ...]] = {}
        self._others: dict[int, list[int]] = defaultdict(list)
        """Person → others of the very same name, whom the years behind it tell apart."""

    def learn(self, number: int, use: Use) -> None:
        """Keep the years behind a use of somebody's name, if they are the first."""
        if use.life:
            self._years.setdefault(number, use.life)

    def may_be(self, number: int, use: Use) -> bool:
        """Tell whether a short name means somebody: with years behind it, only who bears it in this spelling."""
        if not use.life:
            return True
        forms = self._bearers.forms(number)
        spelled = not forms or any(use.form.surname in (*form.given, form.surname) for form in forms)
        return spelled and not lives_apart(self._years.get(number, ()), use.life)

    def bearers_of(self, number: int, use: Use, register: Register) -> list[int]:
        """Return whom a full name that somebody bears may mean: by the years behind it one, made anew where need be."""
        others = self._others[number]
        if not self.are_two(number, use):
            return [number] if use.life else [number, *others]
        other = next((n for n in others if not self.are_two(n, use)), None)
        if other is None:
            other = register.add("person", use.start, use.name)
            self.learn(other, use)
            others.append(other)
        return [other]

    def are_two(self, number: int, use: Use) -> bool:
        """Tell whether the years behind a use are of another life than that told of somebody: both years differ."""
        told = self._years.get(number, ())
        return len(told) == len(use.life) == BOTH and not set(told) & set(use.life)


def lives_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the years told of two lives are those of two persons."""
    return any(year != own for year, own in zip(one, other, strict=False))
