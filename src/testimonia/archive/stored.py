"""What stands in columns that hold more than a word: the door through which dates and lists come out of an archive.

date        an EDTF date
dates       several, divided by a bar
strings     a JSON list of texts
steps       a JSON list of reasons, each with the id of the statement it rests on, or none
mapping     a JSON object
"""

import json
from functools import lru_cache
from typing import Any

from testimonia import edtf
from testimonia.errors import DateError

_LONGEST = 60
"""Characters of a wrong value that are shown."""


class Unsound(ValueError):  # noqa: N818 an archive is, that holds it
    """What stands in a column is not what must stand there; ``sound.py`` tells in which file and where."""


@lru_cache(maxsize=4096)
def date(text: str) -> str:
    """Return an EDTF date as it stands there.

    Raises:
        Unsound: it is none.
    """
    try:
        edtf.parse(text)
    except DateError as error:
        raise Unsound(f"{_short(text)} is no EDTF date") from error
    return text


def dates(text: str | None) -> tuple[str, ...]:
    """Return several EDTF dates, that are divided by a bar; none where none stands there.

    Raises:
        Unsound: one of them is none.
    """
    return tuple(date(one) for one in text.split("|")) if text else ()


def strings(text: str) -> tuple[str, ...]:
    """Return a JSON list of texts.

    Raises:
        Unsound: it is none.
    """
    found = _json(text)
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise Unsound(f"{_short(text)} is no JSON list of texts")
    return tuple(found)


def steps(text: str) -> tuple[tuple[str, str | None], ...]:
    """Return a JSON list of pairs: words, and the id of the statement they rest on, None where there is none.

    Raises:
        Unsound: it is none.
    """
    found = _json(text)
    if not isinstance(found, list) or not all(map(_is_step, found)):
        raise Unsound(f"{_short(text)} is no JSON list of reasons")
    return tuple((words, statement or None) for words, statement in found)


def _is_step(one: Any) -> bool:
    if not isinstance(one, list) or len(one) != 2:
        return False
    words, statement = one
    return isinstance(words, str) and (statement is None or isinstance(statement, str))


def mapping(text: str) -> dict[str, Any]:
    """Return a JSON object.

    Raises:
        Unsound: it is none.
    """
    found = _json(text)
    if not isinstance(found, dict):
        raise Unsound(f"{_short(text)} is no JSON object")
    return found


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise Unsound(f"{_short(text)} is no JSON") from error


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
