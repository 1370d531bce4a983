"""All names of a stretch of a source made into entities, before a sentence of it is read.

    1. full names, the fullest first: a shorter form joins the one entity it can belong to
    2. other names: those behind "born" and "known as", a name at birth, a married name
    3. in the order of the text, what is left: a surname or a given name alone, a form that fits several

A short form that fits one entity is that one's, wherever the fuller name stands, before or behind it. Where it fits
several, it is whom the source spoke of last by name in the same paragraph, else whom it is about.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.discourse.forms import BEST, called, fits, fullness, gender_by_name, is_full, key, may_be_one
from testimonia.discourse.register import Register
from testimonia.discourse.uses import Use
from testimonia.languages.parts.discourse import Discourse
from testimonia.names.fold import fold, fold_body
from testimonia.names.forms import given_likeness, transliteration
from testimonia.names.parts import PersonName
from testimonia.names.standing import handles

MANY = 60
"""Entities under one part of a name beyond which a new form of it is compared with none: a list, no story."""
HEADLINE_WEIGHT = 9.0
"""Of so many uses of a name."""
LOOSE = BEST.index("loose")


class Naming:
    """The names of one source and whose they are; stretch by stretch, for sources that are read in parts."""

    def __init__(self, register: Register, words: Discourse) -> None:
        """Take the source's entities, and the words of its language."""
        self.register, self.words = register, words
        self.protagonists: set[int] = set()
        """Whom a headline names."""
        self._at: dict[tuple[int, int], int] = {}
        self._things: dict[tuple[str, str], int] = {}
        self._forms: dict[int, list[PersonName]] = defaultdict(list)
        self._of_form: dict[PersonName, int] = {}
        self._open: dict[PersonName, list[int]] = {}
        self._by_handle: dict[str, dict[int, None]] = defaultdict(dict)
        self._by_surname: dict[str, dict[int, None]] = defaultdict(dict)
        self._singles: dict[str, int] = {}
        self._children: dict[str, int] = {}
        self._weight: dict[int, float] = defaultdict(float)
        self._last: dict[int, tuple[int, int]] = {}
        """Entity → paragraph and place of its last use by name."""
        self._couples: list[tuple[int, str]] = []
        """Where a marriage is told, and a surname in that sentence."""

    def at(self, start: int, end: int) -> int | None:
        """Return whose name stands at a place; None where there is none, or it is a family's."""
        return self._at.get((start, end))

    def one(self, use: Use) -> int:
        """Return whose name a single further use is."""
        self.take([replace(use, family=False)])
        return self._at[use.start, use.end]

    def family(self, name: str) -> list[int]:
        """Return the persons of a family by the plural of its name ("Lunds"), in the order they were first named."""
        folded = fold(name)
        stems = (folded.removesuffix("s"), folded.removesuffix("es"), folded)
        return next(
            (list(found) for stem in stems if (found := self._by_surname.get(transliteration(stem)))), []
        )

    def take(self, uses: Sequence[Use]) -> None:
        """Say whose each use is; those of a stretch are given together, in the order of the text."""
        for use in uses:
            if use.kind != "person":
                self._at[use.start, use.end] = self._thing(use)
        persons = [use for use in uses if use.kind == "person" and not use.family]
        others = [use for use in persons if use.other_name_of is not None]
        beside = {use.form for use in others}
        self._full_names([use for use in persons if use.form not in beside])
        self._shared_surnames(persons)
        self._beside(others, persons)
        for use in persons:
            self._settle(use)

    # ------------------------------------------------------------ groups, places, works, events

    def _thing(self, use: Use) -> int:
        tokens = fold_body(use.name).split()
        plain = " ".join(tokens[1:] if len(tokens) > 1 and tokens[0] in self.words.article else tokens)
        number = self._things.get((use.kind, plain))
        if number is None:
            number = self._things[use.kind, plain] = self.register.add(use.kind, use.start, use.name)
        self.register.learn(number, use.name)
        return number

    # ------------------------------------------------------------ full names

    def _full_names(self, uses: Iterable[Use]) -> None:
        """Gather the full forms into entities, the fullest first."""
        first: dict[PersonName, Use] = {}
        for use in uses:
            if is_full(use.form):
                first.setdefault(use.form, use)
            if use.wed:
                self._couples.append((use.start, key(use.form)))
        new = [form for form in first if form not in self._of_form and form not in self._open]
        for form in sorted(new, key=lambda f: (fullness(f), -first[f].start), reverse=True):
            self._full_name(form, first[form])

    def _full_name(self, form: PersonName, use: Use) -> None:
        near = self._near(form)
        found = [number for number in near if fits(form, self._forms[number])]
        found = found or self._with_suffix(form, near) or self._by_other_surname(form, use)
        if len(found) > 1:
            self._open[form] = found
        else:
            self._give(found[0] if found else self._grown(form, use), form)

    def _near(self, form: PersonName) -> list[int]:
        """Return who shares a part of a name, in the order they were first named; none where that is a list of many."""
        found = dict.fromkeys(n for handle in sorted(handles(form)) for n in self._by_handle.get(handle, ()))
        return list(found) if len(found) <= MANY else []

    def _with_suffix(self, form: PersonName, near: Iterable[int]) -> list[int]:
        """Return who is only known as "Jr.": "Alfred Stroud" is short for that where no other is named."""
        if form.suffix:
            return []
        return [n for n in near if all(may_be_one(replace(form, suffix=o.suffix), o) for o in self._forms[n])]

    def _grown(self, form: PersonName, use: Use) -> int:
        """Return the entity of an earlier stretch known by the surname alone that this full name is the first of."""
        single = self._singles.get(form.surname)
        if single is not None and not self._by_surname.get(key(form)):
            return single
        return self.register.add("person", use.start, use.name)

    def _by_other_surname(self, form: PersonName, use: Use) -> list[int]:
        """Return whose birth name or married name a form is: the one person of its given names of whom that is told."""
        same = [
            number for number in self._by_handle.get(transliteration(form.first), ())
            if any(given_likeness(known.first, form.first) == "same" for known in self._forms[number])
        ]  # fmt: skip
        if len(same) != 1:
            return []
        told_born = use.born and same[0] in self.protagonists
        wed = any(surname == key(form) and start < use.start for start, surname in self._couples)
        woman = gender_by_name(form) != "m" and self.register.gender(same[0]) != "m"
        return same if told_born or (wed and woman) else []

    def _give(self, number: int, form: PersonName) -> None:
        self._of_form[form] = number
        self._forms[number].append(form)
        self._by_surname[key(form)][number] = None
        for handle in handles(form):
            self._by_handle[handle][number] = None

    # ------------------------------------------------------------ other names

    def _shared_surnames(self, uses: Iterable[Use]) -> None:
        """Let "Anna and Piet Verhoeven" give the surname to both, unless an Anna has one of her own."""
        for use in uses:
            form = replace(use.form, given=(use.form.surname,), surname=use.shared)
            if use.shared and not self._called(use.form):
                self._give(self.register.add("person", use.start, use.name), form)

    def _beside(self, others: Iterable[Use], uses: Iterable[Use]) -> None:
        """Give the names behind "born" or "known as" to whom the name before them belongs."""
        at = {(use.start, use.end): use for use in uses}
        for use in others:
            main = at.get(use.other_name_of or (0, 0))
            if main is not None and main.form != use.form:
                number = self._whose(main)
                self._give(number, use.form)
                self.register.learn(number, use.name, other=True)

    # ------------------------------------------------------------ in the order of the text

    def _settle(self, use: Use) -> None:
        """Say whose one use is, and learn from it."""
        number = self._at[use.start, use.end] = self._whose(use)
        self.register.learn(number, use.name)
        self._learn_gender(number, use)
        if use.headline:
            self.protagonists.add(number)
        self._weight[number] += HEADLINE_WEIGHT if use.headline else 1.0
        self._last[number] = (use.passage, use.start)

    def _whose(self, use: Use) -> int:
        number = self._of_form.get(use.form)
        if number is not None:
            return number
        if not is_full(use.form):
            return self._short(use)
        return self._chosen(self._open.get(use.form, []), use)

    def _short(self, use: Use) -> int:
        """Return whose a surname or a given name alone is."""
        word = use.form.surname
        if use.child:
            return self._child(use)
        found = self._called(use.form)
        if word in self._children:
            found = [*found, self._children[word]]
        if found:
            return self._chosen(found, use)
        number = self._singles.get(word)
        if number is None:
            number = self._singles[word] = self.register.add("person", use.start, use.name)
        return number

    def _called(self, word: PersonName) -> list[int]:
        """Return who can be called by a bare word; loosely only where nobody can be otherwise."""
        ranked = [
            (called(word, self._forms[n]), n)
            for handle in handles(word)
            for n in self._by_handle.get(handle, ())
        ]
        good = [number for rank, number in ranked if rank < LOOSE]
        return list(dict.fromkeys(good or [number for rank, number in ranked if rank == LOOSE]))

    def _child(self, use: Use) -> int:
        """Return who "their son Jan" is: the child named so before, or the only Jan whose full name comes later."""
        word = use.form.surname
        if word not in self._children:
            later = [number for number in self._called(use.form) if number not in self._last]
            new = later[0] if len(later) == 1 else self.register.add("person", use.start, use.name)
            self._children[word] = new
        return self._children[word]

    def _chosen(self, found: Sequence[int], use: Use) -> int:
        """Return the one of several that a use means; a new entity where there is none."""
        if not found:
            number = self.register.add("person", use.start, use.name)
            self._give(number, use.form)
            return number
        return max(found, key=lambda number: (self._weight[number], self._last.get(number, (0, 0))))

    def _learn_gender(self, number: int, use: Use) -> None:
        """Count what a name, and the words just before it, show."""
        self.register.vote(number, gender_by_name(use.form), 4.0)
        for word in use.before:
            gender = "f" if word in self.words.female else "m" if word in self.words.male else ""
            self.register.vote(number, gender, 3.0)
