"""One reference, from its words to the work."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from testimonia.citations import csl
from testimonia.citations.reference import LONGEST, reference
from testimonia.languages.en.citing import citing
from testimonia.languages.parts.citing import Citing
from tests.citations.schema import flat, wrong

TABLE = tomllib.loads((Path(__file__).parent / "references.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", TABLE["reference"], ids=lambda case: case["words"])
def test_a_reference_is_read_as_it_is_written(case: dict[str, Any]) -> None:
    """Every part that is sure is told, and nothing else; what comes out is CSL-JSON."""
    item = reference(case["words"], citing())
    told = {key: value for key, value in case.items() if key != "words"}
    assert flat(item) == {"type": "document", **told}
    assert wrong(csl.read(csl.written(item))) == []


@pytest.mark.parametrize("case", TABLE["none"], ids=lambda case: case["words"])
def test_what_is_no_reference_tells_no_work(case: dict[str, Any]) -> None:
    """Years of a life, a title with its year, a place and a day, a sentence."""
    assert reference(case["words"], citing()) == {}


def test_author_and_title_are_enough_behind_a_quotation_only() -> None:
    """A name and two words with capitals may be anything, but for what is tied to a quotation."""
    assert reference("Falk, Grey Years", citing()) == {}
    assert flat(reference("Falk, Grey Years", citing(), tied=True)) == {
        "type": "book", "by": ["Falk"], "title": "Grey Years",
    }  # fmt: skip
    assert reference("Falk, Who knew nothing of the matter", citing(), tied=True) == {}


def test_what_is_longer_than_a_reference_is_prose() -> None:
    """However it ends."""
    assert reference("Ida Falk, Grey Years, " + "and so on, " * (LONGEST // 10) + "p. 3", citing()) == {}


def test_words_are_the_languages() -> None:
    """A language that brings none has addresses, and what needs no words."""
    assert reference("Ida Falk, Grey Years, p. 12", Citing()) == {}
    assert reference("https://example.org/strike", Citing())["URL"] == "https://example.org/strike"
    assert flat(reference("Ida Falk, Grå år, sid. 12", Citing(pages=("sid.",))))["locator"] == "12"
