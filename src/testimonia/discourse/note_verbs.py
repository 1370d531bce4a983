"""The verbs of a note: which words are, what their frames ask for, and what they tell of."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.discourse.note_names import FINITE
from testimonia.discourse.rows import Rows
from testimonia.discourse.short_forms import is_short
from testimonia.languages.parts.frames import VerbFrame
from testimonia.languages.protocol import Language
from testimonia.model import TemporalExpression
from testimonia.sentence import Sentence

OBJECT = "object"
PERSON = frozenset({"person"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a sentence beside its words."""

    entry: bool = False
    """It stands in an entry of a lexicon: what opens it is a verb though it may be something else: "M. Ida Roth"."""
    headword: bool = False
    """It opens the entry: its first name is the headword."""
    times: Sequence[TemporalExpression] = ()


PLAIN = Setting()


def _of_bare_object(frame: VerbFrame) -> bool:
    """Tell whether a frame asks for nothing but an object of who is meant: not "wrote against the league"."""
    conditions = {spec.slot for spec in (*frame.when, *frame.verb_when)}
    return frame.who != OBJECT and not frame.particle and (not conditions or OBJECT in conditions)


@dataclass(frozen=True, slots=True)
class Verbs:
    """A sentence looked at for its verbs in note style."""

    sentence: Sentence
    rows: Rows
    language: Language
    setting: Setting
    begin: int
    """The word behind a headword and its comma, else 0."""

    def may_be(self) -> bool:
        """Tell whether anything in the sentence is of a note."""
        abbreviated = not self.language.notes().verbs.keys().isdisjoint(self.sentence.lower)
        return abbreviated or ";" in self.sentence.words or self._is_participle(self.begin)

    def is_verb(self, i: int) -> bool:
        """Tell whether a word is a verb in note style: "b.", "Arrested", "; exiled", "b. Kiev 1893, murdered"."""
        words, verbs = self.sentence.words, self.language.notes().verbs
        if self.sentence.lower[i] in verbs and (
            self._opens_entry(i) or words[i] not in self.language.notes().not_verbs
        ):
            return True
        begins = i in {0, self.begin} or words[i - 1] == ";"
        goes_on = i > 0 and words[i - 1] == "," and self._has_verb(i)
        return (begins or goes_on) and self._is_participle(i)

    def _has_verb(self, i: int) -> bool:
        """Tell whether a verb of a note stands before a word."""
        opened = self.begin > 0 and self._is_participle(self.begin)
        return opened or not self.language.notes().verbs.keys().isdisjoint(self.sentence.lower[:i])

    def _opens_entry(self, i: int) -> bool:
        """Tell whether a word opens a sentence without a verb in an entry."""
        return self.setting.entry and i == 0 and FINITE.isdisjoint(self.rows.tags[1:])

    def tag(self, i: int) -> str:
        """Return the tag of a verb of the note."""
        return self.language.notes().verbs.get(self.sentence.lower[i], "VBN")

    def asked(self, i: int) -> frozenset[str]:
        """Return the kinds of objects that a verb's frames ask for."""
        verb = self.language.clauses().participle(self.sentence.lower[i])
        frames = filter(_of_bare_object, self.language.frames().verbs.get(verb, ()))
        specs = (spec for frame in frames for spec in frame.object if spec.slot == OBJECT)
        return frozenset(kind for spec in specs for name in spec.classes for kind in self._kinds(name))

    def _kinds(self, name: str) -> frozenset[str]:
        """Return the kinds of names that are of a class, which may be a kind itself."""
        listed = self.language.nouns().classes.get(name)
        return frozenset({name}) if listed is None else listed.kinds | listed.named

    def is_somebody(self, i: int) -> bool:
        """Tell whether a word is a nation or an office, which are no places: "Arrested German communist"."""
        nouns = self.language.nouns()
        return self.sentence.lower[i] in nouns.demonyms or nouns.is_occupation(self.sentence.lower[i])

    def is_country(self, words: range) -> bool:
        """Tell whether words are the name of a country."""
        name = " ".join(self.sentence.words[words.start : words.stop])
        return name in self.language.nouns().demonyms.values()

    def marries(self, verb: int) -> bool:
        """Tell whether a verb says that somebody married."""
        lower = self.sentence.lower[verb]
        return self.language.clauses().lemma(lower, self.tag(verb)) in self.language.discourse().marrying

    def meets(self, verb: int) -> bool:
        """Tell whether a verb is of two persons and nothing else: "Married", "Met"."""
        told = self.sentence.lower[verb] in self.language.notes().lives
        return self.marries(verb) or (self.asked(verb) == PERSON and not told)

    def is_of_life(self, verb: int) -> bool:
        """Tell whether a verb that opens a part tells where somebody was born or died, or opens a later sentence."""
        notes, lower = self.language.notes(), self.sentence.lower[verb]
        opens = verb == self.begin or self.sentence.words[verb - 1] == ";"
        return opens and (self.setting.entry or lower in notes.verbs or lower in notes.lives)

    def is_abbreviated(self, i: int) -> bool:
        """Tell whether a verb is written as an abbreviation: "b.", "arr."."""
        return self.sentence.lower[i] in self.language.notes().verbs or is_short(self.sentence, i)

    def _is_participle(self, i: int) -> bool:
        return bool(self.language.clauses().participle("".join(self.sentence.lower[i : i + 1])))
