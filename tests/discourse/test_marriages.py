"""Marriages told in order behind one verb."""

import pytest

from testimonia.clauses.told_apart import APART
from testimonia.discourse.marriages import in_order
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.encoder import shipped


def spouses(text: str) -> list[str]:
    """Return the words that hang on the marriage as objects, or are told apart behind the first."""
    sentence = tokenise(text, 0, len(text))
    sight = shipped()([sentence])
    parse, names = in_order(sentence, sight.parses[0], sight.names[0], ENGLISH)
    apart = {word for word, relation in enumerate(parse.relations) if relation == APART}
    found = [
        name for name in names if name.first in apart or any(parse.heads[k] == name.first for k in apart)
    ]
    return [" ".join(sentence.words[name.first : name.last]) for name in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He married (1) Ida Lenz 1901, (2) R. Weil 1920.", ["Ida Lenz", "R. Weil"]),
        ("He married first, in 1901, Ida Lenz; secondly Rosa Weil; thirdly Ada Kern.",
         ["Ida Lenz", "Rosa Weil", "Ada Kern"]),
        ("He married twice: Ida Lenz, a friend of Max Kern, and Rosa Weil.", ["Ida Lenz", "Rosa Weil"]),
        ("He married Ida Lenz, and then left Rosa Weil.", []),
        ("He married twice, in Hull and in Leeds.", []),
        ("He wrote to (1) Ida Lenz, (2) Rosa Weil.", []),
    ],
    ids=["numbers", "words", "colon", "no first", "no spouse", "no marriage"],
)  # fmt: skip
def test_each_spouse_is_an_object(text: str, expected: list[str]) -> None:
    """By their numbers or behind a colon; others who are named there are none."""
    assert spouses(text) == expected
