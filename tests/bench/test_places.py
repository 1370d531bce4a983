"""How answers on places are counted."""

import pytest

from bench.places import judges, outcome, pairs, score


@pytest.mark.parametrize(
    ("told", "expected", "counted"),
    [
        ("apart", "apart", "right"),
        ("apart", "same", "wrongly apart"),
        ("unknown", "within", "unknown"),
        ("within", "near", "otherwise"),
    ],
)
def test_what_harms_is_counted_apart(told: str, expected: str, counted: str) -> None:
    """A wrong "apart" is not counted with what is only missed."""
    assert outcome(told, expected) == counted


def test_the_peers() -> None:
    """Equality holds Kiev and Kyiv to be two: unknown for the one peer, apart for the other."""
    rows = [{"one": "Kiev", "other": "Kyiv", "kind": "same"}]
    found = {name: score(judge, rows) for name, judge in judges().items()}
    assert found["Testimonia"] == {"right": 1}
    assert found["equal, else unknown"] == {"unknown": 1}
    assert found["equal, else apart"] == {"wrongly apart": 1}


def test_the_pairs_are_of_all_kinds() -> None:
    """At least ten pairs of each kind are judged by hand, half of them before anything was seen."""
    rows = pairs()
    for kind in ("same", "within", "near", "apart", "unknown"):
        assert sum(row["kind"] == kind for row in rows) >= 10
    assert sum(row["written"] == "before" for row in rows) >= 60
