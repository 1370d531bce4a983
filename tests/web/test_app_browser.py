"""The reading room in Chromium: every page, both themes, phone width, keys, and without scripts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from testimonia.web.app import create_app
from tests.web.browser import Open, serving, visiting

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def base(lives_path: Path) -> Iterator[str]:
    with serving(create_app(lives_path)) as address:
        yield address


@pytest.fixture
def visit(chromium_running: Any, base: str) -> Iterator[Open]:
    with visiting(chromium_running, base) as opened:
        yield opened


@pytest.fixture(scope="module")
def addresses(base: str) -> dict[str, str]:
    person = httpx.get(f"{base}/people.json").json()["people"][0]["id"]
    source = next(
        one["id"]
        for one in httpx.get(f"{base}/sources.json").json()["sources"]
        if one["path"] == "lantern/0412.txt"
    )
    statement = httpx.get(f"{base}/source/{source}.json").json()["statements"][3]["id"]
    return {
        "home": "/", "people": "/people", "person": f"/person/{person}", "sources": "/sources",
        "source": f"/source/{source}", "mentions": f"/source/{source}?mentions=1",
        "statement": f"/statement/{statement}",
        "search": "/search?q=Kollontai", "in sources": "/search?q=Kollontai&kind=sources", "about": "/about",
    }  # fmt: skip


@pytest.mark.parametrize("look", ["light", "dark", "phone", "phone, no script"])
def test_every_page_shows_without_complaint(
    visit: Open, base: str, addresses: dict[str, str], look: str
) -> None:
    """In both themes, on a phone, without scripts: no error, nothing blocked, nothing wider than it."""
    more: dict[str, Any] = {"color_scheme": "dark" if look == "dark" else "light"}
    if look.startswith("phone"):
        more["viewport"] = {"width": 390, "height": 844}
    if look.endswith("no script"):
        more["java_script_enabled"] = False
    page = visit("/", **more)
    for name, address in addresses.items():
        page.goto(base + address)
        assert page.locator("h1").is_visible(), name
        assert page.locator("main").bounding_box()["width"] <= page.viewport_size["width"], name
        if not look.endswith("no script"):
            over = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert over <= 0, (name, over)


def test_the_skip_link_comes_first_and_leads_to_the_text(visit: Open) -> None:
    """The first tab stop passes over the head of the page."""
    page = visit("/people")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_keys_search_step_and_open(visit: Open, addresses: dict[str, str]) -> None:
    """Keys j and k walk through statements, e opens the evidence, / goes to the search, ? to the help."""
    page = visit(addresses["person"])
    ids = page.eval_on_selector_all(
        "article.statement", "all => all.filter(o => o.checkVisibility()).map(o => o.id)"
    )
    here = "document.activeElement.id"
    page.locator(f"[id='{ids[0]}']").focus()
    page.keyboard.press("j")
    assert page.evaluate(here) == ids[1]
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate(here) == ids[1]
    page.keyboard.press("e")
    assert page.locator(f"[id='{ids[1]}'] details.evidence dl").is_visible()
    page.keyboard.press("/")
    assert page.evaluate(here) == "find"
    page.keyboard.type("j?e")
    assert page.input_value("#find") == "j?e"
    page.locator("h1").click()
    page.keyboard.press("?")
    page.wait_for_url("**/about#keys")


def test_focus_on_a_passage_shows_what_it_says(visit: Open, addresses: dict[str, str]) -> None:
    """Beside the text the note of a focused passage lights up and is in sight."""
    page = visit(addresses["source"])
    runs = page.locator("a.said")
    runs.last.focus()
    note = page.locator(f"[id='note-{runs.last.get_attribute('data-s').split()[0]}']")
    assert "lit" in note.get_attribute("class")
    assert note.is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == note.get_attribute("id")
    page.keyboard.press("g")
    page.wait_for_selector("a.said.pointed")  # the browser tells of the new fragment a moment later


def test_a_phone_shows_what_is_said_in_a_sheet(visit: Open, addresses: dict[str, str]) -> None:
    """A touch opens the statement over the text, Escape closes it and gives the place back."""
    page = visit(addresses["source"], viewport={"width": 390, "height": 844})
    page.locator("a.said").first.click()
    sheet = page.get_by_role("dialog")
    assert sheet.is_visible()
    assert "Alexandra Kollontai" in sheet.inner_text()
    page.keyboard.press("Escape")
    assert sheet.count() == 0
    assert "said" in page.evaluate("document.activeElement.className")


def test_without_scripts_a_passage_leads_to_its_statement_and_back(
    visit: Open, addresses: dict[str, str]
) -> None:
    """Plain links and details are enough."""
    page = visit(addresses["source"], java_script_enabled=False)
    run = page.locator("a.said").first
    wanted = run.get_attribute("href")
    run.click()
    assert page.url.endswith(wanted)
    note = page.locator(f"[id='{wanted[1:]}']")
    assert note.is_visible()
    note.locator("a.back").click()
    assert "#char=" in page.url
    assert page.locator("button.theme").is_hidden()
    page.locator("details.furniture summary").first.click()
    assert page.locator("details.furniture .grey").first.is_visible()


def test_a_deep_link_points_at_code_points(visit: Open, addresses: dict[str, str]) -> None:
    """#char= lights the run that holds the stretch, whatever lies before it in UTF-16."""
    page = visit(addresses["person"])
    link = page.locator("article.statement a.locus").first
    quoted = page.locator("article.statement blockquote").first.inner_text()
    link.click()
    page.wait_for_selector(".pointed")
    assert "".join(page.locator(".pointed").all_inner_texts()) == quoted


def test_the_theme_chosen_is_remembered(visit: Open) -> None:
    """The button turns the page dark, and the next page stays so."""
    page = visit("/", color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.locator("button.theme").click()
    dark = page.evaluate(ground)
    assert dark != light
    assert page.locator("button.theme").get_attribute("aria-pressed") == "true"
    page.locator("nav a", has_text="People").click()
    page.wait_for_url("**/people")
    assert page.evaluate(ground) == dark


def test_print_has_the_text_and_its_notes(visit: Open, addresses: dict[str, str]) -> None:
    """On paper the head goes, the notes stay."""
    page = visit(addresses["source"], color_scheme="dark")
    page.emulate_media(media="print")
    assert page.locator("header.top").is_hidden()
    assert page.locator(".notes article").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
