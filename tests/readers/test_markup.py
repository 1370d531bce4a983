"""The markup of documents."""

import pytest

from testimonia.readers import markup
from testimonia.readers.markup import Laid, Mark


def laid(body: str) -> Laid:
    return markup.lay(markup.parse(f"<div>{body}</div>"))


def kinds(found: Laid, kind: str) -> list[str]:
    return [found.text[region.start : region.end] for region in found.marked if region.kind == kind]


def test_all_of_a_document_is_its_own() -> None:
    """No block of a document is furniture, wherever it stands; headings, quotations and items are told."""
    found = laid(
        "<nav>Menu</nav><h2>Youth</h2><blockquote><p>No.</p></blockquote><ul><li>Graz</li></ul><footer>End</footer>"
    )
    assert not any(region.furniture for region in found.marked)
    assert kinds(found, "main") == ["Menu", "Youth", "No.", "Graz", "End"]
    assert (kinds(found, "heading"), kinds(found, "quote"), kinds(found, "item")) == (
        ["Youth"],
        ["No."],
        ["Graz"],
    )


def test_a_mark_says_what_the_blocks_within_an_element_are() -> None:
    """The innermost mark counts; what is furniture is none of the document's own text."""
    root = markup.parse("<div><p>Words.</p><section><p>Head</p><div><p>Said</p></div></section></div>")
    section, inner = root.find(".//section"), root.find(".//section/div")
    found = markup.lay(
        root, {section: Mark("page header", "a head"), inner: Mark("quote", "a quotation", furniture=False)}
    )
    assert kinds(found, "page header") == ["Head"]
    assert kinds(found, "quote") == ["Said"]
    assert kinds(found, "main") == ["Words.", "Said"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<table><tr><td><p>1922</p></td><td><p>Lyon</p></td></tr></table>", "1922\tLyon"),
        ("<table><tr><td><p>Ada</p><p>Roth</p></td><td>Graz</td></tr></table>", "Ada\tRoth\tGraz"),
        ("<ul><li><p>First</p><p>more</p></li><li><p>Second</p></li></ul>", "First\n\nmore\n\nSecond"),
    ],
)
def test_paragraphs_in_cells_and_items_stand_on_their_line(body: str, text: str) -> None:
    """Word processors put paragraphs into cells and items; a row is one line all the same."""
    assert laid(body).text == text


@pytest.mark.parametrize(
    ("body", "text", "places"),
    [
        ("<p>one</p><p><i></i></p><p>two</p>", "one\n\ntwo", [5]),
        ("<p>one <i></i> two</p>", "one two", [4]),
        ("<p>on<i></i>ly</p>", "only", [2]),
        ("<i></i><p>one</p>", "one", [0]),
        ("<p>one</p><i></i>", "one", [3]),
        ("<p>one<i></i></p><i></i><p><i></i>two</p>", "one\n\ntwo", [3, 5, 5]),
        ("<ul><li>a</li><li><i></i></li><li>b</li></ul>", "a\nb", [2]),
    ],
)
def test_page_breaks_have_their_places_and_leave_no_trace(body: str, text: str, places: list[int]) -> None:
    """Between blocks, between words and within one: the text is as it is without them."""
    root = markup.parse(f"<div>{body}</div>")
    for number, element in enumerate(root.iter("i")):
        markup.note_break(element, number)
    found = markup.lay(root)
    assert found.text == text
    assert found.breaks == tuple(enumerate(places))
    assert all(0 <= region.start < region.end <= len(text) for region in found.marked)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("1903<sup>12</sup>", "1903¹²"),
        ("1903<sup>1, 2</sup>", "1903¹, ²"),
        ("1<sup>st</sup>", "1st"),
        ("1903<sup>[1]</sup>", "1903[1]"),
        ("1903<sup><a>12</a></sup>", "190312"),
        ("1903<sup/>", "1903"),
    ],
)
def test_figures_above_the_line_stay_there(body: str, text: str) -> None:
    """Marks of notes that are typed by hand would grow onto years."""
    assert laid(f"<p>{body}</p>").text == text


def test_a_text_cannot_feign_a_page_break() -> None:
    """The signs that stand for breaks are taken out of what is parsed."""
    found = laid("<p>a\ufdd07\ufdd1b</p>")
    assert found.breaks == ()
    assert found.text == "a\ufffd7\ufffdb"


@pytest.mark.parametrize("tag", ["div", "span", "blockquote"])
def test_depth_costs_no_words(tag: str) -> None:
    """Where elements are nested too deep for the parser, paragraphs are read without them."""
    assert laid(f"<p>above</p>{f'<{tag}>' * 5000}<p>deep</p>{f'</{tag}>' * 5000}<p>below</p>").text == (
        "above\n\ndeep\n\nbelow"
    )


def test_what_is_not_read_is_counted() -> None:
    """Words in drawings and formulas are none of the text, and a note says how many of them there are."""
    assert laid("<p>a</p><svg><text>Lyon</text></svg><math><mi>x</mi></math><svg></svg>").notes == (
        "2 drawings, formulas or forms in it are not read",
    )


@pytest.mark.parametrize("page", ["", " ", "<!-- only a comment -->"])
def test_nothing_has_no_root(page: str) -> None:
    """A page without an element is None, or holds no text."""
    root = markup.parse(page)
    assert root is None or markup.lay(root).text == ""


def test_what_references_bring_in_may_be_written_down() -> None:
    """Control characters and halves of pairs are replaced."""
    assert markup.legal("a\x01\x0cb\ud800") == "a\ufffd\ufffdb\ufffd"
    assert markup.legal(None) == ""
