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

from testimonia.discourse.forms import Form, gender_by_name, given_keys, goes_by, may_be_one
from testimonia.discourse.register import Register
from testimonia.discourse.uses import Use
from testimonia.languages.parts.discourse import Discourse
from testimonia.persons.names import fold
from testimonia.persons.variants import given_likeness, transliteration

MANY = 60
"""Entities of one surname beyond which a new form of it is compared with none: a list, no story."""
HEADLINE_WEIGHT = 9.0
"""Of so many uses of a name."""


class Naming:
    """The names of one source and whose they are; stretch by stretch, for sources that are read in parts."""

    def __init__(self, register: Register, words: Discourse) -> None:
        """Take the source's entities, and the words of its language."""
        self.register, self.words = register, words
        self.protagonists: set[int] = set()
        """Whom a headline names."""
        self._at: dict[tuple[int, int], int] = {}
        self._things: dict[tuple[str, str], int] = {}
        self._forms: dict[int, list[Form]] = defaultdict(list)
        self._of_form: dict[Form, int] = {}
        self._open: dict[Form, list[int]] = {}
        self._by_surname: dict[str, list[int]] = defaultdict(list)
        self._by_given: dict[str, dict[int, None]] = defaultdict(dict)
        self._singles: dict[str, int] = {}
        self._children: dict[str, int] = {}
        self._weight: dict[int, float] = defaultdict(float)
        self._last: dict[int, tuple[int, int]] = {}
        """Entity → paragraph and place of its last use by name."""
        self._couples: list[tuple[int, frozenset[str]]] = []
        """Where a marriage is told, and the surnames in that sentence."""

    def at(self, start: int, end: int) -> int | None:
        """Return whose name stands at a place; None where there is none, or it is a family's."""
        return self._at.get((start, end))

    def one(self, use: Use) -> int:
        """Return whose name a single further use is."""
        self.take([use])
        return self._at[use.start, use.end]

    def family(self, name: str) -> list[int]:
        """Return the persons of a family by the plural of its name ("Lunds"), in the order they were first named."""
        folded = fold(name)
        stems = (folded.removesuffix("s"), folded.removesuffix("es"), folded)
        return next((found for stem in stems if (found := self._by_surname.get(transliteration(stem)))), [])

    def take(self, uses: Sequence[Use]) -> None:
        """Say whose each use is; those of a stretch are given together, in the order of the text."""
        for use in uses:
            if use.kind != "person":
                self._at[use.start, use.end] = self._thing(use)
        persons = [use for use in uses if use.kind == "person" and not use.family]
        beside = {use.form: use for use in persons if use.other_name_of is not None}
        self._full_names([use for use in persons if use.form not in beside])
        self._shared_surnames(persons)
        self._beside([use for use in persons if use.other_name_of is not None], persons)
        for use in persons:
            self._settle(use)

    # ------------------------------------------------------------ groups, places, works, events

    def _thing(self, use: Use) -> int:
        tokens = tuple(token for token in fold(use.name).split() if token)
        plain = " ".join(tokens[1:] if len(tokens) > 1 and tokens[0] in self.words.article else tokens)
        number = self._things.get((use.kind, plain))
        if number is None:
            number = self._things[use.kind, plain] = self.register.add(use.kind, use.start, use.name)
        self.register.learn(number, use.name)
        return number

    # ------------------------------------------------------------ full names

    def _full_names(self, uses: Iterable[Use]) -> None:
        """Gather the full forms into entities, the fullest first."""
        first: dict[Form, Use] = {}
        for use in uses:
            if use.form.full:
                first.setdefault(use.form, use)
            if use.wed:
                self._couples.append((use.start, frozenset({use.form.key})))
        new = [form for form in first if form not in self._of_form and form not in self._open]
        plain = {form for form in new if not form.suffix}
        for form in sorted(new, key=lambda f: (f.fullness, -first[f].start), reverse=True):
            self._full_name(form, first[form], plain)

    def _full_name(self, form: Form, use: Use, plain: set[Form]) -> None:
        fits = self._fitting(form)
        if not fits and not form.suffix:
            fits = self._suffixed_before(form, use)
        if not fits:
            fits = [number for number in (self._by_other_surname(form, use),) if number is not None]
        if len(fits) > 1:
            self._open[form] = fits
            return
        number = fits[0] if fits else self._grown(form, use)
        self._give(number, form)

    def _fitting(self, form: Form) -> list[int]:
        """Return the entities all of whose full forms go together with a form."""
        same = self._by_surname.get(form.key, [])
        if len(same) > MANY:
            return []
        return [
            number for number in same if all(may_be_one(form, other) for other in self._own(number, form.key))
        ]

    def _own(self, number: int, key: str) -> list[Form]:
        return [form for form in self._forms[number] if form.key == key]

    def _suffixed_before(self, form: Form, use: Use) -> list[int]:
        """Return who was introduced as "Jr." before this plain form of the same name: then it is short for that."""
        same = self._by_surname.get(form.key, [])[:MANY]
        return [
            number for number in same
            if number in self._last and all(may_be_one(replace(form, suffix=o.suffix), o) for o in self._forms[number])
        ]  # fmt: skip

    def _grown(self, form: Form, use: Use) -> int:
        """Return the entity of an earlier stretch known by the surname alone that this full name is the first of."""
        single = self._singles.get(form.surname)
        if single is not None and not self._by_surname.get(form.key):
            return single
        return self.register.add("person", use.start, use.name)

    def _by_other_surname(self, form: Form, use: Use) -> int | None:
        """Return whose birth name or married name a form is: the one person of its given names of whom that is told."""
        same = [
            number for number in self._of_given(form.given[0])
            if any(f.given and given_likeness(f.given[0], form.given[0]) == "same" for f in self._forms[number])
        ]  # fmt: skip
        if len(same) != 1:
            return None
        known = same[0]
        if use.born and known in self.protagonists:
            return known
        husband = any(form.key in keys and start < use.start for start, keys in self._couples)
        return (
            known if husband and gender_by_name(form) != "m" and self.register.gender(known) != "m" else None
        )

    def _give(self, number: int, form: Form) -> None:
        self._of_form[form] = number
        self._forms[number].append(form)
        if number not in self._by_surname[form.key]:
            self._by_surname[form.key].append(number)
        for given in (*form.given, *filter(None, (form.nickname,))):
            for key in given_keys(given):
                self._by_given[key][number] = None

    def _of_given(self, word: str) -> list[int]:
        """Return who may have a given name, in the order they were first named."""
        return list(
            dict.fromkeys(number for key in given_keys(word) for number in self._by_given.get(key, ()))
        )

    # ------------------------------------------------------------ other names

    def _shared_surnames(self, uses: Iterable[Use]) -> None:
        """Let "Anna and Piet Verhoeven" give the surname to both, unless an Anna has one of her own."""
        for use in uses:
            form = Form((use.form.surname,), use.shared)
            if use.shared and not self._called(use.form.surname) and not self._fitting(form):
                number = self.register.add("person", use.start, use.name)
                self._give(number, form)

    def _beside(self, others: Iterable[Use], uses: Iterable[Use]) -> None:
        """Give the names behind "born" or "known as" to whom the name before them belongs."""
        at = {(use.start, use.end): use for use in uses}
        for use in others:
            main = at.get(use.other_name_of or (0, 0))
            if main is None or main.form == use.form:
                continue
            number = self._settle(main)
            self._of_form[use.form] = number
            self._give(number, use.form)
            self.register.learn(number, use.name, other=True)

    # ------------------------------------------------------------ in the order of the text

    def _settle(self, use: Use) -> int:
        """Say whose one use is."""
        number = self._of_form.get(use.form)
        if number is None:
            number = (
                self._short(use) if not use.form.full else self._chosen(self._open.get(use.form, []), use)
            )
        self._at[use.start, use.end] = number
        self.register.learn(number, use.name)
        self._learn_gender(number, use)
        if use.headline:
            self.protagonists.add(number)
        self._weight[number] += HEADLINE_WEIGHT if use.headline else 1.0
        self._last[number] = (use.passage, use.start)
        return number

    def _short(self, use: Use) -> int:
        """Return whose a single word is."""
        word = use.form.surname or " ".join(use.form.given)
        if use.child:
            return self._child(word, use)
        found = self._called(word)
        if use.form.gender:
            found = [n for n in found if self.register.gender(n) in {use.form.gender, ""}] or found
        if word in self._children:
            found = [*found, self._children[word]]
        if found:
            return self._chosen(found, use)
        number = self._singles.get(word)
        if number is None:
            number = self._singles[word] = self.register.add("person", use.start, use.name)
        return number

    def _called(self, word: str) -> list[int]:
        """Return who can be called by a word: those of the surname; else those of the given name."""
        found = self._by_surname.get(transliteration(word), [])
        given = [n for n in self._of_given(word) if any(goes_by(word, form) for form in self._forms[n])]
        return list(dict.fromkeys([*found, *given]))

    def _child(self, word: str, use: Use) -> int:
        """Return who "their son Jan" is: the child named so before, or the only Jan whose full name comes later."""
        if word not in self._children:
            later = [number for number in self._called(word) if number not in self._last]
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
