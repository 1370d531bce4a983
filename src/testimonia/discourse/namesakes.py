"""Whom a name alone means where a source has named several who bear it: father and son, two wives of one given name.

Who was called so goes on to be called so, and whom the text is about needs no more than the name. Where somebody else
of the name was spoken of since, or a relative is known by nothing but it ("his son John"), it is nobody's.
"""

from collections import Counter
from collections.abc import Iterable, Sequence, Set

from testimonia.discourse.bearers import Bearers
from testimonia.discourse.forms import key
from testimonia.discourse.register import Register
from testimonia.discourse.uses import Outlived, Use
from testimonia.names.forms import transliteration
from testimonia.names.parts import PersonName

CLOSE = 400
"""Characters within which somebody was just named."""
USUAL = 2
"""Times somebody is called by a given name alone in a text that speaks of them so."""


class Namesakes:
    """Who of one source was named when, and called by which word alone."""

    def __init__(self, bearers: Bearers) -> None:
        """Take who bears which name."""
        self._bearers = bearers
        self.last: dict[int, int] = {}
        """Person → place of the last use by name."""
        self._called: dict[tuple[int, str], int] = {}
        """Person and word → place where that word alone last meant the person."""
        self._after: dict[PersonName, int] = {}
        """Name → the relative who bears it as whom the text is about does."""
        self._at: dict[tuple[int, int], int] = {}
        """Place of a name → whose it is."""
        self._mourning: set[int] = set()
        """Who stands in a list of relatives who mourn."""
        self._bare: Counter[int] = Counter()
        """How often somebody was called by a given name alone."""

    def note(self, number: int, use: Use) -> None:
        """Remember a use of somebody's name."""
        self.last[number] = use.start
        self._at[use.start, use.end] = number
        if use.outlived:
            self._mourning.add(number)
        if not use.form.given:
            self._called[number, use.form.surname] = use.start
            if self._by_given(number, use):
                self._bare[number] += 1

    def sure(self, found: Sequence[int], best: int, use: Use, about: Set[int]) -> int | None:
        """Return the best of several whom a short name may mean, None where it is no one's for sure.

        ``about`` are those the text is about.
        """
        return None if self._doubtful(found, best, use, about) else best

    def _doubtful(self, found: Sequence[int], best: int, use: Use, about: Set[int]) -> bool:
        known = [number for number in found if number in self.last]
        given = [number for number in known if self._by_given(number, use)]
        if len(given) > 1 and best in given:
            return self._is_unsure(given, best, use, about)
        return self._is_strange(best, use, about) and self._nearer(known, best, use)

    def _is_unsure(self, given: Sequence[int], best: int, use: Use, about: Set[int]) -> bool:
        """Tell whether a given name alone is not the best's for sure: a relative may be known by nothing but it."""
        if not all(map(self._bearers.forms, given)):
            return True
        return self.meant([best, *self._without_suffix(given, best)], use, about) != best

    def outliving(self, number: int, use: Use, about: Set[int], register: Register) -> int:
        """Return whose a full name is that one bears whom relatives mourn: a relative's among those who do."""
        if self.left([number], use, about, register):
            return number
        if use.form not in self._after:
            self._after[use.form] = register.add("person", use.start, use.name)
        return self._after[use.form]

    def left(self, numbers: Sequence[int], use: Use, about: Set[int], register: Register) -> list[int]:
        """Return whom a use may mean: among those who mourn not whom they mourn."""
        mourned = self._mourned(use.outlived, about, register) if use.outlived else None
        return [number for number in numbers if number != mourned]

    def _mourned(self, outlived: Outlived, about: Set[int], register: Register) -> int | None:
        """Return whose relatives are listed, None where it may be any of several."""
        if outlived.place is not None:
            return self._at.get(outlived.place)
        only = next(iter(about)) if len(about) == 1 else None
        if only not in self.last or only in self._mourning:
            return None
        return only if outlived.gender in {"", register.gender(only) or outlived.gender} else None

    def meant(self, found: Sequence[int], use: Use, about: Set[int]) -> int | None:
        """Return which of several who bear one name a use means, None where none is likelier."""
        called = [number for number in found if (number, use.form.surname) in self._called]
        likely = called or [number for number in found if number in about]
        if len(likely) != 1 or self._nearer(found, likely[0], use):
            return None
        return likely[0]

    def _is_strange(self, number: int, use: Use, about: Set[int]) -> bool:
        """Tell whether somebody whom the text calls by the given name was never called by this surname alone."""
        usual = number in about and self._bare[number] >= USUAL
        return usual and (number, use.form.surname) not in self._called

    def _nearer(self, others: Iterable[int], one: int, use: Use) -> bool:
        """Tell whether another was just named, and since one was last called by the word of a use."""
        since = max(self._called.get((one, use.form.surname), -1), use.start - CLOSE)
        return any(since < self.last.get(number, -1) for number in others if number != one)

    def _without_suffix(self, numbers: Iterable[int], one: int) -> list[int]:
        """Return others than one who are not told apart from that one by "Jr."."""
        others = (number for number in numbers if number != one)
        return [n for n in others if not any(form.suffix for form in self._bearers.forms(n))]

    def _by_given(self, number: int, use: Use) -> bool:
        """Tell whether a word alone is a given name of somebody whom it means, or all there is.

        It is so spelled: Shura is not every Alexandra.
        """
        forms, word = self._bearers.forms(number), transliteration(use.form.surname)
        given = (use.form.surname in (*form.given, form.nickname) for form in forms)
        return all(key(form) != word for form in forms) and (not forms or any(given))
