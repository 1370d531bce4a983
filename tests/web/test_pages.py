"""One function a page."""

import pytest
from starlette.applications import Starlette

from testimonia.archive.store import Archive
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
