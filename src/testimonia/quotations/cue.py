"""Who says something and in which words that is told, and what stands beside a quotation to tell it."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.model import Locus, Voice
from testimonia.quotations.marks import Direct
from testimonia.quotations.voices import Role, voice_of


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
        if voice is not None or not self.speaker.pronoun or self.speaker in self.analysis.resolved:
            return voice
        meant = self.analysis.passed_over.get(self.speaker)
        label = meant.label if meant is not None and meant.label != self.speaker.word else known.unnamed
        label = self.analysis.author.label if self.speaker.word in known.own else label
        named = self.analysis.locus(self.speaker.first, self.speaker.last)
        return Voice(self.role, label, None, named, self.words)


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
