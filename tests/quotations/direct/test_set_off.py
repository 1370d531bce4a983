"""Quotations that stand apart, without marks."""

import pytest

from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Passage, Source
from testimonia.passages import split
from testimonia.quotations.direct.marks import direct_speech
from testimonia.quotations.direct.set_off import set_off

OWN = {"i", "my", "we"}


def apart(text: str, kind: str = "paragraph") -> list[str]:
    """Return what stands apart in a text, as "kind: words"; the second passage is of a kind."""
    passages = [*split(Source("s", "s.txt", "s", text, "txt", "utf-8"), (), (), ENGLISH.furniture())]
    if len(passages) > 1:
        passages[1] = Passage(passages[1].start, passages[1].end, kind)  # type: ignore[arg-type]
    marked = direct_speech(text, passages, ENGLISH.speech())
    return [f"{each.kind}: {text[each.start : each.end]}" for each in set_off(text, passages, marked, OWN)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She wrote:\n\n> The mill is shut.\n\nIt rained.", ["whole: The mill is shut."]),
        ("She wrote:\n\n    The mill is shut.\n\nIt rained.", ["short: The mill is shut."]),
        ("She wrote:\n\nI was at the mill.\n\nIt rained.", ["short: I was at the mill."]),
        ("She wrote:\n\nThe mill is shut.\n\nIt rained.", []),
        ("She wrote it down.\n\nI was at the mill.\n\nIt rained.", []),
        ("She wrote:\n\n“I was at the mill.”\n\nIt rained.", []),
        ("She wrote:\n\n>\n\nIt rained.", []),
        ("I was at the mill.", []),
    ],
)
def test_behind_a_colon(text: str, expected: list[str]) -> None:
    """What is marked with ">" is quoted, whoever says it; what is indented, or speaks of "I", if somebody does."""
    assert apart(text) == expected


def test_marked_as_quoted() -> None:
    """The page shows it, but only where words lead up to it; a list is none."""
    text = "She wrote:\n\nThe mill is shut.\n\nIt rained."
    assert apart(text, "quote") == ["whole: The mill is shut."]
    assert apart(text.replace(":", "."), "quote") == []
    assert apart(text.replace("The", "I:"), "item") == []


@pytest.mark.parametrize("mark", ["> ", "    "])
def test_over_paragraphs(mark: str) -> None:
    """It goes on with the next paragraph that is set off alike."""
    text = f"She wrote:\n\n{mark}The mill is shut.\n\n{mark}Nobody works.\n\nIt rained."
    assert [line.partition(": ")[2] for line in apart(text)] == ["The mill is shut.", "Nobody works."]
