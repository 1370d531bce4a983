"""Trees of treebanks as what the parse learns from: on the treebank's own words, and on ours.

Ours keep "anti-war" whole, where a treebank has three words. Such a word takes the place of the part that governs
the others; the other way round, the later pieces of a treebank word that we cut hang on its first piece.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from testimonia.languages.en.tokens import tokenise
from testimonia.parsing.labels import DEPRELS, UPOS, XPOS
from testimonia.sentence import Sentence
from training.encoder.documents import IGNORED, ROOT, Arc, Document
from training.split import held_out
from training.treebank import Token, Tree

_UPOS = {tag: i for i, tag in enumerate(UPOS)}
_XPOS = {tag: i for i, tag in enumerate(XPOS)}
_DEPREL = {relation: i for i, relation in enumerate(DEPRELS)}
PIECE = "flat"
"""Relation of a piece of a treebank word to its first piece."""


def kept_out(document: str) -> bool:
    """Tell whether a document of GUM is kept for measuring the parse: those of the names, and a few more."""
    number = zlib.crc32(document.encode())
    return held_out(document) or (number % 10 == 1 and number // 10 % 10 == 1)


def treebank(found: Iterable[Tree], *, own_words: bool) -> Iterator[Document]:
    """Yield documents of trees with their arcs, on our words or on the treebank's own."""
    for name, of_document in groupby(found, key=lambda tree: tree.document):
        document = Document(name)
        for tree in of_document:
            if own_words:
                sentence = tokenise(tree.text, 0, len(tree.text))
                arcs = on_our_words(tree, sentence)
            else:
                sentence = _sentence(tree)
                arcs = [_arc(token, token.head - 1) for token in tree.tokens]
            first = document.add(sentence)
            document.arcs |= moved(arcs, first)
        yield document


def moved(arcs: list[Arc], first: int) -> dict[int, Arc]:
    """Return the arcs of a sentence by the words of its document, where its first word has the number ``first``."""
    return {
        first + i: Arc(arc.upos, arc.xpos, arc.head if arc.head < 0 else arc.head + first, arc.relation)
        for i, arc in enumerate(arcs)
    }


def _sentence(tree: Tree) -> Sentence:
    words = [tree.text[token.start : token.end] for token in tree.tokens]
    starts, ends = [t.start for t in tree.tokens], [t.end for t in tree.tokens]
    return Sentence(0, len(tree.text), words, [word.lower() for word in words], starts, ends)


def _arc(token: Token, head: int) -> Arc:
    """Return what a word learns; a tag or relation that the labels lack is not learnt."""
    return Arc(
        _UPOS.get(token.upos, IGNORED),
        _XPOS.get(token.tag, IGNORED),
        head if head >= 0 else ROOT,
        _DEPREL.get(token.relation, IGNORED),
    )


@dataclass(frozen=True, slots=True)
class _Joined:
    """Which treebank words touch each of our words, and which of our words holds each of the treebank's."""

    parts: list[list[Token]]
    holder: dict[int, int]


def _join(tree: Tree, sentence: Sentence) -> _Joined:
    parts: list[list[Token]] = []
    holder: dict[int, int] = {}
    for i, (start, end) in enumerate(zip(sentence.starts, sentence.ends, strict=True)):
        touched = [token for token in tree.tokens if token.start < end and start < token.end]
        parts.append(touched)
        for token in touched:
            holder.setdefault(token.number, i)
    return _Joined(parts, holder)


def on_our_words(tree: Tree, sentence: Sentence) -> list[Arc]:
    """Return the arcs of a tree on the words of our tokeniser."""
    joined = _join(tree, sentence)
    found: list[Arc] = []
    for i, parts in enumerate(joined.parts):
        inside = {part.number for part in parts if joined.holder[part.number] == i}
        if not parts:
            found.append(Arc(IGNORED, IGNORED, IGNORED, IGNORED))
        elif not inside:  # a later piece of a word that we cut
            first = joined.holder[parts[0].number]
            found.append(Arc(IGNORED, IGNORED, first, _DEPREL[PIECE]))
        else:
            governing = _governing([part for part in parts if part.number in inside], inside)
            found.append(_arc(governing, joined.holder.get(governing.head, ROOT) if governing.head else ROOT))
    return found


def _governing(parts: list[Token], inside: set[int]) -> Token:
    """Return the part that hangs on none of the others; of several, the last that is no hyphen."""
    outer = [part for part in parts if part.head not in inside]
    return ([part for part in outer if part.upos != "PUNCT"] or outer or parts)[-1]
