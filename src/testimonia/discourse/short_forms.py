"""Abbreviations that a pack reads as words ("Fr. writer", "Ed. of", "educ. Hull") as the parts of speech they are.

A parser takes them for parts of names. Their words are told by ``Sentence.lower``.
"""

from testimonia.discourse.rows import Rows
from testimonia.languages.protocol import Language
from testimonia.parsing.protocol import ROOT
from testimonia.sentence import Sentence

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X"})
LOOSE = frozenset({"flat", "appos", "dep", "parataxis", "list", "compound", "amod", "acl", "conj", "case"})
"""Relations of a noun behind an abbreviation to the name before it."""

APART = frozenset({",", ")", ";"})
"""Marks between a name and what is said of it."""


def in_whole(sentence: Sentence, rows: Rows, language: Language) -> None:
    """Let each abbreviation be the adjective, noun, participle or preposition that it stands for."""
    for word in range(len(sentence) - 1):
        if not is_short(sentence, word):
            continue
        if language.nouns().is_people(sentence.lower[word]):
            _describes(rows, word, apart=sentence.words[word - 1] in APART)
        elif sentence.lower[word] in language.clauses().where:
            _governs(rows, word)
        elif language.clauses().participle(sentence.lower[word]):
            rows.verb(word, "VBN")
        else:
            _names(rows, word, apart=sentence.words[word - 1] in APART)


def is_short(sentence: Sentence, word: int) -> bool:
    """Tell whether a word is an abbreviation that is read as another."""
    written = sentence.words[word]
    return len(written) > 1 and written.endswith(".") and not sentence.lower[word].endswith(".")


def _describes(rows: Rows, word: int, *, apart: bool) -> None:
    """Let an adjective describe the noun behind it, which says what the name before is."""
    noun = word + 1
    while noun + 1 < len(rows.upos) and rows.upos[noun + 1] in NOMINAL and rows.heads[noun] == noun + 1:
        noun += 1
    rows.adjective(word, noun)
    if rows.upos[noun] in {"ADJ", "X"}:
        rows.upos[noun], rows.tags[noun] = "NOUN", "NN"
    if apart and rows.relations[noun] in LOOSE and rows.heads[noun] < word:
        rows.relations[noun] = "appos"


def _governs(rows: Rows, word: int) -> None:
    """Let a preposition be that of the word behind it."""
    rows.upos[word], rows.tags[word] = "ADP", "IN"
    rows.hang([word + 1], rows.heads[word], rows.relations[word])
    rows.heads[word], rows.relations[word] = word + 1, "case"


def _names(rows: Rows, word: int, *, apart: bool) -> None:
    """Let a noun be one, and hang on nothing that follows."""
    rows.upos[word], rows.tags[word] = "NOUN", "NN"
    if rows.heads[word] > word:
        rows.heads[word], rows.relations[word] = ROOT, "root"
    elif apart and rows.relations[word] in LOOSE:
        rows.relations[word] = "appos"
