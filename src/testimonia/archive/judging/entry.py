"""One entry of the log of judgements, as a value."""

import json
import unicodedata
from dataclasses import dataclass

from testimonia.errors import JudgementError

LONGEST = 4000
"""Characters that a reason or a note may have."""
LONGEST_NAME = 200
"""Characters that a label or a signature may have."""
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What turns the direction of all that follows it, beyond the words it stands in."""


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


def one_line(text: str) -> str:
    """Return what a reader wrote on one line, without what is no writing: it would steer whatever shows it."""
    return " ".join("".join(" " if steers(one) else one for one in text).split())


def of_length(text: str, most: int, what: str) -> str:
    """Return a text that is not too long.

    Raises:
        JudgementError: it is.
    """
    if len(text) > most:
        raise JudgementError(f"{what} has at most {most:,} characters; this one has {len(text):,}.")
    return text


def steers(character: str) -> bool:
    """Tell whether a character is no writing, but would steer whatever shows it."""
    return character in _TURNING or unicodedata.category(character) in {"Cc", "Cs"}
