"""Lemmas of a parse."""

from testimonia.parsing.lemmas import lemmatised
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.sentence import Sentence

SENTENCE = Sentence(0, 9, ["Ada", "wrote"], ["ada", "wrote"], [0, 4], [3, 9])


def parsed(*lemmas: str) -> Parse:
    return Parse(("PROPN", "VERB"), ("NNP", "VBD"), lemmas, (1, ROOT), ("nsubj", "root"), (1.0, 1.0))


def test_a_parse_without_lemmas_gets_those_of_the_language() -> None:
    """The rule is asked with the word in small letters and its tag; all else stays."""
    found = lemmatised(SENTENCE, parsed(), lambda lower, tag: f"{lower}/{tag}")
    assert found.lemmas == ("ada/NNP", "wrote/VBD")
    assert found.heads == parsed().heads


def test_the_lemmas_of_a_parser_stand() -> None:
    """The rule is not asked."""
    own = parsed("Ada", "write")
    assert lemmatised(SENTENCE, own, lambda _lower, _tag: "never") is own
