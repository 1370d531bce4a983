"""Nouns for several persons: whom "the brothers" and "the two women" ask for among those just named together."""

from dataclasses import dataclass

from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.discourse import Discourse
from testimonia.model import Gender

PLURAL = "NNS"
PLAIN = ("nmod", "nmod:poss", "acl", "acl:relcl", "appos", "conj", "obl", "compound", "flat")
"""What hangs on a noun that says itself whom it means: "the two women of the village"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a plural noun asks of those it means: their gender ("" for any), how many they are (0 for any number)."""

    gender: Gender
    size: int

    def may_mean(self, gender: Gender) -> bool:
        """Tell whether somebody of a gender, "" where nothing shows it, can be meant."""
        return not self.gender or gender in {self.gender, ""}

    def fits(self, genders: list[Gender]) -> bool:
        """Tell whether persons of these genders together can be meant."""
        return self.size in {0, len(genders)} and all(map(self.may_mean, genders))


def asked(phrase: Phrase, structure: Structure, words: Discourse) -> Asked | None:
    """Return what a plural noun asks for; None of what is no noun for persons whom the reader knows.

    Brothers or sisters are known by that alone; other persons where they are counted: "the two women". What tells
    more of them names them anew: "the other two women", "the two women in the cell".
    """
    sentence = structure.tree.sentence
    before, noun = sentence.lower[phrase.first : phrase.head], sentence.lower[phrase.head]
    if not _is_plural(phrase, structure) or not _is_known(before, words):
        return None
    size = next((words.counts[word] for word in before if word in words.counts), 0)
    one = words.singular(noun)
    persons = one in words.persons or words.gender_of(one) != ""
    return Asked(words.gender_of(one), size) if noun in words.siblings or (size and persons) else None


def _is_plural(phrase: Phrase, structure: Structure) -> bool:
    """Tell whether a phrase is a noun in the plural of which nothing more is told."""
    if phrase.name is not None or phrase.pronoun or structure.tree.sentence.tags[phrase.head] != PLURAL:
        return False
    return not structure.hanging(phrase, *PLAIN)


def _is_known(before: list[str], words: Discourse) -> bool:
    """Tell whether the words before a noun are an article, or "both", and nothing more than a number behind it."""
    opens = before[:1] and (before[0] in words.article or before[0] in words.every)
    return bool(opens) and all(word in words.counts or word in words.epithets for word in before[1:])
