"""The columns of a parse, to be changed where the words tell more than a parser has learnt."""

from collections.abc import Iterable
from dataclasses import replace

from testimonia.parsing.protocol import ROOT, Parse


class Rows:
    """Tags, heads and relations of the words of one sentence; no change makes a circle."""

    def __init__(self, parse: Parse) -> None:
        """Take the columns of a parse."""
        self.before = parse
        self.upos, self.tags = list(parse.upos), list(parse.tags)
        self.heads, self.relations = list(parse.heads), list(parse.relations)

    def verb(self, word: int, tag: str) -> None:
        """Let a word be a verb of its own, without a subject."""
        self.upos[word], self.tags[word] = "VERB", tag
        self.heads[word], self.relations[word] = ROOT, "root"
        for other in self.hanging(word):
            if self.relations[other].startswith("nsubj"):
                self.relations[other] = "dep"

    def object(self, verb: int) -> None:
        """Let what stands behind a verb without a subject be its object: "Appointed consul 1926"."""
        for word in self.hanging(verb):
            if word > verb and self.relations[word].startswith("nsubj"):
                self.relations[word] = "obj"

    def adjective(self, word: int, noun: int) -> None:
        """Let a word describe the noun behind it, which takes its place in the tree if it hung there."""
        if self._over(word, noun):
            self.heads[noun], self.relations[noun] = self.heads[word], self.relations[word]
        for other in self.hanging(word):
            self.heads[other] = noun
        self.upos[word], self.tags[word] = "ADJ", "JJ"
        self.heads[word], self.relations[word] = noun, "amod"

    def name(self, words: range, head: int, relation: str) -> None:
        """Let words be one name that hangs on a word, whatever the parser made of them."""
        self.names(words)
        self.hang(words, head, relation)

    def names(self, words: Iterable[int]) -> None:
        """Let words be those of a name."""
        for word in words:
            self.upos[word], self.tags[word] = "PROPN", "NNP"

    def hang(self, words: Iterable[int], head: int, relation: str) -> None:
        """Let words hang together on a word, which takes their place where it stood below one of them."""
        together = list(words)
        self._free(head, together)
        for word in together:
            self.heads[word] = head if word == together[0] else together[0]
            self.relations[word] = relation if word == together[0] else "flat"

    def below(self, word: int, head: int, relation: str) -> None:
        """Let a word, with all that hangs on it, hang on another."""
        self._free(head, [word])
        self.heads[word], self.relations[word] = head, relation

    def hanging(self, head: int) -> list[int]:
        """Return the words that hang on a word."""
        return [word for word, other in enumerate(self.heads) if other == head]

    def parse(self) -> Parse:
        """Return the columns as a parse, without the lemmas of what is tagged otherwise now."""
        kept = self.before.lemmas if tuple(self.tags) == self.before.tags else ()
        return replace(
            self.before, upos=tuple(self.upos), tags=tuple(self.tags), lemmas=kept, heads=tuple(self.heads),
            relations=tuple(self.relations),
        )  # fmt: skip

    def _over(self, word: int, other: int) -> bool:
        """Tell whether a word stands above another."""
        while other not in {word, ROOT}:
            other = self.heads[other]
        return other == word

    def _free(self, head: int, words: list[int]) -> None:
        """Take a word, with what stands between, from below any of some words."""
        for word in words:
            if self._over(word, head):
                self.heads[head], self.relations[head] = self._outside(word, words), "root"
                if self.heads[head] != ROOT:
                    self.relations[head] = self.relations[word]

    def _outside(self, word: int, words: list[int]) -> int:
        """Return the nearest word above one that is none of some words."""
        while word in words:
            word = self.heads[word]
        return word
