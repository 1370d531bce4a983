"""The words that a language brings, for what the tree alone does not tell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def _itself(lower: str, _tag: str) -> str:
    return lower


def _unknown(_lower: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Wording:
    """Lists of words in small letters; see ``languages/en/grammar.toml`` for what each holds.

    A list that a language leaves out is empty: the rule that asks for it then never holds.
    """

    lemma: Callable[[str, str], str] = _itself
    """Base form of a word in small letters, by its tag of the language."""
    participle: Callable[[str], str] = _unknown
    """Verb of which a word is the past participle, "" if of none that is known."""
    past_alone: Callable[[str], str] = _unknown
    """Verb of which a word is the past and no participle: "knew"; "" for any other."""
    being: str = ""
    """Base form of the verb of the passive and of what is meant: "was to leave"."""
    having: str = ""
    """Base form of the verb of the perfect."""
    negative: frozenset[str] = frozenset()
    negative_phrases: tuple[str, ...] = ()
    nay: frozenset[str] = frozenset()
    """Words that deny one thing to name another: "not the party but the league"."""
    contrary: frozenset[str] = frozenset()
    """Words before what is so instead: "not the party but the league"."""
    dummy: frozenset[str] = frozenset()
    """Pronouns that stand for nothing where a relative clause tells it: "it was Rosa who left"."""
    only: frozenset[str] = frozenset()
    """Words before which a negative one denies nothing: "not only joined"."""
    compound_prepositions: frozenset[str] = frozenset()
    pronouns: Mapping[str, str] = field(default_factory=dict)
    """Personal pronoun → f, m, plural, first, first_plural."""
    kind: Callable[[str], str] = _unknown
    """Head noun → kind of what it stands for, "" where the lists do not say."""
    convictions: frozenset[str] = frozenset()
    person_nouns: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    """Nouns for relatives, and their plurals: behind one of them another begins a new list."""
    children: frozenset[str] = frozenset()
    """Nouns behind whose "of" the parents stand: "son"."""
    spouses: frozenset[str] = frozenset()
    """Nouns for the other parent: "his wife"."""
    nobody: frozenset[str] = frozenset()
    """Words that name nobody and nothing: "no party", "neither"."""
    only_when: frozenset[str] = frozenset()
    """Prepositions behind which an event only tells when: "before the war"."""
    where: frozenset[str] = frozenset()
    """Prepositions behind which a name alone is a place."""
    the: frozenset[str] = frozenset()
    """Articles of what is known: "the Mensheviks"."""
    one: frozenset[str] = frozenset()
    one_of: frozenset[str] = frozenset()
    """The words of "one of the founders"."""
    alternative: frozenset[str] = frozenset()
    """Conjunctions over which a negation reaches: "did not join or help"."""
    content: frozenset[str] = frozenset()
    """Words before a clause that is the content of what stands before: "that"."""
    telling: frozenset[str] = frozenset()
    """Verbs behind which such a clause stands: "testified that"."""
    claims: frozenset[str] = frozenset()
    """Nouns behind which it stands: "the claim that"."""
    claims_of: frozenset[str] = frozenset()
    """Prepositions between such a noun and whose it is: "a claim by"."""
    control: frozenset[str] = frozenset()
    """Verbs whose object, whatever it is, does what the infinitive behind it says."""
    own_doing: frozenset[str] = frozenset()
    """Verbs whose subject does it, though somebody is their object: "promised her to leave"."""
    inverting: frozenset[str] = frozenset()
    """Verbs without an object: who stands behind one, with something set before it, does it: "at Bath died …"."""
    takes_infinitive: frozenset[str] = frozenset()
    """Lemmas that make one predicate with the infinitive behind them: "had to leave", "used to live"."""
    relative: frozenset[str] = frozenset()
    possessive_relative: frozenset[str] = frozenset()
    personal_relative: frozenset[str] = frozenset()
    """Relative pronouns that stand for persons only: "who"."""
    relative_place: frozenset[str] = frozenset()
    """Words that stand for a place in their clause: "where"."""
    at_place: str = ""
    """The preposition by which those are read: "in"."""
    of_object: frozenset[str] = frozenset()
    """Prepositions behind which a gerund is said of the object: "accused him of plotting"."""
    judging: frozenset[str] = frozenset()
    """Verbs whose object did what a gerund behind one of ``of_judged`` says: "thanked him for coming"."""
    of_judged: frozenset[str] = frozenset()
    condition: str = ""
    """The word for "had she been there": "if"."""
    at_that_time: frozenset[str] = frozenset()
    """Words that begin a clause about the time just named: "when"."""
    elsewhere: frozenset[str] = frozenset()
    """Prepositions behind which an event stands whose time is not that of the clause: "after his arrest in 1917"."""
