"""Names set right by the sentence they stand in: its first word is a capital anyway, and abbreviations name groups."""

from testimonia.languages.en.classes import demonyms
from testimonia.languages.en.lexicon import person_nouns
from testimonia.languages.sentence import Sentence
from testimonia.tagger.names import Name

VERBS = frozenset({"VBD", "VBN", "VBG", "VBZ"})
BETWEEN = frozenset({"the", "a", "an", "of", "at", "in"})
COUNTRIES = frozenset({"USSR", "USA", "US", "UK", "GDR", "FRG", "RSFSR", "UAE", "TV"})
LONGEST_ABBREVIATION = 6


def mended(sentence: Sentence, names: list[Name]) -> list[Name]:
    """Return the names of a tagged sentence without a verb or noun that opens it, and with "the POUM"."""
    shortened = (_without_opening(sentence, name) for name in names)
    found = [name for name in shortened if name is not None]
    return sorted([*found, *_abbreviations(sentence, found)], key=lambda name: name.first)


def _without_opening(sentence: Sentence, name: Name) -> Name | None:
    """Take "Joined" from "Joined the Party", "Friend of" from "Friend of Goldman"; nothing is left of "Railwayman"."""
    opening = sentence.tags[0] in VERBS or sentence.lower[0] in person_nouns()
    if name.first > 0 or not opening or (name.kind == "person" and _given_name(sentence, name)):
        return name
    first = 1
    while first < name.last and sentence.lower[first] in BETWEEN:
        first += 1
    return Name(first, name.last, name.kind, name.margin) if first < name.last else None


def _given_name(sentence: Sentence, name: Name) -> bool:
    """Tell whether the opening word is a title: "General Krasnov"."""
    return name.last > 1 and sentence.tags[0] == "NNP" and sentence.lower[1] not in BETWEEN


def _abbreviations(sentence: Sentence, names: list[Name]) -> list[Name]:
    """Return "the POUM" and "the Dutch CP" where the finder saw no name."""
    taken = {i for name in names for i in range(name.first, name.last)}
    if all(word.isupper() for word in sentence.words if word.isalpha()):
        return []
    found = []
    for i, word in enumerate(sentence.words):
        if i in taken or not _abbreviated(word):
            continue
        first = i - 1 if i > 1 and sentence.lower[i - 1] in demonyms() and i - 1 not in taken else i
        if first > 0 and sentence.lower[first - 1] == "the":
            found.append(Name(first, i + 1, "group", 0.0))
    return found


def _abbreviated(word: str) -> bool:
    letters = word.isalpha() and word.isupper() and 1 < len(word) <= LONGEST_ABBREVIATION
    return letters and word not in COUNTRIES and not set(word) <= set("IVX")
