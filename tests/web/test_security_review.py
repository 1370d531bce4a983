"""Who may write, and from where."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from testimonia.archive.store import open_archive
from testimonia.web.acts import ACTS
from testimonia.web.app import create_app
from testimonia.web.security import is_same_origin
from tests.web.client import ask
from tests.web.reviews import make_questions, send


@pytest.fixture
def archive_path(tmp_path: Path) -> Path:
    return make_questions(tmp_path / "a.testimonia")


@pytest.fixture
def review_app(archive_path: Path) -> Iterator[Starlette]:
    made = create_app(archive_path, reviewer="Ada")
    yield made
    made.state.room.close()


def log_of(path: Path) -> list[tuple[str, str]]:
    with open_archive(path) as archive:
        return [
            (row["maker"], row["verdict"]) for row in archive.execute("SELECT * FROM judgement ORDER BY n")
        ]


def rejecting(path: Path) -> dict[str, str]:
    with open_archive(path) as archive:
        statement = archive.execute("SELECT id FROM statement ORDER BY id").fetchone()["id"]
    return {"on": f"s.{statement}", "verdict": "REJECTED", "back": "/review"}


def test_a_page_of_the_reading_room_can_judge(review_app: Starlette, archive_path: Path) -> None:
    """With the secret of this process, signed with the name it was started for."""
    answer = send(review_app, "/review/judge", rejecting(archive_path))
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/review?did=")
    assert log_of(archive_path) == [("Ada", "REJECTED")]


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"sec-fetch-site": "none"},
        {"origin": "http://evil.example"}, {"origin": "http://127.0.0.1:9999"}, {"origin": "https://127.0.0.1:8390"},
        {"sec-fetch-site": "", "origin": ""}, {"sec-fetch-site": "", "origin": "null"},
        {"sec-fetch-site": "", "origin": "http://localhost:8390"},
    ],
)  # fmt: skip
def test_no_page_elsewhere_can_judge(
    review_app: Starlette, archive_path: Path, headers: dict[str, str]
) -> None:
    """Not even with the secret; and a request that does not say where it comes from comes from elsewhere."""
    for address in ACTS:
        assert send(review_app, address, rejecting(archive_path), **headers).status_code == 403
    assert log_of(archive_path) == []


@pytest.mark.parametrize(
    ("site", "origin", "good"),
    [
        ("same-origin", "null", True), ("same-origin", "", True), ("same-origin", "http://127.0.0.1:80", True),
        ("", "http://127.0.0.1:80", True), ("", "", False), ("", "null", False), ("cross-site", "", False),
        ("same-origin", "http://127.0.0.1:81", False), ("cross-site", "http://127.0.0.1:80", False),
    ],
)  # fmt: skip
def test_the_browser_says_where_a_form_comes_from(site: str, origin: str, good: bool) -> None:
    """One header at least proves it, and none says otherwise."""
    headers = [(b"host", b"127.0.0.1:80")]
    headers += [(b"sec-fetch-site", site.encode())] if site else []
    headers += [(b"origin", origin.encode())] if origin else []
    assert is_same_origin({"type": "http", "scheme": "http", "headers": headers}) is good


@pytest.mark.parametrize("token", ["", "guess", "é"])
def test_without_the_secret_nothing_is_written(review_app: Starlette, archive_path: Path, token: str) -> None:
    """A page from before a restart says what to do."""
    for address in ACTS:
        answer = send(review_app, address, {**rejecting(archive_path), "token": token})
        assert answer.status_code == 403
        assert "load it again" in answer.text
    assert log_of(archive_path) == []


def test_where_nobody_judges_nothing_can_be_sent(archive_path: Path) -> None:
    """Writing is off unless somebody is named."""
    app = create_app(archive_path)
    for address in (*ACTS, "/review"):
        answer = send(app, address, rejecting(archive_path))
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
    assert "testimonia serve --review NAME" in ask(app, "/review").text
    assert 'name="token"' not in ask(app, "/review").text
    assert log_of(archive_path) == []
    app.state.room.close()


def test_asking_never_writes(review_app: Starlette, archive_path: Path) -> None:
    """An act cannot be asked for with GET, nor can a form be sent to a page."""
    fields = {**rejecting(archive_path), "token": review_app.state.reviewer.token}
    for address in ACTS:
        answer = ask(review_app, address, params=fields)
        assert answer.status_code in ({200} if address == "/review/together" else {405})
    before = archive_path.read_bytes()
    for address in ("/review", "/review/together", "/judgements", "/review.json", "/people"):
        assert ask(review_app, address).status_code == 200
    assert archive_path.read_bytes() == before
    for address in ("/", "/person/x", "/review", "/static/review.js"):
        assert send(review_app, address, fields).status_code == 405
    for method in ("PUT", "DELETE", "PATCH"):
        assert ask(review_app, "/review/judge", method).status_code == 405
    assert log_of(archive_path) == []


def test_a_foreign_name_for_this_machine_cannot_judge(review_app: Starlette, archive_path: Path) -> None:
    """The guard on the host stands before everything else."""
    answer = ask(
        review_app, "/review/judge", "POST", host="evil.example", data=rejecting(archive_path),
        headers={"origin": "http://evil.example", "sec-fetch-site": "same-origin"},
    )  # fmt: skip
    assert answer.status_code == 400


def test_pages_that_judge_are_as_closed_as_others(review_app: Starlette) -> None:
    """The same policy; the referrer goes to this server only, so that browsers tell the origin of a form."""
    headers = ask(review_app, "/review").headers
    assert headers["referrer-policy"] == "same-origin"
    assert "script-src 'self'; style-src 'self'" in headers["content-security-policy"]
    assert review_app.state.reviewer.token not in ask(review_app, "/review.json").text
