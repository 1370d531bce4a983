"""What may stand in an address, and its limits. What is out of bounds is refused with the bounds in words."""

import re

from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException

from testimonia.errors import TestimoniaError
from testimonia.views.sampling import Sample
from testimonia.views.search import LONGEST

LAST_PAGE = 10_000
_NUMBER = re.compile(r"[0-9]{1,9}")
_POINT = re.compile(r"([0-9]{1,9}),([0-9]{1,9})")


def words(query: QueryParams, name: str = "q") -> str:
    """Return free text without control characters.

    Raises:
        HTTPException: 400 where it is longer than what is searched.
    """
    value = "".join(
        character if character.isprintable() else " " for character in query.get(name, "")
    ).strip()
    if len(value) > LONGEST:
        raise HTTPException(
            400, f"“{name}” may have at most {LONGEST} characters; this has {len(value)}. Shorten it."
        )
    return value


def number(query: QueryParams, name: str, highest: int = LAST_PAGE, default: int = 1) -> int:
    """Return a number from the default to ``highest``.

    Raises:
        HTTPException: 400 where it is none.
    """
    value = query.get(name, "")
    if not value:
        return default
    if not _NUMBER.fullmatch(value) or not default <= int(value) <= highest:
        raise HTTPException(
            400, f"“{name}” must be a number from {default} to {highest}; this is “{value[:40]}”."
        )
    return int(value)


def choice(query: QueryParams, name: str) -> str:
    """Return a value to filter by; one that is too long to be one is refused (400)."""
    value = words(query, name)
    if len(value) > 100:
        raise HTTPException(
            400, f"“{name}” is no value to filter by. Leave it out, or choose one from the page."
        )
    return value


def sample(query: QueryParams, name: str = "audit") -> Sample | None:
    """Return the sample that an address or a form asks for, None where it asks for none.

    Raises:
        HTTPException: 400 where it names none.
    """
    value = choice(query, name)
    try:
        return Sample.of(value) if value else None
    except TestimoniaError as error:
        raise HTTPException(400, str(error)) from error


def point(query: QueryParams) -> tuple[int, int] | None:
    """Return the stretch ``char=120,180`` points at, None where it is not given.

    Raises:
        HTTPException: 400 where it is not two numbers, the first below the second.
    """
    value = query.get("char", "")
    if not value:
        return None
    found = _POINT.fullmatch(value)
    if not found or int(found[1]) >= int(found[2]):
        raise HTTPException(400, "“char” must be two numbers, begin and end, such as char=120,180.")
    return int(found[1]), int(found[2])
