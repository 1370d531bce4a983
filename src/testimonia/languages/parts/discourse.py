"""Words by which a source goes on speaking of somebody: pronouns, nouns for persons, kin, plurals, places.

All words are in small letters with straight apostrophes, as ``Sentence.lower`` has them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from testimonia.model import Gender

Words = frozenset[str]
NONE: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Discourse:
    """What ``discourse/`` asks for; a language that leaves a list out does without what it tells."""

    pronouns: Mapping[str, str] = field(default_factory=dict)
    """Personal pronoun → f, m, plural, first, first_plural."""
    reflexive: Words = NONE
    """Pronouns that mean the subject of their own clause: "himself"."""
    speaking_of: Words = NONE
    """Prepositions that set whom a sentence is about before its subject: "as for Nin, he"."""
    things: Words = NONE
    """Pronouns for a group or a work: "it", "its"."""
    whose: Words = NONE
    """Relative possessives: they mean the person named just before."""
    female: Words = NONE
    male: Words = NONE
    """Nouns that tell the gender of whom they name: "widow", "uncle"."""
    persons: Words = NONE
    """Nouns that say what somebody is: "typesetter", "deputy"."""
    occupations: Words = NONE
    """Those of them by which a source comes back to somebody: "the typesetter"."""
    kin: Words = NONE
    """Nouns for relatives: "father", "niece"; of a named person they are persons though nobody names them."""
    kin_plurals: Mapping[str, str] = field(default_factory=dict)
    """Plurals of nouns for relatives, of those together too: "children", "grandparents" → the noun."""
    outlived: Words = NONE
    """Lemmas of verbs in whose passive the subject's relatives are listed: "was survived by two sons"."""
    agents: Words = NONE
    """Prepositions before who does what a passive tells: "by"."""
    survivors: Words = NONE
    """Nouns for those who outlived somebody: "survivors include two sons"."""
    listing: Words = NONE
    """Lemmas of verbs between such a noun and the list: "include"."""
    outliving: Words = NONE
    """Those of them that say that the relatives died first: "was predeceased by"."""
    dead: Words = NONE
    """Words before the name of one who is dead: "the late Harold Abbot"."""
    in_kin_lists: Words = NONE
    """Words in small letters that may open a part of a list of relatives: "of Findlay", "both of this place"."""
    several_of_kin: Words = NONE
    """Those of whom one may have several: "an uncle" is a relative of whom the text is about."""
    belonging: Words = NONE
    """Prepositions between a relative and whose relative it is: "of"."""
    children: Words = NONE
    """Nouns that a given name follows as somebody new: "their son Jan"."""
    births: Words = NONE
    """Words of a sentence that tells a birth: "born", "birth", "world"."""
    spouses: Words = NONE
    """Nouns for whom somebody married, whoever it was last: "her husband"."""
    marrying: Words = NONE
    """Lemmas of verbs that make a couple of subject and object."""
    dying: Words = NONE
    """Lemmas of verbs whose subject dies."""
    killing: Words = NONE
    """Those whose object does."""
    rites: Words = NONE
    """Nouns for what is done for the dead, which nobody does or sees at their own: "funeral"."""
    at_rites: Words = NONE
    """Prepositions between such a noun and what somebody does there: "at"."""
    doing_at_rites: Words = NONE
    """Lemmas of verbs for what one does there for another, or is there: "speak"."""
    attending: Words = NONE
    """Lemmas of verbs whose object such a noun is where somebody takes part in it: "attend"."""
    bearing: Words = NONE
    """Lemmas of verbs whose passive tells a birth, and with it the name somebody was born with."""
    being: Words = NONE
    """Lemmas of verbs behind which a noun says what the subject is."""
    names: Words = NONE
    """Nouns for what somebody is called: "name"."""
    aliases: Words = NONE
    """Words, or two of them, between a name and another name of the same person: "alias", "known as"."""
    epithets: Words = NONE
    """Adjectives with which a noun comes back to somebody spoken of: "the young tailor"."""
    definite: Words = NONE
    """Words before a noun that the reader is to know already: "the", "this"."""
    article: Words = NONE
    """The definite article, which opens the plural of a family's name: "the Lunds"."""
    plural_endings: tuple[str, ...] = ()
    """What makes the plural of a family's name, the likeliest first: "s"."""
    quantifiers: Words = NONE
    """Words that tell how much or how many, and stand alone: "little", "few"."""
    quality_endings: tuple[str, ...] = ()
    """What makes nouns for qualities, and ends hardly a surname: "ness"."""
    indefinite: Words = NONE
    """Words before somebody new: "a", "an"."""
    generations: Words = NONE
    """Words beside a name that tell father from son: "elder"."""
    conjunctions: Words = NONE
    """Words that join two names: "and"."""
    plurals: Words = NONE
    """Nouns and numbers for persons named together: "both", "the couple"."""
    couples: Words = NONE
    """Those of them for two who are married: "the couple"."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """Words that tell how many are meant: "both", "two" → 2."""
    every: Words = NONE
    """Those of them before a noun that need no article: "both brothers"."""
    siblings: Words = NONE
    """Plurals that mean persons named together without a number: "the brothers"."""
    singular: Callable[[str], str] = str
    """The noun without a plural ending."""
    company: Words = NONE
    """Prepositions behind which stands who takes part: "with"."""
    coupling: Words = NONE
    """Lemmas of verbs that make a pair of subject and object: "meet"."""
    there: Words = NONE
    """Adverbs that mean the place named last."""
    at_place: str = ""
    """The preposition by which they are read: "in"."""
    locating: Words = NONE
    """Lemmas of verbs behind which such an adverb names no place: "there was"."""
    preceding: Words = NONE
    """Words by which an entry of a lexicon speaks of the one above it: "brother of the preceding"."""
    relative_of: str = "{owner}: {noun}"
    unnamed: str = "“{words}”"
    """What somebody is called of whom a source speaks by a pronoun alone: "“He”, unnamed"."""
    """How a relative whom nobody names is called on a page: "{owner}'s {noun}"."""

    def gender_of(self, noun: str) -> Gender:
        """Return the gender that a noun for a person tells ("widow"), "" if none."""
        return "f" if noun in self.female else "m" if noun in self.male else ""
