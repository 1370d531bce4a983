"""References to other texts."""

from testimonia.languages.en.speech import speech
from testimonia.model import Passage
from testimonia.quotations.citations import citations


def test_references_are_found_in_passages_only() -> None:
    """Pages, addresses and cited books of the prose are found, those of the furniture are not."""
    text = "See The Strike (Paris 1926), p. 14. More at https://example.org/strike today.\nhttps://example.org/share"
    found = [c.words for c in citations(text, [Passage(0, text.index("\n"))], speech())]
    assert found == ["See The Strike (Paris 1926", "p. 14", "https://example.org/strike"] or found[-2:] == [
        "p. 14",
        "https://example.org/strike",
    ]
