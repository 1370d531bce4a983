"""Lemmas of a sentence: the parser's own, or else those by the rule of the language."""

from collections.abc import Callable
from dataclasses import replace

from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence


def lemmatised(sentence: Sentence, parse: Parse, lemma: Callable[[str, str], str]) -> Parse:
    """Return a parse with lemmas; ``lemma`` gives the base form of a word in small letters, by its tag."""
    if parse.lemmas:
        return parse
    return replace(parse, lemmas=tuple(map(lemma, sentence.lower, parse.tags)))
