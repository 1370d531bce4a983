"""Reading passages whole in Chromium: by keys and selection, by touch, and without scripts."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testimonia.archive.store import open_archive
from testimonia.web.app import create_app
from tests.archive.helpers import build
from tests.archive.prose import FIRST, prose
from tests.web.browser import CONFLICT, TOUCH, Open, serving, visiting

pytestmark = pytest.mark.browser

SELECT = """words => {
  const texts = document.createTreeWalker(document.querySelector(".whole-passage"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const at = texts.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(texts.currentNode, at);
    range.setEnd(texts.currentNode, at + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }
}"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return build(tmp_path / "a.testimonia", [prose("a.txt")])


@pytest.fixture
def visit(chromium_running: Any, path: Path) -> Iterator[Open]:
    with (
        serving(create_app(path, reviewer="Ada")) as base,
        visiting(chromium_running, base, expected=CONFLICT) as opened,
    ):
        yield opened


def address() -> str:
    return f"/audit/recall?audit=9&q=w.{prose('a.txt').source.id}.0.{len(FIRST)}"


def kept(path: Path) -> list[list[dict[str, str]]]:
    with open_archive(path) as archive:
        rows = archive.execute("SELECT amendment FROM judgement WHERE verdict = 'READ' ORDER BY n").fetchall()
    return [json.loads(row["amendment"])["missing"] for row in rows]


def test_selected_words_are_taken_over(visit: Open, path: Path) -> None:
    """Keys do the rest: the kind by its first letters, Enter keeps it; the next passage has nothing missing."""
    page = visit(address())
    page.evaluate(SELECT, "was jailed in Linz")
    page.keyboard.press("m")
    assert page.evaluate("document.activeElement.name") == "missing_kind"
    page.keyboard.type("Deten")
    page.keyboard.press("Escape")
    page.evaluate(SELECT, "married the printer")
    page.keyboard.press("m")
    page.keyboard.type("Kin")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "married the printer"
    page.keyboard.press("Enter")
    page.wait_for_selector(".done p")
    assert page.locator(".progress").inner_text().endswith("1 read by Ada")
    page.keyboard.press("n")
    page.get_by_role("heading", name="Every passage was read").wait_for()
    page.keyboard.press("k")
    page.wait_for_url("**q=w.**")
    assert kept(path) == [
        [
            {"type": "detention", "words": "was jailed in Linz"},
            {"type": "kinship", "words": "married the printer"},
        ],
        [],
    ]
    page.keyboard.press("z")
    page.locator(".done", has_text="Taken back").wait_for()
    assert page.locator(".progress").inner_text().endswith("1 read by Ada")


def test_lines_are_added_where_none_is_empty(visit: Open) -> None:
    """By the button, and by the key; each has its own number."""
    page = visit(address())
    page.get_by_role("button", name="More lines").click()
    assert page.locator(".line").count() == 4
    assert page.locator(".line").last.locator("input").get_attribute("aria-label").endswith("line 4")
    for field in page.locator(".line input").all():
        field.fill("wept")
    page.locator("h1").click()
    page.keyboard.press("m")
    assert page.locator(".line").count() == 5
    assert page.locator(".line").last.locator("input").input_value() == ""


@pytest.mark.parametrize("look", ["light", "dark", "phone", "phone, no script"])
def test_the_page_shows_without_complaint(visit: Open, look: str) -> None:
    """What is pressed is large enough for a finger, and nothing is wider than the screen."""
    more: dict[str, Any] = {"color_scheme": "dark" if look == "dark" else "light"}
    if look.startswith("phone"):
        more["viewport"] = {"width": 390, "height": 844}
    more["java_script_enabled"] = not look.endswith("no script")
    page = visit(address(), **more)
    for pressed in page.locator(
        ".chief button, nav.verbs .button, .undo button, .line select, .line input"
    ).all():
        box = pressed.bounding_box()
        assert min(box["width"], box["height"]) >= TOUCH
    assert page.locator("main").bounding_box()["width"] <= page.viewport_size["width"]
    if more["java_script_enabled"]:
        wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wider) <= 0


def test_without_scripts_it_is_a_form(visit: Open, path: Path) -> None:
    """A fault is said with all that was written still there; put right, it is kept."""
    page = visit(address(), java_script_enabled=False)
    page.locator("[name=missing_kind]").first.select_option("detention")
    page.locator("[name=missing_words]").first.fill("was jailed in Lindau")
    page.locator("[name=missing_words]").first.press("Enter")
    assert "does not have “was jailed in Lindau”" in page.get_by_role("alert").inner_text()
    page.get_by_role("button", name="More lines").click()
    assert page.locator(".line").count() == 4
    page.locator("[name=missing_words]").first.fill("was jailed in Linz")
    page.get_by_role("button", name="These are missing").click()
    assert page.locator(".done").inner_text().startswith("Read whole: ")
    page.get_by_role("button", name="Nothing is missing").click()
    assert page.get_by_role("heading", name="Every passage was read").is_visible()
    assert kept(path) == [[{"type": "detention", "words": "was jailed in Linz"}], []]
