"""Who bears which name: the entities of one source filed under the parts of their names."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from testimonia.discourse.forms import BEST, called, initials, is_full, key
from testimonia.names.faces import halves
from testimonia.names.fold import fold
from testimonia.names.forms import transliteration
from testimonia.names.parts import PersonName
from testimonia.names.standing import handles

MANY = 60
"""Bearers of one part of a name beyond which it tells nobody apart: such a text is a list, no story."""
SHORT, LOOSE = BEST.index("short"), BEST.index("loose")


class Bearers:
    """The forms of names that each person of a source is known by."""

    def __init__(self) -> None:
        """Start with nobody."""
        self.of: dict[PersonName, int] = {}
        """Form of a name → whose it is."""
        self.either: dict[PersonName, list[int]] = {}
        """Form of a name that several may bear → they."""
        self.surnames: dict[int, Counter[str]] = defaultdict(Counter)
        """Person → surnames of the full names used, by how often."""
        self._forms: dict[int, list[PersonName]] = defaultdict(list)
        self._by_handle: dict[str, dict[int, None]] = defaultdict(dict)
        self._by_surname: dict[str, dict[int, None]] = defaultdict(dict)

    def give(self, number: int, form: PersonName) -> None:
        """Let a person bear a name."""
        self.of[form] = number
        self._forms[number].append(form)
        self._by_surname[key(form)][number] = None
        for handle in (*handles(form), transliteration(initials(form))):
            self._by_handle[handle][number] = None

    def forms(self, number: int) -> list[PersonName]:
        """Return the names a person bears, in the order they were given."""
        return self._forms[number]

    def near(self, name: PersonName) -> list[int]:
        """Return who shares the surname of a full name, or any part of a shorter one, in the order of their naming.

        A part that many share counts not.
        """
        parts = (
            {transliteration(half) for half in halves(name.surname)} | {key(name)}
            if is_full(name)
            else handles(name)
        )
        filed = (self._by_handle.get(handle, {}) for handle in sorted(parts))
        return list(dict.fromkeys(number for some in filed if len(some) <= MANY for number in some))

    def called(self, word: PersonName, *, as_spelled: bool = False) -> list[int]:
        """Return who can be called by a bare word: those whom it fits best, loosely only where nobody else is fit.

        As it is spelled "Pim" is no Wim.
        """
        ranked = [(called(word, self._forms[number]), number) for number in self.near(word)]
        best = min((max(rank, SHORT) for rank, _ in ranked), default=LOOSE)
        most = SHORT if as_spelled else LOOSE
        return [number for rank, number in ranked if max(rank, SHORT) == best <= most]

    def of_given(self, given: str) -> list[int]:
        """Return who bears a given name in this spelling; none where that are many."""
        filed = self._by_handle.get(transliteration(given), {})
        return (
            [n for n in filed if any(form.first == given for form in self._forms[n])]
            if len(filed) <= MANY
            else []
        )

    def by_suffix(self, numbers: Iterable[int]) -> bool:
        """Tell whether of several persons of one name more than one is known by what tells him from the others."""
        return sum(any(form.suffix for form in self._forms[number]) for number in numbers) > 1

    def has_surname(self, surname: str) -> bool:
        """Tell whether anybody bears a surname, in one spelling."""
        return bool(self._by_surname.get(surname))

    def family(self, plural: str, endings: Iterable[str]) -> list[int]:
        """Return the persons of a family by the plural of its name ("Lunds"), in the order they were first named."""
        folded = fold(plural)
        stems = (*map(folded.removesuffix, endings), folded)
        found = (self._by_surname.get(transliteration(stem)) for stem in stems)
        return list(next(filter(None, found), ()))
