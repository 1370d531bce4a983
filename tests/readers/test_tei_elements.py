"""What the elements of TEI are to a text."""

from typing import Any

import pytest
from lxml import etree

from testimonia.readers import tei_elements as tei
from testimonia.readers.trees import name


def element(text: str) -> Any:
    return etree.fromstring(text)


@pytest.mark.parametrize(
    ("choice", "unread"),
    [
        ("<choice><corr/><sic/></choice>", ["corr"]), ("<choice><orig/><reg/></choice>", ["reg"]),
        ("<choice><abbr/><expan/></choice>", ["expan"]),
        ("<choice><unclear n='1'/><unclear n='2'/></choice>", ["unclear"]),
        ("<app><rdg/><lem/><rdg/></app>", ["rdg", "rdg"]), ("<app><rdg/></app>", []), ("<choice/>", []),
    ],
)  # fmt: skip
def test_the_printed_reading_is_read(choice: str, unread: list[str]) -> None:
    """And the lemma of an apparatus; else the first reading."""
    assert [name(one) for one in tei.unread(element(choice))] == unread


def test_notes_of_editors_are_told_from_the_authors() -> None:
    """By who is responsible for them, or their type."""
    assert tei.is_editors(element("<note resp='#hb'/>"))
    assert tei.is_editors(element("<note type='editorial'/>"))
    assert not tei.is_editors(element("<note resp='#author' place='foot'/>"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<head/>", ("heading", False)), ("<ab type='header'/>", ("heading", False)), ("<ab/>", ("", False)),
        ("<fw type='pageNum'/>", ("page number", True)), ("<fw type='catch'/>", ("catch-word", True)),
        ("<fw/>", ("page header", True)), ("<figure/>", ("caption", True)), ("<quote/>", ("quote", False)),
        ("<note resp='x'/>", (tei.EDITORS_NOTE, True)), ("<note/>", ("", False)), ("<p/>", ("", False)),
    ],
)  # fmt: skip
def test_blocks_are_of_a_kind(text: str, kind: tuple[str, bool]) -> None:
    """Of the article, or furniture."""
    one = element(text)
    assert tei.kind_of(one, name(one)) == kind


@pytest.mark.parametrize(
    ("text", "within", "off"),
    [
        ("<p/>", True, True), ("<hi/>", False, False), ("<quote/>", False, True), ("<quote/>", True, False),
        ("<quote rend='blockquote'/>", True, True), ("<quote><p/></quote>", True, True),
        ("<q><note/></q>", True, False),
    ],
)  # fmt: skip
def test_quotations_are_set_off_between_blocks(text: str, within: bool, off: bool) -> None:
    """Within a block they are where they hold blocks, or are said to be displayed."""
    one = element(text)
    assert tei.sets_off(one, name(one), within) is off


@pytest.mark.parametrize(
    ("text", "before", "lacks"),
    [
        ("<q>I left</q>", "said: ", True), ("<q>“I left”</q>", "", False), ("<q>I left</q>", "said “", False),
        ("<q><hi>I</hi> left.”</q>", "", False), ("<q/>", "", False),
    ],
)  # fmt: skip
def test_quotations_may_lack_their_marks(text: str, before: str, lacks: bool) -> None:
    """Neither within nor right around them."""
    assert tei.lacks_marks(element(text), before) is lacks
    assert not tei.lacks_marks(element(f"<p>{text}” he said</p>")[0], before)


def test_words_that_touch_are_told() -> None:
    """Where each is marked up by itself without white space between, unless they are said to be joined."""
    line = element("<s><w>He</w><w>fled</w> <w>Graz</w><w join='left'>'s</w><p/><w/></s>")
    assert [tei.touches(one, name(one)) for one in line] == [False, True, False, False, False, False]


def test_a_label_goes_on_in_its_item() -> None:
    """One of an item; any other is a block."""
    held = element("<list><label>1934</label><item/><label/><p/></list>")
    assert [tei.goes_on(one, name(one)) for one in held] == [True, False, False, False]
    assert [tei.follows_label(one) for one in held] == [False, True, False, False]


def test_outer_texts_hold_inner_ones() -> None:
    """Only those that stand in no other are found."""
    held = element("<a xmlns='urn:x'><text n='1'><text n='2'/></text><text n='3'/></a>")
    assert [one.get("n") for one in tei.outermost(held, "text")] == ["1", "3"]
