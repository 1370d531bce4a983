"""The example collection is what docs/examples.md says it is: every expectation quotes its text."""

import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import testimonia

EXAMPLES = Path(__file__).parents[1] / "examples"
LIVES = EXAMPLES / "lives"
EXPECTED = EXAMPLES / "expected"
TEXTS = sorted(path.relative_to(LIVES).as_posix() for path in LIVES.rglob("*") if path.is_file())
VOCABULARY = tomllib.loads(
    (Path(testimonia.__file__).parent / "vocabulary.toml").read_text(encoding="utf-8"),
)
METADATA_KEYS = {
    "title", "author", "publication", "issue", "series", "part", "parts", "published", "age", "standfirst",
}  # fmt: skip
STATEMENT_KEYS = {
    "subject", "type", "role", "object", "value", "date", "places", "polarity", "modality", "quote", "voices",
    "core",
}  # fmt: skip
DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-2[1-4])?[~?%]?"
"""A year, month, day or season (21 spring … 24 winter) with an EDTF qualifier, ISO 8601-2."""
EDTF = re.compile(rf"{DAY}|({DAY}|\.\.)/({DAY}|\.\.)")


def folded(text: str) -> str:
    return " ".join(text.split())


@cache
def visible(path: str) -> str:
    """Return a text as a reader sees it, white space folded: markup, scripts and styles are left out."""
    data = (LIVES / path).read_bytes()
    if path.endswith(".html"):
        page = html.fromstring(data)
        for unseen in page.xpath("//head|//script|//style"):
            unseen.drop_tree()
        return folded(page.text_content())
    try:
        return folded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return folded(data.decode("cp1252"))


@cache
def expected(path: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((EXPECTED / f"{path}.json").read_text(encoding="utf-8"))
    return loaded


def across(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((EXPECTED / name).read_text(encoding="utf-8"))
    return loaded


def statements() -> list[dict[str, Any]]:
    return [statement for path in TEXTS for statement in expected(path)["statements"]]


@pytest.mark.parametrize("path", TEXTS)
def test_every_stretch_of_an_expectation_occurs_in_its_text(path: str) -> None:
    """Quotations, furniture, prose and name forms are the text's own words."""
    text = visible(path)
    case = expected(path)
    stretches = [*case["furniture"], *case["prose"]]
    stretches += [item["quote"] for item in [*case["statements"], *case["not"]]]
    stretches += [form for names in case["persons"] for form in names[1:]]
    assert [stretch for stretch in stretches if folded(stretch) not in text] == []


@pytest.mark.parametrize("path", TEXTS)
def test_statements_use_the_words_of_the_vocabulary(path: str) -> None:
    """Types, roles, polarity and modality exist, and a type that takes no object is given none."""
    for item in expected(path)["statements"]:
        assert STATEMENT_KEYS <= set(item) <= STATEMENT_KEYS | {"related"}
        assert item["role"] in VOCABULARY[item["type"]]["roles"], item
        assert item["object"] is None or VOCABULARY[item["type"]]["objects"], item
        assert item["polarity"] in {"affirmed", "denied"}
        assert item["modality"] in {"asserted", "possible", "intended", "reported"}
        assert item["voices"][0] == "author"
        assert item["date"] is None or EDTF.fullmatch(item["date"]), item
    for item in expected(path)["not"]:
        assert item["role"] in VOCABULARY[item["type"]]["roles"], item
        assert item["why"]


@pytest.mark.parametrize("path", TEXTS)
def test_no_statement_is_expected_out_of_furniture(path: str) -> None:
    """A stretch of furniture is never evidence, nor inside evidence, nor prose."""
    case = expected(path)
    evidence = [item["quote"] for item in case["statements"]] + case["prose"]
    for stretch in case["furniture"]:
        assert [quote for quote in evidence if stretch in quote or quote in stretch] == []


@pytest.mark.parametrize("path", TEXTS)
def test_every_subject_is_among_the_persons(path: str) -> None:
    """A statement is about someone the text names, under the fullest name of the collection."""
    case = expected(path)
    names = {forms[0] for forms in case["persons"]}
    assert {item["subject"] for item in case["statements"]} <= names


@pytest.mark.parametrize("path", TEXTS)
def test_metadata_is_what_the_text_gives(path: str) -> None:
    """Only known keys, the date as EDTF, and every other value in the words of the file."""
    metadata = expected(path)["metadata"]
    assert set(metadata) <= METADATA_KEYS
    assert "title" in metadata
    assert EDTF.fullmatch(metadata.get("published", "2000"))
    raw = folded((LIVES / path).read_bytes().decode("cp1252", "replace")) + visible(path)
    for key in set(metadata) - {"published", "author", "part", "parts"}:
        assert folded(metadata[key]) in raw, key


def test_every_text_has_an_expectation_and_every_expectation_a_text() -> None:
    """The folders mirror one another, and the collection holds nothing but texts."""
    cases = {
        path.relative_to(EXPECTED).as_posix().removesuffix(".json")
        for path in EXPECTED.rglob("*.json")
        if path.parent != EXPECTED
    }
    assert cases == set(TEXTS)
    assert {Path(path).suffix for path in TEXTS} == {".txt", ".md", ".html"}


@pytest.mark.parametrize("item", across("disagreements.json"), ids=lambda item: item["about"])
def test_a_disagreement_sets_different_texts_against_each_other(item: dict[str, Any]) -> None:
    """At least two texts, quoted exactly, say at least two different things."""
    assert item["type"] in VOCABULARY
    assert len({text["path"] for text in item["texts"]}) >= 2
    assert len({text["says"] for text in item["texts"]}) >= 2
    for text in item["texts"]:
        assert folded(text["quote"]) in visible(text["path"])


@pytest.mark.parametrize("item", across("hearsay.json"), ids=lambda item: item["quote"][:40])
def test_hearsay_has_a_chain_of_at_least_two_after_the_author(item: dict[str, Any]) -> None:
    """What is reported at second or third hand is quoted exactly, with everybody it went through."""
    assert folded(item["quote"]) in visible(item["path"])
    assert len(item["chain"]) >= 3


def test_the_collection_is_as_large_and_as_quarrelsome_as_promised() -> None:
    """Twelve texts, ten disagreements and three reports at second hand are the least."""
    assert len(TEXTS) >= 12
    assert len(across("disagreements.json")) >= 12
    assert len(across("hearsay.json")) >= 4
    assert sum(item["core"] for item in statements()) >= 300


def test_the_collection_holds_the_troubles_that_real_files_bring() -> None:
    """One file each with CRLF, no-break spaces, soft hyphens, curly quotes, and not in UTF-8."""
    files = [(LIVES / path).read_bytes() for path in TEXTS]
    legacy = [data for data in files if "\ufffd" in data.decode("utf-8", "replace")]
    assert len(legacy) == 1
    for trouble in ("\r\n", "\u00a0", "\u00ad", "\u201c"):
        assert any(trouble.encode() in data for data in files), repr(trouble)
