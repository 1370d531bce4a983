"""One function a page."""

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette

from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Clue
from testimonia.web.app import create_app
from tests.archive.helpers import told, write
from tests.web.client import ask


@pytest.mark.parametrize(
    ("address", "code", "words"),
    [
        ("/people?sort=weather", 400, "“sort” can be"),
        ("/search?kind=rumours", 400, "“kind” can be statements or sources"),
        ("/person/nobody", 404, "No person in this archive has this id"),
        ("/source/nothing", 404, "No source in this archive has this id"),
        ("/statement/nothing", 404, "No statement in this archive has this id"),
    ],
)
def test_what_is_not_there_is_said(app: Starlette, address: str, code: int, words: str) -> None:
    """A wrong wish is the visitor's, a missing page is missing; each says what to do."""
    answer = ask(app, address)
    assert (answer.status_code, words in answer.text) == (code, True)


def test_a_page_that_is_the_same_for_all_has_no_twin(app: Starlette) -> None:
    """The page about the room is no data of the archive."""
    assert ask(app, "/about").status_code == 200
    assert ask(app, "/about.json").status_code == 404


def test_a_referent_leads_to_its_person(app: Starlette, lives: Archive) -> None:
    """Its id is answered by the address of the person, in the form that was asked for and with its wishes."""
    row = lives.execute(
        "SELECT person_id, referent_id FROM identification WHERE person_id != referent_id"
    ).fetchone()
    assert row is not None
    answer = ask(app, f"/person/{row['referent_id']}.json?type=birth")
    assert answer.status_code == 307
    assert answer.headers["location"].endswith(f"/person/{row['person_id']}.json?type=birth")


def test_a_kind_of_statement_must_be_one(app: Starlette, lives: Archive) -> None:
    """A person's page says which word it does not know."""
    person = lives.execute("SELECT id FROM person").fetchone()["id"]
    assert ask(app, f"/person/{person}?type=birth").status_code == 200
    answer = ask(app, f"/person/{person}?type=brith")
    assert (answer.status_code, "“brith” is no kind of statement" in answer.text) == (400, True)


def test_a_source_tells_where_each_value_was_read_and_its_series(tmp_path: Path) -> None:
    """Values link to their place, parts to one another; no author is said to be none, a number what it counts."""
    told_by = (
        Clue("series", "The Quays", "The Quays", 0, 9),
        Clue("publication", "The Lantern", "The Lantern"),
        Clue("issue", "412", "412"),
    )
    parts = [
        replace(told(f"{n}.txt", f"The Quays: [Clara Lund] wept {n}."), title=f"Weeping {n}")
        for n in (2, 1)
    ]  # fmt: skip
    path = tmp_path / "series.testimonia"
    with create_or_open(path) as archive:
        write(
            archive,
            *(replace(one, clues=(*told_by, Clue("part", one.title[-1], "", None, None))) for one in parts),
        )
    app = create_app(path)
    page = ask(app, f"/source/{parts[0].source.id}").text
    listed = ask(app, "/sources").text
    app.state.room.close()
    assert "not named; published by The Lantern" in page
    assert '<span class="whole">no. 412</span>' in listed
    assert f'href="/source/{parts[0].source.id}?char=0,9#char=0,9"' in page
    assert page.index("Weeping 1</a>") < page.index('aria-current="page">Weeping 2')


def test_what_was_measured_stands_in_the_room(app: Starlette) -> None:
    """For each type how many were right and found, with intervals; the about page leads there."""
    text = ask(app, "/trust").text
    assert "How far to trust it" in text
    assert '<th scope="row">Birth</th>' in text
    assert ask(app, "/trust.json").json()["whole"]["label"] == "all"
    assert 'href="/trust"' in ask(app, "/about").text


def test_where_sources_differ_by_facet(app: Starlette, lives: Archive) -> None:
    """Side by side, with the rule; each conflict has its page and its twin."""
    text = ask(app, "/conflicts").text
    assert "Nobody is born on two days." in text
    assert "Read it in its place" in text
    conflict = lives.execute("SELECT id FROM conflict WHERE rule = 'born-twice'").fetchone()["id"]
    assert f"/conflict/{conflict}" in text
    assert "happened-twice" not in ask(app, "/conflicts.json?rule=born-twice").json()["conflicts"][0]["rule"]
    assert ask(app, f"/conflict/{conflict}.json").json()["rule"] == "born-twice"
    assert ask(app, f"/conflict/{conflict}").status_code == 200
    assert (ask(app, "/conflicts?state=settled").status_code, ask(app, "/conflict/nothing").status_code) == (
        400,
        404,
    )


def test_a_person_has_all_conflicts_and_says_what_was_not_compared(app: Starlette, lives: Archive) -> None:
    """The badge leads to a part that is there; a source that tells no date of birth says nothing of it."""
    person = lives.execute("SELECT id FROM person WHERE label = 'Alexandra Kollontai'").fetchone()["id"]
    text = ask(app, f"/person/{person}").text
    assert 'href="#differences"' in text
    assert 'id="differences"' in text
    assert "All statements were compared" in text
    assert "says nothing of it" in text
    assert ">silent<" not in text
