"""Noun phrases: determiner, adjectives, nouns and names, with the possessor before them."""

from testimonia.languages.en.lexicon import GRAMMAR, person_nouns
from testimonia.languages.en.words import DETERMINERS, INSIDE, NOUNS, QUOTES, Phrase, Words
from testimonia.tagger.names import Name

GIVEN = frozenset({"asylum", "refuge", "shelter", "citizenship"})
"""What is given to a person without an article: "granted Nin asylum" has two objects."""


NOBODY = frozenset({"no", "neither", "none", "nobody", "nothing", "no-one"})


class NounPhrases(Words):
    """Makes noun phrases; see the module's first line."""

    def _noun_phrase(self, i: int) -> Phrase | None:
        if self.tags[i] == "PRP" and i not in self.names:
            return Phrase(
                "np",
                i,
                i + 1,
                self.lower[i],
                head=i,
                entity=GRAMMAR.pronoun_entity(self.lower[i]),
                pronoun=True,
            )
        if self.lower[i] == "one" and self._some_of(i + 1):
            return self._partitive(i)
        first, owner = i, None
        while True:
            k, head, possessive = self._nouns(i)
            if head < 0:
                return None
            phrase = self._made(first, k, head, owner)
            if not possessive:
                return phrase
            phrase.last = k - 1
            owner, i = phrase, k
            if i >= self.size or self._nouns(i)[1] < 0:
                phrase.last = k
                return phrase

    def _some_of(self, i: int) -> bool:
        return i + 1 < self.size and self.lower[i] == "of" and self.tags[i + 1] in DETERMINERS

    def _partitive(self, i: int) -> Phrase | None:
        """Read "one of the founders" as one noun phrase."""
        phrase = self._noun_phrase(i + 2)
        if phrase is None or phrase.name is not None or self.tags[phrase.head] != "NNS":
            return None
        phrase.first = i
        return phrase

    def _nouns(self, i: int) -> tuple[int, int, bool]:
        """Walk one stretch of nouns: (word after it, head, whether a possessive 's ended it)."""
        head, start = -1, i
        while i < self.size and (i == start or i not in self.times):
            name, tag = self.names.get(i), self.tags[i]
            if name is not None:
                if (head >= 0 and self._separate(name, head)) or self._numbered(name, i, start):
                    break
                head, i = name.last - 1, name.last
            elif tag in NOUNS:
                if self._ends_name(i, head, start):
                    break
                head, i = i, i + 1
            elif tag == "POS" and head >= 0:
                return i + 1, head, True
            elif self._inside(i, head):
                i += 1
            else:
                break
        return self._without_tail(i, head), head, False

    def _separate(self, name: Name, head: int) -> bool:
        """Keep a person's name apart from what merely stands before it: "At the congress Nin", "in Zurich Nin"."""
        if name.kind != "person":
            return False
        if self.tags[head] == "NNS" and self.lower[head].removesuffix("s") not in person_nouns():
            return True
        return bool(self.names_kind(head)) or GRAMMAR.nominal_kind(self.lower[head]) in {
            "group", "event", "place", "work",
        }  # fmt: skip

    def _numbered(self, name: Name, i: int, start: int) -> bool:
        """Keep "at thirteen" apart from the name that follows."""
        return name.kind == "person" and i > start and self.tags[i - 1] == "CD"

    def _ends_name(self, i: int, head: int, start: int) -> bool:
        """Tell whether a name ended before the noun ``i``: behind "Jr.", or in "elected Nin secretary"."""
        kind = self.names_kind(head) if head >= 0 else ""
        if kind and self.lower[i - 1] == ".":
            return True
        return (
            kind == "person"
            and start in self.names
            and (self.lower[i] in GRAMMAR.occupations or self.lower[i] in GIVEN)
        )

    def names_kind(self, head: int) -> str:
        """Return the kind of the named mention that ends at a word, "" if none does."""
        return next((name.kind for name in self.names.values() if name.last - 1 == head), "")

    def _inside(self, i: int, head: int) -> bool:
        tag = self.tags[i]
        if tag in DETERMINERS:
            return head < 0
        if tag in INSIDE or (tag == "RB" and i + 1 < self.size and self.tags[i + 1] in INSIDE and head < 0):
            return head < 0 or tag == "CD" or self._noun_next(i + 1)
        if tag in {"VBN", "VBG"}:
            return head < 0 and self._noun_next(i + 1)
        if self.words[i] in QUOTES:
            return False
        return tag == "VBG" and head < 0

    def _noun_next(self, i: int) -> bool:
        while i < self.size and self.tags[i] in INSIDE:
            i += 1
        return i < self.size and (self.tags[i] in NOUNS or i in self.names) and i not in self.times

    def _without_tail(self, i: int, head: int) -> int:
        return i if head < 0 else max(head + 1, i if self.tags[i - 1] == "CD" else head + 1)

    def _made(self, first: int, last: int, head: int, owner: Phrase | None) -> Phrase:
        name = next(
            (name for name in self.names.values() if first <= name.first and name.last - 1 == head), None
        )
        phrase = Phrase("np", first, last, self.lower[head], head=head, owner=owner, name=name)
        if owner is None and self.tags[first] in {"PRP$"}:
            pronoun = self.lower[first]
            phrase.owner = Phrase(
                "np",
                first,
                first + 1,
                pronoun,
                head=first,
                entity=GRAMMAR.pronoun_entity(pronoun),
                pronoun=True,
            )
        elif owner is None and self.tags[first] == "WP$":
            phrase.owner = Phrase("np", first, first + 1, "whose", head=first, entity="person", pronoun=True)
        elif owner is None and self.phrases and self.phrases[-1].word == "whose":
            at = self.phrases[-1].first
            phrase.owner = Phrase("np", at, at + 1, "whose", head=at, entity="person", pronoun=True)
        phrase.none = bool({self.lower[first], self.lower[head]} & NOBODY)
        phrase.entity = name.kind if name else self._kind(first, head)
        phrase.time = self.events.get(head)
        return phrase

    def _kind(self, first: int, head: int) -> str:
        """Return what a phrase without a name stands for: "the Mensheviks" a group, "at Holmenkollen" a place."""
        word, tag = self.lower[head], self.tags[head]
        if (
            tag in {"NNS", "NNPS"}
            and self.lower[first] == "the"
            and word.removesuffix("s") in GRAMMAR.convictions
        ):
            return "group"
        if tag == "NNP" and self.words[head].isupper() and len(word) > 1 and self.lower[first] == "the":
            return "group"  # "the Dutch CP"
        before = self.phrases[-1] if self.phrases else None
        if (
            tag == "NNP"
            and first == head
            and before is not None
            and before.word in {"in", "at", "near", "outside"}
        ):
            return "place"
        return GRAMMAR.nominal_kind(word)
