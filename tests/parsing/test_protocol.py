"""The parse of a sentence."""

import pytest

from testimonia.parsing.protocol import ROOT, Parse


@pytest.mark.parametrize("lemmas", [(), ("ada", "write", ".")])
def test_a_parse_is_as_long_as_its_sentence(lemmas: tuple[str, ...]) -> None:
    """Every word has a head, whether the parser gives lemmas or not."""
    tags = ("PROPN", "VERB", "PUNCT")
    assert len(Parse(tags, tags, lemmas, (1, ROOT, 1), ("nsubj", "root", "punct"), (1.0, 0.9, 1.0))) == 3
