"""The main text of a page."""

from typing import Any

import pytest
import trafilatura
from lxml import html

from testimonia.readers.layer import build
from testimonia.readers.letters import squeeze
from testimonia.readers.main_text import MainText

LIFE = (
    "Ida Brandt was born in Lindach in 1871, the second daughter of a tanner who kept bees for the wax.",
    "She took over the eleven hives when he died, and sold the honey from a <b>handcart</b> on market days.",
    "In the last winter of the war she hid two deserters among the straw of the empty skeps.",
)
PAGE = f"<article><h1>The beekeeper</h1>{''.join(f'<p>{each}</p>' for each in LIFE)}</article>"


def page(body: str) -> Any:
    return html.document_fromstring(f"<html><body>{body}</body></html>")


def main_text(root: Any, *aside: Any) -> MainText:
    return MainText(root, build(root).blocks, aside)


def test_its_lines_are_squeezed() -> None:
    """Each paragraph is a line of letters and digits, whatever sets its letters; there is nothing to note."""
    found = main_text(page(PAGE))
    assert squeeze(LIFE[1].replace("<b>", "").replace("</b>", "")) in found.lines
    assert found.note == ""


def test_what_is_aside_is_taken_out() -> None:
    """Elements that hold none of it are gone, those within others too; words behind them stay."""
    root = page(f"<div id='a'><div id='b'>Shop</div></div>Behind.{PAGE}<script>x()</script><!-- y --><img>")
    main_text(root, root.get_element_by_id("a"), root.get_element_by_id("b"))
    assert "Behind." in root.text_content()
    assert [root.find(f".//{tag}") for tag in ("div", "script", "img")] == [None, None, None]
    assert "Shop" not in root.text_content()


def test_little_is_no_main_text() -> None:
    """A few words are taken for a page that was not understood."""
    found = main_text(page("<p>Ida kept bees.</p>"))
    assert (found.lines, found.note) == ((), "main text not found: whole page kept")


@pytest.mark.parametrize(
    "body", ["<p>" + "<b>x</b>" * 3_001, "<i></i>" * 3_001 + "<p>x" + "<u><i/></u>" * 57_000]
)
def test_a_page_that_takes_too_long_is_left_alone(body: str) -> None:
    """Too many elements, or too many pieces in one that is no block of blocks: neither way of looking is tried."""
    root = page(f"{body}{PAGE}")
    found = main_text(root, *root.findall(".//article"))
    assert (found.lines, found.note) == ((), "too large to look for the main text: whole page kept")
    assert found.find(fast=False) is False
    assert root.find(".//article") is not None


def test_a_failing_search_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it failed with is told, and what was found before does not stay."""
    found = main_text(page(PAGE))

    def fail(*_: object, **__: object) -> str:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "extract", fail)
    assert found.find(fast=False) is True
    assert (found.lines, found.note) == ((), "main text not found (RecursionError): whole page kept")
