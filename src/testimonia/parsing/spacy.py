"""A spaCy pipeline as parser: any by its name, or the folder of one, on our sentences and words.

A pipeline that speaks Universal Dependencies is taken at its word; the labels of spaCy's own English pipelines are
brought there, see ``clearnlp``. spaCy gives no probability with a head: each is held to be sure.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from testimonia.errors import PluginError
from testimonia.parsing.clearnlp import universal
from testimonia.parsing.pipelines import pipeline
from testimonia.parsing.protocol import ROOT, Parse, Parser
from testimonia.sentence import Sentence

UNIVERSAL = frozenset({"obl", "nsubj:pass"})
"""Only pipelines that speak Universal Dependencies have these labels …"""
CLEARNLP = frozenset({"pobj", "dobj"})
"""… and only those that speak ClearNLP have these."""
UNUSED = ("ner", "entity_ruler", "entity_linker", "textcat", "textcat_multilabel")
"""What costs time and tells nothing of the grammar."""
EMPTY = Parse((), (), (), (), (), ())


def load(argument: str) -> Parser:
    """Return the parser for an installed pipeline or the folder of one.

    Raises:
        PluginError: spaCy or the pipeline is not there, it does not parse, or its labels are not known; the message
            says what to do.
    """
    return parser(pipeline(argument), argument)


def parser(reader: Any, name: str) -> Parser:
    """Return a loaded pipeline as parser; ``name`` is what messages call it.

    Raises:
        PluginError: it does not parse, or its labels are not known.
    """
    probe = reader(_document(reader, ["We", "rest", "."]), disable=UNUSED)
    if not probe.has_annotation("DEP"):
        raise PluginError(
            f"The spaCy pipeline {name!r} has no parser; choose one that has, such as en_core_web_sm."
        )
    labels = {label for component in reader.pipe_labels.values() for label in component}
    if not labels & (UNIVERSAL | CLEARNLP):
        raise PluginError(
            f"The spaCy pipeline {name!r} says what hangs on what in labels that are not known here; choose one with "
            "those of Universal Dependencies, or of spaCy's English pipelines, such as en_core_web_sm."
        )
    translated = not labels & UNIVERSAL

    def parse(sentences: Sequence[Sentence]) -> list[Parse]:
        filled = (_document(reader, sentence.words) for sentence in sentences if sentence.words)
        parsed = map(_parse, reader.pipe(filled, disable=UNUSED))
        found = [next(parsed) if sentence.words else EMPTY for sentence in sentences]
        if not translated:
            return found
        return [universal(sentence.lower, each) for sentence, each in zip(sentences, found, strict=True)]

    return parse


def _document(reader: Any, words: Sequence[str]) -> Any:
    """Return the words as one sentence of spaCy's, which its parser then does not cut."""
    from spacy.tokens import Doc  # noqa: PLC0415 an extra, heavy to load

    straight = [word.replace("’", "'") for word in words]
    return Doc(reader.vocab, words=straight, sent_starts=[True, *[False] * (len(words) - 1)])


def _parse(document: Any) -> Parse:
    """Return what a pipeline says of a sentence, made a tree where it is none."""
    rows = [
        (each.pos_ or "X", each.tag_, each.lemma_.lower(), each.head.i, each.dep_ or "dep")
        for each in document
    ]
    upos, tags, lemmas, found, relations = zip(*rows, strict=True)
    given = Parse(upos, tags, lemmas if all(lemmas) else (), found, relations, (1.0,) * len(rows))
    heads = rooted(given.heads)
    return replace(given, heads=tuple(heads), relations=tuple(_relations(given, heads)))


def _relations(given: Parse, heads: Sequence[int]) -> list[str]:
    """Return the relations to new heads: "root" for the root alone."""
    found = []
    for relation, upos, before, head in zip(given.relations, given.upos, given.heads, heads, strict=True):
        if head == ROOT:
            found.append("root")
        elif head == before and relation.lower() != "root":
            found.append(relation)
        else:
            found.append("punct" if upos == "PUNCT" else "parataxis")
    return found


def rooted(heads: Sequence[int]) -> list[int]:
    """Return heads that make a tree: circles are cut, and further roots hang on the first."""
    found = _without_circles([head if 0 <= head < len(heads) else ROOT for head in heads])
    roots = [word for word, head in enumerate(found) if head == ROOT]
    for word in roots[1:]:
        found[word] = roots[0]
    return found


def _without_circles(heads: list[int]) -> list[int]:
    met = [-1] * len(heads)
    for start in range(len(heads)):
        at = last = start
        while at != ROOT and met[at] < 0:
            met[at] = start
            at, last = heads[at], at
        if at != ROOT and met[at] == start:
            heads[last] = ROOT
    return heads
