"""Lines of marks, held to the words of their texts."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.choosing import kept_out
from corpus.lines import ONCE, REVIEWED, Held, Mark, Marked, lines
from corpus.texts import Text

TEXT = Text("own/a", "a", "own/a", "Ida Berg joined the League in 1901. She never left it.\n")
JOINED = Mark(
    "membership", "joined",
    {"quote": (0, 34), "trigger": (9, 15), "subject": (0, 8), "object": (20, 26), "time": (27, 34)}, "Ida Berg",
)  # fmt: skip
LEFT = Mark(
    "membership", "left", {"quote": (36, 53), "trigger": (46, 50), "subject": (36, 39), "object": (51, 53)},
    "Ida Berg", "denied",
)  # fmt: skip


def held(tmp_path: Path, *entries: str | dict[str, Any], text: Text = TEXT) -> Held:
    """Read lines against a text."""
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(e if isinstance(e, str) else json.dumps(e) for e in entries) + "\n", "utf-8")
    found = Held([text])
    found.read(path)
    return found


def written(*marks: Mark) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(Marked(TEXT, "one", list(marks)))]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """All of a mark comes back, in the order of the text, and no word of the text stands in the file."""
    entries = written(LEFT, JOINED)
    found = held(tmp_path, *entries)
    assert not found.faults
    assert found.marked["own/a", "one"].marks == [JOINED, LEFT]
    assert "League" not in json.dumps(entries)


def test_none_is_a_finding(tmp_path: Path) -> None:
    """A text of which nothing is stated is marked too."""
    assert held(tmp_path, *written()).marked["own/a", "one"].marks == []


def test_a_changed_text_is_named_and_left_out(tmp_path: Path) -> None:
    """Neither the text nor its marks are taken; others of the file are."""
    found = held(tmp_path, *written(JOINED), text=replace(TEXT, text=TEXT.text + "More."))
    assert found.marked == {}
    (fault,) = found.faults
    assert str(fault).startswith("a.jsonl:1: own/a is not the text that was marked")


def test_a_text_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    """Whoever lacks the data of others is told which texts are missing."""
    found = held(tmp_path, {"doc": "gum/x", "digest": "0", "by": "one"}, *written(JOINED))
    assert (found.without, len(found.faults), len(found.marked)) == ({"gum/x"}, 0, 1)


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"object": [21, 26]}, "other words stand"),
        ({"role": "baked"}, "has no role 'baked'"),
        ({"type": "baking"}, "No statement type 'baking'"),
        ({"quote": [0, 900]}, "quote at 0-900 is no stretch of words"),
        ({"subject": [0, 9]}, "subject at 0-9 is no stretch of words"),
        ({"quote": [16, 34]}, "the trigger stands outside the quotation"),
        ({"polarity": "maybe"}, "no polarity and modality"),
        ({"trigger": None}, "NoneType"),
    ],
)
def test_what_does_not_hold_is_named(tmp_path: Path, changes: dict[str, Any], what: str) -> None:
    """The line is left out and said with its number; the others are read."""
    head, joined, left = written(JOINED, LEFT)
    found = held(tmp_path, head, joined | changes, left)
    (fault,) = found.faults
    assert (fault.line, what in fault.what) == (2, True), fault
    assert found.marked["own/a", "one"].marks == [LEFT]


def test_without_a_subject_nothing_is_marked(tmp_path: Path) -> None:
    """Quotation, trigger and subject must be there; so must the line be JSON."""
    head, joined = written(JOINED)
    del joined["subject"]
    found = held(tmp_path, head, joined, "{")
    assert [fault.line for fault in found.faults] == [2, 3]
    assert "without subject" in found.faults[0].what


def test_a_mark_before_its_text(tmp_path: Path) -> None:
    """It is named and left out: who made it is not known."""
    head, joined = written(JOINED)
    found = held(tmp_path, joined, head, joined)
    (fault,) = found.faults
    assert (fault.line, "before any line on its text" in fault.what) == (1, True)
    assert found.marked["own/a", "one"].marks == [JOINED]


def test_who_marked_it(tmp_path: Path) -> None:
    """Of texts that two readers marked the marks of both are compared; those that were gone over again stand."""
    one, other, last = (
        [entry | ({"by": by} if "by" in entry else {}) for entry in written(mark)]
        for by, mark in (("one", JOINED), ("two", LEFT), (REVIEWED, JOINED))
    )
    found = held(tmp_path, *one, *other, *last)
    ((first, second),) = found.twice()
    assert (first.by, first.marks, second.by, second.marks) == ("one", [JOINED], "two", [LEFT])
    ((final),) = found.final()
    assert (final.by, final.marks) == (REVIEWED, [JOINED])
    assert not list(held(tmp_path, *one, *last).twice())


def test_marks_of_one_reading_are_learnt_from_and_never_measured_on(tmp_path: Path) -> None:
    """Where nothing was gone over again they stand, and are no second reading."""
    once, reviewed = (
        [entry | ({"by": by} if "by" in entry else {}) for entry in written(mark)]
        for by, mark in ((ONCE, LEFT), (REVIEWED, JOINED))
    )
    found = held(tmp_path, *once)
    assert [marked.by for marked in found.final()] == [ONCE]
    assert [marked.by for marked in found.to_learn_from()] == [ONCE]
    assert not list(found.to_measure_on())
    both = held(tmp_path, *once, *reviewed)
    assert [marked.marks for marked in both.final()] == [[JOINED]]
    assert not list(both.twice())


def test_a_text_is_learnt_from_or_measured_on(tmp_path: Path) -> None:
    """By its group, never both."""
    found = held(
        tmp_path, *({**entry, "by": REVIEWED} if "by" in entry else entry for entry in written(JOINED))
    )
    learnt, measured = list(found.to_learn_from()), list(found.to_measure_on())
    assert len(learnt) + len(measured) == 1
    assert bool(measured) == kept_out("own/a")


def test_nothing_is_learnt_from_a_group_that_is_measured_on() -> None:
    """Another passage of the same document, read once, is left out too; a text of its own that was read once is not."""
    group = next(name for name in map(str, range(100)) if kept_out(name))
    found = Held([])
    for name, of, by in (("a", group, REVIEWED), ("b", group, ONCE), ("c", "other", ONCE)):
        other = next(f"{of}{n}" for n in range(100) if kept_out(f"{of}{n}")) if of == "other" else of
        found.marked[name, by] = Marked(Text(name, "passage", other, ""), by)
    assert [marked.text.id for marked in found.to_measure_on()] == ["a"]
    assert [marked.text.id for marked in found.to_learn_from()] == ["c"]
