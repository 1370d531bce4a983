"""A document as the product reads it: own sentences and own words, and which of the treebank's words each one is."""

from bisect import bisect_right
from collections.abc import Mapping

from bench.parse_gold import Document
from bench.parse_score import Found, joined
from testimonia.languages.en.tokens import sentences
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence


def own_sentences(document: Document) -> list[Sentence]:
    """Return our sentences of a document, paragraph by paragraph."""
    return [sentence for span in document.paragraphs for sentence in sentences(document.text, *span)]


def alignment(document: Document) -> dict[int, int]:
    """Return which word of the treebank each of ours is, both counted through the document.

    "anti-war" is one word of ours and three of the treebank's: it is the one that governs the others. Of a word of
    the treebank that we cut, each piece is the whole.
    """
    starts, ends = _places(document.sentences)
    tree = joined(document.trees)
    found: dict[int, int] = {}
    for word, (start, end) in enumerate(zip(*_places(own_sentences(document)), strict=True)):
        near = range(max(0, bisect_right(starts, start) - 1), bisect_right(starts, end - 1))
        touched = [i for i in near if ends[i] > start]
        if touched:
            found[word] = _governing(tree, touched)
    return found


def _places(sentences_: list[Sentence]) -> tuple[list[int], list[int]]:
    """Return where the words of sentences start and end."""
    return [s for each in sentences_ for s in each.starts], [e for each in sentences_ for e in each.ends]


def _governing(tree: Parse, words: list[int]) -> int:
    outer = [word for word in words if tree.heads[word] not in words]
    return ([word for word in outer if tree.upos[word] != "PUNCT"] or outer)[-1]


def moved(found: Found, places: Mapping[int, int]) -> Found:
    """Return arguments on the treebank's words."""
    result: dict[int, set[int]] = {}
    for verb, words in found.items():
        if verb in places:
            result.setdefault(places[verb], set()).update(places[word] for word in words if word in places)
    return result
