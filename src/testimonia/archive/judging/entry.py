"""One entry of the log of judgements, as a value."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict by one maker at one time.

    ``made`` is UTC, ISO 8601; ``target`` and ``amendment`` are JSON with sorted keys. ``amendment`` is what a
    statement should say instead, the label of a person, the new target of a MOVED entry; "" where there is none.
    """

    id: str
    made: str
    maker: str
    verdict: str
    target: str
    amendment: str = ""
    note: str = ""


def canonical(value: object) -> str:
    """Return a value as JSON that is the same wherever it is written."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
