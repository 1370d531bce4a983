"""From quoted words to places."""

import json
from pathlib import Path
from typing import Any

import pytest

from corpus import anchoring
from corpus.anchoring import Anchoring
from corpus.lines import Fault, Held, Marked
from corpus.texts import Text

WORDS = (
    "Ida Berg met Otto. He liked her, and he said so. Later he “moved” to Hull\nand lived there. He liked her.\n"
    "ROTH, Karl. Typesetter. Joined SPD 1893.\n"
)
TEXT = Text("own/a", "a", "own/a", WORDS)


def line(**more: Any) -> dict[str, Any]:
    return {"type": "residence", "role": "lived", "trigger": "lived", "subject": "he", "quote": "he"} | more


def said(entry: dict[str, Any]) -> dict[str, str]:
    """Return what stands at the places of a line's mark."""
    mark = Anchoring(TEXT).mark(entry)
    return {part: WORDS[slice(*place)] for part, place in mark.places.items()}


def test_parts_are_found_in_the_quotation() -> None:
    """Spaces and marks may be written otherwise; each part stands within what is quoted."""
    found = said(line(quote='he "moved" to Hull and lived', object="Hull"))
    assert found["quote"] == "he “moved” to Hull\nand lived"
    assert (found["subject"], found["object"]) == ("he", "Hull")


def test_the_second_of_two() -> None:
    """A number says which of several places of a quotation is meant; words are whole: "he" is not in "the"."""
    entry = line(quote="He liked her, and he said", trigger="liked", subject="he")
    assert Anchoring(TEXT).mark(entry).places["subject"][0] == WORDS.index("he said")
    entry = line(quote="he “moved” to Hull\nand lived there. He", trigger="moved", subject="He")
    assert said(entry)["subject"] == "He"
    with pytest.raises(ValueError, match="the trigger 'liked#2' does not stand in"):
        said(line(quote="He liked her", trigger="liked#2"))


def test_a_quotation_follows_that_of_the_line_before() -> None:
    """Of several places the next is meant, or the one that a number names."""
    anchoring, entry = Anchoring(TEXT), line(quote="He liked her", trigger="liked", subject="He")
    anchoring.mark(line(quote="Later he “moved” to Hull\nand lived"))
    assert anchoring.mark(entry).places["quote"][0] == WORDS.rindex("He liked")
    assert Anchoring(TEXT).mark(entry).places["quote"][0] == WORDS.index("He liked")
    numbered = entry | {"quote": "He liked her#2"}
    assert Anchoring(TEXT).mark(numbered).places["quote"][0] == WORDS.rindex("He liked")


def test_a_headword_stands_elsewhere() -> None:
    """What is left out is looked for in the quotation that is named for it, else backwards, else forwards."""
    joined = line(
        quote="Joined SPD 1893", trigger="Joined", subject="ROTH, Karl", type="membership", role="joined"
    )
    assert said(joined)["subject"] == "ROTH, Karl"
    behind = line(quote="Ida Berg met", trigger="met", subject="ROTH, Karl", type="acquaintance", role="met")
    assert said(behind)["subject"] == "ROTH, Karl"
    told = joined | {"subject": "he", "subject_quote": "Later he"}
    assert Anchoring(TEXT).mark(told).places["subject"][0] == WORDS.index("he “moved”")


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"quote": "He hated her"}, "the quotation 'He hated her' does not stand"),
        ({"quote": "He liked her#3"}, "the quotation 'He liked her#3' does not stand"),
        ({"quote": ""}, "the quotation '' does not stand"),
        ({"subject": "Lena"}, "'Lena' does not stand in the text"),
    ],
)
def test_words_that_stand_nowhere(changes: dict[str, Any], what: str) -> None:
    """The message quotes them."""
    with pytest.raises(ValueError, match=what):
        said(line(quote="Later he “moved” to Hull\nand lived") | changes)


def test_files_of_a_reader(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What holds is printed text by text, what does not is named, and nothing told of a text is told."""
    good = {"doc": "own/a"} | line(quote="he “moved” to Hull\nand lived")
    entries = [{"doc": "own/b", "none": True}, good, good | {"role": "baked"}, {"doc": "own/c"}]
    path = tmp_path / "one.jsonl"
    path.write_text("\n".join(map(json.dumps, entries)) + "\n{\n", "utf-8")
    held = Held([TEXT, Text("own/b", "b", "own/b", "Rain.\n")])
    found = list(anchoring.place(held, "one", [path]))
    faults = [each for each in found if isinstance(each, Fault)]
    assert [fault.line for fault in faults] == [3, 4, 5]
    marked = [each for each in found if isinstance(each, Marked)]
    assert [(each.text.id, len(each.marks)) for each in marked] == [("own/b", 0), ("own/a", 1)]
    assert anchoring.main(held, "one", [path]) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 3
    assert len(printed.err.splitlines()) == 3
