"""What readers decided, as the pages show it."""

import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette

from testimonia.archive.store import Archive
from testimonia.web.app import create_app
from tests.web.client import ask
from tests.web.judged import Decided


@pytest.fixture
def judged_app(decided: Decided) -> Iterator[Starlette]:
    made = create_app(decided.path)
    yield made
    made.state.room.close()


def test_a_rejected_statement_is_struck_through_and_says_so(judged_app: Starlette, decided: Decided) -> None:
    """In words, for who hears the page too, wherever it stands."""
    source = ask(judged_app, f"/statement/{decided.rejected}.json").json()["statement"]["source"]["id"]
    pages = (
        f"/person/{decided.kollontai}", f"/statement/{decided.rejected}", f"/source/{source}",
        "/search?q=Kollontai+born",
    )  # fmt: skip
    for address in pages:
        text = ask(judged_app, address).text
        (struck,) = re.findall(r"<s>(.*?)</s>", text, re.S)
        assert '<span class="unseen">Rejected: </span>' in struck, address
        assert "rejected by Ada" in text
        assert "the register has 1872" in text


def test_an_amended_statement_says_by_whom_and_what_was_read(judged_app: Starlette, decided: Decided) -> None:
    """Beside the value that a reader gives."""
    text = ask(judged_app, f"/statement/{decided.amended}").text
    assert "; the source was read as ‘Alexandra Kollontai joined the Bolsheviks, “1914”’" in text
    assert "amended by Ada" in text
    assert "Date as amended" in text
    assert "Date as written" not in text
    assert "role <b>member</b>" in text
    moved = ask(judged_app, f"/statement/{decided.moved_to_another}").text
    assert "Angelica Balabanoff, as a reader says" in moved


def test_readers_who_differ_are_both_shown(judged_app: Starlette, decided: Decided) -> None:
    """Who judged what, and that none of it is in force."""
    text = ask(judged_app, f"/statement/{decided.disputed}").text
    assert "Readers differ, so none of their verdicts is in force." in text
    assert "rejected by <b>Ada</b>" in text
    assert "confirmed by <b>Bo</b>" in text
    assert "<s>" not in text


def test_a_person_has_what_readers_decided(judged_app: Starlette, decided: Decided) -> None:
    """The label they prefer, and pairs they left open."""
    text = ask(judged_app, f"/person/{decided.nin}").text
    assert "<h1>Andreu Nin</h1>" in text
    assert "left open by <b>Ada</b>" in text
    assert "too little is told" in text


def test_the_log_is_a_page(judged_app: Starlette, reviewed: Archive) -> None:
    """What waits, then every entry, what was taken back struck through."""
    text = ask(judged_app, "/judgements").text
    assert text.index('id="queue"') < text.index('id="log"')
    assert '<s><span class="unseen">Taken back: </span>' in text
    assert "by mistake" in text
    assert "readers differ: none is in force" in text
    number = reviewed.execute("SELECT count(*) FROM judgement").fetchone()[0]
    assert len(ask(judged_app, "/judgements.json").json()["entries"]) == number
    assert ask(judged_app, "/judgements?page=x").status_code == 400


def test_an_archive_nobody_judged_has_an_empty_log(app: Starlette) -> None:
    """The page says so."""
    assert "Nothing was decided yet." in ask(app, "/judgements").text
