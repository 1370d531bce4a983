"""The entities of one source by number: the names the source gives each, and what shows its gender."""

import unicodedata
from dataclasses import dataclass, field

from testimonia.mentions import Entity
from testimonia.model import Gender, Kind, Referent, content_id

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Characters that nobody sees, and that are no part of a name."""
LONGEST_ABBREVIATION = 4
"""Letters of a place that is written in capitals: "USSR"."""
KIN_STEPS = 3
"""How many relatives a label goes over: a text may chain them without end ("whose brother, whose brother, ...")."""


@dataclass(slots=True)
class _Known:
    """One entity in the making."""

    kind: Kind
    start: int
    words: str
    """Those of its first mention."""
    names: dict[str, None] = field(default_factory=dict)
    """Its names as written, in the order met."""
    others: set[str] = field(default_factory=set)
    """Names beside the main one, such as that behind "called"."""
    owner: int = -1
    """Whose relative it is, told by ``words``: "father"; -1 for nobody's."""
    alone: bool = False
    """The source speaks of nobody else whom its pronoun could mean, and never names it."""
    votes: dict[str, float] = field(default_factory=lambda: {"f": 0.0, "m": 0.0})
    key: str = ""
    fullest: str = ""
    """The first of the ordered names; asked for with every mention, so kept."""

    @property
    def gender(self) -> Gender:
        f, m = self.votes["f"], self.votes["m"]
        return "" if f == m else "f" if f > m else "m"

    def ordered(self) -> list[str]:
        """Return the names, the fullest first, of equals the first met; other names than the main one at the end."""
        return sorted(self.names, key=lambda name: (name in self.others, -len(name.split()), _initials(name)))


def _initials(name: str) -> int:
    """Return how many parts of a name are cut to a letter."""
    return sum(len(part.rstrip(".")) == 1 for part in name.split())


class Register:
    """All entities of one source; a number is never given twice."""

    def __init__(self, source: str, relative_of: str, unnamed: str = "{words}") -> None:
        """Take the id of the source, and how a relative whom nobody names is called, and who is only a pronoun.

        ("{owner}'s {noun}", "“{words}”, unnamed")
        """
        self.source, self.relative_of, self.unnamed = source, relative_of, unnamed
        self._known: list[_Known] = []

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._known)

    def add(self, kind: Kind, start: int, words: str, *, alone: bool = False) -> int:
        """Make an entity first spoken of at a place, in these words: what it is called while it has no name."""
        known = _Known(kind, start, written(words), alone=alone)
        known.key = content_id(self.source, kind, start, known.words)
        self._known.append(known)
        return len(self._known) - 1

    def relative(self, owner: int, noun: str, start: int) -> int:
        """Make the unnamed relative of somebody: "her father"."""
        number = self.add("person", start, noun)
        self._known[number].owner = owner
        return number

    def learn(self, number: int, name: str, other: bool = False) -> None:
        """Keep a name; ``other`` says that it is one beside the main name."""
        name = written(name)
        known = self._known[number]
        if other and name not in known.names:
            known.others.add(name)
        if name not in known.names:
            known.names[name] = None
            known.fullest = known.ordered()[0]

    def vote(self, number: int, gender: str, weight: float = 1.0) -> None:
        """Count a sign of gender."""
        if gender in self._known[number].votes:
            self._known[number].votes[gender] += weight

    def kind(self, number: int) -> Kind:
        """Return what it is."""
        return self._known[number].kind

    def gender(self, number: int) -> Gender:
        """Return the gender that names, titles and pronouns point to, "" while they do not."""
        return self._known[number].gender

    def named(self, number: int) -> bool:
        """Tell whether the source gives it a name."""
        return bool(self._known[number].names)

    def known(self, number: int, *, alone: bool = False) -> bool:
        """Tell whether it can be found again: it is named, or a relative of somebody who is.

        With ``alone`` also where it is only a pronoun, for the only one whom it can mean.
        """
        if alone and self._known[number].alone:
            return True
        owner = self._known[number].owner
        return self.named(number) or (owner >= 0 and self.named(owner))

    def relation(self, owner: int, noun: str) -> str:
        """Return what somebody's relative is called: "Anna Berg's father"."""
        return self.relative_of.format(owner=self.label(owner), noun=noun)

    def label(self, number: int, steps: int = KIN_STEPS) -> str:
        """Return the fullest form of the name, the first met among equals; else what the source calls it.

        A relative is called by whose it is, over ``steps`` relatives at most.
        """
        known = self._known[number]
        if known.names:
            return known.fullest
        if known.alone:
            return self.unnamed.format(words=known.words)
        owner = self.label(known.owner, steps - 1) if steps and known.owner >= 0 else ""
        return self.relative_of.format(owner=owner, noun=known.words) if owner else known.words

    def entity(self, number: int) -> Entity:
        """Return it as the later stages see it."""
        known = self._known[number]
        return Entity(
            number, known.kind, self.label(number), known.gender, self.named(number), self.known(number)
        )

    def key(self, number: int) -> str:
        """Identify by source, kind and the place of the first naming."""
        return self._known[number].key

    def referent(self, number: int) -> Referent:
        """Return the value that is kept."""
        known = self._known[number]
        label = self.label(number)
        if label.isupper() and _is_shouted(known.kind, label):
            label = label.title()
        return Referent(
            self.key(number), self.source, known.kind, label, tuple(known.ordered()), known.gender
        )


def forget(register: Register, number: int, name: str) -> None:
    """Take a name from somebody who has another with a given name and a surname: a namesake bears it."""
    known = register._known[number]
    left = {other: None for other in known.names if other != written(name)}
    if any(" " in other for other in left):
        known.names = left
        known.fullest = known.ordered()[0]


def _is_shouted(kind: Kind, label: str) -> bool:
    """Tell whether a name in capitals is no abbreviation: a person's, or a longer one of a place."""
    return kind == "person" or (kind == "place" and len(label) > LONGEST_ABBREVIATION)


def written(name: str) -> str:
    """Return a name as it is kept: composed letters, single blanks, nothing that nobody sees."""
    return " ".join(unicodedata.normalize("NFC", name.translate(INVISIBLE)).split())
