import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from testimonia.web.app import create_app
from tests.web.client import ask
from tests.web.lives import Text, make_lives
from tests.web.reviews import make_questions, send

EVIL = """</script><script>alert(1)</script><img src=x onerror="alert(2)">'"&amp; {{ 7*11117 }} </textarea>"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Starlette]:
    text = Text(
        "evil/" + "<b>a.txt",
        EVIL,
        EVIL,
        f"{EVIL}\n\nMallory {EVIL} was born in {EVIL} in 1901 {EVIL}\n\n{EVIL}!",
        {"issue": EVIL},
        (EVIL + "!",),
    )
    text.says(
        f"Mallory {EVIL} was born in {EVIL} in 1901 {EVIL}",
        "birth born",
        f"evil: Mallory {EVIL}",
        place=EVIL,
        value=EVIL,
        object=("group", EVIL),
        date=("1901", "1901", "1901-01-01", "1901-12-31"),
        voices=(("speaker", EVIL),),
    )
    text.text = text.text  # the factory finds words in it
    app = create_app(make_lives(tmp_path_factory.mktemp("evil") / "evil.testimonia", text))
    yield app
    app.state.room.close()


@pytest.fixture(scope="module")
def hostile_addresses(hostile: Starlette) -> list[str]:
    people = ask(hostile, "/people.json?q=mallory").json()["people"]
    source = ask(hostile, "/sources.json?q=evil").json()["sources"][0]["id"]
    statement = ask(hostile, f"/source/{source}.json").json()["statements"][0]["id"]
    return [
        "/",
        "/people",
        f"/person/{people[0]['id']}",
        "/sources",
        f"/source/{source}",
        f"/source/{source}?mentions=1",
        f"/statement/{statement}",
        "/search?q=Mallory",
        "/search?q=alert&kind=sources",
        f"/review?q=s.{statement}",
        "/review",
        "/judgements",
    ]


def test_what_a_source_holds_is_text_never_markup(hostile: Starlette, hostile_addresses: list[str]) -> None:
    """Titles, names, quotations, clues and paths are escaped on every page."""
    met = 0
    for address in hostile_addresses:
        html = ask(hostile, address).text
        assert "<script>alert" not in html, address
        assert "<img" not in html, address
        assert '"alert(2)"' not in html, address
        assert "</textarea>" not in html, address
        assert "77819" not in html, address
        met += "&lt;script&gt;" in html
    assert met >= 8


def test_what_is_typed_comes_back_as_text(hostile: Starlette) -> None:
    """Words of a query are escaped wherever the page repeats them."""
    for address in ("/search", "/people", "/sources", "/people?letter=K"):
        joined = "&" if "?" in address else "?"
        html = ask(hostile, f"{address}{joined}q=%3Cscript%3Ealert(1)%3C/script%3E%22%20onfocus=%22x").text
        assert "<script>alert" not in html
        assert '" onfocus="' not in html


def test_machine_answers_are_no_pages(hostile: Starlette, hostile_addresses: list[str]) -> None:
    """JSON is typed as JSON and may not be sniffed as anything else."""
    for address in hostile_addresses:
        answer = ask(hostile, address + ("&" if "?" in address else "?") + "format=json")
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
        json.loads(answer.text)


def test_an_unfit_path_is_no_file(hostile: Starlette, tmp_path: Path) -> None:
    """Only the files of a fixed table are served."""
    for name in ("..%2fpages.py", "%2fetc%2fpasswd", "reading-room.css%00", "", "templates/base.html"):
        assert ask(hostile, f"/static/{name}").status_code in {400, 404}, name
    assert ask(hostile, "/static/reading-room.css").status_code == 200


def test_what_readers_write_is_text_never_markup(tmp_path: Path) -> None:
    """Names, reasons and labels are escaped wherever they are shown."""
    app = create_app(make_questions(tmp_path / "a.testimonia"), reviewer=EVIL)
    person = ask(app, "/people.json").json()["people"][0]["id"]
    statement = ask(app, "/search.json?q=born").json()["statements"][0]["statement"]["id"]
    fields = {"verdict": "LABELLED", "on": f"n.{person}", "label": EVIL, "note": EVIL, "back": "/review"}
    pages = [ask(app, send(app, "/review/judge", fields).headers["location"])]
    pages.append(send(app, "/review/judge", fields))  # the same again is refused, and what was chosen is kept
    send(app, "/review/judge", {"verdict": "REJECTED", "on": f"s.{statement}", "note": EVIL})
    pages += [
        ask(app, address) for address in ("/judgements", f"/person/{person}", f"/statement/{statement}")
    ]
    assert [one.status_code for one in pages] == [200, 409, 200, 200, 200]
    for page in pages:
        assert "&lt;script&gt;" in page.text
        assert "<script>alert" not in page.text
        assert "<img" not in page.text
        assert "77819" not in page.text
    app.state.room.close()
