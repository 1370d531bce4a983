"""The log as JSON lines: what is worth keeping under version control, and what colleagues send one another.

A line has the fields of an entry; ``target`` and ``amendment`` are values, not text. Lines of the first release are
read too (``old_lines``). An entry that is there already is passed over; a damaged line is named, and the rest is read.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from testimonia.archive.judging import log, old_lines
from testimonia.archive.judging.effects import replay, sides
from testimonia.archive.judging.entry import Judgement, canonical
from testimonia.archive.judging.verdicts import ENTRY, EVERY
from testimonia.archive.store import Archive

_TEXTS = ("id", "made", "maker", "verdict", "note")


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the lines: how many were new, how many were there, and what is wrong with the others."""

    new: int
    known: int
    faults: tuple[str, ...]


def lines(archive: Archive) -> Iterator[str]:
    """Yield the log, an entry a line, without line ends; in order of time, so that two logs merge line by line."""
    for one in sorted(log.entries(archive), key=lambda each: (each.made, each.id)):
        yield json.dumps(as_record(one), ensure_ascii=False, sort_keys=True)


def as_record(one: Judgement) -> dict[str, Any]:
    """Return an entry as a plain value."""
    record: dict[str, Any] = {key: getattr(one, key) for key in _TEXTS}
    record["target"] = json.loads(one.target)
    if one.amendment:
        record["amendment"] = json.loads(one.amendment)
    return record


def read(archive: Archive, written: Iterable[str]) -> Imported:
    """Add the entries of lines that the log does not have yet, and let them find their places."""
    held = {one.id: one for one in log.entries(archive)}
    new: dict[str, Judgement] = {}
    faults, known = [], 0
    for number, line in enumerate(written, start=1):
        if not line.strip():
            continue
        try:
            one = _entry(json.loads(line))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            faults.append(f"Line {number} is no judgement: {_said(error)}.")
            continue
        there = held.get(one.id) or new.get(one.id)
        if there is not None and there != one:
            faults.append(f"Line {number} has the id of another judgement ({one.id}), and is left out.")
        elif there is not None:
            known += 1
        else:
            new[one.id] = one
    if new:
        with archive.transaction():
            log.append(archive, new.values())
            replay(archive)
    return Imported(len(new), known, tuple(faults))


def _said(error: Exception) -> str:
    return f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)


def _entry(record: Any) -> Judgement:
    if not isinstance(record, dict):
        raise ValueError(f"it is a {type(record).__name__}, not an object")
    one = old_lines.renewed(record) if old_lines.is_old(record) else _new(record)
    if one.verdict not in EVERY:
        raise ValueError(f"there is no verdict {one.verdict!r}")
    if not all(isinstance(getattr(one, key), str) for key in _TEXTS) or not one.maker.strip():
        raise ValueError("nobody signed it, or a field is no text")
    _check_target(one)
    return one


def _new(record: dict[str, Any]) -> Judgement:
    amendment = canonical(record["amendment"]) if "amendment" in record else ""
    return Judgement(
        record["id"], record["made"], record["maker"], record["verdict"], canonical(record["target"]), amendment,
        record.get("note", ""),
    )  # fmt: skip


def _check_target(one: Judgement) -> None:
    target = json.loads(one.target)
    if one.verdict in ENTRY:
        log.on(one)
        return
    found = list(sides(target))
    if not found or not all("digest" in anchor for _, _, anchor in found):
        raise ValueError("its target names no place in a source")
