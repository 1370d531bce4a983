"""Pages of print in the reading room."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from starlette.applications import Starlette

from testimonia import plugins
from testimonia.archive.store import create_or_open
from testimonia.archive.writing import start_run, write_reading
from testimonia.web.app import create_app
from tests.archive.helpers import record
from tests.printed import KEY, printed
from tests.web.client import ask

BYTES = b"as the file was"


@pytest.fixture
def lives(tmp_path: Path) -> Path:
    folder = tmp_path / "lives"
    folder.mkdir()
    (folder / "roth.pdf").write_bytes(BYTES)
    return folder


@pytest.fixture
def room(lives: Path, monkeypatch: pytest.MonkeyPatch) -> Starlette:
    """Return a reading room of a source of two pages, of which the first has a size."""
    monkeypatch.setitem(plugins.COMPONENTS, "pictures", {"pdf": "tests.fakes:png"})
    archive = lives.with_name("lives.testimonia")
    with create_or_open(archive) as made:
        reading = printed()
        reading = replace(reading, source=replace(reading.source, digest=sha256(BYTES).hexdigest()))
        write_reading(made, reading, start_run(made, "test", str(lives), {}), record(reading))
    return create_app(archive)


def test_a_page_shows_its_picture_and_where_the_line_stands(room: Starlette) -> None:
    """With the line that one comes from marked, doubtful words listed, and the words beside it."""
    html = ask(room, f"/source/{KEY}/page/1?char=4,9").text
    assert f'src="/source/{KEY}/page/1.png"' in html
    assert '<rect class="here" x="40.0" y="50.0" width="320.0" height="12.0"' in html
    assert "40 in 100 sure" in html
    assert "Ada Roth was born 1872 in Lund." in html
    png = ask(room, f"/source/{KEY}/page/1.png")
    assert (png.status_code, png.headers["content-type"], png.content) == (200, "image/png", b"PNG 1")


def test_a_file_that_has_changed_gives_no_picture(room: Starlette, lives: Path) -> None:
    """The page says so, and shows the words as they were read."""
    (lives / "roth.pdf").write_bytes(b"another")
    html = ask(room, f"/source/{KEY}/page/1").text
    assert "roth.pdf has changed since it was read" in html
    assert "<img" not in html
    assert ask(room, f"/source/{KEY}/page/1.png").status_code == 404


def test_a_page_without_a_size_has_no_picture(room: Starlette) -> None:
    """A page break that an edition notes."""
    assert "has none of its own" in ask(room, f"/source/{KEY}/page/2").text


@pytest.mark.parametrize("address", ["/page/3", "/page/3.png", "/page/x", "/page/99999999999999999999"])
def test_a_page_that_is_not_there(room: Starlette, address: str) -> None:
    """It is said to be missing, whatever number is asked for."""
    assert ask(room, f"/source/{KEY}{address}").status_code == 404


def test_source_and_statement_lead_to_the_page(room: Starlette) -> None:
    """The text marks where a page begins; a statement is cited with it."""
    html = ask(room, f"/source/{KEY}").text
    assert f'<a class="page-break" href="/source/{KEY}/page/1" title="Page xii begins here">xii</a>' in html
    statement = ask(room, f"/source/{KEY}.json").json()["statements"][0]
    page = ask(room, f"/statement/{statement['id']}").text
    assert "page xii–[2], characters" in page
    assert "see it on page xii" in page
    assert "“Ada” (40 in 100 sure)" in page


def test_its_twin_is_data(room: Starlette) -> None:
    """Lines with their places."""
    told = ask(room, f"/source/{KEY}/page/1.json").json()
    assert (told["page"]["label"], told["width"], len(told["lines"])) == ("xii", 400.0, 1)
