"""A sentence with all that is found in it: what extractors read."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.protocol import Language
from testimonia.mentions import Entity
from testimonia.model import EdtfDate, Locus, Mention, QuotationKind, Source, Voice
from testimonia.sentence import Sentence


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

    @property
    def cue(self) -> str:
        """Return the words by which it is said, "" where none are."""
        return self.voice.cue.quote if self.voice.cue is not None else ""


def _holds(outer: Scope, inner: Scope) -> bool:
    """Tell whether what one says lies wholly within what another does, and is less."""
    within = outer.first <= inner.first and inner.last <= outer.last
    return within and (outer.first, outer.last) != (inner.first, inner.last)


@dataclass(frozen=True, slots=True)
class Reached:
    """To when a story has been carried, and of which persons (their numbers) that was told."""

    date: EdtfDate
    persons: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """One sentence: its phrases and clauses, who its noun phrases stand for, and who says what in it."""

    source: Source
    language: Language
    sentence: Sentence
    phrases: list[Phrase]
    clauses: list[Clause]
    structure: Structure
    resolved: Mapping[Phrase, tuple[Entity, Mention]]
    several: Mapping[Phrase, tuple[Phrase, ...]]
    """Plural phrase → those it stands for, each as a phrase of its own."""
    author: Voice
    scopes: tuple[Scope, ...] = ()
    question: bool = False
    reached: Reached | None = None
    """To when the sentences of the same passage before this one carried the story."""
    previous: tuple[Entity, Mention] | None = None
    """Of whom the sentence before was said."""
    read_text: str = ""
    """The copy of the source's text that was read, where print or scan had broken it (``repair``)."""
    taken_back: Entity | None = None
    """Of whom the sentence behind this one says that it was not so: "He did not."."""
    bare: tuple[tuple[Phrase, Phrase], ...] = ()
    """(person, noun phrase) pairs of an entry in note style: "Russian revolutionary." behind a headword."""
    passed_over: Mapping[Phrase, Entity] = field(default_factory=dict)
    """Pronouns for somebody whom the source does not name: "he" behind "a former clerk"."""

    def mention(self, phrase: Phrase | None) -> Mention | None:
        """Return the resolved mention of a noun phrase, None where nobody knows who is meant."""
        found = self.resolved.get(phrase) if phrase is not None else None
        return found[1] if found else None

    def entity(self, phrase: Phrase | None) -> Entity | None:
        """Return what a noun phrase stands for."""
        found = self.resolved.get(phrase) if phrase is not None else None
        return found[0] if found else None

    def text(self, first: int, last: int) -> str:
        """Return the words ``first`` up to ``last`` as they were read."""
        return (self.read_text or self.source.text)[
            self.sentence.starts[first] : self.sentence.ends[last - 1]
        ]

    def locus(self, first: int, last: int) -> Locus:
        """Return the locus of the words ``first`` up to ``last``."""
        start, end = self.sentence.starts[first], self.sentence.ends[last - 1]
        return Locus(self.source.id, start, end, self.source.text[start:end])

    def index(self, phrase: Phrase) -> int:
        """Return the position of a phrase in the sentence, -1 for a possessor inside another."""
        place = bisect_left(self.phrases, phrase.first, key=lambda each: each.first)
        return place if place < len(self.phrases) and self.phrases[place].first == phrase.first else -1

    def after(self, phrase: Phrase, step: int = 1) -> Phrase | None:
        """Return the phrase ``step`` places behind another."""
        index = self.index(phrase) + step
        return self.phrases[index] if 0 < index < len(self.phrases) else None

    def before(self, phrase: Phrase, step: int = 1) -> Phrase | None:
        """Return the phrase ``step`` places before another."""
        index = self.index(phrase) - step
        return self.phrases[index] if index >= 0 else None

    def voices(self, word: int) -> tuple[Voice, ...]:
        """Return who says what stands at a word: the source's author, then those they report, outermost first."""
        inside = [scope for scope in self.scopes if scope.first <= word < scope.last and not scope.unsaid]
        inside.sort(key=lambda scope: (scope.first - scope.last, scope.first))
        chain = [self.author]
        for scope in inside:
            if scope.voice.label != chain[-1].label:
                chain.append(scope.voice)
        return tuple(chain)

    def around(self, scope: Scope) -> tuple[Voice, ...]:
        """Return on whose word it stands that somebody says so: the author, then whoever reports it."""
        outer = (one for one in self.scopes if one is not scope and _holds(one, scope))
        return replace(self, scopes=tuple(outer)).voices(scope.first)

    def denied_by_voice(self, word: int) -> bool:
        """Tell whether the innermost voice around a word denies it ("X denies that …")."""
        inside = [scope for scope in self.scopes if scope.first <= word < scope.last]
        return bool(inside) and min(inside, key=lambda scope: scope.last - scope.first).denies

    def unsaid(self, word: int) -> bool:
        """Tell whether a word is only what somebody did not say, or might say."""
        return any(scope.first <= word < scope.last and scope.unsaid for scope in self.scopes)

    def rumoured(self, word: int) -> bool:
        """Tell whether a word is given as hearsay, without a name."""
        return any(scope.first <= word < scope.last and scope.voice.role == "rumour" for scope in self.scopes)
