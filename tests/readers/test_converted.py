"""Documents that anydoc converts."""

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from testimonia.errors import ReadingError
from testimonia.readers import converted, markup


def block(kind: str, **more: Any) -> Any:
    empty = dict.fromkeys(("level", "content", "list", "table", "blocks", "text"))
    return SimpleNamespace(kind=kind, **{**empty, **more})


def said(text: str | None, kind: str = "text", **more: Any) -> Any:
    return SimpleNamespace(kind=kind, text=text, **more)


def p(words: str) -> Any:
    return block("paragraph", content=[said(words)])


def text_of(*blocks: Any, notes: tuple[Any, ...] = ()) -> str:
    return markup.lay(converted.html(SimpleNamespace(blocks=blocks, notes=notes))).text


def table(kind: str, *rows: list[str]) -> Any:
    grid = [[SimpleNamespace(cell=SimpleNamespace(blocks=[p(words)])) for words in row] for row in rows]
    grid[0].append(SimpleNamespace(cell=None))
    return block("table", table=SimpleNamespace(kind=kind, grid=grid))


def test_blocks_become_html() -> None:
    """Headings, paragraphs, lists, tables of data and of layout, quotations, code and formulas; a rule is nothing."""
    items = SimpleNamespace(items=[SimpleNamespace(blocks=[p("a")]), SimpleNamespace(blocks=[p("b")])])
    text = text_of(
        block("heading", level=2, content=[said("Youth")]), p("He left."), block("list", list=items),
        table("data", ["1922", "Lyon"]), table("layout", ["left", "right"]), block("block_quote", blocks=[p("No.")]),
        block("code_block", text="x  y"), block("math", text="x^2"), block("rule"),
    )  # fmt: skip
    assert text == "Youth\n\nHe left.\n\na\nb\n\n1922\tLyon\n\nleft\n\nright\n\nNo.\n\nx  y\n\nx^2"


def test_words_in_a_row_are_joined() -> None:
    """Links are their words, line ends breaks, pictures nothing; what no XML may hold is replaced."""
    link = said(None, "link", content=[said("a "), said(None, "link", content=[said("link")])])
    words = [
        said("See "),
        link,
        said(None, "line_break"),
        said("x\x01\ny"),
        said(None, "image"),
        said("z", "math"),
    ]
    assert text_of(block("paragraph", content=words)) == "See a link\nx\ufffd yz"


def test_notes_are_numbered_as_they_are_pointed_to() -> None:
    """Whatever the order in which they are kept; one that nothing points to comes last."""
    notes = tuple(SimpleNamespace(id=name, blocks=[p(f"{name}.")]) for name in ("x", "b", "a"))
    marks = [said(None, "note_ref", note_id=name) for name in ("a", "b")]
    first = block("paragraph", content=[said("One"), *marks])
    empty = SimpleNamespace(id="e", blocks=[])
    assert text_of(first, notes=(*notes, empty)) == "One[1][2]\n\n[1] a.\n[2] b.\n[3] x.\n[4]"


@pytest.mark.parametrize(
    ("error", "reason"),
    [("EncryptedError", "encrypted"), ("ResourceLimitError", "too-large"), ("MalformedError", "damaged")],
)
def test_each_failure_has_a_reason(error: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As anydoc tells them apart."""
    import anydoc

    def fail(data: bytes, kind: str) -> None:
        failure = getattr(anydoc, error)("words")
        failure.limit = "max"
        raise failure

    monkeypatch.setattr(anydoc, "to_document", fail)
    with pytest.raises(ReadingError) as caught:
        converted.document(b"", "rtf")
    assert caught.value.reason == reason


def test_a_missing_library_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """It names the command that installs it."""
    monkeypatch.setitem(sys.modules, "anydoc", None)
    with pytest.raises(ReadingError, match=r"pip install 'testimonia\[office\]'") as caught:
        converted.document(b"", "rtf")
    assert caught.value.reason == "missing"


def test_words_of_a_small_document_are_one_line() -> None:
    """As a title is."""
    assert converted.words(SimpleNamespace(blocks=[p("A"), p(" life")], notes=())) == "A life"
