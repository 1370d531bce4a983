"""Web pages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers import html
from testimonia.readers.page import Page, Raw


def read(data: bytes) -> Page:
    return html.read(Raw(data))


BODY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "Aldo Ferri was born in Bologna in 1893, the son of a porter at the central station of the town.",
        "In 1922 the new masters dismissed him, for he had let a train of strikers through on a green light.",
        "He came home in May 1945, and the railway gave him back his number, his lamp and his signal box.",
    )
)


def furniture(page: Page) -> dict[str, str]:
    return {region.kind: page.text[region.start : region.end] for region in page.marked if region.furniture}


def test_blocks_stand_on_lines_of_their_own() -> None:
    """A blank line between blocks, one line per item, <br> a line end, entities decoded, spaces collapsed."""
    page = read(b"<p>x&amp;y <b>z</b>\n  w<br>v</p><ul><li>a<li>b</ul><p>c&nbsp;&shy;d</p>")
    assert page.text == "x&y z w\nv\n\na\nb\n\nc\u00a0\u00add"


def test_nothing_hidden_enters_the_text() -> None:
    """Scripts, styles, templates, comments and hidden elements are not read."""
    page = read(
        b"<head><title>t</title><style>p{}</style></head><body><script>x</script><!-- c -->"
        b"<template>t</template>"
        b"<p hidden>h</p><p style='display: none'>n</p><noscript>s</noscript><p>Read this.</p></body>"
    )
    assert page.text == "Read this."


@pytest.mark.parametrize(
    ("element", "kind"),
    [
        ("<nav>News Shop</nav>", "navigation"),
        ("<footer>Imprint</footer>", "footer"),
        ("<aside>Aside words</aside>", "aside"),
        ("<div class='cookie-banner'>We use cookies</div>", "cookie note"),
        ("<div role='search'>Find</div>", "form"),
        ("<div id='comments'><p>He died in 1950, not in 1966, I was there.</p></div>", "comments"),
        ("<div class='related-posts'><a href='/x'>Trotsky expelled</a></div>", "other stories"),
    ],
)
def test_elements_that_are_no_article_are_furniture(element: str, kind: str) -> None:
    """Navigation, footers, asides, cookie notes, comments and lists are hinted at by their element."""
    page = read(
        f"<body><main><article><h1>The signalman</h1>{BODY}</article></main>{element}</body>".encode()
    )
    assert kind in furniture(page)
    assert "born in Bologna" not in "".join(furniture(page).values())


def test_a_page_without_main_text_is_kept_whole() -> None:
    """Where no main text is found the note says so, and only elements make furniture."""
    page = read(b"<nav>Menu</nav><p>Short.</p>")
    assert "main text not found: whole page kept" in page.notes
    assert furniture(page) == {"navigation": "Menu"}


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset='windows-1251'><p>Она родилась</p>".encode("cp1251"), "cp1251"),
        ("<meta http-equiv=x content='text/html;charset=latin1'><p>Zoé’s</p>".encode("cp1252"), "cp1252"),
        ("<meta charset='utf-16'><p>Zoé</p>".encode(), "utf-8"),
        ("<p>Zoé</p>".encode("utf-8-sig"), "utf-8-sig"),
        ("<meta charset='nonsense'><p>Zoé</p>".encode(), "utf-8"),
    ],
)  # fmt: skip
def test_the_declared_encoding_is_followed(data: bytes, encoding: str) -> None:
    """As in a browser: byte order mark, then <meta>, latin-1 meaning windows-1252, then UTF-8."""
    assert read(data).encoding == encoding


def test_a_wrong_declaration_is_noted() -> None:
    """A page whose bytes are not what it declares is detected, and the note says both."""
    page = read("<meta charset=utf-8><p>Zoé was born at Besançon</p>".encode("cp1252"))
    assert "Zoé was born" in page.text
    assert any("declares utf-8" in note for note in page.notes)


def test_no_entity_is_fetched() -> None:
    """An external entity is not resolved."""
    page = read(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>Before &e; after</p>')
    assert "root" not in page.text


@pytest.mark.parametrize("depth", [300, 3_000, 100_000])
def test_deep_nesting_is_survived(depth: int) -> None:
    """However deep the nesting, the words are read."""
    assert "deep words" in read(b"<div>" * depth + b"<p>deep words</p>").text


def test_an_empty_page_is_refused() -> None:
    """A page without text is refused, not taken for an article."""
    with pytest.raises(ReadingError) as caught:
        read(b"<html><body></body></html>")
    assert caught.value.reason == "no-text"


_TAGS = [
    "<p>",
    "</p>",
    "<div",
    ">",
    "<!--",
    "-->",
    "<script>",
    "</body>",
    "<br>",
    "<li>",
    "&#0;",
    "&amp",
    "a ",
    "é",
    "\x00",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(_TAGS), max_size=25).map("".join))
def test_broken_markup_never_crashes(markup: str) -> None:
    """Whatever the markup: a page whose hints lie within its text, or ReadingError."""
    try:
        page = read(markup.encode())
    except ReadingError:
        return
    assert all(0 <= region.start < region.end <= len(page.text) for region in page.marked)
