"""What phrases are made of: the value ``Phrase``, and a sentence's words as the phrase makers look at them."""

from dataclasses import dataclass, field

from testimonia.languages.en.mending import mend
from testimonia.languages.sentence import Sentence
from testimonia.model import Kind, TemporalExpression
from testimonia.tagger.names import Name

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
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
        mend(sentence)
        self.names = {name.first: name for name in names}
        self.events: dict[int, TemporalExpression] = {}
        """Last word of an event that tells a time → the time."""
        self.times = self._place_times(times)
        self.phrases: list[Phrase] = []

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
