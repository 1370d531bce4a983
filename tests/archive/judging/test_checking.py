"""Whether an entry that comes from outside is sound."""

from typing import Any

import pytest

from testimonia.archive.judging.checking import check_entry
from testimonia.archive.judging.entry import Judgement, canonical
from testimonia.errors import TestimoniaError

PLACE: dict[str, Any] = {
    "digest": "d",
    "path": "x",
    "exact": "born",
    "start": 3,
    "end": 7,
    "prefix": "",
    "suffix": "",
}
PERSON = {**PLACE, "label": "Karl"}
TOLD = {
    "type": "birth",
    "role": "born",
    "polarity": "affirmed",
    "modality": "asserted",
    "value": None,
    "edtf": "1890",
}
STATEMENT = {**PLACE, **TOLD, "subject": {"exact": "Karl", "label": "Karl", "start": 0}, "object": None}
LATER = {**STATEMENT, "edtf": "1891"}
TWICE = {"conflict": {"rule": "born-twice", "statements": [STATEMENT, LATER]}}
BIRTH = {"type": "birth", "words": "born 1890"}
TIME = "2026-01-01T00:00:00.000000+00:00"


def entry(verdict: str, target: object, amendment: object = None, **more: str) -> Judgement:
    told = canonical(amendment) if amendment is not None else ""
    fields = {"id": "0123456789abcdef", "made": TIME, "maker": "Ada", **more}
    return Judgement(verdict=verdict, target=canonical(target), amendment=told, **fields)


SOUND = [
    entry("SAME", {"a": [PERSON], "b": [PERSON, {"digest": "d", "label": "Karl"}]}),
    entry("REJECTED", {"statement": STATEMENT}),
    entry("REJECTED", {"statement": {**STATEMENT, "object": {"exact": "Graz"}}}, made="2026-01-01"),
    entry("AMENDED", {"statement": STATEMENT}, {"date": "1891", "subject": PERSON, "extent": PLACE}),
    entry("AMENDED", {"statement": STATEMENT}),
    entry("RESTORED", {"region": PLACE}),
    entry("READ", {"region": PLACE}, {"missing": [], "stated": []}),
    entry("READ", {"region": PLACE}, {"missing": [{"type": "birth", "words": "born"}], "stated": [BIRTH]}),
    entry("LABELLED", {"person": PERSON}, {"label": "K."}),
    entry("NOTED", {"person": PERSON}),
    entry("NOTED", {"person": {**PERSON, "also": [PERSON, {"digest": "d", "label": "Karl"}]}}),
    entry("NOTED", {"statement": STATEMENT}),
    entry("EXPLAINED", TWICE, note="two calendars"),
    entry("RESOLVED", TWICE, {"preferred": [LATER]}),
    entry("WITHDRAWN", {"judgement": "x", "undo": True}),
    entry("MOVED", {"judgement": "x"}, {"target": TWICE, "amendment": {"preferred": [STATEMENT]}}),
    entry("MOVED", {"judgement": "x"}, {"target": {"person": PERSON}}),
    entry("MOVED", {"judgement": "x"}, {"target": {"statement": STATEMENT}, "amendment": {"extent": PLACE}}),
]
WRONG = [
    entry("PRAISED", {"person": PERSON}),
    entry("NOTED", {"person": PERSON}, maker=" "),
    entry("NOTED", {"person": PERSON}, maker="\u202e"),
    entry("NOTED", {"person": PERSON}, maker="A" * 201),
    entry("NOTED", {"person": PERSON}, id=""),
    entry("NOTED", {"person": PERSON}, id="../../x"),
    entry("NOTED", {"person": PERSON}, made="yesterday"),
    entry("NOTED", {"person": PERSON}, made="2026-01-01T00:00:00+02:00"),
    entry("NOTED", {}),
    entry("NOTED", {"region": PLACE}),
    entry("READ", {"region": PLACE}),
    entry("READ", {"statement": STATEMENT}, {"missing": [], "stated": []}),
    entry("READ", {"region": PLACE}, {"missing": [{"type": "birth", "words": "died"}], "stated": []}),
    entry("READ", {"region": PLACE}, {"missing": [{"type": "marvel", "words": "born"}], "stated": []}),
    entry("READ", {"region": PLACE}, {"missing": [{"type": "birth"}], "stated": []}),
    entry("READ", {"region": PLACE}, {"missing": [], "stated": [{"type": "birth", "words": 3}]}),
    entry("READ", {"region": PLACE}, {"missing": "birth", "stated": []}),
    entry("NOTED", {"person": PERSON, "statement": STATEMENT}),
    entry("SAME", {"a": [PERSON], "b": []}),
    entry("SAME", {"a": [PERSON]}),
    entry("SAME", {"statement": STATEMENT}),
    entry("REJECTED", {"person": PERSON}),
    entry("REJECTED", {"statement": {**STATEMENT, "subject": None}}),
    entry("REJECTED", {"statement": {**STATEMENT, "value": 3}}),
    entry("REJECTED", {"statement": TOLD}),
    entry("REJECTED", {"statement": STATEMENT}, {"date": "1890"}),
    entry("AMENDED", {"statement": STATEMENT}, {"date": "once"}),
    entry("AMENDED", {"statement": STATEMENT}, {"role": "died"}),
    entry("AMENDED", {"statement": STATEMENT}, {"subject": {"digest": "d"}}),
    entry("RESTORED", {"region": {**PLACE, "end": 8}}),
    entry("RESTORED", {"region": {**PLACE, "start": -1, "end": 3}}),
    entry("RESTORED", {"region": {**PLACE, "exact": "", "end": 3}}),
    entry("RESTORED", {"region": {**PLACE, "path": 1}}),
    entry("LABELLED", {"person": PERSON}),
    entry("LABELLED", {"person": PERSON}, {"label": 3}),
    entry("LABELLED", {"person": PERSON}, {"label": " "}),
    entry("LABELLED", {"person": PERSON}, {"label": "x" * 201}),
    entry("REJECTED", {"statement": {**STATEMENT, "start": 2**63, "end": 2**63 + 4}}),
    entry("NOTED", {"person": {**PERSON, "start": "3"}}),
    entry("NOTED", {"person": {**PERSON, "also": PERSON}}),
    entry("NOTED", {"person": {**PERSON, "also": ["Karl"]}}),
    entry("NOTED", {"person": {**PERSON, "also": [{**PERSON, "start": "3"}]}}),
    entry("AMENDED", {"statement": STATEMENT}, {"subject": {**PERSON, "also": [{"digest": "d"}]}}),
    entry("EXPLAINED", TWICE),
    entry("EXPLAINED", TWICE, note="\u202e "),
    entry("EXPLAINED", TWICE, {"preferred": [LATER]}, note="two calendars"),
    entry("EXPLAINED", {"statement": STATEMENT}, note="two calendars"),
    entry("CONFIRMED", TWICE),
    entry("RESOLVED", TWICE),
    entry("RESOLVED", TWICE, {"preferred": []}),
    entry("RESOLVED", TWICE, {"preferred": LATER}),
    entry("RESOLVED", TWICE, {"preferred": [{**LATER, "edtf": "1892"}]}),
    entry("RESOLVED", TWICE, {"preferred": [LATER], "date": "1891"}),
    entry("RESOLVED", {"conflict": [STATEMENT, LATER]}, {"preferred": [LATER]}),
    entry("RESOLVED", {"conflict": {"statements": [STATEMENT, LATER]}}, {"preferred": [LATER]}),
    *(
        entry("EXPLAINED", {"conflict": {**TWICE["conflict"], **spoilt}}, note="two calendars")
        for spoilt in (
            {"rule": ""},
            {"rule": 3},
            {"rule": "a\nb"},
            {"rule": "x" * 201},
            {"statements": [STATEMENT]},
            {"statements": STATEMENT},
            {"statements": [STATEMENT, TOLD]},
            {"statements": ["x", "y"]},
            {"more": 1},
        )
    ),
    entry("WITHDRAWN", {}),
    entry("MOVED", {"judgement": "x"}, {"target": {"conflict": 5}}),
    entry("MOVED", {"judgement": "x"}, {"target": {"conflict": {"rule": "r", "statements": []}}}),
    entry("MOVED", {"judgement": "x"}),
    entry("MOVED", {"judgement": "x"}, {"target": {}}),
    entry("MOVED", {"judgement": "x"}, {"target": {"person": PERSON}, "amendment": []}),
    entry("MOVED", {"judgement": "x"}, {"target": {"person": PERSON}, "amendment": "x"}),
    entry("MOVED", {"judgement": "x"}, {"target": {"person": TOLD}}),
]


@pytest.mark.parametrize("one", SOUND, ids=lambda one: one.verdict)
def test_sound(one: Judgement) -> None:
    """What this version writes, or the first release wrote, passes."""
    check_entry(one)


@pytest.mark.parametrize("one", WRONG, ids=lambda one: f"{one.verdict} {one.target[:20]}")
def test_wrong(one: Judgement) -> None:
    """What lacks something, or has something else there, is refused."""
    with pytest.raises((ValueError, TypeError, KeyError, TestimoniaError)):
        check_entry(one)
