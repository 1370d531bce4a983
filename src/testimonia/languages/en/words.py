"""What phrases are made of: the value ``Phrase``, and a sentence's words as the phrase makers look at them."""

from dataclasses import dataclass, field

from testimonia.languages.en.lexicon import GRAMMAR, base_verbs, lemma, person_nouns
from testimonia.languages.sentence import Sentence
from testimonia.model import Kind, TemporalExpression
from testimonia.tagger.names import Name

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})
INSIDE = frozenset({"JJ", "JJR", "JJS", "CD", "AFX", "HYPH"})
DETERMINERS = frozenset({"DT", "PDT", "PRP$", "WP$"})
ADVERBS = frozenset({"RB", "RBR", "RBS"})
QUOTES = frozenset('"“”„«»‘')
DASHES = frozenset({"–", "—", "--", "-"})


BEFORE_OR_AFTER = frozenset({"before", "after", "since", "until", "till", "by", "from", "during", "between"})
"""Prepositions behind which an event only tells when; "in the war" tells also what somebody was in."""


def is_event(time: TemporalExpression) -> bool:
    """Tell whether a time is told by an event: "in the Civil War"."""
    return time.date is not None and time.date.rule.startswith("event")


@dataclass(slots=True, eq=False)
class Phrase:
    """A stretch of a sentence: words ``first`` up to ``last`` (exclusive).

    ``kind``: np, vg (verb group), prep, time, rel, sub, conj, comma, open, close, dash, stop, quote, adv, other.
    For a noun phrase: ``head`` is the index of its last noun, ``entity`` what it stands for ("" unknown), ``name`` a
    named mention at its end, ``owner`` its possessor. For a verb group: ``lemma`` of its main verb and how it is said.
    """

    kind: str
    first: int
    last: int
    word: str
    head: int = -1
    entity: Kind | str = ""
    name: Name | None = None
    owner: "Phrase | None" = None
    pronoun: bool = False
    none: bool = False
    """It names nobody and nothing: "no party", "neither faction", "nobody"."""
    implied: bool = False
    """It stands for a subject that the sentence leaves out; its words are the verb's."""
    time: TemporalExpression | None = None
    lemma: str = ""
    form: str = ""
    """Of a verb group: finite, en (bare past participle), ing, inf."""
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    modal: str = ""
    particle: str = ""
    adverbs: list[str] = field(default_factory=list)


class Words:
    """A tagged sentence, the named mentions and times in it, and the phrases made so far."""

    def __init__(self, sentence: Sentence, names: list[Name], times: list[TemporalExpression]) -> None:
        """Take a tagged sentence with its named mentions and the temporal expressions inside it."""
        self.sentence = sentence
        self.tags, self.lower, self.words = sentence.tags, sentence.lower, sentence.words
        self.size = len(sentence)
        self._mend_tags()
        self.names = {name.first: name for name in names}
        self.events: dict[int, TemporalExpression] = {}
        """Last word of an event that tells a time → the time."""
        self.times = self._place_times(times)
        self.phrases: list[Phrase] = []

    def _mend_tags(self) -> None:
        """Set right what the tagger cannot know: "to found a party", pasts that are nothing else ("fought")."""
        for i, word in enumerate(self.lower):
            self.tags[i] = self._mended(i, word, self.tags[i])
            if word == "her" and (self._person_follows(i + 1) or self._tag(i + 1) == "VBP"):
                self.tags[i], self.tags[i + 1] = "PRP$", "NN"

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

    def _person_follows(self, i: int) -> bool:
        known = i < self.size and (
            self.lower[i] in GRAMMAR.occupations or GRAMMAR.nominal_kind(self.lower[i]) == "person"
        )
        return known and self.tags[i] in {"VB", "VBP"}

    def _ends_phrase(self, i: int) -> bool:
        return i >= self.size or self.tags[i] not in {"NN", "NNS", "JJ", "VBG", "HYPH"}

    def _adjective(self, first: int) -> bool:
        """Tell whether "weekly" or "daily" is part of a noun phrase: "a weekly paper", "the daily"."""
        before = self.tags[first - 1] if first else ""
        after = self.tags[first + 1] if first + 1 < self.size else ""
        small = before == "JJ" and first > 1 and self.tags[first - 2] in DETERMINERS
        return before in DETERMINERS or small or (before == "JJ" and after in NOUNS)

    def _place_times(self, times: list[TemporalExpression]) -> dict[int, tuple[int, TemporalExpression]]:
        """Map the first word of each temporal expression to (word after it, expression).

        "Daily" in the name of a paper is none; "in the Civil War" stays a noun phrase that bears its time.
        """
        placed: dict[int, tuple[int, TemporalExpression]] = {}
        named = {i for name in self.names.values() for i in range(name.first, name.last)}
        for time in times:
            inside = self._words_of(time)
            if inside and is_event(time) and self.lower[inside[0]] not in BEFORE_OR_AFTER:
                self.events[inside[-1]] = time
            elif inside and time.date is None and len(inside) == 1 and self._adjective(inside[0]):
                self.tags[inside[0]] = "NN"
            elif inside and not (time.date is None and named.issuperset(inside)):
                placed[inside[0]] = (inside[-1] + 1, time)
        return placed

    def _words_of(self, time: TemporalExpression) -> list[int]:
        starts, ends = self.sentence.starts, self.sentence.ends
        return [i for i in range(self.size) if starts[i] < time.end and time.start < ends[i]]

    def _verb_follows(self, i: int) -> bool:
        while i < self.size and self.tags[i] in ADVERBS:
            i += 1
        return i < self.size and self.tags[i] == "VB"

    def _clause_follows(self, i: int) -> bool:
        """Tell whether a noun phrase and a finite verb come next ("after the party split")."""
        seen_noun = False
        for k in range(i, min(i + 12, self.size)):
            tag = self.tags[k]
            if k in self.times and seen_noun is False and tag not in {"PRP", "EX"}:
                return False
            if tag in {"VBD", "VBZ", "VBP", "MD", "VB"} and (seen_noun or tag != "VB"):
                return seen_noun
            if k in self.times and seen_noun:  # "after the death of X in 1920 Y took over"
                return False
            if tag in {"TO", ",", ".", ":", "VBG"} and seen_noun:
                return False
            if tag == "CC" and seen_noun and k + 1 < self.size and self.tags[k + 1] in {"VBD", "VBZ", "RB"}:
                return False
            seen_noun = seen_noun or tag in NOUNS or tag in {"PRP", "EX", "DT", "CD"}
        return False
