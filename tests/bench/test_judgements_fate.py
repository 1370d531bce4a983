"""How the fate of judgements is counted."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bench.judgements_fate import Fate, Said, at, causes, fate, one_for_one, same_words, saying_the_same
from testimonia.archive.judging import deciding
from tests.archive.judging.helpers import ADA, LIVES, Room, person, statement


def saying(subject: str, role: str = "travelled", path: str = "a.txt") -> Said:
    """Return what a statement says of somebody, always in the same words."""
    return path, "she left for Graz", "journey", role, "affirmed", "asserted", None, None, subject, "Graz"


ANNA, BERTA, CLARA = saying("Anna"), saying("Berta"), saying("Clara")


def test_shares() -> None:
    """Shares are of those counted; silent ones are told by number, as those that nobody accounts for."""
    assert fate({"a": "kept", "b": "moved"}, ["a", "b", "c", "d"]) == Fate(4, 1, 1, 0, 2)
    assert Fate(4, 1, 1, 0, 2).shares().split() == ["25.0%", "50.0%", "0.0%", "2"]
    assert Fate(0, 0, 0, 0, 0).shares().split() == ["0.0%", "0.0%", "0.0%", "0"]


@pytest.mark.parametrize(
    ("before", "now", "one_each", "alike", "same"),
    [
        ({"1": ANNA, "2": BERTA}, {"x": BERTA}, {"2"}, {"1", "2"}, {"2"}),
        ({"1": ANNA, "2": BERTA}, {"x": CLARA, "y": BERTA}, {"1", "2"}, {"1", "2"}, {"2"}),
        ({"1": ANNA}, {"x": CLARA, "y": BERTA}, {"1"}, {"1"}, set()),
        ({"1": ANNA}, {"x": saying("Anna", path="b.txt")}, set(), set(), set()),
        ({}, {"x": ANNA}, set(), set(), set()),
    ],
)
def test_what_goes_on(
    before: Mapping[str, Said], now: Mapping[str, Said], one_each: set[str], alike: set[str], same: set[str]
) -> None:
    """A statement goes on in the one that says most nearly the same, and each is the going on of one only."""
    assert set(one_for_one(before, now)) == one_each
    assert same_words(before, now) == alike
    assert saying_the_same(before, now) == same


def test_most_nearly() -> None:
    """Of two that were there, each goes on in that which says more of the same."""
    found = one_for_one({"1": ANNA, "2": saying("Anna", "left")}, {"x": saying("Clara", "left"), "y": ANNA})
    assert found == {"1": ANNA, "2": saying("Clara", "left")}


def test_renamed() -> None:
    """A statement is looked for where its source lies now."""
    assert at({"a.txt": "b.txt"}, {"1": ANNA, "2": saying("Anna", path="c.txt")}) == {
        "1": saying("Anna", path="b.txt"), "2": saying("Anna", path="c.txt"),
    }  # fmt: skip


def test_causes(room: Room) -> None:
    """It is told why some wait: another statement is read, another thing is said, an amendment finds nobody."""
    with room.open() as archive:
        marek = person(archive, "c.txt", "Konrad Marek")
        born = deciding.statement(
            archive, ADA, "AMENDED", statement(archive, "a.txt", "birth"), {"subject": marek}
        )
        died = deciding.statement(archive, ADA, "CONFIRMED", statement(archive, "a.txt", "death"))
    (room.folder / "c.txt").unlink()
    room.edit("a.txt", "Karl Marsh died", "Karl Marsh had died")
    room.build()
    with room.open() as archive:
        waits = {born.id: ANNA, died.id: ANNA}
        assert causes(archive, waits, {born.id: ANNA, died.id: BERTA}) == [
            ("it says another thing now: subject", 1), ("what the amendment points to is not found", 1),
        ]  # fmt: skip
        assert causes(archive, waits, {died.id: ANNA}) == [
            ("only another statement of these words is read now", 1), ("the same is said", 1),
        ]  # fmt: skip


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return the three lives, built."""
    made = Room(tmp_path, LIVES)
    made.build()
    return made
