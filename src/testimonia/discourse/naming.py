"""All names of a stretch of a source made into entities, before a sentence of it is read.

    1. full names, the fullest first (``full_names``)
    2. other names: those behind "born" and "known as"
    3. in the order of the text, what is left: a surname or a given name alone, a form that fits several

A short form that fits one person is that one's, wherever the fuller name stands, before or behind it. Where it fits
several, it is who is nearest to the reader: see ``_nearness``.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from testimonia.discourse.bearers import Bearers
from testimonia.discourse.forms import gender_by_name, is_full, key
from testimonia.discourse.full_names import FullNames
from testimonia.discourse.lives import Lives
from testimonia.discourse.namesakes import CLOSE, Namesakes
from testimonia.discourse.register import Register
from testimonia.discourse.things import Things
from testimonia.discourse.uses import Use
from testimonia.languages.parts.discourse import Discourse
from testimonia.model import Gender
from testimonia.names.parts import PersonName

HEADLINE_WEIGHT = 9.0
"""Of so many uses of a name."""
ABOUT = 20.0
"""What it is worth to be whom the text is about, in uses of a name."""
CLOSE_BY = 12.0
"""What it is worth to have just been named, in uses of a name."""

UNNAMED = -1
"""Stands for whom a text opens with while it has named nobody."""


class Naming:
    """The names of one source and whose they are; stretch by stretch, for sources that are read in parts."""

    def __init__(self, register: Register, words: Discourse, usual: Gender = "") -> None:
        """Take the source's entities, the words of its language, and the gender of most pronouns of its text."""
        self.register, self.words, self.usual = register, words, usual
        self.protagonists: set[int] = set()
        """Whom a headline names."""
        self.bearers = Bearers()
        self._singles: dict[str, int] = {}
        """A word that is no part of a fuller name → whose it is."""
        self.full_names = FullNames(register, self.bearers, self._singles)
        self._at: dict[tuple[int, int], int] = {}
        self._things = Things(register, words)
        self._children: dict[str, int] = {}
        self._weight: dict[int, float] = defaultdict(float)
        self._lives = Lives(self.bearers)
        self._namesakes = Namesakes(self.bearers)
        self._opening = UNNAMED
        """Who is first named in full: whom a text without a headline is about."""

    @property
    def _about(self) -> set[int]:
        """Whom the text is about: whom a headline names, else who is first named in full."""
        return self.protagonists or {self._opening}

    @property
    def _presumed(self) -> dict[int, Gender]:
        """The gender of whom the text is about, where nothing else tells it."""
        return {self._opening: self.usual}

    def at(self, start: int, end: int) -> int | None:
        """Return whose name stands at a place; None where there is none, or it is a family's.

        One that may be any of several namesakes is that of somebody whom the register gives no name.
        """
        return self._at.get((start, end))

    def one(self, use: Use) -> int:
        """Return whose name a single further use is."""
        self.take([replace(use, family=False)])
        return self._at[use.start, use.end]

    def take(self, uses: Sequence[Use]) -> None:
        """Say whose each use is; those of a stretch are given together, in the order of the text."""
        for use in uses:
            if use.kind != "person":
                self._at[use.start, use.end] = self._things.number(use)
        persons = [use for use in uses if use.kind == "person" and not use.family]
        beside = {use.form for use in persons if use.other_name_of is not None}
        self.full_names.gather(use for use in persons if use.form not in beside)
        self.full_names.share_surnames(persons)
        self._give_other_names(persons)
        self._count(persons)
        for use in persons:
            self._settle(use)

    # ------------------------------------------------------------ persons

    def _give_other_names(self, uses: Sequence[Use]) -> None:
        """Give the names behind "born" or "known as" to whom the name before them belongs."""
        at = {(use.start, use.end): use for use in uses}
        for use in uses:
            main = at.get(use.other_name_of) if use.other_name_of is not None else None
            if main is not None and main.form != use.form:
                number = self._whose(main)
                if number is None:
                    continue
                self.bearers.give(number, use.form)
                self.register.learn(number, use.name, other=True)

    def _count(self, uses: Iterable[Use]) -> None:
        """Count by which surname each is called in full, and take the first so named for whom the text is about."""
        for use in uses:
            number = self.bearers.of.get(use.form)
            if number is not None:
                self._lives.learn(number, use)
                self.bearers.surnames[number][key(use.form)] += 1
                self._opening = number if self._opening == UNNAMED else self._opening

    def _settle(self, use: Use) -> None:
        """Say whose one use is, and learn from it."""
        found = self._whose(use)
        if found is None:
            nobody = self._at[use.start, use.end] = self.register.add("person", use.start, use.name)
            self.register.vote(nobody, gender_by_name(use.form), 4.0)
            return
        number = self._at[use.start, use.end] = found
        self.register.learn(number, use.name)
        self.register.vote(number, gender_by_name(use.form), 4.0)
        for word in use.before:
            self.register.vote(number, self.words.gender_of(word), 3.0)
        if use.headline:
            self.protagonists.add(number)
        self._weight[number] += HEADLINE_WEIGHT if use.headline else 1.0
        self._namesakes.note(number, use)

    def _whose(self, use: Use) -> int | None:
        """Return whose a use is, made anew where it is nobody's yet; None where it may be any of several."""
        number = self.full_names.at.get(use.start, self.bearers.of.get(use.form))
        if number is not None:
            number = self._namesakes.outliving(number, use, self._about, self.register)
            bearers = self._lives.bearers_of(number, use, self.register)
            return bearers[0] if len(bearers) == 1 else self._namesakes.meant(bearers, use, self._about)
        if not is_full(use.form):
            return self._short(use)
        found = self.bearers.either.get(use.form)
        if found:
            apart = self.bearers.by_suffix(found)
            return self._namesakes.meant(found, use, self._about) if apart else self._chosen(found, use)
        number = self.register.add("person", use.start, use.name)
        self.bearers.give(number, use.form)
        return number

    def _short(self, use: Use) -> int | None:
        """Return whose a surname or a given name alone is; None where it may be any of several."""
        called = self._called(use)
        left = self._namesakes.left(called, use, self._about, self.register)
        found = [number for number in left if self._lives.may_be(number, use)]
        if use.child or use.beside_kin or len(called) > len(found):
            return self._relative(use)
        if found and not self._is_another(found, use):
            return self._namesakes.sure(found, self._chosen(found, use), use, self._about)
        return self._single(use)

    def _single(self, use: Use) -> int:
        """Return whose a short name is that is no fuller one's; "Mrs. Harker" beside Mr. Harker keeps her title."""
        word, name = use.form.surname, use.name
        single = self._singles.get(word)
        another = single is not None and not _may_be_titled(self.register, single, use, self._presumed)
        if use.form.titles and (another or self.bearers.near(use.form)):
            word, name = f"{use.form.titles[-1]} {word}", use.titled or name
        if word not in self._singles:
            self._singles[word] = self.register.add("person", use.start, name)
            self.register.learn(self._singles[word], name)
        return self._singles[word]

    def _called(self, use: Use) -> list[int]:
        """Return who can be called so: by a part of their full names, or as a child introduced by it.

        Of "twin sons, Pim and Max" Pim is no Wim known before, nor is any Pim behind.
        """
        as_spelled = use.listed or use.form.surname in self._singles
        every = self.bearers.called(use.form, as_spelled=as_spelled)
        found = [number for number in every if _may_be_titled(self.register, number, use, self._presumed)]
        child = self._children.get(_titled(use.form))
        if child is not None and use.form.titles:
            return [child]
        return found if child is None else [*found, child]

    def _is_another(self, found: Sequence[int], use: Use) -> bool:
        """Tell whether "Mr. Sharp" may be any of several just named, of whom the text is not: father or son."""
        named = [n for n in found if self._namesakes.last.get(n, use.start) < use.start]
        return bool(use.form.title_gender) and len(named) > 1 and self._about.isdisjoint(found)

    def _relative(self, use: Use) -> int:
        """Return who "their son Jan" is: the child named so before, or the only Jan whose full name comes later.

        "His grandfather, Sergeant Penny" is nobody of that surname known before.
        """
        word = _titled(use.form)
        if word not in self._children or not self._lives.may_be(self._children[word], use):
            called = self.bearers.called(use.form) if use.child and not use.beside_kin else []
            later = [n for n in called if n not in self._namesakes.last and self._lives.may_be(n, use)]
            new = later[0] if len(later) == 1 else self.register.add("person", use.start, use.name)
            self._children[word] = new
            self._lives.learn(new, use)
        return self._children[word]

    def _chosen(self, found: Sequence[int], use: Use) -> int:
        """Return the one of several that a use means."""
        return max(found, key=lambda number: self._nearness(number, use))

    def _nearness(self, number: int, use: Use) -> tuple[bool, float, int]:
        """Return how near somebody is to the reader of a short name.

        A surname is rather of whom it is the usual one; a given name of one of the family that the text is about. Then
        counts how often somebody is named, whether the text is about them, and whether they were named just before.
        """
        surnames, word = self.bearers.surnames[number], key(use.form)
        about = self._about
        own = surnames.most_common(1)[0][0] == word if surnames else True
        family = any(not surnames.keys().isdisjoint(self.bearers.surnames[who]) for who in about)
        last = self._namesakes.last.get(number, -1)
        near = last >= 0 and use.start - last < CLOSE
        weight = self._weight[number] + ABOUT * (number in about) + CLOSE_BY * near
        return own if word in surnames else family, weight, last


def _may_be_titled(register: Register, number: int, use: Use, presumed: Mapping[int, Gender]) -> bool:
    """Tell whether the title before a name can be somebody's: "Mrs. Harker" is not Mr. Harker."""
    gender = register.gender(number) or presumed.get(number, "")
    return gender in {use.form.title_gender or gender, ""}


def _titled(form: PersonName) -> str:
    """Return a surname or a given name alone with its titles."""
    return " ".join((*form.titles, form.surname))
