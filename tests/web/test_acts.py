"""What forms do."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.applications import Starlette

from testimonia.archive.judging import deciding, effects
from testimonia.archive.judging.deciding import By
from testimonia.archive.lock import WriterLock
from testimonia.archive.store import create_or_open, open_archive
from testimonia.web.app import create_app
from tests.web.client import ask
from tests.web.judged import person, statement
from tests.web.lives import make_lives
from tests.web.reviews import judging, make_questions, send


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_questions(tmp_path / "a.testimonia")


@pytest.fixture
def review_app(path: Path) -> Iterator[Starlette]:
    yield from judging(path)


def birth(path: Path, words: str = "Anna Berg") -> str:
    with open_archive(path) as archive:
        return statement(archive, words)


def verdicts(path: Path) -> list[str]:
    with open_archive(path) as archive:
        return [row["verdict"] for row in archive.execute("SELECT verdict FROM judgement ORDER BY n")]


def hidden(text: str) -> dict[str, str]:
    """Return the hidden fields of the form in the main part of a page."""
    main = text.partition("<main")[2]
    return dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', main))


def test_what_was_done_is_said_where_it_was_done(review_app: Starlette, path: Path) -> None:
    """The page comes back with it, and with an undo."""
    asked = birth(path)
    back = f"/search?q=Anna+Berg&kind=statements#s-{asked}"
    fields = {"on": f"s.{asked}", "verdict": "REJECTED", "note": "  no \n such year ", "back": back}
    where = send(review_app, "/review/judge", fields).headers["location"]
    parts = urlsplit(where)
    assert (parts.path, parts.fragment, dict(parse_qsl(parts.query))["q"]) == (
        "/search",
        f"s-{asked}",
        "Anna Berg",
    )
    text = ask(review_app, where).text
    assert "Rejected: Anna Berg was born 1885" in text.replace("in a small town", "")
    assert 'action="/review/undo"' in text
    assert "no such year" in text
    assert "did=" not in text.partition("<main")[2]


def test_undo_leads_back_to_the_question(review_app: Starlette, path: Path) -> None:
    """It is asked again; elsewhere the page itself comes back."""
    key = ask(review_app, "/review.json").json()["question"]["key"]
    send(review_app, "/review/judge", {"on": key, "verdict": "UNSURE", "back": "/review?q=x"})
    where = send(review_app, "/review/undo", {"back": "/review?q=x"}).headers["location"]
    assert where.startswith(f"/review?q={key}&did=")
    assert ask(review_app, where).text.count("Taken back: Left open") == 1
    send(review_app, "/review/judge", {"on": key, "verdict": "UNSURE", "back": "/people"})
    assert (
        send(review_app, "/review/undo", {"back": "/people"}).headers["location"].startswith("/people?did=")
    )
    answer = send(review_app, "/review/undo", {})
    assert answer.status_code == 409
    assert "no judgement by" in answer.text


def test_a_statement_is_amended_by_its_form(review_app: Starlette, path: Path) -> None:
    """The form holds it as it was read; only what is otherwise is amended."""
    fields = {
        "on": f"s.{birth(path)}", "verdict": "AMENDED", "kind": "death died", "value": "", "date": "1886",
        "subject": "", "words": "Anna Berg was born 1885 in a small town, like Ida Falk.", "back": "/review",
    }  # fmt: skip
    assert send(review_app, "/review/judge", fields).status_code == 303
    shown = ask(review_app, f"/statement/{birth(path)}.json").json()["statement"]
    assert (shown["type"], shown["date"]["edtf"]) == ("death", "1886")
    assert set(shown["review"]["amended"]) == {"type", "role", "date"}
    answer = send(review_app, "/review/judge", {**fields, "date": "one day"})
    assert answer.status_code == 409
    assert "one day" in answer.text


def test_while_a_build_writes_what_was_chosen_is_kept(review_app: Starlette, path: Path) -> None:
    """The page says who holds the archive; the same form can be sent again."""
    lock = WriterLock(path)
    lock.acquire(0)
    fields = {"on": f"s.{birth(path)}", "verdict": "REJECTED", "note": "no such year", "back": "/people"}
    answer = send(review_app, "/review/judge", fields)
    lock.release()
    assert answer.status_code == 503
    assert "is being written by process" in answer.text
    assert "--output" not in answer.text
    assert (verdicts(path), "<b>rejected</b>, because: no such year" in answer.text) == ([], True)
    assert hidden(answer.text) == {"token": review_app.state.reviewer.token, **fields}
    assert (
        send(review_app, "/review/judge", hidden(answer.text)).headers["location"].startswith("/people?did=")
    )
    assert verdicts(path) == ["REJECTED"]


def test_who_else_would_be_moved_is_shown_and_asked(tmp_path: Path) -> None:
    """Accepting it is a button of its own; what contradicts outright has none."""
    path = make_lives(tmp_path / "lives.testimonia")
    app = create_app(path, reviewer="Ada")
    with open_archive(path) as archive:
        sql = "SELECT referent_id FROM identification WHERE person_id = ? ORDER BY 1"
        one, other, _ = (row[0] for row in archive.execute(sql, (person(archive, "Alexandra Kollontai"),)))
    fields = {"on": f"p.{one}.{other}", "verdict": "DIFFERENT", "back": "/review"}
    answer = send(app, "/review/judge", fields)
    assert (answer.status_code, verdicts(path)) == (409, [])
    assert "Others would be moved by this" in answer.text
    assert "(--accept)" not in answer.text
    assert 'name="accept" value="1"' in answer.text
    assert send(app, "/review/judge", {**hidden(answer.text), "accept": "1"}).status_code == 303
    assert verdicts(path) == ["DIFFERENT"]
    app.state.room.close()


def test_what_contradicts_other_judgements_cannot_be_accepted(review_app: Starlette, path: Path) -> None:
    """Two who are one person by a chain cannot be different: the page names the chain, and leads to the log."""
    with open_archive(path) as archive:
        anna, karl, clara = (person(archive, name) for name in ("Anna Berg", "Karl Roth", "Clara Lund"))
    for on in (f"p.{anna}.{karl}", f"p.{karl}.{clara}"):
        assert send(review_app, "/review/judge", {"on": on, "verdict": "SAME"}).status_code == 303
    with open_archive(path) as archive:
        sql = "SELECT r.id FROM referent r JOIN source s ON s.id = r.source_id WHERE r.label = ? ORDER BY s.path"
        ends = [archive.execute(sql, (name,)).fetchone()["id"] for name in ("Anna Berg", "Clara Lund")]
    answer = send(review_app, "/review/judge", {"on": f"p.{ends[0]}.{ends[1]}", "verdict": "DIFFERENT"})
    assert answer.status_code == 409
    assert "by a chain of SAME one person" in answer.text
    assert 'name="accept"' not in answer.text
    assert 'href="/judgements"' in answer.text
    assert verdicts(path) == ["SAME", "SAME"]


def test_a_region_is_set_aside_and_restored(tmp_path: Path) -> None:
    """The page says that the next build heeds it, and where it was read so already."""
    app = create_app(make_lives(tmp_path / "lives.testimonia"), reviewer="Ada")
    sources = ask(app, "/sources.json?q=lantern/0412").json()["sources"]
    address = f"/source/{sources[0]['id']}"
    blocks = ask(app, f"{address}.json").json()["blocks"]
    prose = next(one for one in blocks if one["kind"] == "paragraph")
    aside = next(one for one in blocks if one["furniture"])
    for block, told in ((prose, "heeded by the next build"), (aside, "and so read")):
        key = f"r.{sources[0]['id']}.{block['begin']}.{block['end']}"
        fields = {"on": key, "verdict": "SET_ASIDE", "back": address}
        assert told not in ask(app, address).text
        assert told in ask(app, send(app, "/review/judge", fields).headers["location"]).text
    app.state.room.close()


def test_an_archive_that_is_gone_is_no_build(review_app: Starlette, path: Path) -> None:
    """The page says what is the matter."""
    fields = {"on": f"s.{birth(path)}", "verdict": "REJECTED"}
    path.unlink()
    answer = send(review_app, "/review/judge", fields)
    assert answer.status_code == 503
    assert "The archive cannot be written" in answer.text


@pytest.mark.parametrize("on", [[], ["s.gone"], [f"s.{number}" for number in range(51)]])
def test_what_cannot_be_judged_is_said(review_app: Starlette, path: Path, on: list[str]) -> None:
    """Nothing chosen, not there, or too many at once."""
    answer = send(review_app, "/review/judge", {"on": on, "verdict": "REJECTED"})
    assert answer.status_code == 409
    assert "Nothing was written" in answer.text
    assert verdicts(path) == []


def test_many_are_judged_after_a_look_and_undone_at_once(review_app: Starlette, path: Path) -> None:
    """The first form only shows what would change."""
    (reason,) = ask(review_app, "/review/together.json").json()["reasons"]
    view = ask(
        review_app, "/review/together.json", params={"kind": "pair", "reason": reason["reason"]}
    ).json()
    keys = [one["key"] for one in view["questions"]]
    fields = {
        "on": keys,
        "verdict": "DIFFERENT",
        "step": "preview",
        "note": "ages apart",
        "back": "/review/together",
    }
    answer = send(review_app, "/review/together", fields)
    assert (answer.status_code, verdicts(path)) == (200, [])
    assert "2\u00a0judgements: held to be different. Nothing is written yet." in answer.text
    where = send(review_app, "/review/together", {**fields, "step": "apply", "accept": "1"}).headers[
        "location"
    ]
    assert verdicts(path) == ["DIFFERENT", "DIFFERENT"]
    assert "and 1 more" in ask(review_app, where).text
    send(review_app, "/review/undo", {"back": "/review"})
    assert verdicts(path)[2:] == ["WITHDRAWN", "WITHDRAWN"]
    again = send(review_app, "/review/together", {**fields, "verdict": "SAME", "on": keys[:1]})
    assert "no longer a person of their own" in again.text
    assert verdicts(path)[4:] == []


def test_an_entry_is_taken_back_from_the_log(review_app: Starlette, path: Path) -> None:
    """With a reason; twice is refused."""
    with create_or_open(path) as archive:
        made = deciding.statement(archive, By("Bo"), "REJECTED", statement(archive, "Otto Berg"))
    assert 'action="/review/withdraw"' in ask(review_app, "/judgements").text
    fields = {"on": made.id, "note": "by mistake", "back": f"/judgements#j-{made.id}"}
    where = send(review_app, "/review/withdraw", fields).headers["location"]
    assert where.startswith("/judgements?did=")
    assert where.endswith(f"#j-{made.id}")
    assert "taken back by Ada" in ask(review_app, where).text
    assert send(review_app, "/review/withdraw", fields).status_code == 409


def test_what_has_moved_is_applied_after_a_look(review_app: Starlette, path: Path) -> None:
    """Old and new words stand side by side."""
    with create_or_open(path) as archive:
        made = deciding.statement(archive, By("Bo"), "REJECTED", statement(archive, "Otto Berg"))
        with archive.transaction():
            archive.execute(
                "UPDATE judgement SET target = replace(target, (SELECT digest FROM source WHERE path = 'b.txt'), 'x')"
            )
            effects.replay(archive)
    text = ask(review_app, "/judgements").text
    assert "its words have moved: it waits for a look" in text
    assert text.count("<mark>Otto Berg was born 1891") >= 2
    where = send(review_app, "/review/move", {"on": made.id, "back": "/judgements"}).headers["location"]
    assert "Found at its new place" in ask(review_app, where).text
    assert "it waits for a look" not in ask(review_app, where).text
