import socket
import threading
from pathlib import Path
from queue import Queue
from typing import Any

import httpx
import pytest
import uvicorn

from testimonia.errors import ArchiveError, TestimoniaError
from testimonia.web.serve import address_of, listen, serve


def test_a_port_that_is_taken_is_replaced_by_a_free_one() -> None:
    """The wish is met where it can be, and otherwise any free port is taken."""
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with listen("127.0.0.1", port) as second:
            assert second.getsockname()[1] not in {0, port}


def test_a_host_that_is_not_here_is_refused() -> None:
    """An address of another machine cannot be listened at."""
    with pytest.raises(TestimoniaError, match="Nothing can listen at"):
        listen("192.0.2.1", 0)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org"])
def test_other_machines_are_let_in_only_on_purpose(lives_path: Path, host: str) -> None:
    """A host that others can reach needs to be allowed, and the message says why."""
    with pytest.raises(TestimoniaError, match="no password"):
        serve(lives_path, host=host, open_browser=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5"])
def test_nobody_judges_where_others_can_reach_the_pages(lives_path: Path, host: str) -> None:
    """Whoever reached the port could judge in that name: it is refused before anything listens."""
    with pytest.raises(TestimoniaError, match="could judge as 'Ada'"):
        serve(lives_path, host=host, open_browser=False, allow_remote=True, review="Ada")


def test_a_missing_archive_is_refused_before_a_port_is_taken(tmp_path: Path) -> None:
    """Nothing is served that cannot be read."""
    with pytest.raises(ArchiveError):
        serve(tmp_path / "none.testimonia", open_browser=False)


def test_addresses_can_be_opened_on_this_machine() -> None:
    """Every address that is listened at is named so that a browser here finds it."""
    assert address_of("127.0.0.1", 80) == "http://127.0.0.1:80/"
    assert address_of("0.0.0.0", 80) == "http://127.0.0.1:80/"
    assert address_of("::1", 80) == "http://[::1]:80/"


def test_the_reading_room_says_where_it_is_and_answers(
    lives_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It prints its address, says that the wished port is taken, opens the browser, and serves pages."""
    opened: Queue[str] = Queue()
    monkeypatch.setattr("webbrowser.open", opened.put)
    servers: list[uvicorn.Server] = []
    ready = threading.Event()

    class Observed(uvicorn.Server):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            servers.append(self)

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready.set()

    monkeypatch.setattr(uvicorn, "Server", Observed)
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        thread = threading.Thread(
            target=serve, args=(lives_path,), kwargs={"port": port, "review": " Ada  Marsh"}, daemon=True
        )
        thread.start()
        assert ready.wait(10)
        said = capsys.readouterr().out
        address = next(word for word in said.split() if word.startswith("http://"))
        assert f"Port {port} is taken" in said
        assert f"Judgements are signed Ada Marsh: {address}review" in said
        assert httpx.get(f"{address}review").status_code == 200
        servers[0].should_exit = True
        thread.join(10)
    assert not thread.is_alive()
    assert opened.get(timeout=10) == address
