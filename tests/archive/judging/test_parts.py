"""The anchors of an entry."""

import json

import pytest

from testimonia.archive.judging.entry import Judgement, canonical
from testimonia.archive.judging.parts import parts, rebuilt

TARGETS: list[tuple[dict[str, object], dict[str, object], list[str]]] = [
    ({"a": [{"n": 1}, {"n": 2}], "b": [{"n": 3}]}, {}, ["a", "a", "b"]),
    ({"statement": {"n": 1}}, {"date": "1890"}, ["on"]),
    (
        {"statement": {"n": 1}},
        {"extent": {"n": 2}, "subject": {"n": 3}, "date": ""},
        ["on", "subject", "extent"],
    ),
    ({"region": {"n": 1}}, {}, ["on"]),
    ({"person": {"n": 1}}, {"label": "K."}, ["on"]),
    ({"conflict": {"rule": "r", "statements": [{"n": 1}, {"n": 2}]}}, {}, ["on", "on"]),
    (
        {"conflict": {"rule": "r", "statements": [{"n": 1}, {"n": 2}]}},
        {"preferred": [{"n": 2}]},
        ["on", "on", "preferred"],
    ),
    ({"judgement": "x"}, {}, []),
]


def entry(target: object, amendment: object) -> Judgement:
    return Judgement("id", "now", "Ada", "ANY", canonical(target), canonical(amendment) if amendment else "")


@pytest.mark.parametrize(("target", "amendment", "sides"), TARGETS)
def test_sides(target: dict[str, object], amendment: dict[str, object], sides: list[str]) -> None:
    """Every anchor is given with the side it is on, those of the amendment last."""
    assert [part.side for part in parts(entry(target, amendment))] == sides


@pytest.mark.parametrize(
    ("target", "amendment"), [case[:2] for case in TARGETS if "judgement" not in case[0]]
)
def test_rebuilt(target: dict[str, object], amendment: dict[str, object]) -> None:
    """With its own anchors an entry is what it was, with others it has those; what is no anchor stays."""
    one = entry(target, amendment)
    wanted = {"target": target, **({"amendment": amendment} if amendment else {})}
    assert rebuilt(one, [part.anchor for part in parts(one)]) == wanted
    other = json.dumps(rebuilt(one, [{"n": 9} for _ in parts(one)]))
    assert other.count('{"n": 9}') == len(parts(one))
