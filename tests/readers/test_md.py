"""Markdown."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers import md
from testimonia.readers.page import Page, Raw


def read(data: bytes) -> Page:
    return md.read(Raw(data))


NOTES = """---
title: "Two passports"
author:
  - Ilse Brandt
  - Otto Kern
date: 2021-11-03
tags: [Vienna, printing]
---

# Two passports

Huber was born in **Graz**. See [the box](https://archive.example/14).

- He fled in 1934.
- He died in 1941.

> I burnt it.

```
code
```
"""


def marked(text: str, kind: str) -> list[str]:
    page = read(text.encode())
    return [page.text[region.start : region.end].strip() for region in page.marked if region.kind == kind]


def test_marks_stay_in_the_text() -> None:
    """The text as read is the file, marks included."""
    assert read(NOTES.encode()).text == NOTES


def test_front_matter_is_furniture_and_tells() -> None:
    """The lines between --- are furniture; title, every author, date and tags are clues at their place."""
    page = read(NOTES.encode())
    assert page.marked[0].furniture
    assert page.text[page.marked[0].start : page.marked[0].end].endswith("---\n")
    found = [(clue.kind, clue.value) for clue in page.clues]
    assert found == [
        ("title", "Two passports"), ("author", "Ilse Brandt"), ("author", "Otto Kern"),
        ("published", "2021-11-03"), ("tags", "Vienna"), ("tags", "printing"),
    ]  # fmt: skip
    assert all(page.text[clue.start : clue.end] == clue.words for clue in page.clues)


def test_structure_becomes_hints() -> None:
    """Headings, items, quotations and links are hinted at, behind their marks; code is furniture."""
    assert marked(NOTES, "heading") == ["Two passports"]
    assert marked(NOTES, "item") == ["He fled in 1934.", "He died in 1941."]
    assert marked(NOTES, "quote") == ["I burnt it."]
    assert marked(NOTES, "link") == ["[the box](https://archive.example/14)"]
    assert [region.kind for region in read(NOTES.encode()).marked if region.furniture] == [
        "front matter",
        "code",
    ]


def test_front_matter_names_who_did_what() -> None:
    """A translator, an editor, who put the questions and who took the pictures are kinds of their own."""
    head = (
        "---\ntranslator: Eva Ring\neditor: Jan Pauw\ninterviewer: Jane Roe\nphotos: Sam Toll\n---\nText.\n"
    )
    assert [(clue.kind, clue.value) for clue in read(head.encode()).clues] == [
        ("translator", "Eva Ring"), ("editor", "Jan Pauw"), ("interviewer", "Jane Roe"), ("photo", "Sam Toll"),
    ]  # fmt: skip


def test_an_open_front_matter_is_none() -> None:
    """A rule at the top without its closing fence is not a front matter."""
    assert not [region for region in read(b"---\ntitle: x\n\nText.").marked if region.kind == "front matter"]


def test_windows_line_ends_keep_their_places() -> None:
    """Offsets hold with CRLF: a hint covers the words it names."""
    assert marked(NOTES.replace("\n", "\r\n"), "item") == ["He fled in 1934.", "He died in 1941."]


@given(st.text(alphabet="-#>*[]()`\n\r: ab\u2028\x0c\x00", max_size=200))
def test_hints_lie_within_any_text(text: str) -> None:
    """Whatever the text, every hint and clue lies within it."""
    try:
        page = read(text.encode())
    except ReadingError:
        return
    for region in page.marked:
        assert 0 <= region.start <= region.end <= len(page.text)
    for clue in page.clues:
        assert page.text[clue.start : clue.end] == clue.words
