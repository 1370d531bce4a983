"""What stands in personal names without being the name: titles, suffixes, words of birth."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from testimonia.model import Gender


@dataclass(frozen=True, slots=True)
class NameCustoms:
    """What stands in personal names without being the name. Single words are folded: no accents, lower case."""

    titles: frozenset[str] = frozenset()
    """Stand before a name and tell no gender: "dr", "comrade"."""
    titles_f: frozenset[str] = frozenset()
    """Titles of women. One with a dot is a title only with it: "m." is Monsieur, "m" may be anything."""
    titles_m: frozenset[str] = frozenset()
    """Titles of men."""
    wives_titles: frozenset[str] = frozenset()
    """Those of wives, behind which the husband's name may stand: "Mrs. Gilbert Noakes"."""
    before_titles: frozenset[str] = frozenset()
    """Stand before a title and make one of two words with it, and are nobody's given name: "crown", "vice"."""
    noble: frozenset[str] = frozenset()
    """Those to which a land belongs: "Countess Thekla of Salm"."""
    peers: frozenset[str] = frozenset()
    """Ranks behind whose number a title stands: "earl" in "3rd Earl of Tyne"."""
    other_spelling: frozenset[str] = frozenset()
    """Words in brackets before another spelling of a name: "(or Smith)"."""
    bodies: frozenset[str] = frozenset()
    """Nouns before which the fields of a body may stand: "committee"."""
    joints: frozenset[str] = frozenset()
    """What joins these: "and"."""
    before_bodies: frozenset[str] = frozenset()
    """What stands before the first: "the"."""
    child_of: frozenset[str] = frozenset()
    """Signs between a child's name and the father's: "s/o"."""
    exclamations: frozenset[str] = frozenset()
    """Words that look like a name and call on nobody: "god"."""
    states: frozenset[str] = frozenset()
    """Abbreviations of states and counties behind a place: "ind" in "Goshen, Ind."."""
    younger: tuple[str, ...] = ()
    """Stand behind the name of the younger of two who bear it; all are kept as the first: "jr", "junior"."""
    elder: tuple[str, ...] = ()
    """The same of the elder: "sr", "senior"."""
    post_nominals: frozenset[str] = frozenset()
    """Stand behind a name and tell nobody apart: "esq", "mp"."""
    particles: frozenset[str] = frozenset()
    """Words of the language itself before the last part of a name: "of" in "William of Orange"."""
    ordinal_endings: tuple[str, ...] = ()
    """Letters that make a number an ordinal, by which a rank is known: "st" in "1st Baron Clifford"."""
    birth_words: tuple[str, ...] = ()
    """Stand before the name somebody was born with, as they are written: "née", "born as"."""
    alias_words: tuple[str, ...] = ()
    """Stand before another name of the same person, as they are written: "alias"."""

    @property
    def every_title(self) -> frozenset[str]:
        """All titles, whatever gender they tell."""
        return self.titles | self.titles_f | self.titles_m

    def gender_of_title(self, title: str) -> Gender:
        """Return the gender of who bears a title (lower case, with or without its dot), "" where it may be either."""
        forms = {title, title.removesuffix(".")}
        if not self.titles_f.isdisjoint(forms):
            return "f"
        return "" if self.titles_m.isdisjoint(forms) else "m"


def united(customs: Iterable[NameCustoms]) -> NameCustoms:
    """Return the customs of several languages as one: a name may be written in any of them."""
    every = tuple(customs)
    merged: dict[str, frozenset[str] | tuple[str, ...]] = {}
    for field in fields(NameCustoms):
        values = [getattr(one, field.name) for one in every]
        words = dict.fromkeys(word for value in values for word in value)
        merged[field.name] = frozenset(words) if isinstance(field.default, frozenset) else tuple(words)
    return NameCustoms(**merged)  # type: ignore[arg-type]  # fields of both kinds, each of its own
