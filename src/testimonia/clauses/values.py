"""The values of a sentence's grammar: phrases, and clauses made of them."""

from dataclasses import dataclass

from testimonia.model import Kind, TemporalExpression
from testimonia.tagger.sight import Name


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A stretch of a sentence: words ``first`` up to ``last`` (exclusive).

    ``kind``: np, vg (verb group), prep, time, rel, sub, conj, comma, open, close, dash, stop, quote, adv, other.
    For a noun phrase: ``head`` is the index of its last noun, ``entity`` what it stands for ("" unknown), ``name`` a
    named mention at its end, ``owner`` its possessor. For a verb group: ``lemma`` of its main verb and how it is said.
    """

    kind: str
    first: int
    last: int
    word: str
    head: int = -1
    entity: Kind | str = ""
    name: Name | None = None
    owner: "Phrase | None" = None
    pronoun: bool = False
    proper: bool = False
    """Its head is a proper noun, labelled or not."""
    none: bool = False
    """It names nobody and nothing: "no party", "neither faction", "nobody"."""
    implied: bool = False
    """It stands for a subject that the sentence leaves out; its words are the verb's."""
    time: TemporalExpression | None = None
    lemma: str = ""
    form: str = ""
    """Of a verb group: finite, en (bare past participle), ing, inf."""
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    modal: str = ""
    particle: str = ""
    adverbs: tuple[str, ...] = ()


Complement = tuple[str, tuple[Phrase, ...]]
"""Noun phrases with their preposition."""
Time = tuple[str, TemporalExpression]
"""A time with its preposition."""


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One predicate with its arguments; phrases are those of the sentence.

    ``objects`` are the noun phrases without a preposition, each with its coordinates; ``complements`` map a preposition
    to noun phrases. ``relation`` says how the clause hangs: main, relative, participle, gerund, infinitive, reduced
    ("had her arrested"), sub (behind ``subordinator``). ``governor`` is the clause it hangs on.
    """

    index: int
    """Place of the verb among the sentence's phrases."""
    verb: Phrase
    unit: int = -1
    """Its predicate in the tree: the verb, or the noun or adjective behind a copula."""
    relation: str = "main"
    subordinator: str = ""
    subjects: tuple[Phrase, ...] = ()
    objects: tuple[tuple[Phrase, ...], ...] = ()
    complements: tuple[Complement, ...] = ()
    times: tuple[Time, ...] = ()
    governor: "Clause | None" = None
    first: int = 0
    last: int = 0
    fronted: tuple[Complement, ...] = ()
    adverbs: tuple[str, ...] = ()
    denied_of: Phrase | None = None
    """The person of whom alone it is denied, beside another clause that tells it of somebody else."""

    def complement(self, *prepositions: str) -> list[Phrase]:
        """Return the noun phrases behind any of the prepositions, in order."""
        return [
            phrase
            for preposition, group in self.complements
            if preposition in prepositions
            for phrase in group
        ]
