"""Cut a tagged sentence into phrases: noun phrases, verb groups, prepositions, times and the words between.

A phrase is flat; what belongs to what is decided in ``clauses``. Verb groups carry voice, negation and modality,
because the passive or a "never" turns a statement into its opposite.
"""

from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.noun_phrases import NounPhrases
from testimonia.languages.en.verb_groups import VerbGroups
from testimonia.languages.en.words import ADVERBS, DASHES, QUOTES, Phrase
from testimonia.languages.sentence import Sentence
from testimonia.model import TemporalExpression
from testimonia.tagger.names import Name

__all__ = ["Phrase", "phrases"]


class Chunker(VerbGroups, NounPhrases):
    """One pass over one sentence."""

    def run(self) -> list[Phrase]:
        """Return the phrases in order; they cover every word."""
        i = 0
        while i < self.size:
            phrase = self._next(i)
            self.phrases.append(phrase)
            i = phrase.last
        return self.phrases

    def _next(self, i: int) -> Phrase:
        if i in self.times:
            end, time = self.times[i]
            return Phrase("time", i, end, self.lower[i], time=time)
        mark = self._mark(i) or self._function_word(i)
        if mark:
            return mark
        return self._verb_group(i) or self._noun_phrase(i) or self._leftover(i)

    # ------------------------------------------------------------ marks and function words

    def _mark(self, i: int) -> Phrase | None:
        word = self.words[i]
        if word[0].isalnum():
            return None
        kind = {",": "comma", ";": "stop", ":": "stop", ".": "stop", "?": "stop", "!": "stop", "(": "open",
                ")": "close",
                "[": "open", "]": "close", "…": "stop"}.get(word)  # fmt: skip
        if kind is None:
            kind = "dash" if word in DASHES else "quote" if word in QUOTES else None
        return Phrase(kind, i, i + 1, word) if kind else None

    def _function_word(self, i: int) -> Phrase | None:
        if i in self.names:
            return None
        compound = self._compound_preposition(i)
        if compound:
            return compound
        word, tag = self.lower[i], self.tags[i]
        if word in GRAMMAR.relative and tag != "NNP":
            return Phrase("rel", i, i + 1, word)
        if tag == "CC" and word == "both":
            return Phrase("adv", i, i + 1, word)
        if tag == "CC" or word == "&":
            return Phrase("conj", i, i + 1, word)
        if tag == "TO" and not self._verb_follows(i + 1):
            return Phrase("prep", i, i + 1, word)
        if tag in {"IN", "WRB", "WP", "WDT"}:
            return self._preposition_or_subordinator(i)
        return None

    def _compound_preposition(self, i: int) -> Phrase | None:
        for length in (4, 3, 2):
            if (
                i + length <= self.size
                and " ".join(self.lower[i : i + length]) in GRAMMAR.compound_prepositions
            ):
                return Phrase("prep", i, i + length, " ".join(self.lower[i : i + length]))
        return None

    def _preposition_or_subordinator(self, i: int) -> Phrase:
        word = self.lower[i]
        if word == "that" and self._relative_that(i):
            return Phrase("rel", i, i + 1, word)
        if self.tags[i] != "IN" or word in GRAMMAR.always_subordinate:
            return Phrase("sub", i, i + 1, word)
        if word == "as" and self._office_follows(i + 1):
            return Phrase("prep", i, i + 1, word)
        if word in GRAMMAR.subordinators and self._clause_follows(i + 1):
            return Phrase("sub", i, i + 1, word)
        return Phrase("prep", i, i + 1, word)

    def _relative_that(self, i: int) -> bool:
        """Tell whether "that" relates to the group, work or event before it: "the book that she had written"."""
        before = self.phrases[-1] if self.phrases else None
        if before is None or before.kind != "np" or before.name is not None:
            return False
        verb = next((phrase for phrase in reversed(self.phrases) if phrase.kind == "vg"), None)
        told = verb is not None and verb.lemma in GRAMMAR.speech
        return before.entity in {"group", "work", "event"} and not told

    def _office_follows(self, i: int) -> bool:
        """Tell whether a singular occupation without an article comes next: "as secretary", never a clause."""
        return i < self.size and self.tags[i] == "NN" and self.lower[i] in GRAMMAR.occupations

    def _speaks_of(self, i: int) -> bool:
        """Tell whether a determiner or number stands for a noun; "they all", "among those arrested" are of others."""
        before = self.phrases[-1] if self.phrases else None
        return before is None or not (
            before.kind == "np" or (before.word == "among" and self.lower[i] == "those")
        )

    def _without_noun(self, i: int) -> Phrase:
        """Read "two of them", "this was", "the wounded": something is spoken of, though no noun says what."""
        last = i + 2 if self.tags[i + 1 : i + 2] in (["VBN"], ["JJ"]) and self.lower[i] == "the" else i + 1
        return Phrase("np", i, last, self.lower[last - 1], head=last - 1)

    def _leftover(self, i: int) -> Phrase:
        if self.tags[i] == "PRP$":  # no noun follows, so it is the object "her"
            return Phrase("np", i, i + 1, self.lower[i], head=i, entity="person", pronoun=True)
        if self.lower[i] == "both" and self.tags[i + 1 : i + 2] != ["VBN"]:
            return Phrase("np", i, i + 1, "both", head=i, entity="person")
        if self.tags[i] in {"DT", "CD"} and self._speaks_of(i):
            return self._without_noun(i)
        kind = (
            "adv"
            if self.tags[i] in ADVERBS or self.tags[i] in {"RP", "JJ", "JJR", "JJS", "UH", "EX"}
            else "other"
        )
        return Phrase(kind, i, i + 1, self.lower[i])


def phrases(sentence: Sentence, names: list[Name], times: list[TemporalExpression]) -> list[Phrase]:
    """Return the phrases of a tagged sentence, in order; they cover every word."""
    return Chunker(sentence, names, times).run()
