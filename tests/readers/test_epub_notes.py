"""Notes of books."""

import pytest

from testimonia.readers import epub_notes, markup


def text(*chapters: str) -> str:
    """Return the text of chapters a, b, …, their notes bracketed."""
    root = markup.parse("<div></div>")
    held = []
    for name, body in zip("abc", chapters, strict=False):
        chapter = markup.parse(f"<section>{body}</section>").find(".//section")
        root.append(chapter)
        held.append((f"{name}.xhtml", chapter))
    epub_notes.bracket(held)
    return markup.lay(root).text


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ('<a href="#n">1</a>', "[1]"),
        ('<sup><a href="#n">12</a></sup>', "[12]"),
        ('<a href="#n"><sup>*</sup></a>', "[*]"),
        ('<a href="#n">[3]</a>', "[3]"),
        ('<span><sup><a href="#n">iv</a></sup></span>', "[iv]"),
        (' <a role="doc-noteref" href="#n">1</a>', " [1]"),
        (' <a epub:type="noteref" href="#n">1</a>', " [1]"),
        (' <a href="#n">1</a>', " 1"),
        ('<a href="x.html">1</a>', "1"),
        ('<a href="#n">see there</a>', "see there"),
        ('<a role="doc-noteref" href="#n">see there</a>', "see there"),
    ],
)
def test_marks_of_notes_stand_in_brackets(link: str, shown: str) -> None:
    """A number or sign right behind a word that links to a place, or what the book calls a reference."""
    assert text(f"<p>Bologna{link}.</p>") == f"Bologna{shown}."


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ('<p id="n">Register.</p>', "[1] Register."),
        ('<p id="n"><a href="#r">1</a>Register.</p>', "[1] Register."),
        ('<p><a id="n" href="#r">1</a> Register.</p>', "[1] Register."),
        ('<li id="n"><p>Register.<a href="#r">↩︎</a></p></li>', "[1] Register."),
        ('<aside id="n"><div><p>Register.</p></div></aside>', "[1]\n\nRegister."),
        ('<p id="n">1. Register.</p>', "1. Register."),
        ('<span id="n">Register.</span>', "Register."),
    ],
)
def test_notes_begin_with_their_mark(note: str, shown: str) -> None:
    """In place of a link back, or where they have none; arrows back are no words."""
    assert text('<p>Born<a href="#n">1</a>.</p>', "").startswith("Born[1].")
    assert text(f'<p>Born<a href="#n">1</a>.</p>{note}').removeprefix("Born[1].").strip() == shown


def test_notes_may_stand_in_another_chapter() -> None:
    """The same id in two chapters is two places."""
    shown = text('<p>A<a href="b.xhtml#n">1</a></p><p id="n">No note.</p>', '<p id="n">Register.</p>')
    assert shown == "A[1]\n\nNo note.\n\n[1] Register."


def test_a_link_at_the_beginning_is_no_mark() -> None:
    """What has no words before it in its block may be a number of a list that leads elsewhere."""
    assert text('<p><a href="#n">1</a> Youth</p><div><!-- x --><a href="#n">2</a></div>') == "1 Youth\n\n2"
