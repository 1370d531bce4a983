"""Blocks: lines that stand together."""

from testimonia.furniture.layout import lines
from testimonia.quotations.turns.blocks import blocks


def test_a_blank_line_parts_blocks() -> None:
    """Lines without one between them are one block, however they begin."""
    text = "One\ntwo\n\n \nthree\n"
    assert [text[block.start : block.end] for block in blocks(lines(text))] == ["One\ntwo", "three"]
