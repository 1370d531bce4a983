"""Persons named in headlines."""

import pytest

from testimonia.languages.en.headlines import headline_names
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.names import find
from testimonia.tagger.pos import tag

PROSE = "Berg was born in Kiev. Berg left it early. Nobody missed Berg."


@pytest.mark.parametrize(
    ("headline", "named"),
    [
        ("The Very Revolutionary Clara Berg", ["Clara Berg"]),
        ("Clara Berg: a life in four parts", ["Clara Berg"]),
        ("A Rose Is a Rose", []),
        ("What Clara Did Next", []),
    ],
)
def test_whom_a_headline_names(headline: str, named: list[str]) -> None:
    """A given name with a surname that the prose repeats is whom the text is about, whatever else is capitalised."""
    sentence = tokenise(headline, 0, len(headline))
    tag(sentence)
    found = headline_names(sentence, find(sentence), PROSE)
    assert [" ".join(sentence.words[name.first : name.last]) for name in found if len(named)] == named
