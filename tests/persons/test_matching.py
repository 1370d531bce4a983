"""Features made into a verdict."""

from typing import Any

import pytest

from testimonia.persons.matching import NOTHING, match
from tests.persons.people import portrait


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ({"born": "1872"}, {"born": "1872"}, "strong"),
        ({}, {}, "equal"),
        ({"born": "1872"}, {}, "equal"),
        ({"born": "1872"}, {"born": "1873"}, "equal"),
        ({"born": "1872"}, {"born": "1880"}, "maybe"),
        ({"born": "1872", "died": "1952"}, {"born": "1880", "died": "1952"}, "strong"),
        ({"born": "1872"}, {"born": "1910"}, "never"),
        ({"born": "1872", "died": "1952"}, {"born": "1910", "died": "1952"}, "never"),
        ({"gender": "f"}, {"gender": "m"}, "never"),
    ],
)
def test_same_full_name(a: dict[str, Any], b: dict[str, Any], verdict: str) -> None:
    """With one full name, days that agree make it strong, differing ones a question, far ones two people."""
    assert match(portrait("Sasha Berg", **a), portrait("Sasha Berg", **b)).verdict == verdict


@pytest.mark.parametrize(
    ("a", "b", "years", "verdict"),
    [
        ("Hans Meyer", "Hans Meier", ("", ""), "maybe"),
        ("Hans Meyer", "Hans Meier", ("1872", "1872"), "strong"),
        ("Hans Meyer", "Hans Meier", ("1872", "1880"), "maybe"),
        ("Goldmann", "Emma Goldman", ("1869", "1869"), "maybe"),
        ("Anna Maria Berg", "Anna Luise Berg", ("", ""), "never"),
        ("Anna Maria Berg", "Anna Luise Berg", ("1872", "1872"), "maybe"),
        ("Karl Kautsky", "Luise Kautsky", ("1854", "1854"), "never"),
        ("E. Goldman", "Emma Goldman", ("", ""), "partial"),
        ("E. Goldman", "Emma Goldman", ("1869", "1878"), "maybe"),
        ("Emma Goldman", "Clara Zetkin", ("1869", "1869"), ""),
        ("Emma Goldman", "Ante Ciliga", ("1869", "1869"), "never"),
    ],
)
def test_other_names(a: str, b: str, years: tuple[str, str], verdict: str) -> None:
    """Names that are less than the same need days that agree; other names are no question at all."""
    assert match(portrait(a, born=years[0]), portrait(b, born=years[1])).verdict == verdict


def test_reason_tells_all_that_counted() -> None:
    """A score never travels without its reason: every finding is in it, and what forbids stands alone."""
    one = match(portrait("Emma Goldman", born="1869"), portrait("Emma Goldman", born="1869", died="1940"))
    assert one.reason == "same full name; births agree (1869)"
    two = match(portrait("Emma Goldman", born="1869"), portrait("Emma Goldman", born="1901"))
    assert two.reason == "births far apart (1869, 1901)"
    assert match(portrait("Rosa"), portrait("Rosa")) == NOTHING


def test_scores_order_pairs() -> None:
    """What agrees more scores higher, between nothing and certainty."""
    scores = [
        match(portrait("Emma Goldman", born=a), portrait(name, born=b)).score
        for name, a, b in [
            ("Emma Goldman", "1869", "1869"), ("Emma Goldman", "", ""), ("Ema Goldman", "", ""),
            ("E. Goldman", "", ""), ("Goldman", "", ""), ("Emma Goldman", "1869", "1878"),
        ]
    ]  # fmt: skip
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] < scores[0] < 1
