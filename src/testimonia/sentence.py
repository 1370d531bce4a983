"""A sentence as parallel lists of words: the form in which all language work is done.

Parallel lists rather than token objects, because every word of a collection passes here.
"""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Sentence:
    """One sentence: word ``i`` is ``words[i]``, found at ``starts[i]:ends[i]`` of the source's text.

    ``lower`` holds the words in lower case with straight apostrophes, abbreviations that stand for a word as that word
    ("french" of "Fr. writer"); ``tags`` their Penn Treebank part-of-speech tags, filled by the tagger.
    """

    start: int
    end: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    tags: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        """Return the number of words, punctuation included."""
        return len(self.words)
