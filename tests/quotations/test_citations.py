"""References to other texts."""

import pytest

from testimonia.languages.en.speech import speech
from testimonia.languages.parts.speech import Speech
from testimonia.model import Passage
from testimonia.quotations.citations import citations


def cited(text: str, words: Speech | None = None) -> list[str]:
    return [each.words for each in citations(text, [Passage(0, len(text))], words or speech())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More at https://example.org/strike today.", ["https://example.org/strike"]),
        ("See The Strike, Paris 1926, p. 14.", ["See The Strike, Paris 1926, p. 14"]),
        ("So he writes, cf. The Strike 1926, pp. 14–16.", ["cf. The Strike 1926, pp. 14–16"]),
        ("In: The Strike, Paris 1926.", ["In: The Strike, Paris 1926"]),
        ("You see The Strike, Paris 2926.", []),
        ("You see the strike of 1926.", []),
        ("They foresee The Strike, Paris 1926.", []),
        ("As told (p. 14, pp. 16-18).", ["p. 14", "pp. 16-18"]),
        ("He had 3 pp. in all.", []),
        ("An atlas of the crop. 14 maps.", []),
    ],
)
def test_references(text: str, expected: list[str]) -> None:
    """Addresses, titles with a year behind a cue, and numbers of pages; no cue is part of a word."""
    assert cited(text) == expected


def test_references_are_found_in_passages_only() -> None:
    """What stands outside of the prose is none of it."""
    text = "As told, p. 14.\nhttps://example.org/share"
    found = citations(text, [Passage(0, text.index("\n"))], speech())
    assert [(each.start, each.end, each.words) for each in found] == [(9, 14, "p. 14")]


def test_cues_are_the_languages() -> None:
    """A language without cues has addresses only; another has its own, with pages or without."""
    text = "Siehe Der Streik, Paris 1926, S. 14, und https://example.org/strike See The Strike 1926"
    assert cited(text, Speech()) == ["https://example.org/strike"]
    assert cited(text, Speech(reference_cues=("siehe",)))[0] == "Siehe Der Streik, Paris 1926"
    assert cited(text, Speech(page_cues=("S.",))) == ["S. 14", "https://example.org/strike"]
