"""Tags set right by what the pack knows of words: verbs of saying, occupations, pasts and participles.

The first half of the mending, by the words around alone, is in ``retag``.
"""

from testimonia.languages.en.lexicon import GRAMMAR, base_verbs, lemma, person_nouns
from testimonia.languages.sentence import Sentence

DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})
VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})


def mend(sentence: Sentence) -> None:
    """Change the tags of a sentence in place."""
    Mender(sentence).run()


class Mender:
    """One sentence whose tags are mended."""

    def __init__(self, sentence: Sentence) -> None:
        """Take a tagged sentence."""
        self.tags, self.lower, self.size = sentence.tags, sentence.lower, len(sentence)

    def run(self) -> None:
        """Set right what the tagger cannot know: "to found a party", pasts that are nothing else ("fought")."""
        for i, word in enumerate(self.lower):
            self.tags[i] = self._mended(i, word, self.tags[i])
            if word == "her" and (self._person_follows(i + 1) or self._tag(i + 1) == "VBP"):
                self.tags[i], self.tags[i + 1] = "PRP$", "NN"
            elif word == "her" and self._owned(i + 1):
                self.tags[i] = "PRP$"

    def _mended(self, i: int, word: str, tag: str) -> str:
        before = self._tag(i - 1)
        if tag == "VBN":
            spoken = before in {"''", "``"} and lemma(word, tag) in GRAMMAR.speech
            return "VBD" if spoken or (before == "CC" and self._active_before(i)) else tag
        if tag == "VBG":
            return self._mended_ing(i, before)
        if tag == "NNS" and self._recounts(i, word, before):
            return "VBZ"
        if tag in {"VBD", "VBP"} and before == "TO" and word in base_verbs():
            return "VB"
        if tag == "VBD" and word in GRAMMAR.participles:
            return "VBN"
        if tag == "JJ" and self._ends_phrase(i + 1) and (word in person_nouns() or self._stands_alone(i)):
            return "NN"
        return "VBD" if word in GRAMMAR.past and tag not in VERBS else tag

    def _mended_ing(self, i: int, before: str) -> str:
        """Read "the miners' rising" as a noun and "and travelling speaker" as an adjective."""
        if before == "POS":
            return "NN"
        return "JJ" if before in {"CC", ",", "IN", "DT"} and self._occupation_at(i + 1) else "VBG"

    def _recounts(self, i: int, word: str, before: str) -> bool:
        """Tell whether "recalls" or "states" is a verb of saying: behind its subject and before a "that"."""
        said = word.endswith("s") and lemma(word, "VBZ") in GRAMMAR.speech
        return said and before in {"NNP", "PRP", ","} and "that" in self.lower[i + 1 : i + 5]

    def _tag(self, i: int) -> str:
        return self.tags[i] if 0 <= i < self.size else ""

    def _occupation_at(self, i: int) -> bool:
        return self._tag(i) == "NN" and self.lower[i] in GRAMMAR.occupations

    def _active_before(self, i: int) -> bool:
        """Tell whether the verb before "and" is a plain past: "spoke in Dresden and lectured"."""
        verbs = (k for k in range(i - 1, -1, -1) if self.tags[k] in VERBS)
        k = next(verbs, -1)
        return k >= 0 and self.tags[k] == "VBD" and self.lower[k] not in GRAMMAR.be | GRAMMAR.have

    def _stands_alone(self, i: int) -> bool:
        """Tell whether an adjective behind an article has no noun: "the executive and the presidium"."""
        return self._tag(i - 1) == "DT" and self._tag(i + 1) in {"CC", "IN", ",", ".", "", "VBD", "VBZ"}

    def _owned(self, i: int) -> bool:
        """Tell whether a noun follows that "her" can own: "her cousin", not "her Shura" or "her yesterday"."""
        return self._tag(i) in {"NN", "NNS", "JJ"} and self.lower[i] not in DAYS

    def _person_follows(self, i: int) -> bool:
        known = i < self.size and (
            self.lower[i] in GRAMMAR.occupations or GRAMMAR.nominal_kind(self.lower[i]) == "person"
        )
        return known and self.tags[i] in {"VB", "VBP"}

    def _ends_phrase(self, i: int) -> bool:
        return i >= self.size or self.tags[i] not in {"NN", "NNS", "JJ", "VBG", "HYPH"}
