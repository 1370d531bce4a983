"""What a judgement is on, by content."""

import pytest

from testimonia.archive.judging import anchors
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError
from tests.archive.judging.helpers import LIVES, Room, referent, statement


def source(archive: Archive, path: str) -> str:
    return str(archive.execute("SELECT id FROM source WHERE path = ?", (path,)).fetchone()[0])


def test_of_a_stretch(archive: Archive) -> None:
    """The words with what stands around them, where they are, and where their source lies."""
    start = LIVES["a.txt"].index("Karl Marsh joined")
    found = anchors.of_stretch(archive, source(archive, "a.txt"), start, start + 10)
    assert (found["exact"], found["path"], found["start"], found["end"]) == (
        "Karl Marsh",
        "a.txt",
        start,
        start + 10,
    )
    assert (found["prefix"], found["suffix"]) == (
        LIVES["a.txt"][:start][-32:],
        LIVES["a.txt"][start + 10 :][:32],
    )
    assert len(found["digest"]) == 64


def test_at_the_ends_of_a_text(archive: Archive) -> None:
    """Before the first and behind the last word stands nothing."""
    text = LIVES["c.txt"]
    whole = anchors.of_stretch(archive, source(archive, "c.txt"), 0, len(text))
    assert (whole["prefix"], whole["exact"], whole["suffix"]) == ("", text, "")


@pytest.mark.parametrize("span", [(-1, 3), (3, 3), (5, 2), (0, 10_000), (0, 10**30)])
def test_of_no_stretch(archive: Archive, span: tuple[int, int]) -> None:
    """Nothing stands outside a text, or between a place and itself."""
    with pytest.raises(JudgementError, match="Nothing stands at"):
        anchors.of_stretch(archive, source(archive, "a.txt"), *span)


def test_of_a_statement(archive: Archive) -> None:
    """What it says of whom, with its date, as read."""
    found = anchors.of_statement(archive, statement(archive, "a.txt", "membership"))
    told = {key: found[key] for key in ("type", "role", "polarity", "modality", "value", "edtf")}
    assert told == {
        "type": "membership", "role": "joined", "polarity": "affirmed", "modality": "asserted", "value": None,
        "edtf": "1919",
    }  # fmt: skip
    assert found["exact"] == "Karl Marsh joined the Union in 1919."
    assert found["subject"] == {"start": 29, "exact": "Karl Marsh", "label": "Karl Marsh"}
    assert found["object"]["exact"] == "Union"
    assert anchors.of_statement(archive, statement(archive, "a.txt", "birth"))["object"] is None


def test_of_persons(archive: Archive) -> None:
    """A person of a source is the first mention of the fullest name; several come in the order of their places."""
    ids = [
        referent(archive, *one)
        for one in (("c.txt", "Konrad Marek"), ("b.txt", "Anna Senn"), ("b.txt", "Karl Marsh"))
    ]
    found = [(one["path"], one["start"], one["label"]) for one in anchors.of_referents(archive, ids)]
    assert found == [("b.txt", 0, "Karl Marsh"), ("b.txt", 61, "Anna Senn"), ("c.txt", 0, "Konrad Marek")]


def test_of_nobody(room: Room) -> None:
    """A group is no person."""
    with room.open() as archive, pytest.raises(JudgementError, match="no person"):
        anchors.of_referent(archive, referent(archive, "a.txt", "Union"))
