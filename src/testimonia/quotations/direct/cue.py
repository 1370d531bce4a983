"""Who says something and in which words that is told, and what stands beside a quotation to tell it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.mentions import Entity
from testimonia.model import Locus, Mention, Voice
from testimonia.quotations.direct.marks import Direct
from testimonia.quotations.voices import Role, voice_of

Who = tuple[Entity, Mention]
"""Somebody, with a mention of them."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Who says something and in which words that is told; ``speaker`` is None where it is told of nobody."""

    analysis: Analysis
    speaker: Phrase | None
    role: Role
    words: Locus | None

    def voice(self) -> Voice | None:
        """Return the speaker's voice, None where that is nobody who can speak.

        The voice of a pronoun for somebody unnamed is called as they are ("a former clerk"), and "I" is the author's.
        """
        known = self.analysis.language.speech()
        if self.speaker is None:
            return Voice(self.role, known.unnamed, cue=self.words)
        voice = voice_of(self.speaker, self.analysis, self.role, self.words)
        unknown = self.speaker.pronoun and self.speaker not in self.analysis.resolved
        if voice is not None and unknown:
            return replace(voice, label=self._label(self.speaker))
        if voice is not None or self.speaker.head < 0:
            return voice
        named = self.analysis.locus(self.speaker.first, self.speaker.last)
        return Voice(self.role, self._label(self.speaker), None, named, self.words)

    @property
    def by_pronoun(self) -> bool:
        """Tell whether a pronoun names who speaks."""
        return self.speaker is not None and self.speaker.pronoun

    def who(self) -> Who | None:
        """Return who is meant, None where that is nobody known, or another than it was read as."""
        if self.speaker is None or self.speaker in self.analysis.taken_up:
            return None
        return self.analysis.resolved.get(self.speaker)

    def _label(self, speaker: Phrase) -> str:
        """Return what to call one who is nobody known: the author, somebody unnamed, what is no person elsewhere."""
        known = self.analysis.language.speech()
        if speaker.word in known.own:
            return self.analysis.author.label
        if speaker in self.analysis.taken_up:
            return self.analysis.taken_up[speaker]
        meant = self.analysis.passed_over.get(speaker) or self.analysis.entity(speaker)
        return meant.label if meant is not None and meant.label != speaker.word else known.unnamed


@dataclass(frozen=True, slots=True)
class Beside:
    """A quotation with a sentence that begins before it, or goes on or begins behind it."""

    analysis: Analysis
    direct: Direct
    phrases: Sequence[Phrase]
    """Those between the quotation and the next one before or behind, the nearest first."""

    @property
    def words(self) -> Speech:
        """The words of the language by which somebody says something."""
        return self.analysis.language.speech()

    def outside(self, phrase: Phrase) -> bool:
        """Tell whether a phrase stands outside the quotation."""
        return not self.direct.holds(self.analysis.sentence.starts[phrase.first])
