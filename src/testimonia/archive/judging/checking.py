"""Whether an entry that comes from outside is sound: later on nothing may stumble over it."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from testimonia.archive.judging import amending, conflicting, missing
from testimonia.archive.judging.anchors import FARTHEST
from testimonia.archive.judging.entry import LONGEST_NAME, Judgement, of_length, one_line
from testimonia.archive.judging.parts import SIDES, Kind, Part, parts
from testimonia.archive.judging.verdicts import (
    AMENDED,
    CONFLICT,
    ENTRY,
    EVERY,
    LABELLED,
    MOVED,
    NOTED,
    PAIR,
    PERSON,
    READ,
    REGION,
    STATEMENT,
)

_KINDS: Mapping[str, tuple[str, ...]] = {
    "statement": (*STATEMENT, NOTED), "region": (*REGION, READ), "person": (*PERSON, NOTED), "conflict": CONFLICT,
}  # fmt: skip
"""The verdicts that each kind of thing can have."""
_ID = re.compile(r"[0-9a-f]{16}")
_PLACE: Mapping[str, type] = {"digest": str, "exact": str, "start": int, "end": int}
_TELLS = ("type", "role", "polarity", "modality")


def check_entry(one: Judgement) -> None:
    """Check an entry.

    Raises:
        ValueError, TypeError, KeyError: something is missing or is not what it should be; the message says what.
        TestimoniaError: what an amendment says cannot be said.
    """
    if one.verdict not in EVERY:
        raise ValueError(f"there is no verdict {one.verdict!r}")
    if not _ID.fullmatch(one.id):
        raise ValueError(f"{one.id!r} is no id of a judgement")
    if not one_line(one.maker):
        raise ValueError("nobody signed it")
    of_length(one.maker, LONGEST_NAME, "A signature")
    if datetime.fromisoformat(one.made).utcoffset() not in {None, timedelta()}:
        raise ValueError("its time is not UTC")
    target, amendment = json.loads(one.target), json.loads(one.amendment or "{}")
    if one.verdict in ENTRY:
        _require(target, "judgement", str)
        if one.verdict == MOVED:
            _check_move(amendment)
        return
    _check_target(one.verdict, target)
    _check_parts(one)
    _check_said(one, target, amendment)


def _require(thing: Mapping[str, Any], key: str, kind: type) -> None:
    """Check that something is there, and of this type."""
    if not isinstance(thing[key], kind):
        raise TypeError(f"{key!r} is {thing[key]!r}")


def _check_move(amendment: Mapping[str, Any]) -> None:
    _require({"amendment": amendment.get("amendment", {})}, "amendment", dict)
    moved = Judgement(
        "", "", "", MOVED, json.dumps(amendment["target"]), json.dumps(amendment.get("amendment", {}))
    )
    _check_parts(moved)
    if not parts(moved):
        raise ValueError("it says no place to move to")


def _check_target(verdict: str, target: Mapping[str, Any]) -> None:
    """Check that a target has what goes with a verdict, and nothing else."""
    wanted = [set(SIDES)] if verdict in PAIR else [{kind} for kind, goes in _KINDS.items() if verdict in goes]
    if set(target) not in wanted:
        raise ValueError(f"{verdict} is not on {', '.join(map(repr, target)) or 'nothing'}")
    if verdict in PAIR and not (target["a"] and target["b"]):
        raise ValueError("a side names nobody")


def _check_parts(one: Judgement) -> None:
    conflicting.check_target(json.loads(one.target))
    check_of: Mapping[Kind, Callable[[Mapping[str, Any]], None]] = {
        "statement": _check_statement, "region": _check_place, "person": _check_person,
    }  # fmt: skip
    for part in parts(one):
        check_of[part.kind](_an_object(part))


def _an_object(part: Part) -> Mapping[str, Any]:
    if not isinstance(part.anchor, dict):
        raise TypeError(f"{part.side!r} is {part.anchor!r}")
    return part.anchor


def _check_place(anchor: Mapping[str, Any]) -> None:
    for key, kind in _PLACE.items():
        _require(anchor, key, kind)
    for key in ("path", "prefix", "suffix"):
        _require({key: anchor.get(key, "")}, key, str)
    if not anchor["exact"] or anchor["end"] - anchor["start"] != len(anchor["exact"]):
        raise ValueError("the words are not as long as their place")
    if not 0 <= anchor["start"] < FARTHEST:
        raise ValueError(f"no text has a place {anchor['start']}")


def _check_person(anchor: Mapping[str, Any]) -> None:
    """Check the anchor of a person: a mention, with others of theirs, or in lines of the first release a label."""
    also = anchor.get("also", [])
    _require({"also": also}, "also", list)
    for one in also:
        _require({"also": one}, "also", dict)
        _check_one_person(one)
    _check_one_person(anchor)


def _check_one_person(anchor: Mapping[str, Any]) -> None:
    for key in ("digest", "label"):
        _require(anchor, key, str)
    if "start" in anchor:
        _check_place(anchor)


def _check_statement(anchor: Mapping[str, Any]) -> None:
    _check_place(anchor)
    for key in _TELLS:
        _require(anchor, key, str)
    for key in ("value", "edtf"):
        _require({key: anchor.get(key) or ""}, key, str)
    for who in (anchor["subject"], anchor["object"]):
        for key in ("exact", "label"):
            if who is not None:
                _require({"exact": who["exact"], "label": who.get("label", "")}, key, str)
    if anchor["subject"] is None:
        raise ValueError("it is on nobody")


def _check_said(one: Judgement, target: Mapping[str, Any], amendment: Mapping[str, Any]) -> None:
    if one.verdict in CONFLICT:
        conflicting.check_said(one.verdict, target, amendment, one.note)
    else:
        _check_amendment(one.verdict, target, amendment)


def _check_amendment(verdict: str, target: Mapping[str, Any], amendment: Mapping[str, Any]) -> None:
    if verdict == AMENDED:
        amending.check(amendment, target["statement"])
    elif verdict == READ:
        missing.check(amendment, target["region"]["exact"])
    elif verdict == LABELLED:
        _check_label(amendment)
    elif amendment:
        raise ValueError(f"{verdict} amends nothing")


def _check_label(amendment: Mapping[str, Any]) -> None:
    _require(amendment, "label", str)
    of_length(amendment["label"], LONGEST_NAME, "A label")
    if not one_line(amendment["label"]):
        raise ValueError("the label is empty")
