"""What a parser returns of a sentence: tags, lemmas, and the tree of Universal Dependencies.

See universaldependencies.org for what the tags and relations mean; the tags of the language (``tags``) are those of the
treebank that the parser learnt from, for English the Penn Treebank's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from testimonia.sentence import Sentence

ROOT = -1
"""In place of a head: the word hangs on no other."""


@dataclass(frozen=True, slots=True)
class Parse:
    """One sentence: item ``i`` of each tuple is of word ``i``."""

    upos: tuple[str, ...]
    """Universal part-of-speech tags."""
    tags: tuple[str, ...]
    """Tags of the language."""
    lemmas: tuple[str, ...]
    """Base forms; empty where the parser gives none: then the language does."""
    heads: tuple[int, ...]
    """The word it hangs on, ``ROOT`` for one word of the sentence."""
    relations: tuple[str, ...]
    """How it hangs there, subtype included: "nsubj:pass"."""
    sure: tuple[float, ...]
    """Probability that the parser gives to the head."""

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.heads)


class Parser(Protocol):
    """Anything that parses the sentences of one text."""

    def __call__(self, sentences: Sequence[Sentence], /) -> list[Parse]:
        """Return a parse for each sentence, in order."""
