"""Asks the application without a network: one request, one answer."""

import asyncio
from typing import Any

import httpx
from starlette.applications import Starlette


def ask(
    app: Starlette, path: str, method: str = "GET", host: str = "127.0.0.1:8390", **more: Any
) -> httpx.Response:
    """Send one request; an exception inside becomes the answer 500, as in a browser."""

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8390") as client:
            return await client.request(
                method, path, headers={"host": host, **more.pop("headers", {})}, **more
            )

    return asyncio.run(send())
