"""What every answer bears, and which requests are answered at all.

Only addresses of this machine are accepted in the Host header: a page elsewhere that points its own name at
127.0.0.1 ("DNS rebinding") is turned away. Nothing but GET and HEAD exists, unless a reader judges here: then forms
can be sent under one path, from pages of this reading room only.
"""

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
WRITING = "/review/"
"""The path under which judgements are sent."""

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_OF_A_REVIEW = {**HEADERS, "referrer-policy": "same-origin"}
"""Without a referrer browsers send no origin with a form either, and it is asked for."""


def host_of(header: str) -> str:
    """Return the name or address of a Host header, without port and brackets, in lower case."""
    if header.startswith("["):
        return header[1:].partition("]")[0].lower()
    return header.rpartition(":")[0].lower() if header.count(":") == 1 else header.lower()


def is_same_origin(scope: Scope) -> bool:
    """Tell whether a form was sent from a page of this server: what the browser says of it must prove it.

    ``Sec-Fetch-Site`` or ``Origin`` has to say so, and neither may say otherwise.
    """
    headers = Headers(scope=scope)
    site, origin = headers.get("sec-fetch-site"), headers.get("origin", "null").lower()
    own = origin == f"{scope['scheme']}://{headers.get('host', '')}".lower()
    if site is None:
        return own
    return site == "same-origin" and (own or origin == "null")


class Guard:
    """ASGI middleware: refuses foreign hosts and writing methods; sets the security headers on answers.

    Where ``reviewing``, forms are let through under WRITING if they come from a page of this server.
    """

    def __init__(self, app: ASGIApp, also_allowed: Iterable[str] = (), reviewing: bool = False) -> None:
        self.app = app
        self.allowed = LOOPBACK | {host.lower() for host in also_allowed}
        self.reviewing = reviewing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in (_OF_A_REVIEW if self.reviewing else HEADERS).items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-cache")
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self.app)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        host = host_of(Headers(scope=scope).get("host", ""))
        if host not in self.allowed and "*" not in self.allowed:
            return PlainTextResponse(
                "This reading room answers only to addresses of its own machine, such as http://127.0.0.1.\n",
                400,
            )
        if scope["method"] in {"GET", "HEAD"}:
            return None
        if scope["method"] == "POST" and self.reviewing and scope["path"].startswith(WRITING):
            return None if is_same_origin(scope) else _foreign()
        return PlainTextResponse("Nothing can be written here: use GET.\n", 405, {"allow": "GET, HEAD"})


def _foreign() -> PlainTextResponse:
    return PlainTextResponse("This was not sent from a page of this reading room.\n", 403)
