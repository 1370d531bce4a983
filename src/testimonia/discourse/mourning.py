"""Where relatives who outlived somebody are told of, and whose they are: "Otto Brandt is survived by two sons"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.discourse.kin_lists import MARKS, kin_noun
from testimonia.languages.parts.discourse import Discourse
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.sentence import Sentence

REACH = 4
"""Words from the verb to its "by": "preceded in death by"."""
NEAR = 2
"""Words from "surviving" to its verb: "surviving him are"."""
BARE = frozenset({"acl", "advcl", "root", "parataxis"})
"""Relations of a participle that is passive without a verb beside it: "he died in Moss, survived by a son"."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What opens a list of relatives, which stands behind ``word``."""

    word: int
    subject: int | None = None
    """The word for whom they outlived or who outlived them, None where the sentence leaves it out."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its lemmas, its parse and the words of its language."""

    sentence: Sentence
    lemmas: Sequence[str]
    parse: Parse
    words: Discourse

    def tellings(self) -> Iterator[Telling]:
        """Yield where relatives are told of by the passive with "by", or as "survivors" and as "surviving"."""
        for word, lemma in enumerate(self.lemmas):
            if lemma in self.words.survivors and self._opens_list(word):
                yield Telling(word)
            elif lemma in self.words.outlived:
                yield from self._by_verb(word)

    def _by_verb(self, verb: int) -> Iterator[Telling]:
        tag, behind = self.parse.tags[verb], slice(verb + 1, verb + 1 + REACH)
        if tag == "VBG" and not self.words.being.isdisjoint(self.lemmas[verb + 1 : verb + 1 + NEAR]):
            yield Telling(verb)
        elif not self.words.agents.isdisjoint(self.sentence.lower[behind]) and self._is_passive(verb):
            subject = self._subject(verb)
            if subject is None or not kin_noun(self.sentence, subject, self.words):
                yield Telling(verb, subject)

    def _opens_list(self, noun: int) -> bool:
        """Tell whether survivors are listed: "survivors include", "survivors:", but not "survivors of the siege"."""
        behind = noun + 1
        if self.parse.tags[noun] != "NNS" or behind >= len(self.lemmas):
            return False
        listing = self.sentence.words[behind] in MARKS or self.lemmas[behind] in self.words.listing
        return listing and self.parse.tags[behind + 1 : behind + 2] != ("VBN",)

    def _is_passive(self, verb: int) -> bool:
        beside = self._beside(verb)
        if "aux:pass" in beside or "nsubj:pass" in beside:
            return True
        if self.parse.tags[verb] != "VBN" or "nsubj" in beside or "aux" in beside:
            return False
        relation, head = self.parse.relations[verb], self.parse.heads[verb]
        return relation.partition(":")[0] in BARE or (relation == "conj" and self._is_passive(head))

    def _subject(self, verb: int) -> int | None:
        """Return who is the subject of a verb: its own, that of the verb it hangs on, or the noun it tells of."""
        seen: set[int] = set()
        while verb != ROOT and verb not in seen:
            seen.add(verb)
            beside = self._beside(verb)
            subject = beside.get("nsubj:pass", beside.get("nsubj"))
            relation = self.parse.relations[verb].partition(":")[0]
            if relation == "acl" and (subject is None or self.parse.tags[subject].startswith("W")):
                return self.parse.heads[verb]
            if subject is not None:
                return subject
            verb = self.parse.heads[verb] if relation in {"conj", "advcl"} else ROOT
        return None

    def _beside(self, verb: int) -> dict[str, int]:
        """Map relations to the first words that hang on a verb so; behind it none is its subject, but one of a list."""
        relations, heads = self.parse.relations, self.parse.heads
        hung = [word for word, head in enumerate(heads) if head == verb]
        before = [word for word in hung if word < verb or not relations[word].startswith("nsubj")]
        return {relations[word]: word for word in reversed(before)}
