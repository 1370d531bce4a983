"""The reading room served to Chromium, and pages opened there that may not complain."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from starlette.applications import Starlette

from testimonia.web.serve import listen

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
Open = Callable[..., Any]
TOUCH = 44
"""CSS pixels that a finger needs."""
CONFLICT = "409 (Conflict)"
"""What Chromium writes where a judgement was not made at once: the page itself says why."""


@contextmanager
def serving(app: Starlette) -> Iterator[str]:
    """Serve an app on a free port of loopback; gives its address."""
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    with listen("127.0.0.1", 0) as listening:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@contextmanager
def visiting(chromium_running: Any, base: str, expected: str | None = None) -> Iterator[Open]:
    """Open addresses; afterwards no page may have complained, broken the policy or asked elsewhere.

    A complaint that contains ``expected`` is none.
    """
    contexts, complaints = [], []

    def opened(address: str, **more: Any) -> Any:
        contexts.append(chromium_running.new_context(**{"viewport": {"width": 1280, "height": 900}, **more}))
        page = contexts[-1].new_page()
        page.set_default_timeout(8000)
        page.on(
            "console",
            lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None,
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda sent: complaints.append(sent.url) if not sent.url.startswith((base, "data:")) else None,
        )
        page.goto(base + address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [one for one in complaints if expected is None or expected not in one] == []
