import pytest
from starlette.applications import Starlette

from testimonia.web.app import create_app
from testimonia.web.security import host_of
from tests.web.client import ask


def test_every_answer_bears_the_security_headers(app: Starlette) -> None:
    """Pages, data, files and errors alike forbid scripts and frames from elsewhere."""
    for address in ("/", "/index.json", "/static/reading-room.css", "/nothing", "/people?page=x"):
        headers = ask(app, address).headers
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'"), address
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil:80", "", "[::2]:80"]
)
def test_a_foreign_name_for_this_machine_is_turned_away(app: Starlette, host: str) -> None:
    """A page elsewhere that points its own name here reads nothing."""
    answer = ask(app, "/", host=host)
    assert answer.status_code == 400
    assert "Kollontai" not in answer.text


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:1", "localhost:8390", "LOCALHOST", "[::1]:8390", "::1"]
)
def test_names_of_this_machine_are_answered(app: Starlette, host: str) -> None:
    """All loopback names are good, with and without a port."""
    assert ask(app, "/", host=host).status_code == 200


def test_a_host_that_was_allowed_is_answered(lives_path: "object") -> None:
    """What is served on purpose to other machines answers to that name."""
    app = create_app(lives_path, hosts=["archive.lan"])  # type: ignore[arg-type]
    assert ask(app, "/", host="archive.lan:80").status_code == 200
    assert ask(app, "/", host="other.lan:80").status_code == 400
    app.state.room.close()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_sent(app: Starlette, method: str) -> None:
    """Only GET and HEAD exist."""
    for address in ("/", "/people", "/static/theme.js"):
        answer = ask(app, address, method=method)
        assert answer.status_code == 405
        assert answer.headers["allow"] == "GET, HEAD"


def test_head_is_get_without_the_page(app: Starlette) -> None:
    """HEAD has the status and headers of GET, and no content."""
    answer = ask(app, "/people", method="HEAD")
    assert (answer.status_code, answer.text) == (200, "")


def test_host_names_are_read_without_their_port() -> None:
    """Brackets and ports are taken off, and nothing else."""
    assert [host_of(one) for one in ("a:80", "A", "[::1]:80", "::1", "[::1]", "")] == [
        "a",
        "a",
        "::1",
        "::1",
        "::1",
        "",
    ]
