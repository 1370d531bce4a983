"""A conflict is judged from a page: by the form of the macro, with its secret, and back to where it stood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.applications import Starlette

from testimonia.archive.judging import deciding
from testimonia.archive.store import create_or_open, open_archive
from testimonia.views.judged import Judged
from testimonia.views.judged_conflict import judged_conflicts
from testimonia.web.rendering import environment
from tests.archive.judging.conflicted import BO, CONFLICT, states, write
from tests.web.client import ask
from tests.web.reviews import judging, make_questions, send


@dataclass(frozen=True)
class Conflict:
    """What the macro asks of a conflict."""

    id: str
    judgements: tuple[Judged, ...] = ()


@dataclass(frozen=True)
class Side:
    """What the macro asks of a side."""

    number: int
    answer: str


SIDES = (Side(1, "1885 & earlier"), Side(2, ""))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = make_questions(tmp_path / "a.testimonia")
    with create_or_open(made) as archive:
        one, other = births(made)
        write(archive, {1: [one], 2: [other]})
    return made


@pytest.fixture
def review_app(path: Path) -> Iterator[Starlette]:
    yield from judging(path)


def births(path: Path) -> list[str]:
    with open_archive(path) as archive:
        rows = archive.execute("SELECT id FROM statement WHERE type = 'birth' ORDER BY quote LIMIT 2")
        return [row["id"] for row in rows]


def state(path: Path) -> dict[str, tuple[str, list[str], int]]:
    with open_archive(path) as archive:
        return states(archive)


def forms(app: Starlette, path: Path) -> list[str]:
    """Return the forms of the macro."""
    with open_archive(path) as archive:
        judgements = judged_conflicts(archive, [CONFLICT])[CONFLICT]
    macro = environment().get_template("_verbs.html").make_module({}).conflict  # type: ignore[attr-defined]
    conflict = Conflict(CONFLICT, judgements)
    shown = macro(app.state.reviewer, conflict, SIDES, "/conflicts#c-1")
    return re.findall(r"<form.*?</form>", str(shown), re.DOTALL)


def fields(form: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form))


def test_explained_preferred_and_taken_back(review_app: Starlette, path: Path) -> None:
    """Each leads back to the page it came from, which says what was done."""
    explain, prefer = forms(review_app, path)
    assert 'name="note" rows="1" maxlength="4000" required' in explain
    assert '<option value="1">1. 1885 &amp; earlier</option><option value="2">2. says so</option>' in prefer
    sent = {**fields(explain), "verdict": "EXPLAINED", "note": "two calendars"}
    where = send(review_app, "/review/judge", sent).headers["location"]
    assert where.startswith("/conflicts?did=")
    assert where.endswith("#c-1")
    assert state(path) == {CONFLICT: ("EXPLAINED", [], 0)}
    said = review_app.state.reviewer.said.values()
    assert any(one.startswith("Explained: Anna Berg was born 1885") for one in said)
    _, second = births(path)
    send(review_app, "/review/judge", {**fields(prefer), "verdict": "RESOLVED", "side": "2"})
    assert state(path) == {CONFLICT: ("RESOLVED", [second], 0)}
    (back,) = forms(review_app, path)[2:]
    assert send(review_app, "/review/withdraw", fields(back)).status_code == 303
    assert state(path) == {CONFLICT: ("EXPLAINED", [], 0)}
    with create_or_open(path) as archive:
        deciding.on_conflict(archive, BO, "RESOLVED", CONFLICT, 1)
    assert ["/review/withdraw" in form for form in forms(review_app, path)] == [False, False, True, True]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"verdict": "EXPLAINED"}, "What explains a conflict"),
        ({"verdict": "RESOLVED"}, "Say which"),
        ({"verdict": "RESOLVED", "side": "x"}, "no side of a conflict"),
        ({"verdict": "RESOLVED", "side": "7"}, "1, 2, not 7"),
        ({"verdict": "REJECTED"}, "no judgement on a conflict"),
        ({"verdict": "RESOLVED", "side": "1", "on": "c.nothing"}, "testimonia conflicts lists them"),
    ],
)
def test_what_cannot_be(review_app: Starlette, path: Path, more: dict[str, str], why: str) -> None:
    """It is refused with what to do, what was chosen is kept, and nothing is written."""
    answer = send(review_app, "/review/judge", {"on": f"c.{CONFLICT}", "back": "/conflicts", **more})
    assert answer.status_code == 409
    assert why in answer.text
    assert state(path) == {}


def test_a_side_that_was_chosen_stands_in_the_form(review_app: Starlette, path: Path) -> None:
    """Where it cannot be judged so, it is sent again as it was."""
    sent = {"on": f"c.{CONFLICT}", "verdict": "RESOLVED", "side": "7", "note": "the register"}
    text = send(review_app, "/review/judge", sent).text
    assert '<input type="hidden" name="side" value="7">' in text


def test_nothing_without_the_secret(review_app: Starlette, path: Path) -> None:
    """As of every form."""
    sent = {"on": f"c.{CONFLICT}", "verdict": "RESOLVED", "side": "1", "token": "x"}
    assert send(review_app, "/review/judge", sent).status_code == 403
    assert state(path) == {}


def test_in_the_log(review_app: Starlette, path: Path) -> None:
    """Its statements are named, with the verdict and the reason."""
    sent = {"on": f"c.{CONFLICT}", "verdict": "EXPLAINED", "note": "two calendars"}
    send(review_app, "/review/judge", sent)
    text = ask(review_app, "/judgements").text
    assert "two calendars" in text
    assert "explained" in text
    assert f'href="/statement/{births(path)[0]}"' in text


def test_nobody_judges_where_nobody_is_named(path: Path) -> None:
    """The macro shows nothing."""
    macro = environment().get_template("_verbs.html").make_module({}).conflict  # type: ignore[attr-defined]
    assert str(macro(None, Conflict(CONFLICT), SIDES, "/")).strip() == ""
