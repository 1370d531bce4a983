"""Persons named in headlines."""

import pytest

from testimonia.discourse.headlines import headline_names
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.encoder import shipped

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
    found = headline_names(sentence, shipped()([sentence]).names[0], PROSE)
    assert [" ".join(sentence.words[name.first : name.last]) for name in found if len(named)] == named
