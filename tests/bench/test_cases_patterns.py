"""Which statements answer a pattern of a small case."""

from typing import Any

import pytest

from bench.cases_patterns import Pattern, PatternError, found, is_dated, is_named
from testimonia.archive.lines import Line
from tests.bench.cases import date, holding, line, person

HOLM, MOE = person("Ida Holm"), person("Nils Moe")


def answers(pattern: Pattern, *lines: Line) -> int:
    return len(found(pattern, holding(*lines)))


@pytest.mark.parametrize(
    ("wanted", "names", "right"),
    [
        ("ida holm", ["Holm, Ida Marie"], True),
        ("Ida", ["Holm"], False),
        ("Holm -jr", ["Ida Holm"], True),
        ("Holm -jr", ["Holm", "Ida Holm Jr."], False),
    ],
)
def test_names_are_compared_by_words(wanted: str, names: list[str], right: bool) -> None:
    """All wanted words must stand in one name, and a word with a minus in none."""
    assert (
        is_named(
            wanted, [frozenset(name.lower().replace(",", "").replace(".", "").split()) for name in names]
        )
        is right
    )


@pytest.mark.parametrize(
    ("wanted", "right"),
    [
        ("1905", True), ("1905-03", True), ("1905-03-02", False), ("1904/1905", True), ("1905-04/1905-06", False),
        ("=1905-03", True), ("=1905", False), ("1905..", True), ("1906", False), (None, False),
    ],
)  # fmt: skip
def test_a_date_lies_within_the_wanted_one(wanted: str | None, right: bool) -> None:
    """A year, month, day or span holds what lies within it; "=" asks for the very EDTF; null for none."""
    assert is_dated(wanted, date("1905-03", "1905-03-01", "1905-03-31")) is right


def test_an_open_date_needs_an_open_wish() -> None:
    """What begins in a year and has no end lies within "1905.." only; no date at all is null's."""
    assert is_dated("1905..", date("[1905..]", "1905-01-01"))
    assert not is_dated("1905", date("[1905..]", "1905-01-01"))
    assert is_dated(None, None)
    assert not is_dated("1905", None)


@pytest.mark.parametrize(
    "pattern", [{"type": "birth", "year": "1905"}, {"date": "spring"}, {"any": [{"kind": "birth"}]}]
)
def test_a_pattern_that_says_nothing_is_refused(pattern: Pattern) -> None:
    """A key that is none and a date that is none are errors, for they would pass as never violated."""
    with pytest.raises(PatternError):
        found(pattern, holding(line("birth", HOLM, date=date("1905", "1905-01-01", "1905-12-31"))))


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ({"type": "kinship", "role": "parent", "subject": "Moe", "object": "Holm"}, 1),
        ({"type": "kinship", "role": ["spouse", "parent"], "subject": "Moe", "object": "Holm"}, 1),
        ({"type": "kinship", "role": "child", "subject": "Holm", "object": "Moe"}, 1),
        ({"type": "kinship", "role": "child", "subject": "Moe", "object": "Holm"}, 0),
        ({"type": "kinship", "subject": "Moe"}, 0),
    ],
)
def test_kinship_is_seen_from_either_side(pattern: Pattern, number: int) -> None:
    """A child's parent is a parent's child, if both persons are asked for."""
    assert answers(pattern, line("kinship", HOLM, role="child", object=MOE)) == number


def test_denied_and_intended_are_asked_for() -> None:
    """A pattern means what is affirmed and asserted or reported, unless it says otherwise."""
    denied, meant = line("birth", HOLM, polarity="denied"), line("birth", HOLM, modality="intended")
    assert answers({"type": "birth"}, denied, meant, line("birth", HOLM, modality="reported")) == 1
    assert answers({"type": "birth", "polarity": "denied"}, denied, meant) == 1
    assert answers({"type": "birth", "polarity": "*", "modality": "*"}, denied, meant) == 2


@pytest.mark.parametrize(
    ("key", "wanted", "number"),
    [
        ("value", "smith", 1), ("object", "smith", 1), ("place", "Bergen", 1), ("place", "Oslo", 0),
        ("quote", "a smith in old Bergen", 1), ("quote", "in old Bergen", 0), ("subject", ["Moe", "Holm"], 1),
        ("voice", "author < Nils Moe", 1), ("voice", "Nils Moe < author", 0), ("speaker", "Moe", 1),
        ("speaker", "author", 0),
    ],
)  # fmt: skip
def test_each_key_looks_where_it_should(key: str, wanted: Any, number: int) -> None:
    """Value and object are one, places are places, the passage shares a run of words, the speaker is the last voice."""
    said = line(
        "occupation", HOLM, value="Black smith", places=[{"id": "p", "label": "Bergen"}],
        voices=[{"role": "author", "label": "unknown"}, {"role": "speaker", **MOE}],
        locus={"quote": "she was a smith in Ber-\ngen"},
    )  # fmt: skip
    assert answers({key: wanted}, said) == number


def test_any_of_several_patterns() -> None:
    """Alternatives are patterns of their own; an object that is a place is a place."""
    journey = line("journey", HOLM, object={"id": "p", "kind": "place", "label": "Oslo", "mention": "Oslo"})
    wanted = {"any": [{"type": "residence"}, {"type": "journey", "place": "Oslo"}]}
    assert answers(wanted, journey) == 1
