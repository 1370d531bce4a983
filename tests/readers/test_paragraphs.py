"""Where paragraphs begin and go on."""

import pytest

from testimonia.readers.paragraphs import cut, goes_on
from testimonia.readers.sheets import Block, Box, Line

FULL, SHORT, INDENT = (0, 400), (0, 250), (30, 400)


def block(*lines: tuple[str, tuple[int, int]], top: int = 0, kind: str = "", whole: bool = False) -> Block:
    """Return a block of lines, each with where it begins and ends across the page; they are 20 high, 30 apart."""
    boxes = (Box(left, top + 30 * n, right, top + 30 * n + 20) for n, (_, (left, right)) in enumerate(lines))
    return Block(tuple(Line(text, box) for (text, _), box in zip(lines, boxes, strict=True)), kind, whole)


def paragraphs(held: Block) -> list[str]:
    return [" ".join(line.text for line in one.lines) for one in cut([held])]


def test_an_indented_line_begins_a_paragraph() -> None:
    """Against the lines above and below it; the first of a block needs none above."""
    held = block(("he was", INDENT), ("born and", FULL), ("went", FULL), ("then he", INDENT), ("fled.", FULL))
    assert paragraphs(held) == ["he was born and went", "then he fled."]
    assert paragraphs(block(("he was", FULL), ("born.", FULL), ("then", INDENT))) == ["he was born.", "then"]
    skewed = [(f"line {n}", (6 * n, 400 + 6 * n)) for n in range(9)]
    assert len(paragraphs(block(*skewed))) == 1


def test_a_short_line_with_a_stop_ends_a_paragraph() -> None:
    """A full line does not, and nor does one without a stop where a small letter follows."""
    assert paragraphs(block(("he was", FULL), ("born.", SHORT), ("then", FULL))) == ["he was born.", "then"]
    assert paragraphs(block(("he was", SHORT), ("born.", FULL), ("then", FULL))) == ["he was born. then"]


def test_lines_that_stand_alone_are_told() -> None:
    """Where the next word would have fitted: a title and who made it, verse; no blank line parts them."""
    text = block(("He was born in the town of", FULL), ("Graz and fled to Lyon in the", FULL), top=300)
    head = block(("THE LOCKOUT", (0, 150)), ("By Jane Roe", (0, 160)), ("Graz, 1911", (0, 140)), whole=True)
    found = list(cut([head, text]))
    assert [(one.lines[0].text, one.close, one.whole) for one in found[:3]] == [
        ("THE LOCKOUT", False, True), ("By Jane Roe", True, True), ("Graz, 1911", True, True),
    ]  # fmt: skip
    assert len(found[3].lines) == 2
    small = block(("He went by the train to", (0, 280)), ("Lyon and wrote to her from", FULL), top=300)
    assert len(list(cut([small, text]))) == 2


def test_what_is_whole_is_not_cut() -> None:
    """Where whoever laid out the page says so, or of a kind; without boxes nothing is known."""
    lines = (("he was born.", SHORT), ("then", FULL))
    assert [one.whole for one in cut([block(*lines, whole=True)])] == [True]
    assert [(one.whole, one.kind) for one in cut([block(*lines, kind="heading")])] == [(True, "heading")]
    assert [one.whole for one in cut([Block((Line("he was born."), Line("then")))])] == [False]


@pytest.mark.parametrize(
    ("above", "below", "going_on"),
    [
        ("He went to", "the town", True), ("He saw", "Lyon", False), ("He went.", "then", False),
        ("against her parents’", "wishes", True), ("“He went.”", "then", False),
        ("with Dragic,", "Heberling", True),
        ("expelled him in", "1928", True), ("the Mar-", "tensen", True), ("the Lund-", "Hansen", True),
        ("1922 -", "then", False),
    ],
)  # fmt: skip
def test_a_sentence_goes_on(above: str, below: str, going_on: bool) -> None:
    """With a small letter where there was no stop, behind a comma or small word, and where a word is broken."""
    assert goes_on(Block((Line(above),)), Block((Line(below),))) is going_on
    assert not goes_on(Block((Line(above),), "heading"), Block((Line(below),)))


def test_a_paragraph_that_was_cut_in_two_goes_on() -> None:
    """Below a full line without a stop, at the same edge and near; not below a short one, nor with an indent."""
    above = block(("He had", FULL), ("left Lyon", FULL))
    assert goes_on(above, block(("1929 for", FULL), ("Lyon.", SHORT), top=62))
    assert not goes_on(above, block(("1929 for", INDENT), top=62))
    assert not goes_on(above, block(("1929 for", FULL), top=200))
    assert not goes_on(above, block(("1929 for", (500, 900)), top=0))
    assert not goes_on(block(("He had", FULL), ("left Lyon", SHORT)), block(("1929 for", FULL), top=62))
    assert not goes_on(above, Block((Line("1929 for"),)))
