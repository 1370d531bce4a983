import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from testimonia.archive.store import create_or_open
from testimonia.errors import ArchiveError, JudgementError
from testimonia.web.app import create_app
from tests.web.client import ask
from tests.web.lives import make_lives


def first_of(path: Path, sql: str) -> str:
    connection = sqlite3.connect(path)
    try:
        return str(connection.execute(sql).fetchone()[0])
    finally:
        connection.close()


@pytest.fixture(scope="session")
def addresses(lives_path: Path) -> list[str]:
    person = first_of(lives_path, "SELECT id FROM person ORDER BY statements DESC")
    source = first_of(lives_path, "SELECT id FROM source WHERE path = 'lantern/0412.txt'")
    statement = first_of(lives_path, "SELECT statement_id FROM voice WHERE n = 2")
    told = first_of(lives_path, "SELECT statement_id FROM voice WHERE cue = 'wrote'")
    return [
        "/", "/people", "/people?letter=K&sort=name", "/people?q=nobody", f"/person/{person}",
        f"/person/{person}?type=membership", "/sources", "/sources?q=lamp", f"/source/{source}",
        f"/source/{source}?mentions=1&char=80,95", f"/statement/{statement}", f"/statement/{told}", "/search",
        "/search?q=Kollontai",
        "/search?q=Kollontai&kind=sources", "/search?q=---", "/about",
    ]  # fmt: skip


def test_every_page_is_there_and_well_formed(app: Starlette, addresses: list[str]) -> None:
    """Each page has a title, one main heading, landmarks, a skip link and no address outside this machine."""
    for address in addresses:
        answer = ask(app, address)
        assert answer.status_code == 200, (address, answer.text[:300])
        html = answer.text
        assert html.count("<h1") == 1, address
        for part in ("<title>", 'lang="en"', 'class="skip"', "<main", "<nav", 'role="search"', "<footer"):
            assert part in html, (address, part)
        for scheme in ("http://", "https://", 'src="//', 'href="//'):
            assert scheme not in html.replace("http://127.0.0.1", ""), (address, scheme)
        assert "style=" not in html, address
        assert "onclick" not in html, address


def test_a_voice_leads_to_where_it_speaks(app: Starlette, lives_path: Path) -> None:
    """The verb of its own in the sentence, and the words that name it and tell that it speaks in the list below."""
    told = first_of(lives_path, "SELECT statement_id FROM voice WHERE cue = 'wrote'")
    begin = first_of(lives_path, "SELECT CAST(cue_begin AS TEXT) FROM voice WHERE cue = 'wrote'")
    html = ask(app, f"/statement/{told}").text
    assert f'#char={begin},{int(begin) + 5}">wrote that</a>' in html
    assert f'#char={begin},{int(begin) + 5}">“wrote”</a>' in html
    assert "whose writing it cites, in a paraphrase" in html


def test_ids_on_a_page_are_unique(app: Starlette, addresses: list[str]) -> None:
    """No two elements share an id, so that every link to a part leads to one place."""
    for address in addresses:
        ids = [part.split('"', 1)[0] for part in ask(app, address).text.split(' id="')[1:]]
        assert len(ids) == len(set(ids)), (address, sorted({one for one in ids if ids.count(one) > 1}))


def test_every_link_leads_somewhere(app: Starlette, addresses: list[str]) -> None:
    """Every address and every fragment that a page links to exists."""
    pages_seen = {address: ask(app, address).text for address in addresses}
    links = {
        link.replace("&amp;", "&")
        for html in pages_seen.values()
        for link in (part.split('"', 1)[0] for part in html.split('href="')[1:])
    }
    assert len(links) > 100
    for link in sorted(links):
        if link.startswith("#"):
            continue
        answer = ask(app, link.partition("#")[0])
        assert answer.status_code == 200, link
        fragment = link.partition("#")[2]
        if fragment:
            assert f'id="{fragment}"' in answer.text, link
    for address, html in pages_seen.items():
        for part in html.split('href="#')[1:]:
            assert f'id="{part.split(chr(34), 1)[0]}"' in html, (address, part[:40])


def test_every_page_has_a_twin_for_machines(app: Starlette, addresses: list[str]) -> None:
    """The ending .json and format=json give the same data."""
    for address in addresses:
        if address == "/about":
            continue
        path, _, query = address.partition("?")
        twin = ask(app, f"{'/index' if path == '/' else path}.json?{query}")
        assert twin.headers["content-type"] == "application/json"
        assert twin.json() == ask(app, f"{path}?{query}&format=json").json(), address
        assert twin.json()


def test_the_json_of_a_person_tells_each_statement_in_full_once(app: Starlette, lives_path: Path) -> None:
    """A statement met again is only pointed to by its id."""
    person = first_of(lives_path, "SELECT id FROM person ORDER BY statements DESC")
    data = ask(app, f"/person/{person}.json").json()
    full = [one["id"] for group in data["groups"] for one in group["statements"] if "id" in one]
    text = ask(app, f"/person/{person}.json").text
    assert all(text.count(f'"id":"{one}"') == 1 for one in full)
    assert text.count('"sentence":') == text.count('"evidence":')


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/nothing", 404), ("/person/nobody", 404), ("/source/nowhere", 404), ("/statement/none", 404),
        ("/static/../app.py", 404), ("/static/%2e%2e%2fapp.py", 404), ("/static/app.py", 404),
        ("/people?page=x", 400), ("/people?page=0", 400), ("/people?page=99999999999", 400),
        ("/people?sort=secret", 400), ("/search?q=" + "x" * 301, 400), ("/search?kind=all", 400),
        ("/source/x?char=9,3", 400), ("/source/x?char=a", 400), ("/source/x?part=-1", 400),
    ],
)  # fmt: skip
def test_what_is_not_there_says_so_and_what_to_do(app: Starlette, address: str, status: int) -> None:
    """Errors come in the same dress, with their reason and the ways on, as page and as JSON."""
    answer = ask(app, address)
    assert answer.status_code == status
    assert "<h1>" in answer.text
    assert 'href="/people"' in answer.text
    twin = ask(app, address + ("&" if "?" in address else "?") + "format=json")
    assert (twin.status_code, twin.json()["status"]) == (status, status)


def test_the_help_has_no_twin(app: Starlette) -> None:
    """It is the same for every archive, and says so."""
    answer = ask(app, "/about.json")
    assert (answer.status_code, "no JSON twin" in answer.json()["detail"]) == (404, True)


def test_a_fault_is_a_page_of_its_own_without_its_insides(
    app: Starlette, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault shows no traceback, and bears the same headers as every page."""

    def broken(*_: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr("testimonia.views.sources_page", broken)
    answer = ask(app, "/sources")
    assert answer.status_code == 500
    assert "secret inside" not in answer.text
    assert "could not be made" in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_any_referent_is_sent_to_its_person(app: Starlette, lives_path: Path) -> None:
    """The id of a referent stays a good address of the person, for pages and for machines."""
    referent = first_of(lives_path, "SELECT referent_id FROM identification WHERE referent_id <> person_id")
    person = first_of(lives_path, f"SELECT person_id FROM identification WHERE referent_id = '{referent}'")
    answer = ask(app, f"/person/{referent}?type=membership")
    assert (answer.status_code, answer.headers["location"]) == (307, f"/person/{person}?type=membership")
    assert ask(app, f"/person/{referent}.json").headers["location"] == f"/person/{person}.json"


def test_reading_never_writes(app: Starlette, lives_path: Path, addresses: list[str]) -> None:
    """After every page the archive is byte for byte what it was, with nothing beside it that has content."""
    before = lives_path.read_bytes()
    for address in addresses:
        ask(app, address)
    assert lives_path.read_bytes() == before
    beside = [one for one in lives_path.parent.iterdir() if one.name.startswith(lives_path.name + "-wal")]
    assert all(one.stat().st_size == 0 for one in beside)


def test_an_archive_that_changes_is_read_anew(tmp_path: Path) -> None:
    """What is kept for the lists is dropped when a build has added to the archive."""
    path = make_lives(tmp_path / "lives.testimonia")
    app = create_app(path)
    before = ask(app, "/index.json").json()["totals"]
    with create_or_open(path) as archive, archive.transaction():
        archive.execute("DELETE FROM source WHERE path = 'memoirs/blue-lamp.txt'")
    assert ask(app, "/index.json").json()["totals"]["sources"] == before["sources"] - 1
    app.state.room.close()


def test_an_archive_put_in_the_place_of_another_is_taken_up(tmp_path: Path) -> None:
    """A new file under the old name is shown at once."""
    path = make_lives(tmp_path / "lives.testimonia")
    app = create_app(path)
    assert ask(app, "/index.json").json()["totals"]["sources"] == 5
    with create_or_open(tmp_path / "empty.testimonia"):
        pass
    (tmp_path / "empty.testimonia").replace(path)
    assert ask(app, "/index.json").json()["totals"]["sources"] == 0
    assert ask(app, "/").status_code == 200
    assert ask(app, "/people").status_code == 200
    app.state.room.close()


def test_an_archive_that_goes_away_is_an_error_page(tmp_path: Path) -> None:
    """The reading room stays up and says what is missing."""
    path = make_lives(tmp_path / "lives.testimonia")
    app = create_app(path)
    path.unlink()
    answer = ask(app, "/people")
    assert answer.status_code == 503
    assert "no archive" in answer.text
    app.state.room.close()


def test_no_archive_no_reading_room(tmp_path: Path) -> None:
    """A missing archive is refused before anything is served."""
    with pytest.raises(ArchiveError, match="testimonia build"):
        create_app(tmp_path / "none.testimonia")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Starlette]:
    with create_or_open(tmp_path / "empty.testimonia"):
        pass
    made = create_app(tmp_path / "empty.testimonia")
    yield made
    made.state.room.close()


@pytest.mark.parametrize("address", ["/", "/people", "/sources", "/search?q=x", "/search?q=x&kind=sources"])
def test_an_empty_archive_has_its_pages(empty: Starlette, address: str) -> None:
    """Nothing read yet is no error."""
    assert ask(empty, address).status_code == 200


def test_who_judges_has_a_name_that_can_sign(lives_path: Path) -> None:
    """It is refused before anybody judges in vain, not at the first judgement; what steers a terminal is left out."""
    assert create_app(lives_path, reviewer=" Ada\x1b  Roth\u202e ").state.reviewer.name == "Ada Roth"
    assert create_app(lives_path, reviewer=" \n").state.reviewer is None
    with pytest.raises(JudgementError, match="at most 200"):
        create_app(lives_path, reviewer="A" * 201)
