"""The words that a language brings, for what the tree alone does not tell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Lists of words in small letters; see ``languages/en/grammar.toml`` for what each holds."""

    lemma: Callable[[str, str], str]
    """Base form of a word in small letters, by its tag of the language."""
    participle: Callable[[str], str]
    """Verb of which a word is the past participle, "" if of none that is known."""
    negative: frozenset[str]
    negative_phrases: tuple[str, ...]
    nay: str
    """The word that denies one thing to name another: "not the party but the league"."""
    only: str
    """The word before which a negative one denies nothing: "not only joined"."""
    compound_prepositions: frozenset[str]
    pronouns: Mapping[str, str]
    """Personal pronoun → f, m, plural, first, first_plural."""
    kind: Callable[[str], str]
    """Head noun → kind of what it stands for, "" where the lists do not say."""
    convictions: frozenset[str]
    person_nouns: frozenset[str]
    nobody: frozenset[str]
    """Words that name nobody and nothing: "no party", "neither"."""
    only_when: frozenset[str]
    """Prepositions behind which an event only tells when: "before the war"."""
    where: frozenset[str]
    """Prepositions behind which a name alone is a place."""
    the: str
    one: str
    one_of: str
    """The words of "one of the founders"."""
    alternative: frozenset[str]
    """Conjunctions over which a negation reaches: "did not join or help"."""
    control: frozenset[str]
    """Verbs whose object, whatever it is, does what the infinitive behind it says."""
    own_doing: frozenset[str]
    """Verbs whose subject does it, though somebody is their object: "promised her to leave"."""
    takes_infinitive: frozenset[str]
    """Lemmas that make one predicate with the infinitive behind them: "had to leave", "used to live"."""
    relative: frozenset[str]
    possessive_relative: str
    relative_place: str
    """The word that stands for a place in its clause: "where"."""
    at_place: str
    """The preposition by which that is read: "in"."""
    of_object: frozenset[str]
    """Prepositions behind which a gerund is said of the object: "accused him of plotting"."""
    condition: str
    """The word for "had she been there": "if"."""
    at_that_time: str
    """The word that begins a clause about the time just named: "when"."""
    elsewhere: frozenset[str]
    """Prepositions behind which an event stands whose time is not that of the clause: "after his arrest in 1917"."""
