"""Opens the reading room: finds a port, prints the address, opens a browser where there is one."""

import errno
import gc
import socket
import webbrowser
from contextlib import suppress
from pathlib import Path
from threading import Timer

import click
from starlette.applications import Starlette

from testimonia.errors import TestimoniaError
from testimonia.harmless import shown
from testimonia.web.app import create_app
from testimonia.web.security import LOOPBACK

PORT = 8390


def serve(  # noqa: PLR0913 each is an option of the command
    archive_path: Path,
    host: str = "127.0.0.1",
    port: int = PORT,
    open_browser: bool = True,
    allow_remote: bool = False,
    *,
    review: str = "",
) -> None:
    """Serve the reading room of an archive until it is interrupted.

    Args:
        archive_path: the archive.
        host: the address to listen at; one that others can reach needs ``allow_remote``.
        port: the wished port; where it is taken, a free one is taken instead, and said.
        open_browser: open the page in the browser of this machine.
        allow_remote: let other machines read. There is no password: who reaches the port reads everything.
        review: the name of who judges through the pages; without one nothing can be written.

    Raises:
        ArchiveError: there is no archive at this path, or it is of another version.
        TestimoniaError: the host is not of this machine and was not allowed, or cannot be listened at; somebody
            would judge where others can reach the pages.
    """
    _check_reach(host, allow_remote, review)
    app = create_app(archive_path, hosts=_answered(host), reviewer=review)
    listening = listen(host, port)
    address = address_of(host, listening.getsockname()[1])
    if listening.getsockname()[1] != port and port:
        click.echo(f"Port {port} is taken; another one is used.")
    click.echo(f"Reading room: {address}  (Ctrl+C closes it)")
    if app.state.reviewer is not None:
        click.echo(shown(f"Judgements are signed {app.state.reviewer.name}: {address}review"))
    if open_browser:
        _open_soon(address)
    _run(app, listening)


def _run(app: Starlette, listening: socket.socket) -> None:
    """Answer at a socket until it is interrupted."""
    import uvicorn  # noqa: PLC0415 a third of a second that no other command needs

    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
    gc.freeze()  # what the program itself is made of is never garbage; looking through it costs every sixth page 30 ms
    with listening, suppress(KeyboardInterrupt):  # Ctrl+C is how a reader leaves, not an error
        uvicorn.Server(config).run(sockets=[listening])


def _check_reach(host: str, allow_remote: bool, review: str) -> None:
    """Raise TestimoniaError where others could read that were not allowed to, or judge in somebody's name."""
    if host in LOOPBACK:
        return
    if not allow_remote:
        raise TestimoniaError(
            f"{host} can be reached from other machines, and the reading room has no password. "
            "Use 127.0.0.1, or allow it expressly."
        )
    if review.strip():
        raise TestimoniaError(
            f"{host} can be reached from other machines, and whoever reaches the pages could judge as {review!r}. "
            "Judge at 127.0.0.1."
        )


def _open_soon(address: str) -> None:
    """Open a page in the browser when the server will have begun; a closed one leaves no thread behind."""
    opener = Timer(0.3, webbrowser.open, [address])
    opener.daemon = True
    opener.start()


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens at the port, or at a free one where that is taken.

    Raises:
        TestimoniaError: the host cannot be listened at.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for wished in (port, 0):
        # asyncio sends at once (TCP_NODELAY) only where it is told TCP; else each page waits 40 ms for an ACK
        found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((host, wished))
            found.listen(64)
        except OSError as error:
            found.close()
            if error.errno not in {errno.EADDRINUSE, errno.EACCES} or not wished:
                raise TestimoniaError(f"Nothing can listen at {host}: {error.strerror or error}.") from error
        else:
            return found
    raise TestimoniaError(f"No port is free at {host}.")


def address_of(host: str, port: int) -> str:
    """Return the address to open in a browser on this machine."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 compared, not bound
    return f"http://{'[' + shown + ']' if ':' in shown else shown}:{port}/"


def _answered(host: str) -> tuple[str, ...]:
    """Return the names a served host answers to: any, where it listens at every address."""
    return ("*",) if host in {"0.0.0.0", "::"} else (host,)  # noqa: S104 compared, not bound
