"""The full names of a stretch gathered into persons, the fullest first.

A shorter form joins the one person it can belong to, wherever the fuller name stands. One that fits several is left to
be decided where it is used.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from testimonia.discourse.bearers import Bearers
from testimonia.discourse.forms import fits, fullness, gender_by_name, is_full, key, may_be_one
from testimonia.discourse.register import Register
from testimonia.discourse.uses import Use
from testimonia.names.fold import fold
from testimonia.names.forms import is_initial
from testimonia.names.parts import PersonName, is_patronymic
from testimonia.names.standing import standing

Couple = tuple[int, int, str]
"""Where a marriage is told: place and sentence of a name, and its surname."""


class FullNames:
    """Gathers the full names of one source, stretch by stretch."""

    def __init__(self, register: Register, bearers: Bearers, singles: dict[str, int]) -> None:
        """Take the source's entities, who bears which name, and who is known by one word alone."""
        self.register, self.bearers, self.singles = register, bearers, singles
        self._in_headline: set[PersonName] = set()
        self._first: dict[PersonName, int] = {}
        """Where a full name was first used."""
        self._sentences: dict[PersonName, set[int]] = defaultdict(set)
        """In which sentences it was."""
        self._couples: list[Couple] = []
        self._as_child: set[PersonName] = set()
        """Names first met in a list of somebody's children."""
        self._as_relative: set[PersonName] = set()
        """Names first met behind a noun for a relative."""
        self.at: dict[int, int] = {}
        """Place of a name by which alone nobody could tell whose it is → whose it is."""

    def gather(self, uses: Iterable[Use]) -> None:
        """Make persons of the full names among the uses of a stretch."""
        new: dict[PersonName, Use] = {}
        for use in uses:
            if is_full(use.form):
                self._meet(use)
                if use.form not in self.bearers.of and use.form not in self.bearers.either:
                    new.setdefault(use.form, use)
            if use.wed:
                self._couples.append((use.start, use.sentence, key(use.form)))
        for form in sorted(new, key=lambda f: (fullness(f), bool(f.suffix), -new[f].start), reverse=True):
            self._whose(form, new[form])

    def _meet(self, use: Use) -> None:
        """Remember where a full name stands, and how it is met first."""
        if use.form not in self._first:
            self._as_child.update({use.form} if use.listed else ())
            self._as_relative.update({use.form} if use.relative else ())
        self._first.setdefault(use.form, use.start)
        self._sentences[use.form].add(use.sentence)
        if use.headline:
            self._in_headline.add(use.form)

    def share_surnames(self, uses: Iterable[Use]) -> None:
        """Let "Anna and Piet Verhoeven" give the surname to both, unless an Anna has one of her own."""
        for use in uses:
            form = replace(use.form, given=(use.form.surname,), surname=fold(use.shared))
            if use.shared and not any(self._may_have(n, form, use) for n in self.bearers.called(use.form)):
                number = self.at[use.start] = self.register.add("person", use.start, use.name)
                self.bearers.give(number, form)
                self.register.learn(number, f"{use.name} {use.shared}")

    def _may_have(self, number: int, form: PersonName, use: Use) -> bool:
        """Tell whether a given name beside another's surname is that of somebody of this surname, or of another.

        "Anna and Piet Verhoeven" may speak of Anna Lund, not of a sister Anna whom the text introduces later.
        """
        forms = self.bearers.forms(number)
        new = all(own in self._as_relative and self._first[own] > use.start for own in forms)
        return not new or any(key(own) == key(form) for own in forms)

    def _whose(self, form: PersonName, use: Use) -> None:
        near = self.bearers.near(form)
        found = self._fitting(form, use, near)
        suffixed = [] if found else self._with_suffix(form, use, near)
        if suffixed and use.relative:
            new = self.at[use.start] = self.register.add("person", use.start, use.name)
            self.bearers.either[form] = [*suffixed, new]
            return
        found = found or suffixed or self._by_other_surname(form, use)
        if len(found) > 1:
            self.bearers.either[form] = found
        else:
            self.bearers.give(found[0] if found else self._grown(form, use), form)

    def _fitting(self, form: PersonName, use: Use, near: Iterable[int]) -> list[int]:
        """Return whose a name may be, of those near: who bears the very same before those who bear it in part."""
        found = [n for n in near if fits(form, self.bearers.forms(n)) and not self._used_apart(form, use, n)]
        same = [n for n in found if "same" in {standing(form, own) for own in self.bearers.forms(n)}]
        return same if len(same) == 1 else found

    def _used_apart(self, form: PersonName, use: Use, number: int) -> bool:
        """Tell whether a name that agrees with somebody's is used as another's.

        A source that goes on to speak of John Quincy Adams had spoken of John Adams, not of him; nor had it of Alvin
        Saunders Johnson when it named Alvin Saunders. One that speaks of Paul and Pavel in a sentence means two, though
        these are forms of one name.
        """
        forms = self.bearers.forms(number)
        own = [other for other in forms if key(other) == key(form)]
        if any(self._told_as_two(form, other) for other in own):
            return True
        longer = [other for other in own or forms if _is_longer(other, form)]
        if longer and all(self._first.get(other, use.start) > use.start for other in longer):
            return True
        return any(use.sentence in self._sentences[other] and _other_given(form, other) for other in own)

    def _told_as_two(self, one: PersonName, other: PersonName) -> bool:
        """Tell whether a sentence has a name and a longer one, or a list of children has one of them.

        "James Rudolph Garth, a grandson of James Garth".
        """
        longer = _is_longer(one, other) or _is_longer(other, one)
        together = longer and not self._sentences[one].isdisjoint(self._sentences[other])
        return together or self._of_child(one, other)

    def _of_child(self, one: PersonName, other: PersonName) -> bool:
        """Tell whether one of two names is first met in a list of children, the other before: the parent bears that.

        "Hugo Brandt was a banker … They had two sons, Otto Brandt and Hugo T. Brandt."
        """
        first, later = sorted((one, other), key=lambda name: self._first.get(name, -1))
        return later in self._as_child and first not in self._as_child

    def _with_suffix(self, form: PersonName, use: Use, near: Iterable[int]) -> list[int]:
        """Return who was introduced as "Jr.": "Alfred Stroud" is short for that where no other is named."""
        forms = {number: self.bearers.forms(number) for number in near if not form.suffix}
        return [
            number
            for number, own in forms.items()
            if all(self._without_suffix(form, other) for other in own)
            and any(other.suffix and self._first.get(other, use.start) < use.start for other in own)
        ]

    def _without_suffix(self, form: PersonName, other: PersonName) -> bool:
        """Tell whether a name is another without its "Jr.", and stands in no sentence with it."""
        together = self._sentences[form] & self._sentences[other]
        return not together and may_be_one(replace(form, suffix=other.suffix), other)

    def _by_other_surname(self, form: PersonName, use: Use) -> list[int]:
        """Return whose birth name or married name a form is: the one person of its given name of whom that is told."""
        same = self.bearers.of_given(form.first)
        if len(same) != 1:
            return []
        told_born = use.born and not self._in_headline.isdisjoint(self.bearers.forms(same[0]))
        return same if told_born or (gender_by_name(form) == "f" and self._wed(same[0], form, use)) else []

    def _wed(self, number: int, form: PersonName, use: Use) -> bool:
        """Tell whether a marriage by which somebody has the surname of a use is told between the first use and this."""
        forms = self.bearers.forms(number)
        here = set[int]().union(*(self._sentences[own] for own in forms))
        known = min(self._first.get(own, use.start) for own in forms)
        told = _marriages(self._couples, form, use)
        return use.sentence not in here and any(known < start or sentence in here for start, sentence in told)

    def _grown(self, form: PersonName, use: Use) -> int:
        """Return whom an earlier stretch knew by the surname alone, if this is its first full name, else a new one."""
        single = self.singles.get(form.surname)
        if single is not None and not self.bearers.has_surname(key(form)):
            return single
        return self.register.add("person", use.start, use.name)


def _marriages(couples: Iterable[Couple], form: PersonName, use: Use) -> list[tuple[int, int]]:
    """Return place and sentence of each name of a surname with which a marriage is told before a use."""
    told = ((start, sentence) for start, sentence, surname in couples if surname == key(form))
    return [each for each in told if each[0] < use.start]


def _is_longer(other: PersonName, form: PersonName) -> bool:
    """Tell whether another name has a further given name, or goes on behind the surname: "Alvin Saunders Johnson"."""
    if key(other) != key(form):
        return form.surname in other.given
    return len(other.given) > len(form.given) and any(map(_whole, other.given[1:]))


def _whole(given: str) -> bool:
    """Tell whether a further given name is one that tells persons apart: no initial, no patronymic."""
    return not (is_initial(given) or is_patronymic(given))


def _other_given(a: PersonName, b: PersonName) -> bool:
    """Tell whether two names have different first given names, both in full."""
    return a.first != b.first and not (is_initial(a.first) or is_initial(b.first))
