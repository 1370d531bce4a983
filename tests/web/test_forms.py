"""What a page sends is read with limits."""

import asyncio
from typing import Any

import pytest
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request

from testimonia.web.forms import LARGEST, back, sent, text


def request(body: bytes, kind: str = "application/x-www-form-urlencoded; charset=utf-8") -> Request:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    scope = {"type": "http", "method": "POST", "headers": [(b"content-type", kind.encode())]}
    return Request(scope, receive)


def test_a_form_is_read_with_its_secret() -> None:
    """Several values of one name stay."""
    form = asyncio.run(sent(request(b"token=s&on=a&on=b&note=Lule%C3%A5"), "s"))
    assert (form.getlist("on"), form["note"]) == (["a", "b"], "Luleå")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"token=s", "application/json", 415), (b"token=s", "text/plain", 415), (b"token=t", "", 415),
        (b"token=s&a=" + b"x" * LARGEST, "application/x-www-form-urlencoded", 413),
        (b"token=s&a=\xff", "application/x-www-form-urlencoded", 400),
        (b"token=t", "application/x-www-form-urlencoded", 403), (b"", "application/x-www-form-urlencoded", 403),
    ],
)  # fmt: skip
def test_what_is_no_form_of_ours_is_refused(body: bytes, kind: str, status: int) -> None:
    """Each with its own status."""
    with pytest.raises(HTTPException) as refused:
        asyncio.run(sent(request(body, kind), "s"))
    assert refused.value.status_code == status


def test_text_has_one_line() -> None:
    """Control characters and many spaces are one space; nothing of what somebody wrote is cut off."""
    assert text(QueryParams({"note": " a\r\n\x00b  c "}), "note") == "a b c"
    assert text(QueryParams({"note": "x" * 9000}), "note") == "x" * 9000
    assert text(QueryParams({}), "note") == ""


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("/person/x?type=birth#s-1", "/person/x?type=birth#s-1"), ("", "/review"), ("//evil.example", "/review"),
        ("https://evil.example", "/review"), ("/\\evil.example", "/review"), ("/a\r\nset-cookie: b", "/review"),
    ],
)  # fmt: skip
def test_the_way_back_stays_here(wanted: str, found: str) -> None:
    """No form leads to another server."""
    assert back(QueryParams({"back": wanted})) == found
