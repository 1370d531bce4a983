"""References in running text."""

import time

import pytest

from testimonia.citations.recall import Works
from testimonia.citations.running import running
from testimonia.languages.en.citing import citing
from testimonia.languages.parts.citing import Citing
from tests.citations.schema import flat


def cited(text: str, words: Citing | None = None) -> list[str]:
    return [text[one.start : one.end] for one in running(text, 0, len(text), words or citing(), Works())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More at https://example.org/strike today.", ["https://example.org/strike"]),
        ("See The Strike, Paris 1926, p. 14.", ["See The Strike, Paris 1926, p. 14"]),
        ("So he writes, cf. The Strike 1926, pp. 14–16.", ["cf. The Strike 1926, pp. 14–16"]),
        ("In: The Strike, Paris 1926.", ["In: The Strike, Paris 1926"]),
        ("It is long, but see Falk, Exile, p. 9.", ["see Falk, Exile, p. 9"]),
        ("As told (p. 14, pp. 16-18).", ["p. 14", "pp. 16-18"]),
        ("Bread was dear (Falk 1931: 12; Lund 1944, p. 3).", ["Falk 1931: 12", "Lund 1944, p. 3"]),
        ("Bread was dear (Ida Falk, Grey Years (Graz: Tor, 1931), p. 3).", ["Ida Falk, Grey Years (Graz: Tor, 1931), p. 3"]),
        ("As Falk writes in Grey Years (Leipzig, 1931), it was cold.", ["Grey Years (Leipzig, 1931)"]),
        ("It stood in The Southern Post, 3 May 1921, p. 2, for all.", ["The Southern Post, 3 May 1921, p. 2"]),
        ("“Bread was dear.” — Ida Falk, Grey Years, p. 3", ["Ida Falk, Grey Years, p. 3"]),
        ("“Bread was dear” (Falk, Grey Years).", ["Falk, Grey Years"]),
        ("It is kept there (RGASPI, f. 17, op. 3, d. 5).", ["RGASPI, f. 17, op. 3, d. 5"]),
        ("Lund, Karl (1944) Lives of the Weavers, Graz: Mur Press.", ["Lund, Karl (1944) Lives of the Weavers, Graz: Mur Press."]),
    ],
)  # fmt: skip
def test_references(text: str, expected: list[str]) -> None:
    """In brackets, behind a word that refers or a quotation, addresses, pages, newspapers, a line by itself."""
    assert cited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "You see The Strike, Paris 2926.",
        "You see the strike of 1926.",
        "They foresee The Strike, Paris 1926.",
        "He had 3 pp. in all.",
        "An atlas of the crop. 14 maps.",
        "She published Grey Years (1931) and left.",
        "Ida Falk (1889–1937) died in Graz.",
        "She spoke at the Peace Congress (Vienna, 1927) and in Graz (May 1931).",
        "She wrote in Leipzig (Saxony, 1931) of bread.",
        "He came back (with Karl Lund, Graz 1944).",
        "The bakers (Karl Lund, secretary, 1931) met.",
        "They met (Falk, Grey Years) again.",
        "The strike, 3 May 1921, was long.",
    ],
)
def test_no_references(text: str) -> None:
    """A title with its year, a life, places and days, names in brackets; no cue is part of a word."""
    assert cited(text) == []


def test_a_text_that_cites_by_year_does_so_with_a_name_alone() -> None:
    """Otherwise a name and a year in brackets may be a place."""
    text = "Bread was dear (Falk, 1931)."
    assert cited(text) == []
    (one,) = running(text, 0, len(text), citing(), Works(by_year=True))
    assert flat(one.item) == {"type": "document", "by": ["Falk"], "issued": "1931"}


def test_cues_are_the_languages() -> None:
    """A language without cues has addresses only; another has its own, with pages or without."""
    text = "Siehe Der Streik, Paris 1926, S. 14, und https://example.org/strike See The Strike 1926"
    assert cited(text, Citing()) == ["https://example.org/strike"]
    assert cited(text, Citing(leads=("siehe",)))[0] == "Siehe Der Streik, Paris 1926"
    assert cited(text, Citing(pages=("S.",))) == ["S. 14", "https://example.org/strike"]


@pytest.mark.parametrize(
    "unit",
    ["“", '"', "(", "(Falk (1931) ", "(Falk 1931: 12) ", "see Falk ", ". See Falk", "http://", "; ", "p. 1 ", "Falk, ",
     "writes in Falk (", "The Post ", ", 1931", "A. ", " "],
)  # fmt: skip
def test_hostile_text_costs_its_length(unit: str) -> None:
    """Whatever is repeated, ten thousand times, in one passage."""
    text = unit * 10_000
    began = time.process_time()
    running(text, 0, len(text), citing(), Works())
    assert time.process_time() - began < 5
