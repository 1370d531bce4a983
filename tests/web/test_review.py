"""The pages on which a reader judges."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import create_or_open
from testimonia.web.app import create_app
from tests.web.client import ask
from tests.web.reviews import make_questions, send


@pytest.fixture
def review_app(tmp_path: Path) -> Iterator[Starlette]:
    made = create_app(make_questions(tmp_path / "a.testimonia"), reviewer="Ada")
    yield made
    made.state.room.close()


def at(app: Starlette, key: str = "") -> dict[str, object]:
    found: dict[str, object] = ask(app, "/review.json", params={"q": key} if key else {}).json()
    return found


def test_one_question_is_asked_at_a_time(review_app: Starlette) -> None:
    """The address holds the place; before and behind it are the next ones."""
    first = at(review_app)
    assert (first["number"], first["open"], first["judged"], first["previous"]) == (1, 4, 0, "")
    second = at(review_app, str(first["next"]))
    assert (second["number"], second["previous"]) == (2, first["question"]["key"])  # type: ignore[index]
    text = ask(review_app, "/review").text
    assert "Question 1 of 4 open; 0 judged by Ada" in text
    assert "Asked because: score 0.60: possible: same surname (Berg)" in text
    assert text.count("<mark>") == 2
    for key in ("s", "d", "u", "z", "j"):
        assert f'data-key="{key}"' in text
    assert 'data-key="c"' not in text


def test_a_statement_is_asked_with_its_verbs(review_app: Starlette) -> None:
    """And a form in which everything stands as it was read."""
    last = at(review_app, str(at(review_app, str(at(review_app)["next"]))["next"]))
    text = ask(review_app, "/review", params={"q": last["question"]["key"]}).text  # type: ignore[index]
    for key in ("c", "r", "a", "z", "k"):
        assert f'data-key="{key}"' in text
    assert '<option value="birth born" selected>' in text
    assert "Born twice" in text


def test_what_was_judged_is_passed_over(review_app: Starlette) -> None:
    """Its address leads to the next one; progress tells how many were judged."""
    first = at(review_app)
    key = first["question"]["key"]  # type: ignore[index]
    send(review_app, "/review/judge", {"on": key, "verdict": "UNSURE"})
    now = at(review_app, str(key))
    assert (now["question"]["key"], now["open"], now["judged"]) == (first["next"], 3, 1)  # type: ignore[index]


def test_anything_can_be_asked_for_by_name(review_app: Starlette) -> None:
    """Also what nobody would ask; what is not there is not found."""
    death = ask(review_app, "/search.json?q=died").json()["statements"][0]["statement"]["id"]
    found = at(review_app, f"s.{death}")
    assert (found["number"], found["question"]["key"]) == (0, f"s.{death}")  # type: ignore[index]
    assert ask(review_app, "/review?q=s.gone").status_code == 404
    assert ask(review_app, "/review?q=nothing").status_code == 404


def test_judgements_that_wait_are_told(review_app: Starlette) -> None:
    """With the way to them."""
    statement = ask(review_app, "/search.json?q=died").json()["statements"][0]["statement"]["id"]
    send(review_app, "/review/judge", {"on": f"s.{statement}", "verdict": "REJECTED"})
    assert at(review_app)["waiting"] == 0
    with create_or_open(review_app.state.room.path) as archive:
        deciding.statement(archive, By("Bo"), "CONFIRMED", statement)
    assert at(review_app)["waiting"] == 2
    assert 'href="/judgements#queue"' in ask(review_app, "/review").text


def test_when_all_is_judged_the_page_says_so(review_app: Starlette) -> None:
    """Nothing is asked twice."""
    while (now := at(review_app))["question"]:
        key = str(now["question"]["key"])  # type: ignore[index]
        verdict = "UNSURE" if key.startswith("p.") else "CONFIRMED"
        assert send(review_app, "/review/judge", {"on": key, "verdict": verdict}).status_code == 303
    assert "Nothing is left to judge" in ask(review_app, "/review").text


def test_many_of_one_reason_stand_together(review_app: Starlette) -> None:
    """Reasons with their numbers, then each question with a box to mark it."""
    (reason,) = ask(review_app, "/review/together.json").json()["reasons"]
    assert (reason["kind"], reason["number"]) == ("pair", 2)
    asked = {"kind": "pair", "reason": reason["reason"]}
    text = ask(review_app, "/review/together", params=asked).text
    assert text.count('type="checkbox"') == 2
    assert "Nothing is asked for this reason" in ask(
        review_app, "/review/together", params={**asked, "kind": "statement"}
    ).text  # fmt: skip


def test_verbs_stand_beside_what_they_judge(review_app: Starlette) -> None:
    """On the pages of a person, a source and a statement, and in a search; nowhere unless somebody judges."""
    statement = ask(review_app, "/search.json?q=Clara").json()["statements"][0]["statement"]
    person, source = statement["subject"]["person"], statement["source"]["id"]
    pages = {
        f"/person/{person}": ("s.", "n.", "m.", "x."), f"/source/{source}": ("s.", "r."),
        f"/statement/{statement['id']}": ("s.",), "/search?q=Clara": ("s.",),
    }  # fmt: skip
    bare = create_app(review_app.state.room.path)
    for address, kinds in pages.items():
        text = ask(review_app, address).text
        for kind in kinds:
            assert f'name="on" value="{kind}' in text, (address, kind)
        assert "<form" not in ask(bare, address).text.replace('<form class="find"', "")
    bare.state.room.close()


def test_a_sample_is_asked_to_its_end(review_app: Starlette) -> None:
    """The sample stays in every address, undo leads back to its question, and the page tells how right it is."""
    first = ask(review_app, "/review.json", params={"audit": "3"}).json()
    assert (first["open"], first["audit"]) == (3, "3")
    assert first["question"]["why"][0] == "drawn by chance, 1 of 3"
    text = ask(review_app, "/review", params={"audit": "3"}).text
    assert f'href="/review?audit=3&amp;q={first["next"]}"' in text
    key, back = first["question"]["key"], f"/review?audit=3&q={first['next']}"
    answered = send(review_app, "/review/judge", {"on": key, "verdict": "REJECTED", "back": back})
    assert answered.headers["location"].startswith("/review?audit=3&q=")
    undone = send(review_app, "/review/undo", {"back": back})
    assert f"/review?audit=3&q={key}" in undone.headers["location"]
    for verdict in ("CONFIRMED", "CONFIRMED", "REJECTED"):
        now = ask(review_app, "/review.json", params={"audit": "3"}).json()
        send(review_app, "/review/judge", {"on": now["question"]["key"], "verdict": verdict})
    assert (
        "Every statement of this sample was judged" in ask(review_app, "/review", params={"audit": "3"}).text
    )
    page = ask(review_app, "/audit", params={"audit": "3"}).text
    assert "drawn by chance; 3 judged" in page
    assert "2 right as they were read: 67" in page
    assert "By type" in page
    told = ask(review_app, "/audit.json", params={"audit": "3"}).json()
    assert (told["whole"]["judged"], told["rejected"], told["waiting"]) == (3, 1, 0)
    assert ask(review_app, "/review.json").json()["audit"] == ""


def test_an_address_that_names_no_sample(review_app: Starlette) -> None:
    """It is refused with what would do."""
    for path in ("/review", "/audit"):
        refused = ask(review_app, path, params={"audit": "all"})
        assert refused.status_code == 400
        assert "names no sample" in refused.text
    assert ask(review_app, "/audit").status_code == 200
