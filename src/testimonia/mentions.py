"""Gather the names of one source into referents: one for each person, group, place, work or event it speaks of.

Within a source a short form stands for the fullest name it can belong to ("Kollontai", "A. M. Kollontai",
"Alexandra"); two names whose parts contradict each other stay apart.
"""

import unicodedata
from dataclasses import dataclass, field

from testimonia.languages.installed import name_customs
from testimonia.model import Gender, Kind, Referent, content_id
from testimonia.names.customs import known
from testimonia.names.fold import fold, fold_body
from testimonia.names.order import in_reading_order

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Characters that nobody sees, and that are no part of a name."""


@dataclass(slots=True, eq=False)
class Entity:
    """A referent in the making: the forms of its name so far and what shows its gender."""

    kind: Kind
    names: list[str] = field(default_factory=list)
    tokens: tuple[str, ...] = ()
    """Folded parts of the fullest name."""
    suffix: str = ""
    """What tells a father from his son: jr, sr, ii, iii."""
    others: list[tuple[str, ...]] = field(default_factory=list)
    """Folded parts of other names: "called Henk", "born Lifschitz"."""
    start: int = 0
    votes: dict[str, float] = field(default_factory=lambda: {"f": 0.0, "m": 0.0})
    roles: set[str] = field(default_factory=set)
    """Folded nouns that the source used for this person ("typesetter"): a later "the typesetter" finds it again."""
    weight: float = 0.0
    description: str = ""
    """What stands in for the label of a referent without a name: "Kollontai's father"."""
    last_seen: int = -1
    count: int = 0

    def can_be(self, tokens: tuple[str, ...]) -> bool:
        """Tell whether a name can be one of this person's."""
        return any(compatible(tokens, form) for form in (self.tokens, *self.others))

    @property
    def gender(self) -> Gender:
        """Return the gender that names, titles and pronouns point to, "" while they do not."""
        f, m = self.votes["f"], self.votes["m"]
        return "" if f == m else "f" if f > m else "m"

    @property
    def label(self) -> str:
        """Return the fullest form of the name, the first met among equals."""
        return self._ordered()[0] if self.names else self.description

    def _ordered(self) -> list[str]:
        """Return the names, the fullest first, of equals the first met; other names than the main one at the end."""
        names = dict.fromkeys(self.names)
        return sorted(names, key=lambda name: (name_tokens(name) in self.others, -len(name.split())))

    def vote(self, gender: str, weight: float = 1.0) -> None:
        """Count a sign of gender."""
        if gender in self.votes:
            self.votes[gender] += weight

    def referent(self, source: str) -> Referent:
        """Return the value that is kept."""
        ordered = self._ordered()
        label = ordered[0] if ordered else self.description
        if self.kind == "person" and label.isupper():
            label = label.title()
        return Referent(self.key(source), source, self.kind, label, tuple(ordered), self.gender)

    def key(self, source: str) -> str:
        """Identify by source, kind and the place of the first naming."""
        return content_id(source, self.kind, self.start, self.names[0] if self.names else "")


def name_tokens(name: str) -> tuple[str, ...]:
    """Return the folded parts of a name, suffixes such as "Jr." left out."""
    return tuple(token for token in fold(name).split() if token not in _suffixes())


def _suffixes() -> dict[str, str]:
    return known(name_customs()).suffixes


def name_suffix(name: str) -> str:
    """Return the suffix of a name, "" where it has none."""
    last = fold(name).split()[-1:]
    return _suffixes().get(last[0], "") if last else ""


def surname(tokens: tuple[str, ...]) -> str:
    """Return the last part of a name."""
    return tokens[-1] if tokens else ""


def compatible(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether two names can be one person's: same last part, and given names or initials that agree in order."""
    if not short or not full:
        return False
    short, full = sorted((short, full), key=len)
    if len(short) == 1:
        return short[0] == full[-1] or (short[0] == full[0] and len(short[0]) > 1)
    return short[-1] == full[-1] and _stand_in(short[:-1], full[:-1])


def _stand_in(some: tuple[str, ...], every: tuple[str, ...]) -> bool:
    """Tell whether each of some given names agrees with one of a fuller series, in order."""
    rest = iter(every)
    return all(any(_agree(given, other) for other in rest) for given in some)


def _agree(one: str, other: str) -> bool:
    """Compare two given names, either of which may be an initial."""
    return one == other or ((len(one) == 1 or len(other) == 1) and one[0] == other[0])


class Register:
    """The entities of one source, found again by name."""

    def __init__(self) -> None:
        """Start empty."""
        self.entities: list[Entity] = []
        self._exact: dict[tuple[str, tuple[str, ...]], Entity] = {}
        self._by_token: dict[str, list[Entity]] = {}

    def named(self, name: str, kind: Kind, start: int) -> Entity:
        """Return the entity that a name stands for, making it if the source has not named it before."""
        name = " ".join(unicodedata.normalize("NFC", name.translate(INVISIBLE)).split())
        name = in_reading_order(name, name_customs()) if kind == "person" else name
        tokens = self._plain(name, kind)
        suffix = name_suffix(name) if kind == "person" else ""
        entity = None if suffix else self._exact.get((kind, tokens))
        if entity is None and kind == "person":
            entity = self._person(tokens, suffix)
        if entity is None:
            entity = Entity(kind, tokens=tokens, suffix=suffix, start=start)
            self.entities.append(entity)
        self._learn(entity, name, tokens)
        return entity

    def _plain(self, name: str, kind: Kind) -> tuple[str, ...]:
        tokens = name_tokens(name) if kind == "person" else tuple(fold_body(name).split())
        if kind != "person" and len(tokens) > 1 and tokens[0] == "the":
            return tokens[1:]
        return tokens

    def _learn(self, entity: Entity, name: str, tokens: tuple[str, ...]) -> None:
        if name not in entity.names:
            entity.names.append(name)
        if len(tokens) > len(entity.tokens) or (
            len(tokens) == len(entity.tokens) and len("".join(tokens)) > len("".join(entity.tokens))
        ):
            entity.tokens = tokens
        self._exact.setdefault((entity.kind, tokens), entity)
        for token in tokens:
            bucket = self._by_token.setdefault(token, [])
            if entity not in bucket:
                bucket.append(entity)

    def only_so(self, name: str, start: int) -> Entity:
        """Return the person known by this one name alone, made anew if the source has none."""
        tokens = name_tokens(name)
        known = next((e for e in self.entities if e.kind == "person" and e.tokens == tokens), None)
        if known is None:
            known = Entity("person", tokens=tokens, start=start)
            self.entities.append(known)
        self._learn(known, " ".join(name.split()), tokens)
        return known

    def alias(self, entity: Entity, name: str) -> None:
        """Record a further name of an entity, such as the one behind "called"."""
        tokens = self._plain(name, entity.kind)
        if tokens and tokens != entity.tokens:
            entity.others.append(tokens)
            kept = entity.tokens
            self._learn(entity, name, tokens)
            entity.tokens = kept

    def _person(self, tokens: tuple[str, ...], suffix: str = "") -> Entity | None:
        """Return the person a name can belong to: the weightiest of those whose name agrees with it.

        A bare surname may grow into a full name, unless another full name already claimed it.
        """
        found = [e for e in self._persons_with(surname(tokens)) if e.can_be(tokens)]
        if suffix:  # "John Adams Jr." is not the John Adams spoken of before
            found = [e for e in found if e.suffix == suffix or len(e.tokens) == 1]
        return max(found, key=lambda e: (e.weight, e.last_seen, -e.start), default=None)

    def _persons_with(self, token: str) -> list[Entity]:
        """Return the persons with this part in a name of theirs."""
        return [e for e in self._by_token.get(token, []) if e.kind == "person"]

    def maiden(self, name: str, protagonists: set[int]) -> Entity | None:
        """Return the protagonist who shares just the given name with a person told to be born: it is the birth name."""
        tokens = name_tokens(name)
        found = [
            e for e in self.entities
            if id(e) in protagonists and len(e.tokens) > 1 and e.tokens[0] == tokens[0] and len(tokens) > 1
        ]  # fmt: skip
        if len(found) != 1 or ("person", tokens) in self._exact:
            return None
        self._exact[("person", tokens)] = found[0]
        found[0].names.append(name)
        return found[0]

    def family(self, plural: str) -> Entity | None:
        """Return the weightiest person of the family named by a plural ("the Kollontais")."""
        folded = fold(plural)
        for stem in (folded.removesuffix("s"), folded.removesuffix("es"), folded):
            found = [e for e in self._persons_with(stem) if surname(e.tokens) == stem]
            if found:
                return max(found, key=lambda e: e.weight)
        return None
