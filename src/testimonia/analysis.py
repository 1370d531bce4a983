"""A sentence with all that is found in it: what extractors read."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.chains import Chains, Scope
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.protocol import Language
from testimonia.mentions import Entity
from testimonia.model import EdtfDate, Locus, Mention, Source, Voice
from testimonia.sentence import Sentence

__all__ = ["Analysis", "Reached", "Scope", "same_voice"]


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
    headword: Phrase | None = None
    """Of whom an entry's sentence is told: in the place of the first word that can tell something of them."""
    kin: tuple[tuple[Phrase, int], ...] = ()
    """(person, word) pairs of an entry: whose relatives a noun names without a verb ("mother: Ana Gil")."""
    passed_over: Mapping[Phrase, Entity] = field(default_factory=dict)
    """Pronouns for somebody whom the source does not name: "he" behind "a former clerk"."""
    alone: Mapping[Phrase, tuple[Entity, Mention]] = field(default_factory=dict)
    """Pronouns for the only one whom the source speaks of, and never names: of these too something is told."""
    taken_up: Mapping[Phrase, str] = field(default_factory=dict)
    """Pronoun that speaks → what somebody or something unnamed that it takes up is called."""
    called: Mapping[Phrase, tuple[Entity, Mention]] = field(default_factory=dict)
    """Noun phrase → whom the source names by another name: "the paper" behind "the government paper, Dawn"."""
    chains: Chains = field(init=False, repr=False)
    """How the scopes nest."""

    def __post_init__(self) -> None:
        """Order the scopes."""
        object.__setattr__(self, "chains", Chains(self.scopes, self.sentence))

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
        return self._chain(self.chains.at(word))

    def around(self, scope: Scope) -> tuple[Voice, ...]:
        """Return on whose word it stands that somebody says so: the author, then whoever reports it."""
        author, *others = self._chain(self.chains.around(scope))
        others += _unheard(scope.over, others)
        return author, *(voice for voice in others if not same_voice(voice, scope.voice))

    def _chain(self, scopes: Iterable[Scope]) -> tuple[Voice, ...]:
        chain = [self.author]
        for scope in scopes:
            if not scope.unsaid:
                _add_links(chain, scope)
        return tuple(chain)

    def denied_by_voice(self, word: int) -> bool:
        """Tell whether the innermost voice around a word denies it ("X denies that …")."""
        links = _links(self.chains.at(word))
        return bool(links) and any(scope.denies for scope in links[-1])

    def unsaid(self, word: int) -> bool:
        """Tell whether a word is only what somebody did not say, or might say, or is denied to have said."""
        links = _links(self.chains.at(word))
        denied = any(scope.denies for link in links[:-1] for scope in link)
        return denied or any(scope.unsaid for link in links for scope in link)

    def rumoured(self, word: int) -> bool:
        """Tell whether a word is given as hearsay, without a name."""
        return any(scope.voice.role == "rumour" for scope in self.chains.at(word))


def same_voice(one: Voice, other: Voice) -> bool:
    """Tell whether two voices are one and the same: by who is meant, else by their labels."""
    if one.mention is not None and other.mention is not None:
        return one.mention.referent == other.mention.referent
    return one.label == other.label


def _unheard(voices: Iterable[Voice], chain: Sequence[Voice]) -> list[Voice]:
    """Return the voices that are not in a chain yet."""
    return [voice for voice in voices if not any(same_voice(voice, known) for known in chain)]


def _add_links(chain: list[Voice], scope: Scope) -> None:
    """Add the voices of a scope; one that goes on speaking is one link, in its own words if any are."""
    chain += _unheard(scope.over, chain)
    if not same_voice(scope.voice, chain[-1]):
        chain.append(scope.voice)
    elif scope.voice.direct and len(chain) > 1:
        chain[-1] = scope.voice


def _links(scopes: Iterable[Scope]) -> list[list[Scope]]:
    """Return scopes with those together that are one voice's."""
    links: list[list[Scope]] = []
    for scope in scopes:
        if links and same_voice(links[-1][-1].voice, scope.voice):
            links[-1].append(scope)
        else:
            links.append([scope])
    return links
