"""Judging in Chromium: by keys alone, by touch, and without scripts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testimonia.archive.store import open_archive
from testimonia.web.app import create_app
from tests.web.browser import CONFLICT, TOUCH, Open, serving, visiting
from tests.web.reviews import make_questions

pytestmark = pytest.mark.browser


@pytest.fixture
def archive_path(tmp_path: Path) -> Path:
    return make_questions(tmp_path / "a.testimonia")


@pytest.fixture
def base(archive_path: Path) -> Iterator[str]:
    with serving(create_app(archive_path, reviewer="Ada")) as address:
        yield address


@pytest.fixture
def visit(chromium_running: Any, base: str) -> Iterator[Open]:
    with visiting(chromium_running, base, expected=CONFLICT) as opened:
        yield opened


def verdicts(path: Path) -> list[str]:
    with open_archive(path) as archive:
        return [row["verdict"] for row in archive.execute("SELECT verdict FROM judgement ORDER BY n")]


def judged(page: Any, key: str) -> str:
    """Press a key that judges, and return what the page then says was done."""
    before = page.url
    page.keyboard.press(key)
    page.wait_for_url(lambda url: url != before and "did=" in url)
    page.wait_for_selector(".done p")
    return str(page.locator(".done").inner_text())


def test_questions_are_judged_by_keys_alone(visit: Open, archive_path: Path) -> None:
    """Three are judged, one with a reason, one is undone and asked again; the log has it all."""
    page = visit("/review")
    assert "Question 1 of 4 open" in page.locator(".progress").inner_text()
    first = page.locator(".two").inner_text()
    page.keyboard.press("j")
    page.wait_for_url("**q=**")
    assert "Question 2 of 4 open" in page.locator(".progress").inner_text()
    page.keyboard.press("k")
    page.locator(".progress", has_text="Question 1 of 4").wait_for()
    assert page.locator(".two").inner_text() == first
    page.keyboard.press("w")
    page.keyboard.type("same duds")  # keys rest in a field
    page.keyboard.press("Escape")
    assert judged(page, "u").startswith("Left open: ")
    assert "1 judged by Ada" in page.locator(".progress").inner_text()
    page.locator("[role=status]", has_text="Left open: ").wait_for(state="attached")
    assert judged(page, "s").startswith("Held to be the same: ")
    assert page.locator("h1").inner_text() == "Does the source say so?"
    assert judged(page, "r").startswith("Rejected: ")
    assert judged(page, "z").startswith("Taken back: Rejected: ")
    assert page.locator("h1").inner_text() == "Does the source say so?"
    assert "2 judged by Ada" in page.locator(".progress").inner_text()
    assert verdicts(archive_path) == ["UNSURE", "SAME", "REJECTED", "WITHDRAWN"]
    page.locator("footer a", has_text="What readers decided").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/judgements")
    log = page.locator("#log + ul").inner_text()
    assert "same duds" in log
    assert page.locator("#log + ul s").count() == 1


def test_who_else_would_be_moved_is_accepted_by_a_second_key(visit: Open, archive_path: Path) -> None:
    """Told apart from the one, the bare surname fits only the other: that is shown, and waits for Enter."""
    page = visit("/review")
    page.keyboard.press("d")
    page.wait_for_selector("[role=alert]")
    assert "Berg (c.txt) would be with" in page.locator("[role=alert]").inner_text()
    assert verdicts(archive_path) == []
    assert "Accept" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.wait_for_selector(".done p")
    assert verdicts(archive_path) == ["DIFFERENT"]


def test_a_statement_is_amended_by_keys(visit: Open, archive_path: Path) -> None:
    """The key opens the form and goes to its first field; Tab and Enter do the rest."""
    page = visit("/review")
    for _ in range(2):
        judged(page, "u")
    page.keyboard.press("a")
    assert page.evaluate("document.activeElement.name") == "kind"
    while page.evaluate("document.activeElement.name") != "date":
        page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("1874")
    while page.evaluate("document.activeElement.value") != "AMENDED":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".done p")
    assert page.locator(".done").inner_text().startswith("Amended: ")
    assert verdicts(archive_path) == ["UNSURE", "UNSURE", "AMENDED"]


@pytest.mark.parametrize("look", ["light", "dark", "phone", "phone, no script"])
def test_pages_that_judge_show_without_complaint(visit: Open, base: str, look: str) -> None:
    """In both themes, on a phone and without scripts; what is pressed is large enough for a finger."""
    more: dict[str, Any] = {"color_scheme": "dark" if look == "dark" else "light"}
    if look.startswith("phone"):
        more["viewport"] = {"width": 390, "height": 844}
    more["java_script_enabled"] = not look.endswith("no script")
    page = visit("/review", **more)
    for button in page.locator(".chief button, nav.verbs .button, .undo button").all():
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= TOUCH
    person = page.locator(".side h2 a").first.get_attribute("href")
    source = page.locator(".side cite a").first.get_attribute("href")
    together = "/review/together?kind=pair&reason=same+surname+(Berg)"
    for address in ("/review", person, source, "/judgements", "/review/together", together):
        page.goto(base + address)
        assert page.locator("h1").is_visible(), address
        assert page.locator("main").bounding_box()["width"] <= page.viewport_size["width"], address
        if more["java_script_enabled"]:
            wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            assert page.evaluate(wider) <= 0, address


def test_without_scripts_the_buttons_judge(visit: Open, archive_path: Path) -> None:
    """Beside a statement too, and many of one reason together."""
    page = visit("/review", java_script_enabled=False)
    page.get_by_role("button", name="Unsure").click()
    assert page.locator(".done").inner_text().startswith("Left open: ")
    page.goto(page.url.partition("/review")[0] + "/search?q=Lund")
    card = page.locator("article.statement").first
    card.locator("details.judge summary").click()
    card.locator("textarea").fill("the register has neither")
    card.get_by_role("button", name="Reject").click()
    assert page.locator("article.statement s").count() == 1
    assert "the register has neither" in page.locator("article.statement").first.inner_text()
    page.get_by_role("button", name="Undo the last").click()
    assert page.locator("article.statement s").count() == 0
    page.goto(page.url.partition("/search")[0] + "/review/together")
    page.locator("main ul.counts a").first.click()
    page.get_by_role("button", name="Different").click()
    assert verdicts(archive_path) == ["UNSURE", "REJECTED", "WITHDRAWN"]
    page.get_by_role("button", name="Judge all 2 so").click()
    assert "and 1 more" in page.locator(".done").inner_text()
    assert verdicts(archive_path)[3:] == ["DIFFERENT", "DIFFERENT"]


def test_print_has_no_verbs(visit: Open) -> None:
    """On paper nobody presses anything."""
    page = visit("/review")
    page.emulate_media(media="print")
    assert page.locator("form.chief").is_hidden()
    assert page.locator(".two").is_visible()
