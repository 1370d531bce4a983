"""Does a noun phrase belong to a class that a frame asks for? Classes are kinds, word lists, or both."""

from collections.abc import Callable, Container, Sequence

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.nouns import KINDS, NounClass, Nouns
from testimonia.languages.protocol import Language

NO_CLASS = NounClass()


def fits(analysis: Analysis, phrase: Phrase, *wanted: str) -> bool:
    """Tell whether a noun phrase is of one of the classes: a kind, "any", "occupation", "office" or a list."""
    inside = analysis.sentence.lower[phrase.first : phrase.last]
    return any(_fits(analysis.language, phrase, inside, name) for name in wanted)


def word_fits(analysis: Analysis, word: str, *wanted: str) -> bool:
    """Tell whether a word by itself, as an adverb or adjective, is of one of the classes."""
    phrase = Phrase("np", 0, 1, word, head=0)
    return any(_fits(analysis.language, phrase, (word,), name) for name in wanted)


def _fits(language: Language, phrase: Phrase, inside: Sequence[str], wanted: str) -> bool:
    nouns, it = language.nouns(), language.frames().words.it
    if wanted in KINDS:
        return phrase.entity == wanted and _stands_for(phrase, wanted, it)
    if wanted in BY_LIST:
        return phrase.name is None and BY_LIST[wanted](nouns, phrase, inside)
    listed = nouns.classes.get(wanted, NO_CLASS)
    if phrase.word in it:  # resolved to a group or work; see nominals.resolve_it
        return wanted == "any" or phrase.entity in listed.kinds
    return wanted == "any" or _listed(phrase, listed, inside)


def _works(nouns: Nouns, phrase: Phrase, inside: Sequence[str], codes: str) -> bool:
    """Tell whether a phrase names an occupation by its last word or its last two ("lathe operator")."""
    return nouns.is_occupation(" ".join(inside[-2:]), codes) or nouns.is_occupation(phrase.word, codes)


BY_LIST: dict[str, Callable[[Nouns, Phrase, Sequence[str]], bool]] = {
    "occupation": lambda nouns, phrase, inside: not phrase.pronoun and _works(nouns, phrase, inside, "obp"),
    "office": lambda nouns, phrase, inside: _works(nouns, phrase, inside, "pb"),
}
"""Classes that lists of their own tell, of nouns without a name."""


def _stands_for(phrase: Phrase, kind: str, it: Container[str]) -> bool:
    """Tell whether a phrase can stand for something of a kind: of the pronouns all but "it" are for persons only."""
    return kind == "person" or not phrase.pronoun or phrase.word in it


def _excepted(phrase: Phrase, wanted: NounClass, inside: Sequence[str]) -> bool:
    """Tell whether a class is not of such a noun, or of no name with such a word in it."""
    return phrase.word in wanted.but or (phrase.proper and not wanted.but.isdisjoint(inside))


def _listed(phrase: Phrase, wanted: NounClass, inside: Sequence[str]) -> bool:
    """Tell whether a noun phrase is of a class that the language lists."""
    if phrase.pronoun:
        return phrase.word in wanted.heads
    if _excepted(phrase, wanted, inside):
        return False
    by_head = phrase.word in wanted.heads or phrase.entity in wanted.kinds or wanted.any
    return by_head or _named(phrase, wanted, inside) or not wanted.inside.isdisjoint(inside)


def _named(phrase: Phrase, wanted: NounClass, inside: Sequence[str]) -> bool:
    """Tell whether a name is enough, by its kind or a word inside it."""
    if not phrase.proper:
        return False
    return wanted.names or phrase.entity in wanted.named or not wanted.name_inside.isdisjoint(inside)
