"""How what several say in one sentence nests: on whose word, and on whose word that, a word of it stands.

Each who says something has a **scope**, the words that are theirs, and a place where it is told that they say so
(their cue: "wrote", "according to"). One voice is over another

    where its scope holds the other's cue: "Serge wrote that Nin had told him: “…”", though the quotation itself
    lies outside of what Serge wrote;
    else where its scope holds the other's scope and is longer;
    of two equally long that hold each other's cue, where its cue stands further out: of "Karl, Nin wrote, had left,
    Serge said", Serge.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.clauses.values import Phrase
from testimonia.model import QuotationKind, Voice
from testimonia.sentence import Sentence

NOWHERE = -1


@dataclass(slots=True, frozen=True)
class Scope:
    """Words ``first`` up to ``last`` of a sentence are said by ``voice``."""

    first: int
    last: int
    voice: Voice
    denies: bool = False
    unsaid: bool = False
    """It is not told that they say so: "never said that", "if she says that", "asked whether"."""
    speaker: Phrase | None = None
    kind: QuotationKind = "indirect"
    said: bool = True
    """They said so, or are said to: it was not only thought, hoped, promised or demanded."""
    shared: bool = False
    """The author tells it too, in whose voice it stays: what somebody knew, what they were furious about."""
    gap: tuple[int, int] = (0, 0)
    """Words inside that are not of it: the "she said" of "He was, she said, a coward"."""
    over: tuple[Voice, ...] = ()
    """Who tells in another sentence that they say so, outermost first, without the source's author."""

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """Return its words, without those of the gap."""
        parts = (self.first, self.gap[0]), (self.gap[1], self.last)
        return (
            tuple(part for part in parts if part[0] < part[1])
            if any(self.gap)
            else ((self.first, self.last),)
        )

    @property
    def cue(self) -> str:
        """Return the words by which it is said, "" where none are."""
        return self.voice.cue.quote if self.voice.cue is not None else ""

    def holds(self, word: int) -> bool:
        """Tell whether a word is among those said."""
        return self.first <= word < self.last and not self.gap[0] <= word < self.gap[1]


class Chains:
    """The scopes of one sentence in their order, the outer before the inner."""

    def __init__(self, scopes: Iterable[Scope], sentence: Sentence) -> None:
        """Take scopes in any order; of those alike, the one found first is the outer. What is shared is nobody's."""
        placed = [(scope, _place(scope, sentence)) for scope in scopes if not scope.shared]
        placed.sort(key=lambda each: (each[0].first - each[0].last, _depth(*each)))
        self.scopes = [scope for scope, _ in placed]
        self._places = [place for _, place in placed]
        self._numbers = {id(scope): number for number, scope in enumerate(self.scopes)}
        innermost = _innermost(self.scopes, len(sentence))
        self._telling = [self._tells(number, innermost) for number in range(len(placed))]

    def at(self, word: int) -> list[Scope]:
        """Return the scopes that hold a word, and those that hold the cue of one of these; the outermost first."""
        return self._with_telling(k for k, scope in enumerate(self.scopes) if scope.holds(word))

    def around(self, scope: Scope) -> list[Scope]:
        """Return the scopes in which it is told that somebody says what a scope holds, the outermost first."""
        own = self._numbers.get(id(scope), NOWHERE)
        if own == NOWHERE:
            return self.at(scope.first)
        over = (
            k
            for k, other in enumerate(self.scopes[:own])
            if other.first <= scope.first and scope.last <= other.last
        )
        chain = self._with_telling([*over, own])
        return chain[: next(k for k, other in enumerate(chain) if other is scope)]

    def _tells(self, number: int, innermost: Sequence[int]) -> int:
        """Return the innermost scope that holds the cue of another and is not within that itself."""
        place = self._places[number]
        other = innermost[place] if place != NOWHERE else NOWHERE
        if other == NOWHERE:
            return NOWHERE
        within = other >= number and self.scopes[number].holds(self._places[other])
        return NOWHERE if within or other == number else other

    def _with_telling(self, numbers: Iterable[int]) -> list[Scope]:
        """Return scopes by their numbers, each behind those in which it is told that it is said."""
        chain: list[int] = []
        seen: set[int] = set()
        for number in numbers:
            path, at = [], number
            while at != NOWHERE and at not in seen:
                seen.add(at)
                path.append(at)
                at = self._telling[at]
            chain += reversed(path)
        return [self.scopes[number] for number in chain]


def _place(scope: Scope, sentence: Sentence) -> int:
    """Return the word by which it is told that somebody speaks, NOWHERE if that stands in another sentence."""
    told = scope.voice.cue or scope.voice.named
    if told is None or not sentence.words or not sentence.starts[0] <= told.start < sentence.ends[-1]:
        return NOWHERE
    return bisect_right(sentence.starts, told.start) - 1


def _depth(scope: Scope, place: int) -> int:
    """Return how many words deep in its own scope a cue stands, -1 for one outside of it."""
    return min(place - scope.first, scope.last - 1 - place) if scope.holds(place) else -1


def _innermost(scopes: Sequence[Scope], length: int) -> list[int]:
    """Return for each word the number of the last scope that holds it, NOWHERE where none does."""
    found = [NOWHERE] * length
    for number, scope in enumerate(scopes):
        for first, last in scope.pieces:
            found[first:last] = [number] * (min(length, last) - first)
    return found
