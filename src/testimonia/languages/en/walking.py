"""Walking over the phrases of a sentence: leftwards to what a verb is said of, rightwards over lists.

The value of all this, ``Clause``, stands here too, since every walker reads or makes one.
"""

from dataclasses import dataclass, field

from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.phrases import Phrase
from testimonia.model import TemporalExpression

SKIPPED = frozenset({"adv", "time", "quote", "other"})


@dataclass(slots=True, eq=False)
class Clause:
    """One verb group with its arguments; phrases are those of the sentence.

    ``objects`` are the noun phrases that follow without a preposition, each with its coordinates; ``complements`` map a
    preposition to noun phrases. ``relation`` says how the clause hangs: main, relative, participle, infinitive,
    sub (behind ``subordinator``). ``governor`` is the clause it hangs on.
    """

    index: int
    verb: Phrase
    relation: str = "main"
    subordinator: str = ""
    subjects: list[Phrase] = field(default_factory=list)
    objects: list[list[Phrase]] = field(default_factory=list)
    complements: list[tuple[str, list[Phrase]]] = field(default_factory=list)
    times: list[tuple[str, TemporalExpression]] = field(default_factory=list)
    governor: "Clause | None" = None
    first: int = 0
    last: int = 0
    fronted: list[tuple[str, list[Phrase]]] = field(default_factory=list)
    adverbs: list[str] = field(default_factory=list)

    def complement(self, *prepositions: str) -> list[Phrase]:
        """Return the noun phrases behind any of the prepositions, in order."""
        return [
            phrase
            for preposition, group in self.complements
            if preposition in prepositions
            for phrase in group
        ]


class Walker:
    """The phrases and clauses of one sentence, and the steps that can be taken between them."""

    def __init__(self, phrases: list[Phrase]) -> None:
        """Take the phrases of one sentence, in order."""
        self.phrases = phrases
        self.clauses: list[Clause] = []

    def _left(self, index: int) -> int:
        """Return the index of the next phrase to the left that is not an adverb, a time or a quotation mark."""
        k = index - 1
        while k >= 0 and (self.phrases[k].kind in SKIPPED or self._time_preposition(k)):
            k -= 1
        return k

    def _time_preposition(self, k: int) -> bool:
        """Tell whether phrase ``k`` is the "in" of "in 1920"."""
        return (
            self.phrases[k].kind in {"prep", "sub"}
            and k + 1 < len(self.phrases)
            and self.phrases[k + 1].kind == "time"
        )

    def _governed(self, k: int) -> bool:
        return k > 0 and self.phrases[k - 1].kind == "prep"

    def _chain_left(self, k: int) -> int:
        """From the last noun phrase of "the leader of the party in Paris" walk to the first."""
        while self._governed(k):
            left = self._left(k - 1)
            if left >= 0 and self.phrases[left].kind == "np" and left == k - 2:
                k = left
            else:
                break
        return k

    def _coordinated_left(self, k: int) -> list[Phrase]:
        """Collect "Nin, Andrade and Gorkin" leftwards from its last member."""
        group = [self.phrases[k]]
        while k >= 2:
            left, beyond = self.phrases[k - 1], self.phrases[k - 2]
            joined = left.kind == "conj" and left.word in {"and", "&", "nor"}
            listed = left.kind == "comma" and len(group) > 1
            if (
                (joined or listed)
                and beyond.kind == "np"
                and beyond.entity == group[0].entity
                and not self._governed(k - 2)
            ):
                group.insert(0, beyond)
                k -= 2
            elif (
                joined
                and beyond.kind == "comma"
                and k >= 3
                and self.phrases[k - 3].kind == "np"
                and self.phrases[k - 3].entity == group[0].entity
                and not (group[0].pronoun or self._governed(k - 3))
            ):
                group.insert(0, self.phrases[k - 3])
                k -= 3
            else:
                break
        return group

    def _opener(self, k: int) -> int | None:
        """Return the comma, dash or bracket that opens what the one at ``k`` closes, if that can be skipped."""
        kinds = {"close": {"open"}, "dash": {"dash"}, "comma": {"comma"}}[self.phrases[k].kind]
        for m in range(k - 1, 0, -1):
            phrase = self.phrases[m]
            if phrase.kind == "stop" and self.phrases[k].kind != "close":
                return None
            if (
                phrase.kind in kinds
                and self.phrases[self._left(m)].kind in {"np", "close"}
                and self._skippable(m, k)
            ):
                return m
        return None

    def _skippable(self, m: int, k: int) -> bool:
        """Tell whether what stands between two commas is an aside: relative clause, apposition, participle, phrase."""
        inside = self.phrases[m + 1 : k]
        if self.phrases[k].kind in {"close", "dash"}:
            return True
        opening = next((p for p in inside if p.kind not in SKIPPED), None)
        finite = [p for p in inside if p.kind == "vg" and p.form == "finite"]
        if opening is None or opening.kind in {"rel"} or self._parenthesis(inside):
            return True
        if opening.kind == "sub" or (opening.kind == "prep" and len(inside) > 1 and inside[1].kind == "rel"):
            return True
        return (
            not finite
            and opening.kind in {"np", "vg", "prep", "conj"}
            and not (opening.kind == "vg" and opening.form == "finite")
        )

    def _parenthesis(self, inside: list[Phrase]) -> bool:
        """Tell whether words between commas only name who says so: ", Serge recalls,"."""
        content = [phrase for phrase in inside if phrase.kind not in SKIPPED]
        says = len(content) == 2 and content[0].kind == "np" and content[1].lemma in GRAMMAR.speech
        return says and content[1].form == "finite"

    def _verb_before(self, index: int, form: str = "") -> Clause | None:
        for clause in reversed(self.clauses):
            if clause.index < index and (not form or clause.verb.form == form):
                return clause
        return None
