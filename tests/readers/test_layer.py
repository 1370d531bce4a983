"""The text layer of a page."""

import pytest
from lxml import html

from testimonia.readers.layer import Layer, build


def layer(markup: str) -> Layer:
    return build(html.fromstring(f"<html><body>{markup}</body></html>"))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Ada  Roth\n set type.</p><p>She left.</p>", "Ada Roth set type.\n\nShe left."),
        ("<ul><li>Graz</li><li>Linz</li></ul>", "Graz\nLinz"),
        ("<table><tr><td>Ada</td><td>Roth</td></tr></table>", "Ada\tRoth"),
        ("<table><tr><td>Ada<br>Roth</td>\n <td> Lille</td></tr></table>", "Ada\tRoth\tLille"),
        ("<p>Graz<br>Linz</p>", "Graz\nLinz"),
        ("<p>Graz<br><br><br>Linz</p>", "Graz\n\nLinz"),
        ("<pre>a\n   b</pre>", "a\n   b"),
        ("<p>A<script>x()</script>da<!-- no --> Roth</p>", "Ada Roth"),
        ("<p hidden>No.</p><p style='display: none'>No.</p><p>Yes.</p>", "Yes."),
        ("<div>Ada<p>Roth</p>Senn</div>", "Ada\n\nRoth\n\nSenn"),
        ("<p>Ada\u00a0Roth</p>", "Ada\u00a0Roth"),
        ("<p> </p>", ""),
    ],
)
def test_blocks_are_laid_out_as_a_browser_does(markup: str, text: str) -> None:
    """Paragraphs apart, items on lines, spaces collapsed, what is hidden left out, no-break spaces kept."""
    assert layer(markup).text == text


def test_a_block_knows_where_it_stands_and_how_much_of_it_is_linked() -> None:
    """Its span is that of its words; its path ends with its own element."""
    made = layer("<p>Ada Roth.</p><p>See <a href='/x'>Linz</a></p>")
    first, second = made.blocks
    assert made.text[first.start : first.end] == "Ada Roth."
    assert made.text[second.start : second.end] == "See Linz"
    assert (first.linked, second.linked) == (0, 4)
    assert second.path[-1].tag == "p"


def test_a_whole_page_is_never_hidden() -> None:
    """Pages that show themselves by a script hide their body until then; its words are read all the same."""
    made = build(html.fromstring("<html><body style='visibility:hidden'><p>Ada.</p></body></html>"))
    assert made.text == "Ada."


def test_depth_is_no_danger() -> None:
    """Elements nested far beyond Python's own limit are walked."""
    root = inner = html.Element("div")
    for _ in range(5000):
        child = html.Element("div")
        inner.append(child)
        inner = child
    inner.text = "Ada."
    assert build(root).text == "Ada."
