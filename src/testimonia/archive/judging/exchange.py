"""The log as JSON lines: what is worth keeping under version control, and what colleagues send one another.

A line has the fields of an entry; ``target`` and ``amendment`` are values, not text. Lines of the first release are
read too (``old_lines``). An entry that is there already is passed over; a damaged line is named, and the rest is read.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from testimonia.archive.judging import log, old_lines
from testimonia.archive.judging.checking import check_entry
from testimonia.archive.judging.effects import apply
from testimonia.archive.judging.entry import Judgement, canonical
from testimonia.archive.store import Archive
from testimonia.errors import TestimoniaError

_TEXTS = ("id", "made", "maker", "verdict", "note")


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the lines: how many were new, how many were there, and what is wrong with the others."""

    new: int
    known: int
    faults: tuple[str, ...]


def lines(archive: Archive) -> Iterator[str]:
    """Yield the log, an entry a line, without line ends; in order of time, so that two logs merge line by line."""
    for one in log.in_time(log.entries(archive)):
        yield canonical(as_record(one))


def as_record(one: Judgement) -> dict[str, Any]:
    """Return an entry as a plain value."""
    record: dict[str, Any] = {key: getattr(one, key) for key in _TEXTS}
    record["target"] = json.loads(one.target)
    if one.amendment:
        record["amendment"] = json.loads(one.amendment)
    return record


def read(archive: Archive, written: Iterable[str]) -> Imported:
    """Add the entries of lines that the log does not have yet, and put them into effect."""
    held = {one.id: one for one in log.entries(archive)}
    new: dict[str, Judgement] = {}
    faults, known = [], 0
    for number, line in enumerate(written, start=1):
        one = _entry(line) if line.strip() else None
        if one is None:
            continue
        if isinstance(one, str):
            faults.append(f"Line {number} is no judgement: {one}.")
        elif one.id not in held:
            held[one.id] = new[one.id] = one
        elif held[one.id] == one:
            known += 1
        else:
            faults.append(f"Line {number} has the id of another judgement ({one.id}), and is left out.")
    if new:
        with archive.transaction():
            log.append(archive, new.values())
            apply(archive)
    return Imported(len(new), known, tuple(faults))


def _entry(line: str) -> Judgement | str:
    """Return the entry of a line, or what is wrong with it."""
    try:
        record = json.loads(line)
        if not isinstance(record, dict):
            return f"it is a {type(record).__name__}, not an object"
        one = old_lines.renewed(record) if old_lines.is_old(record) else _of_record(record)
        check_entry(one)
        canonical(as_record(one)).encode()
    except KeyError as error:
        return f"{error.args[0]!r} is missing"
    except (ValueError, TypeError, AttributeError, RecursionError, TestimoniaError) as error:
        return str(error).rstrip(".")
    return one


def _of_record(record: dict[str, Any]) -> Judgement:
    texts = {key: record[key] if key != "note" else record.get(key, "") for key in _TEXTS}
    for key, value in texts.items():
        if not isinstance(value, str):
            raise TypeError(f"{key!r} is {value!r}")
    amendment = canonical(record["amendment"]) if "amendment" in record else ""
    return Judgement(**texts, target=canonical(record["target"]), amendment=amendment)
