"""The page on which passages are read whole."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.applications import Starlette

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.lock import WriterLock
from testimonia.archive.store import create_or_open, open_archive
from testimonia.web.app import create_app
from tests.archive.helpers import build
from tests.archive.prose import prose
from tests.web.client import ask
from tests.web.reviews import judging, send

JAILED = ("detention", "was jailed  in Linz")
NOTHING: dict[str, Any] = {"step": "nothing"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return an archive of three passages in two sources."""
    return build(
        tmp_path / "a.testimonia", [prose("a.txt"), prose("b.txt", ("Ada Roth died. She wept.",), ())]
    )


@pytest.fixture
def room(path: Path) -> Iterator[Starlette]:
    yield from judging(path)


def at(app: Starlette, key: str = "", sample: str = "9") -> dict[str, Any]:
    asked = {"audit": sample, **({"q": key} if key else {})}
    found: dict[str, Any] = ask(app, "/audit/recall.json", params=asked).json()
    return found


def shown(app: Starlette, key: str = "", sample: str = "9") -> str:
    return str(ask(app, "/audit/recall", params={"audit": sample, **({"q": key} if key else {})}).text)


def jailed(app: Starlette) -> str:
    """Return the key of the passage on the jail."""
    keys = list(walk(app))
    return next(key for key in keys if "jailed" in shown(app, key))


def walk(app: Starlette) -> Iterator[str]:
    now = at(app)
    while now["previous"]:
        now = at(app, now["previous"])
    while True:
        yield now["passage"]["key"]
        if not now["next"]:
            return
        now = at(app, now["next"])


def form(text: str) -> dict[str, str]:
    """Return the hidden fields of the form for what is missing."""
    part = text.partition('action="/review/read"')[2].partition("</form>")[0]
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', part)
    return {name: html.unescape(value) for name, value in found}


def read(app: Starlette, key: str, *missing: tuple[str, str], **fields: Any) -> Any:
    kinds, words = [one[0] for one in missing], [one[1] for one in missing]
    more = {"missing_kind": kinds, "missing_words": words, "step": "missing", **fields}
    return send(app, "/review/read", {**form(shown(app, key)), **more})


def kept(path: Path) -> list[list[dict[str, str]]]:
    with open_archive(path) as archive:
        rows = archive.execute("SELECT amendment FROM judgement WHERE verdict = 'READ' ORDER BY n").fetchall()
    return [json.loads(row["amendment"])["missing"] for row in rows]


def test_one_passage_is_asked_at_a_time(room: Starlette) -> None:
    """With what the archive states of it, each leading to its page, and a form for what is missing."""
    key = jailed(room)
    assert len(list(walk(room))) == 3
    assert (at(room)["drawn"], at(room)["open"], at(room)["audit"]) == (3, 3, "9")
    text = shown(room, key)
    assert re.search(r"Passage \d of 3 drawn by chance; 0 read by Ada", text)
    (birth,) = at(room, key)["passage"]["statements"]
    assert f'href="/statement/{birth["id"]}"' in text
    assert '<q class="words">Ada Roth was born in Graz</q>' in text
    assert '<option value="military_service">Military service</option>' in text
    assert text.count('name="missing_words"') == 3
    for pressed in ("m", "n", "w", "z"):
        assert f'data-key="{pressed}"' in text


def test_what_is_missing_is_kept(room: Starlette, path: Path) -> None:
    """The next one is asked then, and what was done is said; read again it stands in the form."""
    key = jailed(room)
    answered = read(room, key, JAILED, ("", ""), ("kinship", "married the printer"), note="two eyes")
    where = urlsplit(answered.headers["location"])
    asked = dict(parse_qsl(where.query))
    assert (answered.status_code, where.path, asked["audit"]) == (303, "/audit/recall", "9")
    assert asked["q"] != key
    assert kept(path) == [[
        {"type": "detention", "words": "was jailed in Linz"}, {"type": "kinship", "words": "married the printer"},
    ]]  # fmt: skip
    assert "Read whole: Ada Roth was born" in ask(room, answered.headers["location"]).text
    text = shown(room, key)
    assert 'value="was jailed in Linz"' in text
    assert "read whole by <b>Ada</b>" in text
    assert "two eyes" in text
    assert at(room)["open"] == 2


def test_nothing_missing_is_a_decision(room: Starlette, path: Path) -> None:
    """When all are read the page says so."""
    for key in list(walk(room)):
        assert read(room, key, **NOTHING).status_code == 303
    assert kept(path) == [[], [], []]
    text = shown(room)
    assert "Every passage was read" in text
    assert 'href="/audit?recall=9"' in text
    assert at(room)["passage"] is None
    assert 'rel="prev"' in text


@pytest.mark.parametrize(
    ("missing", "fields", "words"),
    [
        ((("detention", "was jailed in Ghent"),), {}, "The passage does not have “was jailed in Ghent”."),
        ((JAILED, ("", "married")), {}, "Line 2 has no kind: “married”."),
        ((JAILED, ("kinship", " ")), {}, "Line 2 has no words that say it: “Kinship”."),
        ((("marvel", ""),), {}, "Line 1 has no words that say it: “marvel”."),
        ((("marvel", "married"),), {}, "No statement type"),
        ((JAILED,), NOTHING, "You wrote down what is missing"),
        ((), {}, "Write down what is missing, or say that nothing is."),
        ((JAILED,), {"seen": "otherwise"}, "has changed since the page was made"),
    ],
)
def test_what_cannot_be_kept_is_shown_again(
    missing: tuple[tuple[str, str], ...], fields: dict[str, str], words: str, room: Starlette, path: Path
) -> None:
    """With the reason, and all that was written."""
    key = jailed(room)
    answered = read(room, key, *missing, note="two eyes", **fields)
    text = html.unescape(answered.text)
    assert answered.status_code == 409
    assert words in text
    assert 'role="alert"' in text
    assert ">two eyes</textarea>" in text
    for kind, said in missing:
        assert not said.strip() or f'value="{" ".join(said.split())}"' in text
        assert not kind or f'<option value="{kind}" selected>' in text
    assert form(answered.text) == form(shown(room, key))
    assert 'href="/audit/recall.json?audit=9&q=' in text
    assert kept(path) == []


def test_more_lines(room: Starlette, path: Path) -> None:
    """Without a script the server adds them, and judges nothing."""
    answered = read(room, jailed(room), JAILED, ("", ""), ("", "wept"), step="more")
    assert answered.status_code == 200
    assert answered.text.count('name="missing_words"') == 5
    assert 'role="alert"' not in answered.text
    assert kept(path) == []


def test_undo_leads_back(room: Starlette, path: Path) -> None:
    """The same passage is asked again."""
    key = jailed(room)
    back = read(room, key, JAILED).headers["location"]
    undone = send(room, "/review/undo", {"back": back})
    assert dict(parse_qsl(urlsplit(undone.headers["location"]).query))["q"] == key
    assert at(room)["open"] == 3
    assert "read whole by" not in shown(room, key)


def test_a_rejected_statement_is_struck_through(room: Starlette) -> None:
    """It is no statement that is found."""
    key = jailed(room)
    (birth,) = at(room, key)["passage"]["statements"]
    send(room, "/review/judge", {"on": f"s.{birth['id']}", "verdict": "REJECTED"})
    assert "Rejected: " in shown(room, key)
    assert '<li id="s-' + birth["id"] + '" class="rejected">' in shown(room, key)


def test_nobody_reads_where_nobody_judges(path: Path) -> None:
    """The page shows what there is to read, and no form."""
    bare = create_app(path)
    text = shown(bare)
    assert "serve --review NAME" in text
    assert "/review/read" not in text
    assert ask(bare, "/audit/recall").status_code == 200
    bare.state.room.close()


def test_what_is_no_passage_is_not_found(room: Starlette) -> None:
    """Nor is a sample of no name; a passage that was not drawn is shown when it is asked for."""
    for key in ("w.nowhere.0.9", "s.123", "nothing"):
        assert ask(room, "/audit/recall", params={"q": key}).status_code == 404
    assert ask(room, "/audit/recall", params={"audit": "all"}).status_code == 400
    drawn = at(room, sample="1")["passage"]["key"]
    other = next(key for key in walk(room) if key != drawn)
    found = at(room, other, "1")
    assert (found["passage"]["key"], found["number"], found["onward"]) == (other, 0, drawn)


def test_an_archive_without_prose(tmp_path: Path) -> None:
    """Says so."""
    made = create_app(build(tmp_path / "b.testimonia", []), reviewer="Ada")
    assert "There is no passage to read" in shown(made)
    assert "0 passages of 0" in ask(made, "/audit").text.replace("\u00a0", " ")
    made.state.room.close()


def test_while_another_writes_it_is_kept_on_the_page(room: Starlette, path: Path) -> None:
    """To be sent again."""
    key, lock = jailed(room), WriterLock(path)
    lock.acquire(0)
    held = read(room, key, JAILED)
    lock.release()
    assert held.status_code == 503
    assert "The archive is being written" in held.text
    main = held.text.partition("<main")[2]
    again = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', main)
    assert (
        send(room, "/review/read", {name: html.unescape(value) for name, value in again}).status_code == 303
    )
    assert [one["type"] for one in kept(path)[0]] == ["detention"]


def test_both_halves_stand_on_one_page(room: Starlette, path: Path) -> None:
    """What each means, what was found and missing by type and reader, and where."""
    key = jailed(room)
    read(room, key, JAILED)
    with create_or_open(path) as archive:
        _, source, begin, end = key.split(".")
        deciding.passage(archive, By("Bo"), source, (int(begin), int(end)))
    text = ask(room, "/audit", params={"recall": "9"}).text.replace("\u00a0", " ")
    assert "3 passages of 3, drawn by chance, evenly over the sources; 1 read whole." in text
    assert "Of what these say of persons 1 statement found, 1 missing: 50" in text
    for words in ("How right is it?", "How much does it have?", "By type", "By reader", "What is missing"):
        assert words in text
    assert f'href="/audit/recall?audit=9&amp;q={key}"' in text
    told = ask(room, "/audit.json", params={"recall": "9"}).json()
    assert (told["whole"]["judged"], told["recall"]["whole"]["missing"], told["recall"]["read"]) == (0, 1, 1)
    assert "missing <b>detention “was jailed in Linz”</b>" in ask(room, "/judgements").text
    source_page = ask(room, f"/source/{source}").text
    assert "read whole by <b>Bo</b>" in source_page
    assert "heeded by the next build" not in source_page
