"""What a page sends when a reader judges: read with limits, and only with the secret of this process."""

import secrets

from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request

from testimonia.archive.judging.entry import one_line

LARGEST = 256 * 1024
"""Bytes of a form."""
_TYPE = "application/x-www-form-urlencoded"


async def sent(request: Request, token: str) -> QueryParams:
    """Return the fields of a form.

    Raises:
        HTTPException: it is no form (415), too large (413), or was not made by this process (403).
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _TYPE:
        raise HTTPException(415, "Only a form of this reading room can be sent here.")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise HTTPException(413, "This is more than a judgement can hold.")
    try:
        form = QueryParams(body.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise HTTPException(400, "This form is not in UTF-8.") from error
    if not secrets.compare_digest(form.get("token", "").encode(), token.encode()):
        raise HTTPException(
            403,
            "This page is from before the reading room was started. Go back, load it again, and judge there.",
        )
    return form


def text(form: QueryParams, name: str) -> str:
    """Return a field in one line of words, without control characters."""
    return one_line(form.get(name, ""))


def back(form: QueryParams) -> str:
    """Return where on this server to go when it is done: never to another one."""
    wanted = form.get("back", "")
    plain = wanted.isprintable() and wanted.isascii() and "\\" not in wanted
    return wanted if plain and wanted.startswith("/") and not wanted.startswith("//") else "/review"
